import type { Digest, DigestGroup } from '../../notices/digest/model.ts';
import type { Answer, AnswerItem, Occurrence } from '../../notices/model/answer.ts';
import type { CalendarDate } from '../../notices/model/dates.ts';
import type { FactName } from '../../notices/model/facts.ts';
import type { DutyKind } from '../../notices/model/notice.ts';
import type { AnswerPart } from './answer-part.ts';
import type { CommandSent } from './command.ts';
import type { NoticeName, Withheld } from './notice-name.ts';

// What is said back to a question.

/** How to get at the answer again, for its other pages. A notice of null: of every notice. */
export type Again = Pick<CommandSent<'page'>, 'meaning' | 'notice'>;

export interface Glance {
  readonly notice: NoticeName;
  readonly issuedBy: string;
  readonly issued: CalendarDate | null;
  /** The day on which it was lifted; null: it is in force. */
  readonly lifted: CalendarDate | null;
  readonly nextReview: Occurrence | null;
  readonly lastReview: Occurrence | null;
  readonly counts: readonly { readonly kind: DutyKind; readonly count: number }[];
  readonly next: readonly { readonly ref: string; readonly words: string; readonly occurrence: Occurrence }[];
  readonly unresolved: { readonly count: number; readonly missing: readonly FactName[] };
  /** Refs of the duties whose words say when, and give no date. */
  readonly unclear: readonly string[];
}

export interface DutyInFull {
  readonly ref: string;
  readonly heading: string | null;
  /** The whole printed provision, repaired for reading. */
  readonly words: string;
  readonly items: readonly AnswerItem[];
}

export interface AnswerReply {
  readonly kind: 'answer';
  readonly answer: Answer;
  /** Null: every notice was asked. */
  readonly notice: NoticeName | null;
  /** What is overdue was not asked for, and is told beside it. */
  readonly overdueApart?: true;
  /** Left out: the beginning of what was asked, or a page of a card that knew of no parts. */
  readonly show?: AnswerPart;
  readonly offset: number;
  /** Null where the other pages cannot be had again. */
  readonly again: Again | null;
  /** Whoever asked may log updates: each action and duty gets a button for it. */
  readonly canLog: boolean;
  readonly withheld?: Withheld;
  /** It could not be answered, and the board's officer can be asked; of the board that was asked about. */
  readonly askOfficer?: true;
  /** A file that came beside the question, with which nothing was done. */
  readonly unusedFile?: string;
}

/** An answer that is about one paragraph and nothing else. */
export interface DutyReply {
  readonly kind: 'duty';
  readonly answer: Answer;
  readonly notice: NoticeName;
  readonly duty: DutyInFull;
  /** The day on which the notice was lifted; left out: it is in force. */
  readonly lifted?: CalendarDate;
  /** One sentence answers: the paragraph is a tap away. */
  readonly brief?: true;
  readonly again: Again | null;
  readonly canLog: boolean;
  readonly withheld?: Withheld;
  /** A file that came beside the question, with which nothing was done. */
  readonly unusedFile?: string;
}

export interface NoticeReply {
  readonly kind: 'notice';
  readonly glance: Glance;
  readonly today: CalendarDate;
  readonly withheld?: Withheld;
}

export interface DigestReply {
  readonly kind: 'digest';
  readonly notice: NoticeName;
  readonly digest: Digest;
  /** The group that is shown in full, from `offset` on; null: the digest itself. */
  readonly show: DigestGroup | null;
  readonly offset: number;
}
