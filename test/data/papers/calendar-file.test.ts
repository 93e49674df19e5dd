import ICAL from 'ical.js';
import { calendarFile } from '../../../data/papers/calendar-file.ts';
import { type BoardCalendar, boardCalendar } from '../../../notices/papers/calendar.ts';
import { boardLog, isEnglandHoliday, readingOf } from '../../notices/digest/boards.ts';

const calendarOf = (id: string, today: string): BoardCalendar =>
  boardCalendar({ reading: readingOf(id), log: boardLog(id), today, isHoliday: isEnglandHoliday });

const BOARDS = [
  ['knowsley', '2015-02-02'],
  ['kent', '2011-08-05'],
] as const;

/** As another program reads it. */
function eventsIn(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const { uid, summary, description, startDate, endDate, sequence } = new ICAL.Event(one);
    const text = (name: string): string => String(one.getFirstPropertyValue(name));
    return {
      ...{
        uid,
        summary,
        description,
        sequence,
        day: startDate.toString(),
        wholeDay: startDate.isDate,
        until: endDate.toString(),
      },
      ...{ status: text('status'), transparency: text('transp'), stamp: text('dtstamp') },
    };
  });
}

describe.each(BOARDS)('the calendar file of %s, read by another program', (id, today) => {
  const calendar = calendarOf(id, today);
  const events = eventsIn(calendarFile(calendar));

  it('has every day, with its words', () => {
    expect(events.map(({ uid, day, summary, description }) => ({ uid, day, summary, description }))).toEqual(
      calendar.days.map(({ uid, date, title, lines }) => ({
        uid,
        day: date,
        summary: title,
        description: lines.join('\n'),
      })),
    );
  });

  it('has whole days that leave people free, and says which are assumed', () => {
    expect(events.every(({ wholeDay, transparency }) => wholeDay && transparency === 'TRANSPARENT')).toBe(true);
    expect(events.map(({ status }) => status === 'TENTATIVE')).toEqual(calendar.days.map(({ tentative }) => tentative));
  });

  it('is stamped by the log, and not by the clock', () => {
    expect(new Set(events.map(({ stamp }) => stamp))).toEqual(new Set([`${today}T00:00:00Z`]));
    expect(new Set(events.map(({ sequence }) => sequence))).toEqual(new Set([calendar.stamp.entries]));
    expect(calendarFile(calendarOf(id, today))).toBe(calendarFile(calendar));
  });

  it('imported twice makes no doubles', () => {
    const kept = new Map<string, unknown>();
    for (const file of [calendarFile(calendar), calendarFile(calendarOf(id, today))])
      for (const event of eventsIn(file)) kept.set(event.uid, event);
    expect(kept.size).toBe(calendar.days.length);
  });
});

describe('the form of the file', () => {
  it('folds its lines, and ends each as the format wants', () => {
    const lines = calendarFile(calendarOf('knowsley', '2015-02-02')).split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([]);
  });

  it('takes any words as words', () => {
    const hostile = 'A; b, c: "d" \\n \\ é 😀\u0007\u202E\nEND:VEVENT\r\nBEGIN:VALARM';
    const calendar = calendarOf('kent', '2011-08-05');
    const [first] = calendar.days;
    if (first === undefined) throw new Error('no day');
    const days = [{ ...first, title: hostile, lines: [hostile] }];
    const [event, ...more] = eventsIn(calendarFile({ ...calendar, name: hostile, lines: [hostile], days }));
    expect(more).toEqual([]);
    expect(event?.summary.replace(/\r/g, '')).toBe('A; b, c: "d" \\n \\ é 😀\nEND:VEVENT\nBEGIN:VALARM');
  });
});
