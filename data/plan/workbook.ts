import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/node';
import type { Action, Measurement, Rag, Status } from '../../notices/model/board.ts';
import type { CalendarDate } from '../../notices/model/dates.ts';
import { markRows } from '../../notices/plan/export-mark.ts';
import { HEADINGS, PlanField } from '../../notices/plan/headings.ts';
import { COMPUTED } from '../../notices/plan/vocabulary.ts';
import type { LogLine, PlanExport } from '../../notices/plan/export.ts';
import { PLAN_LIMITS } from './limits.ts';
import { harmless } from './harmless.ts';

/** An .xlsx with the sheets Plan, Log, Readings and About. Reading its plan again gives the same actions. */
export function planWorkbook({ plan, computedRag, log, readings, mark }: PlanExport): Promise<Uint8Array> {
  const lines = plan.map((action) => ({ action, computed: computedRag.has(action.id) }));
  return writeExcelFile([
    sheet('Plan', PLAN_COLUMNS, lines),
    sheet('Log', LOG_COLUMNS, log),
    sheet('Readings', READING_COLUMNS, readings),
    { sheet: 'About', data: markRows(mark).map((row) => row.map(text)), columns: [{ width: 24 }, { width: 24 }] },
  ]).toBuffer();
}

interface Column<Row> {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (row: Row) => Cell;
}

function sheet<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet<never> {
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
function text(value: string): Cell {
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

const day = (date: CalendarDate | null): Cell =>
  date === null
    ? null
    : { value: new Date(`${date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', alignVertical: 'top' };

const number = (value: number | null): Cell => (value === null ? null : { value, type: Number, alignVertical: 'top' });

const LONDON = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'medium' });

/** A spreadsheet's time knows no zone: it gets what the clock in London showed. */
const instant = (at: string | null): Cell =>
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
  withdrawn: 'Withdrawn',
};
const status = (value: Status | null): Cell => (value === null ? null : text(STATUS_CELLS[value]));
const rag = (value: Rag | null): Cell => (value === null ? null : text(RAG_CELLS[value]));
const RAG_CELLS: Readonly<Record<Rag, string>> = { blue: 'Blue', red: 'Red', amber: 'Amber', green: 'Green' };

/** A colour that nobody recorded says so: it follows the date, and is no record when the file comes back. */
const ragOfLine = ({ action, computed }: PlanLine): Cell =>
  action.rag === null ? null : text(`${RAG_CELLS[action.rag]}${computed ? ` ${COMPUTED}` : ''}`);

interface PlanLine {
  readonly action: Action;
  /** Its BRAG is worked out. */
  readonly computed: boolean;
}

type ExportedField = Exclude<PlanField, 'percent'>;
const PLAN_CELLS: Readonly<Record<ExportedField, { readonly width: number; readonly cell: (line: PlanLine) => Cell }>> =
  {
    id: { width: 9, cell: ({ action }) => text(action.id) },
    serves: { width: 14, cell: ({ action }) => text(action.serves.join('; ')) },
    what: { width: 45, cell: ({ action }) => text(action.title) },
    who: { width: 28, cell: ({ action }) => text(action.owner) },
    agency: { width: 14, cell: ({ action }) => text(action.agency) },
    how: { width: 32, cell: ({ action }) => text(action.how) },
    when: { width: 12, cell: ({ action: { due, timing } }) => (due === null ? text(timing ?? '') : day(due)) },
    firstDate: { width: 12, cell: ({ action }) => day(action.firstDate) },
    success: { width: 32, cell: ({ action }) => text(action.success) },
    status: { width: 24, cell: ({ action }) => status(action.status) },
    rag: { width: 17, cell: ragOfLine },
  };
const PLAN_COLUMNS: readonly Column<PlanLine>[] = PlanField.exclude(['percent']).options.map((field) => {
  return { heading: HEADINGS[field], ...PLAN_CELLS[field] };
});

const LOG_COLUMNS: readonly Column<LogLine>[] = [
  { heading: 'Entry', width: 8, cell: ({ entry }) => number(entry) },
  { heading: 'Recorded', width: 17, cell: ({ recorded }) => instant(recorded) },
  { heading: 'By', width: 28, cell: ({ by }) => text(by) },
  { heading: 'Role', width: 12, cell: ({ role }) => text(role) },
  { heading: 'About', width: 9, cell: ({ about }) => text(about) },
  { heading: 'Date', width: 12, cell: ({ date }) => day(date) },
  { heading: 'Text', width: 60, cell: (line) => text(line.text) },
  { heading: 'Status', width: 24, cell: (line) => status(line.status) },
  { heading: 'BRAG', width: 7, cell: (line) => rag(line.rag) },
  { heading: 'Percent', width: 9, cell: ({ percent }) => number(percent) },
  { heading: 'Evidence', width: 40, cell: ({ evidence }) => text(evidence ?? '') },
  { heading: 'Kind', width: 16, cell: ({ kind }) => text(kind) },
];

const READING_COLUMNS: readonly Column<Measurement>[] = [
  { heading: 'Notice ref', width: 12, cell: ({ ref }) => text(ref) },
  { heading: 'Metric', width: 45, cell: ({ metric }) => text(metric) },
  { heading: 'Date', width: 12, cell: ({ date }) => day(date) },
  { heading: 'Value', width: 10, cell: ({ value }) => number(value) },
];
