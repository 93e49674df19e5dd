import type { Measurement } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import { amountWords } from '../words/targets.ts';
import { count, dayWords, listWords } from '../words/text.ts';

// Every word that the reading of a file of readings says.

const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
const readings = (number: number): string => count(number, ['reading', 'readings']);

export const READINGS = {
  summary: (fresh: number, known: number, conflicts: number, left: number) =>
    `Read as measured figures. Importing would record ${readings(fresh)}; ${known} ${known === 1 ? 'is' : 'are'} recorded already, ${conflicts} ${conflicts === 1 ? 'differs' : 'differ'} from what is recorded, and ${left} ${left === 1 ? 'was' : 'were'} not read.`,
  nothing: (known: number) =>
    `Read as measured figures. Importing would change nothing: ${known === 1 ? 'its reading is' : `all ${readings(known)} are`} recorded already.`,
  fresh: ({ ref, metric, value, date }: Measurement, unit: string) =>
    `new: ${ref}, ${metric}: ${amountWords(value, unit)} on ${dayWords(date)}.`,
  conflict: ({ ref, metric, value, date }: Measurement, was: number, unit: string) =>
    `${ref}, ${metric}, on ${dayWords(date)}: the file says ${amountWords(value, unit)}, the board has ${amountWords(was, unit)}.`,
  kept: 'The board’s figure stays until you say that the file’s counts.',
  notRead: (why: string) => `not read: ${why}`,
  noMeasure: 'it names no measure.',
  unknown: (said: string, nearest: readonly string[]) =>
    `nothing called ${quoted(said)} is measured here.${nearest.length === 0 ? '' : ` Near it: ${listWords(nearest, 'or')}.`}`,
  several: (said: string) => `${quoted(said)} is measured for more than one paragraph: write its ref.`,
  noValue: 'it gives no value.',
  value: (said: string) => `${quoted(said)} is no value that can be recorded; a percentage is at most 100.`,
  unreadable: (what: string) => `a cell holds ${what}.`,
  noDate: 'it gives no date or period.',
  date: (said: string) =>
    `${quoted(said)} is no date or period that I know. Write a day, a month or a quarter with its year.`,
  future: (date: CalendarDate) => `${dayWords(date)} is still to come.`,
  far: (date: CalendarDate) => `${dayWords(date)} is more than ten years ago.`,
  ended: (ref: string, ended: CalendarDate) => `${ref} was followed until ${dayWords(ended)}.`,
  hidden: 'the row is hidden. Show it in the file if it counts.',
  struck: 'the row is struck through.',
  twice: (others: readonly string[]) =>
    `${listWords(others)} give${others.length === 1 ? 's' : ''} another value for the same day.`,
  again: (place: string) => `says the same as ${place}.`,
  period: (said: string, date: CalendarDate, quarter: boolean) =>
    `${quoted(said)} is taken as ${quarter ? 'that quarter of the financial year, by its last day' : 'its last day'}, ${dayWords(date)}.`,
  share: (said: string, value: number) => `${quoted(said)} is taken as ${amountWords(value, '%')}.`,
  other: (columns: readonly string[]) =>
    `${columns.length === 1 ? 'Column' : 'Columns'} ${listWords(columns.map(quoted))} ${columns.length === 1 ? 'was' : 'were'} not read: a reading is a measure, a date and a value.`,
  sheet: (name: string) => `Sheet ${quoted(name)} has no columns of a measure, a date and a value, and was not read.`,
  hiddenSheet: (name: string) => `Sheet ${quoted(name)} is hidden, and was not read.`,
  meanwhile: 'The board changed meanwhile, and there is nothing left to import.',
  none: 'I found no columns of a measure, a date and a value. Nothing was imported. Name them “Measure”, “Date” and “Value”, or put one measure in each row and one month in each column.',
} as const;
