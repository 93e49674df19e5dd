import { columnName, type CellValue, isBlank, type PlanSheet, textOf } from './table.ts';
import type { PlanColumn } from './columns.ts';
import type { AsideRow } from './reading.ts';
import { ASIDE } from './words.ts';

/** Which rows are read although they are hidden or struck through. */
export interface TakeIn {
  readonly hidden: boolean;
  readonly struck: boolean;
}

/** What a row is where it is no action; null where it may be one. */
export function asideOf(
  row: number,
  cells: readonly CellValue[],
  sheet: PlanSheet,
  columns: readonly PlanColumn[],
  take: TakeIn,
): Pick<AsideRow, 'words' | 'leftOut'> | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  const [only] = filled;
  if (filled.length === 1 && typeof only === 'string') return { words: ASIDE.heading(textOf(only)), leftOut: null };
  if (columns.every(({ index, heading }) => textOf(cells[index]) === heading))
    return { words: ASIDE.again, leftOut: null };
  const first = cells.map(textOf).find((text) => text !== '') ?? '';
  if (isTotal(first, cells, columns)) return { words: ASIDE.total(first), leftOut: null };
  if (!take.hidden && sheet.hiddenRows.includes(row))
    return { words: ASIDE.hidden(titleOf(cells, columns)), leftOut: 'hidden' };
  if (!take.struck && isStruck(row, cells, sheet, columns))
    return { words: ASIDE.struck(titleOf(cells, columns)), leftOut: 'struck' };
  return null;
}

/** "Total", "Total actions: 12", "Grand total": a count of actions and none itself. */
const TOTAL =
  /^(?:grand |sub ?-?)?totals?\b|^(?:number|no\.?|count|percentage|%) (?:of )?(?:actions|complete|red|amber|green|overdue)\b/i;

function isTotal(first: string, cells: readonly CellValue[], columns: readonly PlanColumn[]): boolean {
  if (!TOTAL.test(first)) return false;
  const valueOf = (field: string): CellValue | undefined =>
    cells[columns.find((column) => column.field === field)?.index ?? -1];
  // "Total review of the front door" is an action: it has somebody who does it, or a day.
  return isBlank(valueOf('who')) && isBlank(valueOf('when'));
}

const titleOf = (cells: readonly CellValue[], columns: readonly PlanColumn[]): string =>
  textOf(cells[columns.find(({ field }) => field === 'what')?.index ?? -1]);

/** What is to be done is struck through: what else is, may be an old date beside a new one. */
function isStruck(
  row: number,
  cells: readonly CellValue[],
  { struck }: PlanSheet,
  columns: readonly PlanColumn[],
): boolean {
  const what = columns.find(({ field }) => field === 'what')?.index;
  return struck.some((one) => one.row === row && one.column === what && !isBlank(cells[one.column]));
}

/** Other cells of a row whose text is struck through, by their columns. */
export const struckCells = (row: number, { struck }: PlanSheet): string[] =>
  struck.filter((one) => one.row === row).map(({ column }) => columnName(column));

/** "Theme 2: Front door (lead: Head of Safeguarding)": the lead of the actions below that name nobody. */
export function leadIn(heading: string): string | null {
  const found = /\b(?:lead|owner|accountable|responsible)(?: officer)?\s?[:–-]\s?([^()[\];]{2,80})/i.exec(heading);
  const lead = found?.[1]?.trim() ?? '';
  return lead === '' ? null : lead;
}
