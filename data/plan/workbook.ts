import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { Action, Measurement } from '../../notices/model/board.ts';
import { markRows } from '../../notices/plan/export-mark.ts';
import { HEADINGS, PlanField } from '../../notices/plan/headings.ts';
import { COMPUTED } from '../../notices/plan/vocabulary.ts';
import type { LogLine, PlanExport } from '../../notices/plan/export.ts';
import { type Column, day, instant, number, rag, RAG_CELLS, sheet, status, text } from './written-cells.ts';

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
