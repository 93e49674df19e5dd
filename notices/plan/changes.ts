import type { Action } from '../model/board.ts';
import { changeOf } from './action-change.ts';
import type { ActionChange, PlanChanges, PresentAction, Settled } from './change-model.ts';
import { type FileMemory, NO_MEMORY } from './file-memory.ts';
import type { PlanReading } from './reading.ts';

/** The action as its present state says it: what a plan that is written today holds. */
export const presentAction = ({ action, status, due, firstDate, rag }: PresentAction): Action => {
  return { ...action, due: due, firstDate, status, rag: status === 'withdrawn' ? null : rag };
};

/**
 * What importing the plan would change: file against the file before it, and against the board. What did not change in
 * the file changes nothing, whatever the board has since; what changed in both is a conflict until it is `settled`. Rows that
 * were not understood change nothing, and no action is ever removed.
 */
export function planChanges(
  reading: Extract<PlanReading, { ok: true }>,
  current: readonly PresentAction[],
  memory: FileMemory = NO_MEMORY,
  settled: Settled = new Map(),
): PlanChanges {
  const board = new Map(current.map((state) => [state.action.id, state]));
  const added = reading.rows.filter(({ action }) => !board.has(action.id));
  const compared = reading.rows.flatMap((row) => {
    const state = board.get(row.action.id);
    return state === undefined ? [] : [changeOf(row, state, memory, settled)];
  });
  const same = compared.filter(({ change, conflicts }) => isSame(change) && conflicts.length === 0);
  const mentioned = new Set([...reading.rows.map(({ action }) => action.id), ...reading.wrong.map(({ id }) => id)]);
  return {
    added: added.map(({ row, action }) => ({ row, action })),
    changed: compared.map(({ change }) => change).filter((change) => !isSame(change)),
    conflicts: compared.flatMap(({ conflicts }) => conflicts),
    unchanged: same.map(({ change }) => change.id),
    ahead: same.filter(({ ahead }) => ahead).map(({ change }) => change.id),
    absent: current.map(({ action }) => action.id).filter((id) => !mentioned.has(id)),
    firstDateKept: compared.flatMap(({ firstDateKept }) => firstDateKept ?? []),
    dateKept: compared.flatMap(({ dateKept }) => dateKept ?? []),
    seen: [
      ...added.map(({ action, cells }) => ({ id: action.id, cells })),
      ...compared.flatMap(({ seen }) => seen ?? []),
    ],
  };
}

/** Importing would record nothing, and nothing is left to settle. */
export const changesNothing = ({ added, changed, conflicts }: PlanChanges): boolean =>
  added.length + changed.length + conflicts.length === 0;

const isSame = ({ amended, moved, status, rag }: ActionChange): boolean =>
  amended.length === 0 && moved === null && status === null && rag === null;
