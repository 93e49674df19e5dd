import { z } from 'zod';
import { CalendarDate } from './dates.ts';
import { DutyHolder, DutyKind, Span } from './notice.ts';
import { Rag, Status } from './board.ts';
import { FactName } from './facts.ts';
import { Known, Question, type WrittenQuestion } from './question.ts';

export const Precision = z.enum(['day', 'month', 'period']);
export type Precision = z.infer<typeof Precision>;

/** How a date is known: printed, arithmetic on printed dates, a convention of ours, a fact of the board. */
export const Certainty = z.enum(['stated', 'computed', 'assumed', 'confirmed']);
export type Certainty = z.infer<typeof Certainty>;

/** One dated instance of a duty. `deadline` is the index of the duty's deadline that it comes from. */
export const Occurrence = z.strictObject({
  date: CalendarDate,
  precision: Precision,
  certainty: Certainty,
  deadline: z.int().nonnegative(),
});
export type Occurrence = z.infer<typeof Occurrence>;

/** One thing an answer lists. */
export const AnswerItem = z.strictObject({
  type: z.enum(['duty', 'action', 'update', 'reading']),
  notice: z.string(),
  /** Of the provision, or the action's id. */
  ref: z.string(),
  /** Refs of the provisions that an action serves. */
  duties: z.array(z.string()),
  kind: DutyKind.nullable(),
  holders: z.array(DutyHolder),
  /** An action's owner, an update's author; null for a duty. */
  owner: z.string().nullable(),
  /** Exact words; an action's What, an update's text. */
  quote: z.string(),
  /** The quote repaired for reading. */
  words: z.string(),
  span: Span.nullable(),
  occurrences: z.array(Occurrence.omit({ deadline: true })),
  /** The first occurrence that the answer is about. */
  due: CalendarDate.nullable(),
  /** How `due` is printed: "31 August 2011", "August 2011". */
  dueWords: z.string().nullable(),
  certainty: Known,
  missing: FactName.nullable(),
  status: Status.nullable(),
  rag: Rag.nullable(),
  overdue: z.boolean(),
  /** One more fact worth a line: "first agreed for 30 April 2015", "waiting for sign-off". */
  note: z.string().nullable(),
});
export type AnswerItem = z.infer<typeof AnswerItem>;

/** What was measured of one metric, for a chart beside the words. */
export const AnswerSeries = z.strictObject({
  ref: z.string(),
  metric: z.string(),
  /** "%" or "" for a plain count. */
  unit: z.string(),
  /** Oldest first; at least the reading that answers. */
  points: z.array(z.strictObject({ date: CalendarDate, value: z.number() })),
  /** Null where no number is set. `words`: "no more than 200 by August 2011". */
  target: z.strictObject({ value: z.number(), date: CalendarDate.nullable(), words: z.string() }).nullable(),
});
export type AnswerSeries = z.infer<typeof AnswerSeries>;

/** One line of an answer in figures: "Waiting for sign-off", "2: A11 and A21". */
export const AnswerFigure = z.strictObject({ name: z.string(), words: z.string() });
export type AnswerFigure = z.infer<typeof AnswerFigure>;

/** So many of the items, from where the section before ends, under a title of their own; `alarm`: it is bad news. */
export const AnswerSection = z.strictObject({ title: z.string(), size: z.int().positive(), alarm: z.boolean() });
export type AnswerSection = z.infer<typeof AnswerSection>;

/** An answer as a table, a row for each day, where lines of words would be hard to compare. */
export const AnswerMonths = z.strictObject({
  /** What it holds, for somebody who cannot see it. */
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});
export type AnswerMonths = z.infer<typeof AnswerMonths>;

/** A question to tap, and how it is called. */
export const Offer = z.strictObject({
  words: z.string(),
  question: z.custom<WrittenQuestion>((value) => Question.safeParse(value).success, 'is no question'),
});
export type Offer = z.infer<typeof Offer>;

/** What `ask` prints, and what the bot shows: computed, with refs and words. */
export const Answer = z.strictObject({
  question: z.string(),
  asOf: CalendarDate,
  outcome: z.enum(['answered', 'clarify', 'refused']),
  /** How the question was understood, in words. */
  echo: z.string(),
  /** The whole answer as plain text. */
  text: z.string(),
  /** The sentence that answers, without the list: "3 duties are due by 30 April 2012." */
  summary: z.string(),
  items: z.array(AnswerItem),
  value: z.union([z.number(), z.string(), z.null()]),
  /** Questions to tap: for clarify and refused. */
  suggestions: z.array(Offer),
  /** Questions that narrow this answer: "only the overdue ones", "what does 8(b) say?" */
  refinements: z.array(Offer),
  /** What the items that are readings were read from; empty where there are none. `ask --json` leaves it out. */
  series: z.array(AnswerSeries),
  /** What it comes to line by line, where one sentence does not hold it. `ask --json` leaves it out: the text has it. */
  figures: z.array(AnswerFigure),
  /** How the items are put together; empty: by when they are due. `ask --json` leaves it out. */
  sections: z.array(AnswerSection),
  /** The figures once more, month by month, for a card and a spreadsheet. `ask --json` leaves it out. */
  months: AnswerMonths.exactOptional(),
});
export type Answer = z.infer<typeof Answer>;
