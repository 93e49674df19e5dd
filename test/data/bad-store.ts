import { checkCommit, checkPage, refusal } from '../../data/check-commit.ts';
import type { CheckedOperation } from '../../data/check-commit.ts';
import { StoredDocument } from '../../data/documents.ts';
import type { DocumentKind, DocumentOf } from '../../data/documents.ts';
import { StoreError } from '../../data/store.ts';
import type { Committed, Page, PageRequest, Store, Stored } from '../../data/store.ts';

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
    if ('etag' in operation && now?.etag !== operation.etag && fault !== 'ignores etags')
      return refusal('conflict', id, '');
    if (op === 'delete') held.delete(key(pk, id));
    if ('body' in operation) {
      writes += 1;
      const etag = fault === 'reuses etags' ? 'always' : String(writes);
      held.set(key(pk, id), { document: StoredDocument.parse(JSON.parse(operation.body)), etag });
    }
    return null;
  };

  const commit: Store['commit'] = (pk, operations) => {
    const unchecked = operations.map((operation): CheckedOperation => {
      if (!('document' in operation)) return operation;
      const { id, kind } = operation.document;
      return { ...operation, id, kind, body: JSON.stringify({ ...operation.document, date: '2015-02-02' }) };
    });
    const checked =
      fault === 'checks nothing' ? { ok: true as const, operations: unchecked } : checkCommit(pk, operations);
    if (!checked.ok) return Promise.resolve(checked);
    const before = new Map(held);
    for (const operation of checked.operations) {
      const refused = apply(pk, operation);
      if (!refused) continue;
      if (fault !== 'writes half a commit') {
        held.clear();
        for (const [name, stored] of before) held.set(name, stored);
      }
      return Promise.resolve(refused);
    }
    const written = checked.operations.filter(({ op }) => op !== 'delete');
    const etags = new Map(written.map(({ id }) => [id, held.get(key(pk, id))?.etag ?? '']));
    return Promise.resolve({ ok: true, etags });
  };

  const pageOf = <K extends DocumentKind>(kind: K, pk: string | null, page?: PageRequest): Page<DocumentOf<K>> => {
    const { limit, after } = checkPage(page);
    if (after !== null && !held.has(after)) throw new StoreError('misuse', 'not a page');
    const isWanted = (entry: [string, Stored]): entry is [string, Stored<DocumentOf<K>>] =>
      entry[1].document.kind === kind && (pk === null || fault === 'leaks partitions' || entry[1].document.pk === pk);
    const all = [...held].filter(isWanted);
    if (fault !== 'lists in the order of writing') all.sort(([a], [b]) => (a < b ? -1 : 1));
    const start =
      after === null || fault === 'forgets where a page ended' ? 0 : all.findIndex(([k]) => k === after) + 1;
    const items = all.slice(start, start + limit);
    return {
      items: items.map(([, stored]) => stored),
      next: all.length > start + limit ? (items.at(-1)?.[0] ?? null) : null,
    };
  };

  const promised = <T>(work: () => T): Promise<T> => new Promise((resolve) => resolve(work()));

  return {
    get: (pk, id) => Promise.resolve(held.get(key(pk, id)) ?? null),
    list: (pk, kind, page) => promised(() => pageOf(kind, pk, page)),
    scan: (kind, page) => promised(() => pageOf(kind, null, page)),
    commit,
    close: () => Promise.resolve(),
  };
}
