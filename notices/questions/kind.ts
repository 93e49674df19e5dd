import type { BoardRecords } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { AnswerFigure, AnswerItem, AnswerMonths, AnswerSection, AnswerSeries, Offer } from '../model/answer.ts';
import type { Question, WrittenQuestion } from '../model/question.ts';
import type { DateName } from './dates.ts';
import type { Holdings } from './asker-holdings.ts';
import type { FilterName } from './filters.ts';
import type { Row } from './row.ts';
import type { ShapeName } from './shapes.ts';
import type { AskedWindow } from './window.ts';
import type { NoticeWorld } from './world.ts';

/** Everything that a question can ask for besides its kind. */
export type ConstraintName = FilterName | ShapeName | 'window' | 'except' | 'any' | 'me';

/** A question in one notice's world, on the days that it is about there. */
export interface Case {
  readonly world: NoticeWorld;
  readonly window: AskedWindow | null;
  /** What the board of this notice had recorded by the end of a day; null: it has none. */
  readonly recordsOn: (day: CalendarDate) => BoardRecords | null;
}

/** One case for each notice that is asked of. */
export type Cases = readonly [Case, ...Case[]];

/** What is left to be worded: rows that everything was applied to. */
export interface Selection {
  readonly question: Question;
  readonly cases: Cases;
  /** What the asker holds. */
  readonly mine: Holdings | null;
  readonly rows: readonly Row[];
  /** How many rows there were before the limit. */
  readonly whole: number;
}

/** What one kind of question makes of its rows. */
export type Draft =
  | {
      readonly outcome: 'answered';
      readonly summary: string;
      readonly items: readonly AnswerItem[];
      readonly value?: number | string | null;
      /** Nothing but the summary is said. */
      readonly bare?: boolean;
      /** Show all words of the items. */
      readonly whole?: boolean;
      /** For answers about measured values: what they were read from. */
      readonly series?: readonly AnswerSeries[];
      /** What it comes to, line by line. */
      readonly figures?: readonly AnswerFigure[];
      /** The same as a table. */
      readonly months?: AnswerMonths;
      /** How the items are put together, where not by when they are due. */
      readonly sections?: readonly AnswerSection[];
      /** What to tap next, where the kind knows better than the table of refinements. At most four. */
      readonly leads?: readonly Offer[];
    }
  | { readonly outcome: 'clarify'; readonly why: string; readonly offers: readonly Offer[] };

export const unclear = (why: string, offers: readonly Offer[] = []): Draft => ({ outcome: 'clarify', why, offers });

/** One kind of question. A new kind is one entry of the table in kinds.ts, and its sayer. */
export interface Kind {
  /** How the reading begins: "Due by 30 April 2012". */
  readonly says: string;
  /** What it could be about, in the order in which it is listed. */
  readonly rows: (question: Question, cases: Cases) => readonly Row[];
  /** Which date of a row a window tests; `none`: no date of a row, and where a window is applied its sayer does it. */
  readonly date: DateName;
  /** To which side a time without a year leans; left out: ahead. */
  readonly leans?: (question: Question) => 'past' | 'future';
  /** Restrictions that its rows were found by already. */
  readonly finds: readonly FilterName[];
  /** What it can apply besides; what is asked for and is in neither is said not to be. */
  readonly applies: readonly ConstraintName[];
  /** The group whose rows are counted and limited; null: all. */
  readonly main?: Row['group'];
  /** Its value is not the number of what it lists. */
  readonly countsItself?: boolean;
  /** What is searched for need not be known: a list is only narrowed by what is. */
  readonly searches?: boolean;
  /** Words the rows. It gets no sentence: what it says follows from the question's value and the rows alone. */
  readonly say: (selection: Selection) => Draft;
  /** Each is a test: it is answered, and shown in docs/question-type.md. */
  readonly examples: readonly Example[];
}

export interface Example {
  readonly words: string;
  readonly question: Omit<WrittenQuestion, 'kind'>;
}
