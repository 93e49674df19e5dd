import { z } from 'zod';
import { Draft } from '../../notices/model/draft.ts';
import { DigestGroup } from '../../notices/digest/model.ts';
import { CalendarDate } from '../../notices/model/dates.ts';
import { PaperOrder } from '../../notices/papers/order.ts';
import { Change } from '../../notices/model/log.ts';
import { AskMeaning, MOST_DRAFTS } from '../../notices/model/meaning.ts';
import { Question, type WrittenQuestion } from '../../notices/model/question.ts';
import { AnswerPart } from './answer-part.ts';
import { DateStyle } from '../../notices/model/posting.ts';
import { PartedBy } from '../../notices/model/parted-by.ts';
import { PlanMapping } from '../../notices/plan/columns.ts';
import { PlanField } from '../../notices/plan/headings.ts';

/** The input of a card in which an officer answers, */
const OFFICER_INPUT = 'answer';
export type OfficerInput = typeof OFFICER_INPUT;
/** and so much may be in it. */
const MOST_OFFICER_WORDS = 4000;

const Sentence = z.string().trim().min(1).max(500);
const NoticeId = z.string().regex(/^[a-z0-9-]{1,64}$/);

/** Answers what is meant: no word is read again. */
const AnswerMeaning = z.object({ do: z.literal('answer'), meaning: AskMeaning, notice: NoticeId.nullable() });

/** Says a sentence, as if it had been typed: an order, or a question on a card from before questions were values. */
const Ask = z.object({
  do: z.literal('ask'),
  question: Sentence,
  /** On such a card: the sentences that it narrows, which nobody replays any more. */
  after: z.array(Sentence).max(4).default([]),
  notice: NoticeId.nullable(),
});

/** Another page of an answer that was given: answered again as of the same day, so that it is the same answer. */
const Page = z.object({
  do: z.literal('page'),
  meaning: AskMeaning,
  offset: z.int().nonnegative().max(100_000),
  notice: NoticeId.nullable(),
  asOf: CalendarDate,
  /** Cards from before there were parts do not say: all the rows, in the order of those cards. */
  show: AnswerPart.exactOptional(),
});

const Switch = z.object({ do: z.literal('switch'), notice: NoticeId });

/** Opens a form for an update about this action or paragraph. */
const Update = z.object({ do: z.literal('update'), about: z.string().trim().min(1).max(40), notice: NoticeId });

/** Records that what was completed still holds. */
const Attest = z.object({ do: z.literal('attest'), about: z.string().trim().min(1).max(40), notice: NoticeId });

const CommandId = z.string().min(1).max(200);
const Seal = z.string().regex(/^[\w-]{20,100}$/);
/** When it was sealed; cards of earlier versions do not say, and are too old. */
const Made = z.iso.datetime().max(40).exactOptional();

/** A form's own part, beside which its inputs come back: `seal` says that the command's id is one that we gave. */
const Fill = z.object({
  do: z.literal('fill'),
  notice: NoticeId,
  command: CommandId,
  draft: Draft,
  made: Made,
  seal: Seal,
});
export type FillData = z.infer<typeof Fill>;

/** The same data on the button that goes back from what was shown to its form. */
const Revise = Fill.extend({ do: z.literal('revise') });

/** What was shown to somebody, who alone confirms it: `seal` is over all the rest. */
const Confirm = z.object({
  notice: NoticeId,
  command: CommandId,
  by: z.object({ id: z.string().min(1).max(300), name: z.string().min(1).max(300) }),
  made: Made,
  seal: Seal,
});

/** Records what was shown, word for word. */
const Record = Confirm.extend({
  do: z.literal('record'),
  change: Change,
  /** The last entry about the same thing when this was shown. */
  seen: z.int().nonnegative(),
});
export type RecordData = z.infer<typeof Record>;

/** Records several things that were shown on one card, but for those that are left out. */
const RecordSeveral = Confirm.omit({ command: true }).extend({
  do: z.literal('record-several'),
  rows: z
    .array(z.object({ command: CommandId, change: Change, seen: z.int().nonnegative() }))
    .min(1)
    .max(MOST_DRAFTS),
  /** Places of rows whose tick was taken off; it is no part of what is sealed. */
  without: z.array(z.int().nonnegative()).max(MOST_DRAFTS).default([]),
});
export type RecordSeveralData = Omit<z.infer<typeof RecordSeveral>, 'without'>;

/** Rows of a plan's file that are read only where somebody says so. */
export const TakenIn = z.enum(['hidden', 'struck', 'both']);
export type TakenIn = z.infer<typeof TakenIn>;

