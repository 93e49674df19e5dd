import { weekday } from '../../calendar/arithmetic.ts';
import { otherDay, WEAK_MONTHS, WEAK_WEEKDAYS } from '../../words/calendar-words.ts';
import { dayWords } from '../../words/text.ts';
import { fullYear, isPeriod } from '../lexical.ts';
import { dayIn, exactDay, never, type Read, said } from '../read.ts';
import { type Place, rulesFor } from '../rule.ts';

const rule = rulesFor<Read>();

const MAY = 5;
const MAY_BEFORE = /^(?:by|on|before|since|until|till|from|to|and|between|after|review|board|meeting|of|w\/c|due|\d+)$/;
const MAY_AFTER = /^(?:|and|to|until|board|review|meeting|please|pls|deadline|deadlines|actions)$/;

// A two-digit number after a month is a year when it lies this near to today, otherwise a day: "oct 12", "oct 31".
const YEARS_BACK = 1;
const YEARS_AHEAD = 3;

function nearYear(figures: string, { years }: Place): number | null {
  if (years === 'full') return null;
  if (years === 'always') return fullYear(figures);
  const year = Math.floor(years.near / 100) * 100 + Number(figures);
  return year >= years.near - YEARS_BACK && year <= years.near + YEARS_AHEAD ? year : null;
}

/** "12 may": a bare number before "may" is more often a count of people who may do something. */
const isVerb = ({ words, start, end }: Place): boolean =>
  words[end - 1] === 'may' && !MAY_BEFORE.test(words[start - 1] ?? '') && !MAY_AFTER.test(words[end] ?? '');

export const MONTH_DATES = [
  rule({
    name: 'year and month in figures',
    pattern: '<y-m>',
    make: ({ 'y-m': [, year = '', month = ''] }) =>
      Number(month) < 1 || Number(month) > 12 || isPeriod(year, month)
        ? null
        : said({ is: 'month', month: Number(month), year: Number(year), which: null }),
    examples: ['2012-10'],
  }),
  rule({
    name: 'month and year in figures',
    pattern: '<m/y>',
    make: ({ 'm/y': [, month, year] }) =>
      Number(month) < 1 || Number(month) > 12
        ? null
        : said({ is: 'month', month: Number(month), year: Number(year), which: null }),
    examples: ['06/2015', '3/2015'],
  }),
  rule({
    name: 'month and year',
    pattern: '<month> of? <year>',
    make: ({ month, year }) => said({ is: 'month', month, year, which: null }),
    examples: ['October 2012', 'march of 2015', 'Sept 2015'],
  }),
  rule({
    name: 'month and short year',
    pattern: '<month> <two-figures>',
    make: ({ month, 'two-figures': figures }, place) => {
      const year = nearYear(figures, place);
      return year === null ? null : said({ is: 'month', month, year, which: null });
    },
    examples: ['Mar 15', 'oct 14'],
  }),
  rule({
    name: 'month',
    pattern: '<month>',
    make: ({ month }, { words, start }) =>
      said({ is: 'month', month, year: null, which: null }, !WEAK_MONTHS.has(words[start] ?? '')),
    examples: ['March', 'may'],
  }),
];

/** Before a figure with a point: only this makes it a date. */
const POINTED = /^(?:|due|outstanding|needed|done|finished) (?:by|before|until|till|on)$/;

/** What may stand behind a day that is written out; nothing may as well. */
const ENDS =
  /^(?:|and|or|to|until|till|is|are|was|were|which|what|who|that|please|at|for|with|not|by|before|after|on|in|but)$/;

