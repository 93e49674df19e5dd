import { type Hit, Phrases, skip, type Words } from './cursor.ts';
import type { Figures } from './parts.ts';
import type { Marked, Read } from './read.ts';
import type { Part, Text } from './text.ts';

// How parts of patterns are made: of a table, of one word, of what stands around.

/** A table of phrases as a part. */
export function table<Value>(phrases: Phrases<Value>): Part<Value> {
  return {
    firsts: new Set(phrases.firsts()),
    figures: false,
    empty: false,
    at: ({ words }, at) => phrases.every(words, at),
  };
}

/** Phrases of which only the place is told. */
export const cells = (...phrases: readonly string[]): Part<true> => table(new Phrases([[true, phrases]]));

/** A part that is read by a function. */
export function reader<Value>(
  firsts: Iterable<string>,
  figures: boolean,
  read: (words: Words, at: number, text: Text) => Hit<Value> | null,
): Part<Value> {
  return {
    firsts: new Set(firsts),
    figures,
    empty: false,
    at: (text, at) => {
      const hit = read(text.words, at, text);
      return hit === null ? [] : [hit];
    },
  };
}

/** One word that stands for a value. */
export const word = <Value>(
  firsts: Iterable<string>,
  figures: boolean,
  value: (said: string, words: Words, at: number, text: Text) => Value | null | undefined,
): Part<Value> =>
  reader(firsts, figures, (words, at, text) => {
    const found = value(words[at] ?? '', words, at, text);
    return found === null || found === undefined ? null : { end: at + 1, value: found };
  });

/** One word in figures. */
export const written = (pattern: RegExp): Part<Figures> =>
  word([], true, (said) => {
    const found = pattern.exec(said);
    return found === null ? null : [said, ...found.slice(1)];
  });

/** Passes over words, as many as there are, and also over none. */
export const passing = (passed: readonly string[]): Part<unknown> => ({
  firsts: new Set(passed),
  figures: false,
  empty: true,
  at: ({ words }, at) => {
    const end = skip(words, at, new Set(passed));
    return end > at
      ? [
          { end, value: true },
          { end: at, value: true },
        ]
      : [{ end: at, value: true }];
  },
});

/** A look at what stands behind, which is left there. */
export const ahead = (phrases: Phrases<unknown>): Part<unknown> => ({
  firsts: new Set(),
  figures: false,
  empty: true,
  at: ({ words }, at) => (phrases.at(words, at) === null ? [] : [{ end: at, value: true }]),
});

/** A part that tells where it was read, too. */
export const marked = (part: Part<Read>): Part<Marked> => ({
  firsts: part.firsts,
  figures: part.figures,
  empty: false,
  at: (text, at) =>
    part.at(text, at).map((hit) => ({
      ...hit,
      value: { read: hit.value, at, end: hit.end, last: text.words[hit.end - 1] ?? '' },
    })),
});

/** A part where a number of a day stands. */
export const numbered = (part: Part<Read>): Part<Read> => ({
  firsts: new Set(),
  figures: true,
  empty: false,
  at: (text, at) => (/^\d{1,2}(?:st|nd|rd|th)?$/.test(text.words[at] ?? '') ? part.at(text, at) : []),
});

/** A part where it begins with one of the phrases. */
export function when<Value>(phrases: readonly string[], part: Part<Value>): Part<Value> {
  const book = new Phrases([[true, phrases]]);
  return {
    firsts: new Set(book.firsts()),
    figures: false,
    empty: false,
    at: (text, at) => (book.at(text.words, at) === null ? [] : part.at(text, at)),
  };
}