/** How many cells that changed on both sides can be settled on one card. */
export const MOST_SETTLED = 8;

/** Records a plan as it was shown; its file is kept under the command's id. */
const Import = Confirm.extend({
  do: z.literal('import'),
  /** The seal of the changes that were shown. */
  shown: Seal,
  take: TakenIn.exactOptional(),
  mapping: PlanMapping.exactOptional(),
  /** Which counts of each cell that changed on both sides, in the order in which they were shown; null: not settled. */
  settle: z
    .array(z.enum(['file', 'board']).nullable())
    .max(MOST_SETTLED)
    .exactOptional(),
});
export type ImportData = z.infer<typeof Import>;

/** The answer that a file holds: made anew from its question when it is accepted. */
export const OfferedAnswer = z.strictObject({
  question: z.custom<WrittenQuestion>((value) => Question.safeParse(value).success, 'is no question'),
  /** Every notice was asked. */
  every: z.boolean(),
  /** How it was asked; empty where that is not known any more. */
  words: z.string().max(200),
});
export type OfferedAnswer = z.infer<typeof OfferedAnswer>;

/** The file that somebody was offered, sealed with who that was: what comes back when they accept it. */
export const FileOffer = z.object({
  notice: NoticeId,
  name: z.string().min(1).max(300),
  /** The draft, or the answer, that it is; both left out: the plan with its log. */
  paper: PaperOrder.exactOptional(),
  answer: OfferedAnswer.exactOptional(),
  /** The plan on a sheet for each of these. */
  by: PartedBy.exactOptional(),
  made: Made,
  seal: Seal,
});
export type FileOffer = z.infer<typeof FileOffer>;

/** Another page of a plan's dry run. */
const PlanLines = z.object({
  do: z.literal('plan-lines'),
  notice: NoticeId,
  command: CommandId,
  offset: z.int().nonnegative().max(100_000),
  take: TakenIn.exactOptional(),
  /** Which column is which, where somebody said so in a form. */
  mapping: PlanMapping.exactOptional(),
});

/** A group of a digest in full, or the digest itself: worked out again as of the same day. */
const Digest = z.object({
  do: z.literal('digest'),
  notice: NoticeId,
  asOf: CalendarDate,
  since: CalendarDate.nullable(),
  show: DigestGroup.nullable(),
  dates: DateStyle.exactOptional(),
  offset: z.int().nonnegative().max(100_000),
});

/** Passes what could not be answered on to the board's officer. */
const AskOfficer = z.object({ do: z.literal('ask-officer'), notice: NoticeId, question: Sentence });

/** An officer's answer to such a question; its words come back beside the button. */
const AnswerOfficer = z.object({
  do: z.literal('answer-officer'),
  notice: NoticeId,
  ask: z.string().min(1).max(255),
  words: z.string().trim().max(MOST_OFFICER_WORDS).default(''),
});

const Cancel = z.object({ do: z.literal('cancel') });

/** Another page of what was recorded about something. */
const History = z.object({
  do: z.literal('history'),
  notice: NoticeId,
  ref: z.string().min(1).max(40),
  offset: z.int().nonnegative().max(100_000),
});

const Revision = z.string().regex(/^[0-9a-f]{16}$/);
const RowKey = z.string().regex(/^\d{1,7}-\d{1,7}$/);
const Offset = z.int().nonnegative().max(100_000);

/** A page of a review. */
const NoticeReview = z.object({ do: z.literal('notice-review'), notice: NoticeId, offset: Offset });

/** Something is done with the row that was chosen beside the button: its form is opened, or it is said at once. */
const NoticeRow = z.object({
  do: z.literal('notice-row'),
  notice: NoticeId,
  what: z.enum(['open', 'right', 'not-a-duty']),
  offset: Offset,
  /** Null: none was chosen. */
  row: RowKey.nullable().default(null),
});

/** What is typed into the form of a row; what is not there was not asked. */
export const RowTyped = z.object({
  kind: z.string().max(40).optional(),
  /** Several, with commas between. */
  who: z.string().max(300).optional(),
  told: z.string().max(300).optional(),
  when: z.string().max(500).optional(),
  target: z.string().max(500).optional(),
  split: z.string().max(500).optional(),
  join: z.enum(['true', 'false']).optional(),
});
export type RowTyped = z.infer<typeof RowTyped>;

/** Saves the form of a row. */
const NoticeCorrect = z.object({
  do: z.literal('notice-correct'),
  notice: NoticeId,
  row: RowKey,
  how: z.enum(['save', 'right', 'as-read']),
  offset: Offset,
  typed: RowTyped.prefault({}),
});

