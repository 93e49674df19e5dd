import { z } from 'zod';

// What several commands carry.

export const Sentence = z.string().trim().min(1).max(500);
export const NoticeId = z.string().regex(/^[a-z0-9-]{1,64}$/);
export const CommandId = z.string().min(1).max(200);
export const Seal = z.string().regex(/^[\w-]{20,100}$/);
/** When it was sealed; cards of earlier versions do not say, and are too old. */
export const Made = z.iso.datetime().max(40).exactOptional();
export const Offset = z.int().nonnegative().max(100_000);

/** What was shown to somebody, who alone confirms it: `seal` is over all the rest. */
export const Confirm = z.object({
  notice: NoticeId,
  command: CommandId,
  by: z.object({ id: z.string().min(1).max(300), name: z.string().min(1).max(300) }),
  made: Made,
  seal: Seal,
});
