import type { BoardRecords } from '../notices/model/board.ts';
import type { DocumentKind } from './documents.ts';
import { listAll, type Store } from './store.ts';

/** The id of the document that says what a partition's board is. */
export const BOARD_ID = 'board';

/** Everything that one board recorded; null where there is no such board. */
export async function readBoard(store: Store, pk: string): Promise<BoardRecords | null> {
  const stored = await store.get(pk, BOARD_ID);
  if (stored?.document.kind !== 'board') return null;
  const all = async <K extends DocumentKind>(kind: K) =>
    (await listAll(store, pk, kind)).map(({ document }) => document);
  const [actions, updates, readings, calendar] = await Promise.all([
    all('action'),
    all('update'),
    all('reading'),
    all('calendar'),
  ]);
  const { notice, planDay } = stored.document;
  return {
    id: pk,
    notice,
    planDay,
    actions: actions.sort((a, b) => a.position - b.position).map(({ action }) => action),
    updates: updates.sort((a, b) => inOrder(whenOf(a.update, a), whenOf(b.update, b))).map(({ update }) => update),
    readings: readings
      .sort((a, b) => inOrder(whenOf(a.reading, a), whenOf(b.reading, b)))
      .map(({ reading }) => reading),
    calendar: calendar.sort((a, b) => inOrder(whenOf(a.entry, a), whenOf(b.entry, b))).map(({ entry }) => entry),
  };
}

/** By the day it is about, then as it was entered: what came with the board before what was logged since. */
function whenOf({ date }: { date: string }, { recorded, id }: { recorded: string | null; id: string }): string {
  return `${date} ${recorded ?? ''} ${id}`;
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