export const DAY_DATES = [
  rule({
    name: 'day, month and year in figures',
    pattern: '<d/m/y>',
    make: ({ 'd/m/y': [word, day, month, year = ''] }) => exactDay(word, fullYear(year), Number(month), Number(day)),
    examples: ['31/10/12', '31.10.2015', '31-10-15'],
  }),
  rule({
    name: 'year, month and day in figures',
    pattern: '<y-m-d>',
    make: ({ 'y-m-d': [word, year, month, day] }) => exactDay(word, Number(year), Number(month), Number(day)),
    examples: ['2012-10-31'],
  }),
  rule({
    name: 'day and month in figures',
    pattern: '<d/m>',
    make: ({ 'd/m': [, day, month] }) =>
      Number(month) < 1 || Number(month) > 12 || Number(day) < 1
        ? null
        : // Below 13 it could as well be a score: "3/4 of cases".
          dayIn(Number(day), Number(month), undefined, Number(day) > 12),
    examples: ['31/10', '3/4'],
  }),
  rule({
    name: 'day and month with a point',
    pattern: '<d-m>',
    // "Improved by 27.2" is a figure.
    make: ({ 'd-m': [, day, month] }, { words, start, end, years }) =>
      years !== 'full' &&
      POINTED.test(`${words[start - 2] ?? ''} ${words[start - 1] ?? ''}`) &&
      words[end] === undefined &&
      Number(month) >= 1 &&
      Number(month) <= 12
        ? dayIn(Number(day), Number(month), undefined, false)
        : null,
    examples: ['[due by] 27.2'],
  }),
  rule({
    name: 'day of a month',
    pattern: '<nth> day? of? <month> <year-behind>?',
    make: ({ nth, month, 'year-behind': year }) => dayIn(nth, month, year),
    examples: ['31st of October', 'first of April 2015', '30th September', '3rd day of March 2021'],
  }),
  rule({
    name: 'day and month',
    pattern: '<day-number> of? <month> <year-behind>?',
    make: ({ 'day-number': day, month, 'year-behind': year }, place) => {
      if (day === 0 || day > 39) return null;
      return month === MAY && year === undefined && isVerb(place) ? null : dayIn(day, month, year);
    },
    examples: ['31 October 2012', '13 Feb', '1 april'],
  }),
  rule({
    name: 'month and day of it',
    pattern: '<month> the? <nth-figure> <year-behind>?',
    make: ({ month, 'nth-figure': day, 'year-behind': year }) => dayIn(day, month, year),
    examples: ['October 31st 2012', 'march the 3rd'],
  }),
  rule({
    name: 'month and day of it in words',
    pattern: '<month> the <nth> <year-behind>?',
    make: ({ month, nth, 'year-behind': year }, place) =>
      // "In March the second review" is a review.
      year === undefined && !ENDS.test(place.words[place.end] ?? '') ? null : dayIn(nth, month, year),
    examples: ['february the twenty seventh', 'march the third 2015'],
  }),
  rule({
    name: 'month, day and year',
    pattern: '<month> <day-number> <year>',
    make: ({ month, 'day-number': day, year }) => (day === 0 ? null : dayIn(day, month, year)),
    examples: ['October 31 2015'],
  }),
  rule({
    name: 'month and day',
    pattern: '<month> <day-number>',
    make: ({ month, 'day-number': day }, { years }) =>
      day === 0 || day > 31 || years === 'full' ? null : dayIn(day, month, undefined),
    examples: ['Sept 24', 'oct 31'],
  }),
];

/** "By the second": the others need less to be a day. */
const isDayInWords = (day: number, { words, start, end, years }: Place): boolean => {
  if (years === 'full' || words[start - 1] !== 'the' || day > 31) return false;
  const before = words[start - 2] ?? '';
  if (!(day > 3 ? /^(?:by|on|before|until|till|since|after|from)$/ : /^(?:by|until|till)$/).test(before)) return false;
  return day > 3 ? ENDS.test(words[end] ?? '') : words[end] === undefined;
};

