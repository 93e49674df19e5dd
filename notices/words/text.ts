import type { CalendarDate } from '../model/dates.ts';
import { monthName } from './calendar-words.ts';

// How a date, a list and a number of things are said, in answers, digests, plans and cards alike.

/** "2 February 2015" */
export const dayWords = (date: CalendarDate): string => `${Number(date.slice(8))} ${monthWords(date)}`;

/** "August 2011" */
export const monthWords = (date: CalendarDate): string => `${monthName(Number(date.slice(5, 7)))} ${date.slice(0, 4)}`;

/** "a, b and c" */
export const listWords = (parts: readonly string[], last = 'and'): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1) ?? ''}`;

/** "Superintendent (Police)"; a plan need name neither. */
export function ownerWords({ owner, agency }: { readonly owner: string; readonly agency: string }): string {
  if (owner === '') return agency === '' ? 'nobody named' : agency;
  return agency === '' ? owner : `${owner} (${agency})`;
}

/** "1 duty", "3 duties" */
export const count = (n: number, [one, many]: readonly [string, string]): string => `${n} ${n === 1 ? one : many}`;

/** "The council", as a sentence or a label begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
