import type { IsHoliday } from './arithmetic.ts';
import type { Certainty, Occurrence } from '../model/answer.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { FactName } from '../model/facts.ts';
import type { Terms } from '../model/terms.ts';
import type { Comparison, EventName } from '../model/time.ts';

/** All that a phrase of time can depend on. */
export interface TimeContext {
  readonly today: CalendarDate;
  /** Whether the question looks ahead ("due in March") or back ("updated in March"). */
  readonly lean: 'future' | 'past';
  /** In date order, from the notice's start to well past today. */
  readonly reviews: readonly Occurrence[];
  readonly meetings: readonly Occurrence[];
  readonly issued: CalendarDate | null;
  readonly ends: CalendarDate | null;
  readonly inspection: CalendarDate | null;
  readonly terms: Terms;
  readonly isHoliday: IsHoliday;
}

/** The review or meeting that a window hangs on. */
export interface EventAnchor {
  readonly event: EventName;
  readonly date: CalendarDate;
  /** Null: somebody named the day, and nothing is recorded for it. */
  readonly certainty: Certainty | null;
}

/** Why a phrase of time gives no dates. */
export type Failure =
  | { readonly outcome: 'missing'; readonly missing: FactName; readonly why: string }
  | {
      readonly outcome: 'none';
      readonly none:
        | 'no-review-left'
        | 'no-meeting-left'
        | 'no-review-yet'
        | 'no-meeting-yet'
        | 'no-such-review'
        | 'no-such-meeting'
        | 'not-in-calendar';
      /** The last one before today, and the first one from today, where there are any. */
      readonly last: CalendarDate | null;
      readonly next: CalendarDate | null;
      readonly why: string;
    }
  | { readonly outcome: 'impossible'; readonly why: string };

/** What a phrase of time comes to on a given day with the facts known. */
export type ResolvedTime =
  | {
      readonly outcome: 'window';
      /** Both included; null is open. */
      readonly from: CalendarDate | null;
      readonly to: CalendarDate | null;
      /** How it was understood: "by 30 April 2012 (DfE review)". */
      readonly words: string;
      /** It reaches back to today, so that what is overdue belongs beside it. */
      readonly reachesBack: boolean;
      readonly anchor: EventAnchor | null;
      /** The words were vague ("early March", "soon"), the dates are our reading of them. */
      readonly approx: boolean;
    }
  | {
      readonly outcome: 'age';
      readonly comparison: Comparison;
      /** Today less the length: `>` means dated before this day, `>=` on or before it. */
      readonly limit: CalendarDate;
      readonly words: string;
    }
  | Failure;

/** The days that a point covers. */
export interface Extent {
  readonly outcome: 'extent';
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** How it is said after "in", where that is better than its dates: "March 2015". */
  readonly label: string | null;
  /** What it is, for the brackets: "DfE review", "Q3 of financial year 2014/15". */
  readonly note: string | null;
  readonly anchor: EventAnchor | null;
  /** "Before" it includes it: reviews, meetings and ends. */
  readonly closed: boolean;
  readonly approx: boolean;
}

export function extent(from: CalendarDate, to: CalendarDate, more: Partial<Extent> = {}): Extent {
  return { outcome: 'extent', from, to, label: null, note: null, anchor: null, closed: false, approx: false, ...more };
}
