import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarDate } from '../../notices/model/dates.ts';
import type { BoardCalendar, BoardDay } from '../../notices/papers/calendar.ts';
import { clean } from './clean.ts';

/**
 * The board's days as a calendar file (.ics), each a whole day that leaves its reader free. What is imported again
 * moves what is there: ids are stable, and a log that has grown has a higher sequence. The same days make the same bytes.
 */
export function calendarFile({ name, lines, days, stamp }: BoardCalendar): string {
  const calendar = ical({
    prodId: { company: 'Noticeboard', product: 'Board calendar', language: 'EN' },
    name: clean(name).replaceAll('\n', ' '),
    // One line: of the calendar's own description the library writes a line's end as it is, and breaks the file.
    description: clean(lines.join(' ')).replaceAll('\n', ' '),
  });
  for (const day of days) calendar.createEvent(eventOf(day, stamp.asOf, stamp.entries));
  return `${calendar.toString()}\r\n`;
}

const CATEGORIES = { meeting: 'Board meeting', review: 'DfE review', duty: 'Duty', action: 'Action' } as const;

/** Whole days are taken from the day in UTC, so that no zone shifts them. */
const midnight = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);

const eventOf = ({ uid, kind, date, title, lines, tentative }: BoardDay, asOf: CalendarDate, sequence: number) => ({
  ...{ id: clean(uid), sequence, stamp: midnight(asOf), start: midnight(date), allDay: true },
  summary: clean(title),
  description: clean(lines.join('\n')),
  status: tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
  transparency: ICalEventTransparency.TRANSPARENT,
  categories: [{ name: CATEGORIES[kind] }],
});
