import { entryId, verifyChain, type Link, type Place, type Verified } from './chain.ts';
import { HEAD_ID } from './journal.ts';
import { listAll, StoreError, type Store } from './store.ts';

/**
 * Whether a board's log is whole and unaltered: every entry there, each with the words that were recorded, in the order
 * in which they were. All that is not is named. Whoever can rewrite the whole chain and its head can deceive it; keeping
 * the last hash elsewhere (in the minutes, say) guards against that too.
 */
export async function verifyLog(store: Store, pk: string): Promise<Verified> {
  const head = await readable(() => store.get(pk, HEAD_ID));
  const link: Link | null = head?.document.kind === 'head' ? head.document : null;
  const listed = await readable(() => listAll(store, pk, 'entry'));
  if (listed === null) return verifyChain(await oneByOne(store, pk, link), link);
  const places = listed.map(({ document }): Place => [seqOf(document.id), document]);
  return verifyChain(places, link);
}

const seqOf = (id: string): number => Number(/^entry-(\d+)$/.exec(id)?.[1] ?? 0);

/** A page with one damaged document is not handed out, so each is asked for by itself, as far as the log goes. */
async function oneByOne(store: Store, pk: string, head: Link | null): Promise<Place[]> {
  const places: Place[] = [];
  for (let seq = 1; head === null || seq <= head.seq; seq += 1) {
    const found = await readable(async () => ({ stored: await store.get(pk, entryId(seq)) }));
    if (found === null) places.push([seq, null]);
    else if (found.stored?.document.kind === 'entry') places.push([seq, found.stored.document]);
    else if (head === null) break;
  }
  return places;
}

/** Null where what is stored is damaged. */
async function readable<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (fault) {
    if (fault instanceof StoreError && fault.reason === 'damaged') return null;
    throw fault;
  }
}
