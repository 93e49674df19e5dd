import type { BoardRecords } from '../model/board.ts';
import type { NoticeReading } from '../model/notice.ts';
import { CUES } from './lexicon/phrases.ts';
import { NOISE, WEAK } from './lexicon/words.ts';
import { createNames, type Names } from './marks.ts';
import { createSpelling, type Spelling } from './normalise.ts';
import { PhraseBook } from '../words/phrase-book.ts';
import { DATE_WORDS } from '../time/dates.ts';
import { LENGTH_WORDS } from '../time/lengths.ts';
import { PERIOD_WORDS } from '../time/periods.ts';

/** November is in no word list, and must not become a number. */
const TIME_WORDS = [...DATE_WORDS, ...PERIOD_WORDS, ...LENGTH_WORDS, 'christmas', 'xmas', 'easter'];

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
  printed: Iterable<string>,
): Vocabulary {
  const names = createNames(library, board);
  const usable = new Set([
    ...new PhraseBook(Object.entries(CUES)).words(),
    ...names.book.words(),
    ...NOISE,
    ...WEAK,
    ...TIME_WORDS,
  ]);
  for (const word of printed) usable.add(word);
  return { names, spell: createSpelling(usable, english) };
}
