import { findHeadings } from '../../notices/plan/headings.ts';
import type { CellValue } from '../../notices/plan/table.ts';
import { csvTable } from '../sheet.ts';
import { PLAN_LIMITS } from './limits.ts';
import { Refusal, REFUSALS } from './refusals.ts';
import { cellReader } from './values.ts';

const SEPARATORS = [',', ';', '\t'] as const;
type Separator = (typeof SEPARATORS)[number];

/** Enough lines to tell the separator by. */
const SAMPLE = 50;
const SAMPLE_TEXT = 500_000;

/** The cells of a text that was saved as CSV, with commas, semicolons or tabs. Throws a Refusal. */
export function readCsv(text: string): CellValue[][] {
  const { separator, rest } = separatorOf(text);
  const table = csvTable(rest, { separator, most: PLAN_LIMITS.rows + 1 });
  if (typeof table === 'string') throw new Refusal('damaged', REFUSALS.csv);
  if (table.length > PLAN_LIMITS.rows) throw new Refusal('too-large', REFUSALS.sheet);
  const read = cellReader();
  let cells = 0;
  return table.map((line) => {
    // Excel saves the empty cells beside a table too.
    const width = line.findLastIndex((value) => value !== '') + 1;
    if (width > PLAN_LIMITS.columns) throw new Refusal('too-large', REFUSALS.sheet);
    cells += width;
    if (cells > PLAN_LIMITS.cells) throw new Refusal('too-large', REFUSALS.cells);
    return line.slice(0, width).map(read);
  });
}

/**
 * Excel's own first line `sep=;` decides, and stays an empty row so that rows are counted as it counts them. Else it is
 * what makes headings of a plan appear, else what cuts the lines into most cells.
 */
function separatorOf(text: string): { readonly separator: Separator; readonly rest: string } {
  const told = SEPARATORS.find((separator) => /^sep=(.)\r?\n/i.exec(text)?.[1] === separator);
  if (told !== undefined) return { separator: told, rest: text.replace(/^.*/, '') };
  const samples = SEPARATORS.map((separator) => {
    const table = csvTable(text.slice(0, SAMPLE_TEXT), { separator, most: SAMPLE });
    return { separator, table: typeof table === 'string' ? [] : table };
  });
  const cells = (table: readonly (readonly string[])[]): number => table.reduce((sum, line) => sum + line.length, 0);
  const widest = samples.reduce((best, one) => (cells(one.table) > cells(best.table) ? one : best));
  const chosen = samples.find(({ table }) => findHeadings(table) !== null) ?? widest;
  return { separator: chosen.separator, rest: text };
}
