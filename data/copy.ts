import { createHash } from 'node:crypto';
import { canonicalJson } from '../notices/ledger/canonical-json.ts';
import { StoredDocument, type DocumentKind } from './documents.ts';
import { LIMITS, type Committed, type Operation, type Page, type Store, type Stored } from './store.ts';

/** How copying one partition ended. `same`: everything was there already. */
export type Copied =
  | { readonly outcome: 'copied' | 'same'; readonly pk: string; readonly documents: number; readonly hash: string }
  /** The source holds nothing of that name; the target was not touched. */
  | { readonly outcome: 'absent'; readonly pk: string }
  /** The target holds something else. Nothing was written there; the ids are of the first few that differ. */
  | { readonly outcome: 'differs'; readonly pk: string; readonly differing: number; readonly ids: readonly string[] }
  /** What was written is not what is there now: somebody wrote to one of the stores meanwhile. */
  | { readonly outcome: 'changed-meanwhile'; readonly pk: string };

export interface CopyOptions {
  /** One partition; null: all of them, whether they are a board's or not. */
  readonly pk: string | null;
  /** Make the target as the source is, also where it holds something else or something more. */
  readonly overwrite: boolean;
}

/** In the order of copying: a board, and the head of its log, only count once what they stand for is there. */
const LAST: readonly string[] = ['head', 'board'];
/** Snapshots are no records: each store makes its own. */
export const KINDS: readonly DocumentKind[] = StoredDocument.options
  .map(({ shape }) => shape.kind.value)
  .filter((kind) => kind !== 'snapshot')
  .sort((a, b) => LAST.indexOf(a) - LAST.indexOf(b) || a.localeCompare(b));

const PAGE = 500;
/** Room for what an adapter adds to each document. */
const COMMIT_BYTES = LIMITS.bytes * 0.9;
const SHOWN = 5;

/**
 * Copies partition after partition and says of each how it ended. Interrupted at any moment it can be begun again: what
 * is there already is compared and left alone.
 */
export async function* copyBoards(from: Store, to: Store, { pk, overwrite }: CopyOptions): AsyncGenerator<Copied> {
  if (pk !== null) {
    yield await copyPartition({ from, to, pk, kinds: KINDS }, overwrite);
    return;
  }
  const [here, there] = [await kindsByPartition(from), await kindsByPartition(to)];
  for (const one of [...here.keys()].sort()) {
    const kinds = KINDS.filter((kind) => here.get(one)?.has(kind) === true || there.get(one)?.has(kind) === true);
    yield await copyPartition({ from, to, pk: one, kinds }, overwrite);
  }
}

/** Which kinds of documents each partition holds, so that nothing has to be asked for that is not there. */
async function kindsByPartition(store: Store): Promise<ReadonlyMap<string, ReadonlySet<DocumentKind>>> {
  const partitions = new Map<string, Set<DocumentKind>>();
  for (const kind of KINDS)
    for await (const { document } of scanned(store, kind)) {
      const kinds = partitions.get(document.pk) ?? new Set();
      partitions.set(document.pk, kinds.add(kind));
    }
  return partitions;
}

/** All documents of one kind, whichever their partition. */
export async function* scanned(store: Store, kind: DocumentKind): AsyncGenerator<Stored> {
  let after: string | null = null;
  do {
    const page: Page<StoredDocument> = await store.scan(kind, { limit: PAGE, after });
    yield* page.items;
    after = page.next;
  } while (after !== null);
}

/** One partition, of which only these kinds are looked at. */
interface Part {
  readonly from: Store;
  readonly to: Store;
  readonly pk: string;
  readonly kinds: readonly DocumentKind[];
}

async function copyPartition(part: Part, overwrite: boolean): Promise<Copied> {
  const { from, to, pk, kinds } = part;
  const [wanted, there] = [await hashesOf(from, pk, kinds), await hashesOf(to, pk, kinds)];
  if (wanted.size === 0) return { outcome: 'absent', pk };
  const others = [...there].filter(([id, hash]) => wanted.get(id) !== hash).map(([id]) => id);
  if (others.length > 0 && !overwrite)
    return { outcome: 'differs', pk, differing: others.length, ids: others.slice(0, SHOWN) };
  if (others.length === 0 && there.size === wanted.size) return { outcome: 'same', pk, ...summary(wanted) };
  let group: Operation[] = [];
  let bytes = 0;
  const flush = async (): Promise<boolean> => {
    const committed: Committed | null = group.length === 0 ? null : await to.commit(pk, group);
    [group, bytes] = [[], 0];
    return committed?.ok !== false;
  };
  for await (const operation of needed(part, there)) {
    const size = 'document' in operation ? Buffer.byteLength(JSON.stringify(operation.document)) : 0;
    const isFull = group.length === LIMITS.operations || bytes + size > COMMIT_BYTES;
    if (isFull && !(await flush())) return { outcome: 'changed-meanwhile', pk };
    group.push(operation);
    bytes += size;
  }
  if (!(await flush())) return { outcome: 'changed-meanwhile', pk };
  const [now, source] = [summary(await hashesOf(to, pk, kinds)), summary(await hashesOf(from, pk, kinds))];
  if (now.hash !== source.hash || now.documents !== source.documents) return { outcome: 'changed-meanwhile', pk };
  return { outcome: 'copied', pk, ...now };
}

/** What has to be done to the target, in an order in which it may be interrupted. */
async function* needed({ from, to, pk, kinds }: Part, there: ReadonlyMap<string, string>): AsyncGenerator<Operation> {
  const kept = new Set<string>();
  for (const kind of kinds)
    for await (const { document } of listed(from, pk, kind)) {
      kept.add(document.id);
      const hash = there.get(document.id);
      if (hash === hashOf(document)) continue;
      const stored = hash === undefined ? null : await to.get(pk, document.id);
      yield stored === null ? { op: 'create', document } : { op: 'replace', document, etag: stored.etag };
    }
  for (const id of there.keys()) {
    if (kept.has(id)) continue;
    const stored = await to.get(pk, id);
    if (stored !== null) yield { op: 'delete', id, etag: stored.etag };
  }
}

async function* listed(store: Store, pk: string, kind: DocumentKind): AsyncGenerator<Stored> {
  let after: string | null = null;
  do {
    const page: Page<StoredDocument> = await store.list(pk, kind, { limit: PAGE, after });
    yield* page.items;
    after = page.next;
  } while (after !== null);
}

/** The hash of each document of a partition, by id. */
async function hashesOf(
  store: Store,
  pk: string,
  kinds: readonly DocumentKind[],
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const kind of kinds)
    for await (const { document } of listed(store, pk, kind)) hashes.set(document.id, hashOf(document));
  return hashes;
}

/** Stores give a document back with its members in any order. */
function hashOf(document: StoredDocument): string {
  return createHash('sha256').update(canonicalJson(document)).digest('base64');
}

function summary(hashes: ReadonlyMap<string, string>): { readonly documents: number; readonly hash: string } {
  const lines = [...hashes].map(([id, hash]) => `${id} ${hash}\n`).sort();
  return { documents: hashes.size, hash: createHash('sha256').update(lines.join('')).digest('hex') };
}
