import { keyOf, type DocumentOf } from '../data/documents.ts';
import type { Store } from '../data/store.ts';
import type { Misread } from './services.ts';

const MOST_CHARACTERS = 300;
/** An id has at most 255 characters: so many words of the question tell it apart from the others of its day. */
const MOST_IN_ID = 60;
/** The partition of what was asked about no board in particular. */
const EVERY = 'every';

const ADDRESSES: readonly RegExp[] = [
  /<at>[^<]*<\/at>/gi,
  /\b[a-z][a-z\d+.-]*:\/\/\S+/gi,
  /\bwww\.\S+/gi,
  /(?:mailto:)?[^\s<>()"',;:]+@[^\s<>()"',;:]+/gi,
];

/** The words of a question as they are kept: without addresses, links and mentions, in one line, cut to 300 characters. */
export function keptWords(words: string): string {
  const bare = ADDRESSES.reduce((text, address) => text.replace(address, ' '), words.slice(0, 4 * MOST_CHARACTERS));
  const line = bare.replace(/[\p{C}\s]+/gu, ' ').trim();
  return [...line].slice(0, MOST_CHARACTERS).join('').trim();
}
