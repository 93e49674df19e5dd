import { type Token, tokenise } from '../../words/tokens.ts';
import { SHORT } from '../normalise.ts';

/** A stretch of what was typed. `plain` is as long as `raw`: small letters, straight quotes, simple dashes and blanks. */
export interface Said {
  readonly raw: string;
  readonly plain: string;
}

/** Longer than any text that is taken. */
const LONGEST = 20_000;

/** What was typed, its outer blanks gone, up to the length that a draft holds. */
export function said(whole: string): Said {
  const text = whole.slice(0, LONGEST);
  const lower = text.toLowerCase();
  // A few letters grow when they are made small; places must stay the same.
  const small = lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const plain = small
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[^\S\n]|[\p{Cc}\u200b-\u200f\u2060-\u2069\u202a-\u202e\ufeff](?<!\n)/gu, ' ');
  return part({ raw: text, plain }, 0);
}

/** From one place up to another, without the blanks at its ends. */
export function part({ raw, plain }: Said, from: number, to = plain.length): Said {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(plain.charAt(start))) start += 1;
  while (end > start && /\s/.test(plain.charAt(end - 1))) end -= 1;
  return { raw: raw.slice(start, end), plain: plain.slice(start, end) };
}

/** What a pattern finds at the beginning, and what comes after it. */
export function eat(one: Said, pattern: RegExp): { readonly match: RegExpExecArray; readonly rest: Said } | null {
  const match = pattern.exec(one.plain);
  return match === null || match.index > 0 ? null : { match, rest: part(one, match[0].length) };
}

/** A group of a match as it was typed; the pattern has the `d` flag. */
export function typed(one: Said, match: RegExpExecArray, group: number): string {
  const [from, to] = match.indices?.[group] ?? [0, 0];
  return part(one, from, to).raw;
}

/** The words of a stretch, with their places in it. */
export const wordsOf = ({ raw, plain }: Said): Token[] =>
  tokenise(plain, LONGEST).map((token) => ({ ...token, raw: raw.slice(token.start, token.end) }));

/** The form of a word that phrases of time know: "wks" is "weeks". */
export const timeWord = ({ text }: Token): string => {
  const long = SHORT.get(text);
  return long === undefined || long.includes(' ') ? text : long;
};

/** Without the marks and blanks that separate it from what stood beside it. What dresses its words up is part of it. */
export function bare(one: Said): Said {
  const start = /^(?:[\s,;:.!)\]-]|[*>](?=\s))*/.exec(one.plain)?.[0].length ?? 0;
  let end = one.plain.length;
  while (end > start && /[\s,;:([-]/.test(one.plain.charAt(end - 1))) end -= 1;
  return part(one, start, end);
}
