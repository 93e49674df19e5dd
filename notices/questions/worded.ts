import type { Action, Update } from '../model/board.ts';
import { stemmed } from '../words/stems.ts';
import { tokenise } from '../words/tokens.ts';

/** A text as it is looked for. */
interface Words {
  /** Its stems in order, with a space before and after each. */
  readonly text: string;
  /** Its words of letters, as typed, each once. */
  readonly words: readonly string[];
}

/** The own words of a part of the records, and those that stand beside it. */
export interface Worded {
  readonly own: Words;
  readonly beside: Words;
}

const LETTERS = /^\p{L}+$/u;

/** A text as it is looked for. */
export function wordsIn(text: string): Words {
  const words = tokenise(text, Infinity).map((token) => token.text);
  return { text: stemmed(words), words: [...new Set(words.filter((word) => LETTERS.test(word)).map(same))] };
}

const MOST = 20_000;

/** Words come again and again, and each of them is kept once. */
const known = new Map<string, string>();
function same(word: string): string {
  const first = known.get(word);
  if (first !== undefined) return first;
  if (known.size >= MOST) known.clear();
  known.set(word, word);
  return word;
}

/** What stands beside an update is the same for all of one action by one person. */
const besides = new Map<string, Words>();
function wordsBeside(text: string): Words {
  const first = besides.get(text) ?? wordsIn(text);
  if (besides.size >= MOST) besides.clear();
  besides.set(text, first);
  return first;
}

/** By the action or update: a log grows by one entry at a time, and what was there before is not taken apart again. */
const worded = new WeakMap<Action | Update, Worded & { readonly texts: readonly [string, string] }>();

/** The words of a text and of what stands beside it; `of`: the part of the records that they are of, where there is one. */
export function wordedOf(own: string, beside: string, of: Action | Update | null): Worded {
  const before = of === null ? undefined : worded.get(of);
  if (before?.texts[0] === own && before.texts[1] === beside) return before;
  const made = { own: wordsIn(own), beside: of === null ? wordsIn(beside) : wordsBeside(beside) };
  if (of !== null) worded.set(of, { ...made, texts: [own, beside] });
  return made;
}

const byAction = new WeakMap<Action, Map<string, string>>();

/** The words beside an update: the title of its action, and whose it is. */
export function besideOf(action: Action | null, by: string): string {
  if (action === null) return ` ${by}`;
  const texts = byAction.get(action) ?? new Map<string, string>();
  byAction.set(action, texts);
  const text = texts.get(by) ?? `${action.title} ${by}`;
  texts.set(by, text);
  return text;
}
