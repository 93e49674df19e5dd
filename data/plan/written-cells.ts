import type { Cell, Sheet } from 'write-excel-file/node';
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

/** A sheet with a row of headings that stays in sight. */
export function sheet<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet<never> {
  return {
    sheet: name,
    data: [
      columns.map(({ heading }) => ({ value: heading, type: String, fontWeight: 'bold' })),
      ...rows.map((row) => columns.map(({ cell }) => cell(row))),
    ],
    columns: columns.map(({ width }) => ({ width })),
    // Both, because Excel wants a pane that is split in two directions to be split in both.
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  };
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
    : { value: new Date(`${date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', alignVertical: 'top' };

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
      };

/** As officers write them, and as the import reads them back. */
const STATUS_CELLS: Readonly<Record<Status, string>> = {
  'not-started': 'Not started',
  rescheduled: 'Rescheduled',
  'in-progress': 'In progress',
  'complete-awaiting-sign-off': 'Complete awaiting sign-off',
  complete: 'Complete',
  'business-as-usual': 'Business as usual',
};
export const status = (value: Status | null): Cell => (value === null ? null : text(STATUS_CELLS[value]));
export const rag = (value: Rag | null): Cell => (value === null ? null : text(RAG_CELLS[value]));
export const RAG_CELLS: Readonly<Record<Rag, string>> = { blue: 'Blue', red: 'Red', amber: 'Amber', green: 'Green' };
