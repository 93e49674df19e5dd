import { emptyLog, withEntries } from '../../../notices/ledger/board-log.ts';
import type { BoardLog, Change } from '../../../notices/model/log.ts';
import { type Settled, settledKey } from '../../../notices/plan/change-model.ts';
import { changesNothing } from '../../../notices/plan/changes.ts';
import { planExport } from '../../../notices/plan/export.ts';
import { markRows } from '../../../notices/plan/export-mark.ts';
import { planImport } from '../../../notices/plan/import.ts';
import { preparePlan, presentStates } from '../../../notices/plan/prepare.ts';
import { type CellValue, plainSheet, type PlanSheet } from '../../../notices/plan/table.ts';
import { action, entry, said } from '../ledger/entries.ts';
import { HEAD, line, REFS } from './tables.ts';

const TODAY = '2015-02-02';

/** A board to which files are imported, and on which people record in between. */
class Board {
  log: BoardLog = emptyLog({ id: 'b', notice: 'b', planDay: null });

  record(change: Change): void {
    this.log = withEntries(this.log, [entry(this.log.entries.length + 1, change)]);
  }

  prepare(rows: readonly (readonly CellValue[])[], settled: Settled = new Map(), more: readonly PlanSheet[] = []) {
    const provisions = REFS.map((ref) => {
      const words = { quote: '', words: '', heading: null, parent: null, span: [0, 0] as [number, number] };
      return { ...words, ref, level: 'lettered' as const, role: 'duty' as const };
    });
    const board = { reading: { provisions }, log: this.log, today: TODAY };
    const prepared = preparePlan([plainSheet('Plan', [HEAD, ...rows]), ...more], board, { settled });
    if (!prepared.ok) throw new Error(prepared.why);
    return prepared;
  }

  importPlan(rows: readonly (readonly CellValue[])[], settled: Settled = new Map()): void {
    const { changes } = this.prepare(rows, settled);
    const importer = { day: TODAY, by: 'Alex Officer', agreedBy: 'the plan', file: 'plan.xlsx' };
    const { actions, updates, seen } = planImport(changes, importer);
    const lines = { actions: [...actions], updates: [...updates], seen: [...seen] };
    this.record({ what: 'plan', file: 'plan.xlsx', ...lines });
  }

  state(id: string) {
    const { records } = this.log;
    return presentStates({ records, today: TODAY }).find((state) => state.action.id === id);
  }
}

const MASTER = [line(), line({ Action: 'A2' }), line({ Action: 'A3', Status: 'Not started', BRAG: '' })];

/** The master was imported; since then A1 moved and A3 was completed. */
function aYear(): Board {
  const board = new Board();
  board.importPlan(MASTER);
  const moved = { to: '2015-05-29', agreedBy: 'the board' };
  board.record({ what: 'update', update: said('A1', { status: 'rescheduled', moved, by: 'Jo Lee' }) });
  board.record({ what: 'update', update: said('A3', { status: 'complete', rag: 'blue', by: 'Sam Poe' }) });
  return board;
}

describe('a file that comes back', () => {
  it('changes nothing where nothing changed in it, however far the board has gone', () => {
    const { changes, summary } = aYear().prepare(MASTER);
    expect(changesNothing(changes)).toBe(true);
    expect(changes.ahead).toEqual(['A1', 'A3']);
    expect(summary).toBe(
      'Importing would change nothing: the file says nothing new of 3 actions. 2 actions have moved on here since the file before, and stay as the board has them. In the file: 3 actions understood.',
    );
  });

  it('changes what changed in it, and nothing else', () => {
    const board = aYear();
    const edited = [
      line(),
      line({ Action: 'A2', When: '30/06/2015' }),
      line({ Action: 'A3', What: 'Publish twice', Status: 'Not started', BRAG: '' }),
    ];
    const { changes } = board.prepare(edited);
    expect(changes.conflicts).toEqual([]);
    expect(changes.changed).toMatchObject([
      { id: 'A2', amended: [], moved: { to: '2015-06-30' }, status: { to: 'in-progress' }, rag: null },
      { id: 'A3', amended: [{ field: 'what', to: 'Publish twice' }], moved: null, status: null, rag: null },
    ]);
    board.importPlan(edited);
    expect(board.state('A3')).toMatchObject({ status: 'complete', rag: 'blue', action: { title: 'Publish twice' } });
    expect(board.state('A1')).toMatchObject({ due: '2015-05-29' });
    expect(changesNothing(board.prepare(edited).changes)).toBe(true);
  });

  it('shows what changed on both sides with both values, who and when, and records none of it', () => {
    const board = aYear();
    const edited = [line({ When: '30/04/2015' }), ...MASTER.slice(1)];
    const { changes, summary, lines } = board.prepare(edited);
    expect(changes.changed).toEqual([]);
    expect(changes.conflicts).toEqual([
      { id: 'A1', field: 'when', file: '30 April 2015', board: '29 May 2015', by: 'Jo Lee', on: '2015-02-02' },
    ]);
    expect(summary).toContain('1 cell changed on both sides: say which counts.');
    expect(lines.slice(0, 2)).toEqual([
      'Changed in the file and on the board, and for you to settle:',
      '  A1, date: the board has 29 May 2015 (Jo Lee, 2 February 2015), the file 30 April 2015.',
    ]);
    // Left open, it is asked again.
    board.importPlan(edited);
    expect(board.prepare(edited).changes.conflicts).toHaveLength(1);
    expect(board.state('A1')).toMatchObject({ due: '2015-05-29' });
  });

  it.each([
    ['board', '2015-05-29'],
    ['file', '2015-04-30'],
  ] as const)('has what counts by the officer’s word (%s), and does not ask again', (side, due) => {
    const board = aYear();
    const edited = [line({ When: '30/04/2015' }), ...MASTER.slice(1)];
    board.importPlan(edited, new Map([[settledKey('A1', 'when'), side]]));
    expect(board.state('A1')).toMatchObject({ due, firstDate: '2015-03-31' });
    expect(changesNothing(board.prepare(edited).changes)).toBe(true);
  });

  it('changes nothing where file and board came to the same', () => {
    const { changes } = aYear().prepare([line({ When: '29/05/2015' }), ...MASTER.slice(1)]);
    expect(changesNothing(changes)).toBe(true);
  });

  it('leaves a completed action complete when only its date moves', () => {
    const board = aYear();
    const edited = [...MASTER.slice(0, 2), line({ Action: 'A3', When: '30/04/2015', Status: 'Not started', BRAG: '' })];
    board.importPlan(edited);
    expect(board.state('A3')).toMatchObject({ status: 'complete', due: '2015-04-30' });
  });
});

