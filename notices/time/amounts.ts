import { Step } from '../model/dates.ts';
import { type Hit, longest, Phrases, phrasesOf, type Words } from './cursor.ts';
import { LENGTHS } from '../words/calendar-words.ts';
import { NUMBERS, placeOf, TENS } from '../words/numbers.ts';
import { COMPARISONS } from './lexicon.ts';

const UNIT = new Phrases(
  Object.entries(LENGTHS).map(([step, cells]): [Step, readonly string[]] => {
    const [count, unit] = step.split(' ');
    return [Step.parse({ count: Number(count), unit }), cells];
  }),
);

export const COMPARISON = phrasesOf(COMPARISONS);

const FEW_OF = 3;

const FEW = new Phrases<number>([
  [1, ['a|an|one|single|1']],
  [2, ['a? couple of?', 'a? pair of']],
  [FEW_OF, ['a? few', 'several']],
]);

/** A length of time: "six weeks", "a fortnight", "6 wks", "a couple of months", "half a year". */
export interface Amount {
  readonly step: Step;
  /** "a few", "about", "or so" */
  readonly approx: boolean;
  /** It was said with a number, not as a bare unit. */
  readonly counted: boolean;
}

/** A whole number up to 999: "6", "six", "twenty four". */
export function number(words: Words, at: number): Hit<number> | null {
  const word = words[at] ?? '';
  if (/^\d{1,3}\+?$/.test(word)) {
    const value = Number(word.replace('+', ''));
    return value > 0 ? { end: at + 1, value } : null;
  }
  const index = NUMBERS.indexOf(word);
  if (index > 0) {
    const unit = index === 20 ? NUMBERS.indexOf(words[at + 1] ?? '') : -1;
    return unit > 0 && unit < 10 ? { end: at + 2, value: 20 + unit } : { end: at + 1, value: index };
  }
  const ten = TENS[word];
  return ten === undefined ? null : { end: at + 1, value: ten };
}

/** A place in an order: "first", "2nd". */
export function ordinal(words: Words, at: number): Hit<number> | null {
  const place = placeOf(words[at] ?? '');
  return place === null || (place === 0 && !/\d/.test(words[at] ?? '')) ? null : { end: at + 1, value: place };
}

/** A bare unit of time, "weeks": how many of which step it is. */
export function unit(words: Words, at: number): Hit<Step> | null {
  return UNIT.at(words, at);
}

/** A counted length. A bare unit is none: `bareAmount` reads "the next month". */
export function amount(words: Words, at: number): Hit<Amount> | null {
  const about = COMPARISON.at(words, at);
  const from = about?.value === '=' ? about.end : at;
  return orSo(words, longest(halfYear(words, from), counted(words, from)), from > at);
}

/** A length with or without a number: "six weeks", "week". */
export function bareAmount(words: Words, at: number): Hit<Amount> | null {
  const bare = unit(words, at);
  return longest(
    amount(words, at),
    orSo(
      words,
      bare === null ? null : { end: bare.end, value: uncounted(bare.value, words[bare.end - 1] ?? '') },
      false,
    ),
  );
}

/** "the coming weeks" are a few of them. */
function uncounted(step: Step, word: string): Amount {
  const many = /s$/.test(word);
  return { step: many ? { ...step, count: step.count * FEW_OF } : step, approx: many, counted: false };
}

function counted(words: Words, at: number): Hit<Amount> | null {
  const few = FEW.at(words, at);
  const exact = number(words, at);
  const count = exact ?? few;
  if (count === null) return null;
  const length = unit(words, count.end);
  if (length === null) return null;
  const step: Step = { count: count.value * length.value.count, unit: length.value.unit };
  // Nobody means a century: such a number belongs to something else, and dates end at the year 9999.
  if (step.unit === 'year' && step.count > 99) return null;
  return { end: length.end, value: { step, approx: exact === null && few?.value === FEW_OF, counted: true } };
}

function halfYear(words: Words, at: number): Hit<Amount> | null {
  if (words[at] !== 'half') return null;
  const article = words[at + 1] === 'a' ? at + 2 : at + 1;
  const year = unit(words, article);
  if (year?.value.unit !== 'year') return null;
  return { end: year.end, value: { step: { count: 6, unit: 'month' }, approx: false, counted: true } };
}

function orSo(words: Words, hit: Hit<Amount> | null, approx: boolean): Hit<Amount> | null {
  if (hit === null) return null;
  const more = words[hit.end] === 'or' && words[hit.end + 1] === 'so';
  return {
    end: more ? hit.end + 2 : hit.end,
    value: { ...hit.value, approx: approx || more || hit.value.approx },
  };
}
