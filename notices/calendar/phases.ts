import type { CalendarDate, Step } from '../model/dates.ts';
import type { Phase } from '../model/time.ts';
import { nthDayIn } from './recurring.ts';
import { extent } from './time-context.ts';
import { addMonths, addSteps, dateOf, daysInMonth, type IsHoliday, monthEnd } from './arithmetic.ts';

/** What the days of a phase are counted over. */
interface Over {
  readonly step: Step;
  /** No day before it. */
  readonly start: CalendarDate;
  readonly last: CalendarDate;
  /** No more than so many. */
  readonly most: number;
  readonly isHoliday: IsHoliday;
}

/** The days on which a recurrence with a phase falls, in date order. */
export function phasedDates(phase: Phase, { step, start, last, most, isHoliday }: Over): CalendarDate[] {
  const dates: CalendarDate[] = [];
  if (phase.is === 'date') {
    for (let n = 1; n <= most; n += 1) {
      const date = addSteps(phase.date, step, n, isHoliday);
      if (date > last) break;
      dates.push(date);
    }
    return dates;
  }
  const months = step.unit === 'year' ? step.count * 12 : step.count;
  const first = phase.is === 'day' ? `${start.slice(0, 4)}-${String(phase.month).padStart(2, '0')}-01` : start;
  for (let n = 0; n < most; n += 1) {
    const month = addMonths(`${first.slice(0, 7)}-01`, n * months);
    if (month > last) break;
    const date = dayIn(phase, month, isHoliday);
    if (date !== null && date >= start && date <= last) dates.push(date);
  }
  return dates;
}

/** The day of a month, by its first; null where the month has no such day. A 31st is a month's last day. */
function dayIn(phase: Exclude<Phase, { is: 'date' }>, month: CalendarDate, isHoliday: IsHoliday): CalendarDate | null {
  if (phase.is === 'nth-day') {
    const found = nthDayIn(phase, extent(month, monthEnd(month)), { isHoliday });
    return found.outcome === 'extent' ? found.to : null;
  }
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return dateOf(year, number, Math.min(phase.day, daysInMonth(year, number)));
}
