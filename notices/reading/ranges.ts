import { metricAfter, metricBefore } from './metrics.ts';
import type { Raw } from './shares.ts';

const RANGE =
  /\b(?:between|(?:with)?in (?:the|a) range(?: of)?) (\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent)? (?:and|to) (\d{1,3}(?:\.\d+)?) ?(%|per ?cent\b|percentage points?\b)/gi;

/** "within the range 18% to 24%": both ends of it. */
export function between(plain: string): Raw[] {
  return [...plain.matchAll(RANGE)].flatMap((match): Raw[] => {
    const [low, high] = [match[1] ?? '', match[2] ?? ''];
    const end = match.index + match[0].length;
    const middle = match.index + match[0].lastIndexOf(high);
    const rest = {
      unit: unitOf(match[3] ?? ''),
      benchmark: null,
      metric: metricBefore(plain, match.index) ?? metricAfter(plain, end, plain.length),
      bounded: true,
    };
    return [
      { ...rest, at: match.index, to: middle, comparison: '>=', value: Number(low) },
      { ...rest, at: middle, to: end, comparison: '<=', value: Number(high) },
    ];
  });
}

/** The unit of a number, by the words behind it. */
export function unitOf(suffix: string): string {
  if (/^percentage/i.test(suffix)) return 'percentage points';
  if (/^(?:%|per ?cent)/i.test(suffix)) return '%';
  return /^per 1/i.test(suffix) ? suffix.trim() : '';
}
