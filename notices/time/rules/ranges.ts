import { monthOf } from '../../words/calendar-words.ts';
import type { Point, TimeMeaning } from '../../model/time.ts';
import type { Parts } from '../parts.ts';
import type { Read } from '../read.ts';
import { rulesFor } from '../rule.ts';

const rule = rulesFor<TimeMeaning>();
const pairRule = rulesFor<Parts['days']>();

/** "1 to 30 April", "1st - 15th March 2012" */
export const DAYS = [
  pairRule({
    name: 'day to a day of one month',
    pattern: '<day-of-month> <to> the? <numbered-point>',
    make: (slots) => daysOf(slots['day-of-month'], slots['numbered-point'].point),
    examples: ['1 to 30 April', '1st to the 15th March 2012'],
  }),
  pairRule({
    // The hyphen is gone.
    name: 'two days of one month',
    pattern: '<day-number> <numbered-point>',
    make: (slots) => daysOf(slots['day-number'], slots['numbered-point'].point),
    examples: ['1 15 March'],
  }),
  pairRule({
    name: 'two places of days in one month',
    pattern: '<nth-figure> <numbered-point>',
    make: (slots) => daysOf(slots['nth-figure'], slots['numbered-point'].point),
    examples: ['1st 15th March'],
  }),
];

