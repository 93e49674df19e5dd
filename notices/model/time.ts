import { z } from 'zod';
import { CalendarDate, Step } from './dates.ts';

/** How a window lies to the point that is named. */
export const Relation = z.enum(['by', 'until', 'before', 'in', 'on', 'since', 'from', 'after']);
export type Relation = z.infer<typeof Relation>;

export const Which = z.enum(['this', 'next', 'last']);
export type Which = z.infer<typeof Which>;

export const Edge = z.enum([
  'start',
  'end',
  'early',
  'mid',
  'late',
  'first-half',
  'second-half',
  'rest',
  'later',
  'earlier',
]);
export type Edge = z.infer<typeof Edge>;

export const Comparison = z.enum(['>', '>=', '<', '<=', '=']);
export type Comparison = z.infer<typeof Comparison>;

export const Unit = z.enum([
  'week',
  'weekend',
  'month',
  'quarter',
  'year',
  'financial-year',
  'academic-year',
  'term',
  'fortnight',
]);
export type Unit = z.infer<typeof Unit>;

/** Which of the reviews or meetings: `{ from: 'last', n: 2 }` is the last but one. Null: the sentence decides. */
export const EventWhich = z.strictObject({ from: z.enum(['next', 'last', 'first', 'final']), n: z.int().positive() });
export type EventWhich = z.infer<typeof EventWhich>;

export const EventName = z.enum(['review', 'meeting']);
export type EventName = z.infer<typeof EventName>;

export const TermName = z.enum(['autumn', 'spring', 'summer']);
export type TermName = z.infer<typeof TermName>;

export const HolidayName = z.enum(['half-term', 'christmas', 'easter', 'summer']);
export type HolidayName = z.infer<typeof HolidayName>;

export const FeastName = z.enum([
  ...(['christmas', 'easter', 'new-year', 'christmas-eve', 'boxing-day', 'new-years-eve', 'good-friday'] as const),
  ...(['easter-monday', 'valentines-day', 'halloween', 'bonfire-night', 'clocks-forward', 'clocks-back'] as const),
  ...(['may-day', 'april-fools', 'st-george', 'st-david', 'st-patrick', 'tax-year-end', 'tax-year-start'] as const),
  ...(['shrove-tuesday', 'ash-wednesday', 'palm-sunday', 'maundy-thursday', 'whit-sunday', 'whit-monday'] as const),
]);
export type FeastName = z.infer<typeof FeastName>;

const Year = z.int().min(0).max(9999);
const Month = z.int().min(1).max(12);
const YEARLY = { year: Year.nullable(), which: Which.nullable() };
/** 0 is Sunday. */
const Weekday = z.int().min(0).max(6);
const Side = z.literal([-1, 1]);

/** The day of the week that was said beside a date: whether it fits is asked when the year is known. */
const beside = Weekday.optional();

const DatePoint = z.strictObject({ is: z.literal('date'), date: CalendarDate });
const DayPoint = z.strictObject({
  is: z.literal('day'),
  month: Month,
  day: z.int().min(1).max(31),
  which: Which.nullable(),
  weekday: beside,
});
const DayOfMonth = z.strictObject({
  is: z.literal('day-of-month'),
  day: z.int().min(1).max(31),
  shift: z.int(),
  weekday: beside,
});
/** "the first Monday in May", "the last working day of term" */
const NthDay = z.strictObject({
  is: z.literal('nth-day'),
  day: z.union([Weekday, z.literal('working-day')]),
  end: z.enum(['first', 'last']),
  n: z.int().positive(),
  get of() {
    return Point;
  },
});

