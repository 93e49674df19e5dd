import { addDays, dayNumber } from '../calendar/arithmetic.ts';
import { isEvent, isOf } from '../calendar/events.ts';
import type { AnswerItem, Occurrence } from '../model/answer.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { DateStyle } from '../model/posting.ts';
import type { FactName } from '../model/facts.ts';
import type { Entry } from '../model/log.ts';
import { type ActionState, isDelivered, isFinished } from '../progress/action-state.ts';
import type { BoardState } from '../progress/board-state.ts';
import { currentTarget, targetStates } from '../progress/target-state.ts';
import { metricSeries } from '../progress/metric-series.ts';
import { actionItem, dutyItem, isPartlyUnresolved, isUnresolved } from '../progress/items.ts';
import { dayIn } from './dates.ts';
import { byDue, FOUR_WEEKS } from './due.ts';
import type { Coming, TargetLine, Unsettled } from './model.ts';
import { NOTES } from './say.ts';

const WAITING = 'complete-awaiting-sign-off';

/** The next of a row of reviews or meetings, and what is missing where there is none. */
export function comingOf(state: BoardState, kind: 'meeting' | 'review'): Coming {
  const row: readonly Occurrence[] = kind === 'meeting' ? state.meetings : state.reviews;
  const next = row.find(({ date }) => date >= state.today) ?? null;
  const held = state.duties.filter(({ duty }) => isOf(kind, duty));
  return {
    next: next === null ? null : { occurrence: next, days: dayNumber(next.date) - dayNumber(state.today) },
    last: row.findLast(({ date }) => date < state.today) ?? null,
    missing: held.find(isUnresolved)?.resolution.missing ?? null,
    unclear: held.flatMap(({ resolution }) => resolution.unclear),
  };
}

/** Done and not yet signed off by the board: actions, and duties of which that was recorded itself. */
export function waitingItems(state: BoardState, dates: DateStyle): AnswerItem[] {
  const since = (about: string): string | null => {
    const update = state.log.findLast((one) => one.about === about && one.status === WAITING);
    return update === undefined ? null : NOTES.waitingSince(dayIn(update.date, dates));
  };
  const actions = state.actions
    .filter(({ status }) => status === WAITING)
    .map((action) => actionItem(state, action, { note: since(action.action.id) }));
  const duties = state.duties
    .filter(({ status, through }) => status === WAITING && through === null)
    .map((duty) => dutyItem(state, duty, duty.open[0] ?? null, { note: since(duty.duty.ref) }));
  return [...duties.sort(byDue), ...actions.sort(byDue)];
}

/**
 * Open actions without an update for four weeks. Finished ones, and those that wait for the board, have said what they
 * have to say; one that is not started is expected to speak up once four weeks are left; one that was put on the plan
 * in these four weeks has had no time yet.
 */
export function silentItems(state: BoardState, entries: readonly Entry[], dates: DateStyle): AnswerItem[] {
  const quietFrom = addDays(state.today, -FOUR_WEEKS);
  const fresh = new Set(entries.filter(({ at }) => at.slice(0, 10) >= quietFrom).flatMap(plannedBy));
  return state.actions
    .filter((action) => isSilent(action, quietFrom, addDays(state.today, FOUR_WEEKS)) && !fresh.has(action.action.id))
    .sort(
      (a, b) => (a.last?.date ?? '').localeCompare(b.last?.date ?? '') || (a.due ?? '9').localeCompare(b.due ?? '9'),
    )
    .map((action) =>
      actionItem(state, action, {
        note: action.last === null ? NOTES.noUpdate : NOTES.lastUpdate(dayIn(action.last.date, dates)),
      }),
    );
}

function plannedBy({ change }: Entry): string[] {
  if (change.what === 'action') return [change.action.id];
  return change.what === 'plan' ? change.actions.map(({ id }) => id) : [];
}

function isSilent({ status, last, due }: ActionState, quietFrom: CalendarDate, soon: CalendarDate): boolean {
  if (isDelivered(status) || (status === 'not-started' && (due === null || due > soon))) return false;
  return last === null || last.date < quietFrom;
}

const URGENCY = ['red', 'amber', null, 'green', 'blue'] as const;

/** Each recorded series with the target that counts for it now, the worst first; and how many targets have none. */
export function targetLines(state: BoardState): { readonly lines: TargetLine[]; readonly unmeasured: number } {
  // What the board does not follow any more is no news.
  const over = new Set(state.ended.map(({ duty }) => duty.ref));
  const readings = (state.board?.measurements ?? []).filter(({ ref }) => !over.has(ref));
  const states = targetStates([...state.duties, ...state.local], readings, state.today);
  const lines = metricSeries(readings, state.today).map((series) => ({
    series,
    state: currentTarget(series, states, state.today),
  }));
  const rank = (line: TargetLine): number => URGENCY.indexOf(line.state?.verdict.rag ?? null);
  const open = states.filter(({ series }) => series === null);
  const unmeasured = new Set(open.map(({ duty, target }) => `${duty.ref} ${target.metric}`));
  return { lines: lines.sort((a, b) => rank(a) - rank(b)), unmeasured: unmeasured.size };
}

/** Deadlines that wait for a fact, by that fact: what most wait for first, and last what no board can settle. */
export function unsettled(state: BoardState): Unsettled[] {
  const groups = new Map<FactName | null, AnswerItem[]>();
  for (const duty of state.duties) {
    if (!isPartlyUnresolved(duty) || isFinished(duty.status)) continue;
    const missing = isUnresolved(duty) ? duty.resolution.missing : null;
    if (isEvent(duty.duty)) continue;
    groups.set(missing, [...(groups.get(missing) ?? []), dutyItem(state, duty, null)]);
  }
  const last = (missing: FactName | null): number => Number(missing === 'ends');
  return [...groups]
    .map(([missing, items]) => ({ missing, items }))
    .sort((a, b) => last(a.missing) - last(b.missing) || b.items.length - a.items.length);
}
