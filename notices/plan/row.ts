import type { Rag, Status } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import { isDelivered } from '../progress/action-state.ts';
import { struckCells } from './asides.ts';
import { dateIn, revisedDate } from './cell-dates.ts';
import { type Legend, seenAs } from './colours.ts';
import type { PlanColumn } from './columns.ts';
import type { PlanField } from './headings.ts';
import { refsIn } from './notice-refs.ts';
import type { Remark, RowPlace } from './reading.ts';
import { marksIn } from './sheet-marks.ts';
import { type CellValue, isBlank, type PlanSheet, textOf } from './table.ts';
import {
  isComputed,
  isTiming,
  meansNothing,
  percentIn,
  progressIn,
  ragIn,
  standsAt,
  tellsHowItGoes,
} from './vocabulary.ts';
import { CELL, LONGEST_TEXT } from './words.ts';

/** A row whose cells were read, before its number is settled. `id` is as it stands, '' for none. */
export interface DraftRow extends RowPlace {
  readonly id: string;
  /** The number is merged with that of the row above. */
  readonly sharesNumber: boolean;
  readonly serves: readonly string[];
  readonly what: string;
  readonly who: string;
  readonly agency: string;
  readonly how: string;
  readonly when: CalendarDate | null;
  /** What stands in place of a day; empty where nothing does. */
  readonly timing: string;
  readonly firstDate: CalendarDate | null;
  readonly success: string;
  readonly status: Status | null;
  readonly rag: Rag | null;
  readonly given: readonly PlanField[];
  readonly problems: readonly Remark[];
  readonly warnings: readonly Remark[];
}

/** What a row is read with. */
export interface RowContext {
  readonly sheet: PlanSheet;
  readonly columns: readonly PlanColumn[];
  readonly refs: readonly string[];
  readonly legend: Legend;
  /** Who leads what stands below this heading between the actions; null: it does not say. */
  readonly lead: string | null;
}

/** The longest words that may stand for a date. */
const LONGEST_TIMING = 120;

/** The cells of one row, and what is said of them. A cell that means nothing costs itself, and not its row. */
class RowCells {
  readonly problems: Remark[] = [];
  readonly warnings: Remark[] = [];
  readonly #row: number;
  readonly #cells: readonly CellValue[];
  readonly #context: RowContext;

  constructor(row: number, cells: readonly CellValue[], context: RowContext) {
    this.#row = row;
    this.#cells = cells;
    this.#context = context;
  }

  has(field: PlanField): boolean {
    return this.#columnOf(field) !== undefined;
  }

