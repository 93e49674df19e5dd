import type { Comparison, Target } from '../model/notice.ts';

/** What stands before the value of a target. */
export const COMPARISON_WORDS: Readonly<Record<Comparison, string>> = {
  '<=': 'no more than',
  '>=': 'at least',
  '=': '',
  maintain: 'at least maintained at',
};

/** "65%", "200 cases" */
export const amountWords = (value: number, unit: string): string =>
  unit === '%' ? `${value}%` : unit === '' ? String(value) : `${value} ${unit}`;

/** "no more than 200", "at least 65%", "at least maintained at the England average" */
export function targetWords({ value, unit, benchmark, comparison }: Target): string {
  const aim = value === null ? (benchmark ?? 'the level named in the notice') : amountWords(value, unit);
  const versus = value !== null && benchmark !== null ? ` (${benchmark})` : '';
  const compared = COMPARISON_WORDS[comparison];
  return `${compared === '' ? '' : `${compared} `}${aim}${versus}`;
}
