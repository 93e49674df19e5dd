import { z } from 'zod';

/** A calendar date without a time, `2012-03-31`, in the United Kingdom. Compares as a string. */
export const CalendarDate = z.iso.date();
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A length of calendar time, counted from an anchor: never step by step. */
export const Step = z.strictObject({
  count: z.int().positive(),
  unit: z.enum(['day', 'working-day', 'week', 'month', 'year']),
});
export type Step = z.infer<typeof Step>;
