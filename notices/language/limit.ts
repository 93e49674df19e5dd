import { NUMBERS } from '../words/numbers.ts';
import type { Found } from '../words/phrase-book.ts';

const COUNTS = new Map([
  ...NUMBERS.slice(1).map((word, at) => [word, at + 1] as const),
  ['dozen', 12],
  ['couple', 2],
] as const);

const LISTED =
  /^(?:deadlines?|risks?|worries|concerns?|things?|ones?|actions?|duties|duty|items?|due|reports?|targets?|most|tasks?|milestones?|soonest|dates?|updates?|obligations?|overdue|reviews?|meetings?|boards?)$/;

const RANKED = /^(?:longest|oldest|soonest|earliest|nearest|latest)$/;

/** "next 3 deadlines", "top five", "first two actions": how many to show. */
export function findLimit(texts: readonly string[], taken: (at: number) => boolean): Found<number> | null {
  for (const [at, word] of texts.entries()) {
    const count = COUNTS.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : null);
    if (count === null || taken(at)) continue;
    const before = texts[at - 1] ?? '';
    const after = texts[at + 1] ?? '';
    if (
      /^(?:next|first|top|soonest|earliest|nearest|last|latest|only)$/.test(before) &&
      (after === '' || LISTED.test(after))
    )
      return { start: at, end: at + 1, value: count };
    if (before === 'the' && /^(?:soonest|earliest|nearest|latest|next|most)$/.test(after))
      return { start: at, end: at + 1, value: count };
    // "The two actions that are longest overdue", "the five that come due first"
    if (
      before === 'the' &&
      texts.slice(at + 1, at + 5).some((word) => LISTED.test(word)) &&
      (texts.slice(at + 2).some((word) => RANKED.test(word)) || texts.at(-1) === 'first')
    )
      return { start: at, end: at + 1, value: count };
    if (/^(?:soonest|earliest|nearest)$/.test(after)) return { start: at, end: at + 1, value: count };
  }
  return null;
}
