import { emptyLog, withEntries } from '../notices/ledger/board-log.ts';
import { named } from '../notices/ledger/people-names.ts';
import type { BoardLog, Entry } from '../notices/model/log.ts';
import { chained, entryDocument, entryId, NO_HASH, type Link } from './chain.ts';
import { directoryOf, directoryWith, namesDocument, NAMES_ID, NO_NAMES, type Directory } from './directory.ts';
import type { DocumentOf, StoredDocument } from './documents.ts';
import { readEntry } from './entry-forms/read.ts';
import { entriesOfSnapshots, PACKED, writeSnapshots } from './snapshot.ts';
import { keptFor } from './kept-for.ts';
import { listAll, StoreError, type Committed, type Operation, type Store } from './store.ts';

/** The id of the document that says what a partition's board is. */
export const BOARD_ID = 'board';
export const HEAD_ID = 'head';

/** What is to be recorded: an entry without its command and its place in the log. */
export type Draft = Omit<Entry, 'command' | 'seq' | 'prev' | 'hash'>;

/** What a look at the board came to. */
export type Decision<Refusal> =
  | {
      readonly record: Draft;
      /** Written with the entry or not at all. Where one of these does not fit, nothing is written, and `otherwise` is why. */
      readonly beside?: { readonly operations: readonly Operation[]; readonly otherwise: Refusal };
    }
  | { readonly refused: Refusal };

/** `again`: the command had been carried out before, and nothing was written now. */
export type Appended<Refusal> =
  | { readonly ok: true; readonly entry: Entry; readonly log: BoardLog; readonly again: boolean }
  | { readonly ok: false; readonly refused: Refusal };

/** The boards' logs: read, and added to at the end. Nothing in a log is changed or removed. */
export interface Journal {
  /** A board with its log as it is now; null where there is no such board. The same object while nothing was added. */
  read(board: string): Promise<BoardLog | null>;
  /**
   * Records one entry, once for each command. `decide` is shown the board as it is at that moment: what it gives
   * follows what it was shown, and where somebody else was faster it is asked again.
   */
  append<Refusal>(
    board: string,
    command: string,
    decide: (log: BoardLog) => Decision<Refusal>,
  ): Promise<Appended<Refusal | 'no-board'>>;
}

interface Known {
  readonly log: BoardLog;
  readonly head: Link;
  readonly etag: string;
  readonly directory: Directory;
}

/** How often it is tried anew when somebody else was faster. */
const MOST_TRIES = 20;
/** How often a commit may end without an answer: each takes as long as the store's own patience. */
const MOST_UNKNOWN = 2;

/** A board that nobody has asked about for so long is let go: what is asked of it then is read anew. */
const KEPT_MS = 60 * 60_000;
/** Entries of all boards that are kept: with what is worked out for their boards some 4 KB each. */
const MOST_ENTRIES = 50_000;

export interface JournalHow {
  /** Packs long logs, so that the next start reads them sooner; told where that failed. Left out: nothing but entries is written. */
  readonly snapshotFailed?: (fault: unknown) => void;
  /** Milliseconds that only grow. */
  readonly clock?: () => number;
  /** Of all boards that are kept. */
  readonly mostEntries?: number;
}

