import { stemmed } from '../words/stems.ts';
import { tokenise } from '../words/tokens.ts';

const remembered = new Map<string, string>();
const REMEMBERED = 1000;

/** The stems of a metric's name, in order. */
export function textOf(words: string): string {
  const known = remembered.get(words);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const text = stemmed(tokenise(words).map(({ text: one }) => one));
  remembered.set(words, text);
  return text;
}
