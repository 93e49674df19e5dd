import { deadlinesIn } from '../../../notices/reading/deadlines.ts';
import { type Flow, flowOf } from '../../../notices/reading/flow.ts';
import { brief } from './seed-notices.ts';

function flow(words: string): Flow {
  return flowOf(words, [[0, words.length]]);
}

function read(words: string): string[] {
  return deadlinesIn(flow(words), 'own').deadlines.map(({ deadline }) => brief(deadline));
}

function doubts(words: string): string[] {
  return deadlinesIn(flow(words), 'own').doubts.map((doubt) => doubt.words);
}

describe('dates and how they are led in', () => {
  it.each([
    ['agree it by 6 October 2014', 'day 2014-10-06'],
    ['agree it by 1st March 2016', 'day 2016-03-01'],
    ['agree it no later than 31.03.16', 'day 2016-03-31'],
    ['agree it by 8/3/11', 'day 2011-03-08'],
    ['agree it on or before 30/09/2021', 'day 2021-09-30'],
    ['agree it by Friday 3 June 2016', 'day 2016-06-03'],
    ['agree it by the 3rd day of March 2021', 'day 2021-03-03'],
    ['agree it before 1 April 2016', 'day 2016-03-31'],
    ['agree it before the end of March 2016', 'month 2016-03'],
    ['agree it by the end of February 2011', 'month 2011-02'],
    ['agree it in October 2012', 'month 2012-10'],
    ['over the period 2012-13', 'period 2012-04-01 2013-03-31'],
    ['over the period January to March 2012', 'period 2012-01-01 2012-03-31'],
    ['by the end of the academic year 2011/12', 'period 2011-09-01 2012-08-31'],
    ['by the end of the 2016/17 financial year', 'period 2016-04-01 2017-03-31'],
    ['by the end of Q2 2016/17', 'period 2016-07-01 2016-09-30'],
    ['by the end of the fourth quarter of 2016/17', 'period 2017-01-01 2017-03-31'],
    ['by the end of 2015', 'period 2015-01-01 2015-12-31'],
    ['between April 2016 and June 2016', 'period 2016-04-01 2016-06-30'],
    ['in the week beginning 4 July 2016', 'period 2016-07-04 2016-07-10'],
    ['agree it by 31-03-2020', 'day 2020-03-31'],
    ['agree it by Friday 4 October, 2019', 'day 2019-10-04'],
    ['agree it by Sept. 2015', 'month 2015-09'],
    ['agree it by 06/2015', 'month 2015-06'],
    ['agree it by the last Friday in March 2016', 'day 2016-03-25'],
    ['between 1 November 2019 and 30 November 2019', 'period 2019-11-01 2019-11-30'],
    ['from 1 to 30 April 2016', 'period 2016-04-01 2016-04-30'],
    ['over the period November to March 2012', 'period 2011-11-01 2012-03-31'],
    ['during the 2019 to 2020 financial year', 'period 2019-04-01 2020-03-31'],
    ['over the year ending 31 March 2016', 'period 2015-04-01 2016-03-31'],
    ['within three calendar months of this Notice', 'after issued 3 month'],
  ])('%s', (words, expected) => {
    expect(read(words)).toEqual([expected]);
  });

  it.each([
    ['in October 2012, April 2013 and October 2013', ['month 2012-10', 'month 2013-04', 'month 2013-10']],
    ['in November 2018, and again in May and November 2019', ['month 2018-11', 'month 2019-05', 'month 2019-11']],
    ['by 1 May, 1 August and 1 November 2016', ['day 2016-05-01', 'day 2016-08-01', 'day 2016-11-01']],
    ['to 11% by March 2012 and to 13% over the period 2012-13', ['month 2012-03', 'period 2012-04-01 2013-03-31']],
    [
      'after 6, 12 and 18 months from the start of this Notice',
      ['after issued 6 month', 'after issued 12 month', 'after issued 18 month'],
    ],
    [
      'by December 2014 and every three improvement boards thereafter',
      ['month 2014-12', 'every 3 meetings after 2014-12-31'],
    ],
  ])('%s', (words, expected) => {
    expect(read(words)).toEqual(expected);
  });
});

