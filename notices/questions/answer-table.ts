import type { Answer, AnswerItem, AnswerSeries } from '../model/answer.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Entry } from '../model/log.ts';
import type { Rag, Status } from '../model/board.ts';
import { CERTAINTY_NAMES } from '../words/certainty.ts';
import { factExplained } from '../words/facts.ts';
import { KIND_WORDS } from '../words/kinds.ts';
import { partiesWords } from '../words/parties.ts';
import { capital, dayWords } from '../words/text.ts';

/** One thing that an answer lists, as a row of a table. */
export interface AnswerLine {
  /** The title that it stands under; empty where the answer has none. */
  readonly section: string;
  readonly notice: string;
  readonly ref: string;
  /** "Action", "Update", "Reading", or a duty's kind: "Report". */
  readonly what: string;
  readonly words: string;
  readonly whose: string;
  readonly serves: readonly string[];
  /** The day that the answer is about: when it is due, was recorded or measured. */
  readonly day: CalendarDate | null;
  /** The same as it is printed: "August 2011". */
  readonly dayWords: string;
  /** How the day is known, or why there is none. */
  readonly known: string;
  readonly status: Status | null;
  readonly rag: Rag | null;
  readonly overdue: boolean;
  readonly note: string;
}

/** One measured value of an answer's series. */
export interface AnswerPoint {
  readonly ref: string;
  readonly metric: string;
  readonly date: CalendarDate;
  readonly value: number;
  /** "no more than 200 by August 2011"; empty where no number is set. */
  readonly target: string;
}

/** An answer as tables: what it lists, what was measured, and what it says of itself. */
export interface AnswerTable {
  readonly lines: readonly AnswerLine[];
  readonly points: readonly AnswerPoint[];
  /** The answer month by month, its headings first; empty where it is none. */
  readonly months: readonly (readonly string[])[];
  /** A name and what it comes to, row by row. */
  readonly about: readonly (readonly [name: string, words: string])[];
}

/** The board, and how far its log had come, from which an answer was made; without entries where there was no log. */
export interface AnswerSource {
  readonly board: string;
  readonly entries: readonly Pick<Entry, 'hash'>[];
}

const ABOUT = {
  title: 'An answer of Noticeboard’s as a table',
  question: 'Question',
  echo: 'Understood as',
  asOf: 'As it stood on',
  answer: 'Answer',
  board: 'Board',
  entries: 'Entries of its log',
  hash: 'Hash of the last entry',
  none: 'none: from the notice alone',
} as const;

/**
 * The whole of an answer as tables, every row of it. `asked`: the words of the question, empty where there are none; a
 * source of null: the notice alone.
 */
export function answerTable(answer: Answer, asked: string, source: AnswerSource | null): AnswerTable {
  const titles = answer.sections.flatMap(({ title, size }) => Array.from({ length: size }, () => title));
  const last = source?.entries.at(-1);
  return {
    lines: answer.items.map((item, at) => lineOf(item, titles[at] ?? '')),
    points: answer.series.flatMap(pointsOf),
    months: answer.months === undefined ? [] : [answer.months.columns, ...answer.months.rows],
    about: [
      [ABOUT.title, ''],
      ...(asked === '' ? [] : [[ABOUT.question, asked] as const]),
      [ABOUT.echo, answer.echo],
      [ABOUT.asOf, dayWords(answer.asOf)],
      [ABOUT.answer, answer.summary],
      ...answer.figures.map(({ name, words }) => [name, words] as const),
      [ABOUT.board, source?.board ?? ABOUT.none],
      ...(source === null || last === undefined
        ? []
        : [[ABOUT.entries, String(source.entries.length)] as const, [ABOUT.hash, last.hash] as const]),
    ],
  };
}

/** Whether an answer has anything that a table could hold. */
export const hasTable = ({ items, series, figures }: Answer): boolean =>
  items.length + series.length + figures.length > 0;

function lineOf(item: AnswerItem, section: string): AnswerLine {
  const recorded = item.type === 'update' || item.type === 'reading';
  return {
    section,
    notice: item.notice,
    ref: item.ref,
    what: item.type === 'duty' && item.kind !== null ? capital(KIND_WORDS[item.kind][0]) : capital(item.type),
    words: item.words,
    whose: item.owner ?? capital(partiesWords(item.holders)),
    serves: item.duties,
    day: item.due ?? (recorded ? (item.occurrences[0]?.date ?? null) : null),
    dayWords: item.dueWords ?? '',
    known: recorded ? '' : knownWords(item),
    status: item.status,
    rag: item.rag,
    overdue: item.overdue,
    note: item.note ?? '',
  };
}

function knownWords({ type, certainty, missing, due }: AnswerItem): string {
  // The notice prints no date of an action.
  if (type === 'action') return due === null ? CERTAINTY_NAMES.unresolved.short : IN_PLAN;
  return certainty === 'unresolved' && missing !== null
    ? `${CERTAINTY_NAMES.unresolved.short}: ${factExplained(missing)} is missing`
    : CERTAINTY_NAMES[certainty].long;
}

const IN_PLAN = 'by the plan and its moves';

const pointsOf = ({ ref, metric, points, target }: AnswerSeries): AnswerPoint[] =>
  points.map(({ date, value }) => ({ ref, metric, date, value, target: target?.words ?? '' }));
