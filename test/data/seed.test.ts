import { boardIds, loadBoard } from '../../data/boards.ts';
import { createJournal } from '../../data/journal.ts';
import { seedBoards } from '../../data/seed.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import type { Store } from '../../data/store.ts';
import type { BoardRecords, Update } from '../../notices/model/board.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';

const boards: BoardRecords[] = boardIds().flatMap((id) => {
  const loaded = loadBoard(id);
  return loaded.ok ? [loaded.board] : [];
});
const knowsley = boards.find(({ id }) => id === 'knowsley');

const named = (id: string, place: string) => ({
  notice: { id, place, council: place, address: null, issuedBy: '', issued: null, inspection: null },
});
const nothing = { words: '', span: [0, 0] as [number, number] };
const library: ParsedNotice[] = [named('kent', 'Kent'), named('knowsley', 'Knowsley'), named('new', 'New')].map(
  ({ notice }) => ({
    notice: { ...notice, grounds: nothing, headings: [], consequences: [], footnotes: [] },
    provisions: [],
    duties: [],
    coverage: { characters: 0, accounted: 0, unaccounted: [], sentences: [] },
    doubts: [],
  }),
);

const readBoard = async (store: Store, pk: string) => (await createJournal(store).read(pk))?.records ?? null;

describe('seeding the boards', () => {
  let store: Store;
  beforeEach(() => {
    store = openSqliteStore(':memory:');
  });
  afterEach(() => store.close());

  test('gives each notice a board, and what is read back is what the sheets hold', async () => {
    expect(await seedBoards(store, library, boards)).toEqual(['kent', 'knowsley', 'new']);
    const read = await readBoard(store, 'knowsley');
    expect(read?.actions).toEqual(knowsley?.actions);
    expect(read?.calendar).toEqual([...(knowsley?.calendar ?? [])].sort((a, b) => (a.date < b.date ? -1 : 1)));
    expect(new Set(read?.updates)).toEqual(new Set(knowsley?.updates));
    expect(read).toMatchObject({ id: 'knowsley', notice: 'knowsley', planDay: '2015-02-02' });
    expect(await readBoard(store, 'new')).toMatchObject({ notice: 'new', planDay: null, actions: [] });
    expect(await readBoard(store, 'nowhere')).toBeNull();
  });

  test('reads updates back in the order of their days, and of one day in the order they were entered', async () => {
    await seedBoards(store, library, boards);
    const about = (updates: readonly Update[] = []) => updates.map(({ date, about }) => `${date} ${about}`);
    const { updates = [] } = knowsley ?? {};
    const sorted = updates.map((update, line) => ({ update, line }));
    sorted.sort((a, b) => (a.update.date === b.update.date ? a.line - b.line : a.update.date < b.update.date ? -1 : 1));
    expect(about((await readBoard(store, 'knowsley'))?.updates)).toEqual(about(sorted.map(({ update }) => update)));
  });

  test('does nothing the second time, and leaves alone what was logged since', async () => {
    await seedBoards(store, library, boards);
    const update = {
      ...{ about: 'A6', date: '2015-02-02', by: 'Head of Safeguarding', text: '90% in January.' },
      ...{ status: null, rag: null, percent: null, evidence: null, moved: null },
    };
    const recorded = {
      at: '2015-02-02T10:00:00Z',
      by: { id: 'sam', name: 'Head of Safeguarding', role: 'officer' as const },
      source: null,
      change: { what: 'update' as const, update },
    };
    await createJournal(store).append('knowsley', 'a command', () => ({ record: recorded }));
    expect(await seedBoards(store, library, boards)).toEqual([]);
    expect((await readBoard(store, 'knowsley'))?.updates.at(-1)).toMatchObject(update);
    expect((await readBoard(store, 'knowsley'))?.actions).toHaveLength(28);
  });

  test.each([98, 99, 100, 101, 250])('writes a board of %i actions whole', async (count) => {
    const [action] = knowsley?.actions ?? [];
    if (!knowsley || !action) throw new Error('the demonstration board has no action');
    const actions = Array.from({ length: count }, (_, n) => ({ ...action, id: `A${n}` }));
    await seedBoards(store, library, [{ ...knowsley, actions, updates: [], measurements: [], calendar: [] }]);
    expect((await readBoard(store, 'knowsley'))?.actions.map(({ id }) => id)).toEqual(actions.map(({ id }) => id));
  });

  test('ends what a start that was interrupted began', async () => {
    const [reading] = boards.find(({ id }) => id === 'kent')?.measurements ?? [];
    if (!reading) throw new Error('the demonstration board has no reading');
    const readings = Array.from({ length: 250 }, (_, value) => ({ ...reading, value }));
    const many = [
      { id: 'kent', notice: 'kent', planDay: null, actions: [], updates: [], measurements: readings, calendar: [] },
    ];
    let commits = 0;
    const failing: Store = {
      ...store,
      commit: (pk, operations) => {
        commits += 1;
        return commits === 2 ? Promise.reject(new Error('the power went')) : store.commit(pk, operations);
      },
    };
    await expect(seedBoards(failing, library, many)).rejects.toThrow('the power went');
    expect(await readBoard(store, 'kent')).toBeNull();
    await seedBoards(store, library, many);
    expect((await readBoard(store, 'kent'))?.measurements).toEqual(readings);
  });
});
