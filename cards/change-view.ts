import type { Rag, Status } from '../notices/model/board.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import type { Change } from '../notices/model/log.ts';

/** A change as it is shown before and after it is recorded. */
export interface ChangeView {
  readonly change: Change;
  readonly subject: { readonly ref: string; readonly words: string; readonly owner: string | null } | null;
  /** How an action stood before it. */
  readonly before: {
    readonly status: Status;
    readonly rag: Rag;
    readonly due: CalendarDate;
    readonly firstDate: CalendarDate | null;
  } | null;
  /** What is taken back or corrected, or the value that a new reading takes the place of. */
  readonly replaced: Change | null;
  readonly unit: string;
}

/** A label and what stands beside it. */
export type Fact = readonly [label: string, value: string];

/** All that a change says: what was written, whole, and the rest as labels with values. */
export interface Described {
  readonly texts: readonly { readonly label: string; readonly text: string }[];
  readonly facts: readonly Fact[];
}
