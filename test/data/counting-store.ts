import type { Store } from '../../data/store.ts';

/** What was asked of a store, and how many bytes of documents went each way. */
export interface Counts {
  get: number;
  list: number;
  scan: number;
  commit: number;
  operations: number;
  bytesRead: number;
  bytesWritten: number;
}

export const NO_COUNTS: Readonly<Counts> = {
  ...{ get: 0, list: 0, scan: 0, commit: 0, operations: 0, bytesRead: 0, bytesWritten: 0 },
};

/** A store that counts what is asked of it. `take` gives the counts since it was last called. */
export function countingStore(store: Store): { readonly store: Store; readonly take: () => Counts } {
  let counts: Counts = { ...NO_COUNTS };
  const size = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
  return {
    take: () => {
      const taken = counts;
      counts = { ...NO_COUNTS };
      return taken;
    },
    store: {
      get: async (pk, id) => {
        const stored = await store.get(pk, id);
        counts.get += 1;
        counts.bytesRead += stored === null ? 0 : size(stored.document);
        return stored;
      },
      list: async (pk, kind, page) => {
        const listed = await store.list(pk, kind, page);
        counts.list += 1;
        counts.bytesRead += size(listed.items.map(({ document }) => document));
        return listed;
      },
      scan: async (kind, page) => {
        const scanned = await store.scan(kind, page);
        counts.scan += 1;
        counts.bytesRead += size(scanned.items.map(({ document }) => document));
        return scanned;
      },
      commit: async (pk, operations) => {
        counts.commit += 1;
        counts.operations += operations.length;
        for (const operation of operations)
          if ('document' in operation) counts.bytesWritten += size(operation.document);
        return store.commit(pk, operations);
      },
      close: () => store.close(),
    },
  };
}
