import type { CalendarDate } from '../model/dates.ts';
import { number } from './amounts.ts';
import { type Hit, skip, type Words } from './cursor.ts';
import { CHOICE } from './event-lexicon.ts';
import { ARTICLES, calendarPoint, nth } from './happenings.ts';
import { EVENT_WORDS } from './lexicon.ts';
import type { EventName, Point } from './meaning.ts';

type EventPoint = Extract<Point, { is: 'event' }>;

/** "the next three boards", "the last two reviews": a run of them. */
export function run(
  words: Words,
  at: number,
): Hit<{ event: EventName; direction: 'next' | 'last'; count: number }> | null {
  const start = skip(words, at, ARTICLES);
  const direction = /^(?:next|coming)$/.test(words[start] ?? '')
    ? 'next'
    : /^(?:last|past|previous)$/.test(words[start] ?? '')
      ? 'last'
      : null;
  const count = direction === null ? null : (number(words, start + 1) ?? coupleOf(words, start + 1));
  if (direction === null || count === null) return null;
  let next = count.end;
  while (next < count.end + 3 && EVENT_WORDS.has(words[next] ?? '')) next += 1;
  if (words[next] === 'reviews') return { end: next + 1, value: { event: 'review', direction, count: count.value } };
  const boards =
    words[next] === 'boards' ||
    (words[next] === 'board' && words[next + 1] === 'meetings') ||
    words[next] === 'meetings';
  if (!boards) return null;
  return {
    end: words[next] === 'board' ? next + 2 : next + 1,
    value: { event: 'meeting', direction, count: count.value },
  };
}

function coupleOf(words: Words, at: number): Hit<number> | null {
  if (words[at] !== 'couple') return null;
  return { end: words[at + 1] === 'of' ? at + 2 : at + 1, value: 2 };
}

/** "the march and april boards", "the first and second reviews": two of them by one noun. */
export function pairOfEvents(
  words: Words,
  at: number,
  today: CalendarDate,
): Hit<readonly [EventPoint, EventPoint]> | null {
  const a = distinguished(words, skip(words, at, ARTICLES), today);
  if (a === null || !/^(?:and|to|until|or)$/.test(words[a.end] ?? '')) return null;
  const b = distinguished(words, skip(words, a.end + 1, ARTICLES), today);
  const noun = b === null ? null : plural(words, b.end);
  if (b === null || noun === null) return null;
  const event = (one: Distinguished): EventPoint => ({ is: 'event', event: noun.value, ...one });
  return { end: noun.end, value: [event(a.value), event(b.value)] };
}

type Distinguished = Pick<EventPoint, 'which' | 'when'>;

function distinguished(words: Words, at: number, today: CalendarDate): Hit<Distinguished> | null {
  const which = CHOICE.at(words, at) ?? nth(words, at);
  if (which !== null) return { end: which.end, value: { which: which.value, when: null } };
  const when = calendarPoint(words, at, today);
  return when === null ? null : { end: when.end, value: { which: null, when: when.value } };
}

function plural(words: Words, at: number): Hit<EventName> | null {
  let next = at;
  while (next < at + 3 && EVENT_WORDS.has(words[next] ?? '')) next += 1;
  if (/^reviews?$/.test(words[next] ?? '')) return { end: next + 1, value: 'review' };
  if (/^board$/.test(words[next] ?? '') && /^meetings?$/.test(words[next + 1] ?? ''))
    return { end: next + 2, value: 'meeting' };
  return /^(?:boards?|meetings?)$/.test(words[next] ?? '') ? { end: next + 1, value: 'meeting' } : null;
}
