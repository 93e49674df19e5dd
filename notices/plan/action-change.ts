import type { Action } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { FileCells, SeenCells } from '../model/file-cells.ts';
import { isDelivered } from '../progress/action-state.ts';
import { whenWords } from '../progress/when-words.ts';
import { RAG_WORDS, STATUS_WORDS } from '../words/statuses.ts';
import { dayWords } from '../words/text.ts';
import {
  type ActionChange,
  type Amendment,
  type Conflict,
  type PresentAction,
  type Settled,
  settledKey,
} from './change-model.ts';
import { cellsOf, type FileMemory } from './file-memory.ts';
import type { PlanField } from './headings.ts';
import type { PlanRow } from './reading.ts';
import { tidy } from './table.ts';

const TEXTS = ['what', 'who', 'agency', 'how', 'success'] as const;
/** What an action calls what a plan's column holds. */
const FIELDS = {
  what: 'title',
  who: 'owner',
  agency: 'agency',
  how: 'how',
  success: 'success',
  serves: 'serves',
  when: 'due',
  timing: 'timing',
  firstDate: 'firstDate',
} as const satisfies Readonly<Record<string, keyof Action>>;

/** One action of the file beside the board's. */
export interface Compared {
  readonly change: ActionChange;
  readonly conflicts: readonly Conflict[];
  /** The board has another value in a cell that did not change in the file. */
  readonly ahead: boolean;
  readonly firstDateKept: { readonly id: string; readonly board: CalendarDate; readonly file: CalendarDate } | null;
  readonly dateKept: { readonly id: string; readonly board: CalendarDate; readonly file: string } | null;
  /** Null where the file is as the one before. */
  readonly seen: SeenCells | null;
}

type Cell = keyof FileCells;

/** What comparing one cell comes to: take the file's, or leave the board's. */
type Verdict = 'same' | 'file' | 'ahead' | 'conflict' | 'settled';

const alike = (a: FileCells[Cell], b: FileCells[Cell]): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.toSorted().join() === b.toSorted().join()
    : typeof a === 'string' && typeof b === 'string'
      ? tidy(a) === tidy(b)
      : a === b;

/** Compares a row with the board's action, cell by cell, three ways. */
export function changeOf(row: PlanRow, state: PresentAction, memory: FileMemory, settled: Settled): Compared {
  const { action } = state;
  const file = row.cells;
  const board = boardCells(state);
  const before = memory.before.get(action.id) ?? {};
  const conflicts: Conflict[] = [];
  const verdicts = new Map<Cell, Verdict>();
  for (const field of CELLS) {
    if (file[field] === undefined) continue;
    const verdict = verdictOn(field, { id: action.id, file, board, before }, memory, settled);
    verdicts.set(field, verdict);
    if (verdict === 'conflict') conflicts.push(conflictOf(action.id, field, file, board, memory));
  }
  const takes = (field: Cell): boolean => verdicts.get(field) === 'file';
  const change = changeFrom(row, state, takes);
  const { firstDate } = file;
  const first = state.firstDate ?? (file.when === state.due ? action.firstDate : state.due);
  const kept = firstDate !== undefined && takes('firstDate') && first !== null && first !== firstDate;
  return {
    change,
    conflicts,
    ahead: [...verdicts.values()].includes('ahead'),
    firstDateKept: kept ? { id: action.id, board: first, file: firstDate } : null,
    dateKept:
      takes('timing') && state.due !== null && file.timing !== undefined && file.timing !== ''
        ? { id: action.id, board: state.due, file: file.timing }
        : null,
    seen: seenOf(action.id, file, before, verdicts),
  };
}

/** The order in which conflicts are shown. */
const CELLS = [...(['when', 'status', 'rag'] as const), ...TEXTS, 'serves', 'firstDate', 'timing'] as const;

function boardCells(state: PresentAction): FileCells {
  const { action, status, due, firstDate, recordedRag } = state;
  return cellsOf({ ...action, due, firstDate, status, rag: recordedRag });
}

interface Sides {
  readonly id: string;
  readonly file: FileCells;
  readonly board: FileCells;
  readonly before: FileCells;
}

