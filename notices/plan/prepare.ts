import type { BoardLog } from '../model/log.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { ParsedNotice } from '../model/notice.ts';
import type { BoardRecords } from '../model/board.ts';
import { type ActionState, actionState, updatesUpTo } from '../progress/action-state.ts';
import type { PlanChanges, Settled } from './change-model.ts';
import { planChanges } from './changes.ts';
import { memoryOf } from './export-mark.ts';
import { readPlan, type ReadOptions } from './read.ts';
import type { PlanReading } from './reading.ts';
import { headlines, preparedLines } from './say.ts';
import type { PlanSheet } from './table.ts';

/** The board that a plan is for, as it is now. */
export interface PlanBoard {
  readonly reading: Pick<ParsedNotice, 'provisions'>;
  readonly log: Pick<BoardLog, 'records' | 'entries'>;
  readonly today: CalendarDate;
}

/** What somebody said of how the file is to be read, and of what changed on both sides. */
export interface PrepareOptions extends ReadOptions {
  readonly settled?: Settled;
}

/** A dry run: what was understood of a file, and what importing it would change. Nothing is changed. */
export type PreparedPlan =
  | {
      readonly ok: true;
      readonly changes: PlanChanges;
      readonly reading: Extract<PlanReading, { ok: true }>;
      /** One sentence. */
      readonly summary: string;
      /** What importing comes to, what is to be settled, what was not understood; then row by row. */
      readonly lines: readonly string[];
    }
  /** `headings`: those that were seen, where somebody could say which is which. */
  | { readonly ok: false; readonly why: string; readonly headings: readonly string[] };

/** Reads a file as this board's plan and compares it with the file before it and with the plan that the board has. */
export function preparePlan(
  sheets: readonly PlanSheet[],
  board: PlanBoard,
  { settled = new Map(), ...options }: PrepareOptions = {},
): PreparedPlan {
  const refs = board.reading.provisions.flatMap(({ ref }) => ref ?? []);
  const { records } = board.log;
  const reading = readPlan(sheets, { refs, actions: records.actions }, options);
  if (!reading.ok) return { ok: false, why: reading.why, headings: reading.headings };
  const states = presentStates({ records, today: board.today });
  const changes = planChanges(reading, states, memoryOf(sheets, board.log), settled);
  const [summary = '', ...more] = headlines(reading, changes);
  return { ok: true, changes, reading, summary, lines: [...more, ...preparedLines(reading, changes)] };
}

/** Where each action of the board stands today. */
export function presentStates({
  records,
  today,
}: {
  readonly records: BoardRecords;
  readonly today: CalendarDate;
}): ActionState[] {
  const log = Map.groupBy(updatesUpTo(records, today), ({ about }) => about);
  return records.actions.map((action) => actionState(action, records.planDay, log.get(action.id) ?? [], today));
}
