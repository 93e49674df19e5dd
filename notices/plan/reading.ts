import type { Action } from '../model/board.ts';
import type { PlanColumn } from './columns.ts';
import type { PlanField } from './headings.ts';

/** What is wrong with, or worth knowing of, one cell. */
export interface Remark {
  /** "C"; null where it is about the row. */
  readonly column: string | null;
  readonly heading: string | null;
  /** Goes on from the cell's name: "“30/02/2015” is no day of the calendar." */
  readonly words: string;
}

/** A row that was understood. */
export interface PlanRow {
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly action: Action;
  /** What the row says; a field that is not here holds what stands for nothing. */
  readonly given: readonly PlanField[];
  /** The row has no number of its own: the one in `action` is proposed. */
  readonly proposed: boolean;
  readonly warnings: readonly Remark[];
}

/** A row that was not. */
export interface WrongRow {
  readonly row: number;
  /** As far as it is known. */
  readonly id: string | null;
  readonly problems: readonly Remark[];
}

/** A table understood as an improvement plan. Every row that holds anything is in one of `rows`, `wrong` and `asides`. */
export type PlanReading =
  | {
      readonly ok: true;
      /** As the spreadsheet counts. */
      readonly headingRow: number;
      readonly columns: readonly PlanColumn[];
      readonly rows: readonly PlanRow[];
      readonly wrong: readonly WrongRow[];
      /** Rows that are no actions: headings between them, the headings again on a new page. */
      readonly asides: readonly { readonly row: number; readonly words: string }[];
      /** What holds for all rows. */
      readonly notes: readonly string[];
    }
  /** `why` is a whole sentence. */
  | {
      readonly ok: false;
      readonly reason: 'no-headings' | 'no-such-column' | 'column-missing' | 'no-rows';
      readonly why: string;
    };