describe('offsets and rhythms', () => {
  it.each([
    ['within one month of this Notice', 'after issued 1 month'],
    ['within a fortnight of the date of this Notice', 'after issued 2 week'],
    ['within 3 months of the date of this improvement notice', 'after issued 3 month'],
    ['2 months after the commencement of this Notice', 'after issued 2 month'],
    ['by up to 18 months from the start of this Notice', 'after issued 18 month'],
    ['within one month of receipt by the Council of this Improvement Notice', 'after received 1 month'],
    ['within 10 working days of receipt', 'after received 10 working-day'],
    ['within 18 months of the Ofsted inspection', 'after inspection 18 month'],
    ['within 70 days of the publication of the report', 'after inspection 70 day'],
    ['meet once every 4 weeks', 'every issued 4 week'],
    ['meet once a month', 'every issued 1 month'],
    ['meet every other week', 'every issued 2 week'],
    ['meet every fortnight', 'every issued 2 week'],
    ['a written 6 monthly report', 'every issued 6 month'],
    ['report on a quarterly basis', 'every issued 3 month'],
    ['report annually', 'every issued 1 year'],
    ['at least every six months until this notice is withdrawn', 'every issued 6 month'],
    ['every three months from the date of this Notice', 'every issued 3 month'],
    ['report to every third board meeting', 'every 3 meetings after the start'],
    ['a week in advance of the review', '1 week before the review'],
    ['no later than two weeks before each review', '2 week before the review'],
    ['before the end of this Notice', 'before-end'],
    ['in advance of each review', 'accompanies'],
    ['In parallel, report', 'accompanies'],
    ['shared with the family 24hrs before conferences', 'standard'],
    ['circulate papers 5 working days before each Board meeting', 'standard'],
    ['allow at least 2 days every month', 'standard'],
    ['visited within 5 working days of the referral', 'standard'],
    ['updated regularly', 'standard'],
  ])('%s', (words, expected) => {
    expect(read(words)).toEqual([expected]);
  });

  it('takes a rhythm inside the work for a standard', () => {
    const { deadlines } = deadlinesIn(flow('supervision takes place monthly'), 'standard');
    expect(deadlines.map(({ deadline }) => deadline.form)).toEqual(['standard']);
  });

  it('lets nothing recur on a condition', () => {
    expect(read('If the Board wishes to meet at 6 weekly intervals this must be agreed')).toEqual([]);
  });
});

describe('dates that are no deadlines', () => {
  it.each([
    'have regard to the framework (published 12 June 2012)',
    'the recommendations in the inspection report of 19 October 2012',
    'the report produced by Tony Crane in March 2016',
    'in line with section 47 of the Children Act 1989',
    'in line with Working Together to Safeguard Children 2010',
    'all cases closed in the last three months',
    'plans lasting two years or more',
    'increases from the 2009-10 baseline of 46%',
    'falls from 31% in 2012-13',
    'down from 31% (December 2022)',
    'unallocated cases over 28 days',
  ])('%s', (words) => {
    expect(read(words)).toEqual([]);
    expect(doubts(words)).toEqual([]);
  });
});

describe('words that look like a date and cannot be worked out', () => {
  it.each([
    ['by Spring 2016', 'by Spring 2016'],
    ['by the end of the summer term', 'by the end of the summer term'],
    ['report bi-monthly', 'bi-monthly'],
    ['report twice a year', 'twice a year'],
    ['by 31 March each', 'by 31 March'],
    ['by the end of the financial year', 'by the end of the financial year'],
    ['by 2016', 'by 2016'],
    ['within three months', 'within three months'],
    ['after 6 months and 12 months', 'after 6 months and 12 months'],
    ['from 1 April 2016', '1 April 2016'],
    ['until 31 March 2017', '31 March 2017'],
  ])('%s', (words, doubt) => {
    expect(read(words)).toEqual(['unclear']);
    expect(doubts(words)).toEqual([doubt]);
  });

  it('takes the first of two rhythms and asks about the other', () => {
    expect(read('meet monthly at first and every two months thereafter')).toEqual(['every issued 1 month', 'unclear']);
    expect(doubts('meet monthly at first and every two months thereafter')).toEqual(['every two months']);
  });
});

describe('recurrences that print their day', () => {
  it.each([
    ['report by the 15th of each month', ['every issued 1 month day-of-month 15']],
    ['report by the end of each month', ['every issued 1 month day-of-month 31']],
    ['report on the last working day of each month', ['every issued 1 month nth-day working-day last 1']],
    ['meet on the 2nd Thursday of every month', ['every issued 1 month nth-day 4 first 2']],
    ['report annually on 31 March', ['every issued 1 year day 3 31']],
    ['report by 31 March each year', ['every issued 1 year day 3 31']],
    [
      'report by 31 January 2020 and at six-monthly intervals thereafter',
      ['day 2020-01-31', 'every issued 6 month date 2020-01-31'],
    ],
    ['agree it in July 2010 and every quarter thereafter', ['month 2010-07', 'every issued 3 month date 2010-07-31']],
    ['meet quarterly, starting on 31 December 2019', ['every issued 3 month date 2019-12-31', 'day 2019-12-31']],
    ['report each month', ['every issued 1 month']],
  ])('%s', (words, expected) => {
    expect(read(words)).toEqual(expected);
  });

  it('leaves what no year makes a date to a person', () => {
    expect(read('agree it by Autumn 2020')).toEqual(['unclear']);
    expect(doubts('agree it by Autumn 2020')).toEqual(['by Autumn 2020']);
  });
});

