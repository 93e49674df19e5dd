import type { CalendarDate } from '../model/dates.ts';
import { number, ordinal } from './amounts.ts';
import { type Hit, longest, Phrases, phrasesOf, type Words } from './cursor.ts';
import { date, fullYear, isPeriod, type Read, yearOf } from './dates.ts';
import { FEASTS, HOLIDAYS, SEASONS, TERMS, UNITS, WHICH } from './lexicon.ts';
import { monthOf } from '../words/calendar-words.ts';
import type { Point, Which } from './meaning.ts';

const UNIT = phrasesOf(UNITS);
const CHOICE = phrasesOf(WHICH);
const TERM = phrasesOf(TERMS);
const FEAST = phrasesOf(FEASTS);
const HOLIDAY = new Phrases(HOLIDAYS);
const SEASON = new Phrases(SEASONS);

const NEW_YEAR = new Phrases<'financial-year' | 'academic-year'>([
  ['financial-year', ['new financial|fiscal year']],
  ['academic-year', ['new school|academic year']],
]);

const DEICTIC = new Phrases<number>([
  [
    0,
    [
      'today|tonight|todays',
      'this morning|afternoon|evening',
      'end of play today?',
      'close of play today?',
      'cop today?',
    ],
  ],
  [1, ['tomorrow|tomorrows|tmrw|2moro']],
  [2, ['the? day after tomorrow']],
  [-1, ['yesterday|yesterdays']],
  [-2, ['the? day before yesterday']],
]);

const WEEK_OF = new Phrases<'starts' | 'ends' | 'holds'>([
  ['starts', ['w/c|wc|w/b|wb', 'the? week commencing|beginning|starting|comencing|from', 'with c']],
  ['ends', ['w/e', 'the? week ending']],
  ['holds', ['the? week of|containing|including']],
]);

const END_OF_UNIT = new Phrases<Point & { is: 'unit' }>([
  [unitPoint('month'), ['month end', 'monthend', 'eom']],
  [unitPoint('week'), ['eow', 'weeks end']],
  [unitPoint('quarter'), ['quarter|qtr end', 'quarters end', 'eoq']],
  [unitPoint('term'), ['terms end', 'term end']],
  [unitPoint('financial-year'), ['year|yr end', 'years end', 'yearend', 'financial|fiscal|fy year? end', 'eofy', 'ye']],
  [unitPoint('year'), ['calendar year end', 'eoy']],
  [unitPoint('academic-year'), ['school|academic year end']],
]);

/** Every word that a period can begin with, numbers apart. */
export const PERIOD_WORDS: readonly string[] = [
  ...[UNIT, CHOICE, TERM, FEAST, HOLIDAY, SEASON, NEW_YEAR, DEICTIC, WEEK_OF, END_OF_UNIT].flatMap((table) => [
    ...table.firsts(),
  ]),
  'q',
  'qtr',
];

/** A week, month, quarter, year, term, season or holiday at this place. */
export function period(words: Words, at: number, today: CalendarDate): Hit<Read> | null {
  return longest(
    yearly(words, at),
    quarter(words, at),
    quarterEnding(words, at),
    deictic(words, at),
    weekOf(words, at, today),
    endOfUnit(words, at),
    newYear(words, at),
    chosen(words, at),
    named(words, at, null, true),
  );
}

/** "the month", "term": a unit that only an edge makes a point ("the end of the month"). */
export function bareUnit(words: Words, at: number): Hit<Read> | null {
  const unit = UNIT.at(words, at);
  return unit === null ? null : said(unit.end, unitPoint(unit.value));
}

/** "2012" after a preposition. */
export function plainYear(words: Words, at: number): Hit<Read> | null {
  const year = yearOf(words[at]);
  return year === null ? null : said(at + 1, { is: 'year', year, of: 'calendar' }, false);
}

