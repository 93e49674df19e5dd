import type { Point, Relation, TimeMeaning } from '../../model/time.ts';
import type { Closing } from '../parts.ts';
import type { Marked, Read } from '../read.ts';
import { type Place, rulesFor } from '../rule.ts';

const rule = rulesFor<TimeMeaning>();

const window = (relation: Relation, point: Point, approx = false): TimeMeaning => ({
  kind: 'window',
  relation,
  point,
  approx,
});

/** A day is "on", a stretch is "in". */
const lying = ({ is }: Point): Relation =>
  is === 'date' || is === 'day' || is === 'weekday' || is === 'today' || is === 'nth-day' || is === 'weekday-beside'
    ? 'on'
    : 'in';

/** What may follow a point: "onwards", "at the latest". */
function closed(
  point: Read['point'],
  relation: Relation | null,
  closing: Closing | undefined,
  approx: boolean,
): TimeMeaning {
  if (point.is === 'impossible') return { kind: 'impossible', why: point.why };
  if (closing === 'from') return window('from', point, approx);
  const open = relation === null || relation === 'in' || relation === 'on';
  if (closing === 'by' && open) return window('by', point, approx);
  return window(relation === 'in' || relation === null ? lying(point) : relation, point, approx);
}

/** "may" is a month after a preposition of time only, and "at may" is no time at all. */
function isVerb({ point }: Read, { words }: Place, at: number, relation: Relation | null): boolean {
  if (point.is !== 'month' || point.year !== null || point.month !== 5) return false;
  const place = /^(?:the|our)$/.test(words[at] ?? '') ? at + 1 : at;
  if (words[place] !== 'may') return false;
  return (
    relation === null || relation === 'on' || place > at || words[at - 1] === 'at' || words[at - 1] === 'following'
  );
}

/** "the 2009-10 baseline" names a figure. */
const isBaseline = ({ words, end }: Place): boolean => words[end] === 'baseline' || words[end] === 'levels';

/** Over Christmas, or over summer, is the holiday and not the day or the season. */
function asHoliday(point: Read['point']): Read['point'] {
  if (point.is === 'feast' && (point.feast === 'christmas' || point.feast === 'easter'))
    return { is: 'holiday', holiday: point.feast, months: [], year: point.year, which: point.which };
  return point.is === 'season' && point.season === 6
    ? { is: 'holiday', holiday: 'summer', months: [], year: point.year, which: point.which }
    : point;
}

const COUNTED = new Set(['offset', 'stretch', 'week-of', 'weekday-beside', 'impossible']);

interface Related {
  readonly relation: Relation;
  /** The last word of the preposition. */
  readonly word: string;
}

function dated(
  { relation, word }: Related,
  { read, at, last }: Marked,
  place: Place,
  closing: Closing | undefined,
  approx: boolean,
): TimeMeaning | null {
  if (isVerb(read, place, at, relation) || isBaseline(place)) return null;
  const { point } = read;
  // "in the summer" is the season, "before the summer" the holidays.
  if (word === 'in' && point.is === 'holiday' && last === 'summer')
    return closed({ is: 'season', season: 6, year: null, which: null }, relation, closing, approx);
  const spread = relation === 'in' && /^(?:over|during|throughout|across)$/.test(word);
  return closed(spread ? asHoliday(point) : point, relation, closing, approx);
}

const NAMED_ENOUGH = new Set<Relation>(['before', 'since', 'after', 'until']);

