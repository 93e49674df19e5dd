import { addDays, addSteps } from './arithmetic.ts';
import type { Step } from '../model/dates.ts';
import { type Extent, extent, type Failure, type TimeContext } from './time-context.ts';
import { ORDINALS } from '../words/numbers.ts';
import type { Point, Relation, Unit } from '../model/time.ts';
import { occasion } from './occasions.ts';
import { nearest, side, weekOf } from './parts-of-extents.ts';
import {
  dayOfMonth,
  dayOfYear,
  nthDayIn,
  monthOfYear,
  quarterOfYear,
  season,
  unitNear,
  weekdayNear,
  wholeYear,
} from './recurring.ts';
import { feast, schoolHoliday, schoolTerm, termNear } from './school-times.ts';
import { dayWords } from '../words/text.ts';
import { length } from './say-dates.ts';

/** The days that a point covers, or why it covers none. */
export function extentOf(point: Point, relation: Relation, context: TimeContext): Extent | Failure {
  switch (point.is) {
    case 'date':
      return extent(point.date, point.date);
    case 'day':
      return dayOfYear(point, context);
    case 'day-of-month':
      return dayOfMonth(point, context);
    case 'month':
      return monthOfYear(point, context);
    case 'weekday':
      return weekdayNear(point, context);
    case 'today':
      return on(addDays(context.today, point.days), null);
    case 'unit':
      return unit(point, context);
    case 'year':
      return wholeYear(point);
    case 'quarter':
      return quarterOfYear(point, context);
    case 'season':
      return season(point, context);
    case 'term':
      return schoolTerm(point, context);
    case 'holiday':
      return schoolHoliday(point, context);
    case 'feast':
      return festive(point, relation, context);
    case 'week-of':
      return map(extentOf(point.of, relation, context), (of) => weekOf(of, point.side));
    case 'edge':
      return edge(point, relation, context);
    case 'slice':
      return map(extentOf(point.of, relation, context), (of) => slice(of, point, context));
    case 'nth-day':
      return nthDay(point, relation, context);
    case 'weekday-beside':
      return map(extentOf(point.of, relation, context), (of) => nearest(point.weekday, of, point.side));
    case 'offset':
    case 'stretch':
      return map(extentOf(point.of, relation, context), (of) => counted(of, point, context));
    case 'event':
      return occasion(point, context.lean === 'past' && relation !== 'by', context, (when, inside) =>
        extentOf(when, 'in', inside),
      );
    case 'notice':
      return ofNotice(point.what, context);
  }
}

/** Whether a point is another one every year, so that the question's other dates decide which. */
export function floats(point: Point): boolean {
  switch (point.is) {
    case 'day':
    case 'month':
    case 'quarter':
    case 'season':
    case 'term':
    case 'holiday':
    case 'feast':
      return point.which === null && !('year' in point && point.year !== null);
    case 'day-of-month':
      return point.shift === 0;
    case 'weekday':
      return point.which === null;
    case 'edge':
    case 'slice':
    case 'nth-day':
      return floats(point.of);
    case 'event':
      // "The December board" is one of another year each year, as December is.
      return point.which === null && point.when !== null && floats(point.when);
    default:
      return false;
  }
}

function unit(point: Point & { is: 'unit' }, context: TimeContext): Extent | Failure {
  const which = point.which ?? 'this';
  return point.unit === 'term' ? termNear(which, context) : unitNear(point.unit, which, context);
}

function festive(point: Point & { is: 'feast' }, relation: Relation, context: TimeContext): Extent | Failure {
  const found = feast(point, context);
  // "in the new year" is not New Year's Day.
  if (found.outcome !== 'extent' || point.feast !== 'new-year' || relation !== 'in') return found;
  return { ...found, to: addDays(found.from, 30), note: 'early in the new year, taken as January', approx: true };
}

