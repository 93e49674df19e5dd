import { SPOKEN_NUMBERS } from './lexicon.ts';

/** "A missing comma" is no mark. */
const spoken = (words: string): RegExp =>
  new RegExp(String.raw`(?<!\b(?:an?|the|no|missing|extra|by|with))\s{1,3}${words}\b`, 'gi');
const MARKS: readonly (readonly [pattern: RegExp, mark: string])[] = [
  [spoken('comma'), ','],
  [spoken('full stop'), '.'],
  [spoken('semi[ -]?colon'), ';'],
  [spoken('colon'), ':'],
];
const NUMBERED = new RegExp(
  String.raw`^((?:(?:please|log|update|mark|set|close|move|note|record|for|on|re|add to)\s+){0,2}(?:action|paragraph|para)(?:\s+number)?)\s+(${SPOKEN_NUMBERS.join('|')})\b(?!-)`,
  'i',
);

/** What a telephone wrote down word for word: spoken marks, and the number of an action or paragraph in words. */
export function asWritten(text: string): string {
  const numbered = text.replace(
    NUMBERED,
    (_, head: string, word: string) => `${head} ${String(SPOKEN_NUMBERS.indexOf(word.toLowerCase()) + 1)}`,
  );
  // Who types marks does not spell them.
  if (/[,;:]\s|\.(?:\s|$)/.test(numbered)) return numbered;
  return MARKS.reduce((words, [pattern, mark]) => words.replace(pattern, mark), numbered);
}