/** Publishes what was shown; `doubts`: although something is in doubt. */
const NoticePublish = z.object({
  do: z.literal('notice-publish'),
  notice: NoticeId,
  revision: Revision,
  doubts: z.boolean(),
});

/** Lifts a notice, or says that it is in force after all. The day and the note are typed beside the button. */
const NoticeLift = z.object({
  do: z.literal('notice-lift'),
  notice: NoticeId,
  how: z.enum(['lift', 'in-force']),
  on: CalendarDate.nullable().default(null),
  note: z.string().max(500).default(''),
});

/** What a button of a card carries. Keys that a client adds (`msteams`, inputs) are dropped. */
export const Command = z.discriminatedUnion('do', [
  AnswerMeaning,
  Ask,
  Page,
  Switch,
  Update,
  Attest,
  Fill,
  Revise,
  Record,
  RecordSeveral,
  Import,
  PlanLines,
  Digest,
  Cancel,
  History,
  NoticeReview,
  NoticeRow,
  NoticeCorrect,
  NoticePublish,
  NoticeLift,
  AskOfficer,
  AnswerOfficer,
]);
export type Command = z.infer<typeof Command>;

/** The name that a command has on the wire, where cards of earlier versions keep it. */
export type CommandName = Command['do'];

/** A command as a card sends it: what its schema makes of itself when it comes back is left out. */
export type CommandSent<Name extends CommandName = CommandName> = Extract<z.input<typeof Command>, { do: Name }>;

/** What was pressed, with what was typed into the card beside it; null for what is no command of ours. */
export function parseCommand(data: unknown): Command | null {
  const command = Command.safeParse(data);
  if (!command.success) return null;
  const typed = Inputs.safeParse(data);
  if (command.data.do === 'record-several') {
    const ticked = typed.data ?? {};
    const without = command.data.rows.flatMap((_, row) => (ticked[tickId(row)] === 'false' ? [row] : []));
    return { ...command.data, without };
  }
  if (command.data.do === 'notice-correct')
    return { ...command.data, typed: RowTyped.catch(RowTyped.parse({})).parse(typed.data ?? {}) };
  if (command.data.do === 'answer-officer') {
    const words = z
      .string()
      .trim()
      .max(MOST_OFFICER_WORDS)
      .safeParse(typed.data?.[OFFICER_INPUT] ?? '');
    return words.success ? { ...command.data, words: words.data } : null;
  }
  if (command.data.do === 'import') return { ...command.data, settle: settledIn(typed.data ?? {}) };
  if (command.data.do === 'plan-lines') return { ...command.data, ...mappingIn(command.data, typed.data ?? {}) };
  if (command.data.do !== 'fill') return command.data;
  const draft = Draft.safeParse({ ...command.data.draft, ...inputsOf(command.data.draft, typed.data ?? {}) });
  return draft.success ? { ...command.data, draft: draft.data } : null;
}

/** The id of the tick beside a row of a card with several. */
export const tickId = (row: number): string => `row-${row}`;

/** A client gives a form's inputs beside the button's own data, each under the name of its field. */
const Inputs = z.record(z.string(), z.unknown());

function inputsOf(draft: Draft, typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields = Object.keys(draft).filter((field) => field !== 'what' && typed[field] !== undefined);
  return Object.fromEntries(fields.map((field) => [field, typed[field] ?? '']));
}

/** The input of a card in which the cell shown at this place is settled. */
export const settleInput = (at: number): string => `settle${at}`;

function settledIn(typed: Readonly<Record<string, unknown>>): ('file' | 'board' | null)[] {
  return Array.from({ length: MOST_SETTLED }, (_, at) => {
    const choice = typed[settleInput(at)];
    return choice === 'file' || choice === 'board' ? choice : null;
  });
}

/** The input of a card in which a column is chosen. */
export const columnInput = (field: PlanField): string => `column-${field}`;
/** What stands for no column: a client drops a choice without a value. */
export const NO_COLUMN = ' ';

/** What was chosen in the form takes the place of what the button carries. */
function mappingIn(
  { mapping = {} }: { readonly mapping?: PlanMapping },
  typed: Readonly<Record<string, unknown>>,
): { readonly mapping?: PlanMapping } {
  const chosen = PlanField.options.flatMap((field) => {
    const choice = typed[columnInput(field)];
    if (typeof choice !== 'string' || choice === '') return [];
    return [[field, choice === NO_COLUMN ? null : choice] as const];
  });
  const all = PlanMapping.safeParse({ ...mapping, ...Object.fromEntries(chosen) });
  return all.success && Object.keys(all.data).length > 0 ? { mapping: all.data } : {};
}
