import { z } from 'zod';
import { CalendarDate } from './dates.ts';

/** Dates that a notice leaves open and the board supplies. */
export const FactName = z.enum(['issued', 'received', 'ends', 'review', 'meeting']);
export type FactName = z.infer<typeof FactName>;

const one = CalendarDate.optional();
const many = z
  .union([CalendarDate, z.array(CalendarDate)])
  .transform((dates) => [...new Set([dates].flat())].sort())
  .default([]);

/** `review` and `meeting` may be one date or a list; they come out sorted, each once. */
export const Facts = z.strictObject({ issued: one, received: one, ends: one, review: many, meeting: many });
export type Facts = z.infer<typeof Facts>;

export const NO_FACTS: Facts = { review: [], meeting: [] };
