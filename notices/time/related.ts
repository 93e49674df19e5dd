import type { CalendarDate } from '../model/dates.ts';
import { amount } from './amounts.ts';
import { type Hit, longest, Phrases, skip, type Words } from './cursor.ts';
import type { Read } from './dates.ts';
import { run } from './event-runs.ts';
import { bareNotice, happening, noticePoint } from './happenings.ts';
import type { Point, Relation, TimeMeaning } from './meaning.ts';
import { anchor, calendarPoint, point } from './points.ts';

const ONWARDS = new Set(['onwards', 'onward', 'forward', 'forwards']);
const LATEST = /^(?:at the latest|latest|inclusive|or earlier|at latest)\b/;

/** "next time we meet", "when we next meet": these carry their own preposition. */
export const NEXT_TIME = new Phrases<true>([
  [
    true,
    [
      'next time we|the|they',
      'when we next meet',
      'when we meet next',
      'when the board next|meets',
      'last time we|the|they',
      'when we last met',
    ],
  ],
]);

/** What stands after a preposition of time. */
export function related(
  words: Words,
  { end, value: relation }: Hit<Relation>,
  today: CalendarDate,
): Hit<TimeMeaning> | null {
  const approximate = /^(?:about|around|roughly|approximately|approx|circa|sometime|say)$/.test(words[end] ?? '');
  const at = approximate ? end + 1 : end;
  return longest(
    near(words, at, relation, today),
    event(words, at, relation, today),
    noticed(words, at, relation),
    manyEvents(words, at, relation),
    dated(words, at, relation, approximate, today),
  );
}

function dated(
  words: Words,
  at: number,
  relation: Relation,
  approx: boolean,
  today: CalendarDate,
): Hit<TimeMeaning> | null {
  const found = longest(calendarPoint(words, at, today), counted(words, at, today), toNow(words, at, relation));
  if (found === null || isVerb(words, at, found, relation) || isBaseline(words, found.end)) return null;
  const { point: named } = found.value;
  if (words[at - 1] === 'in' && named.is === 'holiday' && words[found.end - 1] === 'summer') {
    // "in the summer" is the season, "before the summer" the holidays.
    return closed(
      words,
      { end: found.end, value: { point: { is: 'season', season: 6, year: null, which: null }, strong: true } },
      relation,
      approx,
    );
  }
  const spread = relation === 'in' && /^(?:over|during|throughout|across)$/.test(words[at - 1] ?? '');
  return closed(
    words,
    spread ? { end: found.end, value: { point: asHoliday(named), strong: true } } : found,
    relation,
    approx,
  );
}

/** "What goes to the March board": has to be ready by then. "To the board" alone names who gets it. */
export function toEvent(words: Words, at: number, today: CalendarDate): Hit<TimeMeaning> | null {
  const found = words[at] === 'to' ? happening(words, at + 1, today) : null;
  if (found === null || !found.value.precise || found.value.clause) return null;
  return { end: found.end, value: { kind: 'window', relation: 'by', point: found.value.point, approx: false } };
}

/** Over Christmas, or over summer, is the holiday and not the day or the season. */
function asHoliday(named: Read['point']): Read['point'] {
  if (named.is === 'feast' && named.feast !== 'new-year') {
    return { is: 'holiday', holiday: named.feast, months: [], year: named.year, which: named.which };
  }
  if (named.is === 'season' && named.season === 6) {
    return { is: 'holiday', holiday: 'summer', months: [], year: named.year, which: named.which };
  }
  return named;
}

/** A point counted from another: "two weeks before the review". */
function counted(words: Words, at: number, today: CalendarDate): Hit<Read> | null {
  const found = point(words, at, today);
  return /^(?:offset|stretch|week-of)$/.test(found?.value.point.is ?? '') ? found : null;
}

function toNow(words: Words, at: number, relation: Relation): Hit<Read> | null {
  if (words[at] !== 'now' || !(relation === 'by' || relation === 'from' || relation === 'before')) return null;
  return { end: at + 1, value: { point: { is: 'today', days: 0 }, strong: false } };
}

/** "by the next review", "at the March board", "since we last met": a preposition asks how precise the name must be. */
function event(words: Words, at: number, relation: Relation, today: CalendarDate): Hit<TimeMeaning> | null {
  const found = happening(words, at, today);
  if (found === null) return null;
  const { point: named, precise, explicit, article, clause } = found.value;
  const word = words[at - 1] ?? '';
  const enough =
    relation === 'before' || relation === 'since' || relation === 'after' || relation === 'until'
      ? precise || explicit || article || named.event === 'meeting'
      : relation === 'by'
        ? precise || (explicit && article)
        : relation === 'in'
          ? !clause && ((word === 'at' && (precise || (explicit && article))) || (/^(?:for|in)$/.test(word) && precise))
          : relation === 'from' && precise;
  if (!enough) return null;
  // Papers for a meeting have to be there by then.
  const asked: Relation = relation === 'in' && word === 'for' ? 'by' : relation === 'in' ? 'on' : relation;
  return { end: found.end, value: { kind: 'window', relation: asked, point: named, approx: false } };
}

