import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import { addDays } from '../calendar/arithmetic.ts';
import type { Occurrence } from '../model/answer.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Question } from '../model/question.ts';
import type { Terms } from '../model/terms.ts';
import type { BoardState } from '../progress/board-state.ts';
import type { TimeMeaning } from '../model/time.ts';
import { resolveTime, type ResolvedTime } from '../calendar/resolve-time.ts';

/** The days that no notice knows: bank holidays and school terms. */
export interface Days {
  readonly terms: Terms;
  readonly isHoliday: (date: CalendarDate) => boolean;
}

/** The days that a question is about. */
export interface AskedWindow {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** "by", "before", "in the next": what is overdue already belongs to the answer too. */
  readonly reachesBack: boolean;
  /** "by 30 April 2012 (DfE review)" */
  readonly words: string;
  /** Why the days could not be told: the review has no date yet, or none is left. */
  readonly unplaced: string | null;
}

export interface Unplaceable {
  readonly why: string;
}

/** Which date of its rows a kind tests, as far as reading a time goes. */
export interface Leaning {
  /** To which side a time without a year leans, where the question does not say. */
  readonly leans: 'past' | 'future';
  /** Of what falls due, what has no day of its own can still be told. */
  readonly falls: boolean;
  /** Of meetings and reviews, all that there are: a time that comes again is the next, but the last if only then there were any. */
  readonly happened?: (world: BoardState) => readonly Occurrence[];
}

export const within = (date: CalendarDate, { from, to }: Pick<AskedWindow, 'from' | 'to'>): boolean =>
  (from === null || date >= from) && (to === null || date <= to);

/** The window of the question in one notice's calendar, or why there is none. Several times narrow each other. */
export function windowOf(
  question: Question,
  kind: Leaning,
  world: BoardState,
  days: Days,
): AskedWindow | Unplaceable | null {
  const [first, ...others] = question.window.map((time) => placed(time, question, kind, world, days));
  if (first === undefined) return null;
  return others.reduce((window, other) => narrowed(window, other), first);
}

function narrowed(one: AskedWindow | Unplaceable, other: AskedWindow | Unplaceable): AskedWindow | Unplaceable {
  if ('why' in one || 'why' in other) return one;
  const from = one.from === null || (other.from !== null && other.from > one.from) ? other.from : one.from;
  const to = one.to === null || (other.to !== null && other.to < one.to) ? other.to : one.to;
  if (from !== null && to !== null && from > to)
    return { why: `No day is both ${one.words} and ${other.words}. Ask for one of them.` };
  return {
    from,
    to,
    reachesBack: one.reachesBack && other.reachesBack,
    words: `${one.words} and ${other.words}`,
    unplaced: one.unplaced ?? other.unplaced,
  };
}

/** What a time comes to in a notice's calendar. */
export const resolvedIn = (
  time: TimeMeaning,
  lean: 'past' | 'future',
  world: BoardState,
  { terms, isHoliday }: Days,
): ResolvedTime =>
  resolveTime(time, {
    today: world.today,
    lean,
    reviews: world.reviews,
    meetings: world.meetings,
    issued: world.reading.notice.issued?.date ?? world.facts.issued ?? null,
    ends: world.facts.ends ?? null,
    inspection: world.reading.notice.inspection?.date ?? null,
    terms,
    isHoliday,
  });

/** Of the two sides, the one whose nearer end is fewer days from today. */
function nearest(time: TimeMeaning, world: BoardState, days: Days): ResolvedTime {
  const [past, future] = [resolvedIn(time, 'past', world, days), resolvedIn(time, 'future', world, days)];
  if (past.outcome !== 'window' || future.outcome !== 'window') return future;
  const away = (day: CalendarDate | null): number =>
    day === null ? 0 : Math.abs(differenceInCalendarDays(parseISO(day), parseISO(world.today)));
  return away(past.to) < away(future.from) ? past : future;
}

/** "The meetings in October": of the coming October, but if only the last had any, of that. */
function happening(time: TimeMeaning, all: readonly Occurrence[], world: BoardState, days: Days): ResolvedTime {
  const [past, future] = [resolvedIn(time, 'past', world, days), resolvedIn(time, 'future', world, days)];
  if (past.outcome !== 'window' || future.outcome !== 'window') return future;
  const hasAny = (window: Pick<AskedWindow, 'from' | 'to'>): boolean => all.some(({ date }) => within(date, window));
  return !hasAny(future) && hasAny(past) ? past : future;
}

function placed(
  time: TimeMeaning,
  question: Question,
  { leans, falls, happened }: Leaning,
  world: BoardState,
  days: Days,
): AskedWindow | Unplaceable {
  const { lean } = question;
  const resolved =
    lean === 'nearest'
      ? nearest(time, world, days)
      : lean === null && happened !== undefined
        ? happening(time, happened(world), world, days)
        : resolvedIn(time, lean ?? leans, world, days);
  switch (resolved.outcome) {
    case 'window': {
      // "Due since the last board" ends today: nothing was due in the future.
      const ended = falls && time.kind === 'window' && time.relation === 'since' && resolved.to === null;
      const { from, to, reachesBack, words } = resolved;
      return { from, to: ended ? world.today : to, reachesBack, words, unplaced: null };
    }
    case 'age':
      return ageWindow(resolved);
    case 'missing':
    case 'none':
      // What is late already and what has no date can still be told of a deadline question.
      if (falls) return { from: null, to: null, reachesBack: true, words: '', unplaced: resolved.why };
      return { why: resolved.why };
    case 'impossible':
      return { why: resolved.why };
  }
}

/** "More than a month overdue": dated before the limit. */
function ageWindow({ comparison, limit, words }: Extract<ResolvedTime, { outcome: 'age' }>): AskedWindow {
  const open = { reachesBack: true, words, unplaced: null };
  switch (comparison) {
    case '=':
      return { from: limit, to: limit, ...open };
    case '>':
      return { from: null, to: addDays(limit, -1), ...open };
    case '>=':
      return { from: null, to: limit, ...open };
    case '<':
      return { from: addDays(limit, 1), to: null, ...open };
    case '<=':
      return { from: addDays(limit, -1), to: null, ...open };
  }
}

/** A question about later years needs recurring duties followed that far: until when, or null where today's reach will do. */
export function farDay(
  placed: readonly { readonly window: AskedWindow | Unplaceable | null }[],
  today: CalendarDate,
): CalendarDate | null {
  const later = placed.flatMap(({ window }) =>
    window !== null && 'to' in window && window.to !== null ? [window.to] : [],
  );
  const last = later.sort().at(-1);
  const far = `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`;
  return last !== undefined && last > far && last < '2100' ? last : null;
}
