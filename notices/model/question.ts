import { z } from 'zod';
import { TimeMeaning } from './time.ts';
import { Rag, Status } from './board.ts';
import { Step } from './dates.ts';
import { isTheme } from '../words/themes.ts';
import { DutyKind, Holder, Recipient } from './notice.ts';

/** How a date is known, or that there is none. */
export const Known = z.enum(['stated', 'computed', 'assumed', 'confirmed', 'unresolved', 'continuing']);
export type Known = z.infer<typeof Known>;

/** Every kind of question; what each does lies in notices/questions/kinds.ts. */
export const KindName = z.enum([
  'help',
  'consequence',
  'issued',
  'ends',
  'glance',
  'situation',
  'everything',
  'unresolved',
  'uncovered',
  'frequency',
  'silent',
  'last-updated',
  'evidence',
  'agreed',
  'reading',
  'status',
  'rag-history',
  'changes',
  'latest',
  'review',
  'meeting',
  'who',
  'report',
  'text',
  'when',
  'target',
  'overdue',
  'due',
  'list',
  'topic',
]);
export type KindName = z.infer<typeof KindName>;

const Words = z.string().trim().min(1).max(600);
const many = <Item extends z.ZodType>(item: Item) => z.array(item).max(200).readonly().default([]);

export const Party = z.enum([...new Set([...Holder.options, ...Recipient.options])]);
export type Party = z.infer<typeof Party>;

/**
 * Something to be found by its words, or by other words for it: those in `also`, those of a theme or a party in
 * notices/words. A weak one helps to find and need not be found.
 */
export const Subject = z.strictObject({
  words: Words,
  also: many(Words),
  theme: z
    .string()
    .refine((name) => isTheme(name), 'is no theme that is known')
    .nullable()
    .default(null),
  party: Party.nullable().default(null),
  weak: z.boolean().default(false),
});
export type Subject = z.infer<typeof Subject>;

/**
 * Who must do it, or to whom it goes. One name can be several things, and any of them counts: the council is a party of
 * the notice and an agency of the plan. `named`: the name as words, for duties that only speak of them.
 */
export const Who = z.strictObject({
  party: Party.nullable().default(null),
  agency: Words.nullable().default(null),
  post: Words.nullable().default(null),
  as: z.literal('recipient').nullable().default(null),
  named: Subject.nullable().default(null),
});
export type Who = z.infer<typeof Who>;

/** A bound on how much of something is done, in per cent. */
export const Percent = z.strictObject({
  comparison: z.enum(['<', '<=', '=', '>=', '>']),
  value: z.number().min(0).max(100),
});
export type Percent = z.infer<typeof Percent>;

/** What restricts rows. Within one field any of the values will do (of `about` all, unless `either`); fields narrow each other. */
const FILTERS = {
  /** Of provisions and actions; 8 holds 8(b). */
  refs: many(z.string().min(1).max(40)),
  who: many(Who),
  about: many(Subject),
  /** Any of the subjects will do. */
  either: z.boolean().default(false),
  status: many(Status),
  rag: many(Rag),
  dutyKinds: many(DutyKind),
  /** Lines of the plan only, or duties of the notice only. */
  subject: z.enum(['action', 'duty']).nullable().default(null),
  /** Neither complete nor business as usual, or one of the two. */
  progress: z.enum(['open', 'closed']).nullable().default(null),
  /** Only what is overdue, or only what is not. */
  overdue: z.boolean().nullable().default(null),
  /** Whether its colour was recorded, is only computed, or was recorded and another than would be computed. */
  colour: z.enum(['recorded', 'computed', 'differing']).nullable().default(null),
  /** Finished by its date or after it, by the day since which the log has it so; `first`: by the date first agreed. */
  finished: z.enum(['on-time', 'late', 'on-time-by-first', 'late-by-first']).nullable().default(null),
  /** How much of it is done by what was recorded last; `none`: nobody recorded a percentage. */
  percent: z
    .union([Percent, z.literal('none')])
    .nullable()
    .default(null),
  /** How its date is known. */
  certainty: many(Known),
  /** With or without a link to evidence. */
  evidence: z.boolean().nullable().default(null),
  /** What comes round: every six months. */
  frequency: Step.nullable().default(null),
  /** Targets whose latest reading meets them, or does not. */
  met: z.boolean().nullable().default(null),
  /** Of meetings and reviews: those behind us, or those to come. */
  held: z.enum(['past', 'ahead']).nullable().default(null),
};

export const Filters = z.strictObject(FILTERS);
export type Filters = z.infer<typeof Filters>;

/** Of what the rows of an answer are counted apart. */
export const GroupBy = z.enum(['agency', 'owner', 'holder', 'colour', 'status', 'month', 'theme', 'kind']);
export type GroupBy = z.infer<typeof GroupBy>;

