import type { Draft } from '../notices/ledger/draft.ts';
import type { DigestGroup } from '../notices/digest/model.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import type { Offer } from '../notices/model/answer.ts';
import type { Change } from '../notices/model/log.ts';
import type { WrittenQuestion } from '../notices/model/question.ts';
import type { DateStyle } from '../notices/model/posting.ts';
import { clean, shorten } from './text.ts';

/** What a button carries: `dialogs/command.ts` checks it when it comes back. */
export type Press =
  /** Answers what is meant; null: of every notice. */
  | { readonly do: 'answer'; readonly meaning: AskPress; readonly notice: string | null }
  /** Says a sentence, as if it had been typed: an order. */
  | { readonly do: 'ask'; readonly question: string; readonly notice: string | null }
  | {
      readonly do: 'page';
      readonly meaning: AskPress;
      readonly offset: number;
      readonly notice: string | null;
      readonly asOf: CalendarDate;
    }
  | { readonly do: 'switch'; readonly notice: string }
  /** Opens a form for an update about this action or paragraph. */
  | { readonly do: 'update'; readonly about: string; readonly notice: string }
  | FillPress
  /** Back from what was shown to its form. */
  | (Omit<FillPress, 'do'> & { readonly do: 'revise' })
  | RecordPress
  | ImportPress
  /** Another page of a plan's dry run. */
  | { readonly do: 'plan-lines'; readonly notice: string; readonly command: string; readonly offset: number }
  | DigestPress
  | { readonly do: 'cancel' }
  | { readonly do: 'history'; readonly notice: string; readonly ref: string; readonly offset: number };

/** A question as a value: nothing in it is read again. */
export interface AskPress {
  readonly act: 'ask';
  readonly question: WrittenQuestion;
}

/** What a form's button carries: the inputs come back beside it, under the names of their fields. */
export interface FillPress {
  readonly do: 'fill';
  readonly notice: string;
  readonly command: string;
  readonly draft: Draft;
  /** When it was sealed. */
  readonly made?: string;
  readonly seal: string;
}

/** Records what was shown. It is sealed: not a character of it may be changed. */
export interface RecordPress {
  readonly do: 'record';
  readonly notice: string;
  readonly command: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly change: Change;
  readonly seen: number;
  readonly made?: string;
  readonly seal: string;
}

/** Imports a plan as it was shown: sealed too. */
export interface ImportPress {
  readonly do: 'import';
  readonly notice: string;
  readonly command: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly shown: string;
  readonly made?: string;
  readonly seal: string;
}

/** The digest of that day again: itself, or one of its groups in full. */
export interface DigestPress {
  readonly do: 'digest';
  readonly notice: string;
  readonly asOf: CalendarDate;
  /** The day of the digest before. */
  readonly since: CalendarDate | null;
  readonly show: DigestGroup | null;
  /** Left out: dates are written in words. */
  readonly dates?: DateStyle;
  readonly offset: number;
}

/** A button as the templates bind it. */
export interface Button {
  readonly title: string;
  readonly data: Press;
}

const LONGEST_SENTENCE = 500;
const LONGEST_TITLE = 60;

function titleOf(words: string): string {
  const shown = clean(words).trim();
  return shorten(shown.charAt(0).toUpperCase() + shown.slice(1), LONGEST_TITLE);
}

/** A button that says a sentence, as if it had been typed. */
export const sayButton = (sentence: string, notice: string | null, title: string = sentence): Button => ({
  title: titleOf(title),
  data: { do: 'ask', question: shorten(clean(sentence), LONGEST_SENTENCE), notice },
});

/** A button that asks a question: a whole one, so that an old card still means what it shows. */
export const answerButton = ({ words, question }: Offer, notice: string | null): Button => ({
  title: titleOf(words),
  data: { do: 'answer', meaning: { act: 'ask', question }, notice },
});

/** How an answer can be had again. */
export interface Again {
  readonly meaning: AskPress;
  /** Null: every notice. */
  readonly notice: string | null;
}

const LONGEST_REF = 40;

/** Whether a button can carry this ref; every ref of a sane notice or plan it can. */
export const isCarried = (ref: string): boolean => ref.trim() !== '' && ref.length <= LONGEST_REF && clean(ref) === ref;

/** A button that opens a form for an update. */
export function updateButton(about: string, notice: string, title: string): Button {
  return { title: shorten(clean(title), LONGEST_TITLE), data: { do: 'update', about, notice } };
}