export const ORDINAL_DAYS = [
  rule({
    name: 'day of some month in words',
    pattern: '<nth>',
    make: ({ nth: day }, place) =>
      /^\d/.test(place.words[place.start] ?? '') || !isDayInWords(day, place)
        ? null
        : said({ is: 'day-of-month', day, shift: 0 }, false),
    examples: ['[by the] twenty-second', '[on the] fifth'],
  }),
  rule({
    name: 'day in words of a month near today',
    pattern: '<nth> of way=the|this|next|last month',
    make: ({ nth: day, way }, { words, start }) =>
      day > 31 || /^\d/.test(words[start] ?? '')
        ? null
        : said({ is: 'day-of-month', day, shift: way === 'next' ? 1 : way === 'last' ? -1 : 0 }),
    examples: ['fifteenth of the month', 'twenty-second of next month'],
  }),
  rule({
    name: 'day of some month',
    pattern: '<nth-figure>',
    make: ({ 'nth-figure': day }) => (day > 31 ? null : said({ is: 'day-of-month', day, shift: 0 }, false)),
    examples: ['15th'],
  }),
  rule({
    name: 'day of a month near today',
    pattern: '<nth-figure> of? way=the|this|next|last month',
    make: ({ 'nth-figure': day, way }) =>
      day > 31 ? null : said({ is: 'day-of-month', day, shift: way === 'next' ? 1 : way === 'last' ? -1 : 0 }),
    examples: ['5th of next month', '15th of the month'],
  }),
  rule({
    name: 'day of each month',
    pattern: '<nth-figure> day? of? each|every month',
    make: ({ 'nth-figure': day }) => (day > 31 ? null : said({ is: 'day-of-month', day, shift: 0 })),
    examples: ['15th of each month', '1st day of every month'],
  }),
  rule({
    name: 'end of each month',
    pattern: 'the? end of each|every month',
    // A 31st is a month's last day.
    make: () => said({ is: 'day-of-month', day: 31, shift: 0 }),
    examples: ['end of each month', 'the end of every month'],
  }),
];

/** A print keeps its slips, which its readers weigh; what a person says is put back to them. */
function onWeekday(point: Read['point'], said: number, { years }: Place): Read['point'] {
  if (typeof years === 'string') return point;
  if (point.is === 'day' || point.is === 'day-of-month') return { ...point, weekday: said };
  if (point.is !== 'date' || weekday(point.date) === said) return point;
  return { is: 'impossible', why: otherDay(dayWords(point.date), weekday(point.date), said) };
}

/** Dates, with those of the lists above taken in. */
export const DATES = [
  rule({
    name: 'weekday and date',
    pattern: '<weekday> the? <day-date>',
    make: ({ weekday, 'day-date': { point } }, place) => ({ point: onWeekday(point, weekday, place), strong: true }),
    examples: ['Friday 4 October 2019', 'mon 9 feb'],
  }),
  rule({
    name: 'weekday and day of a month',
    pattern: '<weekday> the? <ordinal-day>',
    make: ({ weekday, 'ordinal-day': { point } }, place) => ({ point: onWeekday(point, weekday, place), strong: true }),
    examples: ['friday the 13th'],
  }),
  rule({
    name: 'weekday week',
    pattern: '<weekday> week',
    make: ({ weekday }) =>
      said({ is: 'offset', step: { count: 1, unit: 'week' }, side: 1, of: { is: 'weekday', weekday, which: null } }),
    examples: ['monday week'],
  }),
  rule({
    name: 'weekday of next week',
    pattern: '<weekday> next week',
    make: ({ weekday }) => said({ is: 'weekday', weekday, which: 'next' }),
    examples: ['monday next week'],
  }),
  rule({
    name: 'weekday',
    pattern: '<weekday>',
    make: ({ weekday }, { words, start }) =>
      said({ is: 'weekday', weekday, which: null }, !WEAK_WEEKDAYS.has(words[start] ?? '')),
    examples: ['friday', 'weds'],
  }),
];

export const CHOSEN_DATES = [
  rule({
    name: 'weekday near today and a week',
    pattern: '<which> <weekday> week',
    make: ({ which, weekday }) =>
      which === 'this'
        ? said({ is: 'offset', step: { count: 1, unit: 'week' }, side: 1, of: { is: 'weekday', weekday, which } })
        : never('it can be one of two weeks'),
    examples: ['this Thursday week'],
  }),
  rule({
    name: 'weekday after next',
    pattern: '<weekday> after next',
    make: ({ weekday }) =>
      said({ is: 'offset', step: { count: 1, unit: 'week' }, side: 1, of: { is: 'weekday', weekday, which: 'next' } }),
    examples: ['Monday after next'],
  }),
  rule({
    name: 'weekday near today',
    pattern: '<which> <weekday>',
    make: ({ which, weekday }) => said({ is: 'weekday', weekday, which }),
    examples: ['this Friday', 'last monday'],
  }),
  rule({
    name: 'month near today',
    pattern: '<which> <month> <year>?',
    make: ({ which, month, year }, { words, end }) =>
      month === MAY && words[year === undefined ? end - 1 : end - 2] === 'may'
        ? null
        : said({ is: 'month', month, year: year ?? null, which: year === undefined ? which : null }),
    examples: ['last March', 'next october'],
  }),
];
