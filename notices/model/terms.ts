import { z } from 'zod';
import { CalendarDate } from './dates.ts';

/** Both days included. */
export const DateRange = z.strictObject({ from: CalendarDate, to: CalendarDate });
export type DateRange = z.infer<typeof DateRange>;

export const SchoolHolidayKind = z.enum(['half-term', 'christmas', 'easter', 'summer']);
export type SchoolHolidayKind = z.infer<typeof SchoolHolidayKind>;

export const SchoolTermKind = z.enum(['autumn', 'spring', 'summer']);
export type SchoolTermKind = z.infer<typeof SchoolTermKind>;

/** The parts of the school year that people date things by; in date order. */
export const Terms = z.strictObject({
  /** `name` is how it is said back: "the autumn half term". */
  holidays: z.array(DateRange.extend({ kind: SchoolHolidayKind, name: z.string() })),
  terms: z.array(DateRange.extend({ kind: SchoolTermKind, name: z.string() })),
  /** Good Friday to Easter Monday, a year each. */
  easters: z.array(DateRange),
});
export type Terms = z.infer<typeof Terms>;
