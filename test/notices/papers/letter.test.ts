import type { BoardLog } from '../../../notices/model/log.ts';
import { agencyLetter } from '../../../notices/papers/letter.ts';
import { boardLog, isEnglandHoliday, readingOf, recorded, update } from '../digest/boards.ts';
import { firstCells, rowsUnder, wordsOf } from './reading-a-paper.ts';

const letter = (agency: string, log: BoardLog = boardLog('knowsley'), today = '2015-02-02') =>
  agencyLetter({ reading: readingOf('knowsley'), log, today, isHoliday: isEnglandHoliday }, agency);

function made(agency: string, log?: BoardLog) {
  const one = letter(agency, log);
  if ('why' in one) throw new Error(one.why);
  return one;
}

describe('a letter to an agency', () => {
  it('lists what is late, what falls due by the meeting after the next, and what waits', () => {
    const health = made('health');
    expect(health.title).toBe('Knowsley Improvement Board: actions of Health');
    expect(firstCells(health, 'Overdue')).toEqual(['A3']);
    expect(firstCells(health, 'Due by the board meeting on 19 March 2015')).toEqual([]);
    expect(firstCells(health, 'Waiting for the board’s sign-off')).toEqual(['A11']);
    expect(wordsOf(health)).toContain('1 action is overdue, 0 fall due, and 1 waits for the board’s sign-off.');
  });

  it('is about the actions of that agency only', () => {
    const police = made('Police');
    expect(rowsUnder(police, 'Overdue').map(([ref]) => ref?.[0])).toEqual(['A10']);
    expect(wordsOf(police)).not.toContain('Designated Nurse');
  });

  it('leaves to the officer what no record has', () => {
    expect(wordsOf(made('Police'))).toMatch(
      /Dear \[name\][\s\S]*by \[date\]\.[\s\S]*Yours sincerely\n\[Name and post\]/,
    );
  });

  it('is not written where nothing is late, due or waiting', () => {
    const done = recorded(boardLog('knowsley'), [
      '2015-02-02T09:00:00Z',
      update('A10', '2015-02-02', { status: 'complete' }),
    ]);
    expect(letter('Police', done)).toEqual({ why: 'nothing-to-say', agency: 'Police' });
  });

  it('names the agencies that there are', () => {
    expect(letter('Fire')).toEqual({
      why: 'no-such-agency',
      agencies: ['Council', 'Health', 'LSCB', 'Police', 'Schools'],
    });
  });
});
