import { dateOf } from '../calendar/arithmetic.ts';
import type { CalendarDate } from '../model/dates.ts';
import { ordinal } from './amounts.ts';
import { type Hit, longest, once, phrasesOf, type Words } from './cursor.ts';
import {
  MONTH_WORDS,
  monthName,
  monthOf,
  WEAK_MONTHS,
  WEAK_WEEKDAYS,
  WEEKDAY_WORDS,
  weekdayOf,
} from '../words/calendar-words.ts';
import { WHICH } from './lexicon.ts';
import type { Point } from './meaning.ts';

/** A point, and whether its words alone make it one: "31 October" does, "may" and "the 5th" need a preposition. */
export interface Read {
  readonly point: Point | { readonly is: 'impossible'; readonly why: string };
  readonly strong: boolean;
}

const which = phrasesOf(WHICH);

const DAY_MONTH_YEAR = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/;
const YEAR_MONTH_DAY = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/;
const YEAR_MONTH = /^(\d{4})[-/](\d{2})$/;
const DAY_MONTH = /^(\d{1,2})\/(\d{1,2})$/;
const MAY_BEFORE = /^(?:by|on|before|since|until|till|from|to|and|between|after|review|board|meeting|of|w\/c|due|\d+)$/;
const MAY_AFTER = /^(?:|and|to|until|board|review|meeting|please|pls|deadline|deadlines|actions)$/;
const YEAR = /^(?:19|20)\d{2}$/;
const DAY = /^\d{1,2}$/;

// A two-digit number after a month is a year when it lies this near to today, otherwise a day: "oct 12", "oct 31".
const YEARS_BACK = 1;
const YEARS_AHEAD = 3;

export const yearOf = (word: string | undefined): number | null => (YEAR.test(word ?? '') ? Number(word) : null);

/** Every word that a date can begin with, numbers apart. */
export const DATE_WORDS: readonly string[] = [...MONTH_WORDS, ...WEEKDAY_WORDS];

/** A date, a day of a month, a month or a weekday at this place, written in any of the ways that people write them. */
export const date = once((words, at, today): Hit<Read> | null =>
  longest(written(words, at), dayMonth(words, at), monthFirst(words, at, today), weekday(words, at, today)),
);

