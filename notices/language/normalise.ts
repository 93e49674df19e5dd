import { distance } from 'fastest-levenshtein';
import { SHORT_FORMS } from './lexicon/words.ts';
import { SPOKEN_YEARS } from '../words/numbers.ts';
import { stem } from '../words/stems.ts';
import type { Token } from '../words/tokens.ts';

/** A word of a question in the form that the lexicon knows, with the place of what was typed. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Puts a word right, or leaves it as it is. */
export type Spelling = (word: string) => string;

/** Two words that people write apart and together. */
const JOINED: ReadonlyMap<string, string> = new Map([
  ...SPOKEN_YEARS,
  ...Object.entries({
    'no one': 'noone',
    'per cent': '%',
    'any one': 'anyone',
    'no of': 'numberof',
    'nos of': 'numberof',
    'over due': 'overdue',
    're scheduled': 'rescheduled',
    'dead line': 'deadline',
    'dead lines': 'deadlines',
  }),
]);

const SHORTENED: Readonly<Record<string, string>> = { ll: 'will', d: 'would' };
/** "I'd" and "he'll" are no "id" and no "hell". */
const CONTRACTION = /^(i|you|he|she|it|we|they|that|there|who|what)['’](ll|d)$/i;

function contracted(raw: string): string | null {
  const [, who, verb] = CONTRACTION.exec(raw) ?? [];
  return who === undefined || verb === undefined ? null : `${who.toLowerCase()} ${SHORTENED[verb.toLowerCase()] ?? ''}`;
}

/** A map, because a record knows words such as "constructor". */
export const SHORT = new Map(Object.entries(SHORT_FORMS));

/** "B4" is before in "due b4 the board", a bullet in "the wording of B4". */
const MEANS_BULLET = /^(?:of|does|paragraph|bullet|para|is|on|under|for|me|and|about)$/;

const BULLET_BEFORE = /^(?:in|please|pls|text|say|says|wording|full|and|or|mean|means|require|requires)$/;

/** "Whit Monday" is a day; elsewhere "whit" is a slip for "what". */
const WHITSUN = /^(?:monday|sunday|week|half|bank)$/;

/** A question as words: short forms written out, misspellings mended, each with its place in what was typed. */
export function normalise(tokens: readonly Token[], spell: Spelling): Word[] {
  const words: Word[] = [];
  for (const [at, token] of tokens.entries()) {
    const { start, end } = token;
    const bullet =
      token.text === 'b4' &&
      (at === tokens.length - 1 ||
        MEANS_BULLET.test(tokens[at - 1]?.text ?? '') ||
        BULLET_BEFORE.test(tokens[at + 1]?.text ?? ''));
    const feast = token.text === 'whit' && WHITSUN.test(tokens[at + 1]?.text ?? '');
    const said =
      bullet || feast
        ? token.text
        : (contracted(token.raw) ??
          SHORT.get(token.text) ??
          (/^\p{L}+$/u.test(token.text) ? spell(token.text) : token.text));
    for (const text of said.split(' ')) {
      const before = words.at(-1);
      const joined = before && JOINED.get(`${before.text} ${text}`);
      if (before && joined) words.splice(-1, 1, { text: joined, start: before.start, end });
      else words.push({ text, start, end });
    }
  }
  return words;
}

const VOWEL = /[aeiou]/;
const SHORTEST_SKELETON = 3;
const LONGEST_SKELETON = 8;

/** "Mny", "mtngs", "rvw": words typed without their vowels, by what is left of them where that is one word's alone. */
function skeletonsOf(usable: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const word of usable) {
    const left = word.replace(/[aeiou]/g, '');
    if (left === word || left.length < SHORTEST_SKELETON || left.length > LONGEST_SKELETON) continue;
    found.set(left, (found.get(left) ?? new Set()).add(word));
  }
  return new Map(
    [...found].flatMap(([left, [word, ...others]]) => (word === undefined || others.length > 0 ? [] : [[left, word]])),
  );
}
/** Words that can be looked up. */
export type WordList = Pick<ReadonlySet<string>, 'has'>;

/** "Redd" and "annd": no letter twice in a row. */
const withoutDoubles = (word: string): string =>
  Array.from(word)
    .filter((letter, at, letters) => letter !== letters[at - 1])
    .join('');

const SHORTEST = 4;
/** Two letters the wrong way round are likelier than one wrong letter. */
const SWAPPED = 0.9;
const REMEMBERED = 5000;

/** Letters in another order only: "ovredue". */
export const swapped = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at < a.length - 1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
};

/**
 * Mends a word that is in no list by the nearest word that a question can use. A correct English word is never
 * touched, a word with two equally near candidates stays as it is. `usable` are the words of lexicon and notices;
 * words used more often come first and win a tie of one letter.
 */
export function createSpelling(usable: ReadonlySet<string>, english: WordList): Spelling {
  const byLength = new Map<number, string[]>();
  for (const word of usable) {
    if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) continue;
    const known = byLength.get(word.length);
    if (known === undefined) byLength.set(word.length, [word]);
    else known.push(word);
  }
  const skeletons = skeletonsOf(usable);
  const remembered = new Map<string, string>();
  const mend = (word: string): string => {
    const reach = word.length >= 7 ? 2 : 1;
    let best: string[] = [];
    let nearest = reach + 1;
    for (let length = word.length - reach; length <= word.length + reach; length += 1) {
      for (const candidate of byLength.get(length) ?? []) {
        // The first letter is seldom wrong, and asking for it keeps "mentor" from becoming "centre".
        if (candidate[0] !== word[0]) continue;
        const far = swapped(word, candidate) ? SWAPPED : distance(word, candidate);
        if (far < nearest) [nearest, best] = [far, [candidate]];
        else if (far === nearest) best.push(candidate);
      }
    }
    if (best.length === 1) return best[0] ?? word;
    // Forms of one word are the same wish.
    const alike = best.find((candidate) => candidate.at(-1) === word.at(-1)) ?? best[0];
    return new Set(best.map(stem)).size === 1 ? (alike ?? word) : word;
  };
  return (word) => {
    if (usable.has(word) || english.has(word)) return word;
    const single = withoutDoubles(word);
    if (single !== word && usable.has(single)) return single;
    if (!VOWEL.test(word)) return skeletons.get(word) ?? word;
    if (word.length < SHORTEST) return word;
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const mended = mend(word);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(word, mended);
    return mended;
  };
}
