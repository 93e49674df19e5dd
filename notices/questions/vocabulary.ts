import type { BoardRecords } from '../model/board.ts';
import type { NoticeReading } from '../model/notice.ts';
import type { Corpus } from './corpus.ts';
import { CUES } from './lexicon/phrases.ts';
import { NOISE, WEAK } from './lexicon/words.ts';
import { createNames, type Names } from './marks.ts';
import { createSpelling, type Spelling } from './normalise.ts';
import { PhraseBook } from '../words/phrase-book.ts';
import { TIME_WORDS } from '../time/find.ts';

/** How a board's notices, posts and agencies are called, and the spelling that knows them. */
export interface Vocabulary {
  readonly names: Names;
  readonly spell: Spelling;
}

/** The lexicon with what the notices and one board add to it. */
export function createVocabulary(
  library: readonly NoticeReading[],
  board: BoardRecords | null,
  english: ReadonlySet<string>,
  corpora: readonly Corpus[],
): Vocabulary {
  const names = createNames(library, board);
  const usable = new Set([
    ...new PhraseBook(Object.entries(CUES)).words(),
    ...names.book.words(),
    ...NOISE,
    ...WEAK,
    // November is in no word list, and must not become a number.
    ...TIME_WORDS,
  ]);
  for (const { words } of corpora) for (const word of words) usable.add(word);
  return { names, spell: createSpelling(usable, english) };
}
