import type { DocumentKind, DocumentOf, StoredDocument } from './documents.ts';

/** At most so many operations in one commit, and so many bytes of JSON in a document or in a whole commit. */
export const LIMITS = { operations: 100, bytes: 2_000_000 } as const;

/** A document and the version it was read at. The etag changes with every write and is never used twice. */
export interface Stored<D extends StoredDocument = StoredDocument> {
  readonly document: D;
  readonly etag: string;
}

/** What a commit does to one document. Each document may be named once in a commit. */
export type Operation =
  /** Has to be new. */
  | { readonly op: 'create'; readonly document: StoredDocument }
  /** Has to be there, unchanged since the etag. */
  | { readonly op: 'replace'; readonly document: StoredDocument; readonly etag: string }
  /** Whatever was there. For things that nobody else writes, such as a conversation's own state. */
  | { readonly op: 'upsert'; readonly document: StoredDocument }
  | { readonly op: 'delete'; readonly id: string; readonly etag: string }
  /** Writes nothing; the commit fails if the document changed. For decisions that rest on what was read. */
  | { readonly op: 'check'; readonly id: string; readonly etag: string };

/** How a commit is written. */
export interface CommitHow {
  /** A power cut may take it: nobody is told that it is recorded. What was committed before and after it stays whole. */
  readonly soon?: boolean;
}

/**
 * Why a commit was refused. Nothing of it was written.
 * `exists`: a document to create was there. `missing`: one to replace, delete or check was not.
 * `conflict`: it changed since it was read. `too-large`: over a limit. `invalid`: it does not fit its schema.
 */
export type Refusal = 'exists' | 'missing' | 'conflict' | 'too-large' | 'invalid';

export type Committed =
  /** The etags now, by id; deleted documents are not among them. */
  | { readonly ok: true; readonly etags: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly reason: Refusal; readonly id: string | null; readonly why: string };

/** How much to read at once, and where the page before ended. */
export interface PageRequest {
  /** 1 to 1000; 100 where it is left out. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string | null;
}

export interface Page<D extends StoredDocument> {
  readonly items: readonly Stored<D>[];
  /** Hand it back as `after`; null when there is no more. */
  readonly next: string | null;
}

/**
 * Where a board's records are kept. Each board has one partition, so that an update and the action it moves
 * are written together or not at all. Everything expected is a value; a StoreError is a fault of the store.
 */
export interface Store {
  get(pk: string, id: string): Promise<Stored | null>;
  /** The documents of one kind in one partition, by id. `after` may be any id: it goes on behind it. */
  list<K extends DocumentKind>(pk: string, kind: K, page?: PageRequest): Promise<Page<DocumentOf<K>>>;
  /** The documents of one kind in all partitions, each once, in no promised order. For jobs, not for answers. */
  scan<K extends DocumentKind>(kind: K, page?: PageRequest): Promise<Page<DocumentOf<K>>>;
  /** All of it or nothing, within one partition, and on the disk when it is answered unless it is only wanted `soon`. */
  commit(pk: string, operations: readonly Operation[], how?: CommitHow): Promise<Committed>;
  close(): Promise<void>;
}

/**
 * `damaged`: what is stored cannot be read. `foreign`: it is not ours. `newer`: a later version wrote it.
 * `unavailable`: it cannot be reached now. `full`: there is no space left. `read-only`: it may not be written to. `gone`: its
 * file was deleted or replaced while it was open. In these four nothing was written; in the last three what is there can still
 * be read. `misuse`: the program asked for something that makes no sense. `unknown`: only from a commit: it is not known
 * whether it was written. Whoever asked for it reads again before repeating it, or repeats it where doing it twice does it
 * once, and tells the person that it is open.
 */
export type StoreFault =
  'damaged' | 'foreign' | 'newer' | 'unavailable' | 'full' | 'read-only' | 'gone' | 'misuse' | 'unknown';

/** A fault of the store, in a sentence that can be shown to the person who runs it. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly reason: StoreFault;

  constructor(reason: StoreFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** Everything of one kind in a partition, page after page; with `from`, only what comes after that id. */
export async function listAll<K extends DocumentKind>(
  store: Store,
  pk: string,
  kind: K,
  from: string | null = null,
): Promise<readonly Stored<DocumentOf<K>>[]> {
  const all: Stored<DocumentOf<K>>[] = [];
  let after = from;
  do {
    const page: Page<DocumentOf<K>> = await store.list(pk, kind, { limit: 1000, after });
    all.push(...page.items);
    after = page.next;
  } while (after !== null);
  return all;
}

/** Everything of one kind in all partitions, page after page. For jobs, not for answers. */
export async function scanAll<K extends DocumentKind>(store: Store, kind: K): Promise<readonly DocumentOf<K>[]> {
  const all: DocumentOf<K>[] = [];
  let after: string | null = null;
  do {
    const page: Page<DocumentOf<K>> = await store.scan(kind, { limit: 1000, after });
    all.push(...page.items.map(({ document }) => document));
    after = page.next;
  } while (after !== null);
  return all;
}
