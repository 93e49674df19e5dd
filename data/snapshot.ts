import { gunzipSync, gzipSync } from 'node:zlib';
import type { Entry } from '../notices/model/log.ts';
import { NO_HASH, type Link } from './chain.ts';
import type { DocumentOf } from './documents.ts';
import { findProven } from './entry-forms/read.ts';
import { listAll, StoreError, type Store, type Stored } from './store.ts';

// A log only grows, so what stands in its full thousands never changes: each thousand is packed into one document. A snapshot is
// no record. What it holds are the entries as they are stored, and they count only where each follows from the one before it and
// the last leads on to what the store itself holds behind it: nobody can say by a snapshot what the log does not say.

/** So many entries are in one. */
export const PACKED = 1000;
/** Unpacked, an entry has some 600 characters, and a file of a plan some 100,000. */
const MOST_BYTES = 64_000_000;

/** Whoever else asks is answered in between: a log of fifty thousand entries takes a while. */
const others = (): Promise<void> => new Promise((done) => setImmediate(done));

const snapshotId = (to: number): string => `snapshot-${String(to).padStart(8, '0')}`;

/** The entries from the first one on that snapshots hold, up to the head at most. What is wrong with one ends it there. */
export async function entriesOfSnapshots(store: Store, pk: string, head: Link): Promise<readonly Entry[]> {
  if (head.seq < PACKED) return [];
  const entries: Entry[] = [];
  let last: Link = { seq: 0, hash: NO_HASH };
  for (const { document } of await snapshotsOf(store, pk)) {
    if (document.to > head.seq) break;
    const some = unpacked(document, last);
    const end = some?.at(-1);
    if (some === null || end === undefined) break;
    entries.push(...some);
    last = end;
    await others();
  }
  return entries;
}

async function snapshotsOf(store: Store, pk: string): Promise<readonly Stored<DocumentOf<'snapshot'>>[]> {
  try {
    return await listAll(store, pk, 'snapshot');
  } catch (fault) {
    // The log itself is there to be read.
    if (fault instanceof StoreError && fault.reason === 'damaged') return [];
    throw fault;
  }
}

/** Null where they are not the entries that follow. */
function unpacked({ from, to, packed }: DocumentOf<'snapshot'>, before: Link): readonly Entry[] | null {
  const texts = textsIn(packed);
  if (texts?.length !== PACKED || from !== before.seq + 1 || to !== before.seq + PACKED) return null;
  const entries: Entry[] = [];
  let last = before;
  for (const text of texts) {
    const found = findProven(text);
    if (!found.ok) return null;
    const { entry, computed } = found;
    if (entry.seq !== last.seq + 1 || entry.prev !== last.hash || computed !== entry.hash) return null;
    entries.push(entry);
    last = entry;
  }
  return entries;
}

/** Null where it cannot be unpacked. */
function textsIn(packed: string): readonly string[] | null {
  try {
    const lines = gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_BYTES });
    return lines.toString('utf8').split('\n');
  } catch {
    return null;
  }
}

/**
 * Writes a snapshot for each full thousand of the entries that were read from the log itself and follow `last`. One that would
 * not be believed, as the log is damaged there, or that is too large for a document, is left out, and so are those behind it.
 */
export async function writeSnapshots(
  store: Store,
  pk: string,
  last: Link,
  stored: readonly DocumentOf<'entry'>[],
): Promise<void> {
  let before = last;
  for (let at = 0; at + PACKED <= stored.length; at += PACKED) {
    const document = packedOf(pk, before.seq + 1, stored.slice(at, at + PACKED));
    const end = unpacked(document, before)?.at(-1);
    if (end === undefined) return;
    const { ok } = await store.commit(pk, [{ op: 'upsert', document }], { soon: true });
    if (!ok) return;
    before = end;
    await others();
  }
}

function packedOf(pk: string, from: number, stored: readonly DocumentOf<'entry'>[]): DocumentOf<'snapshot'> {
  // JSON has no line breaks of its own. The first form had no text.
  const texts = stored.map(({ entry, text }) => text ?? JSON.stringify({ entry }));
  const packed = gzipSync(texts.join('\n')).toString('base64');
  const to = from + stored.length - 1;
  return { pk, id: snapshotId(to), kind: 'snapshot', from, to, packed };
}
