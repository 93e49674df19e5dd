import type { Action, Update } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { FileCells, SeenCells } from '../model/file-cells.ts';
import type { ActionChange, PlanChanges } from './change-model.ts';
import { remember } from './file-memory.ts';
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
  /** What the file says besides: the next file is compared with all of it. */
  readonly seen: readonly SeenCells[];
}

/** Turns the changes of a plan into what the log records. When that is recorded, the same file changes nothing. */
export function planImport({ added, changed, seen }: PlanChanges, importer: PlanImporter): PlanImport {
  const amended = changed.filter(({ amended: words }) => words.length > 0);
  const actions = [...added, ...amended].map(({ action }) => action);
  const updates = changed.flatMap((change) => updatesOf(change, importer));
  const implied = new Map<string, FileCells>();
  remember(implied, { actions, updates });
  return { actions, updates, seen: seen.flatMap((one) => besides(one, implied.get(one.id) ?? {})) };
}

/** The cells that are not told by what is recorded anyway. */
function besides({ id, cells }: SeenCells, implied: FileCells): SeenCells[] {
  const told = new Map<string, unknown>(Object.entries(implied));
  const left = Object.entries(cells).filter(
    ([field, value]) => JSON.stringify(told.get(field)) !== JSON.stringify(value),
  );
  return left.length === 0 ? [] : [{ id, cells: Object.fromEntries(left) }];
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
