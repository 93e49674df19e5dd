import { TIME_WORDS } from '../time/find.ts';
import { wordsOf } from '../words/phrase-book.ts';
import { CUES } from './lexicon/phrases.ts';
import { NOISE, WEAK } from './lexicon/words.ts';
import type { Names } from './marks.ts';

/** Every word of the lexicon, and of the names that go with it. */
export function lexiconWords(names: Names): string[] {
  // November is in no word list, and must not become a number.
  return [...wordsOf(Object.values(CUES).flat()), ...names.book.words(), ...NOISE, ...WEAK, ...TIME_WORDS];
}
