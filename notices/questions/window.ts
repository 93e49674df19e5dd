import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import type { CalendarDate } from '../model/dates.ts';
import type { Terms } from '../model/terms.ts';
import type { AskedWindow } from './draft.ts';
import type { TimeMeaning } from '../time/meaning.ts';
import { resolveTime } from '../time/resolve.ts';
import { leanOf, type Understood } from './understand.ts';
import type { NoticeWorld } from './world.ts';

/** The days that no notice knows: bank holidays and school terms. */
export interface Days {
  readonly terms: Terms;
  readonly isHoliday: (date: CalendarDate) => boolean;
}

/** The window of the question in one notice's calendar, or why there is none. Several times narrow each other. */
export function windowOf(understood: Understood, world: NoticeWorld, days: Days): AskedWindow | { why: string } | null {
  const windows = understood.query.times.map((time) => placed(time, understood, world, days));
  const [first, ...others] = windows;
  if (first === undefined) return null;
  return others.reduce((window, other) => narrowed(window, other), first);
}

function narrowed(
  one: AskedWindow | { why: string },
  other: AskedWindow | { why: string },
): AskedWindow | { why: string } {
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

/** "What was due in January" means the last one. */
const LOOKS_BACK = /\b(?:was|were|did|had|happened|held)\b/;

function placed(
  time: TimeMeaning,
  { parsed, kind }: Understood,
  world: NoticeWorld,
  { terms, isHoliday }: Days,
): AskedWindow | { why: string } {
  const past = kind.name === 'changes' || kind.name === 'silent' || kind.name === 'reading' || kind.name === 'latest';
  // "Updates from December" are December's.
  const asked: TimeMeaning =
    kind.name === 'changes' && time.kind === 'window' && time.relation === 'from' && time.point.is === 'month'
      ? { ...time, relation: 'in' }
      : time;
  const resolved = resolveTime(asked, {
    today: world.today,
    lean: past || leanOf(parsed) === 'past' || LOOKS_BACK.test(parsed.texts.join(' ')) ? 'past' : 'future',
    reviews: world.reviews,
    meetings: world.meetings,
    issued: world.reading.notice.issued?.date ?? world.facts.issued ?? null,
    ends: world.facts.ends ?? null,
    inspection: world.reading.notice.inspection?.date ?? null,
    terms,
    isHoliday,
  });
  switch (resolved.outcome) {
    case 'window': {
      // "Due since the last board" ends today: nothing was due in the future.
      const ended = kind.name === 'due' && time.kind === 'window' && time.relation === 'since' && resolved.to === null;
      return {
        from: resolved.from,
        to: ended ? world.today : resolved.to,
        reachesBack: resolved.reachesBack,
        words: resolved.words,
        unplaced: null,
      };
    }
    case 'age':
      return ageWindow(resolved);
    case 'missing':
    case 'none':
      // What is late already and what has no date can still be told of a deadline question.
      if (kind.name === 'due') return { from: null, to: null, reachesBack: true, words: '', unplaced: resolved.why };
      return { why: resolved.why };
    case 'impossible':
      return { why: resolved.why };
  }
}

/** "More than a month overdue": dated before the limit. */
function ageWindow({
  comparison,
  limit,
  words,
}: {
  comparison: string;
  limit: CalendarDate;
  words: string;
}): AskedWindow {
  if (comparison === '=') return { from: limit, to: limit, reachesBack: true, words, unplaced: null };
  const older = comparison === '>' || comparison === '>=';
  const edge = comparison === '>' || comparison === '<=' ? -1 : 0;
  const day = formatISO(addDays(parseISO(limit), comparison === '<' ? 1 : comparison === '>' ? edge : 0), {
    representation: 'date',
  });
  return older
    ? { from: null, to: day, reachesBack: true, words, unplaced: null }
    : { from: day, to: null, reachesBack: true, words, unplaced: null };
}

/** A question about later years needs recurring duties followed that far. */
export function lastDay(
  understood: Understood,
  near: readonly NoticeWorld[],
  today: CalendarDate,
  days: Days,
): CalendarDate | null {
  const later = near.flatMap((world) => {
    const window = windowOf(understood, world, days);
    return window !== null && 'to' in window && window.to !== null ? [window.to] : [];
  });
  const last = later.sort().at(-1);
  const far = `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`;
  return last !== undefined && last > far && last < '2100' ? last : null;
}
