import type { BoardRecords } from '../notices/model/board.ts';
import type { NoticeReading } from '../notices/model/notice.ts';
import { BOARD_ID } from './board-reader.ts';
import { keyOf } from './documents.ts';
import type { StoredDocument } from './documents.ts';
import { LIMITS, StoreError } from './store.ts';
import type { Operation, Store } from './store.ts';

/**
 * Gives each notice a board, with the demonstration's records where there are any. A board that is there already
 * is left alone, whatever has been logged since. Returns the ids of the boards that were made.
 */
export async function seedBoards(
  store: Store,
  library: readonly NoticeReading[],
  boards: readonly BoardRecords[],
): Promise<string[]> {
  const made: string[] = [];
  for (const { notice } of library) {
    const board = boards.find((one) => one.notice === notice.id) ?? emptyBoard(notice.id);
    if (await seedBoard(store, board, notice.place)) made.push(board.id);
  }
  return made;
}

/** The board itself comes last: if the program stops half way, the next start does the same again and ends it. */
async function seedBoard(store: Store, board: BoardRecords, name: string): Promise<boolean> {
  const pk = board.id;
  if (await store.get(pk, BOARD_ID)) return false;
  const { notice, planDay } = board;
  const itself: StoredDocument = { pk, id: BOARD_ID, kind: 'board', name, notice, planDay };
  const operations: Operation[] = documentsOf(board).map((document) => ({ op: 'upsert', document }));
  operations.push({ op: 'create', document: itself });
  for (let from = 0; from < operations.length; from += LIMITS.operations)
    await write(store, pk, operations.slice(from, from + LIMITS.operations));
  return true;
}

function documentsOf({ id: pk, actions, updates, readings, calendar }: BoardRecords): StoredDocument[] {
  const recorded = null;
  return [
    ...actions.map((action, position) => {
      return { pk, id: keyOf(`action-${action.id}`), kind: 'action' as const, position, action };
    }),
    ...updates.map((update, n) => ({ pk, id: numbered('update', n), kind: 'update' as const, recorded, update })),
    ...readings.map((reading, n) => ({ pk, id: numbered('reading', n), kind: 'reading' as const, recorded, reading })),
    ...calendar.map((entry, n) => ({ pk, id: numbered('calendar', n), kind: 'calendar' as const, recorded, entry })),
  ];
}

/** Sorts as the lines of the sheet do. */
function numbered(kind: string, index: number): string {
  return `${kind}-sheet-${String(index + 1).padStart(5, '0')}`;
}

function emptyBoard(notice: string): BoardRecords {
  return { id: notice, notice, planDay: null, actions: [], updates: [], readings: [], calendar: [] };
}

async function write(store: Store, pk: string, operations: readonly Operation[]): Promise<void> {
  const committed = await store.commit(pk, operations);
  // Another program that seeds at the same time writes the same.
  if (committed.ok || committed.reason === 'exists') return;
  throw new StoreError('misuse', `The board ${pk} could not be set up: ${committed.why}`);
}
