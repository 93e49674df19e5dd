import { loadBoard } from '../../../data/boards.ts';
import { loadCalendar } from '../../../data/calendar.ts';
import { loadLibrary } from '../../../data/library.ts';
import { digestOf } from '../../../notices/digest/digest.ts';
import type { Digest } from '../../../notices/digest/model.ts';
import { emptyLog, withEntries } from '../../../notices/ledger/board-log.ts';
import type { Action, Update } from '../../../notices/model/board.ts';
import type { BoardLog, Change, Entry } from '../../../notices/model/log.ts';
import type { ParsedNotice } from '../../../notices/model/notice.ts';

const library = loadLibrary();
export const { isHoliday: isEnglandHoliday } = loadCalendar();

export function readingOf(id: string): ParsedNotice {
  const reading = library.find(({ notice }) => notice.id === id);
  if (reading === undefined) throw new Error(`no notice ${id}`);
  return reading;
}

const NO_HASH = '0'.repeat(64);
const SYSTEM: Entry['by'] = { id: 'system', name: 'Noticeboard', role: 'system' };
const ALEX: Entry['by'] = { id: 'alex', name: 'Alex Officer', role: 'officer' };

/** A demonstration board as its log begins. */
export function boardLog(id: string): BoardLog {
  const loaded = loadBoard(id);
  if (!loaded.ok) throw new Error(loaded.why);
  const { actions, updates, measurements: readings, calendar, planDay } = loaded.board;
  const change: Change = { what: 'taken-over', actions, updates, measurements: readings, calendar };
  const at = `${planDay ?? '1970-01-01'}T00:00:00Z`;
  return withEntries(emptyLog(loaded.board), [entry(1, at, change, SYSTEM)]);
}

/** A board of which the calendar alone is known. */
export function calendarOnly(id: string): BoardLog {
  const { records } = boardLog(id);
  const change: Change = { what: 'taken-over', actions: [], updates: [], measurements: [], calendar: records.calendar };
  return withEntries(emptyLog(records), [entry(1, '2014-09-20T00:00:00Z', change, SYSTEM)]);
}

/** The board after these were recorded, each at its instant. */
export function recorded(log: BoardLog, ...changes: readonly (readonly [at: string, change: Change])[]): BoardLog {
  const next = log.entries.length + 1;
  return withEntries(
    log,
    changes.map(([at, change], n) => entry(next + n, at, change, ALEX)),
  );
}

function entry(seq: number, at: string, change: Change, by: Entry['by']): Entry {
  return { seq, command: `command-${seq}`, at, by, source: null, change, prev: NO_HASH, hash: NO_HASH };
}

/** An update by Alex that says nothing but what is given. */
export const update = (about: string, date: string, more: Partial<Omit<Update, 'entry'>> = {}): Change => ({
  what: 'update',
  update: {
    ...{ about, date, by: 'Alex Officer', text: `About ${about}.`, status: null, rag: null },
    ...{ percent: null, evidence: null, moved: null },
    ...more,
  },
});

export function digest(
  id: string,
  today: string,
  { since = null, log = boardLog(id) }: { since?: string | null; log?: BoardLog | null } = {},
): Digest {
  return digestOf({ reading: readingOf(id), log, today, since, isHoliday: isEnglandHoliday });
}

const LONG = 'Antidisestablishmentarianismuswordsthatneverend '.repeat(30);

/** A plan of so many actions, all red and overdue, in long words. */
export function hugePlan(actions: number): BoardLog {
  const lines = Array.from({ length: actions }, (_, n): Action => ({
    id: `A${n + 1}`,
    serves: ['3(a)'],
    title: `${n + 1} ${LONG}`,
    owner: `Head of ${LONG}`,
    agency: 'Council',
    how: LONG,
    due: '2014-10-31',
    firstDate: '2014-09-30',
    success: LONG,
    status: 'in-progress',
    rag: 'red',
  }));
  const { records } = boardLog('knowsley');
  return withEntries(emptyLog(records), [
    entry(1, '2015-01-30T09:00:00Z', { what: 'plan', file: 'plan.xlsx', actions: lines, updates: [] }, ALEX),
  ]);
}