/** The journal over a store. It remembers each board, and asks the store only whether its log has grown. */
export function createJournal(
  store: Store,
  { snapshotFailed, clock = () => performance.now(), mostEntries = MOST_ENTRIES }: JournalHow = {},
): Journal {
  const boards = keptFor<Known>(KEPT_MS, clock, { most: mostEntries, sizeOf: ({ log }) => log.entries.length });

  async function known(pk: string): Promise<Known | null> {
    const before = boards.get(pk);
    const stored = await store.get(pk, HEAD_ID);
    if (stored?.document.kind !== 'head') {
      boards.delete(pk);
      return null;
    }
    if (before?.etag === stored.etag) return before;
    const now = await upTo(stored.document, stored.etag, before);
    if (now !== null) boards.set(pk, now);
    return now;
  }

  /** Reads what was added since `before`, or everything; `believed`: from snapshots, as far as there are any. */
  async function upTo(
    head: DocumentOf<'head'>,
    etag: string,
    before: Known | null,
    believed = true,
  ): Promise<Known | null> {
    const { pk, seq, hash } = head;
    const start = before ?? (await fresh(pk));
    if (start === null) return null;
    const packed = before === null && believed ? await entriesOfSnapshots(store, pk, head) : [];
    const from = packed.at(-1) ?? start.head;
    const stored =
      from.seq === seq
        ? []
        : (await listAll(store, pk, 'entry', from.seq === 0 ? null : entryId(from.seq))).map(
            ({ document }) => document,
          );
    const own = stored.map((document) => readEntry(document)).filter((entry) => entry.seq <= seq);
    const more = [...packed, ...own];
    // A log that was put in another's place begins anew.
    const follows =
      (more[0]?.prev ?? start.head.hash) === start.head.hash &&
      (own[0]?.prev ?? from.hash) === from.hash &&
      (more.at(-1)?.seq ?? start.head.seq) === seq &&
      (more.at(-1)?.hash ?? start.head.hash) === hash;
    if (!follows && before !== null) return upTo(head, etag, null);
    if (!follows && packed.length > 0) return upTo(head, etag, null, false);
    if (before === null && follows && snapshotFailed !== undefined && own.length >= PACKED)
      void writeSnapshots(store, pk, from, stored.slice(0, own.length)).catch(snapshotFailed);
    const directory = (head.names ?? 0) === start.directory.version ? start.directory : await readDirectory(pk);
    return { log: logWith(start, more, directory), head: { seq, hash }, etag, directory };
  }

  async function readDirectory(pk: string): Promise<Directory> {
    return directoryOf(await store.get(pk, NAMES_ID));
  }

  async function fresh(pk: string): Promise<Known | null> {
    const board = await store.get(pk, BOARD_ID);
    if (board?.document.kind !== 'board') return null;
    const { notice, planDay } = board.document;
    return {
      log: emptyLog({ id: pk, notice, planDay }),
      head: { seq: 0, hash: NO_HASH },
      etag: '',
      directory: NO_NAMES,
    };
  }

  return {
    read: async (board) => (await known(board))?.log ?? null,
    append: async (board, command, decide) => {
      let unknown = 0;
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const now = await (unknown === 0 ? known(board) : openQuestion(known(board)));
        if (now === null) return { ok: false, refused: 'no-board' };
        const done = now.log.entries.findLast((entry) => entry.command === command);
        if (done !== undefined) {
          // What is said to be recorded has to be so for whoever opens the store anew.
          const check = { op: 'check', id: HEAD_ID, etag: now.etag } as const;
          const still = unknown > 0 || (await openQuestion(store.commit(board, [check]))).ok;
          if (still) return { ok: true, entry: done, log: now.log, again: unknown === 0 };
          continue;
        }
        const decision = decide(now.log);
        if ('refused' in decision) return { ok: false, refused: decision.refused };
        const entry = chained(now.head, { ...decision.record, command });
        const directory = directoryWith(now.directory, entry);
        const committed = await settled(
          store.commit(board, [...appending(board, entry, now, directory), ...(decision.beside?.operations ?? [])]),
        );
        if (committed === 'unknown') {
          unknown += 1;
          // Reading again tells, and trying again writes it once at most; but somebody waits for the answer.
          if (unknown >= MOST_UNKNOWN) break;
          continue;
        }
        if (committed.ok) {
          const log = logWith(now, [entry], directory);
          boards.set(board, { log, head: entry, etag: committed.etags.get(HEAD_ID) ?? '', directory });
          return { ok: true, entry: log.entries.at(-1) ?? entry, log, again: false };
        }
        const { beside } = decision;
        if (beside?.operations.some((one) => idOf(one) === committed.id) === true)
          return { ok: false, refused: beside.otherwise };
        if (committed.reason === 'too-large' || committed.reason === 'invalid')
          throw new StoreError('misuse', `An entry could not be recorded: ${committed.why}`);
      }
      throw new StoreError('unknown', `It is not known whether an entry of ${board} was recorded.`);
    },
  };
}

const idOf = (operation: Operation): string => ('document' in operation ? operation.document.id : operation.id);

/** While it is not known whether something was written, a store that cannot be reached leaves that open. */
async function openQuestion<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (fault) {
    if (fault instanceof StoreError && fault.reason === 'unavailable')
      throw new StoreError('unknown', fault.message, { cause: fault });
    throw fault;
  }
}

/** Takes one fault for a value: it is not known whether the commit was carried out. */
async function settled(commit: Promise<Committed>): Promise<Committed | 'unknown'> {
  try {
    return await commit;
  } catch (fault) {
    if (fault instanceof StoreError && fault.reason === 'unknown') return 'unknown';
    throw fault;
  }
}

/** The board with some more entries; where a name is new or another, all that its bearer recorded says so. */
function logWith({ log, directory: before }: Known, more: readonly Entry[], { names, version }: Directory): BoardLog {
  if (version === before.version)
    return withEntries(
      log,
      more.map((entry) => named(entry, names)),
    );
  return withEntries(
    emptyLog(log.records),
    [...log.entries, ...more].map((entry) => named(entry, names)),
  );
}

/** The entry, the head that points to it, and the names that it brings where they are new: all or nothing. */
function appending(pk: string, entry: Entry, { etag, directory: before }: Known, directory: Directory): Operation[] {
  const { version } = directory;
  return [
    { op: 'replace', document: headDocument(pk, entry, version), etag },
    { op: 'create', document: entryDocument(pk, entry) },
    // The head's etag guards it too: whoever writes it replaces that.
    ...(version === before.version ? [] : [{ op: 'upsert', document: namesDocument(pk, directory) } as const]),
  ];
}

/** `names`: the version of the directory, 0 where there is none. */
export function headDocument(pk: string, { seq, hash }: Link, names = 0): StoredDocument {
  return { pk, id: HEAD_ID, kind: 'head', seq, hash, ...(names === 0 ? {} : { names }) };
}

/** The journal for one turn: a board that was read is not asked for again until something is added to it. */
export function forOneTurn(journal: Journal): Journal {
  const read = new Map<string, Promise<BoardLog | null>>();
  return {
    read: (board) => {
      const known = read.get(board) ?? journal.read(board);
      read.set(board, known);
      return known;
    },
    append: (board, command, decide) => {
      read.delete(board);
      return journal.append(board, command, decide);
    },
  };
}
