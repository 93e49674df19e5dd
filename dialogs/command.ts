import { z } from 'zod';
import { CalendarDate } from '../notices/model/dates.ts';
import { MOST_QUESTIONS } from './memory.ts';

const Question = z.string().trim().min(1).max(500);
const NoticeId = z.string().regex(/^[a-z0-9-]{1,64}$/);

/** Asks an ordinary question, as if it had been typed. */
const Ask = z.object({
  do: z.literal('ask'),
  question: Question,
  /** The questions that it narrows, oldest first; empty where it stands by itself. */
  after: z.array(Question).max(MOST_QUESTIONS).default([]),
  notice: NoticeId.nullable(),
});

/** Another page of an answer that was given: asked again as of the same day, so that it is the same answer. */
const Page = z.object({
  do: z.literal('page'),
  question: Question,
  after: z.array(Question).max(MOST_QUESTIONS),
  offset: z.int().nonnegative().max(100_000),
  notice: NoticeId.nullable(),
  asOf: CalendarDate,
});

const Switch = z.object({ do: z.literal('switch'), notice: NoticeId });

/** What a button of a card carries. Keys that a client adds (`msteams`, inputs) are dropped. */
export const Command = z.discriminatedUnion('do', [Ask, Page, Switch]);
export type Command = z.infer<typeof Command>;
