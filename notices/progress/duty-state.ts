import { isEvent } from '../calendar/events.ts';
import type { Resolution } from '../calendar/situation.ts';
import { type Status, Status as StatusValues, type Update } from '../model/board.ts';
import type { Occurrence } from '../model/answer.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Duty } from '../model/notice.ts';
import { type ActionState, isDelivered, isFinished } from './action-state.ts';

/** Where a duty stands on a day, and through what that is known. */
export interface DutyState {
  readonly duty: Duty;
  readonly status: Status;
  /** The actions that serve its provision. */
  readonly actions: readonly ActionState[];
  /** The action that it takes its status from: the least advanced. Null where an update names the duty itself. */
  readonly through: ActionState | null;
  readonly last: Update | null;
  /** Occurrences that nothing recorded has closed, in date order. */
  readonly open: readonly Occurrence[];
}

/** A duty with its dates and where it stands. */
export interface DatedDuty extends DutyState {
  readonly resolution: Resolution;
}

const advance = (status: Status): number => StatusValues.options.indexOf(status);

/** An action serves a provision and all that is printed below it: 13(b) is served through 13 only when named so. */
const servesRef = (state: ActionState, ref: string): boolean => state.action.serves.includes(ref);

/**
 * A duty of a provision served by actions takes the least advanced of them, until an update names the duty itself.
 * `actions` and `log` are those of the board on `today`.
 */
export function dutyState(
  duty: Duty,
  occurrences: readonly Occurrence[],
  actions: readonly ActionState[],
  log: readonly Update[],
  today: CalendarDate,
): DutyState {
  // What is no longer needed says nothing of the duty, which the notice still has.
  const serving = actions.filter((state) => state.status !== 'withdrawn' && servesRef(state, duty.ref));
  const own = log.filter((update) => update.about === duty.ref);
  const recorded = own.findLast((update) => update.status !== null)?.status ?? null;
  const least = serving.reduce<ActionState | null>(
    (low, state) => (low === null || advance(state.status) < advance(low.status) ? state : low),
    null,
  );
  const status = recorded ?? least?.status ?? (own.length > 0 ? 'in-progress' : 'not-started');
  return {
    duty,
    status,
    actions: serving,
    through: recorded === null ? least : null,
    last: own.at(-1) ?? null,
    open: stillOpen(occurrences, status, own, recorded === null ? least : null, today),
  };
}

/** Each `complete` closes the earliest open occurrence; business as usual closes all that are past. */
function stillOpen(
  occurrences: readonly Occurrence[],
  status: Status,
  own: readonly Update[],
  through: ActionState | null,
  today: CalendarDate,
): readonly Occurrence[] {
  if (status === 'business-as-usual') return occurrences.filter((occurrence) => occurrence.date >= today);
  const completed = own.filter((update) => update.status !== null && isFinished(update.status)).length;
  const closed = completed > 0 ? completed : through !== null && isFinished(through.status) ? 1 : 0;
  return occurrences.slice(closed);
}

/** The earliest open occurrence before today, unless the duty is delivered and waits for sign-off. */
export function overdueSince(state: DutyState, today: CalendarDate): Occurrence | null {
  if (isEvent(state.duty)) return null;
  const first = state.open[0];
  if (first === undefined || first.date >= today) return null;
  return isDelivered(state.status) && !isFinished(state.status) ? null : first;
}