function edge(point: Point & { is: 'edge' }, relation: Relation, context: TimeContext): Extent | Failure {
  const found = extentOf(point.of, relation, context);
  if (found.outcome !== 'extent') return found;
  const { of } = point;
  // Looking back, "since year end" is the last one that there was.
  if (
    of.is === 'unit' &&
    of.which === null &&
    point.edge === 'end' &&
    context.lean === 'past' &&
    found.to > context.today
  ) {
    return map(extentOf({ ...of, which: 'last' }, relation, context), (last) => side(last, 'end', relation, context));
  }
  // Looking ahead, "by the start of the financial year" is the next that there is.
  if (
    of.is === 'unit' &&
    of.which === null &&
    YEARS.has(of.unit) &&
    point.edge === 'start' &&
    context.lean === 'future' &&
    (relation === 'by' || relation === 'before' || relation === 'until' || relation === 'in' || relation === 'on') &&
    found.from < context.today
  ) {
    return map(extentOf({ ...of, which: 'next' }, relation, context), (next) => side(next, 'start', relation, context));
  }
  return side(found, point.edge, relation, context);
}

const YEARS: ReadonlySet<Unit> = new Set(['year', 'financial-year', 'academic-year']);

/** "The first Monday in May": of months that come again, the one whose Monday lies on the side that is meant. */
function nthDay(point: Point & { is: 'nth-day' }, relation: Relation, context: TimeContext): Extent | Failure {
  const found = map(extentOf(point.of, relation, context), (of) => nthDayIn(point, of, context));
  if (found.outcome !== 'extent' || !(floats(point.of) || (point.of.is === 'unit' && point.of.which === null)))
    return found;
  const { today, lean } = context;
  if (lean === 'past' ? found.from <= today : found.to >= today) return found;
  const of = extentOf(point.of, relation, context);
  if (of.outcome !== 'extent') return of;
  const beyond = { ...context, today: lean === 'past' ? addDays(of.from, -1) : addDays(of.to, 1) };
  return map(extentOf(point.of, relation, beyond), (other) => nthDayIn(point, other, context));
}

function slice(of: Extent, { end, n, step }: Point & { is: 'slice' }, { isHoliday }: TimeContext): Extent {
  const which = n === 1 ? end : `${ORDINALS[n] ?? String(n)}${end === 'last' ? ' last' : ''}`;
  const size = step.count === 1 ? step.unit : length(step);
  const note = `the ${which} ${size} of ${of.note ?? of.label ?? dayWords(of.from)}`;
  if (end === 'first') {
    const from = addSteps(of.from, step, n - 1, isHoliday);
    return extent(from, addDays(addSteps(of.from, step, n, isHoliday), -1), { note });
  }
  const after = addDays(of.to, 1);
  return extent(addSteps(after, step, -n, isHoliday), addDays(addSteps(after, step, 1 - n, isHoliday), -1), { note });
}

function counted(of: Extent, point: Point & { is: 'offset' | 'stretch' }, { isHoliday }: TimeContext): Extent {
  const base = point.side < 0 ? of.from : of.to;
  const far = addSteps(base, point.step, point.side, isHoliday);
  const where = of.note === null ? null : `${length(point.step)} ${point.side < 0 ? 'before' : 'after'} ${of.note}`;
  if (point.is === 'offset') return on(far, where, of);
  return extent(point.side < 0 ? far : base, point.side < 0 ? base : far, {
    note: where && `the ${where.replace(/^one /, '')}`,
    anchor: of.anchor,
  });
}

function ofNotice(what: 'issue' | 'end' | 'inspection', { issued, ends, inspection }: TimeContext): Extent | Failure {
  switch (what) {
    case 'issue':
      return issued === null
        ? { outcome: 'missing', missing: 'issued', why: 'the notice has no issue date' }
        : extent(issued, issued, { note: 'issue of the notice' });
    case 'end':
      return ends === null
        ? { outcome: 'missing', missing: 'ends', why: 'nobody has said when the notice ends' }
        : extent(ends, ends, { note: 'end of the notice', closed: true });
    case 'inspection':
      return inspection === null
        ? {
            outcome: 'none',
            none: 'not-in-calendar',
            last: null,
            next: null,
            why: 'the notice gives no date of an inspection',
          }
        : extent(inspection, inspection, { note: 'the inspection' });
  }
}

function on(date: string, note: string | null, of: Extent | null = null): Extent {
  return extent(date, date, { note, anchor: of?.anchor ?? null });
}

function map(found: Extent | Failure, change: (of: Extent) => Extent | Failure): Extent | Failure {
  return found.outcome === 'extent' ? change(found) : found;
}

/** The day a step before or after today. */
export function fromToday(step: Step, times: 1 | -1, { today, isHoliday }: TimeContext): string {
  return addSteps(today, step, times, isHoliday);
}
