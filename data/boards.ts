import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Action, BoardRecords, CalendarEntry, Measurement, Update } from '../notices/model/board.ts';
import { CalendarDate } from '../notices/model/dates.ts';
import { FactName } from '../notices/model/facts.ts';
import { Member } from '../notices/model/log.ts';
import demonstrationMembers from './boards/members.json' with { type: 'json' };
import { BOARDS_FOLDER, readIfThere } from './folder.ts';
import { cell, orEmpty, readSheet } from './sheet.ts';

const BoardFile = z.strictObject({ notice: z.string().min(1), planDay: CalendarDate.nullable() });

const PlanRow = z.object({
  Action: cell.text,
  'Notice ref': cell.refs,
  What: cell.text,
  Who: cell.words,
  Agency: cell.words,
  How: cell.words,
  When: cell.date,
  'First date': orEmpty(cell.date),
  'Success measure': cell.words,
  Status: cell.status,
  BRAG: orEmpty(cell.rag),
});

const UpdateRow = z.object({
  About: cell.text,
  Date: cell.date,
  By: cell.text,
  Text: cell.text,
  Status: orEmpty(cell.status),
  BRAG: orEmpty(cell.rag),
  Percent: orEmpty(cell.number.refine((percent) => percent >= 0 && percent <= 100, 'is not between 0 and 100')),
  Evidence: cell.words,
});

const ReadingRow = z.object({ 'Notice ref': cell.text, Metric: cell.text, Date: cell.date, Value: cell.number });

const CalendarRow = z.object({
  Fact: z.enum(FactName.options, `is not one of: ${FactName.options.join(', ')}`),
  Date: cell.date,
  Note: cell.words,
});

export type LoadedBoard =
  | { readonly ok: true; readonly board: BoardRecords }
  /** `missing`: there is no such board. `bad-file`: `why` names the file, and the row and column where it can. */
  | { readonly ok: false; readonly reason: 'missing' | 'bad-file'; readonly why: string };

/** The boards that come with the program, for demonstration and tests. */
export function boardIds(folder = BOARDS_FOLDER): string[] {
  return readdirSync(folder)
    .filter((id) => existsSync(join(folder, id, 'board.json')))
    .sort();
}

/** Who has which role on the demonstration's boards: the people of the playground. */
export const loadMembers = (): readonly Member[] => z.array(Member).parse(demonstrationMembers);

/** One board's records from its folder: board.json, and those of the four sheets that are there. */
export function loadBoard(id: string, folder = BOARDS_FOLDER): LoadedBoard {
  // An id may come from a command line: it is looked up, never made into a path.
  const known = boardIds(folder);
  if (!known.includes(id))
    return { ok: false, reason: 'missing', why: `There is no board "${id}": there is ${known.join(', ')}.` };
  try {
    return { ok: true, board: readBoard(id, join(folder, id)) };
  } catch (error) {
    if (error instanceof BadFile) return { ok: false, reason: 'bad-file', why: error.message };
    throw error;
  }
}

function readBoard(id: string, folder: string): BoardRecords {
  const { notice, planDay } = settings(join(folder, 'board.json'));
  return {
    id,
    notice,
    planDay,
    actions: rowsOf(folder, 'plan.csv', PlanRow).map(actionOf),
    updates: rowsOf(folder, 'updates.csv', UpdateRow).map(updateOf),
    measurements: rowsOf(folder, 'readings.csv', ReadingRow).map((row): Measurement => ({
      ref: row['Notice ref'],
      metric: row.Metric,
      date: row.Date,
      value: row.Value,
    })),
    calendar: rowsOf(folder, 'calendar.csv', CalendarRow).map((row): CalendarEntry => ({
      fact: row.Fact,
      date: row.Date,
      note: row.Note,
    })),
  };
}

function actionOf(row: z.infer<typeof PlanRow>): Action {
  return {
    id: row.Action,
    serves: row['Notice ref'],
    title: row.What,
    owner: row.Who,
    agency: row.Agency,
    how: row.How,
    due: row.When,
    firstDate: row['First date'],
    success: row['Success measure'],
    status: row.Status,
    rag: row.BRAG,
  };
}

function updateOf(row: z.infer<typeof UpdateRow>): Update {
  return {
    about: row.About,
    date: row.Date,
    by: row.By,
    text: row.Text,
    status: row.Status,
    rag: row.BRAG,
    percent: row.Percent,
    evidence: row.Evidence === '' ? null : row.Evidence,
    moved: null,
    entry: null,
  };
}

/** Caught in `loadBoard`, so that the reading of four sheets need not carry the first that is wrong. */
class BadFile extends Error {}

function rowsOf<Shape extends z.ZodRawShape>(folder: string, name: string, columns: z.ZodObject<Shape>) {
  const csv = readIfThere(join(folder, name));
  if (csv === null) return [];
  const sheet = readSheet(name, csv, columns);
  if (!sheet.ok) throw new BadFile(sheet.why);
  return sheet.rows;
}

function settings(file: string): z.infer<typeof BoardFile> {
  try {
    return BoardFile.parse(JSON.parse(readIfThere(file) ?? ''));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : 'it is not JSON';
    throw new BadFile(`board.json cannot be read: ${why}.`);
  }
}