function verdictOn(field: Cell, { id, file, board, before }: Sides, memory: FileMemory, settled: Settled): Verdict {
  if (alike(file[field], board[field])) return 'same';
  // Words in place of a day: the day itself did not change into nothing.
  if (field === 'when' && file.when === null) return 'same';
  const known = field in before && before[field] !== undefined;
  if (known && alike(file[field], before[field])) return 'ahead';
  // The date first agreed is never replaced, so there is nothing to settle.
  if (field === 'firstDate' || field === 'timing') return 'file';
  const moved = known ? !alike(board[field], before[field]) : memory.said(id, field)?.here === true;
  if (!moved || board[field] === undefined || (!known && board[field] === '')) return 'file';
  const choice = settled.get(settledKey(id, field));
  return choice === undefined ? 'conflict' : choice === 'file' ? 'file' : 'settled';
}

function conflictOf(id: string, field: Cell, file: FileCells, board: FileCells, { said }: FileMemory): Conflict {
  const named: PlanField = field === 'timing' ? 'when' : field;
  const who = said(id, named);
  return {
    ...{ id, field: named, file: cellWords(field, file), board: cellWords(field, board) },
    ...{ by: who?.by ?? null, on: who?.on ?? null },
  };
}

function cellWords(field: Cell, cells: FileCells): string {
  switch (field) {
    case 'when':
      return whenWords(cells.when ?? null, cells.timing);
    case 'firstDate':
      return cells.firstDate === undefined ? '' : dayWords(cells.firstDate);
    case 'serves':
      return (cells.serves ?? []).join('; ');
    case 'status':
      return cells.status === undefined ? '' : STATUS_WORDS[cells.status];
    case 'rag':
      return cells.rag === undefined ? '' : RAG_WORDS[cells.rag];
    default:
      return cells[field] ?? '';
  }
}

function changeFrom(
  { row, cells: file }: PlanRow,
  state: PresentAction,
  takes: (field: Cell) => boolean,
): ActionChange {
  const { action, due } = state;
  const amended: Amendment[] = [];
  for (const field of TEXTS)
    if (takes(field)) amended.push({ field, from: action[FIELDS[field]], to: file[field] ?? '' });
  if (takes('serves')) amended.push({ field: 'serves', from: action.serves, to: file.serves ?? [] });
  const to = takes('when') ? (file.when ?? null) : null;
  if (to !== null && due === null) amended.push({ field: 'when', from: null, to });
  if (takes('timing') && due === null && to === null)
    amended.push({ field: 'timing', from: action.timing ?? '', to: file.timing ?? '' });
  const moved = to === null || due === null ? null : { from: due, to, first: state.firstDate ?? due };
  const first = file.firstDate;
  const unknown = moved === null && action.firstDate === null && state.firstDate === null;
  if (first !== undefined && takes('firstDate') && unknown && first !== due)
    amended.push({ field: 'firstDate', from: null, to: first });
  return {
    ...{ id: action.id, row, amended, moved, status: statusChange(file, state, moved !== null, takes('status')) },
    rag: takes('rag') && file.rag !== undefined && file.rag !== state.rag ? { from: state.rag, to: file.rag } : null,
    action: amended.reduce((changed, { field, to: words }) => ({ ...changed, [FIELDS[field]]: words }), action),
  };
}

/** Moving makes an action `rescheduled`: what it is after that is said again, where the file has a status or it is done. */
function statusChange(
  file: FileCells,
  { status }: PresentAction,
  moved: boolean,
  takes: boolean,
): ActionChange['status'] {
  const wanted = takes && file.status !== undefined ? file.status : status;
  if (!moved) return wanted === status ? null : { from: status, to: wanted };
  const said = file.status !== undefined || isDelivered(status);
  return said && wanted !== 'rescheduled' ? { from: status, to: wanted } : null;
}

/** What the file says otherwise than the one before, without what is still to be settled. */
function seenOf(
  id: string,
  file: FileCells,
  before: FileCells,
  verdicts: ReadonlyMap<Cell, Verdict>,
): SeenCells | null {
  const cells = Object.fromEntries(
    Object.entries(file).filter(([field, value]) => {
      const cell = CELLS.find((one) => one === field);
      return cell !== undefined && verdicts.get(cell) !== 'conflict' && !alike(value, before[cell]);
    }),
  );
  return Object.keys(cells).length === 0 ? null : { id, cells };
}
