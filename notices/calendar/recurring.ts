import { addDays, addMonths, dateOf, isWorkingDay, monthEnd, weekday } from './arithmetic.ts';
import type { CalendarDate } from '../model/dates.ts';
import { type Extent, extent, type Failure, type TimeContext } from './time-context.ts';
import type { Point, Unit, Which } from '../model/time.ts';
import { dayWords, monthWords } from '../words/text.ts';
import { otherDay, weekdayName } from '../words/calendar-words.ts';
import { ORDINALS } from '../words/numbers.ts';
import { range, twoYears } from './say-dates.ts';

type Now = Pick<TimeContext, 'today' | 'lean'>;

/** Of things that come again and again, in date order: the one that is meant. */
export function pick<Stretch extends { from: CalendarDate; to: CalendarDate }>(
  all: readonly Stretch[],
  which: Which | null,
  { today, lean }: Now,
): Stretch | undefined {
  if (which === 'next') return all.find(({ from }) => from > today);
  if (which === 'last') return all.findLast(({ to }) => to < today);
  const ongoing = which === 'this' ? all.find(({ from, to }) => from <= today && to >= today) : undefined;
  if (ongoing !== undefined) return ongoing;
  return lean === 'past' ? all.findLast(({ from }) => from <= today) : all.find(({ to }) => to >= today);
}

const NEAR_YEARS = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

/** The years around today, so that a day without a year finds its own, the 29th of February included. */
function years(today: CalendarDate): number[] {
  return NEAR_YEARS.map((shift) => Number(today.slice(0, 4)) + shift);
}

export function dayOfYear(point: Point & { is: 'day' }, now: Now): Extent | Failure {
  const all = years(now.today).flatMap((year) => {
    const date = dateOf(year, point.month, point.day);
    return date === null ? [] : [extent(date, date)];
  });
  const found = pick(all, point.which, now);
  return found === undefined ? { outcome: 'impossible', why: 'there is no such day' } : onWeekday(found, point.weekday);
}

/** A date is on the day of the week that was said beside it, or it is none: which of the two is wrong, nobody knows. */
function onWeekday(found: Extent, said: number | undefined): Extent | Failure {
  return said === undefined || weekday(found.from) === said
    ? found
    : { outcome: 'impossible', why: otherDay(dayWords(found.from), weekday(found.from), said) };
}

export function dayOfMonth(point: Point & { is: 'day-of-month' }, { today, lean }: Now): Extent | Failure {
  const shifts = point.shift === 0 ? (lean === 'past' ? [0, -1, -2] : [0, 1, 2]) : [point.shift];
  for (const shift of shifts) {
    const first = addMonths(`${today.slice(0, 7)}-01`, shift);
    const date = dateOf(Number(first.slice(0, 4)), Number(first.slice(5, 7)), point.day);
    if (date === null) continue;
    if (point.shift === 0 && (lean === 'past' ? date > today : date < today)) continue;
    return onWeekday(extent(date, date), point.weekday);
  }
  return { outcome: 'impossible', why: `there is no ${String(point.day)}th in that month` };
}

export function monthOfYear(point: Point & { is: 'month' }, now: Now): Extent | Failure {
  const all = (point.year === null ? years(now.today) : [point.year]).map((year) => wholeMonth(year, point.month));
  const found = point.year === null ? pick(all, point.which, now) : all[0];
  return found ?? { outcome: 'impossible', why: 'there is no such month' };
}

export function quarterOfYear(point: Point & { is: 'quarter' }, now: Now): Extent | Failure {
  const around = years(now.today).map((year) => wholeQuarter(year, point.quarter));
  if (point.year !== null) return wholeQuarter(point.year, point.quarter);
  if (point.which !== null) {
    const shift = point.which === 'this' ? 0 : point.which === 'next' ? 1 : -1;
    return wholeQuarter(financialYearOf(now.today) + shift, point.quarter);
  }
  return pick(around, null, now) ?? { outcome: 'impossible', why: 'there is no such quarter' };
}

export function season(point: Point & { is: 'season' }, now: Now): Extent | Failure {
  const name = ['spring', 'summer', 'autumn', 'winter'][point.season / 3 - 1] ?? '';
  const all = (point.year === null ? years(now.today) : [point.year]).map((year) => {
    const from = `${String(year)}-${String(point.season).padStart(2, '0')}-01`;
    return extent(from, monthEnd(addMonths(from, 2)), { note: `${name} ${String(year)}` });
  });
  const found = point.year === null ? pick(all, point.which, now) : all[0];
  return found ?? { outcome: 'impossible', why: 'there is no such season' };
}

