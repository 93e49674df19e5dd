import { monthEnd } from './arithmetic.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { TimeContext } from './time-context.ts';
import { extentOf } from './extents.ts';
import type { Point } from '../model/time.ts';

/** Days that a point covers whatever today is and whatever the board knows. */
export interface FixedDays {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly precision: 'day' | 'month' | 'period';
}

/** Whether a point says its own year, and needs no calendar of schools, holidays or meetings. */
function isFixed(point: Point): boolean {
  switch (point.is) {
    case 'date':
    case 'year':
      return true;
    case 'month':
    case 'quarter':
    case 'season':
      return point.year !== null;
    case 'nth-day':
      return point.day !== 'working-day' && isFixed(point.of);
    case 'edge':
      return (point.edge === 'start' || point.edge === 'end') && isFixed(point.of);
    case 'slice':
      return point.step.unit !== 'working-day' && isFixed(point.of);
    case 'week-of':
      return isFixed(point.of);
    default:
      return false;
  }
}

// What a fixed point never asks for.
const NOTHING: TimeContext = {
  today: '2000-01-01',
  lean: 'future',
  reviews: [],
  meetings: [],
  issued: null,
  ends: null,
  inspection: null,
  terms: { holidays: [], terms: [], easters: [] },
  isHoliday: () => false,
};

/** The days of a point that says its own year; null for any other, and for one that there is not. */
export function fixedDays(point: Point): FixedDays | null {
  const found = isFixed(point) ? extentOf(point, 'by', NOTHING) : null;
  if (found?.outcome !== 'extent') return null;
  const { from, to } = found;
  if (from === to) return { from, to, precision: 'day' };
  return { from, to, precision: from.endsWith('-01') && to === monthEnd(from) ? 'month' : 'period' };
}
