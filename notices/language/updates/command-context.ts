import type { IsHoliday } from '../../calendar/arithmetic.ts';
import type { Occurrence } from '../../model/answer.ts';
import type { BoardRecords } from '../../model/board.ts';
import type { CalendarDate } from '../../model/dates.ts';
import type { ParsedNotice } from '../../model/notice.ts';
import type { Terms } from '../../model/terms.ts';
import type { Spelling } from '../normalise.ts';
import type { DraftOf } from '../../model/draft.ts';

/** What understanding a sentence can depend on. */
export interface CommandContext {
  readonly today: CalendarDate;
  readonly reading: ParsedNotice;
  readonly records: BoardRecords;
  /** As the timetable gives them, in date order. */
  readonly reviews: readonly Occurrence[];
  readonly meetings: readonly Occurrence[];
  readonly terms: Terms;
  readonly isHoliday: IsHoliday;
  /** Mends a word that is nearly one of those that people tell with, and no other word. */
  readonly spell: Spelling;
  /** People whom the message mentions, the bot apart, and members of the board. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly holds?: readonly string[] }[];
}

/** The fields that updates and corrections have in common. */
export type SaidFields = Omit<DraftOf<'update'>, 'what'>;

export const NOTHING_SAID: SaidFields = {
  about: '',
  text: '',
  status: '',
  rag: '',
  percent: '',
  date: '',
  evidence: '',
  movedTo: '',
  agreedBy: '',
  meeting: '',
  attests: '',
  newOwner: '',
};
