import { gunzipSync, gzipSync } from 'node:zlib';
import { chained, entryDocument, entryId, NO_HASH, type Link } from '../../data/chain.ts';
import { openCosmosStore } from '../../data/cosmos/store.ts';
import type { DocumentOf } from '../../data/documents.ts';
import { BOARD_ID, createJournal, headDocument } from '../../data/journal.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import { listAll, type Store } from '../../data/store.ts';
import { verifyLog } from '../../data/verify.ts';
import { said } from '../notices/ledger/entries.ts';
import { startAccount, type TestAccount } from './cosmos/account.ts';
import { countingStore } from './counting-store.ts';

jest.setTimeout(60_000);

const PK = 'kent';
const ENTRIES = 2_300;

let account: TestAccount | undefined;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account?.close());

const STORES: readonly [string, () => Promise<Store>][] = [
  ['the embedded store', () => Promise.resolve(openSqliteStore(':memory:'))],
  [
    'the Cosmos DB store',
    async () => {
      if (account === undefined) throw new Error('no account');
      await account.empty();
      return openCosmosStore(account.options);
    },
  ],
];

/** Puts a log of so many updates in the place of whatever was there. */
async function writeLog(store: Store, entries: number, word: string, pk = PK): Promise<void> {
  let last: Link = { seq: 0, hash: NO_HASH };
  const documents = Array.from({ length: entries }, (_, n) => {
    const entry = chained(last, {
      ...{ command: `${word}-${String(n)}`, at: '2015-02-02T10:00:00Z', source: null },
      by: { id: 'alex', name: 'Alex Officer', role: 'officer' },
      change: { what: 'update', update: said('A6', { text: `${word} ${String(n)}` }) },
    });
    last = entry;
    return entryDocument(pk, entry);
  });
  for (let from = 0; from < entries; from += 100)
    await store.commit(
      pk,
      documents.slice(from, from + 100).map((document) => ({ op: 'upsert', document })),
    );
  await store.commit(pk, [
    { op: 'upsert', document: { pk, id: BOARD_ID, kind: 'board', name: 'Kent', notice: pk, planDay: null } },
    { op: 'upsert', document: headDocument(pk, last) },
  ]);
}

const snapshots = async (store: Store): Promise<readonly DocumentOf<'snapshot'>[]> =>
  (await listAll(store, PK, 'snapshot')).map(({ document }) => document);

const failed = (fault: unknown): never => {
  throw fault;
};

/** Reads as a bot that has just started, and waits until it has written so many snapshots that are not those of before. */
async function readAndPack(store: Store, before: readonly DocumentOf<'snapshot'>[] = []) {
  const log = await createJournal(store, { snapshotFailed: failed }).read(PK);
  const old = new Set(before.map(({ packed }) => packed));
  for (let tries = 0; tries < 500; tries += 1) {
    const now = await snapshots(store);
    if (now.length === 2 && now.every(({ packed }) => !old.has(packed))) break;
    await new Promise((done) => setTimeout(done, 10));
  }
  return log;
}

const texts = async (store: Store) =>
  (await createJournal(store).read(PK))?.entries.map(({ change }) =>
    change.what === 'update' ? change.update.text : '',
  );

describe.each(STORES)('snapshots of a log, in %s', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await writeLog(store, ENTRIES, 'report');
  });
  afterEach(() => store.close());

  it('hold each full thousand of its entries, and give the same board as the log itself', async () => {
    const fromLog = await readAndPack(store);
    expect((await snapshots(store)).map(({ from, to }) => [from, to])).toEqual([
      [1, 1000],
      [1001, 2000],
    ]);
    const counting = countingStore(store);
    const log = await createJournal(counting.store).read(PK);
    expect(log).toEqual(fromLog);
    // The snapshots, and the entries behind them.
    expect(counting.take()).toMatchObject({ list: 2 });
  });

  it('are made anew where one cannot be unpacked, or is missing', async () => {
    await readAndPack(store);
    const good = await snapshots(store);
    const [first, second] = good;
    if (first === undefined || second === undefined) throw new Error('no snapshots');
    await store.commit(PK, [{ op: 'upsert', document: { ...first, packed: 'AAAA' } }]);
    expect(await texts(store)).toHaveLength(ENTRIES);
    const etag = (await store.get(PK, second.id))?.etag ?? '';
    await store.commit(PK, [{ op: 'delete', id: second.id, etag }]);
    expect((await readAndPack(store))?.entries).toHaveLength(ENTRIES);
    expect(await snapshots(store)).toEqual(good);
  });
});

