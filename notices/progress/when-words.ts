import type { CalendarDate } from '../model/dates.ts';
import { dayWords } from '../words/text.ts';

/** When an action is due, in words: its day, else what the plan says instead, else that it gives no date. */
export function whenWords(due: CalendarDate | null, timing: string | undefined): string {
  if (due !== null) return dayWords(due);
  return timing === undefined || timing === '' ? 'no date' : `no day: “${timing}”`;
}

/** "due 31 March 2015", "with no date". */
export const dueClause = (due: CalendarDate | null, timing: string | undefined): string =>
  `${due === null ? 'with' : 'due'} ${whenWords(due, timing)}`;
