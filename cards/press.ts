import type { AnswerPart } from '../dialogs/protocol/answer-part.ts';
import type { Again } from '../dialogs/protocol/answers.ts';
import type { CommandName, CommandSent } from '../dialogs/protocol/command.ts';
import type { ImportData, TakenIn } from '../dialogs/protocol/commands/plan.ts';
import type { FillData, RecordData, RecordSeveralData } from '../dialogs/protocol/commands/recording.ts';
import type { Draft } from '../notices/model/draft.ts';
import type { Digest, DigestGroup } from '../notices/digest/model.ts';
import type { Offer } from '../notices/model/answer.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import type { PlanMapping } from '../notices/plan/columns.ts';
import { clean, shorten } from './text.ts';

/** A button as the templates bind it. */
export interface Button {
  readonly title: string;
  readonly data: CommandSent;
}

const LONGEST_SENTENCE = 500;
const LONGEST_TITLE = 60;

/** What a button of each command carries, made here alone: a command without its maker does not compile. */
export const press = {
  answer: ({ question }: Pick<Offer, 'question'>, notice: string | null) => ({
    do: 'answer',
    meaning: { act: 'ask', question },
    notice,
  }),
  ask: (sentence: string, notice: string | null) => ({
    do: 'ask',
    question: shorten(clean(sentence), LONGEST_SENTENCE),
    notice,
  }),
  page: (again: Again, offset: number, asOf: CalendarDate, show: AnswerPart | null) => ({
    ...{ do: 'page', ...again, offset, asOf },
    ...(show === null ? {} : { show }),
  }),
  switch: (notice: string) => ({ do: 'switch', notice }),
  update: (about: string, notice: string) => ({ do: 'update', about, notice }),
  attest: (about: string, notice: string) => ({ do: 'attest', about, notice }),
  fill: (fill: FillData, draft: Draft) => ({ ...fill, draft }),
  revise: (fill: FillData) => ({ ...fill, do: 'revise' }),
  record: (confirm: RecordData) => confirm,
  'record-several': (confirm: RecordSeveralData) => confirm,
  import: (confirm: ImportData) => confirm,
  'plan-lines': (
    { notice, command, mapping }: { notice: { id: string }; command: string; mapping: PlanMapping },
    offset: number,
    take: TakenIn | null,
  ) => ({
    ...{ do: 'plan-lines', notice: notice.id, command, offset },
    ...(take === null ? {} : { take }),
    ...(Object.keys(mapping).length === 0 ? {} : { mapping }),
  }),
  digest: ({ notice, today, since, dates }: Digest, show: DigestGroup | null, offset: number) => ({
    ...{ do: 'digest', notice: notice.id, asOf: today, since, show, offset },
    ...(dates === 'words' ? {} : { dates }),
  }),
  cancel: () => ({ do: 'cancel' }),
  'notice-review': (notice: string, offset: number) => ({ do: 'notice-review', notice, offset }),
  'notice-row': (notice: string, what: CommandSent<'notice-row'>['what'], offset: number) => ({
    ...{ do: 'notice-row', notice, what, offset },
  }),
  'notice-correct': (notice: string, row: string, how: CommandSent<'notice-correct'>['how'], offset: number) => ({
    ...{ do: 'notice-correct', notice, row, how, offset },
  }),
  'notice-publish': ({ id, revision }: { id: string; revision: string }, doubts: boolean) => ({
    ...{ do: 'notice-publish', notice: id, revision, doubts },
  }),
  'notice-lift': (notice: string, how: CommandSent<'notice-lift'>['how']) => ({ do: 'notice-lift', notice, how }),
  'ask-officer': (notice: string, question: string) => ({
    do: 'ask-officer',
    notice,
    question: shorten(clean(question), LONGEST_SENTENCE),
  }),
  'answer-officer': (notice: string, ask: string) => ({ do: 'answer-officer', notice, ask }),
  history: (notice: string, ref: string, offset: number) => ({ do: 'history', notice, ref, offset }),
} satisfies { readonly [Name in CommandName]: (...from: never[]) => CommandSent<Name> };

function titleOf(words: string): string {
  const shown = clean(words).trim();
  return shorten(shown.charAt(0).toUpperCase() + shown.slice(1), LONGEST_TITLE);
}

/** A button that says a sentence, as if it had been typed. */
export const sayButton = (sentence: string, notice: string | null, title: string = sentence): Button => ({
  title: titleOf(title),
  data: press.ask(sentence, notice),
});

/** A button that asks a question: a whole one, so that an old card still means what it shows. */
export const answerButton = (offer: Offer, notice: string | null): Button => ({
  title: titleOf(offer.words),
  data: press.answer(offer, notice),
});

const LONGEST_REF = 40;

/** Whether a button can carry this ref; every ref of a sane notice or plan it can. */
export const isCarried = (ref: string): boolean => ref.trim() !== '' && ref.length <= LONGEST_REF && clean(ref) === ref;

/** A button that opens a form for an update. */
export function updateButton(about: string, notice: string, title: string): Button {
  return { title: shorten(clean(title), LONGEST_TITLE), data: press.update(about, notice) };
}