describe('a snapshot of a log', () => {
  let store: Store;
  beforeEach(async () => {
    store = openSqliteStore(':memory:');
    await writeLog(store, ENTRIES, 'report');
  });
  afterEach(() => store.close());

  it('cannot say what the log does not say', async () => {
    await readAndPack(store);
    const good = await snapshots(store);
    const [first] = good;
    if (first === undefined) throw new Error('no snapshots');
    const forged = gunzipSync(Buffer.from(first.packed, 'base64')).toString().replace('report 500', 'forgery 500');
    const packed = gzipSync(forged).toString('base64');
    await store.commit(PK, [{ op: 'upsert', document: { ...first, packed } }]);
    expect((await texts(store))?.[500]).toBe('report 500');
  });

  it('does not count for another log that was put in its place', async () => {
    await readAndPack(store);
    const before = await snapshots(store);
    await writeLog(store, ENTRIES, 'another');
    expect((await readAndPack(store, before))?.entries[500]?.command).toBe('another-500');
    expect((await texts(store))?.[1500]).toBe('another 1500');
  });

  it('does not hide from whoever proves the log that an entry was altered, and is not made of what is damaged', async () => {
    const stored = await store.get(PK, entryId(500));
    if (stored?.document.kind !== 'entry') throw new Error('no entry');
    const altered = { ...stored.document, text: stored.document.text?.replace('report', 'forgery') ?? '' };
    await readAndPack(store);
    await store.commit(PK, [{ op: 'upsert', document: altered }]);
    expect(await verifyLog(store, PK)).toEqual({
      ok: false,
      misfits: [{ seq: 500, why: 'its words are not those recorded' }],
    });
    for (const { id } of await snapshots(store))
      await store.commit(PK, [{ op: 'delete', id, etag: (await store.get(PK, id))?.etag ?? '' }]);
    await createJournal(store, { snapshotFailed: failed }).read(PK);
    await new Promise((done) => setTimeout(done, 200));
    expect(await snapshots(store)).toEqual([]);
  });
});

it('short logs have none, and are read with one request for their entries', async () => {
  const { store, take } = countingStore(openSqliteStore(':memory:'));
  await writeLog(store, 900, 'report');
  take();
  await createJournal(store, { snapshotFailed: failed }).read(PK);
  expect(take()).toMatchObject({ get: 2, list: 1, commit: 0 });
});

it('lets a board go that nobody asked about for an hour', async () => {
  const { store, take } = countingStore(openSqliteStore(':memory:'));
  await writeLog(store, 10, 'report');
  let now = 0;
  const journal = createJournal(store, { clock: () => now });
  const first = await journal.read(PK);
  now += 59 * 60_000;
  expect(await journal.read(PK)).toBe(first);
  now += 59 * 60_000;
  expect(await journal.read(PK)).toBe(first);
  take();
  now += 60 * 60_000;
  expect(await journal.read(PK)).not.toBe(first);
  expect(take()).toMatchObject({ list: 1 });
});

it('lets the board go that was longest not asked about where all together have too many entries', async () => {
  const { store, take } = countingStore(openSqliteStore(':memory:'));
  const boards = ['ash', 'birch', 'cedar'];
  for (const pk of boards) await writeLog(store, 10, 'report', pk);
  const journal = createJournal(store, { mostEntries: 20 });
  for (const pk of boards) await journal.read(pk);
  take();
  for (const pk of ['birch', 'cedar']) await journal.read(pk);
  expect(take()).toMatchObject({ list: 0 });
  expect((await journal.read('ash'))?.entries).toHaveLength(10);
  expect(take()).toMatchObject({ list: 1 });
});
