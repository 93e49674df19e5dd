import type { Answer, AnswerItem, Occurrence } from '../notices/model/answer.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import type { FactName } from '../notices/model/facts.ts';
import type { DutyKind } from '../notices/model/notice.ts';

/** A notice as it is offered to people. */
export interface NoticeName {
  readonly id: string;
  readonly place: string;
  readonly council: string;
}

/** How to get at the answer again, for its other pages. */
export interface Again {
  readonly question: string;
  readonly after: readonly string[];
  /** Null: every notice. */
  readonly notice: string | null;
}

export interface Glance {
  readonly notice: NoticeName;
  readonly issuedBy: string;
  readonly issued: CalendarDate | null;
  readonly nextReview: Occurrence | null;
  readonly lastReview: Occurrence | null;
  readonly counts: readonly { readonly kind: DutyKind; readonly count: number }[];
  readonly next: readonly { readonly ref: string; readonly words: string; readonly occurrence: Occurrence }[];
  readonly unresolved: { readonly count: number; readonly missing: readonly FactName[] };
}

export interface DutyInFull {
  readonly ref: string;
  readonly heading: string | null;
  /** The whole printed provision, repaired for reading. */
  readonly words: string;
  readonly items: readonly AnswerItem[];
}

export type Problem =
  | { readonly reason: 'unknown-council'; readonly said: string; readonly nearest: readonly NoticeName[] }
  | { readonly reason: 'nothing-said' }
  | { readonly reason: 'only-attachments' }
  | { readonly reason: 'too-long'; readonly limit: number }
  | { readonly reason: 'old-button' }
  | { readonly reason: 'fault'; readonly reference: string };

/** What the board says back: meaning, and no JSON. `bot/` turns it into a card and its text. */
export type Reply =
  | {
      readonly kind: 'answer';
      readonly answer: Answer;
      /** Null: every notice was asked. */
      readonly notice: NoticeName | null;
      readonly offset: number;
      readonly again: Again | null;
    }
  | {
      readonly kind: 'duty';
      readonly answer: Answer;
      readonly notice: NoticeName;
      readonly duty: DutyInFull;
      readonly again: Again | null;
    }
  | { readonly kind: 'notice'; readonly glance: Glance; readonly today: CalendarDate }
  | {
      readonly kind: 'welcome';
      /** `joined` greets; `help` was asked for. */
      readonly occasion: 'joined' | 'help';
      readonly where: 'personal' | 'channel' | 'group';
      readonly notice: NoticeName;
      readonly today: CalendarDate;
      readonly demonstration: boolean;
    }
  | {
      readonly kind: 'switched';
      readonly notice: NoticeName;
      readonly today: CalendarDate;
      readonly demonstration: boolean;
    }
  | { readonly kind: 'choose'; readonly notice: NoticeName; readonly choices: readonly NoticeName[] }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'nothing' };
