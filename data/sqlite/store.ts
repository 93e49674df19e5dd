import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { checkCommit, checkPage, refusal } from '../check-commit.ts';
import type { CheckedOperation } from '../check-commit.ts';
import { StoredDocument } from '../documents.ts';
import type { DocumentKind, DocumentOf } from '../documents.ts';
import { StoreError } from '../store.ts';
import type { Committed, Operation, Page, Store, Stored } from '../store.ts';
import { damaged, explained, explainedEnd } from './faults.ts';
import { openAnyway, openDatabase } from './open.ts';
import { watchPresence } from './presence.ts';

const Row = z.object({ pk: z.string(), id: z.string(), kind: z.string(), etag: z.string(), body: z.string() });
const EtagRow = z.object({ etag: z.string() });
const Cursor = z.tuple([z.string(), z.string()]);

/**
 * The embedded store: one file, nothing to install. `:memory:` keeps it nowhere, for tests. With `toRead` it is not written
 * to, and is opened whatever is wrong with it.
 */
export function openSqliteStore(file: string, { toRead = false }: { readonly toRead?: boolean } = {}): Store {
  return explained(file, () => storeOver(file, toRead ? openAnyway(file) : openDatabase(file)));
}

function storeOver(file: string, database: DatabaseSync): Store {
  const checkPresence = watchPresence(file, database);
  const one = database.prepare('SELECT pk, id, kind, etag, body FROM documents WHERE pk = ? AND id = ?');
  const etagOf = database.prepare('SELECT etag FROM documents WHERE pk = ? AND id = ?');
  const inPartition = database.prepare(
    'SELECT pk, id, kind, etag, body FROM documents WHERE kind = ? AND pk = ? AND id > ? ORDER BY id LIMIT ?',
  );
  const everywhere = database.prepare(
    'SELECT pk, id, kind, etag, body FROM documents WHERE kind = ? AND (pk, id) > (?, ?) ORDER BY pk, id LIMIT ?',
  );
  const write = database.prepare(
    'INSERT INTO documents (pk, id, kind, etag, body) VALUES (?, ?, ?, ?, ?) ' +
      'ON CONFLICT (pk, id) DO UPDATE SET kind = excluded.kind, etag = excluded.etag, body = excluded.body',
  );
  const remove = database.prepare('DELETE FROM documents WHERE pk = ? AND id = ?');

  const read = (row: unknown): Stored => {
    const { pk, id, kind, etag, body } = Row.parse(row);
    const { success, data, error } = StoredDocument.safeParse(parseJson(body));
    if (!success || data.pk !== pk || data.id !== id || data.kind !== kind)
      throw damaged(file, { what: ` (${id} of ${pk} is not as it was written)`, cause: error });
    return { document: data, etag };
  };

  const pageOf = <K extends DocumentKind>(
    kind: K,
    rows: readonly unknown[],
    limit: number,
    cursor: (last: StoredDocument) => string,
  ): Page<DocumentOf<K>> => {
    const items = rows.slice(0, limit).map(read).filter(isOfKind(kind));
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? cursor(last.document) : null };
  };

  const apply = (pk: string, operation: CheckedOperation, etags: Map<string, string>): Committed | null => {
    const { op, id } = operation;
    const row = etagOf.get(pk, id);
    const now = row === undefined ? null : EtagRow.parse(row).etag;
    if (op === 'create' && now !== null) return refusal('exists', id, `${id} is there already.`);
    if ('etag' in operation) {
      if (now === null) return refusal('missing', id, `${id} is not there.`);
      if (now !== operation.etag) return refusal('conflict', id, `${id} was changed since it was read.`);
    }
    if ('body' in operation) {
      const etag = randomUUID();
      write.run(pk, id, operation.kind, etag, operation.body);
      etags.set(id, etag);
    } else if (op === 'delete') remove.run(pk, id);
    else etags.set(id, operation.etag);
    return null;
  };

  const commit = (pk: string, operations: readonly Operation[]): Committed => {
    const checked = checkCommit(pk, operations);
    if (!checked.ok) return checked;
    const etags = new Map<string, string>();
    checkPresence();
    database.exec('BEGIN IMMEDIATE');
    try {
      for (const operation of checked.operations) {
        const refused = apply(pk, operation, etags);
        if (!refused) continue;
        database.exec('ROLLBACK');
        return refused;
      }
      explainedEnd(file, () => database.exec('COMMIT'));
      // What went into a file that was deleted meanwhile is not recorded.
      checkPresence();
      return { ok: true, etags };
    } catch (error) {
      // A full disk may have ended the transaction already.
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };

  /** Under the write-ahead log NORMAL leaves out waiting for the disk; the next commit that waits puts this there, too. */
  const commitSoon = (pk: string, operations: readonly Operation[]): Committed => {
    database.exec('PRAGMA synchronous = NORMAL');
    try {
      return commit(pk, operations);
    } finally {
      database.exec('PRAGMA synchronous = FULL');
    }
  };

  // What is thrown in here becomes a rejection.
  const promised = <T>(work: () => T): Promise<T> => new Promise((resolve) => resolve(explained(file, work)));

  return {
    get: (pk, id) =>
      promised(() => {
        const row = one.get(pk, id);
        return row === undefined ? null : read(row);
      }),
    list: (pk, kind, page) =>
      promised(() => {
        const { limit, after } = checkPage(page);
        return pageOf(kind, inPartition.all(kind, pk, after ?? '', limit + 1), limit, ({ id }) => id);
      }),
    scan: (kind, page) =>
      promised(() => {
        const { limit, after } = checkPage(page);
        const [pk, id] = after === null ? ['', ''] : cursorOf(after);
        const rows = everywhere.all(kind, pk, id, limit + 1);
        return pageOf(kind, rows, limit, (last) => JSON.stringify([last.pk, last.id]));
      }),
    commit: (pk, operations, { soon = false } = {}) =>
      promised(() => (soon ? commitSoon(pk, operations) : commit(pk, operations))),
    close: () => promised(() => database.close()),
  };
}

function isOfKind<K extends DocumentKind>(kind: K) {
  return (stored: Stored): stored is Stored<DocumentOf<K>> => stored.document.kind === kind;
}

function cursorOf(after: string): [string, string] {
  const parsed = Cursor.safeParse(parseJson(after));
  if (!parsed.success) throw new StoreError('misuse', 'That is not where a page of this store ended.');
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
