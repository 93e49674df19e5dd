import type { CalendarDate, Step } from '../model/dates.ts';

/** Weekends are known; bank holidays are asked for, because they are data. */
export type IsHoliday = (date: CalendarDate) => boolean;

const DAY = 86_400_000;

// All arithmetic is in UTC on whole days, so that neither the machine's zone nor summer time can shift a date.

/** Days since 1 January 1970: differences of these are differences in days. */
export function dayNumber(date: CalendarDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY;
}

export function fromDayNumber(day: number): CalendarDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The date of these parts, or null where the calendar has no such day (31 February). */
export function dateOf(year: number, month: number, day: number): CalendarDate | null {
  if (!(year >= 1000 && year <= 9999 && month >= 1 && month <= 12)) return null;
  if (!(day >= 1 && day <= daysInMonth(year, month))) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The last day of `2011-08`, or of the month that a date lies in. */
export function monthEnd(month: string): CalendarDate {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  return `${month.slice(0, 7)}-${two(daysInMonth(year, number))}`;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Calendar months; a day that the month lacks becomes its last (31 January + 1 month = 28 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** 0 is Sunday. */
export function weekday(date: CalendarDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

export function isWorkingDay(date: CalendarDate, isHoliday: IsHoliday): boolean {
  const day = weekday(date);
  return day !== 0 && day !== 6 && !isHoliday(date);
}

/** `times` steps from the anchor in one go; negative goes back. */
export function addSteps(anchor: CalendarDate, step: Step, times: number, isHoliday: IsHoliday): CalendarDate {
  const count = step.count * times;
  switch (step.unit) {
    case 'day':
      return addDays(anchor, count);
    case 'week':
      return addDays(anchor, count * 7);
    case 'month':
      return addMonths(anchor, count);
    case 'year':
      return addMonths(anchor, count * 12);
    case 'working-day':
      return addWorkingDays(anchor, count, isHoliday);
  }
}

function addWorkingDays(anchor: CalendarDate, count: number, isHoliday: IsHoliday): CalendarDate {
  const direction = Math.sign(count);
  let date = anchor;
  for (let left = Math.abs(count); left > 0;) {
    date = addDays(date, direction);
    if (isWorkingDay(date, isHoliday)) left -= 1;
  }
  return date;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
