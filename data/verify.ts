import { verifyChain, type Verified } from './chain.ts';
import { entryId, storedLog } from './journal.ts';
import { StoreError, type Store } from './store.ts';

/**
 * Whether a board's log is whole and unaltered: every entry there, each with the words that were recorded, in the order
 * in which they were. Whoever can rewrite the whole chain and its head can deceive it; keeping the last hash elsewhere
 * (in the minutes, say) guards against that too.
 */
export async function verifyLog(store: Store, pk: string): Promise<Verified> {
  try {
    const { entries, head } = await storedLog(store, pk);
    return verifyChain(entries, head);
  } catch (fault) {
    if (!(fault instanceof StoreError) || fault.reason !== 'damaged') throw fault;
    return { ok: false, seq: await firstUnreadable(store, pk), why: 'it cannot be read' };
  }
}

/** The number of the first entry that is damaged; one more than there are where it is the head. */
async function firstUnreadable(store: Store, pk: string): Promise<number> {
  for (let seq = 1; ; seq += 1) {
    try {
      if ((await store.get(pk, entryId(seq))) === null) return seq;
    } catch (fault) {
      if (fault instanceof StoreError && fault.reason === 'damaged') return seq;
      throw fault;
    }
  }
}
