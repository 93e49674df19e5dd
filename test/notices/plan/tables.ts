import type { Action } from '../../../notices/model/board.ts';
import type { PlanContext } from '../../../notices/plan/read.ts';
import { readPlan } from '../../../notices/plan/read.ts';
import type { PlanReading } from '../../../notices/plan/reading.ts';
import type { PlanColumn, PlanMapping } from '../../../notices/plan/columns.ts';
import { type Cells, plainSheet } from '../../../notices/plan/table.ts';

export const REFS = ['3(a)', '3(b)', '4', '8(a)', '8(b)', '8(e)', '15(b)'];
export const HEAD = [
  ...[
    'Action',
    'Notice ref',
    'What',
    'Who',
    'Agency',
    'How',
    'When',
    'First date',
    'Success measure',
    'Status',
    'BRAG',
  ],
];

/** One line of a plan with every column, changed where a test needs it. */
export function line(change: Readonly<Record<string, string>> = {}): string[] {
  const cells: Record<string, string> = {
    ...{ Action: 'A1', 'Notice ref': '4', What: 'Publish', Who: 'Director', Agency: 'Council', How: 'Launch' },
    ...{ When: '31/03/2015', 'First date': '', 'Success measure': 'Published', Status: 'In progress', BRAG: 'A' },
    ...change,
  };
  return HEAD.map((heading) => cells[heading] ?? '');
}

type Read = Extract<PlanReading, { ok: true }>;

export function reading(rows: Cells, change: Partial<PlanContext> = {}, mapping?: PlanMapping): Read {
  const read = readPlan(
    [plainSheet('Plan', rows)],
    { refs: REFS, actions: [], ...change },
    mapping === undefined ? {} : { mapping },
  );
  if (!read.ok) throw new Error(read.why);
  return read;
}

/** What was wrong, as "row column: words". */
export const wrongs = ({ wrong }: Read): string[] =>
  wrong.flatMap(({ row, problems }) => problems.map(({ column, words }) => `${row} ${column ?? '-'}: ${words}`));
export const warnings = ({ rows }: Read): string[] =>
  rows.flatMap(({ row, warnings: all }) => all.map(({ column, words }) => `${row} ${column ?? '-'}: ${words}`));
export const actions = ({ rows }: Read): Action[] => rows.map(({ action }) => action);
export const columnsOf = ({ sheets }: Read): readonly PlanColumn[] => sheets.flatMap(({ columns }) => columns);
