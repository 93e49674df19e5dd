import { understandCommand } from '../../../../notices/language/updates/understand-command.ts';
import { readTelling } from '../../../../notices/language/updates/telling.ts';
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

describe('what is denied, doubted or asked', () => {
  const NOTE = { status: '', movedTo: '', agreedBy: '', date: '' };
  it.each([
    ['A25 was not moved to 30 November, agreed by the board', NOTE],
    ['The board refused to move A25 to 30 November', NOTE],
    ['The board did not agree to move A25 to 30 November', NOTE],
    ['The move of A25 to 30 November was rejected', NOTE],
    ['A12 is no longer needed? agreed by the board', NOTE],
    ['A12 is no longer needed, not agreed by the board', { status: 'withdrawn', agreedBy: '' }],
    ['A12 is no longer needed, agreed by the board', { status: 'withdrawn', agreedBy: 'the board' }],
    ['A25 moved to 30 November but not agreed by the board', { movedTo: '2015-11-30', agreedBy: '' }],
    ['A25 moved to 30 November or 31 December', { status: 'rescheduled', movedTo: '' }],
    ['A25 moved to March or April', { status: 'rescheduled', movedTo: '' }],
    ['A25 moved to 30 November as the work did not start', { movedTo: '2015-11-30' }],
    ['Can you move A25 to 30 November? Agreed by the board', { movedTo: '2015-11-30', agreedBy: 'the board' }],
    ['A25 moved to the Friday after Easter', { movedTo: '2015-04-10' }],
    ['A25 moved to the penultimate Friday of March', { movedTo: '2015-03-20', date: '' }],
    ['A25 moved to the twenty-second, agreed by the board', { movedTo: '2015-02-22', agreedBy: 'the board' }],
  ])('%s', (sentence, fields) => {
    expect(readTelling(sentence, knowsley())).toMatchObject({ meaning: { drafts: [fields] } });
  });
});

describe('the day of an entry', () => {
  it.each([
    ['A6 was completed on Christmas Eve', '2014-12-24'],
    ['A6 was completed on Boxing Day', '2014-12-26'],
    ['A6 was completed on the last Friday of January', '2015-01-30'],
    ['A6 was completed on the last working day of January', '2015-01-30'],
    ['A6 was completed on the twenty-ninth', '2015-01-29'],
    ['A6 was completed in the week of 19 January', 'the week of 19 January'],
    ['A6 at 88% on 30 February', '30 February'],
    ['A6 was completed on schedule', ''],
    ["The chair's March report has been sent", 'march'],
    ["The chair's January report has been sent", ''],
  ])('%s', (sentence, date) => {
    expect(readTelling(sentence, knowsley())).toMatchObject({ meaning: { drafts: [{ date }] } });
  });
});

describe('a meeting', () => {
  it.each([
    'The board meeting on 5 February is not cancelled',
    'The board meeting on 5 February might be cancelled',
    'The next board might be on 12 February',
  ])('%s: nothing is told', (sentence) => {
    expect(readTelling(sentence, knowsley())).toEqual({ kind: 'nothing' });
  });

  it.each([
    ["The next board is the Friday after Valentine's Day", '2015-02-20'],
    ['The board meets on the last Friday of each month', 'the last Friday of each month'],
    ['The next board is the last Friday of March', '2015-03-27'],
  ])('%s', (sentence, date) => {
    expect(readTelling(sentence, knowsley())).toMatchObject({ meaning: { drafts: [{ what: 'fact', date }] } });
  });

  it('has no reading where a paragraph is complete', () => {
    expect(readTelling('16 is complete', knowsley())).toMatchObject({
      meaning: { drafts: [{ what: 'update', about: '16', status: 'complete' }] },
    });
  });
});
