import { z } from 'zod';
import { Question } from '../notices/model/question.ts';

/** What a chat or channel remembers: which notice it is about. */
export const PlaceMemory = z.object({
  notice: z.string().nullable().default(null),
  /** By which run of the program it was greeted; null: not yet. */
  greeted: z.string().nullable().default(null),
});
export type PlaceMemory = z.infer<typeof PlaceMemory>;

/** An answer that was given: what it was about, so that whoever quotes it may say "it". */
const Said = z.object({
  /** The message's id. */
  id: z.string(),
  /** When it was sent, in milliseconds since 1970. */
  at: z.number(),
  notice: z.string().nullable(),
  every: z.boolean(),
  /** The one action or paragraph that it was about; null: none, or several. */
  about: z.string().nullable(),
  question: Question.nullable().catch(null),
});
export type Said = z.infer<typeof Said>;

/**
 * What a thread remembers: the last question as a value, and of which notice it was asked. What an older version
 * remembered as sentences is forgotten.
 */
export const ThreadMemory = z.object({
  notice: z.string().nullable().default(null),
  /** The last question was of every notice. */
  every: z.boolean().default(false),
  question: Question.nullable().default(null).catch(null),
  /** The last activities that were dealt with: Teams delivers one again when it was slow. */
  done: z.array(z.string()).default([]),
  /** The last answers. */
  said: z.array(Said).default([]).catch([]),
});
export type ThreadMemory = z.infer<typeof ThreadMemory>;

export interface Memory {
  readonly place: PlaceMemory;
  readonly thread: ThreadMemory;
}

const MOST_DONE = 12;
const MOST_SAID = 8;
/** A question that is longer is not worth its place. */
const LONGEST_QUESTION = 1500;

export function withDone(thread: ThreadMemory, id: string | null): ThreadMemory {
  return id === null ? thread : { ...thread, done: [...thread.done, id].slice(-MOST_DONE) };
}

export function withSaid(thread: ThreadMemory, said: Said): ThreadMemory {
  const short = JSON.stringify(said.question).length <= LONGEST_QUESTION;
  return { ...thread, said: [...thread.said, short ? said : { ...said, question: null }].slice(-MOST_SAID) };
}
