import type { BoardRecords } from '../model/board.ts';
import type { ParsedNotice } from '../model/notice.ts';
import { lexiconWords } from './lexicon-words.ts';
import { createNames, type Names } from './marks.ts';
import { knownWords, type KnownWords } from './mask.ts';
import { createSpelling, type Spelling, type WordList } from './normalise.ts';

/** How a board's notices, posts and agencies are called, and the spelling that knows them. */
export interface Vocabulary {
  readonly names: Names;
  readonly spell: Spelling;
  /** Words that say nothing about a person. */
  readonly known: () => KnownWords;
}

// Seldom asked for, and then again and again, and the same for every board.
const known = new WeakMap<readonly ParsedNotice[], KnownWords>();

function knownTo(library: readonly ParsedNotice[]): KnownWords {
  const made = known.get(library) ?? knownWords(library);
  known.set(library, made);
  return made;
}

/** The lexicon with what the notices and one board add to it. */
export function createVocabulary(
  library: readonly ParsedNotice[],
  board: BoardRecords | null,
  english: WordList,
  printed: Iterable<string>,
): Vocabulary {
  const names = createNames(library, board);
  const usable = new Set(lexiconWords(names));
  for (const word of printed) usable.add(word);
  return { names, spell: createSpelling(usable, english), known: () => knownTo(library) };
}
