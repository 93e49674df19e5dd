import type { BoardRecords } from '../notices/model/board.ts';
import { emptyLog, withEntries } from '../notices/ledger/board-log.ts';
import type { BoardLog, ChangeOf, Entry, Member } from '../notices/model/log.ts';
import type { ParsedNotice } from '../notices/model/notice.ts';
import { chained, entryDocument, NO_HASH, type Link } from './chain.ts';
import { directoryWith, namesDocument, NO_NAMES, type Directory } from './directory.ts';
import { BOARD_ID, headDocument, HEAD_ID } from './journal.ts';
import { StoreError } from './store.ts';
import type { Operation, Store } from './store.ts';

/** What came with the board's spreadsheets is entered by nobody. */
const SYSTEM: Entry['by'] = { id: 'system', name: 'Noticeboard', role: 'system' };

/** Lines of a sheet in one entry, and entries in one commit: far below what a store takes at once. */
const MOST_LINES = 200;
const MOST_ENTRIES = 10;

/**
 * Gives each notice a board, with the demonstration's records and members where there are any. A board that is there
 * already is left alone, whatever has been logged since. Returns the ids of the boards that were made.
 */
export async function seedBoards(
  store: Store,
  library: readonly ParsedNotice[],
  boards: readonly BoardRecords[],
  members: readonly Member[] = [],
): Promise<string[]> {
  const made: string[] = [];
  for (const { notice } of library) {
    const board = boards.find((one) => one.notice === notice.id) ?? emptyBoard(notice.id);
    if (await seedBoard(store, board, notice.place, boards.includes(board) ? members : [])) made.push(board.id);
  }
  return made;
}

/**
 * Gives a council that has no board yet an empty one with its first officer; null: whoever began it has no id in Teams. A board
 * that is there already is left alone.
 */
export async function startBoard(
  store: Store,
  id: string,
  name: string,
  officer: Member | null,
  { by, at }: Pick<Entry, 'by' | 'at'>,
): Promise<void> {
  if (await store.get(id, BOARD_ID)) return;
  const entries = (officer === null ? [] : [officer]).map((member) =>
    chained(
      { seq: 0, hash: NO_HASH },
      { command: 'first-officer', at, by, source: null, change: { what: 'member', member } },
    ),
  );
  const directory = entries.reduce<Directory>(directoryWith, NO_NAMES);
  await write(store, id, [
    ...entries.map((entry): Operation => ({ op: 'create', document: entryDocument(id, entry) })),
    ...boardItself(id, { name, notice: id, planDay: null }, entries.at(-1), directory),
  ]);
}

/** The board, how far its log has come, and its people's names. */
const boardItself = (
  pk: string,
  board: { readonly name: string; readonly notice: string; readonly planDay: string | null },
  last: Link | undefined,
  directory: Directory,
): Operation[] => [
  { op: 'create', document: { pk, id: BOARD_ID, kind: 'board', ...board } },
  { op: 'create', document: headDocument(pk, last ?? { seq: 0, hash: NO_HASH }, directory.version) },
  ...(directory.version === 0 ? [] : [{ op: 'create', document: namesDocument(pk, directory) } as const]),
];

/** The board itself comes last: if the program stops half way, the next start does the same again and ends it. */
async function seedBoard(
  store: Store,
  board: BoardRecords,
  name: string,
  members: readonly Member[],
): Promise<boolean> {
  const pk = board.id;
  if (await store.get(pk, BOARD_ID)) return false;
  // A log without its board was damaged: beginning it anew would write over what is left of it.
  if (await store.get(pk, HEAD_ID))
    throw new StoreError(
      'damaged',
      `The board ${pk} has a log, but its own document is missing: put back a backup of the store, or save what is there ` +
        'with npm run store -- salvage --from STORE --to NEWSTORE.',
    );
  const { notice, planDay } = board;
  const entries = entriesOf(board, members);
  for (let from = 0; from < entries.length; from += MOST_ENTRIES) {
    const some = entries.slice(from, from + MOST_ENTRIES);
    await write(
      store,
      pk,
      some.map((entry) => ({ op: 'upsert', document: entryDocument(pk, entry) })),
    );
  }
  const directory = entries.reduce<Directory>(directoryWith, NO_NAMES);
  await write(store, pk, boardItself(pk, { name, notice, planDay }, entries.at(-1), directory));
  return true;
}

/** A demonstration board's log as seeding a store begins it, for whoever has no store. */
export const seededLog = (board: BoardRecords, members: readonly Member[]): BoardLog =>
  withEntries(emptyLog(board), entriesOf(board, members));

/** The first entries of the log: the same each time, so that two programs that seed at once write the same. */
function entriesOf(board: BoardRecords, members: readonly Member[]): Entry[] {
  const at = `${board.planDay ?? '1970-01-01'}T00:00:00Z`;
  const changes: Entry['change'][] = [
    ...partsOf(board),
    ...members.map((member) => ({ what: 'member', member }) as const),
  ];
  const entries: Entry[] = [];
  for (const [n, change] of changes.entries()) {
    const last = entries.at(-1) ?? { seq: 0, hash: NO_HASH };
    entries.push(chained(last, { command: `taken-over-${n + 1}`, at, by: SYSTEM, source: null, change }));
  }
  return entries;
}

function partsOf({ actions, updates, measurements, calendar }: BoardRecords): ChangeOf<'taken-over'>[] {
  const longest = Math.max(actions.length, updates.length, measurements.length, calendar.length);
  return Array.from({ length: Math.ceil(longest / MOST_LINES) }, (_, n) => {
    const part = <T>(lines: T[]): T[] => lines.slice(n * MOST_LINES, (n + 1) * MOST_LINES);
    return {
      what: 'taken-over',
      actions: part(actions),
      updates: part(updates),
      measurements: part(measurements),
      calendar: part(calendar),
    };
  });
}

function emptyBoard(notice: string): BoardRecords {
  return { id: notice, notice, planDay: null, actions: [], updates: [], measurements: [], calendar: [] };
}

async function write(store: Store, pk: string, operations: readonly Operation[]): Promise<void> {
  const committed = await store.commit(pk, operations);
  // Another program that seeds at the same time writes the same.
  if (committed.ok || committed.reason === 'exists') return;
  throw new StoreError('misuse', `The board ${pk} could not be set up: ${committed.why}`);
}
