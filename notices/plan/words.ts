import type { CalendarDate } from '../model/dates.ts';
import type { Rag, Status } from '../model/board.ts';
import { ALL_COLOURS, ALL_STATUSES, RAG_WORDS, STATUS_WORDS } from '../words/statuses.ts';
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
  percent: 'how much is done',
  completed: 'day on which it was completed',
};

const NOT_A_DATE: Readonly<Record<Exclude<CellDate, { ok: true }>['why'], string>> = {
  'not-a-date': 'is no single day',
  impossible: 'is no day of the calendar',
  unlikely: 'is too far away to be meant',
  number: 'is a number and no date',
};

export const CELL = {
  unreadable: (what: string) => `holds ${what}.`,
  unreadableCell: (what: string) => `holds ${what}, so it was not read.`,
  tooLong: (length: number) => `holds ${length} characters: ${LONGEST_TEXT} is the most.`,
  noWhat: 'does not say what is to be done.',
  noDate: 'gives no date, so the action has none.',
  date: (text: string, why: keyof typeof NOT_A_DATE) =>
    `${quoted(text)} ${NOT_A_DATE[why]}, so the action gets no date from it. Write one day, like 31/03/2015.`,
  timing: (text: string) => `${quoted(text)} is kept in these words: the action has no day of its own.`,
  revised: (now: CalendarDate, first: CalendarDate) => `is taken as ${dayWords(now)}, first agreed ${dayWords(first)}.`,
  month: (date: CalendarDate) => `${monthWords(date)} is taken as its last day, ${dayWords(date)}.`,
  period: (text: string, date: CalendarDate) => `${quoted(text)} is taken as its last day, ${dayWords(date)}.`,
  dateFromFirst: 'is empty, so the date first agreed is taken.',
  ref: (text: string, nearest: readonly string[]) =>
    `${quoted(text)} is no paragraph of the notice, and was left out.${nearest.length === 0 ? '' : ` Near it: ${listWords(nearest, 'or')}.`}`,
  noRef: 'names no paragraph: the action will serve none until one is given.',
  status: (text: string) => `${quoted(text)} is no status, and was left out. Write ${ALL_STATUSES}.`,
  howItGoes: (text: string, status: Status) =>
    `${quoted(text)} tells how it goes, which is what BRAG is for: taken as ${STATUS_WORDS[status]}.`,
  noStatus: 'is empty, so a new action counts as not started and a known one keeps its status.',
  rag: (text: string) => `${quoted(text)} is no colour of BRAG, and was left out. Write ${ALL_COLOURS}.`,
  ragBeside: (text: string, rag: Rag) =>
    `${quoted(text)} is taken as ${RAG_WORDS[rag]}: what stands beside it is not kept.`,
  fill: (rag: Rag, byLegend: boolean) =>
    `is empty and filled with a colour: taken as ${RAG_WORDS[rag]}${byLegend ? ' by the file’s legend' : ''}.`,
  unknownFill: (colour: string) =>
    `is empty and filled with a colour (${colour}) that is none of BRAG, and no legend says what it means: not read.`,
  percent: (words: string, status: Status) => `${quoted(words)} is taken as ${STATUS_WORDS[status]}.`,
  wholly: (words: string) =>
    `${quoted(words)} is taken as in progress. If it is complete, say so: write Complete, or Complete awaiting sign-off.`,
  completedOn: (date: CalendarDate) =>
    `gives ${dayWords(date)}: where no status is given, the action is taken as complete.`,
  completedYet: (date: CalendarDate, status: Status) =>
    `gives ${dayWords(date)}, and the status says ${STATUS_WORDS[status]}: the status was taken.`,
  notCompletedOn: (words: string) => `${quoted(words)} is no day, and was left out.`,
  blueIsComplete: 'is blue and no status is given, so it is taken as complete.',
  noPercent: (words: string) => `${quoted(words)} is no percentage, and was left out.`,
  struck: (columns: readonly string[]) =>
    `${columns.length === 1 ? 'column' : 'columns'} ${listWords(columns)} of this row ${columns.length === 1 ? 'is' : 'are'} struck through, and ${columns.length === 1 ? 'was' : 'were'} read all the same.`,
  leadOfSection: (who: string) => `is empty, so ${quoted(who)} of the heading above is taken.`,
  badId: (text: string) =>
    `${quoted(text)} cannot be an action’s number: use at most 20 letters, figures, dots and dashes.`,
  paragraphId: (id: string) => `“${id}” is a paragraph of the notice: an action needs a number of its own, like A1.`,
  numberedId: (number: string, id: string) =>
    `${quoted(number)} is taken as ${id}, so that it is not mistaken for a paragraph.`,
  trailingZero: (shown: string, id: string) =>
    `“${shown}” comes after the one that ends in 9, so it is taken as ${id}: a spreadsheet drops the last 0 of a number.`,
  partOf: (id: string, part: string) => `“${id}” is merged over several rows, so this one is taken as ${part}.`,
  restarted: (id: string, whole: string) =>
    `“${id}” stands on several sheets, each of which counts from the beginning, so this one is taken as ${whole}.`,
  twice: (id: string, places: readonly string[]) =>
    `${id} stands in ${listWords(places)}: none of them is taken until each has a number of its own.`,
  proposed: (id: string) => `is empty, so ${id} is proposed. Write it into the file, so that the action keeps it.`,
  recognised: (id: string) => `is empty. The words are those of ${id} on the board, so it is taken for that.`,
} as const;

