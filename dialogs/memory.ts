import { z } from 'zod';
import { Question } from '../notices/model/question.ts';

/** What a chat or channel remembers: which notice it is about. */
export const PlaceMemory = z.object({
  notice: z.string().nullable().default(null),
  /** By which run of the program it was greeted; null: not yet. */
  greeted: z.string().nullable().default(null),
});
export type PlaceMemory = z.infer<typeof PlaceMemory>;

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
});
export type ThreadMemory = z.infer<typeof ThreadMemory>;

export interface Memory {
  readonly place: PlaceMemory;
  readonly thread: ThreadMemory;
}

const MOST_DONE = 12;

export function withDone(thread: ThreadMemory, id: string | null): ThreadMemory {
  return id === null ? thread : { ...thread, done: [...thread.done, id].slice(-MOST_DONE) };
}
