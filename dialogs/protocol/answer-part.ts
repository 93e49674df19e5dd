import { z } from 'zod';

/** Which of an answer's rows: what was asked for, or what is overdue beside it. */
export const AnswerPart = z.enum(['all', 'overdue']);
export type AnswerPart = z.infer<typeof AnswerPart>;
