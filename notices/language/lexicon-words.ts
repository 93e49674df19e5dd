import { DATE_WORDS } from '../time/dates.ts';
import { LENGTH_WORDS } from '../time/lengths.ts';
import { PERIOD_WORDS } from '../time/periods.ts';
import { PhraseBook } from '../words/phrase-book.ts';
import { CUES } from './lexicon/phrases.ts';
import { NOISE, WEAK } from './lexicon/words.ts';
import type { Names } from './marks.ts';

/** November is in no word list, and must not become a number. */
const TIME_WORDS = [...DATE_WORDS, ...PERIOD_WORDS, ...LENGTH_WORDS, 'christmas', 'xmas', 'easter'];

/** Every word of the lexicon, and of the names that go with it. */
export function lexiconWords(names: Names): string[] {
  const cues = new PhraseBook(Object.entries(CUES));
  return [...cues.words(), ...names.book.words(), ...NOISE, ...WEAK, ...TIME_WORDS];
}
