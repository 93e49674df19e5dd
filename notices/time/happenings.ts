import type { CalendarDate } from '../model/dates.ts';
import type { Step } from '../model/dates.ts';
import { number, ordinal } from './amounts.ts';
import { type Hit, longest, once, skip, type Words } from './cursor.ts';
import { date, ordinalDay, type Read } from './dates.ts';
import { BARE_NOTICE, CHOICE, CLAUSES, NOTICE, NOUN } from './event-lexicon.ts';
import { EVENT_WORDS, NOT_THE_MEETING } from './lexicon.ts';
import type { EventName, EventWhich, Point } from './meaning.ts';

type EventPoint = Extract<Point, { is: 'event' }>;

/** A review or a meeting as it was named: the more precisely, the more prepositions may stand before it. */
export interface Happening {
  readonly point: EventPoint;
  /** "the next", "the March", "on 5 February" */
  readonly precise: boolean;
  /** It says "meeting" or "review": "the board" alone can be the people. */
  readonly explicit: boolean;
  readonly article: boolean;
  /** A sentence, "we next meet", instead of a name. */
  readonly clause: boolean;
}

export const ARTICLES: ReadonlySet<string> = new Set(['the', 'our', 'that', 'your', 'their', 'a', 'its']);

const WHEN = new Set(['on', 'in', 'of', 'at', 'for', 'dated', 'due', 'scheduled', 'planned', 'held', 'fixed', 'set']);

/** A review or a board meeting at this place. */
export const happening = once((words, at, today): Hit<Happening> | null =>
  longest(clause(words, at), noun(words, at, today)),
);

/** "the notice was issued", "the notice is lifted", "the inspection" */
export function noticePoint(words: Words, at: number): Hit<Read> | null {
  const found = NOTICE.at(words, at);
  return found === null
    ? null
    : { end: found.end, value: { point: { is: 'notice', what: found.value }, strong: false } };
}

/** "the notice" itself, where it can only mean the day it was issued. */
export function bareNotice(words: Words, at: number): Hit<Read> | null {
  const found = BARE_NOTICE.at(words, at);
  return found === null ? null : { end: found.end, value: { point: { is: 'notice', what: 'issue' }, strong: false } };
}

function clause(words: Words, at: number): Hit<Happening> | null {
  const found = CLAUSES.at(words, at);
  if (found === null) return null;
  const { event, which } = found.value;
  return {
    end: found.end,
    value: {
      point: { is: 'event', event, which, when: null },
      precise: true,
      explicit: true,
      article: true,
      clause: true,
    },
  };
}

function noun(words: Words, at: number, today: CalendarDate): Hit<Happening> | null {
  let next = skip(words, at, ARTICLES);
  const article = next > at;
  let which: EventWhich | null = null;
  let when: Point | null = null;
  let precise = false;
  // "next dfe", "final", "second 6 month", "april 2013 formal": in whatever order people put them.
  for (let steps = 0; steps < 5; steps += 1) {
    const thing = NOUN.at(words, next);
    if (thing !== null)
      return named(
        words,
        thing.end,
        { event: thing.value.event, explicit: thing.value.explicit, which, when, precise, article },
        today,
      );
    const choice: Hit<EventWhich> | null = which === null ? (CHOICE.at(words, next) ?? nth(words, next)) : null;
    const dated: Hit<Point> | null =
      when === null && choice === null ? longest(calendarPoint(words, next, today), afterMonths(words, next)) : null;
    if (choice !== null) which = choice.value;
    else if (dated !== null) when = dated.value;
    else if (!EVENT_WORDS.has(words[next] ?? '')) return null;
    if (choice !== null || dated !== null) precise = true;
    next = choice?.end ?? dated?.end ?? next + 1;
  }
  return null;
}

interface Said {
  readonly event: EventName;
  readonly explicit: boolean;
  readonly which: EventWhich | null;
  readonly when: Point | null;
  readonly precise: boolean;
  readonly article: boolean;
}

/** What follows the noun: "with DfE", "on 18 April 2012", "after next". */
function named(words: Words, at: number, said: Said, today: CalendarDate): Hit<Happening> | null {
  const word = words[at] ?? '';
  if (said.event === 'meeting' && NOT_THE_MEETING.has(word)) return null;
  // A review of something else is a duty, and so is meeting something.
  if (
    said.event === 'review' &&
    word === 'of' &&
    !/^(?:progress|the notice|improvement)/.test(words.slice(at + 1, at + 3).join(' '))
  )
    return null;
  if (!said.article && !said.precise && words[at - 1] === 'meeting' && words[at - 2] !== 'board') return null;
  let next = at;
  if (word === 'of' && words[at + 1] === 'progress') next += 2;
  const company = /^(?:with|by) (?:the )?(?:dfe|department)/.exec(words.slice(next, next + 3).join(' '));
  if (company !== null) next += company[0].split(' ').length;
  let { which, when, precise } = said;
  if (words[next] === 'after' && words[next + 1] === 'next') {
    which = { from: 'next', n: 2 };
    precise = true;
    next += 2;
  }
  if (when === null) {
    let from = next;
    while (from < next + 3 && WHEN.has(words[from] ?? '')) from += 1;
    if (words[from] === 'the') from += 1;
    const dated = calendarPoint(words, from, today);
    if (dated !== null && (from > next || dated.value.is === 'date' || dated.value.is === 'day')) {
      when = dated.value;
      precise = true;
      next = dated.end;
    }
  }
  return {
    end: next,
    value: {
      point: { is: 'event', event: said.event, which, when },
      precise,
      explicit: said.explicit,
      article: said.article,
      clause: false,
    },
  };
}

export function nth(words: Words, at: number): Hit<EventWhich> | null {
  const found = ordinal(words, at);
  return found === null || found.value > 12 ? null : { end: found.end, value: { from: 'first', n: found.value } };
}

/** "the 12 month review": counted from the notice's start. */
function afterMonths(words: Words, at: number): Hit<Point> | null {
  const count = number(words, at);
  if (count === null || !/^months?$/.test(words[count.end] ?? '')) return null;
  const step: Step = { count: count.value, unit: 'month' };
  return { end: count.end + 1, value: { is: 'offset', step, side: 1, of: { is: 'notice', what: 'issue' } } };
}

/** A day or month that tells one event from the others. */
export function calendarPoint(words: Words, at: number, today: CalendarDate): Hit<Point> | null {
  const found = longest(date(words, at, today), ordinalDay(words, at));
  if (found === null || found.value.point.is === 'impossible') return null;
  return { end: found.end, value: found.value.point };
}
