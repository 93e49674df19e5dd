import type { BoardRecords, CalendarEntry } from '../model/board.ts';
import { isSameId } from '../model/directory-id.ts';
import type { BoardLog, Change, ChangeOf, Entry } from '../model/log.ts';

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
  const { records, members, places } = (takesBack ? entries : more).reduce<Sum>(
    (sum, entry) => (undone.has(entry.seq) || corrected.has(entry.seq) ? sum : add(sum, entry)),
    takesBack ? emptyLog(log.records) : log,
  );
  return { records, members, places, entries };
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

type Sum = Pick<BoardLog, 'records' | 'members' | 'places'>;

function add(sum: Sum, { seq, change }: Entry): Sum {
  const { records, members, places } = sum;
  const now = (change: Partial<BoardRecords>): Sum => ({ ...sum, records: { ...records, ...change } });
  switch (change.what) {
    case 'update':
    case 'correction':
      return now({
        updates: byDate(records.updates, { ...change.update, entry: seq }),
        actions: handedOn(records.actions, change.update),
      });
    case 'reading': {
      const { reading } = change;
      const others = records.measurements.filter(
        ({ ref, metric, date }) => ref !== reading.ref || metric !== reading.metric || date !== reading.date,
      );
      return now({ measurements: byDate(others, reading) });
    }
    case 'fact':
      return now({ calendar: byDate(withoutReplaced(records.calendar, change), change.entry) });
    case 'no-fact': {
      const { entry } = change;
      return now({ calendar: records.calendar.filter(({ fact, date }) => fact !== entry.fact || date !== entry.date) });
    }
    case 'action':
      return now({ actions: [...records.actions, change.action] });
    case 'indicator': {
      const { indicator } = change;
      const others = (records.indicators ?? []).filter(({ id }) => id !== indicator.id);
      return now({
        indicators: [...others, indicator].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })),
      });
    }
    case 'plan':
      return now({
        actions: merged(records.actions, change.actions),
        updates: change.updates.map((update) => ({ ...update, entry: seq })).reduce(byDate, records.updates),
      });
    case 'member': {
      const others = members.filter(({ id }) => !isSameId(id, change.member.id));
      return { ...sum, members: [...others, change.member] };
    }
    case 'no-member':
      return { ...sum, members: members.filter(({ id }) => !isSameId(id, change.id)) };
    case 'link': {
      const { place, linked } = change;
      return { ...sum, places: [...places.filter(({ id }) => id !== place.id), { id: place.id, linked }] };
    }
    case 'notice':
      return now(followed(records, change));
    case 'minutes':
    case 'undo':
    case 'lifted':
      return sum;
    case 'taken-over':
      return now({
        actions: [...records.actions, ...change.actions],
        updates: change.updates.reduce(byDate, records.updates),
        measurements: change.measurements.reduce(byDate, records.measurements),
        calendar: change.calendar.reduce(byDate, records.calendar),
      });
  }
}

/** Of the dates that there is one of, the last one said counts; a review or a meeting may move. */
function withoutReplaced(calendar: readonly CalendarEntry[], { entry, replaces }: ChangeOf<'fact'>): CalendarEntry[] {
  const many = entry.fact === 'review' || entry.fact === 'meeting';
  return calendar.filter(({ fact, date }) => fact !== entry.fact || (many && date !== replaces && date !== entry.date));
}

/** An action that has another owner from now on. */
const handedOn = (
  actions: BoardRecords['actions'],
  { about, newOwner }: ChangeOf<'update'>['update'],
): BoardRecords['actions'] =>
  newOwner === undefined
    ? actions
    : actions.map((action) => (action.id === about ? { ...action, owner: newOwner } : action));

/** Lines that are there keep their place in the plan. */
function merged(actions: BoardRecords['actions'], more: BoardRecords['actions']): BoardRecords['actions'] {
  const given = new Map(more.map((action) => [action.id, action]));
  const present = new Set(actions.map(({ id }) => id));
  return [...actions.map((action) => given.get(action.id) ?? action), ...more.filter(({ id }) => !present.has(id))];
}

/** What was recorded about a paragraph follows it to the ref that it has in the new version. */
function followed(
  { actions, updates, measurements }: BoardRecords,
  { moved }: ChangeOf<'notice'>,
): Partial<BoardRecords> {
  if (moved.length === 0) return {};
  const now = new Map(moved.map(({ from, to }) => [from, to]));
  // An action may have the number of a paragraph: what is recorded about it stays its own.
  const own = new Set(actions.map(({ id }) => id));
  const at = (ref: string): string => now.get(ref) ?? ref;
  const about = (ref: string): string => (own.has(ref) ? ref : at(ref));
  return {
    actions: actions.map((action) => ({ ...action, serves: action.serves.map(at) })),
    updates: updates.map((update) => ({ ...update, about: about(update.about) })),
    measurements: measurements.map((one) => ({ ...one, ref: at(one.ref) })),
  };
}

/** By the day it is about; of one day, as it was recorded. */
function byDate<T extends { readonly date: string }>(all: readonly T[], one: T): T[] {
  const at = all.findLastIndex(({ date }) => date <= one.date) + 1;
  return all.toSpliced(at, 0, one);
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
