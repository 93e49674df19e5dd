import { Step } from '../model/dates.ts';
import { LENGTHS } from '../words/calendar-words.ts';
import { countOf, NUMBER_WORD, oneOf, placeOf } from '../words/numbers.ts';
import { expand } from '../words/phrase-book.ts';

/** A small number in figures or in words, as part of a pattern; no group. */
export const NUMBER = `(?:\\d{1,3}|an?|${NUMBER_WORD})`;

const UNITS: ReadonlyMap<string, Step> = new Map(
  Object.entries(LENGTHS).flatMap(([said, cells]) => {
    const [count, unit] = said.split(' ');
    const step = Step.parse({ count: Number(count), unit });
    // "A quarter of the cases" is no length of time.
    return step.count === 3 ? [] : cells.flatMap(expand).map((words): [string, Step] => [words.join(' '), step]);
  }),
);

/** A unit of calendar time, as part of a pattern; no group. */
export const UNIT = oneOf([...UNITS.keys()]);

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
  const one = UNITS.get(unit.toLowerCase());
  return value === null || value < 1 || one === undefined ? null : { count: value * one.count, unit: one.unit };
}
