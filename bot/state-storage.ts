import { createHash } from 'node:crypto';
import type { Storage, StoreItems } from 'botbuilder';
import { z } from 'zod';
import { keyOf } from '../data/document-keys.ts';
import { Json } from '../data/json.ts';
import type { Operation, Store } from '../data/store.ts';
import { instantOf } from '../notices/model/posting.ts';

/** It was written, or taken away, since it was read. */
export class Changed extends Error {}

const Item = z.record(z.string(), Json);
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
      const etag = typeof eTag === 'string' && eTag !== '*' && eTag !== '' ? eTag : null;
      await this.put(key, JSON.stringify(rest), { etag, soon: false });
    }
  }

  /**
   * Writes one, given as JSON; gives its new eTag. With an eTag only over what has it, without over whatever is there. `soon`: nobody waits
   * until the disk has it.
   */
  async put(
    key: string,
    text: string,
    { etag, soon }: { readonly etag: string | null; readonly soon: boolean },
  ): Promise<string> {
    const pk = partition(key);
    const state = Item.parse(JSON.parse(text));
    const document = { pk, id: ID, kind: 'conversation' as const, at: instantOf(this.#now()), state };
    const operation: Operation = etag === null ? { op: 'upsert', document } : { op: 'replace', document, etag };
    const done = await this.#store.commit(pk, [operation], { soon });
    if (done.ok) return done.etags.get(ID) ?? '';
    const why = `the conversation's state was not written (${done.reason}): ${done.why}`;
    throw done.reason === 'conflict' || done.reason === 'missing' ? new Changed(why) : new Error(why);
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
