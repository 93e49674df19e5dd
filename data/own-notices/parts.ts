import type { IsHoliday } from '../../notices/calendar/arithmetic.ts';
import type { Terms } from '../../notices/model/terms.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import type { NoticeReview } from '../../notices/review/desk.ts';
import type { Journal } from '../journal.ts';
import type { Store, Stored } from '../store.ts';
import type { ReviewDocument } from './kept.ts';
import type { Shelf } from './shelf.ts';

/** What the desk of notices is put together from. */
export interface DeskParts {
  readonly store: Store;
  readonly journal: Journal;
  readonly shelf: Shelf;
  readonly isHoliday: IsHoliday;
  readonly terms: Terms;
}

/** A stored review with what is made of it. */
export interface OpenReview {
  readonly stored: Stored<ReviewDocument>;
  /** As the reader alone has it. */
  readonly base: ParsedNotice;
  readonly shown: NoticeReview;
}
