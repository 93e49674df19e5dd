import { z } from 'zod';
import { Draft } from './draft.ts';
import { Order } from './order.ts';
import { Question } from './question.ts';

/** A question to be answered. */
export const AskMeaning = z.strictObject({ act: z.literal('ask'), question: Question });
export type AskMeaning = z.infer<typeof AskMeaning>;

/** More than anybody tells in one message. */
export const MOST_DRAFTS = 12;

/** One or several changes to the log, none of which is recorded before it is confirmed. */
export const TellMeaning = z.strictObject({
  act: z.literal('tell'),
  drafts: z.array(Draft).min(1).max(MOST_DRAFTS).readonly(),
});
export type TellMeaning = z.infer<typeof TellMeaning>;

/** Something to be done that changes nothing in the log. */
export const OrderMeaning = z.strictObject({ act: z.literal('order'), order: Order });
export type OrderMeaning = z.infer<typeof OrderMeaning>;

/**
 * What a sentence means, a button carries, and a typed question is: complete in itself, so that nothing after it looks
 * at words again.
 */
export const Meaning = z.discriminatedUnion('act', [
  AskMeaning,
  TellMeaning,
  OrderMeaning,
  /** Not answered, and why: a sentence for whoever asked. */
  z.strictObject({ act: z.literal('refuse'), why: z.string() }),
  z.strictObject({ act: z.literal('social'), courtesy: z.enum(['greeting', 'thanks']) }),
  /** Only says something of whoever speaks: nothing is asked, told or ordered. */
  z.strictObject({ act: z.literal('context') }),
]);
export type Meaning = z.infer<typeof Meaning>;
