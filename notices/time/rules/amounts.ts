import type { Step } from '../../model/dates.ts';
import { FEW_OF } from '../lexicon.ts';
import type { Amount, Parts } from '../parts.ts';
import { rulesFor } from '../rule.ts';

const rule = rulesFor<Amount>();

// Nobody means a century: such a number belongs to something else, and dates end at the year 9999.
const MOST_YEARS = 99;

function counted(count: number, unit: Step, approx: boolean): Amount | null {
  const step: Step = { count: count * unit.count, unit: unit.unit };
  return step.unit === 'year' && step.count > MOST_YEARS ? null : { step, approx, counted: true };
}

/** Lengths that are counted. */
export const AMOUNTS = [
  rule({
    name: 'counted length',
    pattern: '<about>? <number> <unit-of-time> <or-so>?',
    make: (slots) => counted(slots.number, slots['unit-of-time'], (slots.about ?? slots['or-so']) !== undefined),
    examples: ['six weeks', 'about 6 wks', 'twenty four months', '5 working days', '10 days or so'],
  }),
  rule({
    name: 'length without a number',
    pattern: '<about>? <few> <unit-of-time> <or-so>?',
    make: ({ few, about, ...slots }) =>
      counted(few, slots['unit-of-time'], few === FEW_OF || (about ?? slots['or-so']) !== undefined),
    examples: ['a fortnight', 'a couple of months', 'a few days', 'a year or so'],
  }),
  rule({
    name: 'half a year',
    pattern: '<about>? half a? <unit-of-time> <or-so>?',
    make: (slots) =>
      slots['unit-of-time'].unit === 'year'
        ? { step: { count: 6, unit: 'month' }, approx: (slots.about ?? slots['or-so']) !== undefined, counted: true }
        : null,
    examples: ['half a year', 'about half a year'],
  }),
];

/** A unit by itself: "the coming weeks" are a few of them. */
export const LENGTHS = [
  rule({
    name: 'bare unit',
    pattern: '<unit-of-time> <or-so>?',
    make: ({ 'unit-of-time': step, 'or-so': orSo }, { words, end }) => {
      const many = /s$/.test(words[orSo === undefined ? end - 1 : end - 3] ?? '');
      return {
        step: many ? { ...step, count: step.count * FEW_OF } : step,
        approx: many || orSo !== undefined,
        counted: false,
      };
    },
    examples: ['week', 'month or so', 'weeks'],
  }),
];

/** Lengths as they stand before "before", "after" and "ago"; with an article they can be bare. */
export const SIZES = [
  rulesFor<Parts['size']>()({
    name: 'plain length',
    pattern: '<amount>',
    make: ({ amount }) => ({ ...amount, article: false }),
    examples: ['two weeks'],
  }),
  rulesFor<Parts['size']>()({
    name: 'length with an article',
    pattern: '<article> <length>',
    make: ({ length }) => ({ ...length, article: true }),
    examples: ['the six weeks', 'the day'],
  }),
];

/** Whole days that are said in hours: "the last 24 hours". */
export const HOURS = [
  rule({
    name: 'days in hours',
    pattern: '<number> hours|hrs',
    make: ({ number: hours }) =>
      hours % 24 === 0 ? { step: { count: hours / 24, unit: 'day' }, approx: false, counted: true } : null,
    examples: ['24 hours', '48 hrs'],
  }),
];
