import type { Occurrence } from '../model/answer.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { FactName } from '../model/facts.ts';
import type { Duty } from '../model/notice.ts';
import { addDays, dayNumber } from './arithmetic.ts';
import { ruledDatesOf, type Ruled } from './deadlines.ts';
import type { Situation } from './situation.ts';

/** A review or a board meeting: the occurrence and the duty that it is one of (null: the notice has no such duty). */
export interface DatedEvent {
  readonly occurrence: Occurrence;
  readonly duty: string | null;
}

export interface Events {
  readonly events: readonly DatedEvent[];
  readonly missing: FactName | null;
  /** Assumed ones go on for as long as one looks. */
  readonly unending: boolean;
}

/** The board's own meeting; when others meet, that is a duty like any. */
export const isBoardMeeting = ({ kind, holders }: Pick<Duty, 'kind' | 'holders'>): boolean =>
  kind === 'meeting' && holders.includes('board');

/** What happens by itself and again, and nobody completes: DfE's reviews, the board's meetings. */
export const isEvent = (duty: Pick<Duty, 'kind' | 'holders'>): boolean =>
  duty.kind === 'review' || isBoardMeeting(duty);

/** Whether a duty is one of the notice's reviews, or of the board's meetings. */
export const isOf = (event: 'review' | 'meeting', duty: Pick<Duty, 'kind' | 'holders'>): boolean =>
  event === 'review' ? duty.kind === 'review' : isBoardMeeting(duty);

interface Candidate {
  readonly ruled: Ruled;
  readonly duty: string;
}

// Far enough past the horizon that an assumed review just behind it still meets the fact that belongs to it.
const MARGIN = 400;

/** The notice's reviews: each confirmed date takes the place of the review that it is, or stands beside them. */
export function reviewEvents(situation: Situation, horizon: CalendarDate): Events {
  const { candidates, host, missing, unending } = gather('review', situation, horizon, situation.facts.review);
  const facts = situation.facts.review;
  const taken = assign(facts, candidates);
  const events = candidates.map((candidate): DatedEvent => {
    const fact = taken.get(candidate);
    const { date, precision, certainty, deadline } = candidate.ruled;
    const occurrence: Occurrence =
      fact === undefined || (candidate.ruled.precision === 'day' && certainty === 'stated')
        ? { date, precision, certainty, deadline }
        : { date: fact, precision: 'day', certainty: 'confirmed', deadline };
    return { occurrence, duty: candidate.duty };
  });
  const used = new Set(taken.values());
  const extra = facts.filter((fact) => !used.has(fact)).map((fact) => confirmed(fact, host));
  return { events: upTo(horizon, [...events, ...extra]), missing, unending };
}

/** The board's meetings: a calendar of confirmed ones rules as far as it reaches, assumed ones follow it. */
export function meetingEvents(situation: Situation, horizon: CalendarDate): Events {
  const facts = situation.facts.meeting;
  const { candidates, host, missing, unending } = gather('meeting', situation, horizon, facts);
  const last = facts.at(-1);
  const kept = candidates.filter(({ ruled }) => {
    if (last === undefined) return true;
    if (ruled.certainty === 'stated') return !facts.some((fact) => fact >= ruled.from && fact <= ruled.date);
    if (ruled.between === null) return true;
    const half = (dayNumber(ruled.date) - dayNumber(ruled.between[0])) / 2;
    return dayNumber(ruled.date) - dayNumber(last) > half;
  });
  const events = kept.map(({ ruled: { date, precision, certainty, deadline }, duty }) => ({
    occurrence: { date, precision, certainty, deadline },
    duty,
  }));
  return {
    events: upTo(horizon, [...events, ...facts.map((fact) => confirmed(fact, host))]),
    missing,
    unending,
  };
}

interface Host {
  readonly duty: string | null;
  readonly deadline: number;
}

function gather(
  kind: 'review' | 'meeting',
  situation: Situation,
  horizon: CalendarDate,
  facts: readonly CalendarDate[],
) {
  const last = facts.at(-1) ?? horizon;
  const reach = addDays(last > horizon ? last : horizon, MARGIN);
  const duties = situation.reading.duties.filter((duty) => isOf(kind, duty));
  const ruled = duties.map((duty) => ({ duty, ...ruledDatesOf(duty, situation, reach) }));
  return {
    candidates: ruled.flatMap(({ duty, dates }) => dates.map((one): Candidate => ({ ruled: one, duty: duty.id }))),
    host: hostOf(duties),
    missing: ruled.find(({ missing }) => missing !== null)?.missing ?? null,
    unending:
      situation.facts.ends === undefined &&
      ruled.some(({ dates }) => dates.some(({ certainty }) => certainty === 'assumed')),
  };
}

/** The duty that a confirmed date belongs to when it replaces none: the recurring one, else the last. */
function hostOf(duties: readonly Duty[]): Host {
  for (const duty of duties) {
    const deadline = duty.deadlines.findIndex(({ form }) => form === 'every');
    if (deadline >= 0) return { duty: duty.id, deadline };
  }
  return { duty: duties.at(-1)?.id ?? null, deadline: 0 };
}

/** Nearest first, each fact and each candidate once. */
function assign(facts: readonly CalendarDate[], candidates: readonly Candidate[]): Map<Candidate, CalendarDate> {
  const pairs = candidates.flatMap((candidate) =>
    facts
      .filter((fact) => fits(fact, candidate.ruled))
      .map((fact) => ({ fact, candidate, rank: rank(fact, candidate.ruled) })),
  );
  pairs.sort((a, b) => a.rank - b.rank || (a.fact < b.fact ? -1 : 1));
  const taken = new Map<Candidate, CalendarDate>();
  const used = new Set<CalendarDate>();
  for (const { fact, candidate } of pairs) {
    if (used.has(fact) || taken.has(candidate)) continue;
    used.add(fact);
    taken.set(candidate, fact);
  }
  return taken;
}

function fits(fact: CalendarDate, { date, from, between }: Ruled): boolean {
  if (between === null) return fact >= from && fact <= date;
  const distance = dayNumber(fact) - dayNumber(date);
  const room = distance < 0 ? dayNumber(date) - dayNumber(between[0]) : dayNumber(between[1]) - dayNumber(date);
  return Math.abs(distance) * 2 <= room;
}

/** A day inside a printed month is that review before it is any other. */
function rank(fact: CalendarDate, { date, between }: Ruled): number {
  return between === null ? -1 : Math.abs(dayNumber(fact) - dayNumber(date));
}

function confirmed(date: CalendarDate, host: Host): DatedEvent {
  return { occurrence: { date, precision: 'day', certainty: 'confirmed', deadline: host.deadline }, duty: host.duty };
}

function upTo(horizon: CalendarDate, events: readonly DatedEvent[]): DatedEvent[] {
  return events
    .filter(({ occurrence }) => occurrence.date <= horizon)
    .sort((a, b) => (a.occurrence.date < b.occurrence.date ? -1 : Number(a.occurrence.date > b.occurrence.date)));
}
