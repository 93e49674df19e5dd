import { addDays } from '../notices/calendar/arithmetic.ts';
import { isBoardMeeting } from '../notices/calendar/events.ts';
import { liftedOn } from '../notices/calendar/lifted.ts';
import { mergeFacts } from '../notices/calendar/merge-facts.ts';
import { resolveDuty, reviewOccurrences, type Situation } from '../notices/calendar/timetable.ts';
import { DutyKind } from '../notices/model/notice.ts';
import { NO_FACTS } from '../notices/model/facts.ts';
import { nameOf } from './places.ts';
import type { Glance } from './protocol/answers.ts';
import type { ScopedServices } from './boards.ts';
import type { Desk } from './services.ts';

// Notices are lifted, replaced or followed by directions within a few years.
const AHEAD_DAYS = 3 * 366;

/** Who, when, the next review, how many duties of which kind, the next three deadlines, what lacks a date. */
export function glanceOf({ reading, board, today }: Desk, { isHoliday }: ScopedServices): Glance {
  const situation: Situation = { reading, facts: mergeFacts(NO_FACTS, board), isHoliday };
  const horizon = addDays(today, AHEAD_DAYS);
  const reviews = reviewOccurrences(situation, horizon);
  const dated = reading.duties
    .filter((duty) => !isBoardMeeting(duty) && !(duty.kind === 'review' && duty.holders.every((who) => who === 'dfe')))
    .map((duty) => ({ duty, resolution: resolveDuty(duty, situation, horizon) }));
  const next = dated
    .flatMap(({ duty: { ref, words }, resolution }) => {
      const occurrence = resolution.occurrences.find(({ date }) => date >= today);
      return occurrence === undefined ? [] : [{ ref, words, occurrence }];
    })
    .sort((a, b) => (a.occurrence.date < b.occurrence.date ? -1 : Number(a.occurrence.date > b.occurrence.date)));
  const open = dated.flatMap(({ resolution: { occurrences, missing } }) =>
    occurrences.length === 0 && missing !== null ? [missing] : [],
  );
  const counts = DutyKind.options.map((kind) => ({
    kind,
    count: reading.duties.filter((duty) => duty.kind === kind).length,
  }));
  const lifted = liftedOn(reading.notice, today);
  const known = {
    notice: nameOf(reading),
    issuedBy: reading.notice.issuedBy,
    issued: reading.notice.issued?.date ?? situation.facts.issued ?? null,
    lifted,
    nextReview: reviews.find(({ date }) => date >= today) ?? null,
    lastReview: reviews.findLast(({ date }) => date < today) ?? null,
    counts: counts.filter(({ count }) => count > 0),
    next: next.slice(0, 3),
    unresolved: { count: open.length, missing: [...new Set(open)] },
    unclear: [
      ...new Set(dated.flatMap(({ duty: { ref }, resolution }) => (resolution.unclear.length > 0 ? [ref] : []))),
    ],
  };
  return lifted === null
    ? known
    : { ...known, nextReview: null, next: [], unresolved: { count: 0, missing: [] }, unclear: [] };
}
