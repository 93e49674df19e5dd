import { Step } from '../model/dates.ts';
import { LENGTHS, MONTH_WORDS, monthOf, WEEKDAY_WORDS, weekdayOf } from '../words/calendar-words.ts';
import { NUMBERS, ORDINALS, placeInTwo, placeOf, TENS } from '../words/numbers.ts';
import { type Hit, Phrases, phrasesOf, skip, type Words } from './cursor.ts';
import { BARE_NOTICE, CHOICE, CLAUSES, NOTICE } from './event-lexicon.ts';
import * as lexicon from './lexicon.ts';
import type { Unit } from '../model/time.ts';
import type { Nth, Parts } from './parts.ts';
import { ahead, cells, passing, reader, table, word, written } from './part-forms.ts';
import type { Part, Text } from './text.ts';

const YEAR = /^(?:19|20)\d{2}$/;

export const yearOf = (said: string | undefined): number | null => (YEAR.test(said ?? '') ? Number(said) : null);

export const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** Two years that follow each other are a period ("2011-12"), not a month of a year. */
export const isPeriod = (first: string, second: string): boolean =>
  (Number(first) + 1) % 100 === Number(second.slice(-2)) && (second.length === 2 || second.length === 4);

const YEAR_BEHIND = /^(?:0[5-9]|[1-4]\d)$/;

function yearBehind(said: string, words: Words, at: number, { years }: Text): number | null {
  const full = yearOf(said);
  if (full !== null || years === 'full') return full;
  if (years === 'always') return /^\d{2}$/.test(said) ? fullYear(said) : null;
  if (!YEAR_BEHIND.test(said) || /s$/.test(words[at + 1] ?? '')) return null;
  // "1 april - 31 march" comes without its hyphen.
  return monthOf(words[at + 1] === 'of' ? words[at + 2] : words[at + 1]) === undefined ? fullYear(said) : null;
}

const NUMBER_WORDS: ReadonlySet<string> = new Set([...NUMBERS.slice(1), ...Object.keys(TENS)]);

/** A whole number from 1 to 999: "6", "six", "twenty four", "6+". */
function number(words: Words, at: number, text: Text): Hit<number> | null {
  const said = words[at] ?? '';
  if (text.hasFigure(at)) {
    if (!/^\d{1,3}\+?$/.test(said)) return null;
    const value = Number(said.replace('+', ''));
    return value > 0 ? { end: at + 1, value } : null;
  }
  const index = NUMBER_WORDS.has(said) ? NUMBERS.indexOf(said) : -1;
  const ten = TENS[said];
  if (ten === undefined) return index > 0 ? { end: at + 1, value: index } : null;
  const unit = NUMBERS.indexOf(words[at + 1] ?? '');
  return unit > 0 && unit < 10 ? { end: at + 2, value: ten + unit } : { end: at + 1, value: ten };
}

/** Two years in one word or, where they are said to be years, in two. */
function years(words: Words, at: number, saidSo: boolean): Hit<number> | null {
  const said = words[at] ?? '';
  const [, first = '', second = ''] = /^(\d{4}|\d{2})[-/](\d{4}|\d{2})$/.exec(said) ?? [];
  if (first.length === 4) return isPeriod(first, second) ? { end: at + 1, value: Number(first) } : null;
  // "11/12" is the eleventh of December unless something says that it is a year.
  if (first.length === 2 && second.length === 2 && isPeriod(first, second) && (saidSo || Number(second) > 12))
    return { end: at + 1, value: fullYear(first) };
  const next = words[at + 1] ?? '';
  if (!saidSo || !/^(?:(?:19|20)\d{2}|\d{2})$/.test(said) || !/^(?:\d{2}|\d{4})$/.test(next)) return null;
  return isPeriod(said, next) && next.length <= said.length ? { end: at + 2, value: fullYear(said) } : null;
}

/** "Seventh", "7th", "twenty-seventh", and in two words "twenty seventh". */
function place(words: Words, at: number): Hit<number> | null {
  const said = words[at] ?? '';
  const both = placeInTwo(said, words[at + 1] ?? '');
  if (both !== null) return { end: at + 2, value: both };
  const one = placeOf(said);
  return one === null || one === 0 ? null : { end: at + 1, value: one };
}

const QUARTER = ['q', 'qtr', 'quarter'];

