import type { Occurrence } from '../../../notices/model/answer.ts';
import { resolveDuty } from '../../../notices/calendar/timetable.ts';
import { duty, situation, type Rule } from './duties.ts';

const FAR = '2016-12-31';

function show(occurrences: readonly Occurrence[]): string[] {
  return occurrences.map(({ date, precision, certainty }) => `${date} ${precision} ${certainty}`);
}

function resolve(rules: Rule[], given: Parameters<typeof situation>[1] = {}, horizon = FAR) {
  const only = duty('measure', rules);
  const { occurrences, missing, continuing } = resolveDuty(only, situation([only], given), horizon);
  return { dates: show(occurrences), missing, continuing };
}

const after = (
  count: number,
  unit: 'day' | 'working-day' | 'week' | 'month' | 'year',
  anchor: 'issued' | 'received' | 'inspection' = 'issued',
): Rule => ({
  form: 'after',
  anchor,
  step: { count, unit },
});
const every = (count: number, unit: 'week' | 'month'): Rule => ({
  form: 'every',
  anchor: 'issued',
  step: { count, unit },
});

describe('printed dates', () => {
  it.each<[string, Rule, string]>([
    ['a day', { form: 'day', date: '2014-10-06' }, '2014-10-06 day stated'],
    ['a month, at its last day', { form: 'month', month: '2011-08' }, '2011-08-31 month stated'],
    ['February of a leap year', { form: 'month', month: '2012-02' }, '2012-02-29 month stated'],
    ['a period, at its last day', { form: 'period', from: '2012-04-01', to: '2013-03-31' }, '2013-03-31 period stated'],
  ])('resolves %s', (_name, rule, expected) => {
    expect(resolve([rule])).toEqual({ dates: [expected], missing: null, continuing: false });
  });

  it('leaves out what lies beyond the horizon and includes the horizon itself', () => {
    expect(resolve([{ form: 'day', date: '2014-10-06' }], {}, '2014-10-05').dates).toEqual([]);
    expect(resolve([{ form: 'day', date: '2014-10-06' }], {}, '2014-10-06').dates).toHaveLength(1);
  });

  it('puts several deadlines into date order and remembers which is which', () => {
    const only = duty('report', [
      { form: 'month', month: '2013-10' },
      { form: 'month', month: '2012-10' },
    ]);
    const { occurrences } = resolveDuty(only, situation([only]), FAR);
    expect(occurrences.map(({ date, deadline }) => [date, deadline])).toEqual([
      ['2012-10-31', 1],
      ['2013-10-31', 0],
    ]);
  });
});

describe('offsets', () => {
  it.each<[string, Rule, string]>([
    ['one month', after(1, 'month'), '2013-02-28 day computed'],
    ['two months, not twice one month', after(2, 'month'), '2013-03-31 day computed'],
    ['four weeks', after(4, 'week'), '2013-02-28 day computed'],
    ['ten days', after(10, 'day'), '2013-02-10 day computed'],
    ['a year', after(1, 'year'), '2014-01-31 day computed'],
    ['45 working days over Easter', after(45, 'working-day'), '2013-04-08 day computed'],
  ])('counts %s from the issue date', (_name, rule, expected) => {
    expect(resolve([rule], { issued: '2013-01-31' }).dates).toEqual([expected]);
  });

  it('crosses the change to summer time without losing a day', () => {
    expect(resolve([after(7, 'week')], { issued: '2012-02-20' }).dates).toEqual(['2012-04-09 day computed']);
    expect(resolve([after(2, 'day')], { issued: '2012-10-27' }).dates).toEqual(['2012-10-29 day computed']);
  });

  it('counts from the inspection that the notice gives', () => {
    const inspection = { by: 'Ofsted', date: '2014-06-30', precision: 'day', said: 'published', span: [0, 0] } as const;
    const given = { inspection: { ...inspection, span: [0, 0] as [number, number] } };
    expect(resolve([after(18, 'month', 'inspection')], given).dates).toEqual(['2015-12-30 day computed']);
  });

  it.each<[string, Rule, string]>([
    ['an undated notice', after(1, 'month'), 'issued'],
    ['a receipt nobody recorded', after(1, 'month', 'received'), 'received'],
    ['an end nobody announced', { form: 'before-end' }, 'ends'],
    ['a recurrence without a start', every(4, 'week'), 'issued'],
    ['a review that is not known', { form: 'before-review', step: { count: 1, unit: 'week' } }, 'review'],
    ['meetings that are not known', { form: 'every-meetings', count: 3, after: null }, 'meeting'],
  ])('names the missing fact of %s', (_name, rule, missing) => {
    expect(resolve([rule])).toEqual({ dates: [], missing, continuing: false });
  });

  it('uses facts where the notice is silent, and never to change what it prints', () => {
    const facts = { issued: '2013-01-31', received: '2013-02-04', ends: '2014-06-30' };
    expect(resolve([after(1, 'month')], { facts }).dates).toEqual(['2013-02-28 day computed']);
    expect(resolve([after(1, 'month', 'received')], { facts }).dates).toEqual(['2013-03-04 day computed']);
    expect(resolve([{ form: 'before-end' }], { facts }).dates).toEqual(['2014-06-30 day confirmed']);
    expect(resolve([after(1, 'month')], { issued: '2011-03-08', facts }).dates).toEqual(['2011-04-08 day computed']);
  });

  it('does not call a duty unresolved whose dates are only partly known', () => {
    const found = resolve([{ form: 'month', month: '2014-12' }, after(1, 'month', 'received')]);
    expect(found).toEqual({ dates: ['2014-12-31 month stated'], missing: null, continuing: false });
  });
});

