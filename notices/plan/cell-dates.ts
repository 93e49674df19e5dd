import { dateOf, monthEnd } from '../calendar/arithmetic.ts';
import type { CalendarDate } from '../model/dates.ts';
import { MONTH_WORD, monthOf, WEEKDAY_WORD } from '../words/calendar-words.ts';
import { type CellValue, textOf } from './table.ts';

/** `month`: only the month was given, and the date is its last day. */
export type CellDate =
  | { readonly ok: true; readonly date: CalendarDate; readonly precision: 'day' | 'month' }
  /** `impossible`: it has the form of a date, and no calendar has it. */
  | { readonly ok: false; readonly why: 'not-a-date' | 'impossible' | 'unlikely' | 'number' };

const MONTH = `(${MONTH_WORD})`;

/** "02/02/2015", day first, with `/`. */
export function dayMonthYear(text: string): CalendarDate | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return year === undefined ? null : dateOf(Number(year), Number(month), Number(day));
}

const DAY_NAME = new RegExp(`^${WEEKDAY_WORD} `);

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));
const monthNumber = (word: string): number => monthOf(word) ?? 0;

/** The date in a cell: a date of the spreadsheet, or a text as people in this country write dates. */
export function dateIn(cell: CellValue): CellDate {
  if (typeof cell === 'number') return { ok: false, why: 'number' };
  const found = typeof cell === 'string' ? fromText(cell) : whole(textOf(cell));
  // Far from any plan: 1900 is what a spreadsheet makes of a time of day.
  if (found.ok && (found.date < '1990-01-01' || found.date > '2100-12-31')) return { ok: false, why: 'unlikely' };
  return found;
}

const whole = (date: CalendarDate | null): CellDate =>
  date === null ? { ok: false, why: 'impossible' } : { ok: true, date, precision: 'day' };

const pattern = (source: string): RegExp => new RegExp(`^${source}$`);
const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => CellDate])[] = [
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/, ([d = '', m = '', y = '']) => whole(dateOf(fullYear(y), +m, +d))],
  [/^(\d{4})-(\d{2})-(\d{2})$/, ([y = '', m = '', d = '']) => whole(dateOf(+y, +m, +d))],
  [
    pattern(`(\\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?${MONTH}[ -]?(\\d{4}|\\d{2})`),
    ([d = '', m = '', y = '']) => whole(dateOf(fullYear(y), monthNumber(m), +d)),
  ],
  [
    pattern(`${MONTH} (\\d{1,2})(?:st|nd|rd|th)? (\\d{4})`),
    ([m = '', d = '', y = '']) => whole(dateOf(fullYear(y), monthNumber(m), +d)),
  ],
  [pattern(`(?:end (?:of )?)?${MONTH}[ -]?(\\d{4}|\\d{2})`), ([m = '', y = '']) => lastOf(fullYear(y), monthNumber(m))],
];

function lastOf(year: number, month: number): CellDate {
  const first = dateOf(year, month, 1);
  return first === null ? whole(null) : { ok: true, date: monthEnd(first), precision: 'month' };
}

function fromText(given: string): CellDate {
  const text = given
    .toLowerCase()
    .replace(/,/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^by /, '')
    .replace(DAY_NAME, '')
    .replace(/[ t]\d{1,2}:\d{2}(?::\d{2})?$/, '');
  for (const [form, read] of FORMS) {
    const match = form.exec(text);
    if (match !== null) return read(match.slice(1));
  }
  return { ok: false, why: 'not-a-date' };
}
