import { dateOf, monthEnd } from '../calendar/arithmetic.ts';
import type { CalendarDate } from '../model/dates.ts';
import { fixedDays } from '../calendar/fixed-points.ts';
import { printedDates, wholeDate } from '../time/print.ts';
import type { Read } from '../time/read.ts';
import { type CellValue, textOf } from './table.ts';

/** `month` and `period`: no day was given, and the date is the last one. */
export type CellDate =
  | { readonly ok: true; readonly date: CalendarDate; readonly precision: 'day' | 'month' | 'period' }
  /** `impossible`: it has the form of a date, and no calendar has it. */
  | { readonly ok: false; readonly why: 'not-a-date' | 'impossible' | 'unlikely' | 'number' };

/** "02/02/2015", day first, with `/`. */
export function dayMonthYear(text: string): CalendarDate | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return year === undefined ? null : dateOf(Number(year), Number(month), Number(day));
}

/** The date in a cell: a date of the spreadsheet, or a text as people in this country write dates. */
export function dateIn(cell: CellValue): CellDate {
  if (typeof cell === 'number') return { ok: false, why: 'number' };
  const found =
    typeof cell === 'string' ? fromText(cell) : isMonth(cell) ? wholeMonth(cell.month) : whole(textOf(cell));
  // Far from any plan: 1900 is what a spreadsheet makes of a time of day.
  if (found.ok && (found.date < '1990-01-01' || found.date > '2100-12-31')) return { ok: false, why: 'unlikely' };
  return found;
}

const isMonth = (cell: CellValue): cell is { month: string } =>
  typeof cell === 'object' && cell !== null && 'month' in cell;

const wholeMonth = (month: string): CellDate => ({ ok: true, date: monthEnd(`${month}-01`), precision: 'month' });

const whole = (date: CalendarDate | null): CellDate =>
  date === null ? { ok: false, why: 'impossible' } : { ok: true, date, precision: 'day' };

/** No date is longer, and a cell can hold a page. */
const LONGEST = 60;
/** What stands before a date without changing it, and the time of day behind one. */
const LEAD = /^\s*(?:by|due|on|(?:no|not) later than)\s+/i;
const CLOCK = /[ t]\d{1,2}:\d{2}(?::\d{2})?\s*$/i;

function fromText(text: string): CellDate {
  if (text.length > LONGEST) return { ok: false, why: 'not-a-date' };
  const words = text.replace(LEAD, '').replace(CLOCK, '');
  const read = wholeDate(words, 'always') ?? wholeStretch(words);
  if (read === null) return { ok: false, why: 'not-a-date' };
  if (read.point.is === 'impossible') return { ok: false, why: 'impossible' };
  // The end of a month is known no better than the month.
  const days = fixedDays(read.point.is === 'edge' && read.point.edge === 'end' ? read.point.of : read.point);
  return days === null ? { ok: false, why: 'not-a-date' } : { ok: true, date: days.to, precision: days.precision };
}

/** "January to March 2015", where nothing else stands in the cell: it is over at its end. */
function wholeStretch(text: string): Read | null {
  const words = text.trim();
  const [found, ...more] = printedDates(words);
  if (found === undefined || found.since === null || more.length > 0) return null;
  return found.from === 0 && found.to === words.length ? found.read : null;
}

/** What stands between the date first agreed and the one that counts: "30/09/2024 (revised 30/11/2024)". */
const REVISED = /\b(?:revised|extended|moved|now|amended|changed|new date)\b|→|[-=]>/i;

/** The other way round: "Revised: 30/11/2024 (was 30/09/2024)". */
const WAS = /\b(?:was|originally|original|orig|previously|formerly|instead of)\b/i;

/** Both dates of a cell that says how its date was revised; null: it says one thing. */
export function revisedDate(text: string): { readonly first: CellDate; readonly now: CellDate } | null {
  const was = text.length > 2 * LONGEST ? -1 : text.search(WAS);
  if (was > 0) {
    const [now, first] = [
      dateIn(edges(text.slice(0, was).replace(REVISED, ''))),
      dateIn(edges(text.slice(was).replace(WAS, ''))),
    ];
    if (now.ok && first.ok) return { first, now };
  }
  const at = text.length > 2 * LONGEST ? -1 : text.search(REVISED);
  if (at <= 0) return null;
  const [first, now] = [
    dateIn(edges(text.slice(0, at).replace(WAS, ''))),
    dateIn(edges(text.slice(at).replace(REVISED, ''))),
  ];
  return first.ok && now.ok ? { first, now } : null;
}

/** Without the marks around a date, and the words that only lead to it. */
const edges = (part: string): string =>
  part
    .replace(/^[\s:;,.()[\]–-]{1,9}/, '')
    .replace(/[\s:;,()[\]–-]{1,9}$/, '')
    .replace(/^(?:to|date)\b:? ?/i, '');
