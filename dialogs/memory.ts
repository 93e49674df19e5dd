import { z } from 'zod';

/** What a chat or channel remembers: which notice it is about. */
export const PlaceMemory = z.object({
  notice: z.string().nullable().default(null),
  /** By which run of the program it was greeted; null: not yet. */
  greeted: z.string().nullable().default(null),
});
export type PlaceMemory = z.infer<typeof PlaceMemory>;

/**
 * What a thread remembers: the last question and those that it followed, oldest first, and of which notice.
 * Asking them again gives the turn that a follow-up builds on, so that nothing computed is stored.
 */
export const ThreadMemory = z.object({
  notice: z.string().nullable().default(null),
  /** The last question was of every notice. */
  every: z.boolean().default(false),
  questions: z.array(z.string()).default([]),
  /** The last activities that were dealt with: Teams delivers one again when it was slow. */
  done: z.array(z.string()).default([]),
});
export type ThreadMemory = z.infer<typeof ThreadMemory>;

export interface Memory {
  readonly place: PlaceMemory;
  readonly thread: ThreadMemory;
}

/** A follow-up of a follow-up, so many deep: as many as the asker looks back on. */
export const MOST_QUESTIONS = 4;
const MOST_DONE = 12;

export function withDone(thread: ThreadMemory, id: string | null): ThreadMemory {
  return id === null ? thread : { ...thread, done: [...thread.done, id].slice(-MOST_DONE) };
}
