import { dateOf } from '../calendar/arithmetic.ts';
import { monthName } from '../words/calendar-words.ts';
import type { Point } from '../model/time.ts';

/** A point, and whether its words alone make it one: "31 October" does, "may" and "the 5th" need a preposition. */
export interface Read {
  readonly point: Point | { readonly is: 'impossible'; readonly why: string };
  readonly strong: boolean;
}

/** A point with the places of its first word and its last. */
export interface Marked {
  readonly read: Read;
  readonly at: number;
  readonly end: number;
  readonly last: string;
}

export const said = (point: Point, strong = true): Read => ({ point, strong });

/** A point that needs a preposition. */
export const weak = (point: Point): Read => said(point, false);

/** Words of a date that no calendar has. */
export const never = (why: string): Read => ({ point: { is: 'impossible', why }, strong: true });

/** A day in figures: `word` as it was written. */
export function exactDay(word: string, year: number, month: number, day: number): Read {
  const found = dateOf(year, month, day);
  if (found !== null) return said({ is: 'date', date: found });
  const why = month < 1 || month > 12 ? `there is no month ${String(month)}` : notInMonth(day, month, year);
  return never(`${word} is not a date: ${why} (dates are read as day/month/year)`);
}

/** A day of a month, in a year or in any. */
export function dayIn(day: number, month: number, year: number | undefined, strong = true): Read {
  // 2012 stands for any leap year: whether this year's February has 29 days is asked when the year is known.
  const date = dateOf(year ?? 2012, month, day);
  if (date === null) return never(notInMonth(day, month, year));
  return year === undefined ? said({ is: 'day', month, day, which: null }, strong) : said({ is: 'date', date });
}

function notInMonth(day: number, month: number, year: number | undefined): string {
  return `there is no ${String(day)} ${monthName(month)}${year === undefined ? '' : ` ${String(year)}`}`;
}
