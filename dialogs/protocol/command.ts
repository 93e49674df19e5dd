import { z } from 'zod';
import { Draft } from '../../notices/model/draft.ts';
import { AnswerMeaning, Ask, Digest, History, Page, Switch } from './commands/asking.ts';
import { NoticeCorrect, NoticeLift, NoticePublish, NoticeReview, NoticeRow, RowTyped } from './commands/notice.ts';
import { AnswerOfficer, AskOfficer, MOST_OFFICER_WORDS, OFFICER_INPUT } from './commands/officer.ts';
import { Import, PlanLines } from './commands/plan.ts';
import { Attest, Cancel, Fill, Record, RecordSeveral, Revise, Update } from './commands/recording.ts';
import { Inputs, inputsOf, mappingIn, settledIn, tickId } from './inputs.ts';

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
