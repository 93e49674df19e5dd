import type { CalendarDate } from '../model/dates.ts';
import type { Author } from '../model/log.ts';
import type { ParsedNotice } from '../model/notice.ts';
import type { Instant } from '../model/posting.ts';
import type { Comparison } from './compare.ts';
import type { Amendment, Correction } from './overlay.ts';
import type { ReviewRow } from './rows.ts';

// What can be done with a notice of one's own, and how each ends. The chat and the command line do it alike.

/** A review as it stands. */
export interface NoticeReview {
  /** The notice's id, and its board's. */
  readonly id: string;
  readonly file: string;
  /** Another where the text, or what was said of it, is another. */
  readonly revision: string;
  /** With the corrections over it. */
  readonly reading: ParsedNotice;
  readonly rows: readonly ReviewRow[];
  /** Corrections that do not lie as they did when they were made, a sentence each. */
  readonly conflicts: readonly string[];
  /** Corrections of the version before whose words the new text no longer has. */
  readonly lost: readonly Correction[];
  readonly openedBy: string;
  readonly at: Instant;
  /** The version that publishing it makes. */
  readonly version: number;
  /** What became of the duties of the version that counts now; null: this is the first. */
  readonly comparison: Comparison | null;
}

/** A text as it was read, before anything is kept. */
export type ReadText =
  | { readonly ok: true; readonly id: string; readonly reading: ParsedNotice }
  /** `why` is a whole sentence. */
  | { readonly ok: false; readonly why: string };

export type Opened =
  { readonly ok: true; readonly review: NoticeReview } | { readonly ok: false; readonly why: string };

/** Who does something, and when. */
export interface By {
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Instant;
}

export type Corrected =
  /** `said`: what was kept, which names the day where words gave one. */
  | {
      readonly outcome: 'corrected';
      readonly review: NoticeReview;
      readonly row: ReviewRow | null;
      readonly said: readonly Amendment[];
    }
  | { readonly outcome: 'no-review' }
  /** There is no such row, or no longer. */
  | { readonly outcome: 'no-row'; readonly review: NoticeReview; readonly nearest: readonly string[] }
  | { readonly outcome: 'refused'; readonly review: NoticeReview; readonly why: string };

/** How something is recorded in the board's log: once for each command. */
export interface Recording extends By {
  readonly command: string;
  readonly role: Author['role'];
  readonly source: { readonly conversation: string; readonly activity: string | null } | null;
  /** Today on the board. */
  readonly today: CalendarDate;
}

export type PublishedOutcome =
  | { readonly outcome: 'published'; readonly version: number; readonly reading: ParsedNotice; readonly again: boolean }
  /** The review was changed since it was shown. */
  | { readonly outcome: 'changed'; readonly review: NoticeReview }
  /** It would be what is published already. */
  | { readonly outcome: 'nothing-new'; readonly version: number }
  | { readonly outcome: 'no-review' }
  | { readonly outcome: 'refused'; readonly why: string };

export type LiftedOutcome =
  | { readonly outcome: 'lifted'; readonly reading: ParsedNotice }
  | { readonly outcome: 'as-it-was'; readonly reading: ParsedNotice }
  /** It cannot be lifted on that day, or somebody else was faster; `why` is a whole sentence. */
  | { readonly outcome: 'refused'; readonly why: string }
  | { readonly outcome: 'no-notice' };

/** A notice as a list tells it. */
export interface ListedNotice {
  readonly id: string;
  readonly council: string;
  readonly duties: number;
  /** 0: it comes with the program, and nothing was published here. */
  readonly version: number;
  readonly lifted: CalendarDate | null;
  /** A review is open. */
  readonly review: boolean;
}

/** The desk at which a notice of one's own is read, checked, published, amended and lifted. Who may is asked before. */
export interface NoticeDesk {
  /** Reads a text in bounds of time and memory, and says for which board it is. Nothing is kept. */
  readText(text: string): Promise<ReadText>;
  /** Opens a review of a text, or goes on with the one of that text that is open. `id`: as `readText` gave it. */
  open(id: string, file: string, text: string, by: By): Promise<Opened>;
  /** Opens a review of the version that counts now, where none is open: to correct it, or to have it read by a better reader. */
  reopen(id: string, by: By): Promise<Opened>;
  /** The review that is open; null: none is. */
  review(id: string): Promise<NoticeReview | null>;
  /** Ids of the boards that have an open review. */
  openReviews(): Promise<readonly string[]>;
  /** Says something of a row, named by its key or its ref. */
  correct(id: string, row: string, amendments: readonly Amendment[], by: By): Promise<Corrected>;
  /** `revision`: what was shown; null: whatever it is now. */
  publish(id: string, revision: string | null, how: Recording): Promise<PublishedOutcome>;
  /** `on`: null says that it is not lifted. */
  lift(
    id: string,
    lifted: { readonly on: CalendarDate | null; readonly note: string },
    how: Recording,
  ): Promise<LiftedOutcome>;
  list(): Promise<readonly ListedNotice[]>;
}
