import { understandCommand } from '../../../../notices/language/updates/understand-command.ts';
import { knowsley } from './desk.ts';

describe('a date that an action moves to', () => {
  it.each([
    ['A25 moved to the first Monday in May', '2015-05-04'],
    ['A25 moved to 06/2015', '2015-06-30'],
    ['A25 has slipped to Friday 4 December 2015', '2015-12-04'],
    ['A25 moved to the end of term', '2015-03-29'],
    ['A25 moved to the last working day of March', '2015-03-31'],
    ['move A25 to Sept 24', '2015-09-24'],
    ['A25 moved to a fortnight on Monday', '2015-02-16'],
    ['A25 moved to 30th September', '2015-09-30'],
    ['A25 moved to w/e 13 Feb', '2015-02-13'],
  ])('%s', (sentence, movedTo) => {
    expect(understandCommand(sentence, knowsley())).toMatchObject({ draft: { movedTo } });
  });
});
