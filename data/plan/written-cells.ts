import type { Cell, CellObject } from 'write-excel-file/node';
import type { Rag, Status } from '../../notices/model/board.ts';
import type { CalendarDate } from '../../notices/model/dates.ts';
import { harmless } from './harmless.ts';
import { PLAN_LIMITS } from './limits.ts';

/** A column of a sheet that is written. */
export interface Column<Row> {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (row: Row) => Cell;
}

const EDGE = { borderStyle: 'thin', borderColor: '#8C8C8C' } as const;

/** A sheet with a row of headings that stays in sight, with lines to print. */
export function sheet<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]) {
  return {
    sheet: name,
    data: [
      columns.map(({ heading }) => ({
        ...{ value: heading, type: String, fontWeight: 'bold' as const, wrap: true, alignVertical: 'top' as const },
        ...{ backgroundColor: '#E7E6E6', ...EDGE },
      })),
      ...rows.map((row) =>
        tall(
          columns.map(({ cell }) => edged(cell(row))),
          columns,
        ),
      ),
    ],
    columns: columns.map(({ width }) => ({ width })),
    // Both, because Excel wants a pane that is split in two directions to be split in both.
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  };
}

/** A table that is printed has lines, also around what is empty. */
const edged = (cell: Cell): Cell => (isMade(cell) ? { ...cell, ...EDGE } : { ...EDGE });

/** Every cell of ours that holds something is an object; what is empty is null. */
const isMade = (cell: Cell): cell is CellObject => typeof cell === 'object' && cell !== null && !(cell instanceof Date);

const LINE_POINTS = 13;
/** A column is as wide as so many digits; letters are narrower. */
const PER_WIDTH = 1.08;
/** Higher no program makes a row. */
const MOST_POINTS = 400;

/** A row as high as the longest of its wrapped cells: programs that print do not work that out by themselves. */
function tall(cells: readonly Cell[], columns: readonly { readonly width: number }[]): Cell[] {
  const lines = cells.map((cell, at) =>
    typeof cell === 'object' && cell !== null && 'value' in cell && typeof cell.value === 'string'
      ? linesIn(cell.value, Math.floor((columns[at]?.width ?? 10) * PER_WIDTH))
      : 1,
  );
  const height = Math.min(MOST_POINTS, Math.max(1, ...lines) * LINE_POINTS);
  return cells.map((cell, at) => (at === 0 && isMade(cell) ? { ...cell, height } : cell));
}

/** How many lines a text takes in a column of so many characters, broken between words. */
function linesIn(written: string, width: number): number {
  return written.split('\n').reduce((sum, line) => {
    let lines = 1;
    let used = 0;
    for (const word of line.split(' ')) {
      if (used > 0 && used + 1 + word.length > width) {
        lines += 1;
        used = 0;
      }
      lines += Math.floor(Math.max(0, word.length - 1) / width);
      used += (used === 0 ? 0 : 1) + (word.length % width);
    }
    return sum + lines;
  }, 0);
}

/** Always a cell of type text, whatever it looks like. */
export function text(value: string): Cell {
  const written = stored(harmless(value.replace(/\r\n?/g, '\n').slice(0, PLAN_LIMITS.cell - 100)));
  return written === '' ? null : { value: written, type: String, format: '@', wrap: true, alignVertical: 'top' };
}

const ESCAPE = (char: string): string => `_x${char.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`;

/**
 * As the format stores it. `_x0041_` means "A" there, so an underscore that would begin such a thing is written as one. The
 * library looks texts up in a plain object, where "constructor" is there already: those few are written so too.
 */
function stored(value: string): string {
  const escaped = value.replace(/_(?=x[0-9a-f]{4}_)/gi, ESCAPE);
  return escaped in {} ? `${ESCAPE(escaped)}${escaped.slice(1)}` : escaped;
}

/** A date, as officers write it. */
export const day = (date: CalendarDate | null): Cell =>
  date === null
    ? null
    : { value: new Date(`${date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', alignVertical: 'top', align: 'left' };

export const number = (value: number | null): Cell =>
  value === null ? null : { value, type: Number, alignVertical: 'top' };

const LONDON = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'medium' });

/** A spreadsheet's time knows no zone: it gets what the clock in London showed. */
export const instant = (at: string | null): Cell =>
  at === null
    ? null
    : {
        value: new Date(`${LONDON.format(new Date(at)).replace(' ', 'T')}Z`),
        type: Date,
        format: 'dd/mm/yyyy hh:mm',
        alignVertical: 'top',
        align: 'left',
      };

/** As officers write them, and as the import reads them back. */
const STATUS_CELLS: Readonly<Record<Status, string>> = {
  'not-started': 'Not started',
  rescheduled: 'Rescheduled',
  'in-progress': 'In progress',
  'complete-awaiting-sign-off': 'Complete awaiting sign-off',
  complete: 'Complete',
  'business-as-usual': 'Business as usual',
  withdrawn: 'Withdrawn',
};
export const status = (value: Status | null): Cell => (value === null ? null : text(STATUS_CELLS[value]));
/** The word, and its colour behind it: pale enough to read and to print. */
export const coloured = (value: Rag, words: string): Cell => {
  const cell = text(words);
  return isMade(cell) ? { ...cell, backgroundColor: RAG_FILLS[value] } : cell;
};
const RAG_FILLS: Readonly<Record<Rag, string>> = {
  blue: '#BDD7EE',
  red: '#F4B0AE',
  amber: '#FFD966',
  green: '#C6E0B4',
};
export const rag = (value: Rag | null): Cell => (value === null ? null : coloured(value, RAG_CELLS[value]));
export const RAG_CELLS: Readonly<Record<Rag, string>> = { blue: 'Blue', red: 'Red', amber: 'Amber', green: 'Green' };
