import type { Action, BoardRecords, Update } from '../../../notices/model/board.ts';
import { PlanChanges } from '../../../notices/plan/change-model.ts';
import { changesNothing, planChanges } from '../../../notices/plan/changes.ts';
import { planImport } from '../../../notices/plan/import.ts';
import type { Cells } from '../../../notices/plan/table.ts';
import { actionState, updatesUpTo } from '../../../notices/progress/action-state.ts';
import { actions, HEAD, line, reading } from './tables.ts';

const TODAY = '2015-02-02';
const [base] = actions(reading([HEAD, line()]));
const action = (change: Partial<Action> = {}): Action => ({ ...(base as Action), ...change });

/** A board with these actions, to which plans can be imported as the log would have it. */
function aBoard(present: readonly Action[], planDay: string | null = null) {
  const records: BoardRecords = {
    ...{ id: 'b', notice: 'b', planDay, actions: [...present], updates: [], measurements: [], calendar: [] },
  };
  const states = () => {
    const log = updatesUpTo(records, TODAY);
    return records.actions.map((one) => actionState(one, records.planDay, log, TODAY));
  };
  const changes = (rows: Cells) => planChanges(reading([HEAD, ...rows], { actions: records.actions }), states());
  return {
    states,
    changes,
    add: (update: Update) => void records.updates.push(update),
    importPlan(rows: Cells): void {
      const by = { day: TODAY, by: 'Officer', agreedBy: 'the board', file: 'plan.xlsx' };
      const { actions: lines, updates } = planImport(changes(rows), by);
      for (const one of lines) {
        const at = records.actions.findIndex(({ id }) => id === one.id);
        records.actions.splice(at === -1 ? records.actions.length : at, at === -1 ? 0 : 1, one);
      }
      for (const update of updates) records.updates.push({ ...update, entry: records.updates.length + 1 });
    },
  };
}

describe('importing a plan', () => {
  it('into an empty board adds every action', () => {
    const changes = aBoard([]).changes([line(), line({ Action: 'A2' })]);
    expect(changes.added.map(({ row, action: one }) => [row, one.id])).toEqual([
      [2, 'A1'],
      [3, 'A2'],
    ]);
    expect(PlanChanges.parse(changes)).toEqual(changes);
  });

  it('as the board has it changes nothing', () => {
    const changes = aBoard([action()]).changes([line()]);
    expect(changesNothing(changes)).toBe(true);
    expect(changes.unchanged).toEqual(['A1']);
  });

  it('says which words differ, and not those that only look different', () => {
    const [changed] = aBoard([action({ serves: ['4', '8(a)'] })]).changes([
      line({ Who: 'Chief  Executive', What: ' Publish ', 'Notice ref': '8(a); 4', How: '' }),
    ]).changed;
    expect(changed?.amended).toEqual([
      { field: 'who', from: 'Director', to: 'Chief Executive' },
      { field: 'how', from: 'Launch', to: '' },
    ]);
    expect(changed?.action).toEqual(action({ owner: 'Chief Executive', how: '', serves: ['4', '8(a)'] }));
  });

  it('keeps the first date of an action that moves, however often', () => {
    const board = aBoard([action()]);
    board.importPlan([line({ When: '30/04/2015' })]);
    const [changed] = board.changes([line({ When: '31/05/2015' })]).changed;
    expect(changed?.moved).toEqual({ from: '2015-04-30', to: '2015-05-31', first: '2015-03-31' });
  });

  it('fills in a first date, and never replaces one', () => {
    const board = aBoard([action()]);
    board.importPlan([line({ 'First date': '31/12/2014' })]);
    expect(board.states()).toMatchObject([{ due: '2015-03-31', firstDate: '2014-12-31' }]);
    const changes = board.changes([line({ 'First date': '30/11/2014' })]);
    expect(changesNothing(changes)).toBe(true);
    expect(changes.firstDateKept).toEqual([{ id: 'A1', board: '2014-12-31', file: '2014-11-30' }]);
  });

  it('compares status and BRAG with where the action stands now, not with the old plan', () => {
    const board = aBoard([action()]);
    const none = { percent: null, evidence: null, moved: null, entry: 1 };
    board.add({ about: 'A1', date: TODAY, by: 'x', text: 'x', status: 'complete', rag: 'blue', ...none });
    expect(changesNothing(board.changes([line({ Status: 'Complete', BRAG: 'B' })]))).toBe(true);
    expect(board.changes([line()]).changed).toMatchObject([
      { status: { from: 'complete', to: 'in-progress' }, rag: { from: 'blue', to: 'amber' } },
    ]);
    expect(changesNothing(board.changes([line({ Status: '', BRAG: '' })]))).toBe(true);
  });

  it('never removes what the file does not have, nor counts a row with a fault as gone', () => {
    const board = aBoard([action(), action({ id: 'A2' }), action({ id: 'A3' })]);
    expect(board.changes([line(), line({ Action: 'A2', When: 'soon' })]).absent).toEqual(['A3']);
  });

  it.each([
    [
      'new actions',
      [line(), line({ Action: '', What: 'Without a number' }), line({ Action: '', What: 'Without a number' })],
    ],
    ['new words', [line({ Action: 'A5', Who: 'Somebody', How: '', 'Notice ref': '8(a); 8(b)' })]],
    ['a move', [line({ Action: 'A5', When: '30/06/2015' })]],
    ['a move of something in progress', [line({ Action: 'A5', When: '30/06/2015', Status: 'In progress', BRAG: 'R' })]],
    ['a move that the file calls one', [line({ Action: 'A5', When: '30/06/2015', Status: 'Rescheduled' })]],
    ['a move with another first date', [line({ Action: 'A5', When: '30/06/2015', 'First date': '30/09/2014' })]],
    ['a first date', [line({ Action: 'A5', 'First date': '30/09/2014' })]],
    ['a status', [line({ Action: 'A5', Status: 'Complete', BRAG: 'B' })]],
    ['a status without BRAG', [line({ Action: 'A5', Status: 'BAU', BRAG: '' })]],
    ['faults', [line({ Action: 'A5', When: 'x' }), line({ Action: 'A6' }), line({ Action: 'A6' })]],
  ])('again changes nothing: %s', (_, rows) => {
    for (const planDay of [null, '2015-01-01', TODAY]) {
      const board = aBoard([action({ id: 'A5' })], planDay);
      board.importPlan(rows);
      expect(board.changes(rows)).toMatchObject({ added: [], changed: [] });
    }
  });

  it('again changes nothing, without status or numbers in the file', () => {
    const rows = [
      ['What', 'Who', 'When'],
      ['a', 'b', '31/03/2015'],
      ['a', 'b', '31/03/2015'],
    ];
    const read = reading(rows);
    const { added } = planChanges(read, []);
    const known = added.map(({ action: one }) => one);
    const states = known.map((one) => actionState(one, null, [], TODAY));
    expect(known.map(({ id }) => id)).toEqual(['A1', 'A2']);
    expect(changesNothing(planChanges(reading(rows, { actions: known }), states))).toBe(true);
  });
});
