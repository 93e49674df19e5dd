import type { ParsedNotice } from '../model/notice.ts';

/** What tells that it is asked: one of these has to be there. */
const TELLING: readonly RegExp[] = [
  /\b(?:in|of) (?:force|effect)\b/,
  /\b(?:lifted|withdrawn|revoked|rescinded)\b/,
  /\bstill (?:live|active|valid|current|running|stands?|appl(?:y|ies)|binding|on)\b/,
  /\bstill under (?:the |a |an |our )?(?:improvement )?(?:notice|direction)\b/,
];

/** A question that has any other word asks for something else besides. */
const PLAIN = new Set(
  (
    'is was are we has have been be being when does did do get still now currently today already yet ever or not the ' +
    "our this that its it's it a an improvement notice notices direction council councils in of force effect lifted withdrawn revoked " +
    'rescinded live active valid current running stand stands apply applies binding on under please hi hello thanks'
  ).split(' '),
);
const LONGEST = 120;

/** Whether it is asked if a notice is in force or was lifted: the ids of those that are named; null: something else is asked. */
export function asksInForce(sentence: string, library: readonly ParsedNotice[]): readonly string[] | null {
  if (sentence.length > LONGEST) return null;
  const plain = sentence.toLowerCase().replaceAll('’', "'").replaceAll("'s", '');
  if (!TELLING.some((pattern) => pattern.test(plain))) return null;
  const words = new Set(plain.match(/[\p{L}\p{N}']+/gu) ?? []);
  const places = library.map(({ notice: { id, place } }) => ({
    id,
    own: place.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [],
  }));
  const named = places.filter(({ own }) => own.length > 0 && own.every((word) => words.has(word)));
  const known = new Set(named.flatMap(({ own }) => own));
  return [...words].every((word) => PLAIN.has(word) || known.has(word)) ? named.map(({ id }) => id) : null;
}
