import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { Rag, Status } from '../notices/model/board.ts';
import { dayMonthYear } from '../notices/plan/cell-dates.ts';
import { ragOf, statusOf } from '../notices/words/cells.ts';
import { ALL_STATUSES } from '../notices/words/statuses.ts';

export type Sheet<Row> = { readonly ok: true; readonly rows: Row[] } | { readonly ok: false; readonly why: string };

/** `02/02/2015`, as officers type it and Excel shows it. */
const DayMonthYear = z.string().transform(dayMonthYear).pipe(z.iso.date('is not a date like 02/02/2015'));

/** What stands in a cell, as the program knows it. */
export const cell = {
  text: z.string().min(1, 'is empty'),
  words: z.string(),
  date: DayMonthYear,
  /** "4; 15(b)" */
  refs: z
    .string()
    .transform((text) => text.split(';').map((ref) => ref.trim()))
    .refine((refs) => refs.every((ref) => ref !== ''), 'names no paragraph'),
  status: z
    .string()
    .transform(statusOf)
    .pipe(z.enum(Status.options, `is not one of: ${ALL_STATUSES}`)),
  /** A letter or word of BRAG: blue is complete. */
  rag: z.string().transform(ragOf).pipe(z.enum(Rag.options, 'is not one of the letters B, R, A, G')),
  number: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/, 'is not a number')
    .transform(Number),
};

/** An empty cell is null. */
export function orEmpty<Output>(inner: z.ZodType<Output, string>) {
  return z.union([z.literal('').transform(() => null), inner]);
}

/**
 * Reads a sheet that was saved as CSV: `columns` has a schema for each heading that is read, other columns are
 * left alone. Says in a sentence which file, row and column is wrong; the row is numbered as a spreadsheet does.
 */
export function readSheet<Shape extends z.ZodRawShape>(
  name: string,
  csv: string,
  columns: z.ZodObject<Shape>,
): Sheet<z.output<z.ZodObject<Shape>>> {
  const table = csvTable(csv);
  if (typeof table === 'string') return { ok: false, why: `${name} is not a CSV file: ${table}` };
  const [headings = [], ...lines] = table;
  const absent = Object.keys(columns.shape).find((heading) => !headings.includes(heading));
  if (absent !== undefined) return { ok: false, why: `${name} has no column "${absent}".` };
  const rows: z.output<z.ZodObject<Shape>>[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.every((value) => value === '')) continue;
    const row = index + 2;
    if (line.length > headings.length)
      return {
        ok: false,
        why: `${name}, row ${row} has more cells than there are headings: is a comma not in quotes?`,
      };
    const parsed = columns.safeParse(Object.fromEntries(headings.map((heading, at) => [heading, line[at] ?? ''])));
    if (!parsed.success) return { ok: false, why: sentence(name, row, parsed.error, headings, line) };
    rows.push(parsed.data);
  }
  return { ok: true, rows };
}

/**
 * The cells of a CSV text, or what is wrong with it. `most` rows are read, all where it is left out; what separates the
 * cells is a comma where nothing else is said.
 */
export function csvTable(
  csv: string,
  { separator = ',', most = -1 }: { readonly separator?: string; readonly most?: number } = {},
): string[][] | string {
  const options = { bom: true, trim: true, relax_column_count: true, delimiter: separator };
  try {
    return z.array(z.array(z.string())).parse(parse(csv, most < 0 ? options : { ...options, to: most }));
  } catch (error) {
    if (error instanceof CsvError) return error.message;
    throw error;
  }
}

function sentence(name: string, row: number, error: z.ZodError, headings: string[], line: string[]): string {
  const [issue] = error.issues;
  const column = String(issue?.path[0] ?? '');
  const value = line[headings.indexOf(column)] ?? '';
  return `${name}, row ${row}, column "${column}": "${value}" ${innermost(issue)}.`;
}

/** A union's issue says nothing itself: what the cell should have been is one step in. */
function innermost(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_union') return issue.errors.at(-1)?.[0]?.message ?? 'cannot be read';
  return issue?.message ?? 'cannot be read';
}
