import { z } from 'zod';
import { CalendarDate } from '../model/dates.ts';
import { storable } from '../model/storable.ts';

/**
 * What stands in one cell of a spreadsheet. `unreadable` is a cell that holds something whose value is not there:
 * a formula that was never worked out, an error; it says what. Null is an empty cell.
 */
export const CellValue = z.union([
  ...([z.string(), z.number(), z.null()] as const),
  ...([z.strictObject({ date: CalendarDate }), z.strictObject({ unreadable: z.string() })] as const),
]);
export type CellValue = z.infer<typeof CellValue>;

/** A sheet: its first row is row 1 of the spreadsheet, empty ones too. Rows may differ in length. */
export type Cells = readonly (readonly CellValue[])[];

/** "A" for column 0, "AB" for 27: as a spreadsheet names them. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/** One text of a cell: no blanks around it, none doubled, line ends as `\n`. Two texts that look alike are alike. */
export const tidy = (text: string): string =>
  storable(text)
    .split(/\r\n|[\r\n]/)
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .trim();

/** What a cell says as text; a date as `2015-02-02`, an unreadable one as nothing. */
export function textOf(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return tidy(cell);
  if (typeof cell === 'number') return String(cell);
  return 'date' in cell ? cell.date : '';
}

/** Nothing that a person could see stands in it. */
export const isBlank = (cell: CellValue | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
