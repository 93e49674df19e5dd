import {
  addDays,
  addMonths,
  addSteps,
  dateOf,
  isWorkingDay,
  monthEnd,
  weekday,
} from '../../../notices/calendar/arithmetic.ts';
import { loadCalendar } from '../../../data/calendar.ts';

const { isHoliday, holidaysUntil, terms } = loadCalendar();

describe('date arithmetic', () => {
  it('agrees with the calendar on every day of 30 years', () => {
    let date = '2008-01-01';
    let day = 2; // a Tuesday
    while (date < '2038-01-01') {
      expect(weekday(date)).toBe(day);
      const next = addDays(date, 1);
      expect(addDays(next, -1)).toBe(date);
      expect(next > date).toBe(true);
      date = next;
      day = (day + 1) % 7;
    }
  });

  it.each([
    ['2013-01-31', 1, '2013-02-28'],
    ['2012-01-31', 1, '2012-02-29'],
    ['2013-01-31', 2, '2013-03-31'],
    ['2013-03-31', -1, '2013-02-28'],
    ['2012-12-15', 1, '2013-01-15'],
    ['2013-01-15', -13, '2011-12-15'],
  ])('%s and %i months', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('knows which days there are', () => {
    expect(dateOf(2012, 2, 29)).toBe('2012-02-29');
    expect(dateOf(2013, 2, 29)).toBeNull();
    expect(dateOf(2013, 13, 1)).toBeNull();
    expect(monthEnd('2011-02')).toBe('2011-02-28');
    expect(monthEnd('2011-02-03')).toBe('2011-02-28');
  });

  it.each([
    ['2011-04-21', 1, '2011-04-26'],
    ['2011-04-28', 1, '2011-05-03'],
    ['2012-06-01', 1, '2012-06-06'],
    ['2012-05-25', 1, '2012-05-28'],
    ['2015-12-24', 2, '2015-12-30'],
    ['2015-01-02', -1, '2014-12-31'],
    ['2022-09-16', 1, '2022-09-20'],
  ])('working days from %s, %i on', (date, count, expected) => {
    expect(addSteps(date, { count: 1, unit: 'working-day' }, count, isHoliday)).toBe(expected);
  });
});

describe("England's calendar", () => {
  it('has the bank holidays that were proclaimed once', () => {
    const once = [
      '2011-04-29',
      '2012-06-04',
      '2012-06-05',
      '2020-05-08',
      '2022-06-02',
      '2022-06-03',
      '2022-09-19',
      '2023-05-08',
    ];
    expect(once.filter((date) => !isHoliday(date))).toEqual([]);
    expect(['2012-05-28', '2020-05-04', '2022-05-30'].filter(isHoliday)).toEqual([]);
    expect(holidaysUntil).toBe(2035);
  });

  it('counts a weekend as no working day without being told', () => {
    expect(isWorkingDay('2012-03-31', isHoliday)).toBe(false);
    expect(isWorkingDay('2012-03-30', isHoliday)).toBe(true);
  });

  it('has school terms and holidays in order and without overlap', () => {
    const all = [...terms.terms, ...terms.holidays.filter(({ kind }) => kind !== 'half-term')];
    const sorted = all.sort((a, b) => (a.from < b.from ? -1 : 1));
    expect(sorted.length).toBe(18 * 6);
    sorted.slice(1).forEach((range, i) => expect(range.from).toBe(addDays(sorted[i]?.to ?? '', 1)));
  });

  it('puts every half term inside a term', () => {
    const halves = terms.holidays.filter(({ kind }) => kind === 'half-term');
    expect(halves).toHaveLength(54);
    expect(halves.every((half) => terms.terms.some(({ from, to }) => from < half.from && half.to < to))).toBe(true);
  });
});