/** A day or a stretch of days as people name it: what today is, and which dates are known, comes later. */
export const Point = z.discriminatedUnion('is', [
  DatePoint,
  DayPoint,
  DayOfMonth,
  z.strictObject({ is: z.literal('month'), month: Month, ...YEARLY }),
  z.strictObject({ is: z.literal('weekday'), weekday: Weekday, which: Which.nullable() }),
  z.strictObject({ is: z.literal('today'), days: z.int() }),
  z.strictObject({ is: z.literal('unit'), unit: Unit, which: Which.nullable() }),
  z.strictObject({ is: z.literal('year'), year: Year, of: z.enum(['calendar', 'financial', 'academic']) }),
  z.strictObject({ is: z.literal('quarter'), quarter: z.int().min(1).max(4), ...YEARLY }),
  z.strictObject({ is: z.literal('season'), season: Month, ...YEARLY }),
  z.strictObject({ is: z.literal('term'), term: TermName, ...YEARLY }),
  /** `months`: in which it may begin; empty: any. */
  z.strictObject({ is: z.literal('holiday'), holiday: HolidayName, months: z.array(Month).readonly(), ...YEARLY }),
  z.strictObject({ is: z.literal('feast'), feast: FeastName, ...YEARLY }),
  z.strictObject({
    is: z.literal('week-of'),
    side: z.enum(['starts', 'ends', 'holds']),
    get of() {
      return Point;
    },
  }),
  z.strictObject({
    is: z.literal('edge'),
    edge: Edge,
    get of() {
      return Point;
    },
  }),
  /** "the first week of March", "the last three months of 2014" */
  z.strictObject({
    is: z.literal('slice'),
    end: z.enum(['first', 'last']),
    n: z.int().positive(),
    step: Step,
    get of() {
      return Point;
    },
  }),
  NthDay,
  /** "the Friday before Easter" */
  z.strictObject({
    is: z.literal('weekday-beside'),
    weekday: Weekday,
    side: Side,
    get of() {
      return Point;
    },
  }),
  /** "two weeks before the review": one day. */
  z.strictObject({
    is: z.literal('offset'),
    step: Step,
    side: Side,
    get of() {
      return Point;
    },
  }),
  /** "the two weeks before the review": all its days. */
  z.strictObject({
    is: z.literal('stretch'),
    step: Step,
    side: Side,
    get of() {
      return Point;
    },
  }),
  z.strictObject({
    is: z.literal('event'),
    event: EventName,
    which: EventWhich.nullable(),
    get when() {
      return Point.nullable();
    },
  }),
  z.strictObject({ is: z.literal('notice'), what: z.enum(['issue', 'end', 'inspection']) }),
]);
export type Point = z.infer<typeof Point>;

/** Where in its steps a recurrence falls: on a day of each month or year, or counted from a date. */
export const Phase = z.discriminatedUnion('is', [DatePoint, DayPoint, DayOfMonth, NthDay]);
export type Phase = z.infer<typeof Phase>;

/** What a phrase of time means, before anybody asks which dates that is. */
export const TimeMeaning = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('window'), relation: Relation, point: Point, approx: z.boolean() }),
  z.strictObject({ kind: z.literal('between'), from: Point, to: Point }),
  /** "in the next six weeks"; `either`: "within six weeks", where the question's tense decides. */
  z.strictObject({
    kind: z.literal('within'),
    direction: z.enum(['next', 'last', 'either']),
    step: Step,
    approx: z.boolean(),
  }),
  /** "six weeks ago", "more than a month ago" */
  z.strictObject({ kind: z.literal('ago'), comparison: Comparison, step: Step }),
  /** "more than a month overdue": how late, not when. */
  z.strictObject({ kind: z.literal('age'), comparison: Comparison, step: Step }),
  /** "within a month of the review" */
  z.strictObject({ kind: z.literal('near'), step: Step, point: Point }),
  /** "over the next three boards" */
  z.strictObject({
    kind: z.literal('run'),
    event: EventName,
    direction: z.enum(['next', 'last']),
    count: z.int().positive(),
  }),
  z.strictObject({ kind: z.literal('vague'), word: z.enum(['soon', 'recent', 'upcoming']) }),
  z.strictObject({ kind: z.literal('impossible'), why: z.string() }),
]);
export type TimeMeaning = z.infer<typeof TimeMeaning>;
