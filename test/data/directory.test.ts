import { directoryOf, namesDocument, NAMES_ID, renamed } from '../../data/directory.ts';
import { createJournal, headDocument, HEAD_ID, type Draft, type Journal } from '../../data/journal.ts';
import { seedBoards } from '../../data/seed.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import { listAll, type Store } from '../../data/store.ts';
import { forgetPerson, namePerson, peopleOf } from '../../data/people.ts';
import { verifyLog } from '../../data/verify.ts';
import { historyOf } from '../../notices/ledger/history.ts';
import { REMOVED } from '../../notices/ledger/people-names.ts';
import type { Author, Change } from '../../notices/model/log.ts';
import { planExport } from '../../notices/plan/export.ts';
import { LIBRARY } from '../dialogs/hand-made.ts';
import { said } from '../notices/ledger/entries.ts';
import { countingStore } from './counting-store.ts';

const SAM = 'A1B2C3D4-0000-0000-0000-00000000002A';
const by = (name: string, id = SAM): Author => ({ id, name, role: 'officer' });

let store: Store;
let journal: Journal;
beforeEach(async () => {
  store = openSqliteStore(':memory:');
  await seedBoards(store, LIBRARY, []);
  journal = createJournal(store);
});
afterEach(() => store.close());

let count = 0;
const record = (author: Author, change: Change, to = journal) =>
  to.append('kent', `command-${(count += 1)}`, () => {
    const draft: Draft = { at: '2015-02-02T10:00:00Z', by: author, source: null, change };
    return { record: draft };
  });
const update = (author: Author, text: string) => ({
  what: 'update' as const,
  update: said('A6', { by: author.name, text }),
});
const shown = async (from: Journal = createJournal(store)): Promise<string> => JSON.stringify(await from.read('kent'));

describe('a log and its names', () => {
  it('holds ids only, and is shown with the names', async () => {
    const sam = by('Sam Jones');
    await record(sam, update(sam, 'the audit went on'));
    await record(sam, { what: 'member', member: { id: 'lee', name: 'Lee Lead', role: 'owner', holds: ['A6'] } });
    await record(sam, { what: 'no-member', id: 'lee', name: 'Lee Lead' });
    await record(sam, { what: 'plan', file: 'p.csv', actions: [], updates: [said('A6', { by: 'Sam Jones' })] });
    const entries = JSON.stringify((await listAll(store, 'kent', 'entry')).map(({ document }) => document));
    expect(entries).not.toMatch(/Sam Jones|Lee Lead/);
    const log = await createJournal(store).read('kent');
    expect(log).toEqual(await journal.read('kent'));
    expect(log?.entries[0]?.by.name).toBe('Sam Jones');
    expect(log?.records.updates.map((one) => one.by)).toEqual(['Sam Jones', 'Sam Jones']);
    expect(log?.entries[1]?.change).toMatchObject({ member: { name: 'Lee Lead' } });
    expect(log?.entries[2]?.change).toMatchObject({ name: 'Lee Lead' });
  });

  it('writes a name in the same commit, and only when it is new or another', async () => {
    const counting = countingStore(store);
    const counted = createJournal(counting.store);
    const sam = by('Sam Jones');
    await counted.read('kent');
    counting.take();
    await record(sam, update(sam, 'one'), counted);
    expect(counting.take()).toMatchObject({ get: 1, list: 0, commit: 1, operations: 3 });
    await record(sam, update(sam, 'two'), counted);
    expect(counting.take()).toMatchObject({ get: 1, list: 0, commit: 1, operations: 2 });
  });

  it('says a new name of everything that its bearer recorded, also in another instance', async () => {
    const other = createJournal(store);
    const before = by('Sam Jones');
    await record(before, update(before, 'before the wedding'));
    expect(await shown(other)).toContain('Sam Jones');
    const after = by('Sam Smith', SAM.toLowerCase());
    await record(after, update(after, 'after it'));
    for (const from of [journal, other]) {
      expect(await shown(from)).not.toContain('Sam Jones');
      expect((await from.read('kent'))?.records.updates.map((one) => one.by)).toEqual(['Sam Smith', 'Sam Smith']);
    }
  });
});

