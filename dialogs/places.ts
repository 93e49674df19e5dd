import type { ParsedNotice } from '../notices/model/notice.ts';
import type { NoticeName } from './protocol/notice-name.ts';

// Words that a council's name and a person's way of saying it may differ in.
const FILLER = new Set(
  'the a of upon and for council county city metropolitan borough royal london district unitary authority notice board please now instead'.split(
    ' ',
  ),
);

export const nameOf = ({ notice: { id, place, council } }: ParsedNotice): NoticeName => ({ id, place, council });

/** The one notice that these words name, and nothing but name: "kent", "the Kent notice", "Kent County Council". */
export function noticeNamed(said: string, library: readonly ParsedNotice[]): ParsedNotice | null {
  const words = namingWords(said);
  if (words.length === 0) return null;
  const named = library.filter(({ notice }) => {
    const own = new Set(namingWords(`${notice.id} ${notice.place} ${notice.council}`));
    return words.every((word) => own.has(word));
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** The one notice whose place is spoken of somewhere in the sentence: "when is Kent's next review?" */
export function noticeMentioned(text: string, library: readonly ParsedNotice[]): ParsedNotice | null {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const mentioned = library.filter(({ notice }) => {
    const own = namingWords(notice.place);
    return own.length > 0 && (words.has(notice.id) || own.every((word) => words.has(word)));
  });
  return mentioned.length === 1 ? (mentioned[0] ?? null) : null;
}

/** The notices whose names look most like what was said; all of them where none does. */
export function nearestNotices(said: string, library: readonly ParsedNotice[]): NoticeName[] {
  const ranked = library
    .map((reading) => ({ name: nameOf(reading), likeness: likeness(said, reading.notice.place) }))
    .sort((a, b) => b.likeness - a.likeness);
  const close = ranked.filter((one) => one.likeness > 0.4);
  return (close.length > 0 ? close : ranked).slice(0, 6).map(({ name }) => name);
}

function namingWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !FILLER.has(word));
}

/** Dice's coefficient on pairs of letters: 1 is the same, 0 has nothing in common. */
function likeness(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  const common = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size);
}

function pairs(text: string): Set<string> {
  const letters = text.toLowerCase().replace(/[^\p{L}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)));
}
