import type { CalendarDate } from '../model/dates.ts';
import { amount, bareAmount, ordinal } from './amounts.ts';
import { type Hit, longest, once, Phrases, phrasesOf, skip, type Words } from './cursor.ts';
import { date, DATE_WORDS, ordinalDay, type Read, whichDate } from './dates.ts';
import { bareNotice, happening, noticePoint } from './happenings.ts';
import { ORDINALS } from '../words/numbers.ts';
import { EDGES } from './lexicon.ts';
import type { Point } from './meaning.ts';
import { bareUnit, period, PERIOD_WORDS, plainYear } from './periods.ts';

const EDGE = phrasesOf(EDGES);
const FILLER = new Phrases([[true, ['the|our? period of?', 'the? month of', 'about|around|say|sometime the?']]]);
const ARTICLE = new Set(['the', 'our']);

/** Every word that an edge can begin with. */
export const EDGE_WORDS: readonly string[] = [...EDGE.firsts()];

const BEGINS: ReadonlySet<string> = new Set([
  ...DATE_WORDS,
  ...PERIOD_WORDS,
  ...EDGE_WORDS,
  ...ORDINALS,
  'final',
  'closing',
]);

/** A day or stretch of days of the calendar; the longest reading wins. */
export const calendarPoint = once((words, at, today): Hit<Read> | null => {
  // "the summer" and "the last month" mean something that "summer" and "last month" do not, so both are tried.
  const inner = skip(words, at, ARTICLE);
  const filled = FILLER.at(words, at)?.end ?? at;
  return longest(
    calendar(words, at, today),
    inner > at ? calendar(words, inner, today) : null,
    filled > at ? calendar(words, filled, today) : null,
  );
});

function calendar(words: Words, at: number, today: CalendarDate): Hit<Read> | null {
  const word = words[at] ?? '';
  if (!BEGINS.has(word) && !/^\d|^[a-z]{1,7}\d/.test(word)) return null;
  return longest(
    date(words, at, today),
    whichDate(words, at),
    ordinalDay(words, at),
    period(words, at, today),
    plainYear(words, at),
    edge(words, at, today),
    slice(words, at, today),
  );
}

/** Anything that a preposition of time can go with: a date, an edge, an offset, a review, the notice's end. */
export const point = once((words, at, today): Hit<Read> | null => {
  return longest(anchor(words, at, today), offset(words, at, today));
});

/** A point that is not counted from another. */
export const anchor = once((words, at, today): Hit<Read> | null => {
  const event = happening(words, at, today);
  return longest(
    calendarPoint(words, at, today),
    noticePoint(words, at),
    event === null ? null : { end: event.end, value: { point: event.value.point, strong: false } },
    now(words, at),
    weekOfEvent(words, at, today),
  );
});

/** "the end of March", "early next month", "the rest of the year", "the start of term" */
function edge(words: Words, at: number, today: CalendarDate): Hit<Read> | null {
  for (const found of EDGE.every(words, at)) {
    const side = found.value;
    const inner = skip(words, found.end, ARTICLE);
    const of = longest(
      date(words, inner, today),
      whichDate(words, inner),
      period(words, found.end, today),
      period(words, inner, today),
      plainYear(words, inner),
      bareUnit(words, inner),
    );
    if (of === null) continue;
    const { point: stretch } = of.value;
    if (stretch.is === 'impossible') return of;
    // "the end of 31 March" is that day; "later" and "earlier" need a stretch to lie in.
    if (stretch.is === 'date' || stretch.is === 'day' || stretch.is === 'day-of-month' || stretch.is === 'today')
      continue;
    return { end: of.end, value: { point: { is: 'edge', edge: side, of: stretch }, strong: true } };
  }
  return null;
}

/** "the second week of March", "the first six months of the notice" */
function slice(words: Words, at: number, today: CalendarDate): Hit<Read> | null {
  const end = /^(?:last|final|closing)$/.test(words[at] ?? '') ? 'last' : 'first';
  const nth: Hit<number> | null = end === 'last' ? { end: at + 1, value: 1 } : ordinal(words, at);
  if (nth === null || nth.value > 5) return null;
  const size = bareAmount(words, nth.end);
  if (size === null || (nth.value > 1 && size.value.counted) || !/^(?:of|in)$/.test(words[size.end] ?? '')) return null;
  const inner = skip(words, size.end + 1, ARTICLE);
  const of = longest(
    date(words, inner, today),
    period(words, inner, today),
    plainYear(words, inner),
    bareUnit(words, inner),
    bareNotice(words, size.end + 1),
  );
  if (of === null || of.value.point.is === 'impossible' || of.value.point.is === 'date') return null;
  const { step } = size.value;
  return counted(of.end, { is: 'slice', end, n: nth.value, step, of: of.value.point });
}

/** "two weeks before the review", "the six weeks after Easter", "a week on Friday", "six weeks ago", "6 weeks from now" */
function offset(words: Words, at: number, today: CalendarDate): Hit<Read> | null {
  const start = skip(words, at, ARTICLE);
  const length = start > at ? bareAmount(words, start) : amount(words, start);
  if (length === null) return null;
  const { step } = length.value;
  const stay: Point = { is: 'today', days: 0 };
  const tail = words.slice(length.end, length.end + 2).join(' ');
  const ago = /^(?:ago|back|previously)\b/.exec(tail);
  if (ago !== null) return counted(length.end + 1, { is: 'offset', step, side: -1, of: stay });
  if (/^(?:today|tomorrow)\b/.test(tail)) {
    const from: Point = { is: 'today', days: words[length.end] === 'today' ? 0 : 1 };
    return counted(length.end + 1, { is: 'offset', step, side: 1, of: from });
  }
  const ahead = /^(?:time$|time |hence|from now|from today)/.exec(tail);
  if (ahead !== null) {
    return counted(length.end + ahead[0].trim().split(' ').length, { is: 'offset', step, side: 1, of: stay });
  }
  const side = /^(?:before|ahead of|prior to|in advance|preceding|leading up|running up)/.exec(tail)
    ? -1
    : /^(?:after|following|from|on|since)\b/.exec(tail)
      ? 1
      : null;
  if (side === null) return null;
  const passed = new Set([
    'before',
    'ahead',
    'of',
    'prior',
    'to',
    'in',
    'advance',
    'preceding',
    'leading',
    'up',
    'running',
    'after',
    'following',
    'from',
    'on',
    'since',
  ]);
  const of = anchor(words, skip(words, length.end, passed), today);
  if (of === null || of.value.point.is === 'impossible') return null;
  const from = of.value.point;
  // "the day before the review" is one day, "the week before" seven.
  const oneDay = step.unit === 'day' && step.count === 1;
  return counted(
    of.end,
    start > at && !oneDay ? { is: 'stretch', step, side, of: from } : { is: 'offset', step, side, of: from },
  );
}

/** "the week of the board" */
function weekOfEvent(words: Words, at: number, today: CalendarDate): Hit<Read> | null {
  const start = skip(words, at, ARTICLE);
  if (words[start] !== 'week' || words[start + 1] !== 'of') return null;
  const event = happening(words, start + 2, today);
  return event === null || event.value.clause
    ? null
    : counted(event.end, { is: 'week-of', side: 'holds', of: event.value.point });
}

function now(words: Words, at: number): Hit<Read> | null {
  return /^(?:now|date)$/.test(words[at] ?? '')
    ? { end: at + 1, value: { point: { is: 'today', days: 0 }, strong: false } }
    : null;
}

function counted(end: number, value: Point): Hit<Read> {
  return { end, value: { point: value, strong: true } };
}
