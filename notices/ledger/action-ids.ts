import { subjectOf, takenBack } from './board-log.ts';
import type { Change, Entry } from '../model/log.ts';

/** The ids of all actions that there ever were, also of those that were taken back: no number is given twice. */
export function actionIdsOf(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ change }) => addedBy(change)));
}

function addedBy(change: Change): string[] {
  switch (change.what) {
    case 'action':
      return [change.action.id];
    case 'plan':
    case 'taken-over':
      return change.actions.map(({ id }) => id);
    default:
      return [];
  }
}

/** Whether somebody has gone on from an action that this entry brought. */
export function isInUse(entry: Entry, entries: readonly Entry[]): boolean {
  const { undone } = takenBack(entries);
  const standing = entries.filter(({ seq }) => !undone.has(seq));
  const before = actionIdsOf(standing.filter(({ seq }) => seq < entry.seq));
  const brought = new Set(addedBy(entry.change).filter((id) => !before.has(id)));
  return standing.some(({ seq, change }) => seq > entry.seq && subjectsOf(change).some((id) => brought.has(id)));
}

function subjectsOf(change: Change): string[] {
  if (change.what === 'readings') return change.measurements.map(({ ref }) => ref);
  if (change.what !== 'plan') return [subjectOf(change) ?? []].flat();
  return [...change.actions.map(({ id }) => id), ...change.updates.map(({ about }) => about)];
}
