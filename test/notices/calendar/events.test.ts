import type { Occurrence } from '../../../notices/model/answer.ts';
import { meetingOccurrences, resolveDuty, reviewOccurrences } from '../../../notices/calendar/timetable.ts';
import { duty, situation, type Rule } from './duties.ts';

function show(occurrences: readonly Occurrence[]): string[] {
  return occurrences.map(({ date, precision, certainty }) => `${date} ${precision} ${certainty}`);
}

const month = (name: string): Rule => ({ form: 'month', month: name });
const after = (count: number): Rule => ({ form: 'after', anchor: 'issued', step: { count, unit: 'month' } });
const every = (count: number, unit: 'week' | 'month'): Rule => ({
  form: 'every',
  anchor: 'issued',
  step: { count, unit },
});

describe('reviews', () => {
  const kent = [duty('review', [month('2012-04')], 'R1'), duty('review', [month('2013-04')], 'R2')];
  const halfYearly = [duty('review', [every(6, 'month')])];
  const kingston = [duty('review', [after(6), after(12), after(18)])];

  it('a confirmed day refines the printed month that it lies in', () => {
    const given = situation(kent, { facts: { review: '2012-04-18' } });
    expect(show(reviewOccurrences(given, '2014-01-01'))).toEqual([
      '2012-04-18 day confirmed',
      '2013-04-30 month stated',
    ]);
  });

  it('a confirmed day outside every printed month is one more review, and belongs to the last duty', () => {
    const given = situation(kent, { facts: { review: '2012-09-05' } });
    expect(show(reviewOccurrences(given, '2014-01-01'))).toEqual([
      '2012-04-30 month stated',
      '2012-09-05 day confirmed',
      '2013-04-30 month stated',
    ]);
    expect(kent.map((one) => resolveDuty(one, given, '2014-01-01').occurrences.length)).toEqual([1, 2]);
  });

  it('a confirmed day never moves a printed day', () => {
    const given = situation([duty('review', [{ form: 'day', date: '2012-04-18' }])], {
      facts: { review: '2012-04-19' },
    });
    expect(show(reviewOccurrences(given, '2014-01-01'))).toEqual(['2012-04-18 day stated', '2012-04-19 day confirmed']);
  });

  it('later reviews are still counted from the issue date', () => {
    const given = situation(halfYearly, { issued: '2014-09-16', facts: { review: '2015-03-18' } });
    expect(show(reviewOccurrences(given, '2016-04-01'))).toEqual([
      '2015-03-18 day confirmed',
      '2015-09-16 day assumed',
      '2016-03-16 day assumed',
    ]);
  });

  it('each fact takes the place of the nearest review and each review is replaced once', () => {
    const given = situation(halfYearly, { issued: '2014-09-16', facts: { review: ['2015-03-10', '2015-03-18'] } });
    expect(show(reviewOccurrences(given, '2015-12-31'))).toEqual([
      '2015-03-10 day confirmed',
      '2015-03-18 day confirmed',
      '2015-09-16 day assumed',
    ]);
  });

  it('of three offsets, the fact replaces the nearest within half the gap', () => {
    const on = (review: string) =>
      show(reviewOccurrences(situation(kingston, { issued: '2012-11-01', facts: { review } }), '2016-01-01'));
    expect(on('2013-11-20')).toEqual([
      '2013-05-01 day computed',
      '2013-11-20 day confirmed',
      '2014-05-01 day computed',
    ]);
    expect(on('2014-07-20')).toEqual([
      '2013-05-01 day computed',
      '2013-11-01 day computed',
      '2014-07-20 day confirmed',
    ]);
    expect(on('2014-10-20')).toHaveLength(4);
    expect(on('2012-12-01')).toHaveLength(4);
  });

  it('an undated notice has the confirmed reviews and no others', () => {
    const given = situation(kingston, { facts: { review: '2013-05-14' } });
    expect(show(reviewOccurrences(given, '2016-01-01'))).toEqual(['2013-05-14 day confirmed']);
    expect(resolveDuty(kingston[0] ?? fail(), situation(kingston), '2016-01-01').missing).toBe('issued');
  });

  it('a review just beyond the horizon still takes its own fact', () => {
    const given = situation(halfYearly, { issued: '2014-09-16', facts: { review: '2015-03-10' } });
    expect(show(reviewOccurrences(given, '2015-03-12'))).toEqual(['2015-03-10 day confirmed']);
    expect(show(reviewOccurrences(given, '2015-03-31'))).toEqual(['2015-03-10 day confirmed']);
  });
});

describe('board meetings', () => {
  const monthly = [duty('meeting', [every(1, 'month')])];
  const sixWeekly = [duty('meeting', [every(6, 'week')])];

  it('are assumed from the issue date until some are confirmed', () => {
    const given = situation([duty('meeting', [every(4, 'week')])], { facts: { issued: '2012-11-01' } });
    expect(show(meetingOccurrences(given, '2012-12-31'))).toEqual(['2012-11-29 day assumed', '2012-12-27 day assumed']);
  });

  it('a calendar rules as far as it reaches, and assumed ones resume after half a step', () => {
    const given = situation(monthly, { issued: '2011-03-08', facts: { meeting: '2011-06-16' } });
    expect(show(meetingOccurrences(given, '2011-08-31'))).toEqual([
      '2011-06-16 day confirmed',
      '2011-07-08 day assumed',
      '2011-08-08 day assumed',
    ]);
    const late = situation(monthly, { issued: '2011-03-08', facts: { meeting: '2011-06-29' } });
    expect(show(meetingOccurrences(late, '2011-08-31'))).toEqual([
      '2011-06-29 day confirmed',
      '2011-08-08 day assumed',
    ]);
  });

  it('belong to the duty to meet', () => {
    const meeting = ['2014-09-18', '2014-10-30', '2014-12-11', '2015-01-15', '2015-02-05', '2015-03-19', '2015-04-30'];
    const given = situation(sixWeekly, { issued: '2014-09-16', facts: { meeting } });
    const found = resolveDuty(sixWeekly[0] ?? fail(), given, '2015-06-01').occurrences.map(({ date }) => date);
    expect(found).toEqual([...meeting, '2015-05-26']);
  });

  it('without an issue date are the confirmed ones alone', () => {
    const given = situation(sixWeekly, { facts: { meeting: ['2015-01-15', '2015-02-05'] } });
    expect(show(meetingOccurrences(given, '2016-01-01'))).toEqual([
      '2015-01-15 day confirmed',
      '2015-02-05 day confirmed',
    ]);
  });

  it('are kept even where the notice says nothing about meeting', () => {
    expect(meetingOccurrences(situation([], { facts: { meeting: '2015-01-15' } }), '2016-01-01')).toHaveLength(1);
  });
});

function fail(): never {
  throw new Error('the test has no such duty');
}
