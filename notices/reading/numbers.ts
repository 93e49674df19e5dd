import type { Step } from '../model/dates.ts';
import { countOf, NUMBER_WORD, placeOf } from '../words/numbers.ts';

/** A small number in figures or in words, as part of a pattern; no group. */
export const NUMBER = `(?:\\d{1,3}|an?|${NUMBER_WORD})`;

/** A unit of calendar time, as part of a pattern; no group. */
export const UNIT = '(?:working days?|calendar days?|days?|weeks?|fortnights?|months?|years?)';

/** The first number in some words, or null. */
export function numberOf(words: string): number | null {
  return numbersOf(words)[0] ?? null;
}

/** All small numbers in some words: "six, twelve, and up to 18" is 6, 12 and 18; "every other" is every second. */
export function numbersOf(words: string): number[] {
  const found: number[] = [];
  for (const [word] of words.toLowerCase().matchAll(/\d+|[a-z]+(?:-[a-z]+)?/g)) {
    const value = word === 'other' ? 2 : (countOf(word) ?? placeOf(word));
    if (value !== null) found.push(value);
  }
  return found;
}

/** A count and a unit as printed, as a step; null without a count. A fortnight is two weeks. */
export function stepOf(count: string, unit: string): Step | null {
  const value = numberOf(count);
  if (value === null || value < 1) return null;
  const lower = unit.toLowerCase();
  if (lower.startsWith('working')) return { count: value, unit: 'working-day' };
  if (lower.includes('day')) return { count: value, unit: 'day' };
  if (lower.startsWith('fortnight')) return { count: value * 2, unit: 'week' };
  if (lower.startsWith('week')) return { count: value, unit: 'week' };
  return { count: value, unit: lower.startsWith('year') ? 'year' : 'month' };
}
