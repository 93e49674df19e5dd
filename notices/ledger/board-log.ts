import type { BoardRecords } from '../model/board.ts';
import type { BoardLog, Change, Entry } from '../model/log.ts';
import { addedUp } from './add-up.ts';

/** A board of which nothing is recorded yet. */
export function emptyLog({ id, notice, planDay }: Pick<BoardRecords, 'id' | 'notice' | 'planDay'>): BoardLog {
  return {
    records: { id, notice, planDay, actions: [], updates: [], measurements: [], calendar: [] },
    entries: [],
    members: [],
    places: [],
  };
}

/** The board after some more entries, in their order. What is taken back makes it add up anew from the beginning. */
export function withEntries(log: BoardLog, more: readonly Entry[]): BoardLog {
  if (more.length === 0) return log;
  const entries = [...log.entries, ...more];
  const takesBack = more.some(({ change }) => change.what === 'undo' || change.what === 'correction');
  const { undone, corrected } = takenBack(takesBack ? entries : []);
  const counts = (takesBack ? entries : more).filter(({ seq }) => !undone.has(seq) && !corrected.has(seq));
  return { ...addedUp(takesBack ? emptyLog(log.records) : log, counts), entries };
}

/** The entries that no longer count, each with the entry that says so. */
export function takenBack(entries: readonly Entry[]): {
  readonly undone: ReadonlyMap<number, Entry>;
  readonly corrected: ReadonlyMap<number, Entry>;
} {
  const undone = new Map<number, Entry>();
  const corrected = new Map<number, Entry>();
  // The last word first: an undo that was itself undone takes nothing back, and a correction that was undone corrects nothing.
  for (const entry of entries.toReversed()) {
    if (undone.has(entry.seq)) continue;
    if (entry.change.what === 'undo') undone.set(entry.change.undoes, entry);
    if (entry.change.what === 'correction' && !corrected.has(entry.change.corrects))
      corrected.set(entry.change.corrects, entry);
  }
  return { undone, corrected };
}

/** What an entry is about: an action's id or a paragraph's ref, where it is about one. */
export function subjectOf(change: Change): string | null {
  switch (change.what) {
    case 'update':
    case 'correction':
      return change.update.about;
    case 'reading':
      return change.reading.ref;
    case 'action':
      return change.action.id;
    case 'indicator':
      return change.indicator.id;
    default:
      return null;
  }
}
