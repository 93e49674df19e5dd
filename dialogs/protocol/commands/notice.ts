import { z } from 'zod';
import { CalendarDate } from '../../../notices/model/dates.ts';
import { NoticeId, Offset } from './parts.ts';

const Revision = z.string().regex(/^[0-9a-f]{16}$/);
const RowKey = z.string().regex(/^\d{1,7}-\d{1,7}$/);

/** A page of a review. */
export const NoticeReview = z.object({ do: z.literal('notice-review'), notice: NoticeId, offset: Offset });

/** Something is done with the row that was chosen beside the button: its form is opened, or it is said at once. */
export const NoticeRow = z.object({
  do: z.literal('notice-row'),
  notice: NoticeId,
  what: z.enum(['open', 'right', 'not-a-duty']),
  offset: Offset,
  /** Null: none was chosen. */
  row: RowKey.nullable().default(null),
});

/** What is typed into the form of a row; what is not there was not asked. */
export const RowTyped = z.object({
  kind: z.string().max(40).optional(),
  /** Several, with commas between. */
  who: z.string().max(300).optional(),
  told: z.string().max(300).optional(),
  when: z.string().max(500).optional(),
  target: z.string().max(500).optional(),
  split: z.string().max(500).optional(),
  join: z.enum(['true', 'false']).optional(),
});
export type RowTyped = z.infer<typeof RowTyped>;

/** Saves the form of a row. */
export const NoticeCorrect = z.object({
  do: z.literal('notice-correct'),
  notice: NoticeId,
  row: RowKey,
  how: z.enum(['save', 'right', 'as-read']),
  offset: Offset,
  typed: RowTyped.prefault({}),
});

/** Publishes what was shown; `doubts`: although something is in doubt. */
export const NoticePublish = z.object({
  do: z.literal('notice-publish'),
  notice: NoticeId,
  revision: Revision,
  doubts: z.boolean(),
});

/** Lifts a notice, or says that it is in force after all. The day and the note are typed beside the button. */
export const NoticeLift = z.object({
  do: z.literal('notice-lift'),
  notice: NoticeId,
  how: z.enum(['lift', 'in-force']),
  on: CalendarDate.nullable().default(null),
  note: z.string().max(500).default(''),
});
