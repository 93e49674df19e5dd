import { z } from 'zod';
import { DigestGroup } from '../../../notices/digest/model.ts';
import { CalendarDate } from '../../../notices/model/dates.ts';
import { AskMeaning } from '../../../notices/model/meaning.ts';
import { DateStyle } from '../../../notices/model/posting.ts';
import { AnswerPart } from '../answer-part.ts';
import { NoticeId, Offset, Sentence } from './parts.ts';

/** Answers what is meant: no word is read again. */
export const AnswerMeaning = z.object({ do: z.literal('answer'), meaning: AskMeaning, notice: NoticeId.nullable() });

/** Says a sentence, as if it had been typed: an order, or a question on a card from before questions were values. */
export const Ask = z.object({
  do: z.literal('ask'),
  question: Sentence,
  /** On such a card: the sentences that it narrows, which nobody replays any more. */
  after: z.array(Sentence).max(4).default([]),
  notice: NoticeId.nullable(),
});

/** Another page of an answer that was given: answered again as of the same day, so that it is the same answer. */
export const Page = z.object({
  do: z.literal('page'),
  meaning: AskMeaning,
  offset: Offset,
  notice: NoticeId.nullable(),
  asOf: CalendarDate,
  /** Cards from before there were parts do not say: all the rows, in the order of those cards. */
  show: AnswerPart.exactOptional(),
});

export const Switch = z.object({ do: z.literal('switch'), notice: NoticeId });

/** A group of a digest in full, or the digest itself: worked out again as of the same day. */
export const Digest = z.object({
  do: z.literal('digest'),
  notice: NoticeId,
  asOf: CalendarDate,
  since: CalendarDate.nullable(),
  show: DigestGroup.nullable(),
  dates: DateStyle.exactOptional(),
  offset: Offset,
});

/** Another page of what was recorded about something. */
export const History = z.object({
  do: z.literal('history'),
  notice: NoticeId,
  ref: z.string().min(1).max(40),
  offset: Offset,
});
