import { tzOffset } from '@date-fns/tz/tzOffset';
import { addDays, weekday } from '../calendar/arithmetic.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Weekly } from '../model/posting.ts';
import type { Terms } from '../model/terms.ts';

/** One week's turn: the local day, and the moment in milliseconds since 1970. */
export interface Slot {
  readonly date: CalendarDate;
  readonly at: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Longer than any holiday. */
const MOST_WEEKS = 60;

/** The day that it is in a zone at that moment. */
export function localDay(at: number, zone: string): CalendarDate {
  return new Date(at + offset(zone, at)).toISOString().slice(0, 10);
}

/** The first moment after a local day. */
export const endOfDay = (date: CalendarDate, zone: string): number => momentOf(addDays(date, 1), '00:00', zone);

/**
 * The moment at which a zone's clocks show this. Where they are put forward over it, the first moment after; where they
 * are put back and show it twice, the first of the two.
 */
export function momentOf(date: CalendarDate, time: string, zone: string): number {
  const shown = Date.parse(`${date}T${time}:00Z`);
  const before = offset(zone, shown - DAY);
  const after = offset(zone, shown + DAY);
  const right = [shown - before, shown - after].filter((at) => at + offset(zone, at) === shown);
  return right.length > 0 ? Math.min(...right) : changeBetween(shown - after, shown - before, zone);
}

/** The turns after one moment and up to another, that one included; oldest first. */
export function slotsBetween(weekly: Weekly, after: number, upTo: number, terms: Terms): Slot[] {
  const slots: Slot[] = [];
  const end = localDay(upTo, weekly.zone);
  for (let date = firstDay(weekly, localDay(after, weekly.zone)); date <= end; date = addDays(date, 7)) {
    const at = momentOf(date, weekly.time, weekly.zone);
    if (at > after && at <= upTo && !isSkipped(weekly, date, terms)) slots.push({ date, at });
  }
  return slots;
}

/** The first turn after a moment; null where holidays leave none within a year. */
export function nextSlot(weekly: Weekly, after: number, terms: Terms): Slot | null {
  const first = firstDay(weekly, localDay(after, weekly.zone));
  for (let week = 0; week < MOST_WEEKS; week += 1) {
    const date = addDays(first, 7 * week);
    const at = momentOf(date, weekly.time, weekly.zone);
    if (at > after && !isSkipped(weekly, date, terms)) return { date, at };
  }
  return null;
}

const offset = (zone: string, at: number): number => tzOffset(zone, new Date(at)) * MINUTE;

/** The first day of the right weekday on or after this one. */
function firstDay({ weekday: wanted }: Weekly, from: CalendarDate): CalendarDate {
  const today = weekday(from) === 0 ? 7 : weekday(from);
  return addDays(from, (wanted - today + 7) % 7);
}

const isSkipped = ({ skipHolidays, away = [] }: Weekly, date: CalendarDate, { holidays }: Terms): boolean =>
  [...(skipHolidays ? holidays : []), ...away].some(({ from, to }) => from <= date && date <= to);

/** The first moment with another offset than the first one has. */
function changeBetween(from: number, to: number, zone: string): number {
  const old = offset(zone, from);
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(zone, middle) === old) low = middle;
    else high = middle;
  }
  return high;
}
