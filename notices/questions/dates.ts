import type { Occurrence } from '../model/answer.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Question } from '../model/question.ts';
import { addDays } from '../calendar/arithmetic.ts';
import type { Status } from '../model/board.ts';
import { isFinished, stateOfAction } from '../progress/action-state.ts';
import { sinceWhen } from '../progress/finished.ts';
import { overdueSince } from '../progress/duty-state.ts';
import { isPartlyUnresolved, isUnresolved } from '../progress/items.ts';
import type { ActionRow, DutyRow, Row } from './row.ts';
import { type AskedWindow, within } from './window.ts';
import { dayWords } from '../words/text.ts';

/** Which date of a row a window tests. */
export type DateName = 'due' | 'late' | 'recorded' | 'silent' | 'measured' | 'happens' | 'none';

/** Puts a row where it falls: no row where it falls outside, two where it is late and comes round again. */
type Place = (row: Row, window: AskedWindow | null, question: Question) => readonly Row[];

const EVER: AskedWindow = { from: null, to: null, reachesBack: true, words: '', unplaced: null };
const SHOWN = 6;

export const isPast = (window: AskedWindow, today: CalendarDate): boolean => window.to !== null && window.to < today;

/** What was due in a time behind us, or a share of what is due in one, takes in what is done by now. */
export const countsWhole = (window: AskedWindow, today: CalendarDate, { aggregate }: Question): boolean =>
  isPast(window, today) || aggregate === 'share';

/** The upcoming occurrence in the window, and the overdue one where the window reaches back to it. */
function occurrencesDue(
  { state, world: { today } }: DutyRow,
  window: AskedWindow,
): { late: Occurrence | null; next: Occurrence | null } {
  const overdue = overdueSince(state, today);
  if (isPast(window, today)) {
    // What was due then, whether it was done or not; nothing from outside the window.
    const then = state.resolution.occurrences.find((one) => within(one.date, window)) ?? null;
    const open = then !== null && overdue !== null && state.open.includes(then);
    return open ? { late: then, next: null } : { late: null, next: then };
  }
  const from = window.from !== null && window.from > today ? window.from : today;
  const next = state.open.find((one) => one.date >= from && (window.to === null || one.date <= window.to)) ?? null;
  return { late: window.reachesBack ? overdue : null, next };
}

function placeDuty(row: DutyRow, window: AskedWindow): readonly DutyRow[] {
  const { state } = row;
  if (isUnresolved(state)) return isFinished(state.status) ? [] : [{ ...row, group: 'undated' }];
  const { late, next } = occurrencesDue(row, window);
  const shown =
    next === null
      ? []
      : state.resolution.occurrences.filter((one) => within(one.date, { from: next.date, to: window.to }));
  // What was read of it may lie elsewhere, and what was not may fall here.
  if (late === null && next === null && isPartlyUnresolved(state) && !isFinished(state.status))
    return [{ ...row, group: 'undated' }];
  return [
    ...(late === null ? [] : [{ ...row, group: 'late', at: late } as const]),
    ...(next === null ? [] : [{ ...row, group: 'open', at: next, shown: shown.slice(0, SHOWN) } as const]),
  ];
}

function placeAction(row: ActionRow, window: AskedWindow, question: Question): readonly ActionRow[] {
  const { state, world } = row;
  const past = countsWhole(window, world.today, question);
  if (state.due === null || (isFinished(state.status) && !past)) return [];
  if (state.overdue) return (past ? within(state.due, window) : window.reachesBack) ? [{ ...row, group: 'late' }] : [];
  return (past || state.due >= world.today) && within(state.due, window) ? [{ ...row, group: 'open' }] : [];
}

/** The day since which the log has an action in one of the statuses asked for: "completed in November". */
function reached({ world, state }: ActionRow, { status, progress }: Question): CalendarDate | null {
  const asked = (one: Status): boolean => status.includes(one) || (progress === 'closed' && isFinished(one));
  return asked(state.status) ? sinceWhen(world.log, state.action.id, asked) : null;
}

