import type { Party, Subject as Asked } from '../model/question.ts';
import { PARTIES } from '../words/filters.ts';
import { expand } from '../words/phrase-book.ts';
import { stemmed } from '../words/stems.ts';
import { THEMES } from '../words/themes.ts';
import { tokenise } from '../words/tokens.ts';

/** A subject ready to be looked for: any of its phrases (stemmed, in order) means it. */
export interface Subject {
  readonly words: string;
  readonly phrases: readonly string[];
  /** A strong subject must be found for an answer to be right; a weak one only helps to find it. */
  readonly strong: boolean;
}

const PLAIN = /^[a-z]+$/;
const phrase = (words: string): string =>
  stemmed(PLAIN.test(words) ? [words] : tokenise(words, Infinity).map(({ text }) => text));

const remembered = new Map<string, readonly string[]>();

/** The words of a theme or a party, stemmed once. */
function known(key: string, words: () => readonly string[]): readonly string[] {
  const before = remembered.get(key);
  if (before !== undefined) return before;
  const phrases = [...new Set(words())];
  remembered.set(key, phrases);
  return phrases;
}

const ofTheme = (name: string): readonly string[] =>
  known(`theme ${name}`, () => {
    const theme = THEMES.find((one) => one.name === name);
    return [...(theme?.means ?? []), ...(theme?.said ?? [])].map((cell) => stemmed(cell.replace(/-/g, ' ').split(' ')));
  });

const ofParty = (party: Party): readonly string[] =>
  known(`party ${party}`, () => (PARTIES[party] ?? []).flatMap(expand).map(stemmed));

const made = new WeakMap<Asked, Subject>();

export function subjectOf(asked: Asked): Subject {
  const before = made.get(asked);
  if (before !== undefined) return before;
  const { words, also, theme, party, weak } = asked;
  const phrases = [
    phrase(words),
    ...also.map(phrase),
    ...(theme === null ? [] : ofTheme(theme)),
    ...(party === null ? [] : ofParty(party)),
  ];
  const subject = { words, phrases, strong: !weak };
  made.set(asked, subject);
  return subject;
}

export const subjectsOf = (about: readonly Asked[]): Subject[] => about.map(subjectOf);

export const strongOf = (about: readonly Asked[]): Subject[] => subjectsOf(about).filter(({ strong }) => strong);
