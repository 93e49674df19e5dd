import { addMonths } from 'date-fns/addMonths';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import { isEvent } from '../calendar/events.ts';
import type { Status, Update } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { BoardLog } from '../model/log.ts';
import type { ParsedNotice } from '../model/notice.ts';
import type { Due } from '../model/posting.ts';
import { actionState, isDone, updatesUpTo } from './action-state.ts';

/** A board on a day, as whoever holds something on it is reminded. */
export interface HeldOn {
  readonly reading: ParsedNotice;
  readonly log: BoardLog;
  readonly today: CalendarDate;
}

/** A month later; of the last day of a long month the last day of a short one. */
export const monthAfter = (date: CalendarDate): CalendarDate =>
  formatISO(addMonths(parseISO(date), 1), { representation: 'date' });

/** Whether an update says that something is finished, or that it still is. */
const confirms = ({ status, attests }: Pick<Update, 'status' | 'attests'>): boolean =>
  attests === true || (status !== null && isDone(status));

/**
 * What the holder of posts, actions and paragraphs completed and has not said for a month that it still holds; the longest ago
 * first. `due` is the day from which they are asked. What was completed on no day that is known is not asked about.
 */
export function attestDue(held: ReadonlySet<string>, { reading, log, today }: HeldOn): Due[] {
  const { actions, planDay } = log.records;
  const { id: board, place } = reading.notice;
  const updates = updatesUpTo(log.records, today);
  const ask = (ref: string, words: string, since: CalendarDate | null): Due[] => {
    const due = since === null ? null : monthAfter(since);
    return due === null || due > today ? [] : [{ board, place, ref, words, due, overdue: false, attest: true }];
  };
  const lastConfirmed = (ref: string): CalendarDate | null =>
    updates.findLast((update) => update.about === ref && confirms(update))?.date ?? null;
  const lastStatus = (ref: string): Status | null =>
    updates.findLast(({ about, status }) => about === ref && status !== null)?.status ?? null;
  const ofPlan = actions
    .filter((action) => held.has(action.id.toLowerCase()) || held.has(action.owner.toLowerCase()))
    .filter((action) => isDone(actionState(action, planDay, updates, today).status))
    .flatMap(({ id, title }) => ask(id, title, lastConfirmed(id) ?? planDay));
  // A paragraph counts where an update names it: what its actions say is asked of those.
  const duties = new Map(reading.duties.filter((duty) => !isEvent(duty)).map((duty) => [duty.ref, duty.words]));
  const ofNotice = [...duties].flatMap(([ref, words]) => {
    const status = held.has(ref.toLowerCase()) ? lastStatus(ref) : null;
    return status !== null && isDone(status) ? ask(ref, words, lastConfirmed(ref)) : [];
  });
  return [...ofPlan, ...ofNotice].sort((a, b) => a.due.localeCompare(b.due));
}
