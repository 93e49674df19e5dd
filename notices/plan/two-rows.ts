import { type Cells, type CellValue, isBlank, textOf } from './table.ts';
import { dateIn } from './cell-dates.ts';
import { monthOf } from '../words/calendar-words.ts';
import { plainWords } from '../words/cells.ts';

// Headings that take two rows: "BRAG" over three columns, and below it "Nov", "Dec" and "Jan".

const isOfWhen = (cell: CellValue): boolean =>
  typeof cell === 'string' && monthOf(plainWords(cell)) !== undefined ? true : dateIn(cell).ok;

/** Whether the row below the headings only says of which month or day each column is: two of them, and nothing else. */
export function hasMonthsBelow(rows: Cells, first: number): boolean {
  const [above = [], below = []] = [rows[first], rows[first + 1]];
  const filled = below.flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, column }]));
  return (
    filled.length > 1 &&
    filled.every(({ cell }) => isOfWhen(cell)) &&
    filled.slice(1).some(({ column }) => isBlank(above[column]))
  );
}

/** The two rows as one: "BRAG Nov", "BRAG Dec". A heading goes on to the right over columns that have none of their own. */
export function withMonths(rows: Cells, first: number): string[] {
  const [above, below] = [rows[first] ?? [], rows[first + 1] ?? []];
  let over = '';
  return Array.from({ length: Math.max(above.length, below.length) }, (_, column) => {
    const own = textOf(above[column]);
    const when = textOf(below[column]);
    if (own !== '') over = own;
    return when === '' ? own : `${over} ${when}`;
  });
}

/** Whether a row is one of those that the headings take, again. */
export const repeatsHeadings = (cells: readonly CellValue[], rows: Cells, headingRow: number): boolean =>
  [headingRow - 1, headingRow].some((at) => {
    const heading = rows[at] ?? [];
    const width = Math.max(heading.length, cells.length);
    return heading.some((cell) => !isBlank(cell)) && sameTexts(heading, cells, width);
  });

const sameTexts = (one: readonly CellValue[], other: readonly CellValue[], width: number): boolean =>
  Array.from({ length: width }, (_, column) => column).every((at) => textOf(one[at]) === textOf(other[at]));
