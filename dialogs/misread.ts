import { keyOf } from '../data/documents.ts';
import { type Store, StoreError } from '../data/store.ts';
import type { Misread } from './services.ts';

const MOST_CHARACTERS = 300;
const MOST_LOOKED_AT = 2_000;
const MOST_LEFT = 20;
/** The same words on the same day are counted up to here, so that nobody can fill the store by repeating himself. */
const MOST_A_DAY = 20;
/** The partition of what was asked about no board in particular. */
const EVERY = 'every';

/** Mentions, links and e-mail addresses: they say who, and never what was not understood. */
const ADDRESSES: readonly RegExp[] = [
  /<at\b[^<>]*>[^<]*<\/at>/gi,
  /\b[a-z][a-z\d+.-]{0,20}:\/\/\S+/gi,
  /\bwww\.\S+/gi,
  /(?<!\S)\S+@\S+/g,
];

/** The words as they are kept: without mentions, links and addresses, in one line, cut to 300 characters. */
export function keptWords(words: string): string {
  const bare = ADDRESSES.reduce((text, address) => text.replace(address, ' '), words.slice(0, MOST_LOOKED_AT));
  const line = bare.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  // Cut between two characters, and not within one that is stored as a pair.
  return line
    .slice(0, MOST_CHARACTERS)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

export type Kept =
  /** `false`: nothing was left to keep, or it was kept often enough that day. */
  { readonly ok: true; readonly kept: boolean } | { readonly ok: false; readonly why: string };

/**
 * Keeps words that could not be read, for whoever mends the lexicon. A store that fails is a value here: the
 * person who asked gets the answer all the same.
 */
export async function keepMisread(store: Store, { words, left, board, date }: Misread): Promise<Kept> {
  const kept = keptWords(words);
  if (kept === '') return { ok: true, kept: false };
  const pk = keyOf(board ?? EVERY);
  const about = {
    pk,
    kind: 'misread' as const,
    words: kept,
    left: left
      .slice(0, MOST_LEFT)
      .map(keptWords)
      .filter((word) => word !== ''),
    board,
    date,
  };
  const name = `misread-${date}-${hash(kept.toLowerCase())}`;
  try {
    for (let time = 1; time <= MOST_A_DAY; time += 1) {
      const done = await store.commit(pk, [{ op: 'create', document: { ...about, id: `${name}-${time}` } }]);
      if (done.ok) return { ok: true, kept: true };
      if (done.reason !== 'exists') return { ok: false, why: done.why };
    }
    return { ok: true, kept: false };
  } catch (fault) {
    if (fault instanceof StoreError) return { ok: false, why: fault.message };
    throw fault;
  }
}

/** Tells the questions of a day apart in an id. Two that fall together would only be counted as one. */
function hash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  return ((high >>> 0) * 0x200000 + (low >>> 11)).toString(36);
}
