import { z } from 'zod';
import { PlanMapping } from '../../../notices/plan/columns.ts';
import { CommandId, Confirm, NoticeId, Offset, Seal } from './parts.ts';

/** Rows of a plan's file that are read only where somebody says so. */
export const TakenIn = z.enum(['hidden', 'struck', 'both']);
export type TakenIn = z.infer<typeof TakenIn>;

/** How many cells that changed on both sides can be settled on one card. */
export const MOST_SETTLED = 8;

/** Records a plan as it was shown; its file is kept under the command's id. */
export const Import = Confirm.extend({
  do: z.literal('import'),
  /** The seal of the changes that were shown. */
  shown: Seal,
  take: TakenIn.exactOptional(),
  mapping: PlanMapping.exactOptional(),
  /** Which counts of each cell that changed on both sides, in the order in which they were shown; null: not settled. */
  settle: z
    .array(z.enum(['file', 'board']).nullable())
    .max(MOST_SETTLED)
    .exactOptional(),
});
export type ImportData = z.infer<typeof Import>;

/** Another page of a plan's dry run. */
export const PlanLines = z.object({
  do: z.literal('plan-lines'),
  notice: NoticeId,
  command: CommandId,
  offset: Offset,
  take: TakenIn.exactOptional(),
  /** Which column is which, where somebody said so in a form. */
  mapping: PlanMapping.exactOptional(),
});
