import { fullYear, isPeriod } from '../lexical.ts';
import type { Point, Unit } from '../../model/time.ts';
import { never, type Read, said, weak } from '../read.ts';
import { rulesFor } from '../rule.ts';

const rule = rulesFor<Read>();

type YearOf = (Point & { is: 'year' })['of'];

const unitPoint = (unit: Unit, which: (Point & { is: 'unit' })['which'] = null): Point & { is: 'unit' } => ({
  is: 'unit',
  unit,
  which,
});

const year = (of: YearOf, first: number): Point => ({ is: 'year', year: first, of });

const yearOfWork = (unit: Unit | undefined): YearOf => (unit === 'academic-year' ? 'academic' : 'financial');

/** Years of work: from April or, in schools, from September. */
export const YEARLY = [
  rule({
    name: 'FY',
    pattern: '<fy>',
    make: ({ fy }) => said(year('financial', fullYear(fy))),
    examples: ['fy12', 'fy2012'],
  }),
  rule({
    name: 'FY and the year behind it',
    pattern: '<fy> <two-figures>',
    make: ({ fy, 'two-figures': second }) => (isPeriod(fy, second) ? said(year('financial', fullYear(fy))) : null),
    examples: ['fy12 13'],
  }),
  rule({
    name: 'named pair of years',
    pattern: '<year-unit> of? <said-years> period?',
    make: ({ 'year-unit': unit, 'said-years': first }) => said(year(yearOfWork(unit), first)),
    examples: ['academic year 2011/12', 'fy 12/13', 'school year 2011 12', 'financial year 2015-16'],
  }),
  rule({
    name: 'pair of years in words',
    pattern: '<from:year> to|- <to:year> <year-unit>',
    make: ({ from, to, 'year-unit': unit }) => (to === from + 1 ? said(year(yearOfWork(unit), from)) : null),
    examples: ['2019 to 2020 financial year'],
  }),
  rule({
    name: 'pair of years',
    pattern: '<years> <year-unit>? period?',
    make: ({ years, 'year-unit': unit }) => said(year(yearOfWork(unit), years)),
    examples: ['2012-13', '2011/12 academic year', '2016/17 financial year'],
  }),
  rule({
    name: 'FY and two figures',
    pattern: 'fy <two-figures>',
    make: ({ 'two-figures': figures }) => said(year('financial', fullYear(figures))),
    examples: ['fy 12'],
  }),
  rule({
    name: 'named year',
    pattern: '<year-unit> <year>',
    make: ({ 'year-unit': unit, year: first }) =>
      unit === 'year' ? weak(year('calendar', first)) : said(year(yearOfWork(unit), first)),
    examples: ['financial year 2012', 'calendar year 2015'],
  }),
];

export const PLAIN_YEARS = [
  rule({
    name: 'year',
    pattern: '<year>',
    make: ({ year: first }) => weak(year('calendar', first)),
    examples: ['2012'],
  }),
];

/** A unit that only an edge makes a point: "the end of the month". */
export const BARE_UNITS = [
  rule({ name: 'unit', pattern: '<unit>', make: ({ unit }) => said(unitPoint(unit)), examples: ['month', 'term'] }),
];

const QUARTERS = [
  rule({
    name: 'quarter of a year of work',
    pattern: '<quarter-number> of|in|for? the? <yearly>',
    make: ({ 'quarter-number': quarter, yearly: { point } }) =>
      point.is === 'year' ? said({ is: 'quarter', quarter, year: point.year, which: null }) : null,
    examples: ['Q3 2023/24', 'third quarter of 2012/13', 'quarter 3 of fy12'],
  }),
  rule({
    name: 'quarter of a year',
    pattern: '<quarter-number> of|in|for? <year>',
    make: ({ 'quarter-number': quarter, year: first }) => said({ is: 'quarter', quarter, year: first, which: null }),
    examples: ['Q1 2015', 'second quarter of 2014'],
  }),
  rule({
    name: 'quarter of a year near today',
    pattern: '<quarter-number> of|in|for? <which> <year-unit>',
    make: ({ 'quarter-number': quarter, which, 'year-unit': unit }) =>
      unit === 'academic-year' ? null : said({ is: 'quarter', quarter, year: null, which }),
    examples: ['Q1 of next year', 'fourth quarter of this financial year'],
  }),
  rule({
    name: 'quarter of the year',
    pattern: '<quarter-number> of|in|for the? <year-unit>',
    make: ({ 'quarter-number': quarter, 'year-unit': unit }) =>
      unit === 'academic-year' ? null : said({ is: 'quarter', quarter, year: null, which: null }),
    examples: ['third quarter of the year'],
  }),
  rule({
    name: 'quarter',
    pattern: '<quarter-number>',
    make: ({ 'quarter-number': quarter }) => said({ is: 'quarter', quarter, year: null, which: null }),
    examples: ['Q3', 'quarter 2', 'second quarter'],
  }),
  rule({
    name: 'quarter by its end',
    pattern: 'quarter|qtr ending|to|ended in? <month> <year>?',
    make: ({ month, year: last }) => {
      if (month % 3 !== 0) return null;
      const first = last === undefined ? null : month === 3 ? last - 1 : last;
      return said({ is: 'quarter', quarter: month === 3 ? 4 : month / 3 - 1, year: first, which: null });
    },
    examples: ['quarter ending March', 'quarter to June 2015'],
  }),
];

