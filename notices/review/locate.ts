import type { Duty, ParsedNotice, Span } from '../model/notice.ts';
import type { Anchor } from './overlay.ts';

/** What a correction is about, in the reading as it is now. */
export type Place =
  /** `cut`: its words are not those that were corrected, but stand in the same place. */
  | { readonly kind: 'duty'; readonly duty: Duty; readonly cut: boolean }
  | { readonly kind: 'sentence'; readonly words: string; readonly span: Span }
  | { readonly kind: 'notice' };

/** What the row about the notice as a whole is called. */
export const NOTICE_REF = 'notice';

export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

const shared = (a: Span, b: Span): number => Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
const lengthOf = ([from, to]: Span): number => to - from;

/** Most of one of the two lies in the other. */
const isMostly = (a: Span, b: Span): boolean => shared(a, b) * 2 > Math.min(lengthOf(a), lengthOf(b));

/** The nearest of those whose words are the same. */
function sameWords<T extends { readonly words: string; readonly span: Span }>(
  all: readonly T[],
  { words, span }: Anchor,
): T | null {
  const far = (one: T): number => Math.abs(one.span[0] - span[0]);
  return all
    .filter((one) => one.words === words)
    .reduce<T | null>((best, one) => (best !== null && far(best) <= far(one) ? best : one), null);
}

/**
 * Finds what a correction is about: by its words, wherever they stand now, and where those are cut otherwise by its place,
 * if one duty alone stands there. Null: it is gone.
 */
export function locate(anchor: Anchor, reading: ParsedNotice): Place | null {
  if (anchor.ref === NOTICE_REF) return { kind: 'notice' };
  const duty = sameWords(reading.duties, anchor);
  if (duty !== null) return { kind: 'duty', duty, cut: false };
  const there = reading.duties.filter(({ span }) => overlaps(span, anchor.span));
  const [only] = there;
  if (only !== undefined)
    return there.length === 1 && isMostly(only.span, anchor.span) ? { kind: 'duty', duty: only, cut: true } : null;
  const sentence = sameWords(reading.coverage.sentences, anchor) ?? sameWords(reading.doubts, anchor);
  return sentence === null ? null : { kind: 'sentence', words: sentence.words, span: sentence.span };
}
