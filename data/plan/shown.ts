import type { CellValue, PlanSheet } from '../../notices/plan/table.ts';
import { PLAN_LIMITS } from './limits.ts';
import { Refusal, REFUSALS } from './refusals.ts';
import type { Merge, SheetCells } from './sheet-cells.ts';

/** A sheet's values with what its styles show besides: months, percentages, colours, what is hidden, struck or merged. */
export function shownSheet(name: string, rows: CellValue[][], cells: Omit<SheetCells, 'xml'>): PlanSheet {
  const struck: PlanSheet['struck'] = [];
  const fills: PlanSheet['fills'] = [];
  for (const [place, { fill, struck: strike, ...shows }] of cells.looks) {
    const [row = 0, column = 0] = place.split(':').map(Number);
    const line = rows[row];
    const value = line?.[column] ?? null;
    if (strike && value !== null) struck.push({ row: row + 1, column });
    if (fill !== null) fills.push({ row: row + 1, column, colour: fill });
    if (line !== undefined && value !== null) line[column] = asShown(value, shows);
  }
  return {
    ...{ name, hidden: false, rows, hiddenRows: [...cells.hiddenRows], hiddenColumns: [...cells.hiddenColumns] },
    ...{ struck, fills, carried: carriedDown(rows, cells.merges) },
  };
}

interface Shows {
  readonly month: boolean;
  readonly decimals: number | null;
  readonly percent: boolean;
}

/** "Mar-15" is the month and not its 1st; 0.4 is 40%; 1.1 that is shown with two figures is 1.10. */
function asShown(value: CellValue, { month, decimals, percent }: Shows): CellValue {
  if (typeof value === 'object' && value !== null && 'date' in value && month) return { month: value.date.slice(0, 7) };
  if (typeof value !== 'number') return value;
  if (percent) return `${Math.round(value * 1e4) / 1e2}%`;
  const shown = decimals === null || decimals === 0 ? null : value.toFixed(decimals);
  // Only a 0 at the end is brought back: figures that are not shown are no reason to round.
  return shown !== null && Number(shown) === value && shown !== String(value) ? shown : value;
}

/** Gives the value of a merged cell to those below it that are shown as one with it. Returns where those are. */
function carriedDown(rows: CellValue[][], merges: readonly Merge[]): PlanSheet['carried'] {
  const carried: PlanSheet['carried'] = [];
  let left: number = PLAN_LIMITS.cells;
  for (const { from, to } of merges) {
    const value = rows[from.row - 1]?.[from.column] ?? null;
    if (value === null || to.row <= from.row) continue;
    const last = Math.min(to.row, rows.length);
    left -= Math.max(0, last - from.row);
    if (left < 0) throw new Refusal('too-large', REFUSALS.cells);
    for (let row = from.row + 1; row <= last; row += 1) {
      const line = rows[row - 1];
      while (line !== undefined && line.length <= from.column) line.push(null);
      if (line === undefined) continue;
      line[from.column] ??= value;
      carried.push({ row, column: from.column });
    }
  }
  return carried;
}