describe('what counts from the issue or from the date before', () => {
  const ground = { issued: '2019-10-04', before: '2020-03-31' };
  const readAt = (words: string): string[] =>
    deadlinesIn(flow(words), 'own', ground).deadlines.map(({ deadline }) => brief(deadline));

  it.each([
    ['agree it by the end of the calendar year', ['period 2019-01-01 2019-12-31']],
    ['agree it by the financial year end', ['period 2019-04-01 2020-03-31']],
    ['agree it by the end of the academic year', ['period 2019-09-01 2020-08-31']],
    ['report by the end of each quarter', ['every issued 3 month day 3 31']],
    ['reach 55% by the same date', ['day 2020-03-31']],
    ['12% by October 2020 and 10% a year later', ['month 2020-10', 'month 2021-10']],
    [
      'report within six weeks of this Notice and every three months thereafter',
      ['after issued 6 week', 'every issued 3 month date 2019-11-15'],
    ],
    [
      'report each quarter, the first such letter to be received by 31 March 2020',
      ['every issued 3 month date 2020-03-31', 'day 2020-03-31'],
    ],
    [
      'report by 31 October 2019 and then every four months',
      ['day 2019-10-31', 'every issued 4 month date 2019-10-31'],
    ],
    [
      'audit it each quarter, beginning with the quarter ending 31 December 2019',
      ['every issued 3 month date 2019-12-31', 'day 2019-12-31'],
    ],
  ])('%s', (words, expected) => {
    expect(readAt(words)).toEqual(expected);
  });

  it.each([
    ['by the end of the calendar year'],
    ['by the end of each quarter'],
    ['by the same date'],
    ['a year later'],
    ['at the end of the third month'],
    ['no fewer than eight times a year'],
    ['following every second meeting of the Board'],
    ['in time to inform the review'],
    ['at its next meeting'],
  ])('without either, %s is unclear', (words) => {
    expect(read(`agree it ${words}`)).toEqual(['unclear']);
    expect(doubts(`agree it ${words}`)).toHaveLength(1);
  });

  it.each([
    ['see that it is ready for use in September', 'September'],
    ['keep to it each time', 'each time'],
    ['in 2024 and on', '2024'],
  ])('%s: what is left over is a doubt', (words, left) => {
    expect(doubts(words)).toEqual([expect.stringContaining(left)]);
  });
});

describe('words that say when and that no rule knows', () => {
  it.each([
    ["agree it by Valentine's Day 2026", "by Valentine's Day 2026"],
    ['agree it by Michaelmas 2026', 'by Michaelmas 2026'],
    ['agree it by Whitsun 2026', 'by Whitsun 2026'],
    ['agree it by Beltane 2026', '2026'],
    [
      'agree it no later than six weeks after the first meeting of the Board',
      'no later than six weeks after the first meeting of the Board',
    ],
    ['agree it before Parliament rises for the summer', 'before Parliament rises for the summer'],
    ['agree it as soon as the Commissioner has reported', 'as soon as the Commissioner has reported'],
    ['audit 40 cases a quarter', 'a quarter'],
  ])('%s', (words, doubted) => {
    expect(read(words)).toEqual(['unclear']);
    expect(doubts(words)).toEqual([doubted]);
  });

  it.each(['meet its duties under the Children Act 2004', 'act as soon as possible', 'staff it 24 hours a week'])(
    'nothing in: %s',
    (words) => {
      expect(read(words)).toEqual([]);
    },
  );

  it('takes the first day of a rhythm that is due', () => {
    expect(read('report every 6 weeks, the first report being due on 31 January 2026')).toEqual([
      'every issued 6 week date 2026-01-31',
      'day 2026-01-31',
    ]);
  });
});

describe('times that nobody can date one by one', () => {
  it.each([
    'no later than 1 October 2015 or, if later, three months after the date of this Notice',
    'by 1 October 2016 or, if earlier, 1 November 2016',
    'by 1 October 2016 or within three months of the date of this notice, whichever is the later',
    'the earlier of 1 October 2016 and three months after the date of this Notice',
    'on the first Monday of every other month, beginning in October 2015',
    'on the 15th of every third month',
    'by half-way through the notice period',
    'by the midpoint of this Notice',
  ])('%s', (words) => {
    expect(read(`report progress ${words}`)).toEqual(['unclear']);
    expect(doubts(`report progress ${words}`)).toEqual([words]);
  });

  it('reads what comes on a day of each month as before', () => {
    expect(read('report on the first Monday of each month')).toHaveLength(1);
    expect(doubts('report on the first Monday of each month')).toEqual([]);
  });
});
