import type { Field, Wrong } from '../notices/ledger/check-outcome.ts';
import type { Draft } from '../notices/ledger/draft.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import type { LABELS } from './form-words.ts';

/** A field of a draft that can be typed or picked, by its name there. */
export type InputId = keyof typeof LABELS;

/** What is asked for, and what there is to choose from. */
export interface Asked {
  readonly draft: Draft;
  readonly choices: {
    readonly actions: readonly { readonly id: string; readonly what: string }[];
    readonly metrics: readonly string[];
    readonly agencies: readonly string[];
    readonly posts: readonly string[];
  };
  readonly missing: readonly Field[];
  readonly wrong: readonly Wrong[];
  readonly today: CalendarDate;
}

/** How much of a card there is room for. */
export interface FormRoom {
  /** Characters of an action that can be chosen; 0: it is typed. */
  readonly choice: number;
  /** Characters of each value. */
  readonly value: number;
}

/** What is missing or wrong; a person is asked for by id and name together. */
export function openFields({ missing, wrong }: Asked): ReadonlySet<string> {
  const open = new Set<string>([...missing, ...wrong.map(({ field }) => field)]);
  if (open.has('person')) open.add('name');
  return open;
}

/** Whether a field belongs to a new date. */
export const isMove = (id: string): boolean => id === 'movedTo' || id === 'agreedBy';

/** A paragraph has a printed date, which is never moved. */
export function aboutParagraph({ draft, choices, wrong }: Asked): boolean {
  if (wrong.some(({ why }) => why === 'printed-deadline')) return true;
  if (draft.what !== 'update' || draft.about === '') return false;
  const unknown = wrong.some(({ field }) => field === 'about');
  return !unknown && choices.actions.every(({ id }) => id.toLowerCase() !== draft.about.trim().toLowerCase());
}
