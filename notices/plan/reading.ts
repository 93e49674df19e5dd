import type { Action } from '../model/board.ts';
import type { FileCells } from '../model/file-cells.ts';
import type { PlanColumn } from './columns.ts';
import type { PlanField } from './headings.ts';

/** What is wrong with, or worth knowing of, one cell. */
export interface Remark {
  /** "C"; null where it is about the row. */
  readonly column: string | null;
  readonly heading: string | null;
  /** Goes on from the cell's name: "“30/02/2015” is no day of the calendar." */
  readonly words: string;
  /** What the cell holds was not taken. */
  readonly lost?: true;
}

/** Where a row stands. */
export interface RowPlace {
  /** The sheet's name; null where the plan has one sheet. */
  readonly sheet: string | null;
  /** As the spreadsheet counts. */
  readonly row: number;
}

/** A row that was understood. */
export interface PlanRow extends RowPlace {
  readonly action: Action;
  /** What the row says; a field that is not here holds what stands for nothing. */
  readonly given: readonly PlanField[];
  /** The same, as the next file is compared with it: what says nothing is left out. */
  readonly cells: FileCells;
  /** The row has no number of its own: the one in `action` is proposed. */
  readonly proposed: boolean;
  readonly warnings: readonly Remark[];
}

/** A row that was not. */
export interface WrongRow extends RowPlace {
  /** As far as it is known. */
  readonly id: string | null;
  readonly problems: readonly Remark[];
}

/** A row that is no action: a heading between them, a total, one that is hidden or struck through. */
export interface AsideRow extends RowPlace {
  readonly words: string;
  /** Such a row is read where the officer says so. */
  readonly leftOut: 'hidden' | 'struck' | null;
}

/** A sheet in which a plan was found. */
export interface PlanSheetColumns {
  readonly name: string;
  /** As the spreadsheet counts. */
  readonly headingRow: number;
  readonly columns: readonly PlanColumn[];
}

/**
 * A file understood as an improvement plan. Every row below the headings that holds anything is in one of `rows`, `wrong` and
 * `asides`, and every sheet in `sheets` or `others`.
 */
export type PlanReading =
  | {
      readonly ok: true;
      readonly sheets: readonly PlanSheetColumns[];
      /** Sheets that hold no plan, each in a sentence. */
      readonly others: readonly string[];
      readonly rows: readonly PlanRow[];
      readonly wrong: readonly WrongRow[];
      readonly asides: readonly AsideRow[];
      /** What holds for all rows. */
      readonly notes: readonly string[];
    }
  /** `why` is a whole sentence. */
  | {
      readonly ok: false;
      readonly reason: 'no-headings' | 'no-such-column' | 'column-missing' | 'no-rows';
      readonly why: string;
      /** The headings that were seen, where somebody could say which is which; else empty. */
      readonly headings: readonly string[];
    };
