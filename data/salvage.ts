import { entryId, type Link } from './chain.ts';
import { findEntry } from './entry-forms/read.ts';
import { BOARD_ID, headDocument, HEAD_ID } from './journal.ts';
import type { StoredDocument } from './documents.ts';
import { LIMITS, StoreError, type Operation, type Store } from './store.ts';
import type { Survey, Surveyed } from './survey.ts';

/** What was saved of a damaged store. */
export interface Salvaged {
  readonly documents: number;
  readonly lost: readonly Extract<Surveyed, { ok: false }>[];
  /** Boards whose head or own document was made anew, with what. */
  readonly remade: readonly { readonly board: string; readonly what: 'head' | 'board'; readonly seq: number }[];
}

const COMMIT_BYTES = LIMITS.bytes * 0.9;

/**
 * Writes into an empty store what can be read of a damaged one. Entries that are lost stay missing, and proving the log
 * names them. Where only a head or a board's own document was lost, it is made anew of what is left.
 */
export async function salvage(from: Survey, to: Store): Promise<Salvaged> {
  const lost: Extract<Surveyed, { ok: false }>[] = [];
  const remade: Salvaged['remade'][number][] = [];
  let documents = 0;
  let partition: StoredDocument[] = [];
  const settlePartition = async (): Promise<void> => {
    const more = remadeOf(partition);
    remade.push(...more.map(({ document: { pk }, seq, what }) => ({ board: pk, what, seq })));
    await write(to, [...partition, ...more.map(({ document }) => document)]);
    documents += partition.length;
    partition = [];
  };
  for await (const one of from.documents()) {
    if (!one.ok) {
      lost.push(one);
      continue;
    }
    if (partition[0] !== undefined && partition[0].pk !== one.document.pk) await settlePartition();
    partition.push(one.document);
  }
  await settlePartition();
  return { documents, lost, remade };
}

interface Remade {
  readonly what: 'head' | 'board';
  readonly document: StoredDocument;
  readonly seq: number;
}

function remadeOf(partition: readonly StoredDocument[]): Remade[] {
  const links = partition.flatMap((document): Link[] => {
    const found = document.kind === 'entry' ? findEntry(document) : null;
    return found?.ok === true && entryId(found.entry.seq) === document.id ? [found.entry] : [];
  });
  const last = links.at(-1);
  const pk = partition[0]?.pk;
  if (last === undefined || pk === undefined) return [];
  const has = (id: string): boolean => partition.some((document) => document.id === id);
  const names = partition.find((document) => document.kind === 'names')?.version;
  const { seq } = last;
  return [
    ...(has(HEAD_ID) ? [] : [{ what: 'head' as const, document: headDocument(pk, last, names), seq }]),
    // Outside the demonstration a board is called by its notice, and has no day of its plan.
    ...(has(BOARD_ID)
      ? []
      : [
          {
            what: 'board' as const,
            document: { pk, id: BOARD_ID, kind: 'board' as const, name: pk, notice: pk, planDay: null },
            seq,
          },
        ]),
  ];
}

async function write(to: Store, documents: readonly StoredDocument[]): Promise<void> {
  let group: Operation[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    const [first] = documents;
    if (group.length === 0 || first === undefined) return;
    const done = await to.commit(first.pk, group);
    if (!done.ok) throw new StoreError('misuse', `What was saved of ${first.pk} could not be written: ${done.why}`);
    [group, bytes] = [[], 0];
  };
  for (const document of documents) {
    const size = Buffer.byteLength(JSON.stringify(document));
    if (group.length === LIMITS.operations || bytes + size > COMMIT_BYTES) await flush();
    group.push({ op: 'create', document });
    bytes += size;
  }
  await flush();
}
