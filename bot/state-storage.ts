import { createHash } from 'node:crypto';
import type { Storage, StoreItems } from 'botbuilder';
import { z } from 'zod';
import { keyOf } from '../data/documents.ts';
import type { Store } from '../data/store.ts';
import { instantOf } from '../notices/model/posting.ts';

const Item = z.record(z.string(), z.json());
const ID = 'state';

/**
 * Bot Framework's own state over our store: one conversation document a key, in a partition of its own.
 * An absent or `*` eTag means that the last one to write wins; another has to be the one that was read.
 */
export class StateStorage implements Storage {
  readonly #store: Store;

  readonly #now: () => number;

  constructor(store: Store, now: () => number = () => Date.now()) {
    this.#store = store;
    this.#now = now;
  }

  async read(keys: string[]): Promise<StoreItems> {
    const found = await Promise.all(
      keys.map(async (key): Promise<[string, object][]> => {
        const stored = await this.#store.get(partition(key), ID);
        if (stored?.document.kind !== 'conversation') return [];
        return [[key, { ...stored.document.state, eTag: stored.etag }]];
      }),
    );
    return Object.fromEntries(found.flat());
  }

  async write(changes: StoreItems): Promise<void> {
    for (const [key, change] of Object.entries(changes)) {
      const { eTag, ...rest }: { eTag?: unknown } = z.looseObject({ eTag: z.unknown().optional() }).parse(change);
      const pk = partition(key);
      const document = {
        pk,
        id: ID,
        kind: 'conversation' as const,
        at: instantOf(this.#now()),
        state: Item.parse(plain(rest)),
      };
      const etag = typeof eTag === 'string' && eTag !== '*' && eTag !== '' ? eTag : null;
      const done = await this.#store.commit(pk, [
        etag === null ? { op: 'upsert', document } : { op: 'replace', document, etag },
      ]);
      if (!done.ok) throw new Error(`the conversation's state was not written (${done.reason}): ${done.why}`);
    }
  }

  async delete(keys: string[]): Promise<void> {
    for (const key of keys) {
      const stored = await this.#store.get(partition(key), ID);
      if (stored !== null) await this.#store.commit(partition(key), [{ op: 'delete', id: ID, etag: stored.etag }]);
    }
  }
}

/** Conversation ids hold characters that no store takes, and can be longer than a key. */
function partition(key: string): string {
  const escaped = `talk~~${keyOf(key)}`;
  return escaped.length <= 255 ? escaped : `talk~~${createHash('sha256').update(key).digest('hex')}`;
}

/** What would come back from JSON: absent members are left out. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