describe('recurrences', () => {
  it('counts every occurrence from the anchor, not from the one before', () => {
    expect(resolve([every(1, 'month')], { issued: '2012-12-31' }, '2013-05-01').dates).toEqual([
      '2013-01-31 day assumed',
      '2013-02-28 day assumed',
      '2013-03-31 day assumed',
      '2013-04-30 day assumed',
    ]);
    expect(resolve([every(2, 'month')], { issued: '2013-12-31' }, '2014-04-30').dates).toEqual([
      '2014-02-28 day assumed',
      '2014-04-30 day assumed',
    ]);
  });

  it('ends with the notice', () => {
    const given = { issued: '2011-03-08', facts: { ends: '2011-09-08' } };
    expect(resolve([every(3, 'month')], given).dates).toEqual(['2011-06-08 day assumed', '2011-09-08 day assumed']);
  });
});

describe('what has no date', () => {
  it.each<[string, Rule[]]>([
    ['nothing said', []],
    ['an operational standard', [{ form: 'standard' }]],
    ['something that goes with another', [{ form: 'accompanies' }, { form: 'standard' }]],
  ])('is continuing: %s', (_name, rules) => {
    expect(resolve(rules)).toEqual({ dates: [], missing: null, continuing: true });
  });

  it('is not continuing when one of its deadlines is dated', () => {
    expect(resolve([{ form: 'standard' }, { form: 'day', date: '2014-10-06' }]).continuing).toBe(false);
  });
});

describe('every so many board meetings', () => {
  const report: Rule[] = [
    { form: 'month', month: '2014-12' },
    { form: 'every-meetings', count: 3, after: '2014-12-31' },
  ];
  const meeting = duty('meeting', [every(6, 'week')]);

  function reports(given: Parameters<typeof situation>[1], horizon: string) {
    const only = duty('report', report);
    const found = resolveDuty(only, situation([meeting, only], given), horizon);
    return { dates: show(found.occurrences), missing: found.missing };
  }

  it('takes the third confirmed meeting after the first date, then every third', () => {
    const facts = { meeting: ['2014-12-11', '2015-01-15', '2015-02-05', '2015-03-19', '2015-04-30'] };
    expect(reports({ issued: '2014-09-16', facts }, '2015-08-01')).toEqual({
      dates: ['2014-12-31 month stated', '2015-03-19 day computed', '2015-07-07 day assumed'],
      missing: null,
    });
  });

  it('is assumed while the meetings are', () => {
    expect(reports({ issued: '2014-09-16' }, '2015-05-31')).toEqual({
      dates: ['2014-12-31 month stated', '2015-04-14 day assumed'],
      missing: null,
    });
  });

  it('keeps what is known and says that it needs meetings for the rest', () => {
    expect(reports({ facts: { meeting: ['2015-01-15'] } }, '2016-01-01')).toEqual({
      dates: ['2014-12-31 month stated'],
      missing: 'meeting',
    });
  });
});

describe('before a review', () => {
  const papers = duty('report', [{ form: 'before-review', step: { count: 1, unit: 'week' } }]);

  it('moves with the review', () => {
    const review = duty('review', [every(6, 'month')]);
    const assumed = situation([review, papers], { issued: '2014-09-16' });
    expect(show(resolveDuty(papers, assumed, '2015-12-31').occurrences)).toEqual([
      '2015-03-09 day assumed',
      '2015-09-09 day assumed',
    ]);
    const confirmed = situation([review, papers], { issued: '2014-09-16', facts: { review: '2015-03-18' } });
    expect(show(resolveDuty(papers, confirmed, '2015-12-31').occurrences)).toEqual([
      '2015-03-11 day computed',
      '2015-09-09 day assumed',
    ]);
  });

  it('is found although the review itself lies beyond the horizon', () => {
    const review = duty('review', [{ form: 'day', date: '2012-04-18' }]);
    const found = resolveDuty(papers, situation([review, papers]), '2012-04-12');
    expect(show(found.occurrences)).toEqual(['2012-04-11 day computed']);
  });

  it('is assumed where the review has only a month', () => {
    const review = duty('review', [{ form: 'month', month: '2012-04' }]);
    const found = resolveDuty(papers, situation([review, papers]), FAR);
    expect(show(found.occurrences)).toEqual(['2012-04-23 day assumed']);
  });

  it('needs what the reviews need', () => {
    const review = duty('review', [after(6, 'month')]);
    expect(resolveDuty(papers, situation([review, papers]), FAR).missing).toBe('issued');
  });
});