  wrong(field: PlanField, words: string): void {
    this.problems.push(this.#remark(field, words));
  }

  warn(field: PlanField, words: string): void {
    this.warnings.push(this.#remark(field, words));
  }

  /** What the cell holds is not taken. */
  lose(field: PlanField, words: string): void {
    this.warnings.push({ ...this.#remark(field, words), lost: true });
  }

  cell(field: PlanField): CellValue {
    const column = this.#columnOf(field);
    const cell = column === undefined ? null : (this.#cells[column.index] ?? null);
    if (cell === null || typeof cell !== 'object' || !('unreadable' in cell)) return cell;
    if (field === 'what' || field === 'id') this.wrong(field, CELL.unreadable(cell.unreadable));
    else this.lose(field, CELL.unreadableCell(cell.unreadable));
    return null;
  }

  text(field: PlanField): string {
    const words = textOf(this.cell(field));
    if (words.length > LONGEST_TEXT) this.wrong(field, CELL.tooLong(words.length));
    return words.slice(0, LONGEST_TEXT);
  }

  /** The colour with which a cell is filled. */
  fill(field: PlanField): string | null {
    const column = this.#columnOf(field)?.index;
    return column === undefined ? null : (marksIn(this.#context.sheet, this.#row).fills.get(column) ?? null);
  }

  /** The cell is shown as one with that above it. */
  isCarried(field: PlanField): boolean {
    const column = this.#columnOf(field)?.index;
    return column !== undefined && marksIn(this.#context.sheet, this.#row).carried.has(column);
  }

  #columnOf(field: PlanField): PlanColumn | undefined {
    return this.#context.columns.find((column) => column.field === field);
  }

  #remark(field: PlanField, words: string): Remark {
    const column = this.#columnOf(field);
    return { column: column?.column ?? null, heading: column?.heading ?? null, words };
  }
}

/** Reads the cells of one row; `place.row` is as the spreadsheet counts. */
export function readRow(place: RowPlace, cells: readonly CellValue[], context: RowContext): DraftRow {
  const row = new RowCells(place.row, cells, context);
  const what = row.text('what');
  if (what === '' && row.problems.length === 0) row.wrong('what', CELL.noWhat);
  const id = row.text('id');
  const serves = servesIn(row, context.refs);
  const named = row.text('who');
  const who = named === '' && context.lead !== null ? context.lead : named;
  if (who !== named) row.warn('who', CELL.leadOfSection(who));
  const { when, timing, firstDate } = datesIn(row);
  const rag = ragOfRow(row, context.legend);
  const draft = {
    sharesNumber: row.isCarried('id'),
    ...{ ...place, id, serves, what, who, agency: row.text('agency'), how: row.text('how') },
    ...{ when, timing, firstDate, success: row.text('success'), status: settledStatus(row, rag), rag },
  };
  const struck = struckCells(place.row, context.sheet);
  if (struck.length > 0) row.warnings.push({ column: null, heading: null, words: CELL.struck(struck) });
  const given = context.columns
    .flatMap(({ field }) => (field === null ? [] : [field]))
    .filter((field) => isGiven(draft, field));
  return { ...draft, given, problems: row.problems, warnings: row.warnings };
}

function servesIn(row: RowCells, known: readonly string[]): readonly string[] {
  const words = row.text('serves');
  const { refs, unknown } = refsIn(meansNothing(words) ? '' : words, known);
  for (const one of unknown) row.lose('serves', CELL.ref(one.text, one.nearest));
  if (refs.length + unknown.length === 0 && row.has('serves')) row.warn('serves', CELL.noRef);
  return refs;
}

type Dates = Pick<DraftRow, 'when' | 'timing' | 'firstDate'>;

function datesIn(row: RowCells): Dates {
  const when = dateOfRow(row, 'when');
  const first = dateOfRow(row, 'firstDate');
  const firstDate = when.first ?? first.date;
  if (when.date === null && !when.said && firstDate !== null) {
    row.warn('when', CELL.dateFromFirst);
    return { when: firstDate, timing: '', firstDate: null };
  }
  if (when.date === null && when.timing === '' && row.has('when') && !when.said) row.warn('when', CELL.noDate);
  return { when: when.date, timing: when.timing, firstDate: firstDate === when.date ? null : firstDate };
}

interface DateRead {
  readonly date: CalendarDate | null;
  readonly first: CalendarDate | null;
  readonly timing: string;
  /** Something stands in the cell. */
  readonly said: boolean;
}

function dateOfRow(row: RowCells, field: 'when' | 'firstDate'): DateRead {
  const before = row.warnings.length;
  const cell = row.cell(field);
  const text = textOf(cell);
  const none: DateRead = { date: null, first: null, timing: '', said: row.warnings.length > before };
  if (isBlank(cell) || meansNothing(text)) return none;
  const revised = revisedDate(text);
  if (revised?.first.ok === true && revised.now.ok) {
    row.warn(field, CELL.revised(revised.now.date, revised.first.date));
    return { ...none, date: revised.now.date, first: revised.first.date, said: true };
  }
  const read = dateIn(cell);
  if (read.ok) {
    if (read.precision === 'month') row.warn(field, CELL.month(read.date));
    else if (read.precision === 'period') row.warn(field, CELL.period(text, read.date));
    return { ...none, date: read.date, said: true };
  }
  const timing = typeof cell === 'string' && field === 'when' ? text.slice(0, LONGEST_TIMING) : '';
  if (isTiming(text)) row.warn(field, CELL.timing(text));
  else row.lose(field, CELL.date(text, read.why));
  return { ...none, timing, said: true };
}

/** The status, or what says in its place that the action is complete: the day on which it was, or blue. */
function settledStatus(row: RowCells, rag: Rag | null): Status | null {
  const words = row.text('status');
  const status = statusOfRow(row, words);
  const silent = status === null && meansNothing(words);
  if (completedOn(row, status) && silent) return 'complete';
  if (silent && rag === 'blue') {
    row.warn('rag', CELL.blueIsComplete);
    return 'complete';
  }
  if (silent && row.has('status')) row.warn('status', CELL.noStatus);
  return status;
}

/** Whether a column says on which day the action was completed. */
function completedOn(row: RowCells, status: Status | null): boolean {
  const cell = row.cell('completed');
  const words = textOf(cell);
  if (meansNothing(words)) return false;
  const day = dateIn(cell);
  if (!day.ok) row.lose('completed', CELL.notCompletedOn(words));
  else if (status === null) row.warn('completed', CELL.completedOn(day.date));
  else if (!isDelivered(status)) row.warn('completed', CELL.completedYet(day.date, status));
  return day.ok;
}

function statusOfRow(row: RowCells, words: string): Status | null {
  const percent = percentOfRow(row, progressIn(words)?.status ?? null);
  if (meansNothing(words)) return percent;
  const known = progressIn(words);
  if (known === null && tellsHowItGoes(words)) {
    // What goes well or badly is under way, unless it says where it stands.
    const status = standsAt(words) ?? percent ?? 'in-progress';
    row.warn('status', CELL.howItGoes(words, status));
    return status;
  }
  if (known === null) {
    row.lose('status', CELL.status(words));
    return percent;
  }
  if (known.percent === 100) row.warn('status', CELL.wholly(words));
  else if (known.percent !== null) row.warn('status', CELL.percent(words, known.status));
  return known.status;
}

/** The status that a column of percentages says, where no other does. */
function percentOfRow(row: RowCells, stated: Status | null): Status | null {
  const cell = row.cell('percent');
  const words = typeof cell === 'number' ? `${Math.round((cell <= 1 ? cell * 100 : cell) * 100) / 100}%` : textOf(cell);
  if (meansNothing(words)) return null;
  const known = percentIn(/^\d+(?:\.\d+)?$/.test(words) ? `${words}%` : words);
  if (known === null) {
    row.lose('percent', CELL.noPercent(words));
    return null;
  }
  // “Done” beside 100% has said what 100% leaves open.
  if (known.percent === 100 && stated !== null && isDelivered(stated)) return known.status;
  row.warn('percent', known.percent === 100 ? CELL.wholly(words) : CELL.percent(words, known.status));
  return known.status;
}

function ragOfRow(row: RowCells, legend: Legend): Rag | null {
  const words = row.text('rag');
  const fill = row.fill('rag');
  if (isComputed(words)) return null;
  if (!meansNothing(words)) {
    const known = ragIn(words);
    if (known === null) row.lose('rag', CELL.rag(words));
    else if (!/^[a-z]+$/i.test(words.trim())) row.warn('rag', CELL.ragBeside(words, known));
    return known;
  }
  if (fill === null) return null;
  const seen = legend.get(fill) ?? seenAs(fill);
  if (seen === null) row.lose('rag', CELL.unknownFill(fill));
  else row.warn('rag', CELL.fill(seen, legend.has(fill)));
  return seen;
}

/** An empty Status or BRAG says nothing of the action; an empty Who says that nobody is named. */
function isGiven(draft: Pick<DraftRow, 'status' | 'rag' | 'firstDate'>, field: PlanField): boolean {
  return field === 'status' || field === 'rag' || field === 'firstDate' ? draft[field] !== null : true;
}
