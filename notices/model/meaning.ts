import { z } from 'zod';
import { Question } from './question.ts';

/** A question to be answered. */
export const AskMeaning = z.strictObject({ act: z.literal('ask'), question: Question });
export type AskMeaning = z.infer<typeof AskMeaning>;

/**
 * What a sentence means, a button carries, and a typed question is: complete in itself, so that nothing after it looks
 * at words again. What is told and ordered gets its place here with the catalogue of intents.
 */
export const Meaning = z.discriminatedUnion('act', [
  AskMeaning,
  /** Not answered, and why: a sentence for whoever asked. */
  z.strictObject({ act: z.literal('refuse'), why: z.string() }),
  z.strictObject({ act: z.literal('social'), courtesy: z.enum(['greeting', 'thanks']) }),
]);
export type Meaning = z.infer<typeof Meaning>;
