import { z } from 'zod';
import { NoPaper } from '../../notices/papers/order.ts';

/** A paper as a file with what it is in a few words, or why there is none. */
export const WrittenPaper = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('written'),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    said: z.string(),
  }),
  z.strictObject({ outcome: z.literal('none'), none: NoPaper }),
]);
export type WrittenPaper = z.infer<typeof WrittenPaper>;
