import { addDays } from '../calendar/arithmetic.ts';
import type { BoardRecords, Rag } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import { type ActionState, actionState, isDone, isFinished, updatesUpTo } from './action-state.ts';

/** A plan's actions as they stood on a day. */
export interface ActionsOn {
  readonly day: CalendarDate;
  readonly actions: readonly ActionState[];
}

/** How many actions have which colour; those that were done are counted as complete, whatever their colour, withdrawn ones nowhere. */
export interface Colours {
  readonly red: number;
  readonly amber: number;
  readonly green: number;
  readonly complete: number;
}

/** The last days of the months before this one, oldest first; those before `from` are left out. */
export function monthEnds(today: CalendarDate, months: number, from: CalendarDate | null): CalendarDate[] {
  const ends: CalendarDate[] = [];
  let first = `${today.slice(0, 8)}01`;
  while (ends.length < months) {
    const end = addDays(first, -1);
    if (from !== null && end < from) break;
    ends.unshift(end);
    first = `${end.slice(0, 8)}01`;
  }
  return ends;
}

/** The plan on each of these days, by the records as they stood then; days on which there was none are left out. */
export function actionsOn(
  days: readonly CalendarDate[],
  recordsOn: (day: CalendarDate) => BoardRecords | null,
): ActionsOn[] {
  return days.flatMap((day) => {
    const records = recordsOn(day);
    if (records === null || records.actions.length === 0) return [];
    const own = Map.groupBy(updatesUpTo(records, day), ({ about }) => about);
    const actions = records.actions.map((one) => actionState(one, records.planDay, own.get(one.id) ?? [], day));
    return [{ day, actions }];
  });
}

/** Blue is what was done; an open action that somebody recorded as blue counts as green. */
export function coloursOf(actions: readonly ActionState[]): Colours {
  const open = actions.filter(({ status }) => !isFinished(status));
  const of = (...rags: readonly Rag[]): number => open.filter(({ rag }) => rags.includes(rag)).length;
  const complete = actions.filter(({ status }) => isDone(status)).length;
  return { red: of('red'), amber: of('amber'), green: of('green', 'blue'), complete };
}

/** The colour of an action as a history names it: "complete" once it was done, "withdrawn" once it is no longer needed. */
export function colourOf({ status, rag }: ActionState): Rag | 'complete' | 'withdrawn' {
  if (status === 'withdrawn') return status;
  return isDone(status) ? 'complete' : rag;
}
