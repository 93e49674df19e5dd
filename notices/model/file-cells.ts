import { z } from 'zod';
import { Rag, Status } from './board.ts';
import { CalendarDate } from './dates.ts';

/**
 * What a plan's file says of one action, by column. A cell that says nothing (an empty Status) is left out; `when` is null
 * where words stand for a day, which are then `timing`.
 */
export const FileCells = z.strictObject({
  what: z.string().optional(),
  who: z.string().optional(),
  agency: z.string().optional(),
  how: z.string().optional(),
  success: z.string().optional(),
  serves: z.array(z.string()).optional(),
  when: CalendarDate.nullable().optional(),
  timing: z.string().optional(),
  firstDate: CalendarDate.optional(),
  status: Status.optional(),
  rag: Rag.optional(),
});
export type FileCells = z.infer<typeof FileCells>;

/** The cells of one action in a file that was imported: what the next file is compared with. */
export const SeenCells = z.strictObject({ id: z.string(), cells: FileCells });
export type SeenCells = z.infer<typeof SeenCells>;
