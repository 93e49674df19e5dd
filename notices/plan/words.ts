import type { CalendarDate } from '../model/dates.ts';
import { ALL_COLOURS, ALL_STATUSES } from '../words/statuses.ts';
import { dayWords, listWords, monthWords } from '../words/text.ts';
import type { CellDate } from './cell-dates.ts';
import { HEADINGS, type PlanField } from './headings.ts';

// Every word that the reading of a plan says of rows, cells and columns.

/** The longest text that one cell of a plan may hold, in characters. */
export const LONGEST_TEXT = 4000;

const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;

export const FIELD_WORDS: Readonly<Record<PlanField, string>> = {
  id: 'action number',
  serves: 'paragraph of the notice',
  what: 'what is to be done',
  who: 'who does it',
  agency: 'agency',
  how: 'how',
  when: 'date',
  firstDate: 'date first agreed',
  success: 'success measure',
  status: 'status',
  rag: 'BRAG',
};

const NOT_A_DATE: Readonly<Record<Exclude<CellDate, { ok: true }>['why'], string>> = {
  'not-a-date': 'is no date. Write one day, like 31/03/2015.',
  impossible: 'is no day of the calendar. Write one day, like 31/03/2015.',
  unlikely: 'is too far away to be meant.',
  number: 'is a number and no date. Give the cell the format of a date.',
};

export const CELL = {
  unreadable: (what: string) => `holds ${what}.`,
  tooLong: (length: number) => `holds ${length} characters: ${LONGEST_TEXT} is the most.`,
  noWhat: 'does not say what is to be done.',
  noDate: 'gives no date. An action needs a day by which it is done.',
  date: (text: string, why: keyof typeof NOT_A_DATE) => `${quoted(text)} ${NOT_A_DATE[why]}`,
  month: (date: CalendarDate) => `${monthWords(date)} is taken as its last day, ${dayWords(date)}.`,
  period: (text: string, date: CalendarDate) => `${quoted(text)} is taken as its last day, ${dayWords(date)}.`,
  dateFromFirst: 'is empty, so the date first agreed is taken.',
  ref: (text: string, nearest: readonly string[]) =>
    `${quoted(text)} is no paragraph of the notice.${nearest.length === 0 ? '' : ` Near it: ${listWords(nearest, 'or')}.`}`,
  noRef: 'names no paragraph: the action will serve none until one is given.',
  status: (text: string) => `${quoted(text)} is no status. Write ${ALL_STATUSES}.`,
  howItGoes: (text: string) =>
    `${quoted(text)} is no status: it tells how it goes, which is what BRAG is for. Write ${ALL_STATUSES}.`,
  noStatus: 'is empty, so a new action counts as not started and a known one keeps its status.',
  rag: (text: string) => `${quoted(text)} is no colour of BRAG. Write ${ALL_COLOURS}.`,
  badId: (text: string) =>
    `${quoted(text)} cannot be an action’s number: use at most 20 letters, figures, dots and dashes.`,
  paragraphId: (id: string) => `“${id}” is a paragraph of the notice: an action needs a number of its own, like A1.`,
  numberedId: (number: string, id: string) =>
    `${quoted(number)} is taken as ${id}, so that it is not mistaken for a paragraph.`,
  twice: (id: string, rows: readonly number[]) =>
    `${id} stands in rows ${listWords(rows.map(String))}: none of them is taken until each has a number of its own.`,
  proposed: (id: string) => `is empty, so ${id} is proposed. Write it into the file, so that the action keeps it.`,
  recognised: (id: string) => `is empty. The words are those of ${id} on the board, so it is taken for that.`,
} as const;

export const ASIDE = {
  heading: (text: string) =>
    `${quoted(text)} is read as a heading and not as an action: nothing else stands in the row.`,
  again: 'repeats the headings.',
} as const;

const field = (name: PlanField): string => `“${HEADINGS[name]}”`;

export const NOTE = {
  noIds: 'There is no column with action numbers: numbers are proposed.',
  noRefs: 'There is no column with the paragraphs of the notice: the actions will serve none.',
  noStatus: 'There is no column with a status: new actions count as not started, known ones keep theirs.',
  noAgency: 'There is no column with the agency: questions such as “the council’s actions” will not find new actions.',
} as const;

export const FAILURE = {
  noHeadings: `I found no row of headings such as ${field('id')}, ${field('what')}, ${field('who')} and ${field('when')}. Nothing was imported. Put one row of headings above the actions, or say which column is which.`,
  noSuchColumn: (wanted: string, headings: readonly string[]) =>
    `There is no column ${quoted(wanted)}. Nothing was imported. The headings are ${listWords(headings.slice(0, 30).map(quoted))}.`,
  missing: (fields: readonly PlanField[], unknown: readonly string[]) =>
    `I found no column that says ${listWords(fields.map((name) => FIELD_WORDS[name]))}. Nothing was imported. ${
      unknown.length === 0
        ? `Name it ${listWords(fields.map(field))}.`
        : `Name it ${listWords(fields.map(field))}, or say which of these it is: ${listWords(unknown.slice(0, 30).map(quoted), 'or')}.`
    }`,
  noRows: 'There is no row below the headings. Nothing was imported.',
} as const;
