import type { Status } from './model/board.ts';
import type { CalendarDate } from './model/dates.ts';
import { monthName } from './words/calendar-words.ts';

// Words that answers, times and cards share: how a date, a list and a status are said.

/** "2 February 2015" */
export function dayWords(date: CalendarDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${monthName(Number(month))} ${year}`;
}

/** "August 2011" */
export const monthWords = (date: CalendarDate): string => `${monthName(Number(date.slice(5, 7)))} ${date.slice(0, 4)}`;

/** "a, b and c" */
export const listWords = (parts: readonly string[], last = 'and'): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1) ?? ''}`;

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  'not-started': 'not started',
  rescheduled: 'rescheduled',
  'in-progress': 'in progress',
  'complete-awaiting-sign-off': 'complete, awaiting sign-off',
  complete: 'complete',
  'business-as-usual': 'business as usual',
};
