import { resolveDuty } from '../../../notices/calendar/timetable.ts';
import type { Phase } from '../../../notices/model/time.ts';
import { duty, situation, type Rule } from './duties.ts';

const MONTHLY = { count: 1, unit: 'month' } as const;
const every = (phase: Phase, step: { count: number; unit: 'month' | 'year' } = MONTHLY): Rule => ({
  form: 'every',
  anchor: 'issued',
  step,
  phase,
});

function dates(rule: Rule, facts: Parameters<typeof situation>[1], horizon = '2015-04-30') {
  const only = duty('report', [rule]);
  const { occurrences, missing } = resolveDuty(only, situation([only], facts), horizon);
  return {
    dates: occurrences.map(({ date }) => date),
    certainty: [...new Set(occurrences.map((one) => one.certainty))],
    missing,
  };
}

const inMonth = { is: 'unit', unit: 'month', which: null } as const;

describe('a recurrence whose day is printed', () => {
  const issued = { facts: { issued: '2015-01-16' } };

  it.each<[string, Rule, string[]]>([
    [
      'a day of each month',
      every({ is: 'day-of-month', day: 15, shift: 0 }),
      ['2015-02-15', '2015-03-15', '2015-04-15'],
    ],
    [
      'the 31st, a month’s last day where there is none',
      every({ is: 'day-of-month', day: 31, shift: 0 }),
      ['2015-01-31', '2015-02-28', '2015-03-31', '2015-04-30'],
    ],
    [
      'the second Thursday of each month',
      every({ is: 'nth-day', day: 4, end: 'first', n: 2, of: inMonth }),
      ['2015-02-12', '2015-03-12', '2015-04-09'],
    ],
    [
      'a day of each year',
      every({ is: 'day', month: 3, day: 31, which: null }, { count: 1, unit: 'year' }),
      ['2015-03-31'],
    ],
  ])('falls on %s, from the issue of the notice on', (_name, rule, expected) => {
    expect(dates(rule, issued)).toEqual({ dates: expected, certainty: ['computed'], missing: null });
  });

  it('counts from the printed date, and needs no other', () => {
    const rule = every({ is: 'date', date: '2014-03-31' }, { count: 6, unit: 'month' });
    expect(dates(rule, {})).toEqual({ dates: ['2014-09-30', '2015-03-31'], certainty: ['computed'], missing: null });
  });

  it('says that the issue date is missing where it waits for it', () => {
    expect(dates(every({ is: 'day-of-month', day: 15, shift: 0 }), {})).toEqual({
      dates: [],
      certainty: [],
      missing: 'issued',
    });
  });
});
