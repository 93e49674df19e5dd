import { z } from 'zod';
import { PartedBy } from '../../notices/model/parted-by.ts';
import { Question, type WrittenQuestion } from '../../notices/model/question.ts';
import { PaperOrder } from '../../notices/papers/order.ts';
import { Made, NoticeId, Seal } from './commands/parts.ts';

/** The answer that a file holds: made anew from its question when it is accepted. */
export const OfferedAnswer = z.strictObject({
  question: z.custom<WrittenQuestion>((value) => Question.safeParse(value).success, 'is no question'),
  /** Every notice was asked. */
  every: z.boolean(),
  /** How it was asked; empty where that is not known any more. */
  words: z.string().max(200),
});
export type OfferedAnswer = z.infer<typeof OfferedAnswer>;

/** The file that somebody was offered, sealed with who that was: what comes back when they accept it. */
export const FileOffer = z.object({
  notice: NoticeId,
  name: z.string().min(1).max(300),
  /** The draft, or the answer, that it is; both left out: the plan with its log. */
  paper: PaperOrder.exactOptional(),
  answer: OfferedAnswer.exactOptional(),
  /** The plan on a sheet for each of these. */
  by: PartedBy.exactOptional(),
  made: Made,
  seal: Seal,
});
export type FileOffer = z.infer<typeof FileOffer>;
