import { addDays, dateOf, monthEnd } from '../calendar/arithmetic.ts';
import { fixedDays } from '../calendar/fixed-points.ts';
import type { Point } from '../model/time.ts';
import { type PrintedRead, printedDates } from '../time/print.ts';

/** A point or stretch of time that the text prints, without its lead-in ("by", "in"). */
export type Time =
  | { readonly form: 'day'; readonly date: string }
  | { readonly form: 'month'; readonly month: string }
  | { readonly form: 'period'; readonly from: string; readonly to: string };

export interface TimeMention {
  readonly time: Time;
  readonly from: number;
  readonly to: number;
}

/** What every time holds: a year, or figures with a stroke. */
const DATED = /(?:19|20)\d{2}|\d[/.]\d/;

interface PrintedTimes {
  readonly times: readonly TimeMention[];
  /** Where a day is printed that does not exist. */
  readonly impossible: readonly { readonly from: number; readonly to: number }[];
}

/** Every date, month, quarter and year that the words print. */
export function timesIn(plain: string): readonly TimeMention[] {
  return timesPrintedIn(plain).times;
}

/** The times that the words print, and the days that they print in vain. */
export function timesPrintedIn(plain: string): PrintedTimes {
  if (!DATED.test(plain)) return { times: [], impossible: [] };
  const times: TimeMention[] = [];
  const impossible: { from: number; to: number }[] = [];
  // From the end, since the earlier ones of a list share the year of the last.
  let behind: (TimeMention & { readonly year: number }) | null = null;
  for (const one of printedDates(plain).reverse()) {
    const { read, from, to } = one;
    if (read.point.is === 'impossible') {
      impossible.unshift({ from, to });
      continue;
    }
    const shared: number | null = behind !== null && LISTED.test(plain.slice(to, behind.from)) ? behind.year : null;
    const time = timeOf(one, read.point, shared, plain.slice(Math.max(0, from - AHEAD), from));
    if (time === null) continue;
    behind = { time, from, to, year: Number(lastDay(time).slice(0, 4)) };
    times.unshift({ time, from, to });
  }
  return { times, impossible };
}

/** No lead-in that decides what a date is reaches further. */
const AHEAD = 10;

/** Between two of a list: "May and November 2019", "6 October, 3 November and by 1 December 2014". */
const LISTED = /^(?:,| and|, and)(?: in| on| by)? $/;

/** A season of a year is too vague to be due by, and a bare year is a date only as the end of it. */
function timeOf({ since, rule }: PrintedRead, point: Point, year: number | null, ahead: string): Time | null {
  if (point.is === 'season' || (rule === 'year' && !/\bend of $/.test(ahead))) return null;
  const named = inYear(point.is === 'edge' ? point.of : point, year);
  const days = named === null ? null : fixedDays(named);
  if (named === null || days === null) return null;
  if (since !== null) return stretch(since, days.to);
  if (days.precision === 'day') return { form: 'day', date: days.to };
  return named.is === 'month'
    ? { form: 'month', month: days.from.slice(0, 7) }
    : { form: 'period', from: days.from, to: days.to };
}

/** "January to March 2012", "November to March 2012": what has no year of its own lies before the end. */
function stretch(since: Point, to: string): Time | null {
  const year = Number(to.slice(0, 4));
  for (const one of [year, year - 1]) {
    const named = inYear(since, one);
    const days = named === null ? null : fixedDays(named);
    if (days !== null && days.from <= to) return { form: 'period', from: days.from, to };
  }
  return null;
}

/** A point that has no year, in one; null for a day that this year has not. */
function inYear(point: Point, year: number | null): Point | null {
  if (year === null) return point;
  if (point.is === 'month' && point.year === null) return { ...point, year };
  if (point.is !== 'day') return point;
  const date = dateOf(year, point.month, point.day);
  return date === null ? null : { is: 'date', date };
}

/** The last day that a time includes. */
export function lastDay(time: Time): string {
  if (time.form === 'day') return time.date;
  if (time.form === 'period') return time.to;
  return monthEnd(time.month);
}

/** What "before" a time leaves: the day or month before it. */
export function before(time: Time): Time {
  if (time.form === 'day') return { form: 'day', date: addDays(time.date, -1) };
  const first = time.form === 'month' ? `${time.month}-01` : time.from;
  const last = addDays(first, -1);
  return time.form === 'month' ? { form: 'month', month: last.slice(0, 7) } : { form: 'day', date: last };
}
