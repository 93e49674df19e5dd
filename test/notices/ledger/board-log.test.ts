import { emptyLog, takenBack, withEntries } from '../../../notices/ledger/board-log.ts';
import { historyOf, lastAlike } from '../../../notices/ledger/history.ts';
import type { BoardLog, Change, Entry } from '../../../notices/model/log.ts';
import { actionState, updatesUpTo } from '../../../notices/progress/action-state.ts';
import { action, entry, said } from './entries.ts';

const start = emptyLog({ id: 'knowsley', notice: 'knowsley', planDay: '2015-02-02' });

/** Adds the changes one after another, as they would be recorded. */
function logOf(...changes: readonly Change[]): BoardLog {
  return changes.reduce((log, change) => withEntries(log, [entry(log.entries.length + 1, change)]), start);
}

const taken: Change = {
  what: 'taken-over',
  actions: [action('A6', { due: '2014-12-31', status: 'in-progress', rag: 'red' })],
  updates: [
    { ...said('A6', { date: '2014-12-19', text: '81% seen alone.', status: 'in-progress', rag: 'red' }), entry: null },
  ],
  measurements: [],
  calendar: [{ fact: 'meeting', date: '2015-02-05', note: '' }],
};
const update = (change: Parameters<typeof said>[1] = {}): Change => ({ what: 'update', update: said('A6', change) });
const undo = (undoes: number): Change => ({ what: 'undo', undoes });

function a6(log: BoardLog, today = '2015-02-02') {
  const found = log.records.actions.find(({ id }) => id === 'A6');
  if (found === undefined) throw new Error('A6 is not there');
  return actionState(found, log.records.planDay, updatesUpTo(log.records, today), today);
}