function daysOf(day: number, to: Read['point']): Parts['days'] | null {
  if (day < 1 || day > 31) return null;
  if (to.is === 'day') return [{ ...to, day }, to];
  if (to.is !== 'date') return null;
  const from = `${to.date.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return from <= to.date ? [{ is: 'date', date: from }, to] : null;
}

const DATED = new Set(['date', 'day', 'month']);

const spanOf = ({ point: from }: Read, { point: to }: Read): Parts['date-span'] | null =>
  from.is === 'impossible' || to.is === 'impossible' || !DATED.has(from.is) || !DATED.has(to.is) ? null : [from, to];

/** Stretches from a date to a date, as they stand in print. */
export const DATE_SPANS = [
  pairRule({
    name: 'date to a date',
    pattern: '<from:date> to|until|- <to:date>',
    make: ({ from, to }) => spanOf(from, to),
    examples: ['January to March 2012', 'April 2016 to June 2016', '1 April 2015 to 31 March 2016'],
  }),
  pairRule({
    name: 'between dates',
    pattern: '<from:date> and <to:date>',
    make: ({ from, to }, { words, start }) => (words[start - 1] === 'between' ? spanOf(from, to) : null),
    examples: ['[between] 1 November 2019 and 30 November 2019', '[between] April and June 2016'],
  }),
];

const join = (from: Read['point'], to: Read['point']): TimeMeaning => {
  if (from.is === 'impossible') return { kind: 'impossible', why: from.why };
  return to.is === 'impossible' ? { kind: 'impossible', why: to.why } : { kind: 'between', from, to };
};

const NEXT_UNIT = /^(?:week|month|quarter|year|term|financial|academic|school|board|review|meeting|\d.*)s?$/;

/** "this month or next", "from the last board to the next one": the second takes its noun from the first. */
function another(from: Read['point'], way: string, one: boolean, behind: string): Read['point'] | null {
  const which = way === 'next' ? 'next' : 'last';
  if (from.is === 'unit' && !one && !NEXT_UNIT.test(behind)) return { ...from, which };
  return from.is === 'event' && one ? { ...from, which: { from: which, n: 1 }, when: null } : null;
}

/** A date in one word; two of them side by side had a hyphen between. */
const isWritten = (word = ''): boolean => /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}$/.test(word);

const NEIGHBOURS = new Set(['this next', 'last this']);

/** Whether the second begins where the first ends, whatever the year. */
function adjoin(a: Read['point'], b: Read['point']): boolean {
  if (a.is === 'month' && b.is === 'month') return (b.month - a.month + 12) % 12 === 1;
  if (a.is === 'quarter' && b.is === 'quarter') return (b.quarter - a.quarter + 4) % 4 === 1;
  if (a.is === 'today' && b.is === 'today') return b.days - a.days === 1;
  return a.is === 'unit' && b.is === 'unit' && a.unit === b.unit && NEIGHBOURS.has(`${a.which ?? ''} ${b.which ?? ''}`);
}

const isNow = (point: Read['point']): boolean => point.is === 'today';
const isOccasion = ({ is }: Read['point']): boolean => is === 'event' || is === 'notice' || is === 'feast';

interface Told {
  readonly lead: string | undefined;
  readonly from: Read;
  readonly link: string | undefined;
  readonly to: Read;
}

/** "from April to June 2012", "march and april", "1 april 31 march": a range needs enough that says so. */
function ranged({ lead, from, link, to }: Told, before: string, behind: string): TimeMeaning | null {
  const a = from.point;
  const b = to.point;
  const explicit = lead === 'from' || lead === 'since';
  const asPart = a.is === 'month' && lead !== undefined;
  if (!explicit && !from.strong && !isNow(a) && !asPart) return null;
  // A hyphen is gone from the words: what stands side by side is a range only where nothing else can be meant.
  const months = a.is === 'month' && a.year === null && monthOf(behind) !== undefined && behind !== 'may';
  const days = a.is === 'day' && /^\d/.test(behind);
  const dates = a.is === 'date' && isWritten(before) && isWritten(behind);
  if (link === undefined && !months && !days && !dates) return null;
  if (!explicit && !(a.is === 'month' && b.is === 'month') && !to.strong && !isOccasion(b) && !isNow(a)) return null;
  // "march and april" is one stretch; "march and june", "march and the review" are two things.
  if (/^(?:and|or)$/.test(link ?? '') && !adjoin(a, b)) return null;
  if (isNow(a) && isNow(b) && !adjoin(a, b)) return null;
  return join(a, b);
}

/** Windows between two points. */
export const RANGES = [
  rule({
    name: 'between two meetings or reviews',
    pattern: 'between|betwixt <event-pair>',
    make: ({ 'event-pair': [from, to] }) => join(from, to),
    examples: ['between the march and april boards', 'between the last two boards'],
  }),
  rule({
    name: 'between a point and the next one',
    pattern: 'between|betwixt <from:anchor> and|to|until|till? the? way=next|last one=one?',
    make: ({ from, way, one }, { words, end }) => {
      const to = another(from.point, way, one !== undefined, words[end] ?? '');
      return to === null ? null : join(from.point, to);
    },
    examples: ['between the last board and the next one'],
  }),
  rule({
    name: 'between two points',
    pattern: 'between|betwixt <from:anchor> and|to|until|till? <to:anchor>',
    make: ({ from, to }) => join(from.point, to.point),
    examples: ['between now and Christmas', 'between 1 March and 30 April 2015'],
  }),
  rule({
    name: 'between days of one month',
    pattern: 'between|from|betwixt <fillers> <days>',
    make: ({ days: [from, to] }) => join(from, to),
    examples: ['between 1 and 15 March', 'from the 1st to the 15th March 2012'],
  }),
  rule({
    name: 'from a point to the next one',
    pattern: '<lead>? <from:anchor> <link:to> the? way=next|last one=one?',
    make: ({ lead, from, link, way, one }, { words, end }) => {
      const to = another(from.point, way, one !== undefined, words[end] ?? '');
      return to === null ? null : ranged({ lead, from, link, to: { point: to, strong: true } }, '', '');
    },
    examples: ['this month or next', 'from the last board to the next one'],
  }),
  rule({
    name: 'from a point to another',
    pattern: '<lead>? <from:marked-anchor> <link:to>? <to:anchor>',
    make: ({ lead, from: { read, end }, link, to }, { words }) =>
      ranged({ lead, from: read, link, to }, words[end - 1] ?? '', words[end] ?? ''),
    examples: [
      'from April to June 2012',
      'jan to mar',
      'march and april',
      '1 april 31 march',
      'Q1 and Q2',
      'from now until the next review',
    ],
  }),
  rule({
    name: 'days of one month',
    pattern: '<days>',
    make: ({ days: [from, to] }) => join(from, to),
    examples: ['1 to 30 April'],
  }),
  rule({
    name: 'list of months',
    pattern: '<lead>? <month-list> <year>?',
    make: ({ 'month-list': [from, to], year }) => {
      const month = (number: number, of: number | null): Point => ({
        is: 'month',
        month: number,
        year: of,
        which: null,
      });
      return join(month(from, null), month(to, year ?? null));
    },
    examples: ['april may and june', 'in january february and march 2015'],
  }),
];
