import { emptyLog, withEntries } from '../../../notices/ledger/board-log.ts';
import { logOn } from '../../../notices/ledger/past.ts';
import type { BoardLog, Change, Entry } from '../../../notices/model/log.ts';
import { stateOfAction } from '../../../notices/progress/action-state.ts';
import { londonToday } from '../../../bot/today.ts';
import { action, entry, said } from './entries.ts';

const dayOf = (at: string): string => londonToday(new Date(at));

const start = emptyLog({ id: 'knowsley', notice: 'knowsley', planDay: null });
const seeded = (seq: number, change: Change): Entry => ({
  ...entry(seq, change),
  at: '2015-06-01T00:00:00Z',
  by: { id: 'system', name: 'Noticeboard', role: 'system' },
});
const ownerOf = (holds: string[]): Change => ({
  what: 'member',
  member: { id: 'sam', name: 'Sam', role: 'owner', holds },
});
const TAKEN = [
  seeded(1, {
    what: 'taken-over',
    actions: [action('A6', { due: '2014-12-31' })],
    updates: [{ ...said('A6', { date: '2014-12-19', status: 'in-progress', rag: 'red' }), entry: null }],
    measurements: [],
    calendar: [{ fact: 'meeting', date: '2015-07-02', note: '' }],
  }),
  seeded(2, ownerOf(['A6'])),
];

/** What came with the board, and each change at its instant. */
const logOf = (...changes: readonly (readonly [at: string, change: Change])[]): BoardLog =>
  withEntries(start, [...TAKEN, ...changes.map(([at, change], n) => ({ ...entry(n + 3, change), at }))]);

const update = (change: Parameters<typeof said>[1]): Change => ({ what: 'update', update: said('A6', change) });
const a6 = (log: BoardLog, day: string) => stateOfAction(logOn(log, day, dayOf).records, 'A6', day);

describe('the log as it stood on a day', () => {
  it('what was recorded later under an earlier date does not exist for it', () => {
    const log = logOf(['2015-07-10T09:00:00Z', update({ date: '2015-06-20', status: 'complete', rag: 'blue' })]);
    expect(a6(log, '2015-06-30')).toMatchObject({ status: 'in-progress', rag: 'red' });
    expect(a6(log, '2015-07-10')).toMatchObject({ status: 'complete', rag: 'blue' });
  });

  it('what was corrected later still says what it said', () => {
    const log = logOf(
      ['2015-06-20T09:00:00Z', update({ date: '2015-06-20', rag: 'amber' })],
      [
        '2015-07-10T09:00:00Z',
        { what: 'correction', corrects: 3, update: said('A6', { date: '2015-06-20', rag: 'green' }) },
      ],
    );
    expect(a6(log, '2015-07-09')?.rag).toBe('amber');
    expect(a6(log, '2015-07-10')?.rag).toBe('green');
  });

  it('what was taken back later still counts, and what was given back later does not yet', () => {
    const log = logOf(
      ['2015-06-20T09:00:00Z', update({ date: '2015-06-20', status: 'complete' })],
      ['2015-06-25T09:00:00Z', { what: 'undo', undoes: 3 }],
      ['2015-06-30T09:00:00Z', { what: 'undo', undoes: 4 }],
    );
    const statuses = ['2015-06-22', '2015-06-27', '2015-07-01'].map((day) => a6(log, day)?.status);
    expect(statuses).toEqual(['complete', 'in-progress', 'complete']);
  });

  it('dates that moved, lines of a plan and members are those of the day', () => {
    const log = logOf(
      [
        '2015-07-10T09:00:00Z',
        update({ date: '2015-06-20', status: 'rescheduled', moved: { to: '2015-12-31', agreedBy: 'the board' } }),
      ],
      [
        '2015-07-11T09:00:00Z',
        {
          what: 'plan',
          file: 'plan.csv',
          actions: [action('A6', { due: '2015-12-31', owner: 'New Head' }), action('A7')],
          updates: [],
        },
      ],
      ['2015-07-12T09:00:00Z', ownerOf(['A7'])],
      [
        '2015-07-13T09:00:00Z',
        { what: 'fact', entry: { fact: 'meeting', date: '2015-07-16', note: '' }, replaces: '2015-07-02' },
      ],
    );
    const then = logOn(log, '2015-07-01', dayOf);
    expect(a6(log, '2015-07-01')).toMatchObject({ due: '2014-12-31', action: { owner: 'Head' } });
    expect(then.records.actions.map(({ id }) => id)).toEqual(['A6']);
    expect(then.records.calendar.map(({ date }) => date)).toEqual(['2015-07-02']);
    expect(then.members.map(({ holds }) => holds)).toEqual([['A6']]);
    expect(logOn(log, '2015-07-13', dayOf)).toBe(log);
  });

  it('the day is London’s: half past eleven at night by UTC is tomorrow in summer, and today in winter', () => {
    const summer = logOf(['2015-06-20T23:30:00Z', update({ date: '2015-06-20', status: 'complete' })]);
    expect(a6(summer, '2015-06-20')?.status).toBe('in-progress');
    expect(a6(summer, '2015-06-21')?.status).toBe('complete');
    const winter = logOf(['2015-12-20T23:30:00Z', update({ date: '2015-12-20', status: 'complete' })]);
    expect(a6(winter, '2015-12-20')?.status).toBe('complete');
  });

  it('what came with the board is as old as its lines, whenever it was entered', () => {
    expect(a6(logOf(), '2014-12-20')).toMatchObject({ rag: 'red' });
    expect(logOn(logOf(), '2014-01-01', dayOf).members).toHaveLength(1);
  });

  it('is the same board for all days between which nothing was recorded, and another once something was', () => {
    const log = logOf(['2015-07-10T09:00:00Z', update({ date: '2015-06-20', status: 'complete' })]);
    const then = logOn(log, '2015-06-30', dayOf);
    expect(logOn(log, '2015-07-09', dayOf)).toBe(then);
    const grown = withEntries(log, [entry(4, update({ date: '2015-06-21', rag: 'green' }))]);
    expect(logOn(grown, '2015-06-30', dayOf)).not.toBe(then);
  });
});
