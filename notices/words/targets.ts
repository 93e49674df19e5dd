import type { Comparison, Target } from '../model/notice.ts';

/** What stands before the value of a target. */
export const COMPARISON_WORDS: Readonly<Record<Comparison, string>> = {
  '<=': 'no more than',
  '>=': 'at least',
  '=': '',
  maintain: 'at least maintained at',
};

// Made when the first number is shown: it takes longer than most answers.
let format: Intl.NumberFormat | null = null;
const shown = (value: number): string =>
  (format ??= new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 })).format(value);

/** "17.5%", "1,205 cases" */
export const amountWords = (value: number, unit: string): string =>
  unit === '%' ? `${shown(value)}%` : [shown(value), unit].filter((part) => part !== '').join(' ');

/** "no more than 200", "at least 65%", "at least maintained at the England average" */
export function targetWords({ value, unit, benchmark, comparison }: Target): string {
  const aim = value === null ? (benchmark ?? 'the level named in the notice') : amountWords(value, unit);
  const versus = value !== null && benchmark !== null ? ` (${benchmark})` : '';
  const compared = COMPARISON_WORDS[comparison];
  return `${compared === '' ? '' : `${compared} `}${aim}${versus}`;
}
