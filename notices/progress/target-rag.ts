import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import { monthEnd } from '../calendar/arithmetic.ts';
import type { Rag } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Target } from '../model/notice.ts';
import { monthOf } from '../words/calendar-words.ts';
import { computedRag } from './action-state.ts';

// docs/decisions/0008-target-rag.md: recorded numbers are compared with a line; nothing is said of what will happen.

/** A value on a day. */
export interface Point {
  readonly date: CalendarDate;
  readonly value: number;
}

/** The straight line that a target is followed along, and its value on the day of the latest reading. */
interface Line {
  readonly from: Point;
  readonly to: Point;
  readonly then: number;
}

/** A target's RAG with what decided it; null where nothing can be judged, and why. */
export type TargetRag =
  | { readonly rag: null; readonly because: 'no-readings' | 'one-reading' | 'benchmark' | 'maintain' }
  | { readonly rag: Rag; readonly because: 'met' | 'met-by-date' | 'late' | 'very-late' | 'nearer' | 'no-nearer' }
  | { readonly rag: Rag; readonly because: 'on-line' | 'behind-nearer' | 'behind-no-nearer'; readonly line: Line };

// A difference smaller than this is one of counting in binary.
const HAIR = 1e-9;

/** How far a value is from being enough; 0 where it meets the target. Null where no number is set to be met. */
export function shortfall(value: number, { comparison, value: wanted }: Target): number | null {
  if (wanted === null || comparison === 'maintain') return null;
  const over = value - wanted;
  return comparison === '=' ? Math.abs(over) : Math.max(0, comparison === '<=' ? over : -over);
}

/**
 * `due` is the day of the target's own deadline, or null where it has none (or none is known yet); `readings` are those
 * of its metric up to `today`, oldest first.
 */
export function targetRag(
  target: Target,
  due: CalendarDate | null,
  readings: readonly Point[],
  today: CalendarDate,
): TargetRag {
  if (target.comparison === 'maintain') return { rag: null, because: 'maintain' };
  if (target.value === null) return { rag: null, because: 'benchmark' };
  const latest = readings.at(-1);
  const missing = latest === undefined ? null : shortfall(latest.value, target);
  if (latest === undefined || missing === null) return { rag: null, because: 'no-readings' };
  const come = due !== null && today >= due;
  if (missing <= HAIR) return come ? { rag: 'blue', because: 'met-by-date' } : { rag: 'green', because: 'met' };
  if (due !== null && today > due) {
    const rag = computedRag('in-progress', due, today);
    return { rag, because: rag === 'red' ? 'very-late' : 'late' };
  }
  const start = startOf(target, readings, latest);
  if (start === null) return { rag: null, because: 'one-reading' };
  const nearer = missing < (shortfall(start.value, target) ?? 0) - HAIR;
  if (due === null) return nearer ? { rag: 'amber', because: 'nearer' } : { rag: 'red', because: 'no-nearer' };
  const to = { date: due, value: target.value };
  const line = { from: start, to, then: onLine(start, to, latest.date) };
  const allowed = shortfall(line.then, target) ?? 0;
  if (missing <= allowed + HAIR) return { rag: 'green', because: 'on-line', line };
  return nearer ? { rag: 'amber', because: 'behind-nearer', line } : { rag: 'red', because: 'behind-no-nearer', line };
}

/** The value of a straight line on a day; beyond its ends, the value of that end. */
function onLine(from: Point, to: Point, day: CalendarDate): number {
  const length = differenceInCalendarDays(parseISO(to.date), parseISO(from.date));
  const gone = differenceInCalendarDays(parseISO(day), parseISO(from.date));
  if (length <= 0) return to.value;
  return from.value + (to.value - from.value) * Math.min(1, Math.max(0, gone / length));
}

/** Where the line begins: the first reading, or the printed baseline where there is no other reading than the latest. */
function startOf(target: Target, readings: readonly Point[], latest: Point): Point | null {
  const [first] = readings;
  if (first !== undefined && first !== latest) return first;
  const date = target.baseline === null ? null : periodEnd(target.baseline.period);
  if (target.baseline === null || date === null || date >= latest.date) return null;
  return { date, value: target.baseline.value };
}

/** The last day of "2009-10" (a financial year) or "March 2010"; null for what does not say its end, such as "2013". */
function periodEnd(period: string): CalendarDate | null {
  const years = /^((?:19|20)\d{2})[-/](?:(?:19|20)?\d{2})$/.exec(period);
  if (years !== null) return `${Number(years[1]) + 1}-03-31`;
  const [, name = '', year = ''] = /^([a-z]{3,10}) ((?:19|20)\d{2})$/i.exec(period) ?? [];
  const month = monthOf(name.toLowerCase());
  return month === undefined ? null : monthEnd(`${year}-${String(month).padStart(2, '0')}`);
}
