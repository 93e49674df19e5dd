import { resolveTime } from '../../../notices/calendar/resolve-time.ts';
import { findTimes } from '../../../notices/time/find.ts';
import { contextOf, echoesOf, eventsOf, phrasesOf, tokensOf, type Asked } from './worlds.ts';

const feb: Asked = { today: '2015-02-02' };
const kent: Asked = { world: 'kent', today: '2011-07-25' };

describe('what is said back', () => {
  const said: readonly (readonly [string, string, Asked?])[] = [
    ["what's due before the next review?", 'by 30 April 2012 (DfE review)', kent],
    ['in March 2015', 'in March 2015'],
    ['in the next six weeks', 'from 25 July to 5 September 2011 (the next six weeks)', kent],
    ['before 1 May 2012', 'before 1 May 2012'],
    ['by end march', 'by 31 March 2015'],
    ['by the next board', 'by 5 February 2015 (board meeting)'],
    ['before the second review', 'by 16 September 2015 (DfE review, assumed)'],
    ['before the board on 3 june', 'by 3 June 2015 (no board meeting is recorded for that day)'],
    ['in q3', 'from 1 October to 31 December 2015 (Q3 of financial year 2015/16)'],
    ['by year end', 'by 31 March 2015 (end of financial year 2014/15)'],
    ['by the end of the year', 'by 31 December 2015 (end of calendar year 2015)'],
    ['before half term', 'before 16 February 2015 (the February half term, typical dates)'],
    ['since we last met', 'since 15 January 2015 (board meeting)', { ...feb, lean: 'past' }],
    ['early march', 'from 1 to 31 March 2015 (the early part of March 2015, taken as all of it)'],
    ['between now and christmas', 'from 2 February to 25 December 2015 (Christmas)'],
    ['more than a month overdue', 'more than one month'],
    ['due over the next three boards', 'by 30 April 2015 (the next three board meetings)'],
    ['a week before the review', 'on 11 March 2015 (one week before DfE review)'],
    ['by 31/13/2015', '31/13/2015 is not a date: there is no month 13 (dates are read as day/month/year)'],
    ['by 31 february', 'there is no 31 February'],
    [
      'before the next review',
      'no review is left: the last one was on 30 April 2013',
      { world: 'kent', today: '2013-06-01' },
    ],
    [
      'since the last review',
      'there has been no review yet: the first one is on 18 March 2015',
      { ...feb, lean: 'past' },
    ],
  ];
  for (const [question, words, asked = feb] of said) {
    it(`${question} → ${words}`, () => {
      expect(echoesOf(question, asked)).toBe(words);
    });
  }
});

describe('how far a window reaches', () => {
  function first(question: string, asked: Asked = feb) {
    const context = contextOf(asked);
    const [span] = findTimes(tokensOf(question), context);
    const found = span === undefined ? null : resolveTime(span.time, context);
    if (found?.outcome !== 'window') throw new Error(`no window in: ${question}`);
    return found;
  }

  it.each([
    'by april',
    'before the next review',
    'in the next six weeks',
    'this month',
    'until easter',
    'this quarter',
  ])('reaches back to today: %s', (question) => {
    expect(first(question).reachesBack).toBe(true);
  });

  it.each(['in March', 'next month', 'after the review', 'in q2', 'on 5 march', 'last month'])(
    'does not reach today: %s',
    (question) => {
      expect(first(question).reachesBack).toBe(false);
    },
  );

  it('knows the review or meeting that it hangs on, and how sure that is', () => {
    expect(first('before the next review').anchor).toEqual({
      event: 'review',
      date: '2015-03-18',
      certainty: 'confirmed',
    });
    expect(first('before the board on 3 june').anchor).toEqual({
      event: 'meeting',
      date: '2015-06-03',
      certainty: null,
    });
    expect(first('by april').anchor).toBeNull();
  });

  it('says when the dates are our reading of vague words', () => {
    expect(first('early march').approx).toBe(true);
    expect(first('recently').approx).toBe(true);
    expect(first('in march').approx).toBe(false);
  });
});

describe('which words are taken', () => {
  it.each([
    ['whats due b4 the next dfe review', ['before the next dfe review']],
    ['anything due before the final review in feb 2014?', ['before the final review in feb 2014']],
    ['which actions are more than a month overdue', ['more than a month']],
    ['lscb actions due by end march?', ['by end march']],
    ['no update in 6wks or since xmas', ['in 6wks', 'since xmas']],
    ['between the march and april boards', ['between the march and april boards']],
  ])('%s', (question, phrases) => {
    expect(phrasesOf(question, feb)).toEqual(phrases);
  });
});

describe('reviews and meetings named without a window', () => {
  it.each([
    ["when's the next review", 'review 2015-03-18'],
    ['date of last imp board?', 'meeting 2015-01-15'],
    ['When is the first DfE review?', 'review 2015-03-18'],
    ['when is the september review', 'review 2015-09-16'],
    ['when do we next meet', 'meeting 2015-02-05'],
    ['when is the board after next', 'meeting 2015-03-19'],
    ['the 12 month review', 'review 2015-09-16'],
    ['How often does the Improvement Board have to meet?', ''],
    ['what does it say about serious case reviews', ''],
    ['who chairs the board', ''],
  ])('%s → %s', (question, event) => {
    expect(eventsOf(question, feb)).toBe(event);
  });
});
