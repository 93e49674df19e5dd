import type { Step } from '../model/dates.ts';
import { amount, number, unit } from '../time/amounts.ts';
import type { Found } from '../words/phrase-book.ts';

const EVERY = /^(?:every|each)$/;
const MONTHLY = /^(?:monthly|weekly|yearly)$/;
const UNIT_OF: Readonly<Record<string, Step['unit']>> = { monthly: 'month', weekly: 'week', yearly: 'year' };

/** What comes round: "every six months", "every month", "6 monthly". */
export function findFrequency(texts: readonly string[], taken: (at: number) => boolean): Found<Step> | null {
  for (const [at, word] of texts.entries()) {
    if (taken(at)) continue;
    if (EVERY.test(word)) {
      const counted = amount(texts, at + 1);
      const bare = unit(texts, at + 1);
      if (counted !== null) return { start: at, end: counted.end, value: counted.value.step };
      if (bare !== null) return { start: at, end: bare.end, value: bare.value };
    }
    const count = number(texts, at);
    const each = count === null ? '' : (texts[count.end] ?? '');
    const named = MONTHLY.test(each) ? UNIT_OF[each] : undefined;
    if (count !== null && named !== undefined)
      return { start: at, end: count.end + 1, value: { count: count.value, unit: named } };
  }
  return null;
}