/** Whether an action came to one of the colours asked for in a time behind us: it had another on its eve. */
function turned({ world: { board, today }, state }: ActionRow, { from, to }: AskedWindow, { rag }: Question): boolean {
  if (board === null || from === null) return false;
  const on = (day: CalendarDate): boolean => {
    const then = stateOfAction(board, state.action.id, day);
    return then !== null && rag.includes(then.rag);
  };
  return on(to === null || to > today ? today : to) && !on(addDays(from, -1));
}

/** The days that a row has by itself. */
export function daysOf(row: Row): readonly CalendarDate[] {
  switch (row.type) {
    case 'duty':
      return row.at === null ? row.state.resolution.occurrences.map(({ date }) => date) : [row.at.date];
    case 'action':
      return row.state.due === null ? [] : [row.state.due];
    case 'update':
      return [row.update.date];
    case 'event':
      return [row.occurrence.date];
    case 'measurement':
      return row.series.readings.map(({ date }) => date);
    case 'provision':
    case 'notice':
      return [];
  }
}

/** A duty's row at its first occurrence in the window that is still to come, else at the first in it. */
function atIn(row: Row, window: AskedWindow): Row {
  if (row.type !== 'duty' || row.at !== null) return row;
  const inside = row.state.resolution.occurrences.filter(({ date }) => within(date, window));
  const at = inside.find(({ date }) => date >= row.world.today) ?? inside[0] ?? null;
  return { ...row, at, shown: inside.slice(0, SHOWN) };
}

const byOwnDays = (row: Row, window: AskedWindow | null): readonly Row[] => {
  if (window === null) return [row];
  return daysOf(row).some((day) => within(day, window)) ? [atIn(row, window)] : [];
};

function placeLate(row: Row, window: AskedWindow | null): readonly Row[] {
  const { today } = row.world;
  const at = row.type === 'duty' ? overdueSince(row.state, today) : null;
  const day = at?.date ?? (row.type === 'action' && row.state.overdue ? row.state.due : null);
  if (day !== null) {
    if (window !== null && !within(day, window)) return [];
    return [row.type === 'duty' ? { ...row, group: 'late', at } : { ...row, group: 'late' }];
  }
  // What is done and waits for the board is shown beside what is overdue.
  const waits =
    row.type === 'action' && row.state.status === 'complete-awaiting-sign-off' && (row.state.due ?? today) < today;
  return waits && window === null ? [{ ...row, group: 'waiting', note: 'waiting for sign-off, not overdue' }] : [];
}

/** Whether nothing was recorded about it in the window; without one, whether nothing was at all. */
function placeSilent(row: Row, window: AskedWindow | null): readonly Row[] {
  if (row.type !== 'action' && row.type !== 'duty') return [];
  const { last } = row.state;
  const about = row.type === 'action' ? row.state.action.id : row.state.duty.ref;
  const told = row.world.log.some((one) => one.about === about && (window === null || within(one.date, window)));
  return !told ? [{ ...row, note: last === null ? 'no update so far' : `last update ${dayWords(last.date)}` }] : [];
}

/** A new date that a window can test is one entry. */
export const PLACES: Readonly<Record<DateName, Place>> = {
  due: (row, window, question) => {
    const asked = window ?? EVER;
    const all = question.withOverdue ? { ...asked, reachesBack: true } : asked;
    if (row.type === 'duty') return placeDuty(row, all);
    return row.type === 'action' ? placeAction(row, all, question) : byOwnDays(row, window);
  },
  late: placeLate,
  /** When it was written down; an action, when it came to the status or, in a time behind us, to the colour asked for. */
  recorded: (row, window, question) => {
    if (row.type !== 'action' || window === null) return byOwnDays(row, window);
    const day = reached(row, question);
    if (day !== null) return within(day, window) ? [row] : [];
    if (question.rag.length === 0 || window.from === null || window.from > row.world.today)
      return byOwnDays(row, window);
    return turned(row, window, question) ? [row] : [];
  },
  silent: placeSilent,
  measured: byOwnDays,
  happens: byOwnDays,
  none: (row) => [row],
};
