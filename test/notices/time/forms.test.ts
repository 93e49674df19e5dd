import { findTimes } from '../../../notices/time/find.ts';
import { contextOf, tokensOf, type Asked } from './worlds.ts';
import { table } from './table.ts';

const feb: Asked = { today: '2015-02-02' };
const past = { lean: 'past' } as const;

table('forms that people and notices write', feb, [
  ["what's due within 5 working days", '2015-02-02..2015-02-09'],
  ['core assessments within 45 working days', ''],
  ['tomorrow week', '2015-02-10..2015-02-10'],
  ['a week today', '2015-02-09..2015-02-09'],
  ['due on 1 March 2015 or later', '2015-03-01..'],
  ['due not before 1 March', '2015-03-01..'],
  ['no earlier than 1 March', '2015-03-01..'],
  ['1 March onwards', '2015-03-01..'],
  ['due on 1 March or earlier', '..2015-03-01'],
  ['by 06/2015', '..2015-06-30'],
  ['due in 3/2015', '2015-03-01..2015-03-31'],
  ['due in Mar-15', '2015-03-01..2015-03-31'],
  ['first Monday in May', '2015-05-04..2015-05-04'],
  ['by the first Monday of next month', '..2015-03-02'],
  ['the last Friday in term', '2015-03-27..2015-03-27'],
  ['2nd Thursday of each month', '2015-02-12..2015-02-12'],
  ['last working day of March', '2015-03-31..2015-03-31'],
  ['by the last working day of the month', '..2015-02-27'],
  ['the fifth Thursday in february', 'impossible'],
  ['by Sept 24', '..2015-09-24'],
  ['end of term', '2015-03-29..2015-03-29'],
  ['Autumn 2024', '2024-09-01..2024-11-30'],
  ['Spring term 2025', '2025-01-04..2025-04-06'],
  ['Q3 2023/24', '2023-10-01..2023-12-31'],
  ['2019 to 2020 financial year', '2019-04-01..2020-03-31'],
  ['the year ending 31 March 2016', '2015-04-01..2016-03-31'],
  ['by 30th September', '..2015-09-30'],
  ['Friday 4 October 2019', '2019-10-04..2019-10-04'],
  ['due w/e 13 Feb', '2015-02-07..2015-02-13'],
  ['week ending 13 Feb', '2015-02-07..2015-02-13'],
  ['w/c 9 Feb', '2015-02-09..2015-02-15'],
  ['a fortnight on Monday', '2015-02-16..2015-02-16'],
  ['six weeks overdue', '>= 2014-12-22'],
]);

table('a weekday of a month that comes again', { today: '2015-05-10' }, [
  ['first Monday in May', '2016-05-02..2016-05-02'],
  ['first Monday in May', '2015-05-04..2015-05-04', past],
  ['first Monday of the month', '2015-06-01..2015-06-01'],
  ['first Monday in May 2015', '2015-05-04..2015-05-04'],
]);

describe('what read a phrase', () => {
  it.each([
    ['by 31 march', 'window of a date: day and month'],
    ['in the next six weeks', 'rolling window: counted length'],
    ['two weeks before the next review', 'length before a point'],
    ['first monday in may', 'weekday by its place in a stretch'],
  ])('is told by name: %s', (phrase, rule) => {
    const [span] = findTimes(tokensOf(phrase), contextOf(feb));
    expect(span?.rule).toContain(rule);
  });
});

table('days with a name', feb, [
  ['due by Shrove Tuesday', '..2015-02-17'],
  ['due on Ash Wednesday', '2015-02-18..2015-02-18'],
  ['by Whit Monday', '..2015-05-25'],
  ['by Palm Sunday', '..2015-03-29'],
  ['by May Day', '..2015-05-01'],
  ["by April Fools' Day", '..2015-04-01'],
  ['by the end of the tax year', '..2015-04-05'],
  ['by end of this tax year', '..2015-04-05'],
  ['by the start of the financial year', '..2015-04-01'],
  ['since the start of the financial year', '2014-04-01..'],
  ['by the end of the financial year', '..2015-03-31'],
  ['by the start of the municipal year', 'impossible'],
  ['by Black Friday', 'impossible'],
  ['by black friday', 'impossible'],
  ['before Plough Monday', 'impossible'],
  ['by March day', 'impossible'],
  ['in a fortnight and a half', 'impossible'],
]);

table('weekdays beside another day', feb, [
  ['by the second to last Friday of March', '..2015-03-20'],
  ['by the last but one Friday of March', '..2015-03-20'],
  ['by this Thursday week', '..2015-02-12'],
  ['by Thursday week', '..2015-02-12'],
  ["by the Friday before Valentine's Day", '..2015-02-13'],
  ['by the Friday after Easter', '..2015-04-10'],
  ['due on the Monday after next', '2015-02-16..2015-02-16'],
  ['by end of play Friday', '..2015-02-06'],
  ['by close of play on Friday', '..2015-02-06'],
  ['by the last working day of March', '..2015-03-31'],
]);

table('a weekday that does not fit its date', feb, [
  ['by Monday 13 February', 'impossible'],
  ['by Friday 13 February', '..2015-02-13'],
  ['by Friday the 13th', '..2015-02-13'],
  ['by Monday the 13th', 'impossible'],
  ['due on Sunday 27 February 2015', 'impossible'],
  ['due on Sunday 27/02/2015', 'impossible'],
  ['since Monday 26 January', '2015-01-26..', past],
  ['the next review is on Friday 25 March', 'impossible'],
]);

table('days in words', feb, [
  ['what is due by the twenty-second', '..2015-02-22'],
  ['due by the twentieth', '..2015-02-20'],
  ['what is due on the fifth', '2015-02-05..2015-02-05'],
  ['by the fifteenth of the month', '..2015-02-15'],
  ['due by the second', '..2015-02-02'],
  ['what came by the second review', '..2015-09-16'],
  ['what is due by 27.2.', '..2015-02-27'],
  ['performance improved by 2.5', ''],
  ['what is due by the weekend', '..2015-02-08'],
]);
