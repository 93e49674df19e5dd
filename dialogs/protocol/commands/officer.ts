import { z } from 'zod';
import { NoticeId, Sentence } from './parts.ts';

/** The input of a card in which an officer answers, */
export const OFFICER_INPUT = 'answer';
export type OfficerInput = typeof OFFICER_INPUT;
/** and so much may be in it. */
export const MOST_OFFICER_WORDS = 4000;

/** Passes what could not be answered on to the board's officer. */
export const AskOfficer = z.object({ do: z.literal('ask-officer'), notice: NoticeId, question: Sentence });

/** An officer's answer to such a question; its words come back beside the button. */
export const AnswerOfficer = z.object({
  do: z.literal('answer-officer'),
  notice: NoticeId,
  ask: z.string().min(1).max(255),
  words: z.string().trim().max(MOST_OFFICER_WORDS).default(''),
});
