import { emptyLog, takenBack, withEntries } from '../ledger/board-log.ts';
import type { BoardRecords, Update } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { BoardLog, Change, Entry } from '../model/log.ts';

/** An update that was recorded since, with the entry that it takes the place of, if that one was told before. */
export interface NewUpdate {
  readonly update: Omit<Update, 'entry'>;
  readonly corrects: boolean;
}

/** What a log gained from a day on, of what still counts. */
export interface Gained {
  /** By the day that they are about. */
  readonly updates: readonly NewUpdate[];
  /** All that is no update, in the order in which it was recorded. */
  readonly others: readonly { readonly change: Change; readonly by: string; readonly takenBack: boolean }[];
  /** The records without what was gained. */
  readonly before: BoardRecords;
}

/**
 * From and including `from`: what was recorded earlier on that very day, before its digest went out, is told twice
 * rather than never. An entry is new by the day that it is about or by the day on which it was recorded, whichever
 * is the later; what is about a day after today does not exist yet.
 */
export function gainedSince({ records, entries }: BoardLog, from: CalendarDate, today: CalendarDate): Gained {
  const { undone, corrected } = takenBack(entries);
  const old = entries.filter((entry) => !isNew(entry, from));
  const told = new Set(old.map(({ seq }) => seq));
  const counting = entries.filter(({ seq }) => !undone.has(seq) && !corrected.has(seq));
  const fresh = counting.filter((entry) => isNew(entry, from));
  const updates = [
    ...counting.flatMap(({ change }) => (change.what === 'taken-over' ? change.updates : [])).filter(isSince(from)),
    ...fresh.flatMap(({ change }) => (change.what === 'plan' ? change.updates : [])),
  ].map((update): NewUpdate => ({ update, corrects: false }));
  const said = fresh.flatMap(({ change }): NewUpdate[] => {
    if (change.what === 'update') return [{ update: change.update, corrects: false }];
    return change.what === 'correction' ? [{ update: change.update, corrects: told.has(change.corrects) }] : [];
  });
  const withdrawn = [...undone].flatMap(([seq, by]) => {
    const entry = old.find((one) => one.seq === seq);
    return entry === undefined || told.has(by.seq) ? [] : [{ change: entry.change, by: by.by.name, takenBack: true }];
  });
  return {
    updates: [...updates, ...said]
      .filter(({ update }) => update.date <= today)
      .sort((a, b) => a.update.date.localeCompare(b.update.date)),
    others: [...withdrawn, ...fresh.flatMap((entry) => othersOf(entry, today)), ...takenOver(counting, from, today)],
    before: withEntries(
      emptyLog(records),
      old.map((entry) => cutAt(entry, from)),
    ).records,
  };
}

const isSince =
  (from: CalendarDate) =>
  ({ date }: { readonly date: CalendarDate }): boolean =>
    date >= from;

/** What came with the board is as old as each of its lines. */
function isNew({ at, change }: Entry, from: CalendarDate): boolean {
  if (change.what === 'taken-over') return false;
  const about =
    change.what === 'update' || change.what === 'correction'
      ? change.update.date
      : change.what === 'reading'
        ? change.reading.date
        : '';
  return about >= from || at.slice(0, 10) >= from;
}

function cutAt(entry: Entry, from: CalendarDate): Entry {
  const { change } = entry;
  if (change.what !== 'taken-over') return entry;
  const earlier = <T extends { readonly date: CalendarDate }>(all: readonly T[]): T[] =>
    all.filter(({ date }) => date < from);
  return {
    ...entry,
    change: { ...change, updates: earlier(change.updates), measurements: earlier(change.measurements) },
  };
}

function othersOf({ change, by: { name: by } }: Entry, today: CalendarDate): Gained['others'] {
  switch (change.what) {
    case 'fact':
    case 'action':
    case 'plan':
    case 'notice':
    case 'lifted':
    case 'minutes':
    case 'indicator':
    case 'readings':
      return [{ change, by, takenBack: false }];
    case 'reading':
      return change.reading.date > today ? [] : [{ change, by, takenBack: false }];
    // Updates are told by what they are about; who has which role is no news of the board's work.
    default:
      return [];
  }
}

/** Lines of the council's spreadsheet have no author. */
function takenOver(entries: readonly Entry[], from: CalendarDate, today: CalendarDate): Gained['others'] {
  return entries
    .flatMap(({ change }) => (change.what === 'taken-over' ? change.measurements : []))
    .filter(({ date }) => date >= from && date <= today)
    .map((reading) => ({ change: { what: 'reading' as const, reading }, by: '', takenBack: false }));
}
