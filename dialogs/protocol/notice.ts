import type { CalendarDate } from '../../notices/model/dates.ts';
import type { NoticeReview } from '../../notices/review/desk.ts';
import type { ReviewRow } from '../../notices/review/rows.ts';
import type { RowTyped } from './commands/notice.ts';
import type { NoticeName } from './notice-name.ts';

// What is said back about a council's own notice: read, checked, published, lifted.

/** A review, a page of its rows at a time: nothing counts yet. */
export interface NoticeReviewReply {
  readonly kind: 'notice-review';
  readonly review: NoticeReview;
  readonly offset: number;
  /** What came of the press before, in a sentence; null: nothing was pressed. */
  readonly said: string | null;
}

/** One row to be corrected. */
export interface NoticeRowReply {
  readonly kind: 'notice-row';
  readonly notice: string;
  readonly council: string;
  readonly row: ReviewRow;
  /** The page to go back to. */
  readonly offset: number;
  /** Why what was typed cannot be, in a sentence, and what was typed; null: nothing was. */
  readonly wrong: { readonly why: string; readonly typed: RowTyped } | null;
}

/** What is still in doubt, before it is published all the same. */
export interface NoticeDoubtsReply {
  readonly kind: 'notice-doubts';
  readonly review: NoticeReview;
}

export interface NoticePublishedReply {
  readonly kind: 'notice-published';
  readonly notice: NoticeName;
  readonly version: number;
  readonly duties: number;
  readonly undated: boolean;
  readonly again: boolean;
}

/** The file is asked for. `open`: a review that waits, by its council. */
export interface NoticeWantedReply {
  readonly kind: 'notice-wanted';
  readonly open: readonly { readonly id: string; readonly council: string }[];
}

/** From when it is lifted is asked. */
export interface NoticeLiftReply {
  readonly kind: 'notice-lift';
  readonly notice: NoticeName;
  readonly today: CalendarDate;
  /** Since when it is lifted already; null: it is not. */
  readonly lifted: CalendarDate | null;
}

export interface NoticeLiftedReply {
  readonly kind: 'notice-lifted';
  readonly notice: NoticeName;
  /** Null: it is in force. */
  readonly on: CalendarDate | null;
  /** It was recorded so before. */
  readonly again: boolean;
}

export type OwnNoticeReply =
  | NoticeReviewReply
  | NoticeRowReply
  | NoticeDoubtsReply
  | NoticePublishedReply
  | NoticeWantedReply
  | NoticeLiftReply
  | NoticeLiftedReply;
