import { type Row, segmentsOf } from './pdf-pieces.ts';
import { tableLines } from './table-lines.ts';
import { textOfRow } from './pdf-words.ts';

/** So wide is the room between two cells, in sizes of the letters: no word space of a sentence is. */
const BETWEEN_CELLS = 1.2;
/** Words side by side in fewer columns are a list with its marks, or a label with what it says. */
const FEWEST_CELLS = 3;
/** A row of a table has this much room above it at most, and a line that goes on in one cell this much, in sizes. */
const [ROOM_OF_ROW, ROOM_OF_LINE] = [3.2, 1.6];

/** Rows of a page that are a table: how many, and its text with a line for each. */
export interface PageTable {
  readonly rows: number;
  readonly text: string;
}

/** The table that begins at a row; null where none does. Where its cells stand under no heading, its lines show what stands beside what. */
export function tableAt(rows: readonly Row[], at: number): PageTable | null {
  const head = rows[at] === undefined ? [] : segmentsOf(rows[at], BETWEEN_CELLS);
  if (head.length < FEWEST_CELLS) return null;
  const starts = head.map(({ left }) => left);
  const lines: string[][] = [head.map(textOfRow)];
  let side = 0;
  for (let next = at + 1; next < rows.length; next += 1) {
    const [above, row] = [rows[next - 1], rows[next]];
    const cells = above === undefined || row === undefined ? null : cellsUnder(starts, above, row);
    if (cells === null) break;
    if (cells.filter((cell) => cell !== '').length > 1) side += 1;
    lines.push(cells);
  }
  if (side >= 2) return { rows: lines.length, text: tableLines(lines).join('\n') };
  return besideEachOther(rows, at);
}

/** The words of a row by the columns in which they stand; null where one stands in none of them, or runs over. */
function cellsUnder(starts: readonly number[], above: Row, row: Row): string[] | null {
  const segments = segmentsOf(row, BETWEEN_CELLS);
  const room = (row.base - above.base) / row.size;
  if (room > (segments.length === 1 ? ROOM_OF_LINE : ROOM_OF_ROW)) return null;
  const cells = starts.map(() => '');
  for (const segment of segments) {
    const column = starts.findIndex((start) => Math.abs(start - segment.left) <= row.size);
    const next = starts[column + 1] ?? Infinity;
    if (column < 0 || segment.right > next || cells[column] !== '') return null;
    cells[column] = textOfRow(segment);
  }
  return cells;
}

/** Rows of several cells that stand under no common heading: they are kept apart, and whoever reads the text sees that they are a table. */
function besideEachOther(rows: readonly Row[], at: number): PageTable | null {
  const lines: string[] = [];
  for (const row of rows.slice(at)) {
    const cells = segmentsOf(row, BETWEEN_CELLS);
    if (cells.length < FEWEST_CELLS) break;
    lines.push(cells.map(textOfRow).join('    '));
  }
  return lines.length < 2 ? null : { rows: lines.length, text: lines.join('\n') };
}
