import { loadCalendar } from '../../../data/calendar.ts';
import { endOfDay, localDay, momentOf, nextSlot, slotsBetween } from '../../../notices/digest/schedule.ts';
import type { Weekly } from '../../../notices/model/posting.ts';

const { terms } = loadCalendar();
const London = 'Europe/London';
const at = (moment: number): string => new Date(moment).toISOString();
const weekly = (change: Partial<Weekly> = {}): Weekly => ({
  weekday: 1,
  time: '09:00',
  zone: London,
  skipHolidays: false,
  ...change,
});

describe('a local time', () => {
  it.each([
    ['2015-02-02', '09:00', London, '2015-02-02T09:00:00.000Z'],
    ['2015-06-01', '09:00', London, '2015-06-01T08:00:00.000Z'],
    ['2015-02-02', '09:00', 'America/New_York', '2015-02-02T14:00:00.000Z'],
    ['2015-02-02', '09:00', 'Pacific/Auckland', '2015-02-01T20:00:00.000Z'],
    ['2015-02-02', '09:00', 'Asia/Kathmandu', '2015-02-02T03:15:00.000Z'],
  ])('%s %s in %s is %s', (date, time, zone, expected) => {
    expect(at(momentOf(date, time, zone))).toBe(expected);
  });

  it.each([
    ['00:30', '2015-03-29T00:30:00.000Z'],
    ['01:00', '2015-03-29T01:00:00.000Z'],
    ['01:30', '2015-03-29T01:00:00.000Z'],
    ['01:59', '2015-03-29T01:00:00.000Z'],
    ['02:00', '2015-03-29T01:00:00.000Z'],
    ['09:00', '2015-03-29T08:00:00.000Z'],
  ])('that the clocks jump over in spring is the first one that there is: %s', (time, expected) => {
    expect(at(momentOf('2015-03-29', time, London))).toBe(expected);
  });

  it.each([
    ['00:59', '2015-10-24T23:59:00.000Z'],
    ['01:00', '2015-10-25T00:00:00.000Z'],
    ['01:30', '2015-10-25T00:30:00.000Z'],
    ['02:00', '2015-10-25T02:00:00.000Z'],
    ['09:00', '2015-10-25T09:00:00.000Z'],
  ])('that the clocks show twice in autumn is the first of the two: %s', (time, expected) => {
    expect(at(momentOf('2015-10-25', time, London))).toBe(expected);
  });

  it('of half an hour’s summer time is right as well', () => {
    expect(at(momentOf('2015-10-04', '02:15', 'Australia/Lord_Howe'))).toBe('2015-10-03T15:30:00.000Z');
    expect(at(momentOf('2015-04-05', '01:45', 'Australia/Lord_Howe'))).toBe('2015-04-04T14:45:00.000Z');
  });

  it('knows the day that it is in, which is 23 or 25 hours long when the clocks change', () => {
    expect(localDay(Date.parse('2015-06-01T23:30:00Z'), London)).toBe('2015-06-02');
    expect(localDay(Date.parse('2015-01-01T23:30:00Z'), London)).toBe('2015-01-01');
    const hours = (date: string) => (endOfDay(date, London) - momentOf(date, '00:00', London)) / 3_600_000;
    expect(['2015-03-29', '2015-03-30', '2015-10-25'].map(hours)).toEqual([23, 24, 25]);
  });
});

describe('the turns of a week', () => {
  const from = Date.parse('2015-01-01T00:00:00Z');
  const to = Date.parse('2016-01-01T00:00:00Z');

  it('are at the same local time all through the year', () => {
    const slots = slotsBetween(weekly(), from, to, terms);
    expect(slots).toHaveLength(52);
    expect(new Set(slots.map(({ date }) => new Date(date).getUTCDay()))).toEqual(new Set([1]));
    const shown = slots.map((slot) => new Date(slot.at).toLocaleTimeString('en-GB', { timeZone: London }));
    expect(new Set(shown)).toEqual(new Set(['09:00:00']));
  });

  it('are the same whether they are asked for at once or piece by piece', () => {
    const whole = slotsBetween(weekly({ weekday: 7, time: '01:30' }), from, to, terms);
    const pieces = [];
    for (let start = from; start < to; start += 7_777_777)
      pieces.push(
        ...slotsBetween(weekly({ weekday: 7, time: '01:30' }), start, Math.min(to, start + 7_777_777), terms),
      );
    expect(pieces).toEqual(whole);
    expect(whole).toHaveLength(52);
  });

  it('leave out school holidays where that is wished', () => {
    const dates = slotsBetween(weekly({ skipHolidays: true }), from, to, terms).map(({ date }) => date);
    const inHolidays = (date: string) => terms.holidays.some((one) => one.from <= date && date <= one.to);
    expect(dates.filter(inHolidays)).toEqual([]);
    const all = slotsBetween(weekly(), from, to, terms).map(({ date }) => date);
    expect(dates).toEqual(all.filter((date) => !inHolidays(date)));
    expect(dates.length).toBeLessThan(all.length - 5);
  });

  it('include the moment itself at the end and not at the beginning', () => {
    const nine = Date.parse('2015-02-02T09:00:00Z');
    expect(slotsBetween(weekly(), nine - 1, nine, terms)).toHaveLength(1);
    expect(slotsBetween(weekly(), nine, nine + 1, terms)).toHaveLength(0);
  });

  it('have a next one, and none where holidays never end', () => {
    const monday = Date.parse('2015-02-02T09:00:00Z');
    expect(nextSlot(weekly(), monday - 1, terms)).toEqual({ date: '2015-02-02', at: monday });
    expect(nextSlot(weekly(), monday, terms)?.date).toBe('2015-02-09');
    const forever = {
      ...terms,
      holidays: [{ from: '2000-01-01', to: '2099-01-01', kind: 'summer', name: 'x' }],
    } as const;
    expect(
      nextSlot(weekly({ skipHolidays: true }), monday, { ...forever, holidays: [...forever.holidays] }),
    ).toBeNull();
  });
});
