import type { CalendarDate } from '../model/dates.ts';
import type { BoardLog, Entry } from '../model/log.ts';
import { emptyLog, withEntries } from './board-log.ts';

/** The day in London of an instant in UTC. */
type DayOf = (at: string) => CalendarDate;

/** London is never behind UTC, and never a day ahead: only at the day itself one has to look closer. */
function wasRecorded({ at, by }: Entry, day: CalendarDate, dayOf: DayOf): boolean {
  // What came with the board was entered when it was set up, and is as old as each of its lines says.
  if (by.role === 'system') return true;
  const utc = at.slice(0, day.length);
  return utc < day || (utc === day && dayOf(at) <= day);
}

/** The days asked for lately; a log that grows is another object, and begins anew. */
const REMEMBERED = 8;
const known = new WeakMap<BoardLog, Map<number, BoardLog>>();

/**
 * The board as its log stood at the end of a day: what was recorded later, also under an earlier date, what was corrected
 * or taken back later, does not exist for it. The same object for all days between which nothing was recorded.
 */
export function logOn(log: BoardLog, day: CalendarDate, dayOf: DayOf): BoardLog {
  const entries = log.entries.filter((entry) => wasRecorded(entry, day, dayOf));
  if (entries.length === log.entries.length) return log;
  const days = known.get(log) ?? new Map<number, BoardLog>();
  known.set(log, days);
  // Of two days the later one has all that the earlier has: as many entries are the same entries.
  const before = days.get(entries.length);
  if (before !== undefined) return before;
  const [oldest] = days.keys();
  if (days.size >= REMEMBERED && oldest !== undefined) days.delete(oldest);
  const then = withEntries(emptyLog(log.records), entries);
  days.set(entries.length, then);
  return then;
}
