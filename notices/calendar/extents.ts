import { addDays, addMonths, addSteps, dayNumber, weekday } from './arithmetic.ts';
import type { Step } from '../model/dates.ts';
import { type Extent, extent, type Failure, type TimeContext } from './time-context.ts';
import { weekdayName } from '../words/calendar-words.ts';
import { ORDINALS } from '../words/numbers.ts';
import type { Edge, Point, Relation, Unit } from '../model/time.ts';
import { occasion } from './occasions.ts';
import {
  dayOfMonth,
  dayOfYear,
  mondayOf,
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

/** "The Friday before Easter": the last one that lies wholly before it. */
function nearest(day: number, of: Extent, side: 1 | -1): Extent {
  const start = addDays(side === 1 ? of.to : of.from, side);
  const away = ((((day - weekday(start)) * side) % 7) + 7) % 7;
  const date = addDays(start, away * side);
  return extent(date, date, {
    note: `the ${weekdayName(day)} ${side === 1 ? 'after' : 'before'} ${of.note ?? of.label ?? dayWords(of.from)}`,
    anchor: of.anchor,
  });
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

function side(of: Extent, which: Edge, relation: Relation, { today }: TimeContext): Extent {
  const name = of.note ?? of.label;
  switch (which) {
    case 'start': {
      const week = relation === 'in' && addDays(of.from, 27) <= of.to;
      return extent(of.from, week ? addDays(of.from, 6) : of.from, { note: name && `start of ${name}`, approx: week });
    }
    case 'end': {
      // A week at work ends on Friday, unless it is the weekend already. A month's last day needs no explaining.
      const friday = of.note?.endsWith('week') === true ? addDays(of.to, -2) : of.to;
      const last = today > friday && today <= of.to ? of.to : friday;
      return extent(last, last, { note: of.note && `end of ${of.note}`, closed: true });
    }
    case 'early':
    case 'mid':
    case 'late':
      return part(of, which);
    case 'first-half':
    case 'second-half':
      return half(of, which);
    case 'rest':
    case 'later':
      return {
        ...of,
        from: later(of.from, which === 'rest' ? today : addDays(today, 1), of.to),
        label: null,
        note: name && `the rest of ${name}`,
      };
    case 'earlier':
      return {
        ...of,
        to: today < of.from || today > of.to ? of.to : today,
        label: null,
        note: name && `${name} so far`,
      };
  }
}

const PARTS = { early: 'the early part', mid: 'the middle', late: 'the late part' } as const;

/** A month is taken whole, since nobody means a day of it; of a longer stretch a third is meant. */
function part(of: Extent, which: 'early' | 'mid' | 'late'): Extent {
  if (of.approx) return of;
  const name = of.note ?? of.label;
  const days = dayNumber(of.to) - dayNumber(of.from) + 1;
  const said = name && `${PARTS[which]} of ${name}`;
  if (days < 80) return { ...of, label: null, note: said && `${said}, taken as all of it`, approx: true };
  const third = Math.max(1, Math.round(days / 91));
  const from = which === 'early' ? of.from : addMonths(of.from, (which === 'mid' ? 1 : 2) * third);
  const to = which === 'late' ? of.to : addDays(addMonths(from, third), -1);
  return extent(from, to, { note: said, approx: true });
}

function half(of: Extent, which: 'first-half' | 'second-half'): Extent {
  const days = dayNumber(of.to) - dayNumber(of.from) + 1;
  const months = Math.round(days / 30.4);
  const middle =
    months > 1 && months % 2 === 0
      ? addMonths(of.from, months / 2)
      : addDays(of.from, Math.min(15, Math.ceil(days / 2)));
  const name = of.note ?? of.label;
  const note = name && `the ${which.replace('-', ' ')} of ${name}`;
  return which === 'first-half' ? extent(of.from, addDays(middle, -1), { note }) : extent(middle, of.to, { note });
}

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

/** Today, where it lies inside; otherwise the beginning. */
function later(from: string, day: string, to: string): string {
  return day > from && day <= to ? day : from;
}

function weekOf(of: Extent, how: 'starts' | 'ends' | 'holds'): Extent {
  const from = how === 'starts' ? of.from : how === 'ends' ? addDays(of.to, -6) : mondayOf(of.from);
  const note =
    how === 'ends'
      ? `week ending ${dayWords(addDays(from, 6))}`
      : how === 'starts'
        ? `week commencing ${dayWords(from)}`
        : 'that week';
  return extent(from, addDays(from, 6), { note });
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
