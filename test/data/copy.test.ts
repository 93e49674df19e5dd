import { openCosmosStore } from '../../data/cosmos/store.ts';
import { copyBoards, scanned, KINDS, type Copied } from '../../data/copy.ts';
import type { StoredDocument } from '../../data/documents.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import { StoreError, type Store } from '../../data/store.ts';
import { startAccount, type TestAccount } from './cosmos/account.ts';
import { note } from './store-contract.ts';

jest.setTimeout(process.env['COSMOS_ENDPOINT'] === undefined ? 60_000 : 300_000);

let account: TestAccount | undefined;
const open: Store[] = [];
beforeAll(async () => {
  account = await startAccount();
});
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});
afterAll(() => account?.close());

function fileStore(): Store {
  const store = openSqliteStore(':memory:');
  open.push(store);
  return store;
}

async function cosmosStore(): Promise<Store> {
  if (account === undefined) throw new Error('no account');
  await account.empty();
  const store = await openCosmosStore(account.options);
  open.push(store);
  return store;
}

const board = (pk: string): StoredDocument => ({ pk, id: 'board', kind: 'board', name: pk, notice: pk, planDay: null });
const talk = (pk: string, text: string): StoredDocument => ({
  pk,
  id: 'state',
  kind: 'conversation',
  state: { z: text, a: [1, { '10': null, '2': 'é' }], big: 'x'.repeat(30_000) },
});

async function fill(store: Store, count = 250): Promise<void> {
  for (const pk of ['kent', 'sutton']) {
    for (let from = 0; from < count; from += 50)
      await store.commit(
        pk,
        Array.from({ length: Math.min(50, count - from) }, (_, n) => {
          return { op: 'create', document: note(pk, `n-${from + n}`, `“${pk}” \u2028 ${n} 😀`) } as const;
        }),
      );
    await store.commit(pk, [{ op: 'create', document: board(pk) }]);
  }
  for (let n = 0; n < 8; n += 1)
    await store.commit(`talk~~${n}`, [{ op: 'create', document: talk(`talk~~${n}`, String(n)) }]);
}

/** Every document as JSON, in the order of place and id. */
async function contents(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for (const kind of KINDS)
    for await (const { document } of scanned(store, kind))
      lines.push(`${document.pk} ${document.id} ${JSON.stringify(document)}`);
  return lines.sort();
}

async function copied(from: Store, to: Store, change: { pk?: string; overwrite?: boolean } = {}): Promise<Copied[]> {
  const options = { pk: change.pk ?? null, overwrite: change.overwrite ?? false };
  const all: Copied[] = [];
  for await (const one of copyBoards(from, to, options)) all.push(one);
  return all;
}
const outcomes = (all: readonly Copied[]) => [...new Set(all.map(({ outcome }) => outcome))];

describe('copying', () => {
  it('from a file to Cosmos DB and back leaves every byte as it was', async () => {
    const [first, cloud, last] = [fileStore(), await cosmosStore(), fileStore()];
    await fill(first);
    expect(outcomes(await copied(first, cloud))).toEqual(['copied']);
    expect(outcomes(await copied(cloud, last))).toEqual(['copied']);
    const before = await contents(first);
    expect(before).toHaveLength(510);
    expect(await contents(cloud)).toEqual(before);
    expect(await contents(last)).toEqual(before);
  });

  it('of one board leaves the others where they are', async () => {
    const [from, to] = [fileStore(), fileStore()];
    await fill(from, 10);
    expect(await copied(from, to, { pk: 'kent' })).toMatchObject([{ outcome: 'copied', pk: 'kent', documents: 11 }]);
    expect((await contents(to)).every((line) => line.startsWith('kent '))).toBe(true);
    expect(await copied(from, to, { pk: 'nowhere', overwrite: true })).toEqual([{ outcome: 'absent', pk: 'nowhere' }]);
  });

  it('does not touch a board of which something differs, unless it is told to', async () => {
    const [from, to] = [fileStore(), fileStore()];
    await fill(from, 10);
    const theirs: StoredDocument[] = [note('kent', 'n-3', 'theirs'), note('kent', 'more')];
    await to.commit(
      'kent',
      theirs.map((document) => ({ op: 'create', document })),
    );
    const before = await contents(to);
    const [left] = await copied(from, to, { pk: 'kent' });
    expect(left).toEqual({ outcome: 'differs', pk: 'kent', differing: 2, ids: ['more', 'n-3'] });
    expect(await contents(to)).toEqual(before);
    expect(await copied(from, to, { pk: 'kent', overwrite: true })).toMatchObject([{ outcome: 'copied' }]);
    expect(await copied(from, to, { pk: 'kent' })).toMatchObject([{ outcome: 'same', documents: 11 }]);
  });

  it('puts the board itself last, so that half a board is never taken for one', async () => {
    const [from, to] = [fileStore(), fileStore()];
    await fill(from);
    const broken = failing(to, 1, ['commit']);
    await expect(copied(from, broken, { pk: 'kent' })).rejects.toThrow('cut off');
    expect((await to.list('kent', 'misread')).items.length).toBeGreaterThan(0);
    expect(await to.get('kent', 'board')).toBeNull();
  });

  it('goes on where it was cut off, at any moment', async () => {
    const [from, to] = [fileStore(), await cosmosStore()];
    await fill(from, 120);
    let cuts = 0;
    for (const calls of [3, 17, 15, 31, 22, 38, 26, 45, 19, Infinity]) {
      try {
        const done = await copied(from, failing(to, calls));
        expect(outcomes(done).every((outcome) => outcome === 'copied' || outcome === 'same')).toBe(true);
        break;
      } catch (error) {
        expect(error).toMatchObject({ message: 'cut off' });
        cuts += 1;
      }
    }
    expect(cuts).toBeGreaterThan(3);
    expect(await contents(to)).toEqual(await contents(from));
  });

  it('says when somebody wrote meanwhile', async () => {
    const [from, to] = [fileStore(), fileStore()];
    await fill(from, 10);
    const meddled: Store = {
      ...to,
      commit: async (pk, operations) => {
        await from.commit('kent', [{ op: 'upsert', document: note('kent', 'n-3', 'changed') }]);
        return to.commit(pk, operations);
      },
    };
    expect(await copied(from, meddled, { pk: 'kent' })).toEqual([{ outcome: 'changed-meanwhile', pk: 'kent' }]);
  });
});

/** A store that is cut off after so many calls; the last commit may have gone through. */
function failing(store: Store, calls: number, counted: readonly string[] = ['get', 'list', 'scan', 'commit']): Store {
  let left = calls;
  const cut = (call: string) => {
    if (counted.includes(call)) left -= 1;
    if (left < 0) throw new StoreError('unavailable', 'cut off');
  };
  return {
    get: async (pk, id) => {
      cut('get');
      return store.get(pk, id);
    },
    list: async (pk, kind, page) => {
      cut('list');
      return store.list(pk, kind, page);
    },
    scan: async (kind, page) => {
      cut('scan');
      return store.scan(kind, page);
    },
    commit: async (pk, operations) => {
      const done = await store.commit(pk, operations);
      cut('commit');
      return done;
    },
    close: () => store.close(),
  };
}
