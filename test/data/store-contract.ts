import type { StoredDocument } from '../../data/documents.ts';
import { LIMITS, listAll } from '../../data/store.ts';
import type { Committed, Operation, Store, StoreError } from '../../data/store.ts';

export interface Case {
  readonly name: string;
  readonly run: (store: Store) => Promise<void>;
}

/** Something to store: small, and told apart by its words. */
export function note(pk: string, id: string, words = 'when is the review'): StoredDocument {
  return { pk, id, kind: 'misread', words, left: [], board: null, date: '2015-02-02' };
}

const create = (pk: string, id: string, words?: string): Operation => ({ op: 'create', document: note(pk, id, words) });

async function etagOf(store: Store, pk: string, id: string): Promise<string> {
  const stored = await store.get(pk, id);
  if (!stored) throw new Error(`${id} is not there`);
  return stored.etag;
}

async function wordsOf(store: Store, pk: string, id: string): Promise<string | null> {
  const stored = await store.get(pk, id);
  return stored?.document.kind === 'misread' ? stored.document.words : null;
}

function reason(committed: Committed): string {
  return committed.ok ? 'ok' : committed.reason;
}

/** What every store has to do. Each case begins with an empty one. */
export const CONTRACT: readonly Case[] = [
  {
    name: 'gives back what was created, and nothing for what was not',
    run: async (store) => {
      expect(reason(await store.commit('kent', [create('kent', 'a')]))).toBe('ok');
      expect((await store.get('kent', 'a'))?.document).toEqual(note('kent', 'a'));
      expect(await store.get('kent', 'b')).toBeNull();
    },
  },
  {
    name: 'does not create what is there',
    run: async (store) => {
      await store.commit('kent', [create('kent', 'a', 'first')]);
      expect(reason(await store.commit('kent', [create('kent', 'a', 'second')]))).toBe('exists');
      expect(await wordsOf(store, 'kent', 'a')).toBe('first');
    },
  },
  {
    name: 'keeps partitions apart',
    run: async (store) => {
      await store.commit('kent', [create('kent', 'a', 'of Kent')]);
      expect(await store.get('knowsley', 'a')).toBeNull();
      expect(reason(await store.commit('knowsley', [create('knowsley', 'a', 'of Knowsley')]))).toBe('ok');
      expect(await wordsOf(store, 'kent', 'a')).toBe('of Kent');
      const { items } = await store.list('knowsley', 'misread');
      expect(items.map(({ document }) => document.words)).toEqual(['of Knowsley']);
    },
  },
  {
    name: 'refuses a document of another partition',
    run: async (store) => {
      expect(reason(await store.commit('kent', [create('knowsley', 'a')]))).toBe('invalid');
      expect(await store.get('knowsley', 'a')).toBeNull();
    },
  },
  {
    name: 'replaces only the version that was read',
    run: async (store) => {
      await store.commit('kent', [create('kent', 'a', 'first')]);
      const etag = await etagOf(store, 'kent', 'a');
      const replace = (words: string): Operation => ({ op: 'replace', document: note('kent', 'a', words), etag });
      expect(reason(await store.commit('kent', [replace('second')]))).toBe('ok');
      expect(reason(await store.commit('kent', [replace('third')]))).toBe('conflict');
      expect(await wordsOf(store, 'kent', 'a')).toBe('second');
    },
  },
  {
    name: 'lets one of two writers through who read the same version',
    run: async (store) => {
      await store.commit('kent', [create('kent', 'a', 'first')]);
      const etag = await etagOf(store, 'kent', 'a');
      const write = (words: string) =>
        store.commit('kent', [{ op: 'replace', document: note('kent', 'a', words), etag }]);
      const both = await Promise.all([write('mine'), write('yours')]);
      expect(both.map(reason).sort()).toEqual(['conflict', 'ok']);
    },
  },
  {
    name: 'answers a commit with the etags that hold now',
    run: async (store) => {
      const committed = await store.commit('kent', [create('kent', 'a'), create('kent', 'b')]);
      expect(committed.ok && [...committed.etags]).toEqual([
        ['a', await etagOf(store, 'kent', 'a')],
        ['b', await etagOf(store, 'kent', 'b')],
      ]);
    },
  },
  {
    name: 'gives what is deleted and created again another etag',
    run: async (store) => {
      await store.commit('kent', [create('kent', 'a')]);
      const first = await etagOf(store, 'kent', 'a');
      await store.commit('kent', [{ op: 'delete', id: 'a', etag: first }]);
      await store.commit('kent', [create('kent', 'a')]);
      expect(reason(await store.commit('kent', [{ op: 'delete', id: 'a', etag: first }]))).toBe('conflict');
      expect(await wordsOf(store, 'kent', 'a')).not.toBeNull();
    },
  },
  {
    name: 'upserts whether it is there or not',
    run: async (store) => {
      const upsert = (words: string): Operation => ({ op: 'upsert', document: note('kent', 'a', words) });
      expect(reason(await store.commit('kent', [upsert('first')]))).toBe('ok');
      expect(reason(await store.commit('kent', [upsert('second')]))).toBe('ok');
      expect(await wordsOf(store, 'kent', 'a')).toBe('second');
    },
  },
  {
    name: 'deletes only the version that was read',
    run: async (store) => {
      await store.commit('kent', [create('kent', 'a')]);
      expect(reason(await store.commit('kent', [{ op: 'delete', id: 'a', etag: 'another' }]))).toBe('conflict');
      const etag = await etagOf(store, 'kent', 'a');
      expect(reason(await store.commit('kent', [{ op: 'delete', id: 'a', etag }]))).toBe('ok');
      expect(await store.get('kent', 'a')).toBeNull();
    },
  },
  {
    name: 'says that what it should replace, delete or check is missing',
    run: async (store) => {
      const etag = 'none';
      const replace: Operation = { op: 'replace', document: note('kent', 'a'), etag };
      expect(reason(await store.commit('kent', [replace]))).toBe('missing');
      expect(reason(await store.commit('kent', [{ op: 'delete', id: 'a', etag }]))).toBe('missing');
      expect(reason(await store.commit('kent', [{ op: 'check', id: 'a', etag }]))).toBe('missing');
    },
  },
  {
    name: 'writes all of a commit or nothing',
    run: async (store) => {
      await store.commit('kent', [create('kent', 'there', 'before')]);
      const etag = await etagOf(store, 'kent', 'there');
      const refused = await store.commit('kent', [
        create('kent', 'new'),
        { op: 'replace', document: note('kent', 'there', 'after'), etag },
        create('kent', 'there-too'),
        { op: 'delete', id: 'absent', etag: 'none' },
      ]);
      expect(refused).toMatchObject({ ok: false, reason: 'missing', id: 'absent' });
      expect(await store.get('kent', 'new')).toBeNull();
      expect(await wordsOf(store, 'kent', 'there')).toBe('before');
      expect(await etagOf(store, 'kent', 'there')).toBe(etag);
    },
  },
  {
    name: 'refuses a commit whose checked document changed, and leaves a checked document alone',
    run: async (store) => {
      await store.commit('kent', [create('kent', 'rule')]);
      const etag = await etagOf(store, 'kent', 'rule');
      const check: Operation = { op: 'check', id: 'rule', etag };
      expect(reason(await store.commit('kent', [check, create('kent', 'a')]))).toBe('ok');
      expect(await etagOf(store, 'kent', 'rule')).toBe(etag);
      await store.commit('kent', [{ op: 'upsert', document: note('kent', 'rule', 'changed') }]);
      expect(reason(await store.commit('kent', [create('kent', 'b'), check]))).toBe('conflict');
      expect(await store.get('kent', 'b')).toBeNull();
    },
  },
  {
    name: 'lists one kind by id, page by page, each once',
    run: async (store) => {
      const ids = ['e', 'A10', 'c', 'A2', 'b'];
      await store.commit(
        'kent',
        ids.map((id) => create('kent', id)),
      );
      await store.commit('kent', [
        { op: 'create', document: { pk: 'kent', id: 'd', kind: 'board', name: 'Kent', notice: 'kent', planDay: null } },
      ]);
      const first = await store.list('kent', 'misread', { limit: 2 });
      expect(first.items.map(({ document }) => document.id)).toEqual(['A10', 'A2']);
      const second = await store.list('kent', 'misread', { limit: 2, after: first.next });
      expect(second.items.map(({ document }) => document.id)).toEqual(['b', 'c']);
      const third = await store.list('kent', 'misread', { limit: 2, after: second.next });
      expect(third.items.map(({ document }) => document.id)).toEqual(['e']);
      expect(third.next).toBeNull();
      expect((await store.list('kent', 'board')).items.map(({ document }) => document.name)).toEqual(['Kent']);
    },
  },
  {
    name: 'ends a page that holds the last document without promising another',
    run: async (store) => {
      await store.commit('kent', [create('kent', 'a'), create('kent', 'b')]);
      expect((await store.list('kent', 'misread', { limit: 2 })).next).toBeNull();
    },
  },
  {
    name: 'scans one kind across all partitions, each document once',
    run: async (store) => {
      for (const pk of ['kent', 'knowsley', 'sutton']) await store.commit(pk, [create(pk, 'a'), create(pk, 'b')]);
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { items, next }: Awaited<ReturnType<typeof store.scan>> = await store.scan('misread', {
          limit: 4,
          after,
        });
        seen.push(...items.map(({ document }) => `${document.pk}/${document.id}`));
        after = next;
      } while (after !== null);
      const all = ['kent/a', 'kent/b', 'knowsley/a', 'knowsley/b', 'sutton/a', 'sutton/b'];
      expect(seen.sort()).toEqual(all);
    },
  },
  {
    name: 'takes as much as the limits allow, and nothing over them',
    run: async (store) => {
      const many = (count: number, prefix: string) =>
        Array.from({ length: count }, (_, index) => create('kent', `${prefix}${index}`));
      expect(reason(await store.commit('kent', many(LIMITS.operations + 1, 'over-')))).toBe('too-large');
      expect(await listAll(store, 'kent', 'misread')).toHaveLength(0);
      expect(reason(await store.commit('kent', many(LIMITS.operations, 'at-')))).toBe('ok');
      expect(await listAll(store, 'kent', 'misread')).toHaveLength(LIMITS.operations);
      expect(reason(await store.commit('kent', [create('kent', 'x'.repeat(255))]))).toBe('ok');
      expect(reason(await store.commit('kent', [create('kent', 'x'.repeat(256))]))).toBe('invalid');
      const long: StoredDocument = {
        pk: 'kent',
        id: 'long',
        kind: 'conversation',
        state: { text: 'é'.repeat(LIMITS.bytes / 2) },
      };
      expect(reason(await store.commit('kent', [{ op: 'create', document: long }]))).toBe('too-large');
    },
  },
  {
    name: 'refuses a document that does not fit its schema, and ids that Cosmos DB cannot hold',
    run: async (store) => {
      const document = { ...note('kent', 'a'), date: '30 February' };
      expect(reason(await store.commit('kent', [{ op: 'upsert', document }]))).toBe('invalid');
      for (const id of ['', 'a/b', 'a\\b', 'a?b', 'a#b', 'é'])
        expect(reason(await store.commit('kent', [create('kent', id)]))).toBe('invalid');
    },
  },
  {
    name: 'refuses to name a document twice in one commit',
    run: async (store) => {
      expect(reason(await store.commit('kent', [create('kent', 'a'), create('kent', 'a')]))).toBe('invalid');
      expect(await store.get('kent', 'a')).toBeNull();
    },
  },
  {
    name: 'takes a commit of nothing',
    run: async (store) => expect(reason(await store.commit('kent', []))).toBe('ok'),
  },
  {
    name: 'says that a page of no size is a misuse',
    run: async (store) => {
      const misuse: Partial<StoreError> = { name: 'StoreError', reason: 'misuse' };
      await expect(store.list('kent', 'misread', { limit: 0 })).rejects.toMatchObject(misuse);
      await expect(store.scan('misread', { after: 'nonsense' })).rejects.toMatchObject(misuse);
    },
  },
];

/** Runs the contract against a store; `make` gives an empty one each time. */
export function describeStore(name: string, make: () => Store | Promise<Store>): void {
  describe(`${name} keeps the contract of a store: it`, () => {
    test.each(CONTRACT)('$name', async ({ run }) => {
      const store = await make();
      try {
        await run(store);
      } finally {
        await store.close();
      }
    });
  });
}
