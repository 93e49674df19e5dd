import { emptyLog, withEntries } from '../notices/log/board-log.ts';
import type { BoardLog, Entry } from '../notices/model/log.ts';
import { chained, NO_HASH, type Link } from './chain.ts';
import type { StoredDocument } from './documents.ts';
import { listAll, StoreError, type Committed, type Operation, type Store, type Stored } from './store.ts';

/** The id of the document that says what a partition's board is. */
export const BOARD_ID = 'board';
export const HEAD_ID = 'head';

/** Sorts as the log runs. */
export const entryId = (seq: number): string => `entry-${String(seq).padStart(8, '0')}`;

/** What is to be recorded: an entry without its command and its place in the log. */
export type Draft = Omit<Entry, 'command' | 'seq' | 'prev' | 'hash'>;

/** What a look at the board came to. */
export type Decision<Refusal> = { readonly record: Draft } | { readonly refused: Refusal };

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
}

/** How often it is tried anew when somebody else was faster. */
const MOST_TRIES = 20;
/** How often a commit may end without an answer: each takes as long as the store's own patience. */
const MOST_UNKNOWN = 2;

/** The journal over a store. It remembers each board, and asks the store only whether its log has grown. */
export function createJournal(store: Store): Journal {
  const boards = new Map<string, Known>();

  async function known(pk: string): Promise<Known | null> {
    const before = boards.get(pk) ?? null;
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

  /** Reads what was added since `before`, or everything. */
  async function upTo(
    { pk, seq, hash }: Extract<StoredDocument, { kind: 'head' }>,
    etag: string,
    before: Known | null,
  ): Promise<Known | null> {
    const start = before ?? (await fresh(pk));
    if (start === null) return null;
    const more = (await listAll(store, pk, 'entry', start.head.seq === 0 ? null : entryId(start.head.seq)))
      .map(({ document }) => document.entry)
      .filter((entry) => entry.seq <= seq);
    // A log that was put in another's place begins anew.
    const follows =
      (more[0]?.prev ?? start.head.hash) === start.head.hash && (more.at(-1)?.seq ?? start.head.seq) === seq;
    if (!follows && before !== null) return upTo({ pk, id: HEAD_ID, kind: 'head', seq, hash }, etag, null);
    return { log: withEntries(start.log, more), head: { seq, hash }, etag };
  }

  async function fresh(pk: string): Promise<Known | null> {
    const board = await store.get(pk, BOARD_ID);
    if (board?.document.kind !== 'board') return null;
    const { notice, planDay } = board.document;
    return { log: emptyLog({ id: pk, notice, planDay }), head: { seq: 0, hash: NO_HASH }, etag: '' };
  }

  return {
    read: async (board) => (await known(board))?.log ?? null,
    append: async (board, command, decide) => {
      let unknown = 0;
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const now = await (unknown === 0 ? known(board) : openQuestion(known(board)));
        if (now === null) return { ok: false, refused: 'no-board' };
        const done = now.log.entries.findLast((entry) => entry.command === command);
        if (done !== undefined) return { ok: true, entry: done, log: now.log, again: unknown === 0 };
        const decision = decide(now.log);
        if ('refused' in decision) return { ok: false, refused: decision.refused };
        const entry = chained(now.head, { ...decision.record, command });
        const committed = await settled(store.commit(board, appending(board, entry, now.etag)));
        if (committed === 'unknown') {
          unknown += 1;
          // Reading again tells, and trying again writes it once at most; but somebody waits for the answer.
          if (unknown >= MOST_UNKNOWN) break;
          continue;
        }
        if (committed.ok) {
          const log = withEntries(now.log, [entry]);
          boards.set(board, { log, head: entry, etag: committed.etags.get(HEAD_ID) ?? '' });
          return { ok: true, entry, log, again: false };
        }
        if (committed.reason === 'too-large' || committed.reason === 'invalid')
          throw new StoreError('misuse', `An entry could not be recorded: ${committed.why}`);
      }
      throw new StoreError('unknown', `It is not known whether an entry of ${board} was recorded.`);
    },
  };
}

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

/** The entry and the head that points to it: both or neither. */
function appending(pk: string, entry: Entry, etag: string): Operation[] {
  return [
    { op: 'replace', document: headDocument(pk, entry), etag },
    { op: 'create', document: entryDocument(pk, entry) },
  ];
}

export function entryDocument(pk: string, entry: Entry): StoredDocument {
  return { pk, id: entryId(entry.seq), kind: 'entry', entry };
}

export function headDocument(pk: string, { seq, hash }: Link): StoredDocument {
  return { pk, id: HEAD_ID, kind: 'head', seq, hash };
}

/** All entries of a board as they are stored, and its head. For whoever checks them: nothing is added up. */
export async function storedLog(
  store: Store,
  pk: string,
): Promise<{ readonly entries: readonly Entry[]; readonly head: Link | null }> {
  const entries = (await listAll(store, pk, 'entry')).map(({ document }) => document.entry);
  const head: Stored | null = await store.get(pk, HEAD_ID);
  return { entries, head: head?.document.kind === 'head' ? head.document : null };
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
