import { z } from 'zod';
import type { AnswerItem, Occurrence } from '../model/answer.ts';
import type { Rag, Status } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { FactName } from '../model/facts.ts';
import type { DateStyle } from '../model/posting.ts';
import type { Change } from '../model/log.ts';
import type { Notice } from '../model/notice.ts';
import type { MetricSeries } from '../progress/metric-series.ts';
import type { TargetState } from '../progress/target-state.ts';

/** The parts of a digest that can be shown in full. */
export const DigestGroup = z.enum([
  'overdue',
  'before-meeting',
  'before-review',
  'changes',
  'waiting',
  'silent',
  'targets',
  'unresolved',
]);
export type DigestGroup = z.infer<typeof DigestGroup>;

/** A review or a board meeting to come: `days` is 0 today. */
export interface Ahead {
  readonly occurrence: Occurrence;
  readonly days: number;
}

/** The next one; where there is none, the last one and the fact that would give another. */
export interface Coming {
  readonly next: Ahead | null;
  readonly last: Occurrence | null;
  readonly missing: FactName | null;
  /** The words of those that the notice dates in words that give no date. */
  readonly unclear: readonly string[];
}

/** Why a row of the changes is worth reading. */
export type Mark = 'newly-red' | 'rescheduled' | 'completed' | 'corrected' | 'updated';

/** What became of one action or paragraph: each has one row, however much was recorded about it. */
export interface SubjectChange {
  readonly kind: 'subject';
  readonly ref: string;
  /** The action's What, or the paragraph's words. */
  readonly words: string;
  readonly owner: string | null;
  /** The most important first; at least one. */
  readonly marks: readonly Mark[];
  readonly status: { readonly from: Status; readonly to: Status } | null;
  readonly rag: { readonly from: Rag; readonly to: Rag } | null;
  readonly moved: { readonly from: CalendarDate; readonly to: CalendarDate; readonly agreedBy: string | null } | null;
  /** The last thing said about it, and how many other updates there were. */
  readonly said: { readonly text: string; readonly by: string; readonly date: CalendarDate } | null;
  readonly others: number;
}

/** One thing that was recorded, or taken back, and is no update. */
export interface OtherChange {
  readonly kind: 'entry';
  readonly change: Change;
  /** It was told before, and no longer counts. */
  readonly takenBack: boolean;
  readonly by: string;
}

export type DigestChange = SubjectChange | OtherChange;

/** One recorded series with the target that counts for it now; null where it measures none. */
export interface TargetLine {
  readonly series: MetricSeries;
  readonly state: TargetState | null;
}

/** The deadlines that wait for one fact; null: those whose words give no date. */
export interface Unsettled {
  readonly missing: FactName | null;
  readonly items: readonly AnswerItem[];
}

/** The next day on which something is due or happens. */
export interface NextDate {
  readonly what: 'meeting' | 'review' | 'item';
  /** The ref of what is due; null for a meeting or a review. */
  readonly ref: string | null;
  readonly ahead: Ahead;
}

/** What a board should know on a day; `notices/digest/say.ts` has its words. */
export interface Digest {
  readonly notice: Pick<Notice, 'id' | 'place' | 'council'>;
  readonly today: CalendarDate;
  /** The day of the digest before; null: this is the first. */
  readonly since: CalendarDate | null;
  /** How its dates are written. */
  readonly dates: DateStyle;
  /** The first day that the changes are of. */
  readonly changesFrom: CalendarDate;
  readonly meeting: Coming;
  readonly review: Coming;
  /** The most overdue first. */
  readonly overdue: readonly AnswerItem[];
  /** Which of the two groups below ends first: it holds all that is due by then, the other one what comes after it. */
  readonly beforeFirst: 'meeting' | 'review';
  /** Due up to and including the day of the meeting; where none is known, in the next four weeks. */
  readonly beforeMeeting: readonly AnswerItem[];
  /** Due up to and including the day of the review; empty where none is known. */
  readonly beforeReview: readonly AnswerItem[];
  readonly changes: readonly DigestChange[];
  readonly waiting: readonly AnswerItem[];
  /** Open actions that nobody has said anything about for four weeks, the longest silence first. */
  readonly silent: readonly AnswerItem[];
  readonly targets: readonly TargetLine[];
  /** Targets of which nothing is measured yet. */
  readonly unmeasured: number;
  readonly unresolved: readonly Unsettled[];
  readonly nextDate: NextDate | null;
  /** The day on which the notice was lifted; null: it is in force. */
  readonly lifted: CalendarDate | null;
  /** One line says it all. */
  readonly quiet: boolean;
}
