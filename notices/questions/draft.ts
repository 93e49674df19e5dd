import type { AnswerItem, AnswerSeries } from '../model/answer.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Query } from './query.ts';
import type { NoticeWorld } from './world.ts';

/** The days that a question is about. */
export interface AskedWindow {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** "by", "before", "in the next": what is overdue already belongs to the answer too. */
  readonly reachesBack: boolean;
  /** "by 30 April 2012 (DfE review)" */
  readonly words: string;
  /** Why the days could not be told: the review has no date yet, or none is left. */
  readonly unplaced: string | null;
}

/** A question in its world: what an answer is computed from. */
export interface Case {
  readonly query: Query;
  readonly world: NoticeWorld;
  readonly window: AskedWindow | null;
}

/** One case for each notice that is asked of. */
export type Cases = readonly [Case, ...Case[]];

/** What one kind of question makes of it; the reading is put before it, the text made of it, in one place. */
export type Draft =
  | {
      readonly outcome: 'answered';
      readonly summary: string;
      readonly items: readonly AnswerItem[];
      readonly value?: number | string | null;
      /** Show all words of the items. */
      readonly whole?: boolean;
      /** For answers about readings: what they were read from. */
      readonly series?: readonly AnswerSeries[];
    }
  | { readonly outcome: 'clarify'; readonly why: string; readonly suggestions: readonly string[] };

export const unclear = (why: string, suggestions: readonly string[]): Draft => ({
  outcome: 'clarify',
  why,
  suggestions,
});
