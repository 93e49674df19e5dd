import type { Action, Update } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { ActionChange, PlanChanges } from './changes.ts';
import { IMPORTED } from './say.ts';

/** Who imports what, and when. */
export interface PlanImporter {
  readonly day: CalendarDate;
  readonly by: string;
  /** Who agreed to the dates that move: the file does not tell. */
  readonly agreedBy: string;
  /** The file's name. */
  readonly file: string;
}

/** What is to be recorded for an import to be done: lines of the plan first, then updates in this order. */
export interface PlanImport {
  /** New actions, and present ones with the file's words. */
  readonly actions: readonly Action[];
  readonly updates: readonly Omit<Update, 'entry'>[];
}

/** Turns the changes of a plan into what the log records. When that is recorded, the same file changes nothing. */
export function planImport({ added, changed }: PlanChanges, importer: PlanImporter): PlanImport {
  const amended = changed.filter(({ amended: words }) => words.length > 0);
  return {
    actions: [...added, ...amended].map(({ action }) => action),
    updates: changed.flatMap((change) => updatesOf(change, importer)),
  };
}

/** The move first: it makes the action `rescheduled`, and what the file calls it holds after that. */
function updatesOf({ id, moved, status, rag }: ActionChange, importer: PlanImporter): Omit<Update, 'entry'>[] {
  const { day: date, by, agreedBy, file } = importer;
  const text = IMPORTED(file);
  const same = { about: id, date, by, text, percent: null, evidence: null };
  const move = { ...same, status: 'rescheduled' as const, rag: null, moved: { to: moved?.to ?? date, agreedBy } };
  const state = { ...same, status: status?.to ?? null, rag: rag?.to ?? null, moved: null };
  return [...(moved === null ? [] : [move]), ...(status === null && rag === null ? [] : [state])];
}
