import { z } from 'zod';
import { CalendarDate } from '../model/dates.ts';

/** How the plan is put together in the annex of a board paper. */
export const Grouping = z.enum(['theme', 'agency', 'paragraph']);
export type Grouping = z.infer<typeof Grouping>;

/** Which paper is wanted: what it is, with what it needs to know. */
export const PaperOrder = z.discriminatedUnion('what', [
  /** `meeting`: the one that it is for; null: the next. */
  z.strictObject({ what: z.literal('board'), meeting: CalendarDate.nullable(), by: Grouping }),
  /** `since`: the first day of its period; null: the last report that is recorded as made. */
  z.strictObject({ what: z.literal('minister'), since: CalendarDate.nullable() }),
  z.strictObject({ what: z.literal('council'), since: CalendarDate.nullable() }),
  z.strictObject({ what: z.literal('letter'), agency: z.string().min(1).max(200) }),
  z.strictObject({ what: z.literal('calendar') }),
]);
export type PaperOrder = z.infer<typeof PaperOrder>;

/** How such a file's name ends. */
export const endingOf = ({ what }: PaperOrder): 'ics' | 'docx' => (what === 'calendar' ? 'ics' : 'docx');

/** Why there is no such paper. */
export const NoPaper = z.discriminatedUnion('why', [
  /** `next`: the first that is known from today on, as it is printed. */
  z.strictObject({ why: z.literal('no-such-meeting'), next: z.string().nullable() }),
  /** `agencies`: those that have actions. */
  z.strictObject({ why: z.literal('no-such-agency'), agencies: z.array(z.string()) }),
  z.strictObject({ why: z.literal('nothing-to-say'), agency: z.string() }),
]);
export type NoPaper = z.infer<typeof NoPaper>;
