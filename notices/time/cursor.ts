import { PhraseBook } from '../words/phrase-book.ts';

/** Something read from the words up to, not including, `end`. */
export interface Hit<Value> {
  readonly end: number;
  readonly value: Value;
}

export type Words = readonly string[];

// Most words begin nothing, so saying that costs nothing.
const NONE: readonly never[] = [];

/** A table of phrases that can be asked what stands at one place; the longest phrase wins. */
export class Phrases<Value> {
  readonly #book: PhraseBook<Value>;

  constructor(rows: Iterable<readonly [Value, readonly string[]]>) {
    this.#book = new PhraseBook(rows);
  }

  /** The longest phrase that begins at `at`. */
  at(words: Words, at: number): Hit<Value> | null {
    return this.every(words, at)[0] ?? null;
  }

  /** All phrases that begin at `at`, longest first: the longest can swallow a word that what follows needs. */
  every(words: Words, at: number): readonly Hit<Value>[] {
    const hits = this.#book.every(words, at);
    if (hits.length < 2) return hits.length === 0 ? NONE : hits;
    return [...hits].sort((a, b) => b.end - a.end || a.row - b.row);
  }

  /** The words that a phrase can begin with. */
  firsts(): Set<string> {
    return this.#book.firsts();
  }
}

/** A table whose keys are what its phrases mean. */
export function phrasesOf<Key extends string>(table: Readonly<Record<Key, readonly string[]>>): Phrases<Key> {
  const keys = Object.keys(table) as Key[];
  return new Phrases(keys.map((key) => [key, table[key]] as const));
}

/** The place after an article, or the same place. */
export function skip(words: Words, at: number, passed: ReadonlySet<string>): number {
  let next = at;
  while (next < at + 3 && passed.has(words[next] ?? '')) next += 1;
  return next;
}
