import type { Certainty, Occurrence } from '../model/answer.ts';
import type { CalendarDate, Step } from '../model/dates.ts';
import type { FactName } from '../model/facts.ts';
import type { Deadline, Duty } from '../model/notice.ts';
import { addDays, addSteps } from './arithmetic.ts';
import { ruledDates } from './deadlines.ts';
import { isBoardMeeting, meetingEvents, reviewEvents, type Events } from './events.ts';
import type { Resolution, Situation } from './situation.ts';

export type { Resolution, Situation } from './situation.ts';

/** All occurrences of a duty up to and including the horizon, in date order, with what is missing to know them. */
export function resolveDuty(duty: Duty, situation: Situation, horizon: CalendarDate): Resolution {
  if (duty.deadlines.every(isDateless)) return { occurrences: [], missing: null, unclear: [], continuing: true };
  if (duty.kind === 'review') return ofDuty(duty, reviewEvents(situation, horizon));
  if (isBoardMeeting(duty)) return ofDuty(duty, meetingEvents(situation, horizon));
  const each = duty.deadlines.map((deadline, index) => resolveDeadline(deadline, index, situation, horizon));
  const occurrences = each.flatMap((one) => one.occurrences).sort(byDate);
  const missing = each.find((one) => one.missing !== null)?.missing ?? null;
  // Dates that are known speak for themselves; only a rule that counts meetings still says that it needs more of them.
  return {
    occurrences,
    missing: occurrences.length === 0 || missing === 'meeting' ? missing : null,
    unclear: unclearWords(duty),
    continuing: false,
  };
}

/** The reviews of the notice, with the confirmed ones in their places. */
export function reviewOccurrences(situation: Situation, horizon: CalendarDate): Occurrence[] {
  return reviewEvents(situation, horizon).events.map(({ occurrence }) => occurrence);
}

/** The meetings of the board, with the confirmed ones in their places. */
export function meetingOccurrences(situation: Situation, horizon: CalendarDate): Occurrence[] {
  return meetingEvents(situation, horizon).events.map(({ occurrence }) => occurrence);
}

interface Resolved {
  readonly occurrences: readonly Occurrence[];
  readonly missing: FactName | null;
}

function resolveDeadline(deadline: Deadline, index: number, situation: Situation, horizon: CalendarDate): Resolved {
  switch (deadline.form) {
    case 'every-meetings':
      return everyMeetings(deadline.count, deadline.after, index, situation, horizon);
    case 'before-review':
      return beforeReview(deadline.step, index, situation, horizon);
    case 'before-end':
      return beforeEnd(index, situation, horizon);
    default: {
      const { dates, missing } = ruledDates(deadline, index, situation, horizon);
      const occurrences = dates
        .filter(({ date }) => date <= horizon)
        .map(({ date, precision, certainty }) => ({ date, precision, certainty, deadline: index }));
      return { occurrences, missing };
    }
  }
}

function everyMeetings(
  count: number,
  after: CalendarDate | null,
  deadline: number,
  situation: Situation,
  horizon: CalendarDate,
): Resolved {
  const { events, unending } = meetingEvents(situation, horizon);
  const meetings = events.map(({ occurrence }) => occurrence).filter(({ date }) => after === null || date > after);
  const end = situation.facts.ends;
  const occurrences = meetings
    .filter((meeting, i) => (i + 1) % count === 0 && (end === undefined || meeting.date <= end))
    .map((meeting): Occurrence => ({ ...meeting, certainty: derived(meeting.certainty), deadline }));
  const known = unending || (end !== undefined && end <= horizon) || (situation.facts.meeting.at(-1) ?? '') >= horizon;
  return { occurrences, missing: known ? null : 'meeting' };
}

function beforeReview(step: Step, deadline: number, situation: Situation, horizon: CalendarDate): Resolved {
  // A review after the horizon can have its papers before it.
  const beyond = addDays(addSteps(horizon, step, 1, situation.isHoliday), 7);
  const { events, missing } = reviewEvents(situation, beyond);
  const occurrences = events
    .map(({ occurrence: review }): Occurrence => ({
      date: addSteps(review.date, step, -1, situation.isHoliday),
      precision: 'day',
      // Counting back from a month means counting back from its last day, which is our convention.
      certainty: review.precision === 'day' ? derived(review.certainty) : 'assumed',
      deadline,
    }))
    .filter(({ date }) => date <= horizon);
  return { occurrences, missing: events.length === 0 ? (missing ?? 'review') : null };
}

function beforeEnd(deadline: number, { facts }: Situation, horizon: CalendarDate): Resolved {
  if (facts.ends === undefined) return { occurrences: [], missing: 'ends' };
  if (facts.ends > horizon) return { occurrences: [], missing: null };
  return { occurrences: [{ date: facts.ends, precision: 'day', certainty: 'confirmed', deadline }], missing: null };
}

function ofDuty(duty: Duty, { events, missing }: Events): Resolution {
  const occurrences = events.filter((event) => event.duty === duty.id).map(({ occurrence }) => occurrence);
  return {
    occurrences,
    missing: occurrences.length === 0 ? missing : null,
    unclear: unclearWords(duty),
    continuing: false,
  };
}

const unclearWords = ({ deadlines }: Duty): string[] =>
  deadlines.flatMap(({ form, words }) => (form === 'unclear' ? [words] : []));

/** Arithmetic on a known date is computed; on a convention it stays a convention. */
function derived(certainty: Certainty): Certainty {
  return certainty === 'assumed' ? 'assumed' : 'computed';
}

function isDateless({ form }: Deadline): boolean {
  return form === 'standard' || form === 'accompanies';
}

function byDate(a: Occurrence, b: Occurrence): number {
  return a.date < b.date ? -1 : Number(a.date > b.date);
}