/** "2012-13", "FY 12/13", "academic year 2011/12", "financial year 2012" */
function yearly(words: Words, at: number): Hit<Read> | null {
  const unit = UNIT.at(words, at);
  const glued = /^fy(\d{2}|\d{4})$/.exec(words[at] ?? '');
  const of = unit?.value === 'academic-year' ? 'academic' : 'financial';
  const named = unit?.value === 'academic-year' || unit?.value === 'financial-year' || unit?.value === 'year';
  if (glued !== null) {
    const second = isPeriod(glued[1], words[at + 1] ?? '-') ? at + 2 : at + 1;
    return said(second, { is: 'year', year: fullYear(glued[1] ?? ''), of: 'financial' });
  }
  const from = named ? unit.end : at;
  const both = pair(words, from, named);
  if (both !== null) {
    const trailing = named ? null : UNIT.at(words, both.end);
    const academic = trailing?.value === 'academic-year';
    const end =
      academic || trailing?.value === 'financial-year' || trailing?.value === 'year' ? trailing.end : both.end;
    return said(words[end] === 'period' ? end + 1 : end, {
      is: 'year',
      year: both.value,
      of: academic ? 'academic' : of,
    });
  }
  const short = words[at] === 'fy' && /^\d{2}$/.test(words[from] ?? '');
  if (short) return said(from + 1, { is: 'year', year: fullYear(words[from] ?? ''), of });
  const year = named ? yearOf(words[from]) : null;
  if (year === null) return null;
  const calendar = unit?.value === 'year';
  return said(from + 1, { is: 'year', year, of: calendar ? 'calendar' : of }, !calendar);
}

/** Two years that follow each other, in one word or two. */
function pair(words: Words, at: number, named: boolean): Hit<number> | null {
  const word = words[at] ?? '';
  const long = /^(\d{4})[-/](\d{4}|\d{2})$/.exec(word);
  if (long !== null) return isPeriod(long[1], long[2]) ? { end: at + 1, value: Number(long[1]) } : null;
  const short = /^(\d{2})[-/](\d{2})$/.exec(word);
  // "11/12" is the eleventh of December unless something says that it is a year.
  if (short !== null && isPeriod(short[1], short[2]) && (named || Number(short[2]) > 12)) {
    return { end: at + 1, value: fullYear(short[1] ?? '') };
  }
  const next = words[at + 1] ?? '-';
  if (/^(?:19|20)\d{2}$/.test(word) && /^(?:\d{2}|\d{4})$/.test(next) && isPeriod(word, next) && named) {
    return { end: at + 2, value: Number(word) };
  }
  if (named && /^\d{2}$/.test(word) && /^\d{2}$/.test(next) && isPeriod(word, next)) {
    return { end: at + 2, value: fullYear(word) };
  }
  return null;
}

/** "Q3", "quarter 3", "the third quarter of 2012/13" */
function quarter(words: Words, at: number): Hit<Read> | null {
  const glued = /^(?:q|qtr|quarter)([1-4])$/.exec(words[at] ?? '');
  const after = /^(?:q|qtr|quarter|question)$/.test(words[at] ?? '') ? number(words, at + 1) : null;
  const nth = /^(?:quarter|qtr)$/.test(words[at + 1] ?? '') ? ordinal(words, at) : null;
  const found: Hit<number> | null =
    glued !== null
      ? { end: at + 1, value: Number(glued[1]) }
      : after !== null && words[at] !== 'question'
        ? after
        : nth !== null
          ? { end: at + 2, value: nth.value }
          : null;
  if (found === null || found.value > 4) return null;
  const of = /^(?:of|in|for)$/.test(words[found.end] ?? '') ? found.end + 1 : found.end;
  const article = words[of] === 'the' ? of + 1 : of;
  const year = yearly(words, article) ?? plainYear(words, of);
  if (year?.value.point.is === 'year') {
    return said(year.end, { is: 'quarter', quarter: found.value, year: year.value.point.year, which: null });
  }
  const choice = CHOICE.at(words, of);
  const unit = choice === null ? UNIT.at(words, article) : UNIT.at(words, choice.end);
  const chosenYear = unit !== null && (unit.value === 'year' || unit.value === 'financial-year');
  return said(chosenYear && of > found.end ? unit.end : found.end, {
    is: 'quarter',
    quarter: found.value,
    year: null,
    which: chosenYear && choice !== null ? choice.value : null,
  });
}

/** "the quarter ending March" */
function quarterEnding(words: Words, at: number): Hit<Read> | null {
  if (!/^(?:quarter|qtr)$/.test(words[at] ?? '') || !/^(?:ending|to|ended)$/.test(words[at + 1] ?? '')) return null;
  const place = words[at + 2] === 'in' ? at + 3 : at + 2;
  const month = monthOf(words[place]);
  if (month === undefined || month % 3 !== 0) return null;
  const year = yearOf(words[place + 1]);
  const quarter = month === 3 ? 4 : month / 3 - 1;
  const start = year === null ? null : month === 3 ? year - 1 : year;
  return said(year === null ? place + 1 : place + 2, { is: 'quarter', quarter, year: start, which: null });
}

