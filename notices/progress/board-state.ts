import { addYears } from 'date-fns/addYears';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import type { IsHoliday } from '../calendar/arithmetic.ts';
import { mergeFacts } from '../calendar/merge-facts.ts';
import type { Situation } from '../calendar/situation.ts';
import { meetingOccurrences, resolveDuty, reviewOccurrences } from '../calendar/timetable.ts';
import type { Occurrence } from '../model/answer.ts';
import type { BoardRecords, Update } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Facts } from '../model/facts.ts';
import type { ParsedNotice } from '../model/notice.ts';
import { type ActionState, actionState, updatesUpTo } from './action-state.ts';
import { type DatedDuty, dutyState } from './duty-state.ts';
import { localMeasures } from './local-measures.ts';

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
  readonly actions: readonly ActionState[];
  /** Updates up to today, oldest first. */
  readonly log: readonly Update[];
  readonly reviews: readonly Occurrence[];
  readonly meetings: readonly Occurrence[];
  readonly situation: Situation;
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
  const actions = (board?.actions ?? []).map((action) => actionState(action, board?.planDay ?? null, log, today));
  const duties = reading.duties.map((duty): DatedDuty => {
    const resolution = resolveDuty(duty, situation, horizon);
    return { ...dutyState(duty, resolution.occurrences, actions, log, today), resolution };
  });
  return {
    id: reading.notice.id,
    reading,
    board,
    facts: merged,
    today,
    duties,
    local: localMeasures(board),
    actions,
    log,
    reviews: reviewOccurrences(situation, horizon),
    meetings: meetingOccurrences(situation, horizon),
    situation,
  };
}
