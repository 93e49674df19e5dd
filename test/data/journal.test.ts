import { entryId } from '../../data/chain.ts';
import { createJournal, HEAD_ID, type Decision, type Journal } from '../../data/journal.ts';
import { seedBoards } from '../../data/seed.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import { StoreError, type Store } from '../../data/store.ts';
import { verifyLog } from '../../data/verify.ts';
import { LIBRARY } from '../dialogs/hand-made.ts';
import { said } from '../notices/ledger/entries.ts';
import { storedLog } from './stored-log.ts';

let store: Store;
let journal: Journal;
beforeEach(async () => {
  store = openSqliteStore(':memory:');
  await seedBoards(store, LIBRARY, []);
  journal = createJournal(store);
});
afterEach(() => store.close());

const say = (text: string) => (): Decision<never> => ({
  record: {
    at: '2015-02-02T10:00:00Z',
    by: { id: 'alex', name: 'Alex Officer', role: 'officer' },
    source: null,
    change: { what: 'update', update: said('A6', { text }) },
  },
});
const texts = async (from: Journal) => (await from.read('kent'))?.records.updates.map(({ text }) => text);

describe('a journal', () => {
  it('records an entry, and gives the same board until something is added', async () => {
    await journal.append('kent', 'one', say('first'));
    const board = await journal.read('kent');
    expect(board?.entries.map(({ seq, command }) => [seq, command])).toEqual([[1, 'one']]);
    expect(await journal.read('kent')).toBe(board);
    await journal.append('kent', 'two', say('second'));
    expect(await texts(journal)).toEqual(['first', 'second']);
  });

  it('records the same command once, and says so the second time', async () => {
    const first = await journal.append('kent', 'one', say('first'));
    const second = await journal.append('kent', 'one', say('first, delivered again'));
    expect(first).toMatchObject({ ok: true, again: false, entry: { seq: 1 } });
    expect(second).toMatchObject({ ok: true, again: true, entry: { seq: 1 } });
    expect(await texts(createJournal(store))).toEqual(['first']);
  });

  it('keeps in order what two instances write at once, none lost and none twice', async () => {
    const other = createJournal(store);
    const jobs = Array.from({ length: 20 }, (_, n) =>
      (n % 2 === 0 ? journal : other).append('kent', `c-${Math.floor(n / 4)}-${n % 2}`, say(`${n}`)),
    );
    await Promise.all(jobs);
    const { entries } = await storedLog(store, 'kent');
    expect(new Set(entries.map(({ command }) => command)).size).toBe(entries.length);
    expect(entries).toHaveLength(10);
    expect(await verifyLog(store, 'kent')).toMatchObject({ ok: true, entries: 10 });
  });

  it('sees what another instance recorded', async () => {
    await journal.append('kent', 'one', say('first'));
    const other = createJournal(store);
    await other.read('kent');
    await journal.append('kent', 'two', say('second'));
    expect(await texts(other)).toEqual(['first', 'second']);
  });

  it('decides anew about the board as it is, when somebody was faster', async () => {
    const other = createJournal(store);
    await other.read('kent');
    await journal.append('kent', 'one', say('first'));
    const seen: number[] = [];
    const done = await other.append('kent', 'two', ({ entries }): Decision<'late'> => {
      seen.push(entries.length);
      return entries.length > 0 ? { refused: 'late' } : say('second')();
    });
    expect(done).toEqual({ ok: false, refused: 'late' });
    expect(seen).toEqual([1]);
  });

  it('writes nothing for a board that is not there', async () => {
    expect(await journal.read('atlantis')).toBeNull();
    expect(await journal.append('atlantis', 'one', say('first'))).toEqual({ ok: false, refused: 'no-board' });
  });

  it.each([
    ['was carried out', true],
    ['was not carried out', false],
  ])('finds out by reading when it is not known whether a commit %s', async (_, carriedOut) => {
    let silent = true;
    const unsure: Store = {
      ...store,
      commit: async (pk, operations) => {
        if (!silent) return store.commit(pk, operations);
        silent = false;
        if (carriedOut) await store.commit(pk, operations);
        throw new StoreError('unknown', 'no answer came');
      },
    };
    const done = await createJournal(unsure).append('kent', 'one', say('first'));
    expect(done).toMatchObject({ ok: true, entry: { seq: 1 } });
    expect((await storedLog(store, 'kent')).entries).toHaveLength(1);
  });
});

describe('proving a log', () => {
  beforeEach(async () => {
    for (const n of [1, 2, 3, 4]) await journal.append('kent', `c-${n}`, say(`update ${n}`));
  });

  const alter = async (seq: number, how: (text: string) => string) => {
    const stored = await store.get('kent', entryId(seq));
    if (stored?.document.kind !== 'entry') throw new Error('there is no such entry');
    const document = { ...stored.document, text: how(stored.document.text ?? '') };
    await store.commit('kent', [{ op: 'upsert', document }]);
  };
  const remove = async (id: string) => {
    const stored = await store.get('kent', id);
    await store.commit('kent', [{ op: 'delete', id, etag: stored?.etag ?? '' }]);
  };

  it('finds nothing wrong with one that nobody touched', async () => {
    expect(await verifyLog(store, 'kent')).toMatchObject({ ok: true, entries: 4 });
  });

  it('names the entry whose words were altered, also where they mean the same', async () => {
    await alter(3, (text) => text.replace('update 3', 'rosier'));
    await alter(4, (text) => `${text} `);
    expect(await verifyLog(store, 'kent')).toEqual({
      ok: false,
      misfits: [3, 4].map((seq) => ({ seq, why: 'its words are not those recorded' })),
    });
  });

  it('names the ones that are missing, in the middle and at the end', async () => {
    await remove(entryId(4));
    await remove(entryId(2));
    expect(await verifyLog(store, 'kent')).toEqual({
      ok: false,
      misfits: [
        { seq: 2, why: 'it is missing' },
        { seq: 4, why: 'the log ends at 3, but 4 entries were recorded' },
      ],
    });
  });

  it('names one that cannot be read, and goes on behind it', async () => {
    await alter(2, () => 'not JSON');
    await alter(4, (text) => text.replace('update 4', 'rosier'));
    expect(await verifyLog(store, 'kent')).toMatchObject({
      misfits: [
        { seq: 2, why: 'it cannot be read' },
        { seq: 4, why: 'its words are not those recorded' },
      ],
    });
  });

  it('does not believe an end that was cut off with the record of how far it had come', async () => {
    await remove(HEAD_ID);
    expect(await verifyLog(store, 'kent')).toMatchObject({ ok: false, misfits: [{ seq: 4 }] });
  });

  it('refuses an entry of a later form as newer, and not as damaged', async () => {
    await alter(4, (text) => text.replace(/^\{"form":\d/, '{"form":9'));
    await expect(createJournal(store).read('kent')).rejects.toMatchObject({
      reason: 'newer',
      message: 'entry-00000004 of kent was written by a later version of Noticeboard: use that one.',
    });
    expect(await verifyLog(store, 'kent')).toMatchObject({
      misfits: [{ seq: 4, why: 'a later version of Noticeboard wrote it' }],
    });
  });
});
