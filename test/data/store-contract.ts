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
    name: 'takes what is only wanted soon as it takes anything else, and refuses it alike',
    run: async (store) => {
      const soon = { soon: true };
      expect(reason(await store.commit('kent', [create('kent', 'a', 'first')], soon))).toBe('ok');
      expect(reason(await store.commit('kent', [create('kent', 'a', 'second')], soon))).toBe('exists');
      const etag = await etagOf(store, 'kent', 'a');
      expect(reason(await store.commit('kent', [create('kent', 'b')]))).toBe('ok');
      const change: Operation = { op: 'replace', document: note('kent', 'a', 'third'), etag };
      expect(reason(await store.commit('kent', [change], soon))).toBe('ok');
      expect(reason(await store.commit('kent', [change], soon))).toBe('conflict');
      expect(await wordsOf(store, 'kent', 'a')).toBe('third');
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
    name: 'gives back every character and the order of members as they were',
    run: async (store) => {
      const document: StoredDocument = {
        pk: 'talk~~1',
        id: 'state',
        kind: 'conversation',
        state: {
          z: '“Ofsted” said: "80%" – £5 \\ / 😀 é e\u0301 \u2028 \u0000 \t',
          a: [1, 0.1, -0.5, 1e21, 12345678901234, true, null, {}],
          10: { _etag: 'mine', id: 'mine', pk: 'mine' },
          '': [],
        },
      };
      await store.commit('talk~~1', [{ op: 'create', document }]);
      expect(JSON.stringify((await store.get('talk~~1', 'state'))?.document)).toBe(JSON.stringify(document));
      const { items } = await store.scan('conversation');
      expect(items.map((item) => JSON.stringify(item.document))).toEqual([JSON.stringify(document)]);
    },
  },
  {
    name: 'finds nothing under what cannot be a key',
    run: async (store) => {
      await store.commit('kent', [create('kent', 'a')]);
      for (const key of ['', 'a/b', '../kent', 'é', 'a'.repeat(300), 'a\nb']) {
        expect(await store.get('kent', key)).toBeNull();
        expect(await store.get(key, 'a')).toBeNull();
        expect((await store.list(key, 'misread')).items).toEqual([]);
      }
    },
  },
  {
    name: 'takes nothing for any etag',
    run: async (store) => {
      await store.commit('kent', [create('kent', 'a', 'first'), create('kent', 'b', 'first')]);
      for (const etag of ['', '*', '"*"', ' ', 'x\ny', 'é']) {
        const replace = (id: string): Operation => ({ op: 'replace', document: note('kent', id, 'second'), etag });
        expect(reason(await store.commit('kent', [replace('a')]))).toBe('conflict');
        expect(reason(await store.commit('kent', [replace('a'), replace('b')]))).toBe('conflict');
        expect(reason(await store.commit('kent', [{ op: 'delete', id: 'a', etag }]))).toBe('conflict');
        expect(reason(await store.commit('kent', [{ op: 'check', id: 'a', etag }]))).toBe('conflict');
        expect(reason(await store.commit('kent', [{ op: 'check', id: 'a', etag }, create('kent', 'c')]))).toBe(
          'conflict',
        );
      }
      expect(await wordsOf(store, 'kent', 'a')).toBe('first');
      expect(await store.get('kent', 'c')).toBeNull();
    },
  },
  {
    name: 'replaces, deletes and creates together',
    run: async (store) => {
      await store.commit('kent', [create('kent', 'a', 'first'), create('kent', 'b', 'first')]);
      const [a, b] = [await etagOf(store, 'kent', 'a'), await etagOf(store, 'kent', 'b')];
      const together = (etag: string, id: string): Operation[] => [
        { op: 'replace', document: note('kent', 'a', 'second'), etag: a },
        { op: 'delete', id: 'b', etag },
        create('kent', id),
      ];
      expect(await store.commit('kent', together('another', 'c'))).toMatchObject({ reason: 'conflict', id: 'b' });
      expect(await wordsOf(store, 'kent', 'a')).toBe('first');
      const committed = await store.commit('kent', together(b, 'c'));
      expect(committed.ok && [...committed.etags.keys()]).toEqual(['a', 'c']);
      expect(await wordsOf(store, 'kent', 'a')).toBe('second');
      expect(await store.get('kent', 'b')).toBeNull();
    },
  },
  {
    name: 'lets whoever read a document before it was checked still replace it',
    run: async (store) => {
      await store.commit('kent', [create('kent', 'rule', 'first')]);
      const etag = await etagOf(store, 'kent', 'rule');
      const check: Operation = { op: 'check', id: 'rule', etag };
      for (const id of ['a', 'b']) expect(reason(await store.commit('kent', [check, create('kent', id)]))).toBe('ok');
      expect(await wordsOf(store, 'kent', 'rule')).toBe('first');
      expect((await store.list('kent', 'misread')).items.map((item) => item.document.id)).toEqual(['a', 'b', 'rule']);
      const replace = (words: string): Operation => ({ op: 'replace', document: note('kent', 'rule', words), etag });
      expect(reason(await store.commit('kent', [replace('second')]))).toBe('ok');
      expect(reason(await store.commit('kent', [replace('third')]))).toBe('conflict');
      expect(reason(await store.commit('kent', [check, create('kent', 'c')]))).toBe('conflict');
    },
  },
  {
    name: 'checks several documents at once without writing anything',
    run: async (store) => {
      await store.commit('kent', [create('kent', 'a'), create('kent', 'b')]);
      const check = async (id: string): Promise<Operation> => {
        return { op: 'check', id, etag: await etagOf(store, 'kent', id) };
      };
      const both = [await check('a'), await check('b')];
      const committed = await store.commit('kent', both);
      expect(committed.ok && [...committed.etags.keys()]).toEqual(['a', 'b']);
      await store.commit('kent', [{ op: 'upsert', document: note('kent', 'b', 'changed') }]);
      expect(await store.commit('kent', both)).toMatchObject({ reason: 'conflict', id: 'b' });
      const absent: Operation = { op: 'check', id: 'absent', etag: 'none' };
      expect(await store.commit('kent', [...both, absent])).toMatchObject({ reason: 'conflict', id: 'b' });
      expect(await store.commit('kent', [await check('b'), absent])).toMatchObject({ reason: 'missing', id: 'absent' });
    },
  },
  {
    name: 'keeps what many writers write at once, each once',
    run: async (store) => {
      await store.commit('kent', [create('kent', 'head', '0')]);
      const add = async (id: string): Promise<void> => {
        for (;;) {
          const head = await store.get('kent', 'head');
          const words = String(Number(await wordsOf(store, 'kent', 'head')) + 1);
          const done = await store.commit('kent', [
            { op: 'replace', document: note('kent', 'head', words), etag: head?.etag ?? '' },
            create('kent', id),
          ]);
          if (done.ok) return;
          expect(done.reason).toBe('conflict');
        }
      };
      await Promise.all(['a', 'b', 'c', 'd', 'e'].map(add));
      expect(await wordsOf(store, 'kent', 'head')).toBe('5');
      expect(await listAll(store, 'kent', 'misread')).toHaveLength(6);
    },
  },
  {
    name: 'goes on behind any id, whether it is there or not',
    run: async (store) => {
      await store.commit(
        'kent',
        ['e-3', 'e-1', 'e-2'].map((id) => create('kent', id)),
      );
      const idsAfter = async (after: string) =>
        (await store.list('kent', 'misread', { after })).items.map(({ document }) => document.id);
      expect(await idsAfter('e-1')).toEqual(['e-2', 'e-3']);
      expect(await idsAfter('e-15')).toEqual(['e-2', 'e-3']);
      expect(await idsAfter('e-3')).toEqual([]);
      expect((await listAll(store, 'kent', 'misread', 'e-2')).map(({ document }) => document.id)).toEqual(['e-3']);
    },
  },
  {
    name: 'scans what belongs to a board and what does not, each document once',
    run: async (store) => {
      const places = ['kent', 'every', 'talk~~1', 'sutton', 'outbox~~1'];
      for (const pk of places) await store.commit(pk, [create(pk, 'b'), create(pk, 'a')]);
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { items, next }: Awaited<ReturnType<typeof store.scan>> = await store.scan('misread', {
          limit: 3,
          after,
        });
        seen.push(...items.map(({ document }) => `${document.pk} ${document.id}`));
        after = next;
      } while (after !== null);
      expect(seen.sort()).toEqual(places.flatMap((pk) => [`${pk} a`, `${pk} b`]).sort());
    },
  },
  {
    name: 'says that using it after closing it is a misuse',
    run: async (store) => {
      await store.close();
      const misuse: Partial<StoreError> = { name: 'StoreError', reason: 'misuse' };
      await expect(store.get('kent', 'a')).rejects.toMatchObject(misuse);
      await expect(store.commit('kent', [create('kent', 'a')])).rejects.toMatchObject(misuse);
    },
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
        // A case may have closed it already.
        await store.close().catch(() => undefined);
      }
    });
  });
}
