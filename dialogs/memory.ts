import { z } from 'zod';
import type { Explanation } from '../notices/language/explain.ts';
import { Draft } from '../notices/model/draft.ts';
import { PostingOrder } from '../notices/model/order.ts';
import { Question, written } from '../notices/model/question.ts';

/** What a chat or channel remembers: which notice it is about. */
export const PlaceMemory = z.object({
  notice: z.string().nullable().default(null),
  /** By which run of the program it was greeted; null: not yet. */
  greeted: z.string().nullable().default(null),
});
export type PlaceMemory = z.infer<typeof PlaceMemory>;

/** What was told last in a thread, by whom: what it is called in the log once it is confirmed, and what was shown. */
const SpokenTelling = z.object({
  of: z.literal('tell'),
  by: z.string(),
  notice: z.string(),
  command: z.string(),
  drafts: z.array(Draft),
});
export type SpokenTelling = z.infer<typeof SpokenTelling>;

/** What "it" and "that" are, unless they are what was asked last: an update, or an order about posts. */
const Spoken = z.discriminatedUnion('of', [SpokenTelling, z.object({ of: z.literal('order'), order: PostingOrder })]);
export type Spoken = z.infer<typeof Spoken>;

/** A question with every word masked that could say something about a person, and the words of it that served nothing. */
const Shape = z.object({ words: z.string(), left: z.array(z.string()).readonly() }).readonly();
export type Shape = Explanation['shape'];

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
  /** Short, and read as a question where its answer is quoted: of eight that are kept hardly one ever is. */
  question: z.unknown(),
  /** Left out: it was not typed, or nothing of it may be kept. */
  shape: Shape.exactOptional(),
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
  /** What was told or ordered since; null: nothing was. */
  spoken: Spoken.nullable().default(null).catch(null),
  /** The last activities that were dealt with: Teams delivers one again when it was slow. */
  done: z.array(z.string()).default([]),
  /** The last answers. */
  said: z.array(Said).default([]).catch([]),
});
export type ThreadMemory = z.infer<typeof ThreadMemory>;

/** A thread as it is kept: what a question does not say is left out, and comes back as it is read. */
export const keptThread = ({ question, ...rest }: ThreadMemory): unknown => ({
  ...rest,
  question: question === null ? null : written(question),
});

/** The question of an answer that was given; null: it had none, or an older version's cannot be read. */
export const questionSaid = ({ question }: Said): Question | null =>
  Question.nullable()
    .catch(null)
    .parse(question ?? null);

export interface Memory {
  readonly place: PlaceMemory;
  readonly thread: ThreadMemory;
}

/** What is longer is not gone on from: a turn's memory stays small. */
const LONGEST_SPOKEN = 8000;

/** The thread after something was told or ordered. */
export const withSpoken = (thread: ThreadMemory, spoken: Spoken): ThreadMemory => ({
  ...thread,
  spoken: JSON.stringify(spoken).length > LONGEST_SPOKEN ? null : spoken,
});

const MOST_DONE = 12;
const MOST_SAID = 8;
/** A question that is longer is not worth its place. */
const LONGEST_QUESTION = 1500;
/** A shape that is longer teaches nothing. */
const LONGEST_SHAPE = 500;

export function withDone(thread: ThreadMemory, id: string | null): ThreadMemory {
  return id === null ? thread : { ...thread, done: [...thread.done, id].slice(-MOST_DONE) };
}

export function withSaid(thread: ThreadMemory, said: Said): ThreadMemory {
  const short = JSON.stringify(said.question).length <= LONGEST_QUESTION;
  const { shape, ...rest } = short ? said : { ...said, question: null };
  const isKept = shape !== undefined && JSON.stringify(shape).length <= LONGEST_SHAPE;
  return { ...thread, said: [...thread.said, isKept ? { ...rest, shape } : rest].slice(-MOST_SAID) };
}
