import type { Step } from '../model/dates.ts';

const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  second: 2,
  other: 2,
  three: 3,
  third: 3,
  four: 4,
  fourth: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  'twenty-four': 24,
  thirty: 30,
};

/** A small number in figures or in words, as part of a pattern; no group. */
export const NUMBER =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty-four|twenty|thirty)';

/** A unit of calendar time, as part of a pattern; no group. */
export const UNIT = '(?:working days?|calendar days?|days?|weeks?|fortnights?|months?|years?)';

/** The first number in some words, or null. */
export function numberOf(words: string): number | null {
  return numbersOf(words)[0] ?? null;
}

/** All small numbers in some words: "six, twelve, and up to 18" is 6, 12 and 18. */
export function numbersOf(words: string): number[] {
  const found: number[] = [];
  for (const [word] of words.toLowerCase().matchAll(/\d+|[a-z]+(?:-four)?/g)) {
    const value = /^\d/.test(word) ? Number(word) : WORDS[word];
    if (value !== undefined) found.push(value);
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