/** "Q3", "quarter 3", "third quarter" */
function quarterNumber(words: Words, at: number, text: Text): Hit<number> | null {
  const said = words[at] ?? '';
  const glued = /^(?:q|qtr|quarter)([1-4])$/.exec(said)?.[1];
  if (glued !== undefined) return { end: at + 1, value: Number(glued) };
  const after = QUARTER.includes(said) ? number(words, at + 1, text) : null;
  if (after !== null) return after.value <= 4 && after.end === at + 2 ? after : null;
  const nth = /^(?:quarter|qtr)$/.test(words[at + 1] ?? '') ? placeOf(said) : null;
  return nth !== null && nth >= 1 && nth <= 4 ? { end: at + 2, value: nth } : null;
}

const UNIT_OF_TIME = new Phrases(
  Object.entries(LENGTHS).map(([step, phrases]): [Step, readonly string[]] => {
    const [count, unit] = step.split(' ');
    return [Step.parse({ count: Number(count), unit }), phrases];
  }),
);

const YEAR_UNITS = (['year', 'financial-year', 'academic-year'] as const satisfies readonly Unit[]).map(
  (unit) => [unit, lexicon.UNITS[unit]] as const,
);

const named = <Value>(rows: readonly (readonly [Value, readonly string[]])[]): Part<Value> => table(new Phrases(rows));

const NO_YEAR = { year: null, which: null };

const RELATION = phrasesOf(lexicon.RELATIONS);

const THESE = new Set(['the', 'our', 'this', 'these', 'about']);
const LEADS = new Set(['from', 'for', 'in', 'over', 'during', 'across', 'throughout', 'within', 'since']);
const BACK = ['last', 'past', 'previous', 'preceding'];
const WAYS = new Set([...BACK, 'next', 'coming', 'following', 'forthcoming', 'upcoming']);
const TO = new Set(['to', 'until', 'till', 'til', 'through', 'thru', 'and', 'or']);

/** "April, May and June": the commas are gone. */
function monthList(words: Words, at: number): Hit<readonly [number, number]> | null {
  const first = monthOf(words[at]);
  if (first === undefined) return null;
  let last = first;
  let end = at + 1;
  for (;;) {
    const place = /^(?:and|or)$/.test(words[end] ?? '') ? end + 1 : end;
    const month = monthOf(words[place]);
    // "march may" is hardly a list.
    const isVerb = month === 5 && place === at + 1 && !/^(?:and|or|june)$/.test(words[place + 1] ?? '');
    if (month !== (last % 12) + 1 || isVerb) break;
    last = month;
    end = place + 1;
  }
  return end < at + 3 ? null : { end, value: [first, last] };
}

/** "First", "last", "second to last", "last but one" */
function inOrder(words: Words, at: number): Hit<Nth> | null {
  const said = words[at] ?? '';
  const [next = '', third = ''] = words.slice(at + 1, at + 3);
  if (said === 'penultimate') return { end: at + 1, value: { end: 'last', n: 2 } };
  if (/^(?:last|final|closing)$/.test(said))
    return next === 'but' && third === 'one'
      ? { end: at + 3, value: { end: 'last', n: 2 } }
      : { end: at + 1, value: { end: 'last', n: 1 } };
  const n = placeOf(said);
  if (n === null || n < 1 || n > 5) return null;
  if (/^(?:to|from)$/.test(next) && third === 'last') return { end: at + 3, value: { end: 'last', n } };
  return next === 'last' ? { end: at + 2, value: { end: 'last', n } } : { end: at + 1, value: { end: 'first', n } };
}

