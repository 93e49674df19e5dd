import type { Step } from '../model/dates.ts';
import { bareAmount } from '../time/find.ts';
import { countOf } from '../words/numbers.ts';
import type { Found } from '../words/phrase-book.ts';

const EVERY = /^(?:every|each)$/;
const UNIT_OF = new Map<string, Step['unit']>([
  ['monthly', 'month'],
  ['weekly', 'week'],
  ['yearly', 'year'],
]);

/** What comes round: "every six months", "every month", "6 monthly". */
export function findFrequency(texts: readonly string[], taken: (at: number) => boolean): Found<Step> | null {
  for (const [at, word] of texts.entries()) {
    if (taken(at)) continue;
    const length = EVERY.test(word) ? bareAmount(texts, at + 1) : null;
    if (length !== null) return { start: at, end: length.end, value: length.value.step };
    const unit = UNIT_OF.get(texts[at + 1] ?? '');
    const count = unit === undefined ? null : countOf(word);
    if (count !== null && count > 0 && unit !== undefined) return { start: at, end: at + 2, value: { count, unit } };
  }
  return null;
}