/** "31/10/12", "2012-10-31", "2012-10", "31/10" */
function written(words: Words, at: number): Hit<Read> | null {
  const word = words[at] ?? '';
  const british = DAY_MONTH_YEAR.exec(word);
  if (british !== null) return exact(at, word, fullYear(british[3] ?? ''), Number(british[2]), Number(british[1]));
  const iso = YEAR_MONTH_DAY.exec(word);
  if (iso !== null) return exact(at, word, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const month = YEAR_MONTH.exec(word);
  if (month !== null && Number(month[2]) >= 1 && Number(month[2]) <= 12 && !isPeriod(month[1], month[2])) {
    return said(at + 1, { is: 'month', month: Number(month[2]), year: Number(month[1]), which: null });
  }
  const short = DAY_MONTH.exec(word);
  if (short !== null && Number(short[2]) >= 1 && Number(short[2]) <= 12 && Number(short[1]) >= 1) {
    // Below 13 it could as well be a score: "3/4 of cases".
    return dayIn(at + 1, Number(short[1]), Number(short[2]), null, Number(short[1]) > 12);
  }
  return null;
}

/** "31 October 2012", "31st of October", "the first of April" */
function dayMonth(words: Words, at: number): Hit<Read> | null {
  const word = words[at] ?? '';
  const nth = ordinal(words, at);
  const day = nth?.value ?? (DAY.test(word) ? Number(word) : null);
  if (day === null) return null;
  let next = at + 1;
  if (nth !== null && words[next] === 'day') next += 1;
  if (words[next] === 'of') next += 1;
  const month = monthOf(words[next]);
  // "12 may": a bare number before "may" is more often a count of people who may do something.
  if (month === undefined || day === 0 || (nth === null && day > 39)) return null;
  if (nth === null && words[next] === 'may' && yearAt(words, next + 1) === null) {
    if (!MAY_BEFORE.test(words[at - 1] ?? '') && !MAY_AFTER.test(words[next + 1] ?? '')) return null;
  }
  const year = yearAt(words, next + 1);
  return dayIn(year?.end ?? next + 1, day, month, year?.value ?? null, true);
}

/** "October 2012", "Oct 31", "October 31st 2012", "march" */
function monthFirst(words: Words, at: number, today: CalendarDate): Hit<Read> | null {
  const word = words[at] ?? '';
  const month = monthOf(word);
  if (month === undefined) return null;
  const of = words[at + 1] === 'of' ? at + 2 : at + 1;
  const year = yearOf(words[of]);
  if (year !== null) return said(of + 1, { is: 'month', month, year, which: null });
  const nth = ordinal(words, words[at + 1] === 'the' ? at + 2 : at + 1);
  if (nth !== null && /\d/.test(words[nth.end - 1] ?? '')) {
    const after = yearAt(words, nth.end);
    return dayIn(after?.end ?? nth.end, nth.value, month, after?.value ?? null, true);
  }
  const number = words[at + 1] ?? '';
  if (DAY.test(number) && Number(number) > 0) {
    const full = yearOf(words[at + 2]);
    if (full !== null) return dayIn(at + 3, Number(number), month, full, true);
    const near = Number(`${today.slice(0, 2)}${number.padStart(2, '0')}`) - Number(today.slice(0, 4));
    if (number.length === 2 && near >= -YEARS_BACK && near <= YEARS_AHEAD) {
      return said(at + 2, { is: 'month', month, year: Number(today.slice(0, 4)) + near, which: null });
    }
    if (Number(number) <= 31) return dayIn(at + 2, Number(number), month, null, true);
  }
  return said(at + 1, { is: 'month', month, year: null, which: null }, !WEAK_MONTHS.has(word));
}

/** "monday", "friday 13 march", "monday week" */
function weekday(words: Words, at: number, today: CalendarDate): Hit<Read> | null {
  const word = words[at] ?? '';
  const day = weekdayOf(word);
  if (day === undefined) return null;
  const following = words[at + 1] === 'the' ? at + 2 : at + 1;
  const dated = longest(
    written(words, following),
    dayMonth(words, following),
    ordinalDay(words, following),
    monthFirst(words, following, today),
  );
  if (dated !== null && dated.value.point.is !== 'month')
    return { end: dated.end, value: { ...dated.value, strong: true } };
  const point: Point = { is: 'weekday', weekday: day, which: null };
  if (words[at + 1] === 'week') {
    return said(at + 2, { is: 'offset', step: { count: 1, unit: 'week' }, side: 1, of: point });
  }
  if (words[at + 1] === 'next' && words[at + 2] === 'week') return said(at + 3, { ...point, which: 'next' });
  return said(at + 1, point, !WEAK_WEEKDAYS.has(word));
}

/** "this Friday", "last March", "next 31 March" */
export function whichDate(words: Words, at: number): Hit<Read> | null {
  const chosen = which.at(words, at);
  if (chosen === null) return null;
  const word = words[chosen.end] ?? '';
  const day = weekdayOf(word);
  if (day !== undefined) return said(chosen.end + 1, { is: 'weekday', weekday: day, which: chosen.value });
  const month = monthOf(word);
  if (month === undefined || word === 'may') return null;
  const year = yearOf(words[chosen.end + 1]);
  return said(year === null ? chosen.end + 1 : chosen.end + 2, {
    is: 'month',
    month,
    year,
    which: year === null ? chosen.value : null,
  });
}

/** "the 15th", "the 5th of next month" */
export function ordinalDay(words: Words, at: number): Hit<Read> | null {
  const nth = ordinal(words, at);
  if (nth === null || !/\d/.test(words[at] ?? '') || nth.value < 1 || nth.value > 31) return null;
  const tail = words.slice(nth.end, nth.end + 3).join(' ');
  const of = /^(?:of )?(the|this|next|last) month/.exec(tail);
  if (of === null) return said(nth.end, { is: 'day-of-month', day: nth.value, shift: 0 }, false);
  const shift = of[1] === 'next' ? 1 : of[1] === 'last' ? -1 : 0;
  const end = nth.end + of[0].split(' ').length;
  return said(end, { is: 'day-of-month', day: nth.value, shift });
}

/** Two years that follow each other are a period ("2011-12"), not a month of a year. */
export function isPeriod(first = '', second = ''): boolean {
  return (Number(first) + 1) % 100 === Number(second.slice(-2)) && (second.length === 2 || second.length === 4);
}

export function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function exact(at: number, word: string, year: number, month: number, day: number): Hit<Read> {
  const found = dateOf(year, month, day);
  if (found !== null) return said(at + 1, { is: 'date', date: found });
  const why = month < 1 || month > 12 ? `there is no month ${String(month)}` : notInMonth(day, month, year);
  return impossible(at + 1, `${word} is not a date: ${why} (dates are read as day/month/year)`);
}

function dayIn(end: number, day: number, month: number, year: number | null, strong: boolean): Hit<Read> {
  // 2012 stands for any leap year: whether this year's February has 29 days is asked when the year is known.
  if (dateOf(year ?? 2012, month, day) === null) return impossible(end, notInMonth(day, month, year));
  if (year === null) return said(end, { is: 'day', month, day, which: null }, strong);
  return said(end, { is: 'date', date: dateOf(year, month, day) ?? '' });
}

function notInMonth(day: number, month: number, year: number | null): string {
  return `there is no ${String(day)} ${monthName(month)}${year === null ? '' : ` ${String(year)}`}`;
}

/** A year after a day and month: four digits, or two that are not the count of what follows. */
function yearAt(words: Words, at: number): Hit<number> | null {
  const full = yearOf(words[at]);
  if (full !== null) return { end: at + 1, value: full };
  const word = words[at] ?? '';
  if (!/^(?:0[5-9]|[1-4]\d)$/.test(word) || /s$/.test(words[at + 1] ?? '')) return null;
  // "1 april - 31 march" comes without its hyphen.
  if (monthOf(words[at + 1] === 'of' ? words[at + 2] : words[at + 1]) !== undefined) return null;
  return { end: at + 1, value: fullYear(word) };
}

function said(end: number, point: Point, strong = true): Hit<Read> {
  return { end, value: { point, strong } };
}

function impossible(end: number, why: string): Hit<Read> {
  return { end, value: { point: { is: 'impossible', why }, strong: true } };
}