/** The parts that are tables or single words. */
export const LEXICAL = {
  number: reader(NUMBER_WORDS, true, number),
  nth: reader([...ORDINALS, 'twenty', 'thirty'], true, place),
  'nth-figure': word([], true, (said) => (/^\d/.test(said) && placeOf(said)) || null),
  'day-number': word([], true, (said) => (/^\d{1,2}$/.test(said) ? Number(said) : null)),
  month: word(MONTH_WORDS, false, monthOf),
  weekday: word(WEEKDAY_WORDS, false, weekdayOf),
  year: word([], true, yearOf),
  'year-behind': word([], true, yearBehind),
  'two-figures': word([], true, (said) => (/^\d{2}$/.test(said) ? said : null)),
  'd/m/y': written(/^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/),
  'y-m-d': written(/^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/),
  'y-m': written(/^(\d{4})[-/](\d{2})$/),
  'm/y': written(/^(\d{1,2})[./-]((?:19|20)\d{2})$/),
  'd-m': written(/^(\d{1,2})\.(\d{1,2})$/),
  'd/m': written(/^(\d{1,2})\/(\d{1,2})$/),
  years: reader([], true, (words, at) => years(words, at, false)),
  'said-years': reader([], true, (words, at) => years(words, at, true)),
  fy: word([], true, (said) => /^fy(\d{2}|\d{4})$/.exec(said)?.[1]),
  unit: table(phrasesOf(lexicon.UNITS)),
  'year-unit': named(YEAR_UNITS),
  'unit-of-time': table(UNIT_OF_TIME),
  few: named(lexicon.FEW),
  about: cells(...lexicon.COMPARISONS['=']),
  'or-so': cells('or so'),
  comparison: table(phrasesOf(lexicon.COMPARISONS)),
  which: table(phrasesOf(lexicon.WHICH)),
  edge: table(phrasesOf(lexicon.EDGES)),
  term: named(lexicon.TERMS.map(([term, phrases]) => [{ is: 'term' as const, term, ...NO_YEAR }, phrases])),
  holiday: named(lexicon.HOLIDAYS.map(([of, phrases]) => [{ is: 'holiday' as const, ...of, ...NO_YEAR }, phrases])),
  feast: named(lexicon.FEASTS.map(([feast, phrases]) => [{ is: 'feast' as const, feast, ...NO_YEAR }, phrases])),
  season: named(lexicon.SEASONS.map(([season, phrases]) => [{ is: 'season' as const, season, ...NO_YEAR }, phrases])),
  deictic: named(lexicon.DEICTIC),
  'week-of': named(lexicon.WEEK_OF),
  'unit-end': named(lexicon.UNIT_ENDS),
  'new-unit': named(lexicon.NEW_UNITS),
  'quarter-number': reader([...QUARTER, ...ORDINALS.slice(1, 5)], true, quarterNumber),
  place: reader(['last', 'final', 'closing', 'penultimate', ...ORDINALS.slice(1, 6)], true, inOrder),
  'of-year': reader(['of', 'in'], true, (words, at) => {
    const of = /^(?:of|in)$/.test(words[at] ?? '') ? at + 1 : at;
    const year = yearOf(words[of]);
    return year === null ? null : { end: of + 1, value: year };
  }),
  filler: cells('the|our? period of?', 'the? month of', 'about|around|say|sometime the?'),
  the: passing(['the', 'our']),
  article: cells('the|our the|our?'),
  before: cells('before|preceding', 'ahead of', 'prior to', 'in advance of?', 'leading|running up to'),
  after: cells('after|following|from|on|since', 'on|following from|after|on'),
  ahead: cells('time|hence', 'from now|today'),
  relation: {
    ...table(RELATION),
    at: ({ words }, at) =>
      RELATION.every(words, at).map(({ end, value }) => ({
        end,
        value: { relation: value, word: words[end - 1] ?? '' },
      })),
  },
  closing: named(lexicon.CLOSINGS),
  vague: table(phrasesOf(lexicon.VAGUE)),
  or: cells('plus', 'or more|longer|over'),
  'late-behind': ahead(new Phrases([[true, lexicon.LATE_AFTER]])),
  these: {
    firsts: THESE,
    figures: false,
    empty: true,
    at: ({ words }, at) => {
      const end = skip(words, at, THESE);
      return [{ end, value: end > at ? (words[end - 1] ?? '') : '' }];
    },
  },
  roughly: cells('about|around|roughly|approximately|approx|circa|sometime|say'),
  fillers: passing(['the', 'period', 'now', 'dates', 'months', 'of', 'about']),
  'day-of-month': word(ORDINALS, true, (said) => (/^\d{1,2}$/.test(said) ? Number(said) : placeOf(said)) || null),
  to: reader([...TO, 'up'], false, (words, at) => {
    const said = words[at] ?? '';
    if (said === 'up') return words[at + 1] === 'to' ? { end: at + 2, value: 'up to' } : null;
    return TO.has(said) ? { end: at + 1, value: said } : null;
  }),
  lead: word(LEADS, false, (said) => (LEADS.has(said) ? said : null)),
  way: word(WAYS, false, (said) => (WAYS.has(said) ? said : null)),
  'month-list': reader(MONTH_WORDS, false, monthList),
  notice: table(NOTICE),
  'bare-notice': table(BARE_NOTICE),
  'event-clause': table(CLAUSES),
  'event-choice': table(CHOICE),
} satisfies Partial<{ readonly [Name in keyof Parts]: Part<Parts[Name]> }>;
