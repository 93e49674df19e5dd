import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { Action, Measurement } from '../../notices/model/board.ts';
import { markRows } from '../../notices/plan/export-mark.ts';
import { HEADINGS, PlanField } from '../../notices/plan/headings.ts';
import { COMPUTED } from '../../notices/plan/vocabulary.ts';
import { dayWords } from '../../notices/words/text.ts';
import type { LogLine, PlanExport } from '../../notices/plan/export.ts';
import { printSetup } from './print-setup.ts';
import { coloured, type Column, day, instant, number, rag, RAG_CELLS, sheet, status, text } from './written-cells.ts';

/**
 * An .xlsx with the sheets Plan (or one for each part), Log, Readings and About, laid out for paper. Reading its plan again gives
 * the same actions.
 */
export function planWorkbook({ plan, computedRag, log, readings, mark, parts = [] }: PlanExport): Promise<Uint8Array> {
  const linesOf = (actions: readonly Action[]): PlanLine[] =>
    actions.map((action) => ({ action, computed: computedRag.has(action.id) }));
  const plans = parts.length === 0 ? [{ title: 'Plan', actions: plan }] : parts;
  const sheets = [
    ...plans.map(({ title, actions }) => sheet(title, PLAN_COLUMNS, linesOf(actions))),
    sheet('Log', LOG_COLUMNS, log),
    sheet('Readings', READING_COLUMNS, readings),
    { sheet: 'About', data: markRows(mark).map((row) => row.map(text)), columns: [{ width: 24 }, { width: 24 }] },
  ];
  const printed = sheets.map(({ sheet: name, data }) => ({ name, rows: data.length, columns: data[0]?.length ?? 0 }));
  const title = `Improvement plan, ${dayWords(mark.day)}`;
  return writeExcelFile(sheets, {
    fontFamily: 'Arial',
    fontSize: 10,
    features: [printSetup(printed, title)],
  }).toBuffer();
}

/** A colour that nobody recorded says so: it follows the date, and is no record when the file comes back. */
const ragOfLine = ({ action, computed }: PlanLine): Cell =>
  action.rag === null ? null : coloured(action.rag, `${RAG_CELLS[action.rag]}${computed ? ` ${COMPUTED}` : ''}`);

interface PlanLine {
  readonly action: Action;
  /** Its BRAG is worked out. */
  readonly computed: boolean;
}

type ExportedField = Exclude<PlanField, 'percent' | 'completed'>;
const PLAN_CELLS: Readonly<Record<ExportedField, { readonly width: number; readonly cell: (line: PlanLine) => Cell }>> =
  {
    id: { width: 7, cell: ({ action }) => text(action.id) },
    serves: { width: 11, cell: ({ action }) => text(action.serves.join('; ')) },
    what: { width: 38, cell: ({ action }) => text(action.title) },
    who: { width: 22, cell: ({ action }) => text(action.owner) },
    agency: { width: 9, cell: ({ action }) => text(action.agency) },
    how: { width: 26, cell: ({ action }) => text(action.how) },
    when: { width: 11, cell: ({ action: { due, timing } }) => (due === null ? text(timing ?? '') : day(due)) },
    firstDate: { width: 11, cell: ({ action }) => day(action.firstDate) },
    success: { width: 27, cell: ({ action }) => text(action.success) },
    status: { width: 14, cell: ({ action }) => status(action.status) },
    rag: { width: 11, cell: ragOfLine },
  };
const PLAN_COLUMNS: readonly Column<PlanLine>[] = PlanField.exclude(['percent', 'completed']).options.map((field) => {
  return { heading: HEADINGS[field], ...PLAN_CELLS[field] };
});

const LOG_COLUMNS: readonly Column<LogLine>[] = [
  { heading: 'Entry', width: 6, cell: ({ entry }) => number(entry) },
  { heading: 'Recorded', width: 15, cell: ({ recorded }) => instant(recorded) },
  { heading: 'By', width: 22, cell: ({ by }) => text(by) },
  { heading: 'Role', width: 9, cell: ({ role }) => text(role) },
  { heading: 'About', width: 8, cell: ({ about }) => text(about) },
  { heading: 'Date', width: 11, cell: ({ date }) => day(date) },
  { heading: 'Text', width: 60, cell: (line) => text(line.text) },
  { heading: 'Status', width: 14, cell: (line) => status(line.status) },
  { heading: 'BRAG', width: 8, cell: (line) => rag(line.rag) },
  { heading: 'Percent', width: 9, cell: ({ percent }) => number(percent) },
  { heading: 'Evidence', width: 30, cell: ({ evidence }) => text(evidence ?? '') },
  { heading: 'Kind', width: 13, cell: ({ kind }) => text(kind) },
];

const READING_COLUMNS: readonly Column<Measurement>[] = [
  { heading: 'Notice ref', width: 12, cell: ({ ref }) => text(ref) },
  { heading: 'Metric', width: 45, cell: ({ metric }) => text(metric) },
  { heading: 'Date', width: 12, cell: ({ date }) => day(date) },
  { heading: 'Value', width: 10, cell: ({ value }) => number(value) },
];
