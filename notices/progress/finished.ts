import type { Status, Update } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import { type ActionState, isDelivered, isDone } from './action-state.ts';

/** The day since which the log has something in one of some statuses, without a break; null where it does not say. */
export function sinceWhen(
  log: readonly Update[],
  about: string,
  asked: (status: Status) => boolean,
): CalendarDate | null {
  const told = log.filter((one) => one.about === about && one.status !== null);
  const before = told.findLastIndex(({ status }) => status !== null && !asked(status));
  return told[before + 1]?.date ?? null;
}

/**
 * The day on which an action that is finished was delivered: the time that it waited for the board's sign-off is not its
 * owner's. Null where it is open, or the log does not say.
 */
export const finishedOn = (
  { status, action }: Pick<ActionState, 'status' | 'action'>,
  log: readonly Update[],
): CalendarDate | null => (isDone(status) ? sinceWhen(log, action.id, isDelivered) : null);

/** The percentage that was recorded last; null where none was. */
export const percentRecorded = (about: string, log: readonly Update[]): number | null =>
  log.findLast((one) => one.about === about && one.percent !== null)?.percent ?? null;

/** How much of an action is done: what is finished is wholly so, whatever was recorded on the way. */
export const percentDone = (
  { status, action }: Pick<ActionState, 'status' | 'action'>,
  log: readonly Update[],
): number | null => (isDone(status) ? 100 : percentRecorded(action.id, log));
