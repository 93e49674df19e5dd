import { z } from 'zod';
import { Draft } from '../../../notices/model/draft.ts';
import { Change } from '../../../notices/model/log.ts';
import { MOST_DRAFTS } from '../../../notices/model/meaning.ts';
import { CommandId, Confirm, Made, NoticeId, Seal } from './parts.ts';

/** Opens a form for an update about this action or paragraph. */
export const Update = z.object({ do: z.literal('update'), about: z.string().trim().min(1).max(40), notice: NoticeId });

/** Records that what was completed still holds. */
export const Attest = z.object({ do: z.literal('attest'), about: z.string().trim().min(1).max(40), notice: NoticeId });

/** A form's own part, beside which its inputs come back: `seal` says that the command's id is one that we gave. */
export const Fill = z.object({
  do: z.literal('fill'),
  notice: NoticeId,
  command: CommandId,
  draft: Draft,
  made: Made,
  seal: Seal,
});
export type FillData = z.infer<typeof Fill>;

/** The same data on the button that goes back from what was shown to its form. */
export const Revise = Fill.extend({ do: z.literal('revise') });

/** Records what was shown, word for word. */
export const Record = Confirm.extend({
  do: z.literal('record'),
  change: Change,
  /** The last entry about the same thing when this was shown. */
  seen: z.int().nonnegative(),
});
export type RecordData = z.infer<typeof Record>;

/** Records several things that were shown on one card, but for those that are left out. */
export const RecordSeveral = Confirm.omit({ command: true }).extend({
  do: z.literal('record-several'),
  rows: z
    .array(z.object({ command: CommandId, change: Change, seen: z.int().nonnegative() }))
    .min(1)
    .max(MOST_DRAFTS),
  /** Places of rows whose tick was taken off; it is no part of what is sealed. */
  without: z.array(z.int().nonnegative()).max(MOST_DRAFTS).default([]),
});
export type RecordSeveralData = Omit<z.infer<typeof RecordSeveral>, 'without'>;

export const Cancel = z.object({ do: z.literal('cancel') });
