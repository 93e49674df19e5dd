import type { CalendarDate } from '../model/dates.ts';
import type { Question } from '../model/question.ts';

/** A measure of the board's own, as it may be named. */
export interface NamedMeasure {
  readonly id: string;
  readonly name: string;
  /** It is not followed any more. */
  readonly ended: boolean;
}

/** What reading a sentence may ask about the notices and records that it is said of. Whoever puts a program together knows. */
export interface Ground {
  readonly today: CalendarDate;
  /** Whether a paragraph or an action has this ref. */
  readonly hasRef: (ref: string) => boolean;
  /** The plan's own numbers that are not of the form A6 (`own-refs.ts`). */
  readonly ownNumbers: ReadonlyMap<string, string>;
  /** The board's own measures, also those that have ended. */
  readonly measures: readonly NamedMeasure[];
  /** Whether a ref is an action's. */
  readonly isAction: (ref: string) => boolean;
  /** Whether a notice or its records have these words in this order. */
  readonly prints: (phrase: string) => boolean;
  /** Whether there is a plan with actions. */
  readonly planned: boolean;
  /** Whether values are recorded of the metric that a question names. */
  readonly hasSeries: (question: Question) => boolean;
  /** Whether a target of the notice has all telling words of a question. */
  readonly hasTarget: (question: Question) => boolean;
}