const NEAR_TODAY = [
  rule({
    name: 'day near today',
    pattern: '<deictic>',
    // "as of today", "up to now" and the like say that the question is about now, which it is anyway.
    make: ({ deictic: days }, { words, start }) =>
      words[start - 1] === 'of' || (words[start - 1] === 'at' && words[start - 2] === 'as')
        ? null
        : said({ is: 'today', days }),
    examples: ['today', 'tomorrow', 'the day after tomorrow'],
  }),
  rule({
    name: 'a week from a day near today',
    pattern: 'way=today|tomorrow week',
    make: ({ way }) =>
      said({
        is: 'offset',
        step: { count: 1, unit: 'week' },
        side: 1,
        of: { is: 'today', days: way === 'today' ? 0 : 1 },
      }),
    examples: ['tomorrow week', 'today week'],
  }),
  rule({
    name: 'the weekend',
    pattern: 'the weekend',
    make: () => said(unitPoint('weekend', 'this'), false),
    examples: ['the weekend'],
  }),
  rule({
    name: 'the municipal year',
    pattern: 'municipal year',
    make: () => never('I do not know when the municipal year of this council begins and ends'),
    examples: ['municipal year'],
  }),
  rule({
    name: 'the week after next',
    pattern: 'the? week after next',
    make: () =>
      said({
        is: 'week-of',
        side: 'holds',
        of: { is: 'offset', step: { count: 2, unit: 'week' }, side: 1, of: { is: 'today', days: 0 } },
      }),
    examples: ['the week after next', 'week after next'],
  }),
  rule({
    name: 'unit near today',
    pattern: '<which> <unit>',
    make: ({ which, unit }, { words, start, end }) => {
      // "next months actions" lost an apostrophe; "the next months" is a length.
      const many = /s$/.test(words[end - 1] ?? '');
      const length = many && /^(?:the|our|over|in|within|for)$/.test(words[start - 1] ?? words[start] ?? '');
      return length ? null : said(unitPoint(unit, which));
    },
    examples: ['this week', 'next quarter', 'last financial year', 'this term'],
  }),
];

const ENDS = [
  rule({
    name: 'week by a day of it',
    pattern: '<week-of> the? <date>',
    make: ({ 'week-of': side, date: { point } }) =>
      point.is === 'impossible' || point.is === 'month' ? null : said({ is: 'week-of', side, of: point }),
    examples: ['w/e 13 Feb', 'w/c 9 February 2015', 'week ending Friday 13 February', 'week commencing the 9th of Feb'],
  }),
  rule({
    name: 'end of a unit in a word',
    pattern: '<which>? <unit-end>',
    make: ({ which, 'unit-end': unit }) => said({ is: 'edge', edge: 'end', of: unitPoint(unit, which ?? null) }),
    examples: ['year end', 'month end', 'this quarter end', 'term end'],
  }),
  rule({
    name: 'year end of a year of work',
    pattern: '<which>? <unit-end> <yearly>',
    make: ({ 'unit-end': unit, yearly: { point } }) =>
      unit === 'financial-year' && point.is === 'year'
        ? said({ is: 'edge', edge: 'end', of: { ...point, of: 'financial' } })
        : null,
    examples: ['year end 2012/13'],
  }),
  rule({
    name: 'year end of a year',
    pattern: '<which>? <unit-end> <year>',
    // "year end 2013" is 31 March 2013.
    make: ({ 'unit-end': unit, year: last }) =>
      unit === 'financial-year' ? said({ is: 'edge', edge: 'end', of: year('financial', last - 1) }) : null,
    examples: ['year end 2013'],
  }),
  rule({
    name: 'new year of work',
    pattern: '<new-unit>',
    make: ({ 'new-unit': unit }) => said(unitPoint(unit, 'next')),
    examples: ['new financial year'],
  }),
];

/** A term, a holiday, a feast or a season, with its year or near today. */
const SCHOOL = [
  rule({
    name: 'school term',
    pattern: '<which>? <term> <of-year>?',
    make: ({ term, which, 'of-year': of }) => said({ ...term, which: which ?? null, year: of ?? null }),
    examples: ['autumn term', 'Spring term 2025', 'last summer term'],
  }),
  rule({
    name: 'school holiday',
    pattern: '<which>? <holiday> <of-year>?',
    make: ({ holiday, which, 'of-year': of }) => said({ ...holiday, which: which ?? null, year: of ?? null }),
    examples: ['half term', 'february half term', 'the summer', 'easter holidays 2015'],
  }),
  rule({
    name: 'feast',
    pattern: '<which>? <feast> <of-year>?',
    make: ({ feast, which, 'of-year': of }) => said({ ...feast, which: which ?? null, year: of ?? null }),
    examples: ['Christmas', 'easter 2015', 'next christmas'],
  }),
  rule({
    name: 'season',
    pattern: '<which>? <season> <of-year>?',
    make: ({ season, which, 'of-year': of }) =>
      said({ ...season, which: which ?? null, year: of ?? null }, which !== undefined || of !== undefined),
    examples: ['Autumn 2024', 'next spring', 'winter of 2014'],
  }),
];

const YEAR_ENDS = [
  rule({
    name: 'year by its end',
    pattern: 'year ending|ended on? <date>',
    make: ({ date: { point } }) =>
      point.is === 'impossible'
        ? { point, strong: true }
        : said({ is: 'slice', end: 'last', n: 1, step: { count: 1, unit: 'year' }, of: point }),
    examples: ['year ending 31 March 2016', 'year ended March 2015'],
  }),
];

export const PERIODS = [...YEAR_ENDS, ...QUARTERS, ...NEAR_TODAY, ...ENDS, ...SCHOOL];
