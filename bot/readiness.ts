import { StoreError, type Store, type StoreFault } from '../data/store.ts';
import { instantOf } from '../notices/model/posting.ts';
import type { Log } from './log.ts';
import { faultDetails } from './log.ts';
import { sharedFor } from './shared-for.ts';
import { steadyNow } from './steady-clock.ts';

/** Whether what is said now can be recorded; `why` is a sentence for whoever watches the program. */
export type Ready = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** One look serves everybody who asks within this time: asking often writes no more often. */
const LASTS_MS = 10_000;

const PK = 'installation';
const ID = 'ready';

/** Without a path or an address: whoever asks need not be anybody that we know. The log has the whole sentence. */
const WHY: Readonly<Record<StoreFault, string>> = {
  damaged: 'The store is damaged: nothing can be recorded. Run verify-log, and put back a backup.',
  foreign: 'The store is not Noticeboard’s own: nothing can be recorded.',
  newer: 'The store was written by a later version of Noticeboard: use that one.',
  unavailable: 'The store cannot be reached: nothing can be recorded until it can.',
  full: 'The store has no space left: nothing can be recorded until there is. Questions are answered.',
  'read-only': 'The store cannot be written to: nothing can be recorded until it can. Questions are answered.',
  gone: 'The store’s file was deleted or replaced: put it back and start Noticeboard again. Nothing is recorded.',
  misuse: 'The store cannot be used: nothing can be recorded.',
  unknown: 'It cannot be told whether the store still records.',
};

/** Tells whether the store takes a document, by writing a small one; each answer lasts a few seconds. */
export function createReadiness(store: Store, log: Log, now: () => number = steadyNow): () => Promise<Ready> {
  async function look(): Promise<Ready> {
    try {
      const document = { pk: PK, id: ID, kind: 'ready', at: instantOf(now()) } as const;
      const done = await store.commit(PK, [{ op: 'upsert', document }]);
      return done.ok ? { ok: true } : { ok: false, why: done.why };
    } catch (fault) {
      log('not-ready', { fault: faultDetails(fault) });
      return { ok: false, why: fault instanceof StoreError ? WHY[fault.reason] : 'Something is wrong with the store.' };
    }
  }

  return sharedFor(LASTS_MS, look, now);
}
