import { columnName, type CellValue, isBlank, type PlanSheet, textOf } from './table.ts';
import { ragOf } from '../words/cells.ts';
import type { PlanColumn } from './columns.ts';
import type { AsideRow } from './reading.ts';
import type { PlanField } from './headings.ts';
import { marksIn } from './sheet-marks.ts';
import { repeatsHeadings } from './two-rows.ts';
import { ASIDE } from './words.ts';

/** Which rows are read although they are hidden or struck through. */
export interface TakeIn {
  readonly hidden: boolean;
  readonly struck: boolean;
}

interface Within {
  readonly sheet: PlanSheet;
  /** From 0. */
  readonly headingRow: number;
  readonly columns: readonly PlanColumn[];
  readonly take: TakeIn;
}

type Aside = Pick<AsideRow, 'words' | 'leftOut'>;

/** What a row is where it is no action; null where it may be one. `row` is as the spreadsheet counts. */
export function asideOf(row: number, { sheet, headingRow, columns, take }: Within): Aside | null {
  const cells = sheet.rows[row - 1] ?? [];
  const words = repeatsHeadings(cells, sheet.rows, headingRow)
    ? ASIDE.again
    : noActionWords(row, cells, sheet, columns);
  if (words !== null) return { words, leftOut: null };
  if (!take.hidden && marksIn(sheet, row).hidden)
    return { words: ASIDE.hidden(titleOf(cells, columns)), leftOut: 'hidden' };
  if (!take.struck && isStruck(row, cells, sheet, columns))
    return { words: ASIDE.struck(titleOf(cells, columns)), leftOut: 'struck' };
  return null;
}

function noActionWords(
  row: number,
  cells: readonly CellValue[],
  sheet: PlanSheet,
  columns: readonly PlanColumn[],
): string | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  const [only] = filled;
  if (filled.length === 1 && typeof only === 'string') return ASIDE.heading(textOf(only));
  const first = cells.map(textOf).find((text) => text !== '') ?? '';
  const bare = DELIVERY.every((field) => isBlank(cellOf(field, cells, columns)));
  if (bare && TOTAL.test(first)) return ASIDE.total(first);
  if (bare && ragOf(first) !== null) return ASIDE.legend(filled.map(textOf).join(' '));
  if (bare && isSection(row, cells, sheet, columns)) return ASIDE.section(titleOf(cells, columns));
  return goesOn(row, cells, sheet, columns);
}

/** What an action has and a heading has not. */
const DELIVERY = ['who', 'when', 'status', 'rag'] as const;

const cellOf = (field: PlanField, cells: readonly CellValue[], columns: readonly PlanColumn[]): CellValue =>
  cells[columns.find((column) => column.field === field)?.index ?? -1] ?? null;

/** "1 Leadership", with 1.1 in the next row that has a number. */
function isSection(
  row: number,
  cells: readonly CellValue[],
  { rows }: PlanSheet,
  columns: readonly PlanColumn[],
): boolean {
  const id = textOf(cellOf('id', cells, columns));
  if (id === '') return false;
  const next = rows.slice(row, row + 5).map((line) => textOf(cellOf('id', line, columns)));
  return next.find((one) => one !== '')?.startsWith(`${id.replace(/\.$/, '')}.`) ?? false;
}

/** The number and the words are merged with those of the row above: it has no action of its own. */
function goesOn(
  row: number,
  cells: readonly CellValue[],
  sheet: PlanSheet,
  columns: readonly PlanColumn[],
): string | null {
  const from = marksIn(sheet, row).carried;
  const what = columns.find(({ field }) => field === 'what')?.index;
  if (what === undefined || !from.has(what)) return null;
  const own = cells.filter((cell, column) => !from.has(column) && !isBlank(cell)).map(textOf);
  return ASIDE.goesOn(own.join('; '));
}

/** "Total", "Total actions: 12", "Grand total": a count of actions and none itself. */
const TOTAL =
  /^(?:grand |sub ?-?)?totals?\b|^(?:number|no\.?|count|percentage|%) (?:of )?(?:actions|complete|red|amber|green|overdue)\b/i;

const titleOf = (cells: readonly CellValue[], columns: readonly PlanColumn[]): string =>
  textOf(cells[columns.find(({ field }) => field === 'what')?.index ?? -1]);

/** What is to be done is struck through: what else is, may be an old date beside a new one. */
function isStruck(row: number, cells: readonly CellValue[], sheet: PlanSheet, columns: readonly PlanColumn[]): boolean {
  const what = columns.find(({ field }) => field === 'what')?.index;
  return what !== undefined && marksIn(sheet, row).struck.has(what) && !isBlank(cells[what]);
}

/** Other cells of a row whose text is struck through, by their columns. */
export const struckCells = (row: number, sheet: PlanSheet): string[] => [...marksIn(sheet, row).struck].map(columnName);

/** "Theme 2: Front door (lead: Head of Safeguarding)": the lead of the actions below that name nobody. */
export function leadIn(heading: string): string | null {
  const found = /\b(?:lead|owner|accountable|responsible)(?: officer)?\s?[:–-]\s?([^()[\];]{2,80})/i.exec(heading);
  const lead = found?.[1]?.trim() ?? '';
  return lead === '' ? null : lead;
}
