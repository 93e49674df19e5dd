import { boardIds } from '../../data/boards.ts';
import { createJournal } from '../../data/journal.ts';
import { noticeIds } from '../../data/library.ts';
import { libraryIn } from '../../data/own-notices/shelf.ts';
import { scanAll } from '../../data/store.ts';
import type { BoardRecords } from '../../notices/model/board.ts';
import type { Library } from '../../notices/review/versions.ts';
import { type Outcome, withStore } from './program.ts';

/** What a store adds to what comes with the program: notices that were published there, and its boards' records. */
export interface KeptBoards {
  readonly library: Library;
  readonly boards: ReadonlyMap<string, BoardRecords>;
}

/** Reads it from the store that was named, or from the one of the settings; else why that cannot be, in a sentence. */
async function keptBoards(
  named: string | undefined,
  refused: (why: string) => void,
): Promise<{ readonly ok: true; readonly kept: KeptBoards } | Extract<Outcome, { ok: false }>> {
  const read: { kept: KeptBoards | null } = { kept: null };
  const outcome = await withStore(named, async (store) => {
    const journal = createJournal(store);
    const boards = new Map<string, BoardRecords>();
    for (const { pk } of await scanAll(store, 'board')) {
      const log = await journal.read(pk);
      if (log !== null) boards.set(pk, log.records);
    }
    read.kept = { library: await libraryIn(store, refused), boards };
    return { ok: true, text: '' };
  });
  if (!outcome.ok) return outcome;
  const { kept } = read;
  return kept === null ? { ok: false, why: 'The store could not be read.' } : { ok: true, kept };
}

/**
 * What the store adds, or in a sentence why it cannot be told. It is opened where it is named, or where a notice or a board is
 * wanted that does not come with the program; null: it is not needed, or nobody named one and there is none.
 */
export async function keptFor(
  named: string | undefined,
  wanted: readonly (string | null | undefined)[],
  refused: (why: string) => void,
): Promise<KeptBoards | null | string> {
  const known = new Set([...noticeIds(), ...boardIds()]);
  const others = wanted.some((id) => typeof id === 'string' && id !== '' && !known.has(id));
  if (named === undefined && !others) return null;
  const read = await keptBoards(named, refused);
  if (read.ok) return read.kept;
  return named === undefined ? null : read.why;
}
