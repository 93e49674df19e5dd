import { addMonths } from 'date-fns/addMonths';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import type { Action, BoardRecords, Rag, Status, Update } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';

/** Where an action stands on a day, derived from the plan and the log. `due` is null where the plan gives no day. */
export interface ActionState {
  readonly action: Action;
  readonly status: Status;
  /** The date that counts on that day: a move that was recorded later does not exist yet. */
  readonly due: CalendarDate | null;
  /** The date first agreed, where `due` is another. */
  readonly firstDate: CalendarDate | null;
  /** Who agreed to the date that counts, where an entry moved it. */
  readonly movedBy: string | null;
  /** Recorded, else computed. */
  readonly rag: Rag;
  /** What the board recorded; null where `rag` is computed. */
  readonly recordedRag: Rag | null;
  /** What the default legend makes of it; differs from `rag` where the board recorded another. */
  readonly computedRag: Rag;
  readonly overdue: boolean;
  readonly last: Update | null;
}

/** All of it was done. */
export const isDone = (status: Status): boolean => status === 'complete' || status === 'business-as-usual';

/** Nothing more is to be done: it was done, or is no longer needed. */
export const isFinished = (status: Status): boolean => isDone(status) || status === 'withdrawn';

/** Finished, or done and waiting for the board: never overdue. */
export const isDelivered = (status: Status): boolean => isFinished(status) || status === 'complete-awaiting-sign-off';

/** Default legend: blue complete (or withdrawn, of which no colour is shown), green on track, amber up to one month behind, red more than one month behind. */
export function computedRag(status: Status, due: CalendarDate | null, today: CalendarDate): Rag {
  if (isFinished(status)) return 'blue';
  if (due === null || due >= today || isDelivered(status)) return 'green';
  const redFrom = formatISO(addMonths(parseISO(due), 1), { representation: 'date' });
  return today <= redFrom ? 'amber' : 'red';
}

/** Updates up to and including `today`, oldest first; on one day in the order in which they were recorded. */
export function updatesUpTo(board: Pick<BoardRecords, 'updates'>, today: CalendarDate): Update[] {
  return board.updates
    .map((update, at) => ({ update, at }))
    .filter(({ update }) => update.date <= today)
    .sort((a, b) => (a.update.date < b.update.date ? -1 : a.update.date > b.update.date ? 1 : a.at - b.at))
    .map(({ update }) => update);
}

/** Since which entry the action is finished; -1 where it is open, or no entry says so. */
function finishedAt(deciding: readonly Update[]): number {
  const stated = deciding.flatMap(({ status }, at) => (status === null ? [] : [{ status, at }]));
  const open = stated.findLastIndex(({ status }) => !isFinished(status));
  return stated[open + 1]?.at ?? -1;
}

/** Where one action stands; null where the board has none of that id. Of the log, only what is about it is looked at. */
export function stateOfAction(board: BoardRecords, id: string, today: CalendarDate): ActionState | null {
  const action = board.actions.find((one) => one.id === id);
  if (action === undefined) return null;
  const own = board.updates.filter(({ about }) => about === id);
  return actionState(action, board.planDay, updatesUpTo({ updates: own }, today), today);
}

/**
 * The plan's Status and BRAG columns hold on the plan's day; before it the log decides, after it the log carries on.
 * `log` is what `updatesUpTo` gives.
 */
export function actionState(
  action: Action,
  planDay: CalendarDate | null,
  log: readonly Update[],
  today: CalendarDate,
): ActionState {
  const own = log.filter((update) => update.about === action.id);
  const columnsHold = planDay === null || today >= planDay;
  // What was logged here came after the columns were taken over, whatever day it is about.
  const deciding =
    columnsHold && planDay !== null ? own.filter((update) => update.date > planDay || update.entry !== null) : own;
  const status = deciding.findLast((u) => u.status !== null)?.status ?? (columnsHold ? action.status : null);
  // A colour that was given to what was still open says nothing of what has been completed since: it follows.
  const finished = finishedAt(deciding);
  const recorded =
    deciding.findLast(({ rag }, at) => rag !== null && at >= finished)?.rag ??
    (columnsHold && finished < 0 ? action.rag : null);
  const first = action.firstDate ?? action.due;
  const told = columnsHold || own.some((update) => update.status === 'rescheduled');
  const due = own.findLast((update) => update.moved !== null)?.moved?.to ?? (told ? action.due : first);
  const known = status ?? (own.length > 0 ? 'in-progress' : 'not-started');
  const computed = computedRag(known, due, today);
  return {
    action,
    status: known,
    due,
    firstDate: first === due ? null : first,
    movedBy: own.findLast((update) => update.moved !== null)?.moved?.agreedBy ?? null,
    rag: recorded ?? computed,
    recordedRag: recorded,
    computedRag: computed,
    overdue: due !== null && due < today && !isDelivered(known),
    last: own.at(-1) ?? null,
  };
}