function deictic(words: Words, at: number): Hit<Read> | null {
  // "as of today", "up to now" and the like say that the question is about now, which it is anyway.
  if (words[at - 1] === 'of' || (words[at - 1] === 'at' && words[at - 2] === 'as')) return null;
  const day = DEICTIC.at(words, at);
  return day === null ? null : said(day.end, { is: 'today', days: day.value });
}

function weekOf(words: Words, at: number, today: CalendarDate): Hit<Read> | null {
  const week = WEEK_OF.at(words, at);
  if (week === null) return null;
  const from = words[week.end] === 'the' ? week.end + 1 : week.end;
  const day = date(words, from, today);
  if (day === null || day.value.point.is === 'impossible' || day.value.point.is === 'month') return null;
  return said(day.end, { is: 'week-of', side: week.value, of: day.value.point });
}

function endOfUnit(words: Words, at: number): Hit<Read> | null {
  const choice = CHOICE.at(words, at);
  const unit = END_OF_UNIT.at(words, choice?.end ?? at);
  if (unit === null) return null;
  const year = unit.value.unit === 'financial-year' ? (yearly(words, unit.end) ?? plainYear(words, unit.end)) : null;
  if (year?.value.point.is === 'year') {
    // "year end 2013" is 31 March 2013; "year end 2012/13" as well.
    const alone = yearOf(words[unit.end]) !== null && year.end === unit.end + 1;
    const start = alone ? year.value.point.year - 1 : year.value.point.year;
    return said(year.end, { is: 'edge', edge: 'end', of: { is: 'year', year: start, of: 'financial' } });
  }
  const of: Point = { ...unit.value, which: choice?.value ?? null };
  return said(unit.end, { is: 'edge', edge: 'end', of });
}

function newYear(words: Words, at: number): Hit<Read> | null {
  const found = NEW_YEAR.at(words, at);
  return found === null ? null : said(found.end, { ...unitPoint(found.value), which: 'next' });
}

/** "this week", "next quarter", "last summer", "this half term" */
function chosen(words: Words, at: number): Hit<Read> | null {
  const choice = CHOICE.at(words, at);
  if (choice === null) return null;
  const unit = UNIT.at(words, choice.end);
  // "next months actions" lost an apostrophe; "the next months" is a length.
  const many = /s$/.test(words[unit?.end === undefined ? -1 : unit.end - 1] ?? '');
  const plain =
    unit === null || (many && /^(?:the|our|over|in|within|for)$/.test(words[at - 1] ?? words[at] ?? '')) ? null : unit;
  return longest(
    plain === null ? null : said(plain.end, unitPoint(plain.value, choice.value)),
    named(words, choice.end, choice.value, false),
  );
}

/** A term, holiday, feast or season, with its year. */
function named(words: Words, at: number, which: Which | null, bare: boolean): Hit<Read> | null {
  const term = TERM.at(words, at);
  const holiday = HOLIDAY.at(words, at);
  const feast = FEAST.at(words, at);
  const season = SEASON.at(words, at);
  return longest(
    term === null ? null : dated(words, term.end, (year) => ({ is: 'term', term: term.value, year, which })),
    holiday === null ? null : dated(words, holiday.end, (year) => ({ is: 'holiday', ...holiday.value, year, which })),
    feast === null ? null : dated(words, feast.end, (year) => ({ is: 'feast', feast: feast.value, year, which })),
    season === null
      ? null
      : dated(words, season.end, (year) => ({ is: 'season', season: season.value, year, which }), !bare),
  );
}

function dated(words: Words, at: number, point: (year: number | null) => Point, strong = true): Hit<Read> {
  const of = words[at] === 'of' || words[at] === 'in' ? at + 1 : at;
  const year = yearOf(words[of]);
  return year === null ? said(at, point(null), strong) : said(of + 1, point(year));
}

function unitPoint(unit: (Point & { is: 'unit' })['unit'], which: Which | null = null): Point & { is: 'unit' } {
  return { is: 'unit', unit, which };
}

function said(end: number, point: Point, strong = true): Hit<Read> {
  return { end, value: { point, strong } };
}
