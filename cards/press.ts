import type { CalendarDate } from '../notices/model/dates.ts';
import { clean, shorten } from './text.ts';

/** What a button carries: `dialogs/command.ts` checks it when it comes back. */
export type Press =
  | {
      readonly do: 'ask';
      readonly question: string;
      /** The questions that it narrows; left out where it stands by itself. */
      readonly after?: readonly string[];
      readonly notice: string | null;
    }
  | {
      readonly do: 'page';
      readonly question: string;
      readonly after: readonly string[];
      readonly offset: number;
      readonly notice: string | null;
      readonly asOf: CalendarDate;
    }
  | { readonly do: 'switch'; readonly notice: string };

/** A button as the templates bind it. */
export interface Button {
  readonly title: string;
  readonly data: Press;
}

const LONGEST_QUESTION = 500;
const MOST_QUESTIONS = 4;
const LONGEST_TITLE = 60;

/** A button that asks an ordinary question. */
export function askButton(question: string, notice: string | null, title: string = question): Button {
  const shown = clean(title).trim();
  const asked = shorten(clean(question), LONGEST_QUESTION);
  return {
    title: shorten(shown.charAt(0).toUpperCase() + shown.slice(1), LONGEST_TITLE),
    data: { do: 'ask', question: asked, notice },
  };
}

/** How an answer was asked for: its question, and those that it followed. */
export interface Again {
  readonly question: string;
  readonly after: readonly string[];
  /** Null: every notice. */
  readonly notice: string | null;
}

/** A button that narrows an answer: it brings along what it narrows, so that an old card still means what it shows. */
export function narrowButton(question: string, again: Again | null, notice: string | null): Button {
  const { title, data } = askButton(question, notice);
  return again === null || data.do !== 'ask'
    ? { title, data }
    : { title, data: { ...data, after: [...again.after, again.question].slice(-MOST_QUESTIONS) } };
}
