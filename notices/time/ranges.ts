import type { CalendarDate } from '../model/dates.ts';
import { number, ordinal } from './amounts.ts';
import { pairOfEvents, run } from './event-runs.ts';
import { type Hit, longest, skip, type Words } from './cursor.ts';
import { type Read, yearOf } from './dates.ts';
import { monthOf } from '../words/calendar-words.ts';
import type { Point, TimeMeaning } from './meaning.ts';
import { anchor, calendarPoint } from './points.ts';

const FROM = /^(?:from|for|in|over|during|across|throughout|within)$/;
const TO = /^(?:to|until|till|til|through|thru|and|or)$/;
const FILLER = new Set(['the', 'period', 'now', 'dates', 'months', 'of', 'about']);

/** "between now and Christmas", "from April to June 2012", "1 to 15 March", "March and April", "jan - mar" */
export function ranges(words: Words, at: number, today: CalendarDate): Hit<TimeMeaning> | null {
  return longest(between(words, at, today), fromTo(words, at, today), days(words, at, today), monthList(words, at));
}

function between(words: Words, at: number, today: CalendarDate): Hit<TimeMeaning> | null {
  if (words[at] !== 'between' && words[at] !== 'betwixt') return null;
  const events = pairOfEvents(words, at + 1, today) ?? lastFew(words, at + 1);
  if (events !== null) return joinedPoints(events.end, ...events.value);
  const short = days(words, at + 1, today);
  const start = first(words, at + 1, today);
  if (start === null) return short;
  const link = /^(?:and|to|until|till)$/.test(words[start.end] ?? '') ? start.end + 1 : start.end;
  const end = other(words, link, start) ?? first(words, link, today);
  return end === null ? short : longest(short, joined(start, end));
}

/** "between the last two boards" */
function lastFew(words: Words, at: number): Hit<readonly [Point, Point]> | null {
  const found = run(words, at);
  if (found === null || found.value.count < 2) return null;
  const { event, direction, count } = found.value;
  const nth = (n: number): Point => ({ is: 'event', event, which: { from: direction, n }, when: null });
  return { end: found.end, value: direction === 'last' ? [nth(count), nth(1)] : [nth(1), nth(count)] };
}

/** "from the last board to the next one", "this month or next": the second takes its noun from the first. */
function other(words: Words, at: number, start: Hit<Read>): Hit<Read> | null {
  const which = /^(?:the )?(next|last)(?: one)?(?= |$)/.exec(words.slice(at, at + 3).join(' '));
  const { point } = start.value;
  const direction = which?.[1] === 'next' ? 'next' : 'last';
  if (which === null) return null;
  const end = at + which[0].split(' ').length;
  if (point.is === 'unit' && words[end - 1] === direction && !isUnit(words[end])) {
    return { end, value: { point: { ...point, which: direction }, strong: true } };
  }
  if (point.is !== 'event' || words[end - 1] !== 'one') return null;
  return { end, value: { point: { ...point, which: { from: direction, n: 1 }, when: null }, strong: true } };
}

function isUnit(word = ''): boolean {
  return /^(?:week|month|quarter|year|term|financial|academic|school|board|review|meeting|\d.*)s?$/.test(word);
}

function fromTo(words: Words, at: number, today: CalendarDate): Hit<TimeMeaning> | null {
  const related = FROM.test(words[at] ?? '') || words[at] === 'since';
  const from = related ? at + 1 : at;
  const start = longest(
    first(words, from, today),
    related || words[from] === 'now' ? null : calendarPoint(words, from, today),
  );
  if (start === null) return null;
  const said = start.value.point;
  const explicit = words[at] === 'from' || words[at] === 'since';
  if (!explicit && !start.value.strong && !isNow(said) && !(said.is === 'month' && related)) return null;
  const word = words[start.end] ?? '';
  const linked = TO.test(word);
  // A hyphen is gone from the words: "jan mar" and "1 april 31 march" are ranges without a word between.
  const next = linked ? (word === 'up' ? start.end + 2 : start.end + 1) : start.end;
  if (word === 'up' && words[start.end + 1] === 'to') return joinTo(words, start, start.end + 2, explicit, today);
  if (
    !linked &&
    !(isMonthAt(words, next) && said.is === 'month' && said.year === null) &&
    !(said.is === 'day' && /^\d/.test(word)) &&
    !(said.is === 'date' && isWritten(words[start.end - 1]) && isWritten(word))
  )
    return null;
  return joinTo(words, start, next, explicit, today);
}

