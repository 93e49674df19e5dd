import { addYears } from 'date-fns/addYears';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import type { IsHoliday } from '../calendar/arithmetic.ts';
import { liftedOn } from '../calendar/lifted.ts';
import { mergeFacts } from '../calendar/merge-facts.ts';
import type { Resolution, Situation } from '../calendar/situation.ts';
import { meetingOccurrences, resolveDuty, reviewOccurrences } from '../calendar/timetable.ts';
import type { Occurrence } from '../model/answer.ts';
import type { BoardRecords, Update } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Facts } from '../model/facts.ts';
import type { ParsedNotice } from '../model/notice.ts';
import { type ActionState, actionState, updatesUpTo } from './action-state.ts';
import { type DatedDuty, dutyState } from './duty-state.ts';
import { endedMeasures, localMeasures } from './local-measures.ts';

export type { DatedDuty } from './duty-state.ts';

/** One notice on one day, with where everything stands by what its board recorded by then. */
export interface BoardState {
  /** The notice's id. */
  readonly id: string;
  readonly reading: ParsedNotice;
  readonly board: BoardRecords | null;
  readonly facts: Facts;
  readonly today: CalendarDate;
  readonly duties: readonly DatedDuty[];
  /** The board's own measures, in the form of duties; none of them is in `duties`. */
  readonly local: readonly DatedDuty[];
  /** Those of them that the board does not follow any more. */
  readonly ended: readonly DatedDuty[];
  readonly actions: readonly ActionState[];
  /** Updates up to today, oldest first. */
  readonly log: readonly Update[];
  readonly reviews: readonly Occurrence[];
  readonly meetings: readonly Occurrence[];
  readonly situation: Situation;
  /** The day on which the notice was lifted, where that has come: nothing is due any more. */
  readonly lifted: CalendarDate | null;
}

export interface BoardParts {
  readonly reading: ParsedNotice;
  readonly board: BoardRecords | null;
  /** Given beside the board's own. */
  readonly facts: Facts;
  readonly today: CalendarDate;
  readonly isHoliday: IsHoliday;
  /** The last day that matters, where it may lie further ahead than one looks anyway. */
  readonly until: CalendarDate | null;
}

/** Recurring duties are followed this far; asked for a later window, further. */
const YEARS_AHEAD = 3;

const iso = (date: Date): CalendarDate => formatISO(date, { representation: 'date' });

/** Works out dates, statuses and the rows of reviews and meetings. */
export function boardState({ reading, board, facts, today, isHoliday, until }: BoardParts): BoardState {
  const merged = mergeFacts(facts, board);
  const situation: Situation = { reading, facts: merged, isHoliday };
  const ahead = iso(addYears(parseISO(today), YEARS_AHEAD));
  const horizon = until !== null && until > ahead ? until : ahead;
  const log = board === null ? [] : updatesUpTo(board, today);
  const about = Map.groupBy(log, (update) => update.about);
  const lifted = liftedOn(reading.notice, today);
  const actions = (board?.actions ?? []).map((action) => {
    // From then on its colours stand as they stood, and nothing of it is due.
    const state = actionState(action, board?.planDay ?? null, about.get(action.id) ?? [], lifted ?? today);
    return lifted === null ? state : { ...state, ...nothingDue(state, lifted) };
  });
  const duties = reading.duties.map((duty): DatedDuty => {
    const resolved = resolveDuty(duty, situation, horizon);
    const own = about.get(duty.ref) ?? [];
    if (lifted === null) return { ...dutyState(duty, resolved.occurrences, actions, own, today), resolution: resolved };
    const occurrences = resolved.occurrences.filter(({ date }) => date <= lifted);
    const resolution: Resolution = { ...resolved, occurrences, missing: null, unclear: [] };
    return { ...dutyState(duty, occurrences, actions, own, today), open: [], resolution };
  });
  const held = (events: readonly Occurrence[]): readonly Occurrence[] =>
    lifted === null ? events : events.filter(({ date }) => date <= lifted);
  return {
    id: reading.notice.id,
    reading,
    board,
    facts: merged,
    today,
    duties,
    local: localMeasures(board),
    ended: endedMeasures(board),
    actions,
    log,
    reviews: held(reviewOccurrences(situation, horizon)),
    meetings: held(meetingOccurrences(situation, horizon)),
    lifted,
    situation,
  };
}

/** A day that was still to come on the day of lifting does not come any more. */
const nothingDue = ({ due }: ActionState, lifted: CalendarDate): Pick<ActionState, 'due' | 'overdue'> => ({
  due: due !== null && due <= lifted ? due : null,
  overdue: false,
});
