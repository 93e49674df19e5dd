import { z } from 'zod';
import { CalendarDate, Step } from './dates.ts';
import { FactName } from './facts.ts';

export const Status = z.enum([
  'not-started',
  'rescheduled',
  'in-progress',
  'complete-awaiting-sign-off',
  'complete',
  'business-as-usual',
  'withdrawn',
]);
export type Status = z.infer<typeof Status>;

/** Blue complete, red, amber, green: never shown by colour alone. */
export const Rag = z.enum(['blue', 'red', 'amber', 'green']);
export type Rag = z.infer<typeof Rag>;

/** A line of the council's improvement plan. */
export const Action = z.strictObject({
  id: z.string(),
  /** Refs of the provisions that it serves. */
  serves: z.array(z.string()),
  title: z.string(),
  /** The post that owns it: "Head of Safeguarding". */
  owner: z.string(),
  /** "Council", "Police", "Health", "Schools", "LSCB". */
  agency: z.string(),
  how: z.string(),
  /** The date that counts now; null where the plan gives no day: `timing` says what it gives. */
  due: CalendarDate.nullable(),
  /** What the plan says instead of a day: "Ongoing", "Monthly". */
  timing: z.string().optional(),
  /** The date first agreed, where it was moved; never lost. */
  firstDate: CalendarDate.nullable(),
  success: z.string(),
  /** The plan's own column: the state on the plan's day (`BoardRecords.planDay`). */
  status: Status,
  rag: Rag.nullable(),
});
export type Action = z.infer<typeof Action>;

/** One dated, attributed, append-only entry about an action or a duty. */
export const Update = z.strictObject({
  /** An action's id or a provision's ref. */
  about: z.string(),
  date: CalendarDate,
  by: z.string(),
  text: z.string(),
  status: Status.nullable(),
  rag: Rag.nullable(),
  percent: z.number().min(0).max(100).nullable(),
  evidence: z.string().nullable(),
  /** Further links, where one update has several. */
  moreEvidence: z.array(z.string()).optional(),
  /** A new date for an action, and who agreed to it; goes with the status `rescheduled`. */
  moved: z.strictObject({ to: CalendarDate, agreedBy: z.string().min(1) }).nullable(),
  /** The day of the board's meeting at which it was decided: what is complete by it was signed off there. */
  meeting: CalendarDate.exactOptional(),
  /** Its owner says that what was completed still holds. */
  attests: z.literal(true).exactOptional(),
  /** Who agreed to what it says, where that is no new date: a sign-off, or that an action is no longer needed. */
  agreedBy: z.string().min(1).optional(),
  /** The post that owns the action from now on. */
  newOwner: z.string().min(1).optional(),
  /** Its number in the board's log; null for what was taken over from the council's spreadsheet. */
  entry: z.int().positive().nullable(),
});
export type Update = z.infer<typeof Update>;

/** One measured value of a target's metric on a date. */
export const Measurement = z.strictObject({
  ref: z.string(),
  metric: z.string(),
  date: CalendarDate,
  value: z.number(),
});
export type Measurement = z.infer<typeof Measurement>;

export const CalendarEntry = z.strictObject({ fact: FactName, date: CalendarDate, note: z.string() });
export type CalendarEntry = z.infer<typeof CalendarEntry>;

/** Every link to evidence that an update gives, in the order in which they were given. */
export const linksOf = ({
  evidence,
  moreEvidence = [],
}: Pick<Update, 'evidence' | 'moreEvidence'>): readonly string[] =>
  evidence === null ? moreEvidence : [evidence, ...moreEvidence];

/** A measure that the board itself agreed to follow, beside those that the notice prints. */
export const Indicator = z.strictObject({
  /** Counted within the board: "L1". Its readings have it as their ref. */
  id: z.string(),
  name: z.string().min(1),
  /** At most, or at least. */
  comparison: z.enum(['<=', '>=']),
  value: z.number(),
  /** "%" or "" for a plain count. */
  unit: z.string(),
  /** By when the value is to be reached; null where no day is set. */
  due: CalendarDate.nullable(),
  /** How often it is measured; null where nobody said. */
  every: Step.nullable(),
  /** The post that gives its readings; empty where nobody was named. */
  owner: z.string(),
  /** The day on which the board stopped following it; its readings stay. */
  ended: CalendarDate.exactOptional(),
});
export type Indicator = z.infer<typeof Indicator>;

/** What one board recorded. */
export const BoardRecords = z.strictObject({
  /** The board's id; for the demonstration boards the notice's id. */
  id: z.string(),
  /** The notice's id. */
  notice: z.string(),
  /** The day on which the plan's Status column was true; the demonstration's today. */
  planDay: CalendarDate.nullable(),
  actions: z.array(Action),
  updates: z.array(Update),
  measurements: z.array(Measurement),
  calendar: z.array(CalendarEntry),
  /** The board's own measures. */
  indicators: z.array(Indicator).optional(),
});
export type BoardRecords = z.infer<typeof BoardRecords>;
