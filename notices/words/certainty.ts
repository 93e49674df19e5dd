import type { AnswerItem, Certainty, Occurrence } from '../model/answer.ts';
import { dayWords, listWords, monthWords } from './text.ts';

/** `short` behind a date, in brackets; `long` where there is room to explain it. */
interface CertaintyName {
  readonly short: string;
  readonly long: string;
}

/** How a date is known, or why there is none. */
export const CERTAINTY_NAMES: Readonly<Record<AnswerItem['certainty'], CertaintyName>> = {
  stated: { short: 'printed in the notice', long: 'printed in the notice' },
  computed: { short: 'computed', long: 'computed from printed dates' },
  assumed: {
    short: 'assumed, counted from the issue date',
    long: 'assumed, counted from the issue date until a real date is given',
  },
  confirmed: { short: 'confirmed by the board', long: 'confirmed by the board' },
  unresolved: { short: 'no date yet', long: 'no date yet: a fact is missing, or the words that say when are unclear' },
  continuing: { short: 'in force until the notice is lifted', long: 'in force until the notice is lifted' },
};

/** " (computed)": nothing for what is printed. */
export const howKnown = ({ certainty }: { readonly certainty: Certainty }): string =>
  certainty === 'stated' ? '' : ` (${CERTAINTY_NAMES[certainty].short})`;

/** "August 2011" for a month, "31 March 2013 (end of its period)" for a period: never more exact than it is known. */
export function dateWords({ date, precision }: Pick<Occurrence, 'date' | 'precision'>): string {
  if (precision === 'month') return monthWords(date);
  return precision === 'period' ? `${dayWords(date)} (end of its period)` : dayWords(date);
}

/** What stands in place of a missing fact where the words of the notice are what is missing. */
export const UNCLEAR = {
  short: 'no date yet: its words are unclear',
  /** The row of a digest that gathers them. */
  title: 'Words that give no date',
} as const;

/** “by Easter 2010” and “in due course” */
export const unclearWords = (words: readonly string[]): string => listWords(words.map((one) => `“${one}”`));

/** "“by Easter 2010” gives no date that can be worked out"; null where every word was read. */
export const unclearNote = (words: readonly string[]): string | null =>
  words.length === 0
    ? null
    : `${unclearWords(words)} ${words.length === 1 ? 'gives' : 'give'} no date that can be worked out`;
