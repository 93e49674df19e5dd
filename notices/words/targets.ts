import type { Indicator } from '../model/board.ts';
import type { Step } from '../model/dates.ts';
import type { Comparison, Target } from '../model/notice.ts';
import { dayWords } from './text.ts';

/** "monthly", "every 6 weeks" */
export function rhythmWords({ count, unit }: Step): string {
  const once = { month: 'monthly', week: 'weekly', day: 'daily', year: 'yearly', 'working-day': 'every working day' };
  if (count === 1) return once[unit];
  return unit === 'month' && count === 3 ? 'quarterly' : `every ${count} ${unit.replace('-', ' ')}s`;
}

/** "at least 90%, by 31 March 2015, monthly, given by Performance Manager" */
export function indicatorWords({ comparison, value, unit, due, every, owner, ended }: Indicator): string {
  const parts = [
    `${COMPARISON_WORDS[comparison]} ${amountWords(value, unit)}`,
    due === null ? '' : `by ${dayWords(due)}`,
    every === null ? '' : rhythmWords(every),
    owner === '' ? '' : `given by ${owner}`,
    ended === undefined ? '' : `followed until ${dayWords(ended)}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

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
