import { z } from 'zod';
import { Action, Rag, Status } from '../model/board.ts';
import { CalendarDate } from '../model/dates.ts';
import type { ActionState } from '../progress/action-state.ts';
import type { PlanReading, PlanRow } from './reading.ts';
import { tidy } from './table.ts';

const COLUMNS = ['what', 'who', 'agency', 'how', 'success'] as const;
/** What an action calls what a plan's column holds. */
const FIELDS = {
  what: 'title',
  who: 'owner',
  agency: 'agency',
  how: 'how',
  success: 'success',
  serves: 'serves',
  firstDate: 'firstDate',
} as const satisfies Readonly<Record<string, keyof Action>>;

/** Words of an action that the file has otherwise. */
const Amendment = z.discriminatedUnion('field', [
  z.strictObject({
    field: z.enum(COLUMNS),
    from: z.string(),
    to: z.string(),
  }),
  z.strictObject({ field: z.literal('serves'), from: z.array(z.string()), to: z.array(z.string()) }),
  /** Only ever filled in: a first date that the board has is kept. */
  z.strictObject({ field: z.literal('firstDate'), from: z.null(), to: CalendarDate }),
]);
export type Amendment = z.infer<typeof Amendment>;

/** What importing would change of an action that the board has. */
export const ActionChange = z.strictObject({
  id: z.string(),
  /** As the spreadsheet counts. */
  row: z.int().positive(),
  amended: z.array(Amendment),
  /** `first` is the date first agreed: it stays, however often an action moves. */
  moved: z.strictObject({ from: CalendarDate, to: CalendarDate, first: CalendarDate }).nullable(),
  status: z.strictObject({ from: Status, to: Status }).nullable(),
  rag: z.strictObject({ from: Rag, to: Rag }).nullable(),
  /** The action in the file's words; its dates, status and RAG are those that the board has. */
  action: Action,
});
export type ActionChange = z.infer<typeof ActionChange>;

/** What importing a plan would change. Fits on a card's button only by reference: it holds the plan's words. */
export const PlanChanges = z.strictObject({
  added: z.array(z.strictObject({ row: z.int().positive(), action: Action })),
  changed: z.array(ActionChange),
  /** Ids of actions that are in the file as the board has them. */
  unchanged: z.array(z.string()),
  /** Ids of actions that the file does not have. They stay. */
  absent: z.array(z.string()),
  /** The file has another first date than the board, whose own stays. */
  firstDateKept: z.array(z.strictObject({ id: z.string(), board: CalendarDate, file: CalendarDate })),
});
export type PlanChanges = z.infer<typeof PlanChanges>;

/** Where an action of the board stands now, as much as a plan can say of it. */
export type PresentAction = Pick<ActionState, 'action' | 'status' | 'due' | 'firstDate' | 'rag'>;

/** The action as its present state says it: what a plan that is written today holds. */
export const presentAction = ({ action, status, due, firstDate, rag }: PresentAction): Action => {
  return { ...action, due: due, firstDate, status, rag };
};

/** What importing the plan would change. Rows that were not understood change nothing, and no action is ever removed. */
export function planChanges(
  reading: Extract<PlanReading, { ok: true }>,
  current: readonly PresentAction[],
): PlanChanges {
  const board = new Map(current.map((state) => [state.action.id, state]));
  const added = reading.rows.filter(({ action }) => !board.has(action.id)).map(({ row, action }) => ({ row, action }));
  const compared = reading.rows.flatMap((row) => {
    const state = board.get(row.action.id);
    return state === undefined ? [] : [{ change: changeOf(row, state), kept: keptFirstDate(row, state) }];
  });
  const changes = compared.map(({ change }) => change);
  const mentioned = new Set([...reading.rows.map(({ action }) => action.id), ...reading.wrong.map(({ id }) => id)]);
  return {
    added,
    changed: changes.filter((change) => !isSame(change)),
    unchanged: changes.filter(isSame).map(({ id }) => id),
    absent: current.map(({ action }) => action.id).filter((id) => !mentioned.has(id)),
    firstDateKept: compared.flatMap(({ kept }) => (kept === null ? [] : [kept])),
  };
}

/** Importing would record nothing. */
export const changesNothing = ({ added, changed }: PlanChanges): boolean => added.length + changed.length === 0;

const isSame = ({ amended, moved, status, rag }: ActionChange): boolean =>
  amended.length === 0 && moved === null && status === null && rag === null;

function changeOf({ row, action: file, given }: PlanRow, state: PresentAction): ActionChange {
  const { action } = state;
  const amended: Amendment[] = [];
  for (const field of COLUMNS) {
    const [from, to] = [action[FIELDS[field]], file[FIELDS[field]]];
    if (given.includes(field) && tidy(from) !== to) amended.push({ field, from, to });
  }
  if (given.includes('serves') && action.serves.toSorted().join() !== file.serves.toSorted().join())
    amended.push({ field: 'serves', from: action.serves, to: file.serves });
  const moved = file.due === state.due ? null : { from: state.due, to: file.due, first: state.firstDate ?? state.due };
  const undated = moved === null && action.firstDate === null && state.firstDate === null;
  if (undated && file.firstDate !== null && file.firstDate !== state.due)
    amended.push({ field: 'firstDate', from: null, to: file.firstDate });
  // Moving makes it `rescheduled`: what the file calls it comes after.
  const status = moved === null ? state.status : 'rescheduled';
  return {
    ...{ id: action.id, row, amended, moved },
    status: given.includes('status') && file.status !== status ? { from: state.status, to: file.status } : null,
    rag: file.rag !== null && file.rag !== state.rag ? { from: state.rag, to: file.rag } : null,
    action: amended.reduce((changed, { field, to }) => ({ ...changed, [FIELDS[field]]: to }), action),
  };
}

function keptFirstDate({ action: file }: PlanRow, { action, firstDate, due }: PresentAction) {
  const board = firstDate ?? (file.due === due ? action.firstDate : due);
  if (file.firstDate === null || board === null || board === file.firstDate) return null;
  return { id: action.id, board, file: file.firstDate };
}
