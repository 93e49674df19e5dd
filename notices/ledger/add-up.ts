import type { BoardRecords, CalendarEntry, Measurement, Update } from '../model/board.ts';
import { isSameId } from '../model/directory-id.ts';
import type { BoardLog, ChangeOf, Entry } from '../model/log.ts';

/** What a log adds up to. */
export type Sum = Pick<BoardLog, 'records' | 'members' | 'places'>;

/** What a log adds up to after some more entries, in their order; what it added up to before is left as it was. */
export function addedUp(before: Sum, more: readonly Entry[]): Sum {
  const updates = growing(before.records.updates);
  const sum = more.reduce<Sum>((so, entry) => added(so, entry, updates), before);
  return { ...sum, records: { ...sum.records, updates: updates.list() } };
}

/** Updates are most of a log, and tens of thousands of them: the list is copied once, when it first grows. */
function growing(before: Update[]) {
  let list: Update[] | null = null;
  return {
    list: (): Update[] => list ?? before,
    /** By the day that it is about; of one day, as it was recorded. */
    add: (one: Update): void => {
      list ??= [...before];
      list.splice(placeOf(one.date, list), 0, one);
    },
    /** Each as something else of the same day. */
    change: (to: (one: Update) => Update): void => {
      list = (list ?? before).map(to);
    },
  };
}

/** Behind all of that day and of the days before it. */
function placeOf(date: string, sorted: readonly { readonly date: string }[]): number {
  let [from, to] = [0, sorted.length];
  // What is recorded is mostly about the last few days.
  if ((sorted.at(-1)?.date ?? '') <= date) return to;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle]?.date ?? '') <= date) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The sum after one entry, but for its updates, which are added to the one list of them. */
function added(sum: Sum, { seq, change }: Entry, updates: ReturnType<typeof growing>): Sum {
  const { records, members, places } = sum;
  const now = (change: Partial<BoardRecords>): Sum => ({ ...sum, records: { ...records, ...change } });
  switch (change.what) {
    case 'update':
    case 'correction':
      updates.add({ ...change.update, entry: seq });
      return now({ actions: handedOn(records.actions, change.update) });
    case 'reading':
      return now({ measurements: measured(records.measurements, change.reading) });
    case 'readings':
      return now({ measurements: change.measurements.reduce(measured, records.measurements) });
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
      for (const update of change.updates) updates.add({ ...update, entry: seq });
      return now({ actions: merged(records.actions, change.actions) });
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
      return now(followed(records, change, updates));
    case 'minutes':
    case 'undo':
    case 'lifted':
      return sum;
    case 'taken-over':
      for (const update of change.updates) updates.add(update);
      return now({
        actions: [...records.actions, ...change.actions],
        measurements: change.measurements.reduce(byDate, records.measurements),
        calendar: change.calendar.reduce(byDate, records.calendar),
      });
  }
}

/** With one more reading, in the place of another of the same day. */
function measured(all: Measurement[], one: Measurement): Measurement[] {
  const others = all.filter(({ ref, metric, date }) => ref !== one.ref || metric !== one.metric || date !== one.date);
  return byDate(others, one);
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
  { actions, measurements }: BoardRecords,
  { moved }: ChangeOf<'notice'>,
  updates: ReturnType<typeof growing>,
): Partial<BoardRecords> {
  if (moved.length === 0) return {};
  const now = new Map(moved.map(({ from, to }) => [from, to]));
  // An action may have the number of a paragraph: what is recorded about it stays its own.
  const own = new Set(actions.map(({ id }) => id));
  const at = (ref: string): string => now.get(ref) ?? ref;
  updates.change((update) => (own.has(update.about) ? update : { ...update, about: at(update.about) }));
  return {
    actions: actions.map((action) => ({ ...action, serves: action.serves.map(at) })),
    measurements: measurements.map((one) => ({ ...one, ref: at(one.ref) })),
  };
}

function byDate<T extends { readonly date: string }>(all: readonly T[], one: T): T[] {
  return all.toSpliced(placeOf(one.date, all), 0, one);
}
