import { plainWords } from '../words/cells.ts';
import { dateIn } from './cell-dates.ts';
import { marksIn } from './sheet-marks.ts';
import { READINGS } from './readings-words.ts';
import { type Cells, type CellValue, isBlank, type PlanSheet, textOf } from './table.ts';

/** A figure of a file, where it stands. */
export interface FoundReading {
  /** Where the file has several. */
  readonly sheet: string | null;
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly ref: CellValue;
  readonly measure: CellValue;
  readonly period: CellValue;
  readonly value: CellValue;
  readonly aside: 'hidden' | 'struck' | null;
}

export interface ReadingsTable {
  readonly found: readonly FoundReading[];
  readonly notes: readonly string[];
}

const names = (text: string): ReadonlySet<string> => new Set(text.split(', '));
const MEASURE = names(
  'measure, measures, indicator, indicators, kpi, metric, measure name, indicator name, local measure, local indicator, performance measure, performance indicator, what was measured',
);
const REF = names('ref, reference, id, measure id, measure ref, indicator id, kpi ref, no, number, notice ref, code');
const PERIOD = names(
  'date, period, month, quarter, reading date, date of reading, as at, as of, month ending, period ending, quarter ending, when',
);
const VALUE = names('value, figure, reading, result, actual, score, outturn, performance, amount, percentage, %');
/** Rows above the headings: a title, who made it. */
const MOST_ABOVE = 15;

interface Columns {
  readonly heading: number;
  readonly measure: number;
  readonly ref: number;
  /** The column of the period; null where each column of figures has its own. */
  readonly period: number | null;
  /** Where each figure of a row stands, with the heading above it. */
  readonly figures: readonly { readonly value: number; readonly above: CellValue }[];
  readonly others: readonly string[];
}

/** The figures of all sheets that have columns of a measure, a date and a value. Null: none has. */
export function readingsTable(sheets: readonly PlanSheet[]): ReadingsTable | null {
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => !isBlank(cell))));
  const looked = filled.map((sheet) => ({ sheet, columns: sheet.hidden ? null : columnsOf(sheet.rows) }));
  const tables = looked.flatMap(({ sheet, columns }) => (columns === null ? [] : [{ sheet, columns }]));
  if (tables.length === 0) return null;
  const several = tables.length > 1;
  return {
    found: tables.flatMap(({ sheet, columns }) => figuresOf(sheet, columns, several)),
    notes: [
      ...tables.flatMap(({ columns }) => (columns.others.length === 0 ? [] : [READINGS.other(columns.others)])),
      ...looked
        .filter(({ columns }) => columns === null)
        .map(({ sheet: { name, hidden } }) => (hidden ? READINGS.hiddenSheet(name) : READINGS.sheet(name))),
    ],
  };
}

function columnsOf(rows: Cells): Columns | null {
  for (let at = 0; at < Math.min(MOST_ABOVE, rows.length); at += 1) {
    const found = columnsAt(rows[at] ?? [], at);
    if (found !== null) return found;
  }
  return null;
}

function columnsAt(row: readonly CellValue[], heading: number): Columns | null {
  const texts = row.map((cell) => plainWords(textOf(cell)));
  const place = (set: ReadonlySet<string>): number => texts.findIndex((text) => set.has(text));
  const [measure, ref, period, value] = [place(MEASURE), place(REF), place(PERIOD), place(VALUE)];
  if (measure === -1 && ref === -1) return null;
  const tall = period !== -1 && value !== -1;
  // A month in each column.
  const months = row.flatMap((cell, index) => (dateIn(cell).ok ? [{ value: index, above: cell }] : []));
  if (!tall && (months.length === 0 || value !== -1)) return null;
  const figures = tall ? [{ value, above: null }] : months;
  const used = new Set([measure, ref, ...(tall ? [period, value] : months.map((one) => one.value))]);
  const others = row.map(textOf).filter((text, index) => text !== '' && !used.has(index));
  return { heading, measure, ref, period: tall ? period : null, figures, others };
}

function figuresOf(
  sheet: PlanSheet,
  { heading, measure, ref, period, figures }: Columns,
  several: boolean,
): FoundReading[] {
  return sheet.rows.flatMap((row, at): FoundReading[] => {
    if (at <= heading || row.every((cell) => isBlank(cell))) return [];
    const cell = (index: number): CellValue => (index === -1 ? null : (row[index] ?? null));
    const number = at + 1;
    const struck = marksIn(sheet, number).struck;
    return figures.flatMap(({ value, above }): FoundReading[] => {
      // A month that is not measured yet stands empty.
      if (period === null && isBlank(cell(value))) return [];
      const found = {
        ...{ sheet: several ? sheet.name : null, row: number, ref: cell(ref), measure: cell(measure) },
        ...{ period: period === null ? above : cell(period), value: cell(value) },
      };
      return [{ ...found, aside: sheet.hiddenRows.includes(number) ? 'hidden' : struck.has(value) ? 'struck' : null }];
    });
  });
}
