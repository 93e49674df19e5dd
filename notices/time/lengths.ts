import type { Step } from '../model/dates.ts';
import { type Amount, amount, bareAmount, COMPARISON } from './amounts.ts';
import { type Hit, longest, Phrases, skip, type Words } from './cursor.ts';
import { LATE_AFTER, LATE_BEFORE, STATES } from './lexicon.ts';
import type { Comparison, TimeMeaning } from './meaning.ts';

const LATE = new Phrases([[true, LATE_AFTER]]);
const ARTICLE = new Set(['the', 'our', 'this', 'these', 'about']);
const ROLLING = /^(?:in|over|within|during|throughout|across|for|inside)$/;
const AHEAD = /^(?:next|coming|following|forthcoming|upcoming)$/;
const BACK = /^(?:last|past|previous|preceding)$/;

/** Every word that a length can begin with, numbers apart. */
export const LENGTH_WORDS: readonly string[] =
  'in over within during throughout across for inside older next coming following forthcoming upcoming last past previous preceding by the our this these about half'.split(
    ' ',
  );

/** A length of time at this place: how far ahead, how far back, how late. */
export function length(words: Words, at: number): Hit<TimeMeaning> | null {
  return longest(late(words, at), rolling(words, at), within(words, at), silent(words, at), ago(words, at));
}

/** "in the next six weeks", "over the past month", "next 3 months" */
function rolling(words: Words, at: number): Hit<TimeMeaning> | null {
  const related = ROLLING.test(words[at] ?? '');
  const start = skip(words, related ? at + 1 : at, ARTICLE);
  const word = words[start] ?? '';
  const direction = AHEAD.test(word) ? 'next' : BACK.test(word) ? 'last' : null;
  if (direction === null) return null;
  const found = bareAmount(words, start + 1) ?? hours(words, start + 1);
  if (found === null) return null;
  const { step, approx, counted } = found.value;
  if (!counted) {
    // "next month" is a month of the calendar; "the next month" and "over next month" are a length from today.
    // A quarter is always one of the calendar's.
    const article = start > (related ? at + 1 : at) && words[start - 1] !== 'this';
    const always = /^(?:coming|past)$/.test(word) || (step.unit === 'week' && step.count === 2);
    const spread = related && /^(?:over|within|throughout|across|inside)$/.test(words[at] ?? '');
    if (!always && !article && !spread) return null;
    if (step.unit === 'month' && step.count === 3) return null;
    if (words[at] === 'for' && !article) return null;
  }
  return { end: found.end, value: { kind: 'within', direction, step, approx } };
}

/** "within six weeks", "in a fortnight", "for six weeks", "in over a month" */
function within(words: Words, at: number): Hit<TimeMeaning> | null {
  const word = words[at] ?? '';
  if (!/^(?:in|within|for|inside)$/.test(word)) return null;
  if (/^(?:once|twice|times|day|days)$/.test(words[at - 1] ?? '')) return null;
  const compared = COMPARISON.at(words, at + 1);
  const found = amount(words, compared?.end ?? at + 1) ?? (word === 'within' ? theUnit(words, at + 1) : null);
  if (found === null) return null;
  const { step, approx } = found.value;
  const next = words[found.end] ?? '';
  // These are standards and measures, not windows: "within 45 working days", "for two years or more", "for over 28 days".
  if (
    step.unit === 'working-day' ||
    /^(?:of|after|from|before|prior|time|hence|ago)$/.test(next) ||
    plus(words, found.end) !== null
  )
    return null;
  if (compared !== null && compared.value !== '=' && step.unit === 'day') return null;
  if (STATES.has(words[at - 1] ?? '')) return null;
  if (word === 'for' && next === 'children') return null;
  const direction = word === 'for' || (compared !== null && compared.value !== '=') ? 'last' : 'either';
  return { end: found.end, value: { kind: 'within', direction, step, approx } };
}

/** "six weeks without an update" */
function silent(words: Words, at: number): Hit<TimeMeaning> | null {
  const compared = COMPARISON.at(words, at);
  const found = amount(words, compared?.end ?? at);
  if (
    found === null ||
    !/^(?:without|with no|since the last|since an)/.test(words.slice(found.end, found.end + 3).join(' '))
  )
    return null;
  const { step, approx } = found.value;
  return { end: found.end, value: { kind: 'within', direction: 'last', step, approx } };
}

/** "more than a month ago": a plain "six weeks ago" is a point. */
function ago(words: Words, at: number): Hit<TimeMeaning> | null {
  if (words[at] === 'older' && words[at + 1] === 'than') {
    const age = amount(words, at + 2);
    return age === null ? null : { end: age.end, value: { kind: 'ago', comparison: '>', step: age.value.step } };
  }
  const compared = COMPARISON.at(words, at);
  if (compared === null) return null;
  const found = amount(words, compared.end);
  if (found === null || !/^(?:ago|back|old)$/.test(words[found.end] ?? '')) return null;
  const comparison = compared.value;
  return { end: found.end + 1, value: { kind: 'ago', comparison, step: found.value.step } };
}

/** "more than a month overdue", "overdue by two weeks": the word for being late stays outside. */
function late(words: Words, at: number): Hit<TimeMeaning> | null {
  const before = LATE_BEFORE.has(words[at - 1] ?? '');
  const start = before && /^(?:by|for)$/.test(words[at] ?? '') ? at + 1 : at;
  const compared = COMPARISON.at(words, start);
  const found: Hit<Amount> | null = amount(words, compared?.end ?? start);
  if (found === null) return null;
  const end = plus(words, found.end);
  if (!before && LATE.at(words, end ?? found.end) === null) return null;
  const comparison: Comparison = compared?.value ?? (end === null ? '>=' : '>=');
  return {
    end: end ?? found.end,
    value: { kind: 'age', comparison: comparison === '=' ? '>=' : comparison, step: found.value.step },
  };
}

/** "or more", "plus" */
function plus(words: Words, at: number): number | null {
  if (words[at] === 'plus') return at + 1;
  return words[at] === 'or' && /^(?:more|longer|over)$/.test(words[at + 1] ?? '') ? at + 2 : null;
}

/** "within the month" */
function theUnit(words: Words, at: number): Hit<Amount> | null {
  const found = words[at] === 'the' ? bareAmount(words, at + 1) : null;
  return found === null || found.value.counted ? null : found;
}

/** "the last 24 hours" */
function hours(words: Words, at: number): Hit<Amount> | null {
  const count = Number(words[at]);
  if (!/^(?:hours|hrs)$/.test(words[at + 1] ?? '') || !(count > 0) || count % 24 !== 0 || count > 999) return null;
  const step: Step = { count: count / 24, unit: 'day' };
  return { end: at + 2, value: { step, approx: false, counted: true } };
}
