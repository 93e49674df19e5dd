import type { AnswerSeries } from '../model/answer.ts';
import type { Rag } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Colours } from '../progress/rag-history.ts';

/** A cell of a table: its lines, and the colour that its words name, which is never shown without them. */
export interface Cell {
  readonly lines: readonly string[];
  readonly rag: Rag | null;
}

export interface Column {
  readonly heading: string;
  /** Its part of the table's width, in parts of any size. */
  readonly width: number;
}

/** One part of a paper, in the order in which it is read. */
export type Block =
  /** Level 1 is a section, level 2 a part of it. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** A quote is the notice's own words; a note is small and says how something is to be read. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly as: 'body' | 'quote' | 'note' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      /** What it holds, for somebody who cannot see it. */
      readonly title: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
    }
  /** A picture of a series. `described` says in words all that it shows. */
  | { readonly kind: 'chart'; readonly series: AnswerSeries; readonly described: string }
  /** A picture of how many actions had which colour on each of some days. */
  | { readonly kind: 'bars'; readonly name: string; readonly bars: readonly ColourBar[]; readonly described: string };

export interface ColourBar extends Colours {
  readonly day: CalendarDate;
}

/** What a paper was made from: the same stamp and the same kind make the same paper. */
export interface Stamp {
  /** The board's id. */
  readonly board: string;
  readonly asOf: CalendarDate;
  /** How many entries the log had, and the hash of the last; null where nothing is recorded. */
  readonly entries: number;
  readonly hash: string | null;
}

export const PAPER_KINDS = ['board', 'minister', 'council', 'letter'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** A draft that is made of the records alone. It has every word that is printed; how it looks is not its business. */
export interface Paper {
  readonly kind: PaperKind;
  /** "Knowsley Metropolitan Borough Council" */
  readonly council: string;
  readonly title: string;
  /** What stands below the title: for whom, as at when. */
  readonly lead: readonly string[];
  readonly blocks: readonly Block[];
  readonly stamp: Stamp;
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

export const said = (text: string, as: 'body' | 'quote' | 'note' = 'body'): Block => ({ kind: 'paragraph', text, as });

/** A cell of these lines; those that say nothing are left out. */
export const cell = (...lines: readonly (string | null)[]): Cell => ({
  lines: lines.flatMap((line) => (line === null || line === '' ? [] : [line])),
  rag: null,
});

/** A table, or in a sentence that there is nothing to put into it. */
export const tableOr = (
  nothing: string,
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): Block => (rows.length === 0 ? said(nothing) : { kind: 'table', title, columns, rows });

/** Columns of these headings and widths. */
export const columnsOf = (headings: readonly string[], widths: readonly number[]): Column[] =>
  headings.map((words, at) => ({ heading: words, width: widths[at] ?? 1 }));