function noticed(words: Words, at: number, relation: Relation): Hit<TimeMeaning> | null {
  if (relation === 'in' || relation === 'on') return null;
  const bare = relation === 'since' || relation === 'after' ? bareNotice(words, at) : null;
  const found = longest(noticePoint(words, at), bare);
  if (found === null || found.value.point.is !== 'notice') return null;
  const { what } = found.value.point;
  // "by Ofsted", "from the inspection" say who and where from.
  if (what === 'inspection' && (relation === 'by' || relation === 'from')) return null;
  return { end: found.end, value: { kind: 'window', relation, point: found.value.point, approx: false } };
}

function manyEvents(words: Words, at: number, relation: Relation): Hit<TimeMeaning> | null {
  const found =
    relation === 'in' || relation === 'by' || relation === 'before' || relation === 'since' ? run(words, at) : null;
  return found === null ? null : { end: found.end, value: { kind: 'run', ...found.value } };
}

/** "within a month of the review" */
function near(words: Words, at: number, relation: Relation, today: CalendarDate): Hit<TimeMeaning> | null {
  if (relation !== 'in') return null;
  const found = amount(words, at);
  if (found === null || words[found.end] !== 'of') return null;
  const of = longest(anchor(words, found.end + 1, today), bareNotice(words, found.end + 1));
  if (of === null || of.value.point.is === 'impossible') return null;
  return { end: of.end, value: { kind: 'near', step: found.value.step, point: of.value.point } };
}

/** What stands without a preposition: only what can be nothing but a time. */
export function unrelated(words: Words, at: number, today: CalendarDate): Hit<TimeMeaning> | null {
  const clause = NEXT_TIME.at(words, at) === null ? null : happening(words, at, today);
  if (clause !== null) {
    const last = clause.value.point.which?.from === 'last';
    return {
      end: clause.end,
      value: { kind: 'window', relation: last ? 'on' : 'by', point: clause.value.point, approx: false },
    };
  }
  const found = longest(calendarPoint(words, at, today), point(words, at, today));
  if (found === null || !found.value.strong) return null;
  if (isVerb(words, at, found, null) || isBaseline(words, found.end)) return null;
  return closed(words, found, null, false);
}

/** What may follow a point: "onwards", "at the latest". */
function closed(words: Words, found: Hit<Read>, relation: Relation | null, approx: boolean): Hit<TimeMeaning> {
  const { point: named } = found.value;
  if (named.is === 'impossible') return { end: found.end, value: { kind: 'impossible', why: named.why } };
  if (ONWARDS.has(words[found.end] ?? '')) return window(found.end + 1, 'from', named, approx);
  if (relation === 'from' && words[found.end] === 'on') return window(found.end + 1, 'from', named, approx);
  const latest = LATEST.exec(words.slice(found.end, found.end + 3).join(' '));
  const end = latest === null ? found.end : found.end + latest[0].split(' ').length;
  return window(end, relation === 'in' || relation === null ? lying(named) : relation, named, approx);
}

function window(end: number, relation: Relation, named: Point, approx: boolean): Hit<TimeMeaning> {
  return { end, value: { kind: 'window', relation, point: named, approx } };
}

/** A day is "on", a stretch is "in". */
function lying(named: Point): Relation {
  return named.is === 'date' || named.is === 'day' || named.is === 'weekday' || named.is === 'today' ? 'on' : 'in';
}

/** "may" is a month after a preposition of time only, and "at may" is no time at all. */
function isVerb(words: Words, at: number, found: Hit<Read>, relation: Relation | null): boolean {
  const { point: named } = found.value;
  if (named.is !== 'month' || named.year !== null || named.month !== 5) return false;
  const place = skip(words, at, new Set(['the', 'our']));
  if (words[place] !== 'may') return false;
  return (
    relation === null || relation === 'on' || place > at || words[at - 1] === 'at' || words[at - 1] === 'following'
  );
}

/** "the 2009-10 baseline" names a figure. */
function isBaseline(words: Words, at: number): boolean {
  return words[at] === 'baseline' || words[at] === 'levels';
}
