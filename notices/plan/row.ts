import type { Rag, Status } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import { dateIn } from './cell-dates.ts';
import type { PlanColumn } from './columns.ts';
import type { PlanField } from './headings.ts';
import { refsIn } from './notice-refs.ts';
import type { Remark } from './reading.ts';
import { type CellValue, isBlank, textOf } from './table.ts';
import { ragOf, statusOf } from '../words/cells.ts';
import { meansNothing, tellsHowItGoes } from './vocabulary.ts';
import { CELL, LONGEST_TEXT } from './words.ts';

/** A row whose cells were read, before its number is settled. `id` is as it stands, '' for none. */
export interface DraftRow {
  readonly row: number;
  readonly id: string;
  readonly serves: readonly string[];
  readonly what: string;
  readonly who: string;
  readonly agency: string;
  readonly how: string;
  readonly when: CalendarDate | null;
  readonly firstDate: CalendarDate | null;
  readonly success: string;
  readonly status: Status | null;
  readonly rag: Rag | null;
  readonly given: readonly PlanField[];
  readonly problems: readonly Remark[];
  readonly warnings: readonly Remark[];
}

/** Reads the cells of one row; `row` is as the spreadsheet counts. */
export function readRow(
  row: number,
  cells: readonly CellValue[],
  columns: readonly PlanColumn[],
  refs: readonly string[],
): DraftRow {
  const problems: Remark[] = [];
  const warnings: Remark[] = [];
  const columnOf = (field: PlanField): PlanColumn | undefined => columns.find((column) => column.field === field);
  const remark = (field: PlanField, words: string): Remark => {
    const column = columnOf(field);
    return { column: column?.column ?? null, heading: column?.heading ?? null, words };
  };
  const wrong = (field: PlanField, words: string): void => void problems.push(remark(field, words));
  const cellOf = (field: PlanField): CellValue => {
    const column = columnOf(field);
    const cell = column === undefined ? null : (cells[column.index] ?? null);
    if (cell === null || typeof cell !== 'object' || 'date' in cell) return cell;
    wrong(field, CELL.unreadable(cell.unreadable));
    return null;
  };
  const text = (field: PlanField): string => {
    const words = textOf(cellOf(field));
    if (words.length > LONGEST_TEXT) wrong(field, CELL.tooLong(words.length));
    return words.slice(0, LONGEST_TEXT);
  };
  const date = (field: PlanField): CalendarDate | null => {
    const cell = cellOf(field);
    if (isBlank(cell) || meansNothing(textOf(cell))) return null;
    const read = dateIn(cell);
    if (!read.ok) wrong(field, CELL.date(textOf(cell), read.why));
    else if (read.precision === 'month') warnings.push(remark(field, CELL.month(read.date)));
    else if (read.precision === 'period') warnings.push(remark(field, CELL.period(textOf(cell), read.date)));
    return read.ok ? read.date : null;
  };
  const serves = (): readonly string[] => {
    const words = text('serves');
    const { refs: known, unknown } = refsIn(meansNothing(words) ? '' : words, refs);
    for (const one of unknown) wrong('serves', CELL.ref(one.text, one.nearest));
    if (known.length + unknown.length === 0 && columnOf('serves') !== undefined)
      warnings.push(remark('serves', CELL.noRef));
    return known;
  };
  const status = (): Status | null => {
    const words = text('status');
    if (meansNothing(words)) {
      if (columnOf('status') !== undefined) warnings.push(remark('status', CELL.noStatus));
      return null;
    }
    const known = statusOf(words);
    if (known === null) wrong('status', tellsHowItGoes(words) ? CELL.howItGoes(words) : CELL.status(words));
    return known;
  };
  const rag = (): Rag | null => {
    const words = text('rag');
    if (meansNothing(words)) return null;
    const known = ragOf(words);
    if (known === null) wrong('rag', CELL.rag(words));
    return known;
  };
  const what = text('what');
  if (what === '' && problems.length === 0) wrong('what', CELL.noWhat);
  const before = problems.length;
  const [when, firstDate] = [date('when'), date('firstDate')];
  if (when === null && firstDate !== null && problems.length === before)
    warnings.push(remark('when', CELL.dateFromFirst));
  else if (when === null && problems.length === before) wrong('when', CELL.noDate);
  const due = when ?? firstDate;
  const draft = {
    ...{ row, id: text('id'), serves: serves(), what, who: text('who'), agency: text('agency'), how: text('how') },
    ...{ when: due, firstDate: firstDate === due ? null : firstDate, success: text('success') },
    ...{ status: status(), rag: rag() },
  };
  const given = columns
    .flatMap(({ field }) => (field === null ? [] : [field]))
    .filter((field) => isGiven(draft, field));
  return { ...draft, given, problems, warnings };
}

/** An empty Status or BRAG says nothing of the action; an empty Who says that nobody is named. */
function isGiven(draft: Pick<DraftRow, 'status' | 'rag' | 'firstDate'>, field: PlanField): boolean {
  return field === 'status' || field === 'rag' || field === 'firstDate' ? draft[field] !== null : true;
}
