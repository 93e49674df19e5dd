import type { CalendarDate, Step } from '../model/dates.ts';

/** How a window lies to the point that is named. */
export type Relation = 'by' | 'until' | 'before' | 'in' | 'on' | 'since' | 'from' | 'after';

export type Which = 'this' | 'next' | 'last';
export type Edge =
  'start' | 'end' | 'early' | 'mid' | 'late' | 'first-half' | 'second-half' | 'rest' | 'later' | 'earlier';
export type Comparison = '>' | '>=' | '<' | '<=' | '=';
export type Unit =
  'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'financial-year' | 'academic-year' | 'term' | 'fortnight';

/** Which of the reviews or meetings: `{ from: 'last', n: 2 }` is the last but one. Null: the sentence decides. */
export interface EventWhich {
  readonly from: 'next' | 'last' | 'first' | 'final';
  readonly n: number;
}

export type EventName = 'review' | 'meeting';

/** A day or a stretch of days as people name it: what today is, and which dates are known, comes later. */
export type Point =
  | { readonly is: 'date'; readonly date: CalendarDate }
  | { readonly is: 'day'; readonly month: number; readonly day: number; readonly which: Which | null }
  | { readonly is: 'day-of-month'; readonly day: number; readonly shift: number }
  | { readonly is: 'month'; readonly month: number; readonly year: number | null; readonly which: Which | null }
  | { readonly is: 'weekday'; readonly weekday: number; readonly which: Which | null }
  | { readonly is: 'today'; readonly days: number }
  | { readonly is: 'unit'; readonly unit: Unit; readonly which: Which | null }
  | { readonly is: 'year'; readonly year: number; readonly of: 'calendar' | 'financial' | 'academic' }
  | { readonly is: 'quarter'; readonly quarter: number; readonly year: number | null; readonly which: Which | null }
  | { readonly is: 'season'; readonly season: number; readonly year: number | null; readonly which: Which | null }
  | { readonly is: 'term'; readonly term: TermName; readonly year: number | null; readonly which: Which | null }
  | {
      readonly is: 'holiday';
      readonly holiday: HolidayName;
      /** Months in which it may begin; empty: any. */
      readonly months: readonly number[];
      readonly year: number | null;
      readonly which: Which | null;
    }
  | { readonly is: 'feast'; readonly feast: FeastName; readonly year: number | null; readonly which: Which | null }
  | { readonly is: 'week-of'; readonly side: 'starts' | 'ends' | 'holds'; readonly of: Point }
  | { readonly is: 'edge'; readonly edge: Edge; readonly of: Point }
  /** "the first week of March", "the last three months of 2014" */
  | {
      readonly is: 'slice';
      readonly end: 'first' | 'last';
      readonly n: number;
      readonly step: Step;
      readonly of: Point;
    }
  /** "two weeks before the review": one day. */
  | { readonly is: 'offset'; readonly step: Step; readonly side: -1 | 1; readonly of: Point }
  /** "the two weeks before the review": all its days. */
  | { readonly is: 'stretch'; readonly step: Step; readonly side: -1 | 1; readonly of: Point }
  | {
      readonly is: 'event';
      readonly event: EventName;
      readonly which: EventWhich | null;
      readonly when: Point | null;
    }
  | { readonly is: 'notice'; readonly what: 'issue' | 'end' | 'inspection' };

export type TermName = 'autumn' | 'spring' | 'summer';
export type HolidayName = 'half-term' | 'christmas' | 'easter' | 'summer';
export type FeastName = 'christmas' | 'easter' | 'new-year';

/** What a phrase of time means, before anybody asks which dates that is. */
export type TimeMeaning =
  | { readonly kind: 'window'; readonly relation: Relation; readonly point: Point; readonly approx: boolean }
  | { readonly kind: 'between'; readonly from: Point; readonly to: Point }
  /** "in the next six weeks"; `either`: "within six weeks", where the question's tense decides. */
  | {
      readonly kind: 'within';
      readonly direction: 'next' | 'last' | 'either';
      readonly step: Step;
      readonly approx: boolean;
    }
  /** "six weeks ago", "more than a month ago" */
  | { readonly kind: 'ago'; readonly comparison: Comparison; readonly step: Step }
  /** "more than a month overdue": how late, not when. */
  | { readonly kind: 'age'; readonly comparison: Comparison; readonly step: Step }
  /** "within a month of the review" */
  | { readonly kind: 'near'; readonly step: Step; readonly point: Point }
  /** "over the next three boards" */
  | { readonly kind: 'run'; readonly event: EventName; readonly direction: 'next' | 'last'; readonly count: number }
  | { readonly kind: 'vague'; readonly word: 'soon' | 'recent' | 'upcoming' }
  | { readonly kind: 'impossible'; readonly why: string };

/** A phrase of time in a question; `start` and `end` count tokens. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly time: TimeMeaning;
}

/** A review or meeting that a question names without a window: "the next review", "the April 2013 review". */
export interface EventSpan {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly event: Extract<Point, { is: 'event' }>;
}
