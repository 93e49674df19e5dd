import type { CalendarDate, Step } from '../model/dates.ts';
import { dayWords } from '../words/text.ts';
import { numberWord } from '../words/numbers.ts';
import type { Comparison, Relation } from '../model/time.ts';

/** "from 25 July to 5 September 2011": a year or month that both share is said once. */
export function range(from: CalendarDate, to: CalendarDate): string {
  const short =
    from.slice(0, 7) === to.slice(0, 7)
      ? String(Number(from.slice(8)))
      : from.slice(0, 4) === to.slice(0, 4)
        ? dayWords(from).slice(0, -5)
        : dayWords(from);
  return `from ${short} to ${dayWords(to)}`;
}

/** "six weeks" */
export function length({ count, unit }: Step): string {
  return `${numberWord(count)} ${unit.replace('-', ' ')}${count === 1 ? '' : 's'}`;
}

export const compared: Readonly<Record<Comparison, string>> = {
  '>': 'more than',
  '>=': 'at least',
  '<': 'less than',
  '<=': 'at most',
  '=': '',
};

/** "2012/13" */
export function twoYears(start: number): string {
  return `${String(start)}/${String((start + 1) % 100).padStart(2, '0')}`;
}

const PREPOSITIONS: Readonly<Record<Exclude<Relation, 'in' | 'on'>, string>> = {
  by: 'by',
  until: 'until',
  before: 'before',
  since: 'since',
  from: 'from',
  after: 'after',
};

/** A window open on one side: "by 30 April 2012". */
export function open(relation: Exclude<Relation, 'in' | 'on'>, date: CalendarDate, note: string | null): string {
  return noted(`${PREPOSITIONS[relation]} ${dayWords(date)}${relation === 'from' ? ' on' : ''}`, note);
}

export function noted(words: string, note: string | null): string {
  return note === null ? words : `${words} (${note})`;
}
