import { isEvent } from '../calendar/events.ts';
import { addDays } from '../calendar/arithmetic.ts';
import type { AnswerItem, Occurrence } from '../model/answer.ts';
import type { CalendarDate } from '../model/dates.ts';
import { isDelivered, isFinished } from '../progress/action-state.ts';
import type { BoardState, DatedDuty } from '../progress/board-state.ts';
import { overdueSince } from '../progress/duty-state.ts';
import { actionItem, dutyItem } from '../progress/items.ts';
import type { Coming, Digest } from './model.ts';

/** How far ahead one looks where no meeting is known, and how long an action may be silent. */
export const FOUR_WEEKS = 28;

const MOST_OCCURRENCES = 6;

/** Meetings happen, and DfE's reviews are not due from the board. */
const isDueFromBoard = ({ duty }: DatedDuty): boolean => !isEvent(duty);

export const byDue = (a: AnswerItem, b: AnswerItem): number => (a.due ?? '9').localeCompare(b.due ?? '9');

/** Duties and actions whose day is past and that nobody recorded as done, the most overdue first. */
export function overdueItems(state: BoardState): AnswerItem[] {
  const duties = state.duties.flatMap((duty) => {
    const first = overdueSince(duty, state.today);
    return first === null ? [] : [dutyItem(state, duty, first, { overdue: true })];
  });
  const actions = state.actions.filter(({ overdue }) => overdue).map((action) => actionItem(state, action));
  return [...duties, ...actions].sort(byDue);
}

/** The occurrences that are still to be met. What waits for sign-off is done once. */
function openFrom({ open, status }: DatedDuty, today: CalendarDate): readonly Occurrence[] {
  const delivered = isDelivered(status) && !isFinished(status);
  return (delivered ? open.slice(1) : open).filter(({ date }) => date >= today);
}

/** What falls due from today to this day, both included: duties, then actions, each by date. */
export function dueItems(state: BoardState, until: CalendarDate): AnswerItem[] {
  const duties = state.duties.filter(isDueFromBoard).flatMap((duty) => {
    const occurrences = openFrom(duty, state.today).filter(({ date }) => date <= until);
    const [next] = occurrences;
    return next === undefined
      ? []
      : [dutyItem(state, duty, next, { occurrences: occurrences.slice(0, MOST_OCCURRENCES) })];
  });
  const actions = state.actions
    .filter(({ due, status }) => due !== null && due >= state.today && due <= until && !isDelivered(status))
    .map((action) => actionItem(state, action));
  return [...duties.sort(byDue), ...actions.sort(byDue)];
}

type DueBefore = Pick<Digest, 'beforeFirst' | 'beforeMeeting' | 'beforeReview'>;

/** What is due before the earlier of the two is listed there, and not again before the later one. */
export function dueBefore(state: BoardState, meeting: Coming, review: Coming): DueBefore {
  const meets = meeting.next?.occurrence.date ?? addDays(state.today, FOUR_WEEKS);
  const beforeMeeting = dueItems(state, meets);
  const reviewed = review.next?.occurrence.date;
  if (reviewed === undefined) return { beforeFirst: 'meeting', beforeMeeting, beforeReview: [] };
  const beforeReview = dueItems(state, reviewed);
  return reviewed < meets
    ? { beforeFirst: 'review', beforeMeeting: without(beforeMeeting, beforeReview), beforeReview }
    : { beforeFirst: 'meeting', beforeMeeting, beforeReview: without(beforeReview, beforeMeeting) };
}

/** A provision may hold several duties: they differ in their words. */
const keyOf = ({ type, ref, span }: AnswerItem): string => `${type} ${ref} ${span?.join('-') ?? ''}`;

function without(items: readonly AnswerItem[], listed: readonly AnswerItem[]): AnswerItem[] {
  const keys = new Set(listed.map(keyOf));
  return items.filter((item) => !keys.has(keyOf(item)));
}

/** The first day ahead on which something falls due, with its ref. */
export function firstDue(state: BoardState): { readonly ref: string; readonly occurrence: Occurrence } | null {
  const duties = state.duties.filter(isDueFromBoard).flatMap((duty) => {
    const [next] = openFrom(duty, state.today);
    return next === undefined ? [] : [{ ref: duty.duty.ref, occurrence: next }];
  });
  const actions = state.actions
    .filter(({ status }) => !isDelivered(status))
    .flatMap(({ action, due }) =>
      due === null || due < state.today ? [] : [{ ref: action.id, occurrence: dayOf(due) }],
    );
  const all = [...duties, ...actions].sort((a, b) => a.occurrence.date.localeCompare(b.occurrence.date));
  return all[0] ?? null;
}

const dayOf = (date: CalendarDate): Occurrence => ({ date, precision: 'day', certainty: 'stated', deadline: 0 });
