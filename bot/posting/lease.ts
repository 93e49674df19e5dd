import { instantOf } from '../../notices/model/posting.ts';
import { StoreError, type Store } from '../../data/store.ts';

/** The right to send, which one of several instances has at a time. */
export interface Lease {
  /** Takes it, or lengthens it where half of it is over; false: another instance has it. */
  hold(): Promise<boolean>;
  /** It will last for at least so many milliseconds. */
  lasts(ms: number): boolean;
  /** Gives it back, so that another instance need not wait. */
  release(): Promise<void>;
}

interface LeaseParts {
  readonly store: Store;
  /** Names this run of the program and no other. */
  readonly holder: string;
  readonly now: () => number;
  readonly ttlMs: number;
}

const PK = 'lease';
const ID = 'sender';

/**
 * The clocks of two machines differ, so nobody goes by the other's: an instance takes the lease over when it has seen it
 * unchanged for its whole length by its own clock, which begins later than the holder's own count.
 */
export function createLease({ store, holder, now, ttlMs }: LeaseParts): Lease {
  /** By our own clock; 0: not ours. */
  let until = 0;
  let etag: string | null = null;
  let seen: { readonly etag: string; readonly at: number } | null = null;

  async function write(over: string | null): Promise<boolean> {
    const start = now();
    const document = { pk: PK, id: ID, kind: 'lease' as const, holder, until: instantOf(start + ttlMs) };
    const done = await store.commit(PK, [
      over === null ? { op: 'create', document } : { op: 'replace', document, etag: over },
    ]);
    until = done.ok ? start + ttlMs : 0;
    etag = done.ok ? (done.etags.get(ID) ?? null) : null;
    return done.ok;
  }

  async function take(): Promise<boolean> {
    const stored = await store.get(PK, ID);
    if (stored === null) return write(null);
    if (stored.document.kind !== 'lease') throw new StoreError('foreign', 'The lease is no lease.');
    // Ours without our knowing: the answer to what we wrote was lost.
    const free = stored.document.holder === null || stored.document.holder === holder;
    if (free) return write(stored.etag);
    if (seen?.etag !== stored.etag) seen = { etag: stored.etag, at: now() };
    return now() - seen.at >= ttlMs && (await write(stored.etag));
  }

  return {
    hold: async () => {
      if (etag !== null && until - now() > ttlMs / 2) return true;
      try {
        if (etag !== null && (await write(etag))) return true;
        return await take();
      } catch (fault) {
        if (!(fault instanceof StoreError) || fault.reason === 'damaged' || fault.reason === 'foreign') throw fault;
        // Not lengthened, as far as we know; what we had is still ours until it ends.
        if (fault.reason === 'unknown') etag = null;
        return until > now();
      }
    },
    lasts: (ms) => until - now() >= ms,
    release: async () => {
      const last = etag;
      until = 0;
      etag = null;
      if (last === null) return;
      const document = { pk: PK, id: ID, kind: 'lease' as const, holder: null, until: instantOf(now()) };
      await store.commit(PK, [{ op: 'replace', document, etag: last }]);
    },
  };
}
