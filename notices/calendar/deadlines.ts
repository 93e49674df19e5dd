import type { Occurrence } from '../model/answer.ts';
import type { CalendarDate, Step } from '../model/dates.ts';
import type { FactName } from '../model/facts.ts';
import type { Anchor, Deadline, Duty } from '../model/notice.ts';
import type { Phase } from '../model/time.ts';
import { addDays, addSteps, dayNumber, monthEnd } from './arithmetic.ts';
import { phasedDates } from './phases.ts';
import { anchorDate, type Situation } from './situation.ts';

/** An occurrence by the rules alone, and how far a confirmed date may lie from it and still be the same event. */
export interface Ruled extends Occurrence {
  /** The occurrences (or the anchor) on both sides; null where the date is printed. */
  readonly between: readonly [CalendarDate, CalendarDate] | null;
  /** First day of a printed month or period. */
  readonly from: CalendarDate;
}

export interface RuledDates {
  readonly dates: readonly Ruled[];
  readonly missing: FactName | null;
}

// A recurrence over a horizon far away stays finite work, whatever the horizon.
const MOST = 5_000;

const DATELESS: RuledDates = { dates: [], missing: null };

/** The occurrences that one deadline gives by itself: those that wait for reviews, meetings or the end are not here. */
export function ruledDates(deadline: Deadline, index: number, situation: Situation, horizon: CalendarDate): RuledDates {
  switch (deadline.form) {
    case 'day':
      return printed(deadline.date, deadline.date, 'day', index);
    case 'month':
      return printed(`${deadline.month}-01`, monthEnd(deadline.month), 'month', index);
    case 'period':
      return printed(deadline.from, deadline.to, 'period', index);
    case 'after':
      return offset(deadline.anchor, deadline.step, index, situation);
    case 'every':
      return deadline.phase === undefined
        ? recurrence(deadline.anchor, deadline.step, index, situation, horizon)
        : phased(deadline, deadline.phase, index, situation, horizon);
    case 'every-meetings':
    case 'before-review':
    case 'before-end':
    case 'standard':
    case 'accompanies':
    case 'unclear':
      return DATELESS;
  }
}

/** A duty's occurrences by its own deadlines, in date order, up to the horizon. */
export function ruledDatesOf(duty: Duty, situation: Situation, horizon: CalendarDate): RuledDates {
  const each = duty.deadlines.map((deadline, index) => ruledDates(deadline, index, situation, horizon));
  const dates = each.flatMap((one) => one.dates).filter(({ date }) => date <= horizon);
  return {
    dates: withNeighbours(dates.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))),
    missing: each.find((one) => one.missing !== null)?.missing ?? null,
  };
}

function printed(
  from: CalendarDate,
  date: CalendarDate,
  precision: Occurrence['precision'],
  deadline: number,
): RuledDates {
  return { dates: [{ date, precision, certainty: 'stated', deadline, between: null, from }], missing: null };
}

function offset(anchor: Anchor, step: Step, deadline: number, situation: Situation): RuledDates {
  const start = anchorDate(anchor, situation);
  if (start === null) return { dates: [], missing: missingFor(anchor) };
  const date = addSteps(start, step, 1, situation.isHoliday);
  const inMonth = anchor === 'inspection' && situation.reading.notice.inspection?.precision === 'month';
  const next = addSteps(start, step, 2, situation.isHoliday);
  return {
    dates: [
      {
        date,
        precision: inMonth ? 'month' : 'day',
        certainty: 'computed',
        deadline,
        between: [start, next],
        from: date,
      },
    ],
    missing: null,
  };
}

function recurrence(
  anchor: Anchor,
  step: Step,
  deadline: number,
  situation: Situation,
  horizon: CalendarDate,
): RuledDates {
  const start = anchorDate(anchor, situation);
  if (start === null) return { dates: [], missing: missingFor(anchor) };
  const last = lastOf(horizon, situation);
  const dates: Ruled[] = [];
  let before = start;
  let date = addSteps(start, step, 1, situation.isHoliday);
  for (let n = 1; n <= MOST && date <= last; n += 1) {
    const next = addSteps(start, step, n + 1, situation.isHoliday);
    dates.push({ date, precision: 'day', certainty: 'assumed', deadline, between: [before, next], from: date });
    before = date;
    date = next;
  }
  return { dates, missing: null };
}

/** A recurrence whose day is printed: nothing of it is assumed. One that counts from a date waits for no other. */
function phased(
  { anchor, step, since }: Extract<Deadline, { form: 'every' }>,
  phase: Phase,
  index: number,
  situation: Situation,
  horizon: CalendarDate,
): RuledDates {
  const start = phase.is === 'date' ? phase.date : anchorDate(anchor, situation);
  if (start === null) return { dates: [], missing: missingFor(anchor) };
  const { isHoliday } = situation;
  // One more than is asked for: the last one has a neighbour, too.
  const beyond = addSteps(lastOf(horizon, situation), step, 1, isHoliday);
  const first = since !== undefined && since > start ? since : start;
  const dates = phasedDates(phase, { step, start: first, last: beyond, most: MOST, isHoliday });
  return {
    dates: dates
      .map((date, at) => ({ date, before: dates[at - 1] ?? start, next: dates[at + 1] ?? date }))
      .filter(({ date }) => date <= lastOf(horizon, situation))
      .map(({ date, before, next }) => ({
        date,
        precision: 'day',
        certainty: 'computed',
        deadline: index,
        between: [before, next],
        from: date,
      })),
    missing: null,
  };
}

function lastOf(horizon: CalendarDate, { facts: { ends } }: Situation): CalendarDate {
  return ends !== undefined && ends < horizon ? ends : horizon;
}

/** Of "after six, twelve and 18 months" each one's neighbours are the others, not its own doubled step. */
function withNeighbours(dates: readonly Ruled[]): Ruled[] {
  return dates.map((ruled, i) => {
    if (ruled.certainty !== 'computed' || ruled.between === null) return ruled;
    const earlier = dates[i - 1]?.date ?? ruled.between[0];
    const later = dates[i + 1]?.date;
    const before = earlier > ruled.between[0] ? earlier : ruled.between[0];
    return { ...ruled, between: [before, later ?? mirror(before, ruled.date)] };
  });
}

/** As far after the last one as its predecessor lies before it. */
function mirror(before: CalendarDate, date: CalendarDate): CalendarDate {
  return addDays(date, Math.max(1, dayNumber(date) - dayNumber(before)));
}

function missingFor(anchor: Anchor): FactName | null {
  // Nobody can supply the inspection's date as a fact: the notice prints it or the reader says that it is in doubt.
  return anchor === 'inspection' ? null : anchor;
}