function joinTo(
  words: Words,
  start: Hit<Read>,
  at: number,
  explicit: boolean,
  today: CalendarDate,
): Hit<TimeMeaning> | null {
  const a = start.value.point;
  const loose = a.is === 'month';
  const end = other(words, at, start) ?? first(words, at, today);
  if (end === null) return null;
  const b = end.value.point;
  const beside = loose && b.is === 'month';
  if (!explicit && !beside && !end.value.strong && !isEvent(b) && !isNow(a)) return null;
  // "march and april" is one stretch; "march and june", "march and the review" are two things.
  if (/^(?:and|or)$/.test(words[at - 1] ?? '') && !adjoin(a, b)) return null;
  if (isNow(a) && isNow(b) && !adjoin(a, b)) return null;
  return joined(start, end);
}

/** Whether the second begins where the first ends, whatever the year. */
function adjoin(a: Read['point'], b: Read['point']): boolean {
  if (a.is === 'month' && b.is === 'month') return (b.month - a.month + 12) % 12 === 1;
  if (a.is === 'quarter' && b.is === 'quarter') return (b.quarter - a.quarter + 4) % 4 === 1;
  if (a.is === 'today' && b.is === 'today') return b.days - a.days === 1;
  return a.is === 'unit' && b.is === 'unit' && a.unit === b.unit && pairs.has(`${a.which ?? ''} ${b.which ?? ''}`);
}

const pairs = new Set(['this next', 'last this']);

/** "April, May and June": the commas are gone. */
function monthList(words: Words, at: number): Hit<TimeMeaning> | null {
  const start = FROM.test(words[at] ?? '') ? at + 1 : at;
  const first = monthOf(words[start]);
  let last = first;
  let end = start + 1;
  for (let next = end; first !== undefined && last !== undefined;) {
    const place = /^(?:and|or)$/.test(words[next] ?? '') ? next + 1 : next;
    const month = monthOf(words[place]);
    if (
      month !== (last % 12) + 1 ||
      (month === 5 && place === start + 1 && !/^(?:and|or|june)$/.test(words[place + 1] ?? ''))
    )
      break;
    last = month;
    end = next = place + 1;
  }
  if (first === undefined || last === undefined || end < start + 3) return null;
  const year = yearOf(words[end]);
  const month = (number: number): Point => ({ is: 'month', month: number, year: null, which: null });
  const to: Point = { is: 'month', month: last, year, which: null };
  return joinedPoints(year === null ? end : end + 1, month(first), to);
}

/** "1 to 30 April", "1st - 15th March 2012" */
function days(words: Words, at: number, today: CalendarDate): Hit<TimeMeaning> | null {
  const from = /^(?:from|between)$/.test(words[at] ?? '') ? skip(words, at + 1, FILLER) : at;
  const day = ordinal(words, from) ?? (/^\d{1,2}$/.test(words[from] ?? '') ? number(words, from) : null);
  if (day === null || day.value < 1 || day.value > 31) return null;
  const next = TO.test(words[day.end] ?? '') ? skip(words, day.end + 1, new Set(['the'])) : day.end;
  if (!/^\d{1,2}(?:st|nd|rd|th)?$/.test(words[next] ?? '')) return null;
  const end = calendarPoint(words, next, today);
  if (end === null) return null;
  const to = end.value.point;
  if (to.is === 'day') return joinedPoints(end.end, { ...to, day: day.value }, to);
  if (to.is !== 'date') return null;
  const start = `${to.date.slice(0, 8)}${String(day.value).padStart(2, '0')}`;
  return start <= to.date ? joinedPoints(end.end, { is: 'date', date: start }, to) : null;
}

function first(words: Words, at: number, today: CalendarDate): Hit<Read> | null {
  return anchor(words, at, today);
}

function joined(start: Hit<Read>, end: Hit<Read>): Hit<TimeMeaning> {
  const a = start.value.point;
  const b = end.value.point;
  if (a.is === 'impossible') return { end: end.end, value: { kind: 'impossible', why: a.why } };
  if (b.is === 'impossible') return { end: end.end, value: { kind: 'impossible', why: b.why } };
  return joinedPoints(end.end, a, b);
}

function joinedPoints(end: number, from: Point, to: Point): Hit<TimeMeaning> {
  return { end, value: { kind: 'between', from, to } };
}

function isNow(point: Read['point']): boolean {
  return point.is === 'today';
}

function isEvent(point: Read['point']): boolean {
  return point.is === 'event' || point.is === 'notice' || point.is === 'feast';
}

/** A date in one word; two of them side by side had a hyphen between. */
function isWritten(word = ''): boolean {
  return /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}$/.test(word);
}

function isMonthAt(words: Words, at: number): boolean {
  return monthOf(words[at]) !== undefined && words[at] !== 'may';
}
