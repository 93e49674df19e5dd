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
