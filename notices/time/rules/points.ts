import type { Point } from '../../model/time.ts';
import { type Read, said, weak } from '../read.ts';
import { rulesFor } from '../rule.ts';

const rule = rulesFor<Read>();

const WHOLE = new Set(['date', 'day', 'day-of-month', 'today']);

/** Parts of a stretch of days. */
export const EDGES = [
  rule({
    name: 'edge of a stretch',
    pattern: '<edge> <the> <stretch>',
    // "the end of 31 March" is that day; "later" and "earlier" need a stretch to lie in.
    make: ({ edge, stretch: { point } }) =>
      point.is === 'impossible'
        ? { point, strong: true }
        : WHOLE.has(point.is)
          ? null
          : said({ is: 'edge', edge, of: point }),
    examples: ['end of March', 'early next month', 'rest of the year', 'start of term', 'end of term', 'late 2015'],
  }),
];

export const SLICES = [
  rule({
    name: 'part of a stretch by its length',
    pattern: 'the? <place> <length> of|in <the> <stretch>',
    make: ({ place: { end, n }, length: { step, counted }, stretch: { point } }) => {
      if (point.is === 'impossible' || point.is === 'date') return null;
      // The last working day is one day, and is read as such.
      if ((n > 1 && counted) || (!counted && step.unit === 'working-day')) return null;
      return said({ is: 'slice', end, n, step, of: point });
    },
    examples: ['second week of March', 'last three months of 2014', 'first week of term'],
  }),
  rule({
    name: 'part of the time of the notice',
    pattern: 'the? <place> <length> of|in <bare-notice>',
    make: ({ place: { end, n }, length: { step, counted }, 'bare-notice': of }) =>
      n > 1 && counted ? null : said({ is: 'slice', end, n, step, of }),
    examples: ['first six months of the notice'],
  }),
];

export const NTH_DAYS = [
  rule({
    name: 'weekday by its place in a stretch',
    pattern: 'the? <place> <weekday> in|of <the> <stretch>',
    make: ({ place: { end, n }, weekday, stretch: { point } }) =>
      point.is === 'impossible' || WHOLE.has(point.is)
        ? null
        : said({ is: 'nth-day', day: weekday, end, n, of: point }),
    examples: [
      'first Monday in May',
      'last Friday in term',
      '2nd Thursday of March 2015',
      'first tuesday of next month',
    ],
  }),
  rule({
    name: 'weekday by its place in each stretch',
    pattern: 'the? <place> <weekday> in|of each|every <unit>',
    make: ({ place: { end, n }, weekday, unit }) =>
      said({ is: 'nth-day', day: weekday, end, n, of: { is: 'unit', unit, which: null } }),
    examples: ['2nd Thursday of each month', 'last friday in every term'],
  }),
  rule({
    name: 'working day by its place in a stretch',
    pattern: 'the? <place> working|business day in|of <the> <stretch>',
    make: ({ place: { end, n }, stretch: { point } }) =>
      point.is === 'impossible' || WHOLE.has(point.is)
        ? null
        : said({ is: 'nth-day', day: 'working-day', end, n, of: point }),
    examples: ['last working day of March', 'first working day of the month'],
  }),
  rule({
    name: 'working day by its place in each stretch',
    pattern: 'the? <place> working|business day in|of each|every <unit>',
    make: ({ place: { end, n }, unit }) =>
      said({ is: 'nth-day', day: 'working-day', end, n, of: { is: 'unit', unit, which: null } }),
    examples: ['last working day of each month'],
  }),
];

/** A day or stretch of the calendar behind what may stand before it. */
export const CALENDAR_POINTS = [
  rule({
    name: 'point behind an article',
    pattern: '<article> <calendar>',
    make: ({ calendar }) => calendar,
    examples: ['the end of March', 'our summer term'],
  }),
  rule({
    name: 'point behind a filler',
    pattern: '<filler> <calendar>',
    make: ({ calendar }) => calendar,
    examples: ['the period 2012-13', 'month of March'],
  }),
];

/** What else a window can lie to. */
export const ANCHORS = [
  rule({
    name: 'date of the notice',
    pattern: '<notice>',
    make: ({ notice }) => weak(notice),
    examples: ['the notice was issued', 'the end of the notice', 'the inspection'],
  }),
  rule({
    name: 'review or meeting',
    pattern: '<happening>',
    make: ({ happening: { point } }) => weak(point),
    examples: ['the next review', 'the March board meeting', 'we last met'],
  }),
  rule({ name: 'now', pattern: 'now|date', make: () => weak({ is: 'today', days: 0 }), examples: ['now'] }),
  rule({
    name: 'week of a meeting',
    pattern: '<the> week of <happening>',
    make: ({ happening: { clause, point } }) => (clause ? null : said({ is: 'week-of', side: 'holds', of: point })),
    examples: ['the week of the board'],
  }),
];

const TODAY: Point = { is: 'today', days: 0 };

/** Points that are counted from others. */
export const COUNTED = [
  rule({
    name: 'weekday beside a point',
    pattern: 'the? <weekday> way=before|preceding|after|following <anchor>',
    make: ({ weekday, way, anchor: { point } }) =>
      point.is === 'impossible'
        ? { point, strong: true }
        : said({ is: 'weekday-beside', weekday, side: /^(?:a|f)/.test(way) ? 1 : -1, of: point }),
    examples: ["the Friday before Valentine's Day", 'the Friday after Easter', 'monday following the next review'],
  }),
  rule({
    name: 'ago',
    pattern: '<size> ago|back|previously',
    make: ({ size: { step } }) => said({ is: 'offset', step, side: -1, of: TODAY }),
    examples: ['six weeks ago', 'a month back'],
  }),
  rule({
    name: 'from now',
    pattern: '<size> <ahead>',
    make: ({ size: { step } }) => said({ is: 'offset', step, side: 1, of: TODAY }),
    examples: ['6 weeks from now', 'two months time'],
  }),
  rule({
    name: 'length and a day near today',
    pattern: '<size> way=today|tomorrow',
    make: ({ size: { step }, way }) =>
      said({ is: 'offset', step, side: 1, of: { is: 'today', days: way === 'today' ? 0 : 1 } }),
    examples: ['a week tomorrow', 'a fortnight today'],
  }),
  rule({
    name: 'length before a point',
    pattern: '<size> <before> <anchor>',
    make: (slots) => stepFrom(slots.size, -1, slots.anchor),
    examples: ['two weeks before the next review', 'the six weeks before easter', '5 working days before the board'],
  }),
  rule({
    name: 'length after a point',
    pattern: '<size> <after> <anchor>',
    make: (slots) => stepFrom(slots.size, 1, slots.anchor),
    examples: ['a week on Friday', 'a fortnight on Monday', 'the six weeks after Easter', 'a month from 1 March'],
  }),
];

function stepFrom(
  { step, article }: { readonly step: (Point & { is: 'offset' })['step']; readonly article: boolean },
  side: -1 | 1,
  { point }: Read,
): Read | null {
  if (point.is === 'impossible') return null;
  // "the day before the review" is one day, "the week before" seven.
  const oneDay = step.unit === 'day' && step.count === 1;
  return said(article && !oneDay ? { is: 'stretch', step, side, of: point } : { is: 'offset', step, side, of: point });
}
