import { z } from 'zod';
import { CalendarDate } from '../model/dates.ts';
import { storable } from '../model/storable.ts';

/**
 * What stands in one cell of a spreadsheet. `month` is a date that is shown as its month alone: its day means nothing.
 * `unreadable` is a cell that holds something whose value is not there: a formula that was never worked out, an error; it
 * says what. Null is an empty cell.
 */
export const CellValue = z.union([
  ...([z.string(), z.number(), z.null()] as const),
  ...([z.strictObject({ date: CalendarDate }), z.strictObject({ unreadable: z.string() })] as const),
  z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/) }),
]);
export type CellValue = z.infer<typeof CellValue>;

/** A sheet: its first row is row 1 of the spreadsheet, empty ones too. Rows may differ in length. */
export type Cells = readonly (readonly CellValue[])[];

/** A cell's place: its row as the spreadsheet counts, its column from 0. */
const place = { row: z.int().positive(), column: z.int().nonnegative() };

/** One sheet of a file, and what its cells show besides values. */
export const PlanSheet = z.strictObject({
  /** A text file's is the file's. */
  name: z.string(),
  hidden: z.boolean(),
  /** The first is row 1 of the spreadsheet. */
  rows: z.array(z.array(CellValue)),
  hiddenRows: z.array(z.int().positive()),
  /** From 0. */
  hiddenColumns: z.array(z.int().nonnegative()),
  /** Cells whose text is struck through. */
  struck: z.array(z.strictObject(place)),
  /** Cells that are filled with a colour, as `FF0000`; white and grey are none. */
  fills: z.array(z.strictObject({ ...place, colour: z.string().regex(/^[0-9A-F]{6}$/) })),
  /** Cells that are shown as one with a cell above them, whose value they were given. */
  carried: z.array(z.strictObject(place)),
});
export type PlanSheet = z.infer<typeof PlanSheet>;

/** A sheet that shows nothing besides its values. */
export const plainSheet = (name: string, rows: readonly (readonly CellValue[])[]): PlanSheet => ({
  ...{ name, hidden: false, rows: rows.map((row) => [...row]) },
  ...{ hiddenRows: [], hiddenColumns: [], struck: [], fills: [], carried: [] },
});

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

/** What a cell says as text; a date as `2015-02-02`, a month as `2015-02`, an unreadable one as nothing. */
export function textOf(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return tidy(cell);
  if (typeof cell === 'number') return String(cell);
  return 'date' in cell ? cell.date : 'month' in cell ? cell.month : '';
}

/** Nothing that a person could see stands in it. */
export const isBlank = (cell: CellValue | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