describe('a name that is taken out', () => {
  const sam = by('Sam Jones');
  beforeEach(async () => {
    await record(sam, update(sam, 'the audit went on'));
    await record(by('Alex Officer', 'alex'), {
      what: 'member',
      member: { id: SAM, name: 'Sam Jones', role: 'owner', holds: ['A6'] },
    });
  });

  it('is shown nowhere any more, and the log is whole as before', async () => {
    const running = createJournal(store);
    expect(await shown(running)).toContain('Sam Jones');
    const before = await verifyLog(store, 'kent');
    expect(await forgetPerson(store, SAM.toLowerCase(), null)).toMatchObject([{ board: 'kent', role: 'owner' }]);
    for (const from of [running, journal, createJournal(store)]) {
      const log = await from.read('kent');
      expect(JSON.stringify(log)).not.toContain('Sam Jones');
      expect(historyOf(log?.entries ?? [], 'A6')[0]?.by).toBe(REMOVED);
      expect(log?.members[0]?.name).toBe(REMOVED);
      if (log !== null) expect(JSON.stringify(planExport(log, '2015-02-02'))).not.toContain('Sam Jones');
    }
    expect(await verifyLog(store, 'kent')).toEqual(before);
    const everything = JSON.stringify([await store.get('kent', NAMES_ID), await listAll(store, 'kent', 'entry')]);
    expect(everything).not.toContain('Sam Jones');
  });

  it('does not come back when its bearer writes again, until it is said', async () => {
    await forgetPerson(store, SAM, null);
    await record(sam, update(sam, 'again'));
    expect(await shown()).not.toContain('Sam Jones');
    await namePerson(store, SAM, 'Sam Brown', null);
    expect((await journal.read('kent'))?.records.updates.map((one) => one.by)).toEqual(['Sam Brown', 'Sam Brown']);
  });

  it('is taken out while others write, and loses nothing of theirs', async () => {
    const alex = by('Alex Officer', 'alex');
    await Promise.all([
      ...Array.from({ length: 8 }, (_, n) => record(alex, update(alex, `update ${n}`))),
      forgetPerson(store, SAM, null),
    ]);
    expect(await verifyLog(store, 'kent')).toMatchObject({ ok: true, entries: 10 });
    expect(await shown()).not.toContain('Sam Jones');
  });

  it('is taken out of what was asked for in that name, too', async () => {
    const reminders = {
      pk: 'kent',
      id: 'reminders',
      kind: 'reminders',
      days: 7,
      since: '2015-02-02T10:00:00.000Z',
    } as const;
    await store.commit('kent', [{ op: 'create', document: { ...reminders, by: { id: SAM, name: 'Sam Jones' } } }]);
    await forgetPerson(store, SAM, 'kent');
    expect((await store.get('kent', 'reminders'))?.document).toMatchObject({ by: { id: SAM, name: REMOVED } });
  });

  it('says so where nobody of that id is known', async () => {
    expect(await forgetPerson(store, 'nobody', null)).toEqual([]);
    expect((await peopleOf(store, 'kent')).map(({ id }) => id)).toEqual([
      'a1b2c3d4-0000-0000-0000-00000000002a',
      'alex',
    ]);
  });

  it('is hidden in entries that hold it themselves', async () => {
    // What the first form wrote: the directory knows nobody yet.
    const directory = directoryOf(null);
    const head = await store.get('kent', HEAD_ID);
    expect(head?.document.kind).toBe('head');
    const names = renamed(directory, new Map([['alex', null]]));
    await store.commit('kent', [
      { op: 'upsert', document: namesDocument('kent', { ...names, version: 9 }) },
      { op: 'upsert', document: headDocument('kent', { seq: 2, hash: hashIn(head?.document) }, 9) },
    ]);
    expect(await shown()).not.toContain('Alex Officer');
  });
});

const hashIn = (document: unknown): string => (document as { hash: string }).hash;
