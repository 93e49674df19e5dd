import type { Link } from '../../data/chain.ts';
import { createJournal, HEAD_ID } from '../../data/journal.ts';
import type { Store } from '../../data/store.ts';
import type { Entry } from '../../notices/model/log.ts';

/** A board's entries as somebody reads them who has read nothing before, and the head of its log. */
export async function storedLog(
  store: Store,
  pk: string,
): Promise<{ readonly entries: readonly Entry[]; readonly head: Link | null }> {
  const log = await createJournal(store).read(pk);
  const head = await store.get(pk, HEAD_ID);
  return { entries: log?.entries ?? [], head: head?.document.kind === 'head' ? head.document : null };
}
