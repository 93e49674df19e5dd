import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

// The demonstration board as its spreadsheets have it, read without the program: what an answer is held against.

const FOLDER = join(import.meta.dirname, '../../../data/boards/knowsley');

const read = (name: string): Record<string, string>[] =>
  z
    .array(z.record(z.string(), z.string()))
    .parse(parse(readFileSync(join(FOLDER, name)), { columns: true, bom: true }));

/** "31/12/2014" as 2014-12-31 */
const day = (text: string): string => text.split('/').toReversed().join('-');

export interface PlanLine {
  readonly id: string;
  readonly agency: string;
  readonly owner: string;
  readonly due: string;
  readonly firstDate: string;
  readonly status: string;
  readonly colour: string;
}

export interface LogLine {
  readonly about: string;
  readonly date: string;
  readonly status: string;
  readonly percent: number | null;
}

export const PLAN: readonly PlanLine[] = read('plan.csv').map((row) => ({
  id: row['Action'] ?? '',
  agency: row['Agency'] ?? '',
  owner: row['Who'] ?? '',
  due: day(row['When'] ?? ''),
  firstDate: day(row['First date'] ?? ''),
  status: row['Status'] ?? '',
  colour: row['BRAG'] ?? '',
}));

export const LOG: readonly LogLine[] = read('updates.csv').map((row) => ({
  about: row['About'] ?? '',
  date: day(row['Date'] ?? ''),
  status: row['Status'] ?? '',
  percent: row['Percent'] === '' ? null : Number(row['Percent']),
}));

export const TODAY = '2015-02-02';
const DONE = ['Complete', 'Business as usual'];
export const isDone = ({ status }: PlanLine): boolean => DONE.includes(status);
export const isLate = (line: PlanLine): boolean =>
  line.due < TODAY && !isDone(line) && line.status !== 'Complete awaiting sign-off';

/** So many of each, by name. */
export function tallyOf<Line>(lines: readonly Line[], of: (line: Line) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const line of lines) counts[of(line)] = (counts[of(line)] ?? 0) + 1;
  return counts;
}

export const idsOf = (lines: readonly PlanLine[]): string[] => lines.map(({ id }) => id).sort();
