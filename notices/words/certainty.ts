import type { AnswerItem, Certainty, Occurrence } from '../model/answer.ts';
import { dayWords, monthWords } from './text.ts';

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
  unresolved: { short: 'no date yet', long: 'no date yet: a fact is missing' },
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