export const ASIDE = {
  heading: (text: string) =>
    `${quoted(text)} is read as a heading and not as an action: nothing else stands in the row.`,
  again: 'repeats the headings.',
  section: (text: string) =>
    `${quoted(text)} is read as a section and not as an action: actions below carry its number, and nothing else stands in the row.`,
  legend: (text: string) => `${quoted(text)} is read as a line of the legend and not as an action.`,
  goesOn: (text: string) =>
    `goes on with the action above${text === '' ? '' : `, and was left aside: ${quoted(text)}`}.`,
  total: (text: string) => `${quoted(text)} is read as a total and not as an action.`,
  hidden: (text: string) => `is hidden, so ${quoted(text)} was left out until you say that it counts.`,
  struck: (text: string) => `is struck through, so ${quoted(text)} was left out until you say that it counts.`,
} as const;

/** What is said of a sheet that holds no plan. */
export const SHEET = {
  noHeadings: (name: string) => `Sheet ${quoted(name)} has no headings of a plan, and was not read.`,
  noActions: (name: string) => `Sheet ${quoted(name)} has no columns of a plan’s actions, and was not read.`,
  hidden: (name: string) => `Sheet ${quoted(name)} is hidden, and was not read. Show it in the file if it counts.`,
  ours: (name: string) => `Sheet ${quoted(name)} is what the export says besides the plan, and was not read.`,
  copy: (name: string, of: string) =>
    `Sheet ${quoted(name)} repeats most actions of sheet ${quoted(of)}, and was not read. Send it alone if it is the one that counts.`,
  hiddenColumns: (columns: readonly string[]) =>
    `Hidden and read all the same: ${columns.length === 1 ? 'column' : 'columns'} ${listWords(columns)}.`,
  carried: (count: number) =>
    `${count === 1 ? '1 cell has' : `${count} cells have`} the value of the merged cell above ${count === 1 ? 'it' : 'them'}.`,
  fills: (count: number, columns: readonly string[]) =>
    `${count === 1 ? '1 cell is' : `${count} cells are`} filled with a colour outside of BRAG (${columns.length === 1 ? 'column' : 'columns'} ${listWords(columns)}): the colours were not read.`,
} as const;

/** What stands at the top where colours alone said that actions are complete. */
export const blueAlone = (ids: readonly string[]): string =>
  `${listWords(ids.slice(0, 30))}${ids.length > 30 ? ` and ${ids.length - 30} more` : ''}: blue and without a status, so taken as complete. If blue means something else in this plan, add a status.`;

/** Two columns with one heading, of which one could be read. */
export const headedAlike = (read: string, others: readonly string[], heading: string): string =>
  `${quoted(heading)} heads column ${read}, which was read, and ${others.length === 1 ? 'column' : 'columns'} ${listWords(others)} too. If another counts, rename column ${read}: “Old ${heading}”.`;

/** "row 4", or with the sheet where the plan has several. */
export const placeWords = ({ sheet, row }: { readonly sheet: string | null; readonly row: number }): string =>
  sheet === null ? `row ${row}` : `row ${row} of ${quoted(sheet)}`;

const field = (name: PlanField): string => `“${HEADINGS[name]}”`;

export const NOTE = {
  noIds: 'There is no column with action numbers: numbers are proposed.',
  noRefs: 'There is no column with the paragraphs of the notice: the actions will serve none.',
  noStatus: 'There is no column with a status: new actions count as not started, known ones keep theirs.',
  noDates: 'There is no column with dates: new actions have none.',
  noAgency: 'There is no column with the agency: questions such as “the council’s actions” will not find new actions.',
} as const;

export const FAILURE = {
  hiddenSheet: (name: string) =>
    `The only sheet with a plan, ${quoted(name)}, is hidden. Nothing was imported. Show it in the file and send it again.`,
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