/** What stands behind a preposition of time. */
export const RELATED = [
  rule({
    name: 'as far as a meeting',
    pattern: 'to <happening>',
    // "What goes to the March board" has to be ready by then. "To the board" alone names who gets it.
    make: ({ happening: { point, precise, clause } }) => (precise && !clause ? window('by', point) : null),
    examples: ['to the March board'],
  }),
  rule({
    name: 'within a length of a point',
    pattern: '<relation> <amount> of <anchor>',
    make: ({ relation: { relation }, amount: { step }, anchor: { point } }) =>
      relation !== 'in' || point.is === 'impossible' ? null : { kind: 'near', step, point },
    examples: ['within a month of the review'],
  }),
  rule({
    name: 'within a length of the notice',
    pattern: '<relation> <amount> of <bare-notice>',
    make: ({ relation: { relation }, amount: { step }, 'bare-notice': point }) =>
      relation === 'in' ? { kind: 'near', step, point } : null,
    examples: ['within three months of the notice'],
  }),
  rule({
    name: 'at, by or since a meeting',
    pattern: '<relation> <roughly>? <happening>',
    // A preposition asks how precise the name must be.
    make: ({ relation: { relation, word }, happening: { point, precise, explicit, article, clause } }) => {
      const enough = NAMED_ENOUGH.has(relation)
        ? precise || explicit || article || point.event === 'meeting'
        : relation === 'by'
          ? precise || (explicit && article)
          : relation === 'in'
            ? !clause &&
              ((word === 'at' && (precise || (explicit && article))) || (/^(?:for|in)$/.test(word) && precise))
            : relation === 'from' && precise;
      if (!enough) return null;
      // Papers for a meeting have to be there by then.
      return window(relation !== 'in' ? relation : word === 'for' ? 'by' : 'on', point);
    },
    examples: ['by the next review', 'at the March board', 'since we last met', 'for the next board'],
  }),
  rule({
    name: 'by or since a date of the notice',
    pattern: '<relation> <roughly>? <notice>',
    make: ({ relation: { relation }, notice }) => {
      if (relation === 'in' || relation === 'on') return null;
      // "by Ofsted", "from the inspection" say who and where from.
      if (notice.what === 'inspection' && (relation === 'by' || relation === 'from')) return null;
      return window(relation, notice);
    },
    examples: ['since the notice was issued', 'before the end of the notice', 'after the inspection'],
  }),
  rule({
    name: 'since the notice',
    pattern: '<relation> <roughly>? <bare-notice>',
    make: ({ relation: { relation }, 'bare-notice': notice }) =>
      relation === 'since' || relation === 'after' ? window(relation, notice) : null,
    examples: ['since the notice'],
  }),
  rule({
    name: 'over the next few meetings',
    pattern: '<relation> <roughly>? <run>',
    make: ({ relation: { relation }, run }) =>
      relation === 'in' || relation === 'by' || relation === 'before' || relation === 'since'
        ? { kind: 'run', ...run }
        : null,
    examples: ['over the next three boards'],
  }),
  rule({
    name: 'window of a date',
    pattern: '<relation> <roughly>? <marked-point> <closing>?',
    make: ({ relation, roughly, 'marked-point': marked, closing }, place) =>
      dated(relation, marked, place, closing, roughly !== undefined),
    examples: [
      'by 31 October 2012',
      'in March',
      'before the end of term',
      'from 1 April onwards',
      'not before 1 March',
      'on 1 March 2015 or later',
      'by around 1 May',
    ],
  }),
  rule({
    name: 'from a date on',
    pattern: '<relation> <roughly>? <marked-point> on',
    make: ({ relation, roughly, 'marked-point': marked }, place) =>
      relation.relation === 'from' ? dated(relation, marked, place, 'from', roughly !== undefined) : null,
    examples: ['from 1 March on'],
  }),
  rule({
    name: 'window of a counted date',
    pattern: '<relation> <roughly>? <point> <closing>?',
    make: ({ relation: { relation }, roughly, point: { point }, closing }, place) =>
      COUNTED.has(point.is) && !isBaseline(place) ? closed(point, relation, closing, roughly !== undefined) : null,
    examples: ['by two weeks before the next review', 'in the six weeks after Easter'],
  }),
  rule({
    name: 'by now',
    pattern: '<relation> now',
    make: ({ relation: { relation } }) =>
      relation === 'by' || relation === 'from' || relation === 'before'
        ? window(relation, { is: 'today', days: 0 })
        : null,
    examples: ['by now'],
  }),
];

/** What stands without a preposition: only what can be nothing but a time. */
export const UNRELATED = [
  rule({
    name: 'meeting in a clause',
    pattern: '<next-meeting>',
    make: ({ 'next-meeting': { point } }) => window(point.which?.from === 'last' ? 'on' : 'by', point),
    examples: ['next time we meet', 'when we last met'],
  }),
  rule({
    name: 'date alone',
    pattern: '<point> <closing>?',
    make: ({ point: read, closing }, place) => {
      // "the March review" is no month, and a review needs a preposition.
      if (!read.strong && (closing !== 'from' || read.point.is === 'event')) return null;
      if (isVerb(read, place, place.start, null) || isBaseline(place)) return null;
      return closed(read.point, null, closing, false);
    },
    examples: [
      '31 October 2012',
      'this week',
      'the end of March',
      '1 March onwards',
      'first Monday in May',
      'w/e 13 Feb',
      'Autumn 2024',
      'two weeks before the next review',
      'a week on friday',
    ],
  }),
];

export const VAGUE = [
  rule({
    name: 'vague',
    pattern: '<vague>',
    // "the most recently issued", "as soon as": not a window.
    make: ({ vague }, { words, start }) =>
      words[start - 1] === 'as' || words[start - 1] === 'how' ? null : { kind: 'vague', word: vague },
    examples: ['soon', 'recently', 'coming up'],
  }),
];
