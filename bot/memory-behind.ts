import type { Storage, StoreItems } from 'botbuilder';
import { z } from 'zod';
import { keptFor } from '../data/kept-for.ts';
import { Changed, type StateStorage } from './state-storage.ts';

/** What is remembered is written so long after it was said: what a power cut takes is the last second of talk. */
const AFTER_MS = 1000;
const MOST_SEEN = 10_000;

const Fields = z.looseObject({ eTag: z.unknown().optional() });

/** What is kept of one, as the JSON that the store gets: nobody can change it, and it is made once. */
const textOf = (item: unknown): string => JSON.stringify({ ...Fields.parse(item), eTag: undefined });

/** What Bot Framework's state is kept in: what is written is there at once for this instance, and in the store soon after. */
export interface MemoryBehind extends Storage {
  /** Writes what these keys wait with, over whatever else was written; fails where the store does. */
  keepNow(keys: readonly string[]): Promise<void>;
  /** Writes all that waits, before the program ends. */
  settle(): Promise<void>;
}

/** So long after it was last asked for, what a conversation remembers is read from the store again. */
const HELD_MS = 60 * 60_000;

export interface MemoryHow {
  /** No other instance takes turns: what this one has read or written need not be read again. */
  readonly alone?: boolean;
  readonly afterMs?: number;
  /** Milliseconds that only grow. */
  readonly clock?: () => number;
}

/**
 * A conversation's memory is no record: a turn does not wait for it to be written, nor for the disk. Of several instances the
 * one that read last is right: what another wrote meanwhile is not written over, and is read at the next turn.
 */
export function createMemoryBehind(
  storage: StateStorage,
  failed: (fault: unknown) => void,
  { alone = false, afterMs = AFTER_MS, clock = () => performance.now() }: MemoryHow = {},
): MemoryBehind {
  /** What the store holds, as far as this instance alone decides that; null: nothing. */
  const held = keptFor<{ readonly text: string | null }>(HELD_MS, clock);
  const hold = (key: string, text: string | null): void => {
    if (alone) held.set(key, { text });
  };

  /** Not yet being written. */
  const waiting = new Map<string, string>();
  /** Being written. */
  const leaving = new Map<string, string>();
  /** What this instance last read or wrote of each: what waits follows from that. */
  const seen = new Map<string, string>();
  let timer: NodeJS.Timeout | null = null;

  const see = (key: string, etag: string | null): void => {
    seen.delete(key);
    const [oldest] = seen.keys();
    if (seen.size >= MOST_SEEN && oldest !== undefined) seen.delete(oldest);
    if (etag !== null) seen.set(key, etag);
  };

  async function write(key: string, text: string): Promise<void> {
    leaving.set(key, text);
    try {
      see(key, await storage.put(key, text, { etag: seen.get(key) ?? null, soon: true }));
      hold(key, text);
    } catch (fault) {
      held.delete(key);
      // Another instance has heard more of this conversation.
      if (!(fault instanceof Changed)) failed(fault);
    } finally {
      if (leaving.get(key) === text) leaving.delete(key);
    }
  }

  async function readFrom(keys: string[]): Promise<StoreItems> {
    if (keys.length === 0) return {};
    const found = await storage.read(keys);
    for (const key of keys) {
      see(key, etagOf(found[key]));
      if (alone) hold(key, found[key] === undefined ? null : textOf(found[key]));
    }
    return found;
  }

  async function settle(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const all = [...waiting];
    waiting.clear();
    await Promise.all(all.map(([key, text]) => write(key, text)));
  }

  return {
    async read(keys) {
      const here = (key: string): string | null | undefined => {
        const own = waiting.get(key) ?? leaving.get(key);
        return own === undefined && alone ? held.get(key)?.text : own;
      };
      const own = new Map(keys.map((key) => [key, here(key)]));
      const found: StoreItems = await readFrom(keys.filter((key) => own.get(key) === undefined));
      for (const [key, text] of own) if (typeof text === 'string') found[key] = Fields.parse(JSON.parse(text));
      return found;
    },
    write(changes) {
      for (const [key, change] of Object.entries(changes)) waiting.set(key, textOf(change));
      timer ??= setTimeout(() => void settle(), afterMs).unref();
      return Promise.resolve();
    },
    async delete(keys) {
      for (const key of keys) {
        waiting.delete(key);
        held.delete(key);
      }
      await storage.delete(keys);
    },
    async keepNow(keys) {
      for (const key of keys) {
        const text = waiting.get(key);
        waiting.delete(key);
        if (text === undefined) continue;
        held.delete(key);
        see(key, await storage.put(key, text, { etag: null, soon: false }));
        hold(key, text);
      }
    },
    settle,
  };
}

const etagOf = (item: unknown): string | null => {
  const etag = Fields.safeParse(item).data?.eTag;
  return typeof etag === 'string' ? etag : null;
};
