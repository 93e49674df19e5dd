import type { Author, Change, ChangeOf, Entry } from '../model/log.ts';
import { subjectOf, takenBack } from './board-log.ts';

/** Something recorded, as it is told later: with what became of it. */
export interface Told {
  /** Its entry in the log, and when it was recorded; null for a line of the council's spreadsheet. */
  readonly seq: number | null;
  readonly at: string | null;
  readonly by: string;
  readonly role: Author['role'] | null;
  readonly change: Change;
  /** The entry that took it back, or that corrected it. */
  readonly undone: Entry | null;
  readonly corrected: Entry | null;
}

/** Everything that was recorded about an action or a paragraph, also what was taken back; oldest first. */
export function historyOf(entries: readonly Entry[], ref: string): Told[] {
  const { undone, corrected } = takenBack(entries);
  const refs = refsOf(entries, ref);
  return entries.flatMap(({ seq, at, by, change }, index): Told[] => {
    const then = refs[index] ?? null;
    if (then === null) return [];
    if (change.what === 'taken-over') return fromSheet(change.updates.filter(({ about }) => about === then));
    const own = about(change, then);
    const fate = { undone: undone.get(seq) ?? null, corrected: corrected.get(seq) ?? null };
    return own === null ? [] : [{ seq, at, by: by.name, role: by.role, change: own, ...fate }];
  });
}

/** What the paragraph was called when each entry was recorded; null: it was none then, or the ref was another's. */
function refsOf(entries: readonly Entry[], ref: string): (string | null)[] {
  let then: string | null = ref;
  return entries
    .toReversed()
    .map(({ change }) => {
      const now = then;
      if (change.what === 'notice' && then !== null) {
        const came = change.moved.find(({ to }) => to === then);
        const left = change.moved.some(({ from }) => from === then);
        then = came?.from ?? (left ? null : then);
      }
      return now;
    })
    .reverse();
}

function fromSheet(updates: ChangeOf<'taken-over'>['updates']): Told[] {
  return updates.map(({ entry, ...update }) => ({
    ...{ seq: entry, at: null, by: update.by, role: null, undone: null, corrected: null },
    change: { what: 'update', update },
  }));
}

/** The part of a change that is about this. */
function about(change: Change, ref: string): Change | null {
  if (change.what === 'readings') {
    const measurements = change.measurements.filter((reading) => reading.ref === ref);
    return measurements.length === 0 ? null : { ...change, measurements };
  }
  if (change.what !== 'plan') return subjectOf(change) === ref ? change : null;
  const actions = change.actions.filter(({ id }) => id === ref);
  const updates = change.updates.filter((update) => update.about === ref);
  return actions.length + updates.length === 0 ? null : { ...change, actions, updates };
}

/** The number of the last entry that this change would follow: about the same thing. 0: there is none. */
export function lastAlike(entries: readonly Entry[], change: Change): number {
  const keys = keysOf(change, entries);
  if (keys.length === 0) return 0;
  return entries.findLast((entry) => keysOf(entry.change, entries).some((key) => keys.includes(key)))?.seq ?? 0;
}

/** What two changes have in common that must not pass each other unseen. */
function keysOf(change: Change, entries: readonly Entry[]): string[] {
  switch (change.what) {
    case 'update':
    case 'correction':
      return [`about ${change.update.about}`];
    case 'reading':
      return [`reading ${change.reading.ref} ${change.reading.metric} ${change.reading.date}`];
    case 'readings':
      return change.measurements.map(({ ref, metric, date }) => `reading ${ref} ${metric} ${date}`);
    case 'fact':
    case 'no-fact':
      return [`fact ${change.entry.fact}`];
    case 'member':
      return [`member ${change.member.id.toLowerCase()}`];
    case 'no-member':
      return [`member ${change.id.toLowerCase()}`];
    case 'notice':
    case 'lifted':
      return ['notice'];
    case 'minutes':
      return [`minutes ${change.meeting}`];
    case 'link':
      return [`place ${change.place.id}`];
    case 'action':
      return [`about ${change.action.id}`];
    case 'indicator':
      return [`about ${change.indicator.id}`];
    case 'plan':
      return [...change.actions.map(({ id }) => `about ${id}`), ...change.updates.map(({ about }) => `about ${about}`)];
    case 'undo': {
      const undone = entries[change.undoes - 1]?.change;
      return undone === undefined || undone.what === 'undo' ? [] : keysOf(undone, entries);
    }
    case 'taken-over':
      return [];
  }
}

/** One entry as it is told; null where there is none of that number. */
export function historyEntry(entries: readonly Entry[], seq: number): Told | null {
  const entry = entries.find((one) => one.seq === seq);
  if (entry === undefined) return null;
  const { undone, corrected } = takenBack(entries);
  const fate = { undone: undone.get(seq) ?? null, corrected: corrected.get(seq) ?? null };
  return { seq, at: entry.at, by: entry.by.name, role: entry.by.role, change: entry.change, ...fate };
}