/** A question as a value, complete in itself: nothing that answers it looks at words again. What is left out has its default. */
export const Question = z.strictObject({
  kind: KindName,
  /** Ids of the notices that it names; empty: those of the conversation. */
  notices: many(z.string().min(1).max(64)),
  exceptNotices: many(z.string().min(1).max(64)),
  ...FILTERS,
  /** Rows that are all of at least one of these: what is red or overdue. */
  any: many(Filters),
  /** Several narrow each other. What a kind tests against them is the kind's: when it is due, recorded, measured, held. */
  window: many(TimeMeaning),
  /** What is overdue already belongs to it, wherever the window begins. */
  withOverdue: z.boolean().default(false),
  /** To which side "in March" leans, or to the nearest; null: as the kind has it. */
  lean: z.enum(['past', 'future', 'nearest']).nullable().default(null),
  /** The past day on which the state is asked for; null: today. */
  asOf: TimeMeaning.nullable().default(null),
  /** What the asker holds by their role. */
  me: z.boolean().default(false),
  /** What is left out: rows that are all of one of these. */
  except: many(Filters),
  /** What is made of the rows; null: as the kind has it. `list`: all of them, where the kind would give one. */
  aggregate: z.enum(['list', 'count', 'share', 'date', 'countdown']).nullable().default(null),
  /** Of a countdown that wants a number: days or weeks. */
  unit: z.enum(['day', 'week']).nullable().default(null),
  /** What the share is a share of. */
  of: Filters.nullable().default(null),
  /** Counted apart by what they are of. */
  groupBy: GroupBy.nullable().default(null),
  /** By date; by how much of it is done; by when it was last updated. */
  order: z.enum(['soonest', 'latest', 'least-done', 'most-done', 'stalest', 'freshest']).nullable().default(null),
  limit: z.int().positive().max(999).nullable().default(null),
  /** One of a row of dates: the next, the first, the last before today, the last of all. */
  pick: z.enum(['next', 'first', 'last', 'final']).nullable().default(null),
  /** The second, the third of them. */
  nth: z.int().positive().max(99).default(1),
  /** So many further on than the one picked. */
  further: z.int().min(-99).max(99).default(0),
  /** Tell who has them. */
  owners: z.boolean().default(false),
  /** What of a target. */
  measure: z.enum(['value', 'baseline', 'success']).default('value'),
  /** How it stands against its target. */
  versus: z.boolean().default(false),
  /** How it moved. */
  trend: z.boolean().default(false),
  /** When it came to this status or colour. */
  became: z.union([Status, Rag]).nullable().default(null),
  /** The date first agreed. */
  original: z.boolean().default(false),
  /** Kinds of duty that are preferred where several fit as well. */
  likely: many(DutyKind),
  /** And on what grounds. */
  why: z.boolean().default(false),
  /** How the rhythm of meetings may be changed. */
  vary: z.boolean().default(false),
});
export type Question = z.infer<typeof Question>;
/** A question as it is written down: what has its default may be left out. */
export type WrittenQuestion = z.input<typeof Question>;

const isEmpty = (value: unknown, fallback: unknown): boolean =>
  value === undefined || value === fallback || (Array.isArray(value) && value.length === 0);

const NO_FILTERS = Filters.parse({});
const WHOLE = Question.omit({ kind: true }).parse({});
const PLAIN: Readonly<Record<string, unknown>> = WHOLE;
const PLAIN_WHO: Readonly<Record<string, unknown>> = Who.parse({});
const PLAIN_SUBJECT: Readonly<Record<string, unknown>> = { also: [], theme: null, party: null, weak: false };

type Fields = Readonly<Record<string, unknown>>;

function without(value: Fields, plain: Fields): Record<string, unknown> {
  const set: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const one = value[key];
    if (!isEmpty(one, plain[key])) set[key] = shortened(key, one);
  }
  return set;
}

const PLAIN_PARTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  about: PLAIN_SUBJECT,
  named: PLAIN_SUBJECT,
  who: PLAIN_WHO,
  except: NO_FILTERS,
  any: NO_FILTERS,
  of: NO_FILTERS,
};

/** The nested parts that have defaults of their own. */
function shortened(key: string, value: unknown): unknown {
  const plain = PLAIN_PARTS[key];
  if (plain === undefined || value === null) return value;
  if (Array.isArray(value)) return value.map((one: Fields) => without(one, plain));
  return typeof value === 'object' ? without({ ...value }, plain) : value;
}

/** Parts of a question, each of them whole. */
export type Parts = Partial<Omit<Question, 'kind'>>;

/** A question of these parts, made inside the program: nothing in it has to be checked. */
export const questionOf = (kind: KindName, parts: Parts): Question => ({ ...WHOLE, ...parts, kind });
export const filtersOf = (parts: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...parts });

/** What a question sets besides its kind: what has its default is left out. */
export function changesOf(question: Partial<Question>): Change {
  const set = without(question, PLAIN);
  delete set['kind'];
  return set;
}
export type Change = Omit<WrittenQuestion, 'kind'>;

/** The question without what has its default: short enough for a button. `Question.parse` makes it whole again. */
export const written = (question: Question): WrittenQuestion => ({ ...changesOf(question), kind: question.kind });