describe('a board is what its log adds up to', () => {
  it('an update logged on the day of the plan’s columns counts more than they do', () => {
    const log = logOf(taken, update({ status: 'complete', rag: 'blue' }));
    expect(a6(log)).toMatchObject({ status: 'complete', rag: 'blue', overdue: false });
    expect(log.records.updates.at(-1)).toMatchObject({ about: 'A6', entry: 2 });
  });

  it('is the same whether its entries come one by one or all at once, by the day that each is about', () => {
    const dates = ['2015-01-20', '2015-01-05', '2015-01-20', '2015-02-01', '2014-12-01', '2015-01-05', '2014-12-19'];
    const changes = [taken, ...dates.map((date, n) => update({ date, text: `report ${String(n)}` }))];
    const oneByOne = logOf(...changes);
    const atOnce = withEntries(
      start,
      changes.map((change, n) => entry(n + 1, change)),
    );
    expect(atOnce).toEqual(oneByOne);
    expect(atOnce.records.updates.map(({ date, text }) => `${date} ${text}`)).toEqual([
      ...['2014-12-01 report 4', '2014-12-19 81% seen alone.', '2014-12-19 report 6', '2015-01-05 report 1'],
      ...['2015-01-05 report 5', '2015-01-20 report 0', '2015-01-20 report 2', '2015-02-01 report 3'],
    ]);
    // What was before is left as it was.
    expect(start.records.updates).toEqual([]);
  });

  it('an update that says no status leaves the columns standing', () => {
    expect(a6(logOf(taken, update({ text: 'Audit is done.' })))).toMatchObject({ status: 'in-progress', rag: 'red' });
  });

  it('a move gives the new date and keeps the first one, through a second move too', () => {
    const moved = (to: string) => update({ status: 'rescheduled', moved: { to, agreedBy: 'the board' } });
    const once = logOf(taken, moved('2015-03-31'));
    expect(a6(once)).toMatchObject({
      due: '2015-03-31',
      firstDate: '2014-12-31',
      status: 'rescheduled',
      overdue: false,
    });
    const twice = withEntries(once, [entry(3, moved('2015-05-29'))]);
    expect(a6(twice)).toMatchObject({ due: '2015-05-29', firstDate: '2014-12-31' });
    expect(a6(twice, '2015-02-01')).toMatchObject({ due: '2014-12-31', firstDate: null });
  });

  it('an undo takes back what was said, as if it had never been, and both stay in the log', () => {
    const log = logOf(taken, update({ status: 'complete' }), undo(2));
    expect(a6(log)).toMatchObject({ status: 'in-progress' });
    expect(log.entries).toHaveLength(3);
    expect(log.records.updates).toHaveLength(1);
  });

  it('a correction takes the place of what it corrects, and a correction of that one its place', () => {
    const correction = (corrects: number, text: string): Change => ({
      what: 'correction',
      corrects,
      update: said('A6', { text, rag: 'amber' }),
    });
    const log = logOf(taken, update({ text: '88%' }), correction(2, '89%'), correction(3, '90%'));
    expect(log.records.updates.map(({ text }) => text)).toEqual(['81% seen alone.', '90%']);
    expect(a6(log).rag).toBe('amber');
    const back = withEntries(log, [entry(5, undo(4))]);
    expect(back.records.updates.map(({ text }) => text)).toEqual(['81% seen alone.', '89%']);
  });

  it('a date that moves takes the place of the one it had; another one stands beside it', () => {
    const meeting = (date: string, replaces: string | null): Change => ({
      what: 'fact',
      entry: { fact: 'meeting', date, note: '' },
      replaces,
    });
    const dates = (log: BoardLog) => log.records.calendar.map(({ date }) => date);
    expect(dates(logOf(taken, meeting('2015-02-12', '2015-02-05')))).toEqual(['2015-02-12']);
    expect(dates(logOf(taken, meeting('2015-05-14', null)))).toEqual(['2015-02-05', '2015-05-14']);
    expect(dates(logOf(taken, meeting('2015-02-12', '2015-02-05'), undo(2)))).toEqual(['2015-02-05']);
  });

  it('of a date that there is one of, the last one said counts, also when it is earlier', () => {
    const received = (date: string): Change => ({
      what: 'fact',
      entry: { fact: 'received', date, note: '' },
      replaces: null,
    });
    const log = logOf(received('2014-09-20'), received('2014-09-18'));
    expect(log.records.calendar).toEqual([{ fact: 'received', date: '2014-09-18', note: '' }]);
  });

  it('a value measured anew for the same day takes the place of the old one', () => {
    const reading = (value: number): Change => ({
      what: 'reading',
      reading: { ref: 'B3', metric: 'unallocated cases', date: '2011-07-31', value },
    });
    expect(logOf(reading(185), reading(180)).records.measurements.map(({ value }) => value)).toEqual([180]);
  });

  it('lines of a plan keep their place when they are said again, and new ones come after them', () => {
    const plan: Change = {
      what: 'plan',
      file: 'plan.xlsx',
      actions: [action('A9'), action('A6', { owner: 'New Head' })],
      updates: [],
    };
    const log = logOf(taken, { what: 'action', action: action('A7') }, plan);
    expect(log.records.actions.map(({ id, owner: who }) => [id, who])).toEqual([
      ['A6', 'New Head'],
      ['A7', 'Head'],
      ['A9', 'Head'],
    ]);
  });

  it('comes to the same whether it is added up at once or entry by entry', () => {
    const changes = [
      taken,
      update({ text: '1' }),
      update({ text: '2', date: '2015-01-10' }),
      undo(2),
      update({ text: '3' }),
    ];
    const step = logOf(...changes);
    expect(withEntries(start, step.entries)).toEqual(step);
  });
});

describe('what was recorded about something', () => {
  it('tells lines of the spreadsheet, entries, and what became of them', () => {
    const log = logOf(taken, update({ text: '88%' }), undo(2), { what: 'action', action: action('A7') });
    expect(historyOf(log.entries, 'A6').map(({ seq, undone }) => [seq, undone?.seq ?? null])).toEqual([
      [null, null],
      [2, 3],
    ]);
  });

  it('is found by what two changes have in common', () => {
    const log = logOf(taken, update(), { what: 'update', update: said('A7') });
    expect(lastAlike(log.entries, update({ text: 'another' }))).toBe(2);
    expect(lastAlike(log.entries, { what: 'update', update: said('A8') })).toBe(0);
  });
});

describe('taking back', () => {
  it('an undo that was itself taken back takes nothing back', () => {
    const entries: Entry[] = [entry(1, update()), entry(2, undo(1)), entry(3, undo(2))];
    const { undone } = takenBack(entries);
    expect([...undone.keys()]).toEqual([2]);
  });
});
