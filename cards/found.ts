import type { Found } from '../dialogs/protocol/found.ts';
import { footWords, nameOf, whenWords } from './items.ts';
import { ROW } from './words.ts';
import { clean, shorten } from './text.ts';

/** Two lines of the list. */
const LONGEST_TITLE = 50;
const LONGEST_LINE = 160;

export const FOUND = {
  nothing: (words: string) =>
    words === '' ? 'Nothing is overdue. Type a number or a few words.' : `I find nothing for “${words}”.`,
  logTitle: 'Log this as an update',
} as const;

/** How something that was found stands in the list: what it is, and below it when, whose and how it stands. */
export function previewOf({ item }: Found, home: string): { readonly title: string; readonly text: string } {
  const when = [item.overdue ? ROW.overdue : '', whenWords(item) ?? ''].filter((part) => part !== '').join(', ');
  return {
    title: shorten(clean(`${nameOf(item, home)} · ${item.words}`), LONGEST_TITLE),
    text: shorten(clean([when, ...footWords(item)].filter((part) => part !== '').join(' · ')), LONGEST_LINE),
  };
}
