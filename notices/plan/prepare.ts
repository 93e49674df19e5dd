import type { BoardRecords } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { ParsedNotice } from '../model/notice.ts';
import { type ActionState, actionState, updatesUpTo } from '../progress/action-state.ts';
import { planChanges, type PlanChanges } from './changes.ts';
import type { PlanMapping } from './columns.ts';
import { readPlan } from './read.ts';
import { changesLines, changesSummary, readingLines } from './say.ts';
import type { Cells } from './table.ts';

/** The board that a plan is for, as it is now. */
export interface PlanBoard {
  readonly reading: Pick<ParsedNotice, 'provisions'>;
  readonly records: BoardRecords;
  readonly today: CalendarDate;
}

/** A dry run: what was understood of a table, and what importing it would change. Nothing is changed. */
export type PreparedPlan =
  | {
      readonly ok: true;
      readonly changes: PlanChanges;
      /** Rows that were not understood, and stay out. */
      readonly wrong: number;
      /** One sentence. */
      readonly summary: string;
      /** What would change, then row by row what was understood and what not. */
      readonly lines: readonly string[];
    }
  | { readonly ok: false; readonly why: string };

/** Reads a table as this board's plan and compares it with the plan that the board has. */
export function preparePlan(rows: Cells, board: PlanBoard, mapping: PlanMapping = {}): PreparedPlan {
  const refs = board.reading.provisions.flatMap(({ ref }) => ref ?? []);
  const reading = readPlan(rows, { refs, actions: board.records.actions }, mapping);
  if (!reading.ok) return { ok: false, why: reading.why };
  const changes = planChanges(reading, presentStates(board));
  return {
    ok: true,
    changes,
    wrong: reading.wrong.length,
    summary: changesSummary(changes),
    lines: [...changesLines(changes).slice(1), ...readingLines(reading)],
  };
}

/** Where each action of the board stands today. */
export function presentStates({ records, today }: Pick<PlanBoard, 'records' | 'today'>): ActionState[] {
  const log = updatesUpTo(records, today);
  return records.actions.map((action) => actionState(action, records.planDay, log, today));
}
