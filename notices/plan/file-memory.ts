import { takenBack } from '../ledger/board-log.ts';
import type { Action, Update } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { FileCells } from '../model/file-cells.ts';
import type { BoardLog, ChangeOf, Entry } from '../model/log.ts';
import type { PlanField } from './headings.ts';

/** Who gave a value of the board, and when. */
export interface Saying {
  readonly by: string;
  readonly on: CalendarDate;
  /** By a person here, and not by a file. */
  readonly here: boolean;
}

/** What a file is compared with besides the board: the file before it, and who said what since. */
export interface FileMemory {
  /** The cells of each action in the file before; where a cell is not there, no file has had it. */
  readonly before: ReadonlyMap<string, FileCells>;
  readonly said: (id: string, field: PlanField) => Saying | null;
}

export const NO_MEMORY: FileMemory = { before: new Map(), said: () => null };

/** What the log knows of files: the last one that was imported, cell by cell. */
export function fileMemory({ entries }: Pick<BoardLog, 'entries'>): FileMemory {
  const counting = countingEntries(entries);
  let about: ReadonlyMap<string, readonly Entry[]> | null = null;
  const said = (id: string, field: PlanField): Saying | null => {
    about ??= entriesByAction(counting);
    return sayingOf(about.get(id) ?? [], id, field);
  };
  return { before: lastFile(counting), said };
}

/** The same for a file that the bot itself wrote: it was compared with the board as that was then. */
export const exportMemory = (log: Pick<BoardLog, 'entries'>, exported: ReadonlyMap<string, FileCells>): FileMemory => ({
  ...fileMemory(log),
  before: exported,
});

function countingEntries(entries: readonly Entry[]): Entry[] {
  const { undone, corrected } = takenBack(entries);
  return entries.filter(({ seq }) => !undone.has(seq) && !corrected.has(seq));
}

/**
 * What came with the board is its first file. An import of an earlier version did not keep the file: what it recorded is what
 * its file said, as far as it goes.
 */
function lastFile(entries: readonly Entry[]): Map<string, FileCells> {
  const cells = new Map<string, FileCells>();
  for (const { change } of entries) {
    if (change.what === 'taken-over') for (const action of change.actions) cells.set(action.id, cellsOf(action));
    if (change.what !== 'plan') continue;
    remember(cells, change);
    for (const { id, cells: seen } of change.seen ?? []) cells.set(id, { ...cells.get(id), ...seen });
  }
  return cells;
}

/** What an import says of its file by what it records. */
export function remember(
  cells: Map<string, FileCells>,
  { actions, updates }: Pick<ChangeOf<'plan'>, 'actions' | 'updates'>,
): void {
  for (const action of actions) {
    const before = cells.get(action.id);
    cells.set(action.id, before === undefined ? cellsOf(action) : { ...before, ...wordsOf(action) });
  }
  for (const { about, moved, status, rag } of updates)
    cells.set(about, {
      ...cells.get(about),
      ...(moved === null ? (status === null ? {} : { status }) : { when: moved.to }),
      ...(rag === null ? {} : { rag }),
    });
}

const wordsOf = ({ title: what, owner: who, agency, how, success, serves, firstDate }: Action): FileCells => ({
  ...{ what, who, agency, how, success, serves },
  ...(firstDate === null ? {} : { firstDate }),
});

/** An action as a file has it. */
export function cellsOf(action: Action): FileCells {
  const { due: when, timing, status, rag } = action;
  return {
    ...wordsOf(action),
    ...{ when, status },
    ...(timing === undefined ? {} : { timing }),
    ...(rag === null ? {} : { rag }),
  };
}

/** The entries that say something of each action, the last first. */
function entriesByAction(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const about = new Map<string, Entry[]>();
  for (const entry of entries.toReversed())
    for (const id of new Set(actionsIn(entry))) {
      const own = about.get(id) ?? [];
      own.push(entry);
      about.set(id, own);
    }
  return about;
}

function actionsIn({ change }: Entry): string[] {
  switch (change.what) {
    case 'update':
    case 'correction':
      return [change.update.about];
    case 'plan':
      return [...change.actions.map(({ id }) => id), ...change.updates.map((update) => update.about)];
    case 'action':
      return [change.action.id];
    default:
      return [];
  }
}

/** The last entry that gave a field of an action its value; null: it came with the board, or nobody said it. */
function sayingOf(entries: readonly Entry[], id: string, field: PlanField): Saying | null {
  for (const { change, by, at } of entries) {
    const on = at.slice(0, 10);
    const told = (updates: readonly Omit<Update, 'entry'>[]) =>
      updates.findLast((update) => update.about === id && gives(update, field));
    switch (change.what) {
      case 'update':
      case 'correction': {
        const found = told([change.update]);
        if (found !== undefined) return { by: found.by, on: found.date, here: true };
        break;
      }
      case 'plan': {
        const amended = !isState(field) && change.actions.some((action) => action.id === id);
        if (amended || told(change.updates) !== undefined) return { by: by.name, on, here: false };
        break;
      }
      case 'action':
        // A new action is not started and has no colour: nobody said so.
        if (change.action.id === id && field !== 'status' && field !== 'rag') return { by: by.name, on, here: true };
        break;
      default:
    }
  }
  return null;
}

const isState = (field: PlanField): boolean => field === 'when' || field === 'status' || field === 'rag';

/** A move makes an action `rescheduled`, which says nothing of how it stands. */
function gives({ moved, status, rag }: Omit<Update, 'entry'>, field: PlanField): boolean {
  if (field === 'when') return moved !== null;
  if (field === 'status') return status !== null;
  return field === 'rag' && rag !== null;
}