describe('a board of an earlier version', () => {
  it('takes what came with it for its first file', () => {
    const board = new Board();
    const lines = {
      actions: [
        action('A1', {
          serves: ['4'],
          title: 'Publish',
          owner: 'Director',
          how: 'Launch',
          success: 'Published',
          status: 'in-progress',
          rag: 'amber',
        }),
      ],
    };
    board.record({ what: 'taken-over', ...lines, updates: [], measurements: [], calendar: [] });
    board.record({ what: 'update', update: said('A1', { status: 'complete', rag: 'blue' }) });
    expect(changesNothing(board.prepare([line()]).changes)).toBe(true);
  });

  it('takes what an import recorded for what its file said', () => {
    const board = new Board();
    board.importPlan([line()]);
    const [first] = board.log.entries;
    if (first?.change.what !== 'plan') throw new Error('no import');
    // As form 2 has it: without what the file said besides.
    const { file, actions, updates } = first.change;
    const old = new Board();
    old.record({ what: 'plan', file, actions, updates });
    old.record({ what: 'update', update: said('A1', { status: 'complete' }) });
    expect(changesNothing(old.prepare([line()]).changes)).toBe(true);
  });

  it('asks about a cell that no file has had and somebody here has said', () => {
    const board = new Board();
    board.record({ what: 'action', action: action('A1', { serves: ['4'], title: 'Publish', owner: 'Director' }) });
    const { changes } = board.prepare([line({ What: 'Publish it' })]);
    expect(changes.conflicts).toMatchObject([
      { id: 'A1', field: 'what', board: 'Publish', file: 'Publish it', by: 'Alex Officer', on: '2015-02-02' },
    ]);
    expect(changes.changed).toMatchObject([
      {
        ...{ id: 'A1', moved: null, status: { to: 'in-progress' }, rag: { to: 'amber' } },
        amended: [
          { field: 'how', from: '', to: 'Launch' },
          { field: 'success', from: '', to: 'Published' },
        ],
      },
    ]);
  });
});

describe('an export', () => {
  /** What `data/plan/workbook.ts` writes, as it is read again. */
  function exportOf(board: Board) {
    const { plan, computedRag, mark } = planExport(board.log, TODAY);
    const rows = plan.map(({ id, serves, title, owner, agency, how, due, firstDate, success, status, rag }) => [
      ...[id, serves.join('; '), title, owner, agency, how, due === null ? null : { date: due }],
      ...[firstDate === null ? null : { date: firstDate }, success, status],
      `${rag ?? ''}${computedRag.has(id) ? ' (computed)' : ''}`,
    ]);
    return { rows, about: plainSheet('About', markRows(mark)) };
  }

  it('that comes back on a later day changes nothing, whatever was recorded meanwhile', () => {
    const board = aYear();
    const { rows, about } = exportOf(board);
    const moved = { to: '2015-07-31', agreedBy: 'the board' };
    board.record({ what: 'update', update: said('A1', { status: 'rescheduled', moved }) });
    board.record({ what: 'update', update: said('A2', { status: 'complete', rag: 'blue' }) });
    const { changes } = board.prepare(rows, new Map(), [about]);
    expect([changes.changed, changes.conflicts]).toEqual([[], []]);
    expect(changes.ahead).toEqual(['A1', 'A2']);
    // Without its mark it is a file like any other: what it would undo is asked, and never done.
    expect(board.prepare(rows).changes.changed).toEqual([]);
  });

  it('of which something was changed changes that alone', () => {
    const board = aYear();
    const { rows, about } = exportOf(board);
    board.record({ what: 'update', update: said('A2', { status: 'complete', rag: 'blue' }) });
    const edited = rows.map((row, at) => (at === 1 ? row.with(3, 'Head of Practice') : row));
    const { changes } = board.prepare(edited, new Map(), [about]);
    expect(changes.changed).toMatchObject([
      { id: 'A2', amended: [{ field: 'who', to: 'Head of Practice' }], status: null },
    ]);
    expect(changes.conflicts).toEqual([]);
  });

  it('never makes a record of a BRAG that was worked out', () => {
    const board = new Board();
    board.importPlan([line({ BRAG: '', When: '31/01/2015' })]);
    const { rows, about } = exportOf(board);
    expect(rows[0]?.at(-1)).toBe('amber (computed)');
    expect(changesNothing(board.prepare(rows).changes)).toBe(true);
    expect(changesNothing(board.prepare(rows, new Map(), [about]).changes)).toBe(true);
  });
});
