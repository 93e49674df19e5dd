import { z } from 'zod';
import { Action, Rag, Status } from '../model/board.ts';
import { CalendarDate } from '../model/dates.ts';
import { SeenCells } from '../model/file-cells.ts';
import type { ActionState } from '../progress/action-state.ts';
import { PlanField } from './headings.ts';

/** Words of an action that the file has otherwise. */
export const Amendment = z.discriminatedUnion('field', [
  z.strictObject({
    field: z.enum(['what', 'who', 'agency', 'how', 'success', 'timing']),
    from: z.string(),
    to: z.string(),
  }),
  z.strictObject({ field: z.literal('serves'), from: z.array(z.string()), to: z.array(z.string()) }),
  /** Only ever filled in: a date that the board has moves, and the first one is kept. */
  z.strictObject({ field: z.enum(['when', 'firstDate']), from: z.null(), to: CalendarDate }),
]);
export type Amendment = z.infer<typeof Amendment>;

/** A cell that changed in the file and on the board: which counts is for the officer to say. */
export const Conflict = z.strictObject({
  id: z.string(),
  field: PlanField,
  /** In words. */
  file: z.string(),
  board: z.string(),
  /** Who gave the board's value, and when; null: it came with the board. */
  by: z.string().nullable(),
  on: CalendarDate.nullable(),
});
export type Conflict = z.infer<typeof Conflict>;

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
  /** What is not settled yet. Nothing of it is recorded. */
  conflicts: z.array(Conflict),
  /** Ids of actions of which the file says nothing new. */
  unchanged: z.array(z.string()),
  /** Ids of those among them that the board has taken further since the file before: they stay as the board has them. */
  ahead: z.array(z.string()),
  /** Ids of actions that the file does not have. They stay. */
  absent: z.array(z.string()),
  /** The file has another first date than the board, whose own stays. */
  firstDateKept: z.array(z.strictObject({ id: z.string(), board: CalendarDate, file: CalendarDate })),
  /** The file has words in place of a date that the board has, which stays. */
  dateKept: z.array(z.strictObject({ id: z.string(), board: CalendarDate, file: z.string() })),
  /** What the file says, of what is settled: the next one is compared with it. */
  seen: z.array(SeenCells),
});
export type PlanChanges = z.infer<typeof PlanChanges>;

/** Which counts where both changed, by `A6 when`. */
export type Settled = ReadonlyMap<string, 'file' | 'board'>;
export const settledKey = (id: string, field: PlanField): string => `${id} ${field}`;

/** Where an action of the board stands now, as much as a plan can say of it. */
export type PresentAction = Pick<ActionState, 'action' | 'status' | 'due' | 'firstDate' | 'rag' | 'recordedRag'>;
