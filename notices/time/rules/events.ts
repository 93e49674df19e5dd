import { NOT_THE_MEETING } from '../lexicon.ts';
import type { Point } from '../../model/time.ts';
import type { Happening, Parts } from '../parts.ts';
import { rulesFor } from '../rule.ts';

const rule = rulesFor<Happening>();
const runRule = rulesFor<Parts['run']>();
const pairRule = rulesFor<Parts['event-pair']>();

type EventPoint = Point & { is: 'event' };

/** Reviews by DfE and meetings of the board. */
export const HAPPENINGS = [
  rule({
    name: 'meeting or review told in a clause',
    pattern: '<event-clause>',
    make: ({ 'event-clause': { event, which } }) => ({
      point: { is: 'event', event, which, when: null },
      precise: true,
      explicit: true,
      article: true,
      clause: true,
    }),
    examples: ['we next meet', 'dfe last visited us', 'the board next meets'],
  }),
  rule({
    name: 'named meeting or review',
    pattern: '<event-articles> <event-marks> <event-noun> <event-tail>',
    make: ({ 'event-articles': article, 'event-marks': marks, 'event-noun': noun, 'event-tail': tail }, { words }) => {
      const { event, explicit } = noun;
      const behind = words[noun.end] ?? '';
      if (event === 'meeting' && NOT_THE_MEETING.has(behind)) return null;
      // A review of something else is a duty, and so is meeting something.
      const progress = /^(?:progress|the notice|improvement)/.test(words.slice(noun.end + 1, noun.end + 3).join(' '));
      if (event === 'review' && behind === 'of' && !progress) return null;
      const isVerb = words[noun.end - 1] === 'meeting' && words[noun.end - 2] !== 'board';
      if (!article && !marks.precise && isVerb) return null;
      // Of two dates the first tells which it is.
      if (marks.when !== null && tail.when !== null) return null;
      const which = tail.which ?? marks.which;
      const precise = marks.precise || tail.precise;
      return {
        point: { is: 'event', event, which, when: marks.when ?? tail.when },
        precise,
        explicit,
        article,
        clause: false,
      };
    },
    examples: [
      'the next review',
      'the April 2013 review',
      'board meeting on 18 April 2012',
      'the second 6 month review',
      'the board after next',
      'the board before last',
    ],
  }),
];

/** Several of them. */
export const RUNS = [
  runRule({
    name: 'run of meetings or reviews',
    pattern: '<event-articles> way=next|coming|last|past|previous <number> <event-nouns>',
    make: ({ way, number: count, 'event-nouns': event }, { words, end }) =>
      words[end - 1]?.endsWith('s') === true
        ? { event, direction: way === 'next' || way === 'coming' ? 'next' : 'last', count }
        : null,
    examples: ['the next three boards', 'last 2 dfe reviews', 'the next six board meetings'],
  }),
  runRule({
    name: 'couple of meetings or reviews',
    pattern: '<event-articles> way=next|coming|last|past|previous couple of? <event-nouns>',
    make: ({ way, 'event-nouns': event }, { words, end }) =>
      words[end - 1]?.endsWith('s') === true
        ? { event, direction: way === 'next' || way === 'coming' ? 'next' : 'last', count: 2 }
        : null,
    examples: ['the last couple of boards'],
  }),
];

const markRule = rulesFor<Parts['event-mark']>();

/** What tells one from another where two share a noun. */
export const EVENT_MARKS = [
  markRule({
    name: 'choice',
    pattern: '<event-choice>',
    make: ({ 'event-choice': which }) => ({ which, when: null }),
    examples: ['next', 'last but one'],
  }),
  markRule({
    name: 'place in the order',
    pattern: '<nth>',
    make: ({ nth }) => (nth > 12 ? null : { which: { from: 'first', n: nth }, when: null }),
    examples: ['second'],
  }),
  markRule({
    name: 'day or month of it',
    pattern: '<event-day>',
    make: ({ 'event-day': { point } }) => (point.is === 'impossible' ? null : { which: null, when: point }),
    examples: ['march', '5 february'],
  }),
];

export const EVENT_PAIRS = [
  pairRule({
    name: 'two meetings or reviews by one noun',
    pattern: '<event-articles> <from:event-mark> and|to|until|or <event-articles> <to:event-mark> <event-nouns>',
    make: ({ from, to, 'event-nouns': name }) => {
      const event = (mark: Parts['event-mark']): EventPoint => ({ is: 'event', event: name, ...mark });
      return [event(from), event(to)];
    },
    examples: ['the march and april boards', 'the first and second reviews'],
  }),
  pairRule({
    name: 'between the last few',
    pattern: '<run>',
    make: ({ run: { event, direction, count } }) => {
      if (count < 2) return null;
      const nth = (n: number): EventPoint => ({ is: 'event', event, which: { from: direction, n }, when: null });
      return direction === 'last' ? [nth(count), nth(1)] : [nth(1), nth(count)];
    },
    examples: ['the last two boards'],
  }),
];
