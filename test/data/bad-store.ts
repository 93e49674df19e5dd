import { checkCommit, checkPage, refusal } from '../../data/check-commit.ts';
import type { CheckedOperation } from '../../data/check-commit.ts';
import { StoredDocument } from '../../data/documents.ts';
import type { DocumentKind, DocumentOf } from '../../data/documents.ts';
import { StoreError } from '../../data/store.ts';
import type { Committed, Operation, Page, PageRequest, Store, Stored } from '../../data/store.ts';

/** What can be wrong with a store; null is a good one. */
export type Fault =
  | 'writes half a commit'
  | 'ignores etags'
  | 'reuses etags'
  | 'leaks partitions'
  | 'creates over what is there'
  | 'lists in the order of writing'
  | 'forgets where a page ended'
  | 'checks nothing'
  | 'takes an empty etag for any'
  | 'renews the etag of what it checks'
  | 'works after it was closed'
  | null;

/** A store in memory with one planted fault, to see that the contract would find it. */
export function badStore(fault: Fault): Store {
  const held = new Map<string, Stored>();
  let writes = 0;
  const key = (pk: string, id: string) => (fault === 'leaks partitions' ? id : `${pk} ${id}`);

  const apply = (pk: string, operation: CheckedOperation): Committed | null => {
    const { op, id } = operation;
    const now = held.get(key(pk, id));
    if (op === 'create' && now && fault !== 'creates over what is there') return refusal('exists', id, '');
    if ('etag' in operation && !now) return refusal('missing', id, '');
    const letThrough =
      fault === 'ignores etags' ||
      (fault === 'takes an empty etag for any' && 'etag' in operation && operation.etag === '');
    if ('etag' in operation && now?.etag !== operation.etag && !letThrough) return refusal('conflict', id, '');
    if (op === 'check' && now && fault === 'renews the etag of what it checks')
      held.set(key(pk, id), { ...now, etag: `${now.etag}+` });
    if (op === 'delete') held.delete(key(pk, id));
    if ('body' in operation) {
      writes += 1;
      const etag = fault === 'reuses etags' ? 'always' : String(writes);
      held.set(key(pk, id), { document: StoredDocument.parse(JSON.parse(operation.body)), etag });
    }
    return null;
  };

  const commit = (pk: string, operations: readonly Operation[]): Committed => {
    const unchecked = operations.map((operation): CheckedOperation => {
      if (!('document' in operation)) return operation;
      const { id, kind } = operation.document;
      return { ...operation, id, kind, body: JSON.stringify({ ...operation.document, date: '2015-02-02' }) };
    });
    const checked =
      fault === 'checks nothing' ? { ok: true as const, operations: unchecked } : checkCommit(pk, operations);
    if (!checked.ok) return checked;
    const before = new Map(held);
    for (const operation of checked.operations) {
      const refused = apply(pk, operation);
      if (!refused) continue;
      if (fault !== 'writes half a commit') {
        held.clear();
        for (const [name, stored] of before) held.set(name, stored);
      }
      return refused;
    }
    const written = checked.operations.filter(({ op }) => op !== 'delete');
    const etags = new Map(written.map(({ id }) => [id, held.get(key(pk, id))?.etag ?? '']));
    return { ok: true, etags };
  };

  const pageOf = <K extends DocumentKind>(kind: K, pk: string | null, page?: PageRequest): Page<DocumentOf<K>> => {
    const { limit, after } = checkPage(page);
    if (pk === null && after !== null && !held.has(after)) throw new StoreError('misuse', 'not a page');
    const isWanted = (entry: [string, Stored]): entry is [string, Stored<DocumentOf<K>>] =>
      entry[1].document.kind === kind && (pk === null || fault === 'leaks partitions' || entry[1].document.pk === pk);
    const all = [...held].filter(isWanted);
    if (fault !== 'lists in the order of writing') all.sort(([a], [b]) => (a < b ? -1 : 1));
    const end = after === null || pk === null ? after : key(pk, after);
    const rest = end === null || fault === 'forgets where a page ended' ? all : all.filter(([k]) => k > end);
    const items = rest.slice(0, limit);
    const last = items.at(-1);
    const cursor = pk === null ? last?.[0] : last?.[1].document.id;
    return { items: items.map(([, stored]) => stored), next: rest.length > limit ? (cursor ?? null) : null };
  };

  let closed = false;
  const promised = <T>(work: () => T): Promise<T> =>
    new Promise((resolve) => {
      if (closed && fault !== 'works after it was closed') throw new StoreError('misuse', 'closed');
      resolve(work());
    });

  return {
    get: (pk, id) => promised(() => held.get(key(pk, id)) ?? null),
    list: (pk, kind, page) => promised(() => pageOf(kind, pk, page)),
    scan: (kind, page) => promised(() => pageOf(kind, null, page)),
    commit: (pk, operations) => promised(() => commit(pk, operations)),
    close: () => promised(() => void (closed = true)),
  };
}