export function weekdayNear(point: Point & { is: 'weekday' }, { today, lean }: Now): Extent {
  const monday = mondayOf(today);
  const inWeek = addDays(monday, (point.weekday + 6) % 7);
  if (point.which === 'next') return onDay(addDays(inWeek, 7));
  if (point.which === 'this') return onDay(inWeek);
  if (point.which === 'last') return onDay(inWeek < today ? inWeek : addDays(inWeek, -7));
  if (lean === 'past') return onDay(inWeek <= today ? inWeek : addDays(inWeek, -7));
  return onDay(inWeek >= today ? inWeek : addDays(inWeek, 7));
}

/** "the first Monday in May", "the last working day of March" */
export function nthDayIn(
  { day, end, n }: Point & { is: 'nth-day' },
  of: Extent,
  { isHoliday }: Pick<TimeContext, 'isHoliday'>,
): Extent | Failure {
  const fits = (date: CalendarDate): boolean =>
    day === 'working-day' ? isWorkingDay(date, isHoliday) : weekday(date) === day;
  const way = end === 'first' ? 1 : -1;
  const name = day === 'working-day' ? 'working day' : weekdayName(day);
  const which = n === 1 ? end : `${ORDINALS[n] ?? String(n)}${end === 'last' ? ' last' : ''}`;
  const note = `the ${which} ${name} of ${of.note ?? of.label ?? range(of.from, of.to)}`;
  let left = n;
  for (let date = end === 'first' ? of.from : of.to; date >= of.from && date <= of.to; date = addDays(date, way)) {
    if (fits(date) && (left -= 1) === 0) return extent(date, date, { note });
  }
  return { outcome: 'impossible', why: `there is no such day as ${note}` };
}

/** "this week", "next quarter", "last year": school terms are looked up elsewhere. */
export function unitNear(unit: Exclude<Unit, 'term'>, which: Which, { today }: Pick<Now, 'today'>): Extent {
  const shift = which === 'this' ? 0 : which === 'next' ? 1 : -1;
  const year = Number(today.slice(0, 4));
  switch (unit) {
    case 'week': {
      const from = addDays(mondayOf(today), shift * 7);
      return extent(from, addDays(from, 6), { note: `${which} week` });
    }
    case 'weekend': {
      const from = addDays(mondayOf(today), shift * 7 + 5);
      return extent(from, addDays(from, 1), { note: `${which} weekend` });
    }
    case 'fortnight':
      return which === 'last'
        ? extent(addDays(today, -14), today, { note: 'the last two weeks' })
        : extent(today, addDays(today, 14), { note: 'the next two weeks' });
    case 'month': {
      const first = addMonths(`${today.slice(0, 7)}-01`, shift);
      return wholeMonth(Number(first.slice(0, 4)), Number(first.slice(5, 7)));
    }
    case 'quarter': {
      const first = addMonths(`${today.slice(0, 7)}-01`, shift * 3);
      const quarter = Math.floor(((Number(first.slice(5, 7)) + 8) % 12) / 3) + 1;
      return wholeQuarter(financialYearOf(first), quarter);
    }
    case 'year':
      return calendarYear(year + shift);
    case 'financial-year':
      return financialYear(financialYearOf(today) + shift);
    case 'academic-year':
      return academicYear((today.slice(5) >= '09-01' ? year : year - 1) + shift);
  }
}

export function wholeYear({ year, of }: Point & { is: 'year' }): Extent {
  return of === 'calendar' ? calendarYear(year) : of === 'financial' ? financialYear(year) : academicYear(year);
}

export function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, -((weekday(date) + 6) % 7));
}

function onDay(date: CalendarDate): Extent {
  return extent(date, date);
}

function wholeMonth(year: number, number: number): Extent {
  const from = `${String(year)}-${String(number).padStart(2, '0')}-01`;
  return extent(from, monthEnd(from), { label: monthWords(from) });
}

/** Quarters of the financial year: Q1 is April to June. */
function wholeQuarter(year: number, quarter: number): Extent {
  const from = addMonths(`${String(year)}-04-01`, (quarter - 1) * 3);
  const note = `Q${String(quarter)} of financial year ${twoYears(year)}`;
  return extent(from, monthEnd(addMonths(from, 2)), { note });
}

function calendarYear(year: number): Extent {
  return extent(`${String(year)}-01-01`, `${String(year)}-12-31`, {
    label: String(year),
    note: `calendar year ${String(year)}`,
  });
}

function financialYear(year: number): Extent {
  return extent(`${String(year)}-04-01`, `${String(year + 1)}-03-31`, { note: `financial year ${twoYears(year)}` });
}

function academicYear(year: number): Extent {
  return extent(`${String(year)}-09-01`, `${String(year + 1)}-08-31`, { note: `academic year ${twoYears(year)}` });
}

function financialYearOf(date: CalendarDate): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5) >= '04-01' ? year : year - 1;
}
