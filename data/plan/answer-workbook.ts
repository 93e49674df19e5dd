import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { AnswerLine, AnswerPoint, AnswerTable } from '../../notices/questions/answer-table.ts';
import { type Column, day, number, rag, sheet, status, text } from './written-cells.ts';

/** An .xlsx with the sheets Answer, Readings (where something was measured) and About. It is no plan, and not imported. */
export function answerWorkbook({ lines, points, months, about }: AnswerTable): Promise<Uint8Array> {
  const used = COLUMNS.filter(({ shows }) => lines.some(shows)).map(({ column }) => column);
  return writeExcelFile([
    ...(lines.length === 0 ? [] : [sheet('Answer', used, lines)]),
    ...(points.length === 0 ? [] : [sheet('Readings', POINTS, points)]),
    ...(months.length === 0
      ? []
      : [{ sheet: 'Months', data: months.map((row) => row.map(monthCell)), columns: [{ width: 22 }] }]),
    { sheet: 'About', data: about.map((row) => row.map(text)), columns: [{ width: 28 }, { width: 90 }] },
  ]).toBuffer();
}

/** A count is a number. */
const monthCell = (words: string): Cell => (/^\d+$/.test(words) ? number(Number(words)) : text(words));

/** A column, and whether a line has anything in it: one that is empty throughout is left out. */
interface Shown {
  readonly column: Column<AnswerLine>;
  readonly shows: (line: AnswerLine) => boolean;
}

const words = (heading: string, width: number, of: (line: AnswerLine) => string): Shown => ({
  column: { heading, width, cell: (line): Cell => text(of(line)) },
  shows: (line) => of(line) !== '',
});

const COLUMNS: readonly Shown[] = [
  words('Ref', 9, ({ ref }) => ref),
  words('Part', 24, ({ section }) => section),
  words('Notice', 14, ({ notice }) => notice),
  words('Kind', 14, ({ what }) => what),
  words('Words', 60, (line) => line.words),
  words('Whose', 28, ({ whose }) => whose),
  words('Serves', 14, ({ serves }) => serves.join('; ')),
  { column: { heading: 'Date', width: 12, cell: (line) => day(line.day) }, shows: (line) => line.day !== null },
  words('Date in words', 22, ({ dayWords }) => dayWords),
  words('How the date is known', 32, ({ known }) => known),
  {
    column: { heading: 'Status', width: 24, cell: (line) => status(line.status) },
    shows: (line) => line.status !== null,
  },
  { column: { heading: 'BRAG', width: 8, cell: (line) => rag(line.rag) }, shows: (line) => line.rag !== null },
  words('Overdue', 9, ({ overdue }) => (overdue ? 'overdue' : '')),
  words('Note', 40, ({ note }) => note),
];

const POINTS: readonly Column<AnswerPoint>[] = [
  { heading: 'Notice ref', width: 12, cell: ({ ref }) => text(ref) },
  { heading: 'Metric', width: 45, cell: ({ metric }) => text(metric) },
  { heading: 'Date', width: 12, cell: ({ date }) => day(date) },
  { heading: 'Value', width: 10, cell: ({ value }) => number(value) },
  { heading: 'Target', width: 36, cell: ({ target }) => text(target) },
];
