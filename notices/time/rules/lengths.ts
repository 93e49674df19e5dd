import { LATE_BEFORE, STATES } from '../lexicon.ts';
import type { Step } from '../../model/dates.ts';
import type { Comparison, Point, TimeMeaning } from '../../model/time.ts';
import { rulesFor } from '../rule.ts';

const rule = rulesFor<TimeMeaning>();

const NOT_FOR = /^(?:once|twice|times|day|days)$/;
const NOT_BEFORE = /^(?:of|after|from|before|prior|time|hence|ago|plus)$/;
/** What falls due within some working days; of anything else that is how fast the work is to be done. */
const FALLS_DUE: ReadonlySet<string> = new Set([
  '',
  ...'due fall falls falling coming up happening deadline deadlines action actions duties task tasks'.split(' '),
  ...'report reports papers anything everything needed ready'.split(' '),
]);

const SINCE = /^(?:without|with no|since the last|since an)/;

const orMore = (words: readonly string[], at: number): boolean =>
  words[at] === 'plus' || (words[at] === 'or' && /^(?:more|longer|over)$/.test(words[at + 1] ?? ''));

/** "Late but under a month", "overdue by more than a week but less than a month": the same lateness is bounded. */
const boundsAgain = (words: readonly string[], start: number): boolean =>
  /^(?:but|and|yet|though)$/.test(words[start - 1] ?? '') &&
  words.slice(Math.max(0, start - 9), start - 1).some((word) => LATE_BEFORE.has(word));

const TODAY: Point = { is: 'today', days: 0 };

/** What is so far ahead of today, by how it is compared. */
function ahead(comparison: Comparison, step: Step): TimeMeaning | null {
  const point: Point = { is: 'offset', step, side: 1, of: TODAY };
  switch (comparison) {
    case '<':
    case '<=':
      return { kind: 'within', direction: 'next', step, approx: false };
    case '>':
      return { kind: 'window', relation: 'after', point, approx: false };
    case '>=':
      return { kind: 'window', relation: 'from', point, approx: false };
    case '=':
      return null;
  }
}

/** How far ahead, how far back, how late. */
export const LENGTH_WINDOWS = [
  rule({
    name: 'late by',
    pattern: 'by|for? <comparison>? <amount> <or>?',
    // The word for being late stays outside.
    make: ({ comparison, amount: { step } }, { words, start }) =>
      LATE_BEFORE.has(words[start - 1] ?? '') || (comparison !== undefined && boundsAgain(words, start))
        ? { kind: 'age', comparison: comparison === undefined || comparison === '=' ? '>=' : comparison, step }
        : null,
    examples: ['[overdue] by two weeks', '[slipped] more than a month'],
  }),
  rule({
    name: 'so late',
    pattern: '<comparison>? <amount> <or>? <late-behind>',
    make: ({ comparison = '>=', amount: { step } }) => ({
      kind: 'age',
      comparison: comparison === '=' ? '>=' : comparison,
      step,
    }),
    examples: ['more than a month [overdue]', 'six weeks [late]'],
  }),
  rule({
    name: 'rolling window',
    pattern: 'lead=in|over|within|during|throughout|across|for|inside? <these> <way> <length-of-time>',
    make: ({ lead, these, way, 'length-of-time': { step, approx, counted } }) => {
      const direction = /^(?:last|past|previous|preceding)$/.test(way) ? 'last' : 'next';
      if (!counted) {
        // "next month" is a month of the calendar; "the next month" and "over next month" are a length from today.
        // A quarter is always one of the calendar's.
        const article = these !== '' && these !== 'this';
        const always = /^(?:coming|past)$/.test(way) || (step.unit === 'week' && step.count === 2);
        const spread = /^(?:over|within|throughout|across|inside)$/.test(lead ?? '');
        if (!always && !article && !spread) return null;
        if (step.unit === 'month' && step.count === 3) return null;
        if (lead === 'for' && !article) return null;
      }
      return { kind: 'within', direction, step, approx };
    },
    examples: [
      'in the next six weeks',
      'over the past month',
      'next 3 months',
      'the last 24 hours',
      'the coming weeks',
    ],
  }),
  rule({
    name: 'within a length',
    pattern: 'lead=in|within|for|inside <comparison>? <amount>',
    make: ({ lead, comparison, amount: { step, approx } }, { words, start, end }) => {
      if (NOT_FOR.test(words[start - 1] ?? '') || STATES.has(words[start - 1] ?? '')) return null;
      const next = words[end] ?? '';
      // These are standards and measures, not windows: "assessments within 45 working days", "for two years or more".
      if (NOT_BEFORE.test(next) || orMore(words, end)) return null;
      if (step.unit === 'working-day' && !FALLS_DUE.has(words[start - 1] ?? '')) return null;
      const compared = comparison !== undefined && comparison !== '=';
      if ((compared && step.unit === 'day') || (lead === 'for' && next === 'children')) return null;
      return { kind: 'within', direction: lead === 'for' || compared ? 'last' : 'either', step, approx };
    },
    examples: ['within six weeks', 'in a fortnight', 'for six weeks', 'in over a month', 'within 5 working days'],
  }),
  rule({
    name: 'within the unit',
    pattern: 'within the <length>',
    make: ({ length: { step, approx, counted } }, { words, end }) =>
      counted || NOT_BEFORE.test(words[end] ?? '') ? null : { kind: 'within', direction: 'either', step, approx },
    examples: ['within the month'],
  }),
  rule({
    name: 'silent for',
    pattern: '<comparison>? <amount>',
    make: ({ amount: { step, approx } }, { words, end }) =>
      SINCE.test(words.slice(end, end + 3).join(' ')) ? { kind: 'within', direction: 'last', step, approx } : null,
    examples: ['six weeks [without an update]'],
  }),
  rule({
    name: 'older than',
    pattern: 'older than <amount>',
    make: ({ amount: { step } }) => ({ kind: 'ago', comparison: '>', step }),
    examples: ['older than six weeks'],
  }),
  rule({
    name: 'so long ahead',
    pattern: '<comparison> <amount> <ahead>',
    make: ({ comparison, amount: { step } }) => ahead(comparison, step),
    examples: ['more than three months from now', 'less than a month from now'],
  }),
  rule({
    name: 'longer ago than',
    pattern: '<comparison> <amount> ago|back|old',
    make: ({ comparison, amount: { step } }) => ({ kind: 'ago', comparison, step }),
    examples: ['more than a month ago', 'at least 2 weeks old'],
  }),
];
