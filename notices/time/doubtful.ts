import type { TimeMeaning } from '../model/time.ts';
import { monthOf, weekdayOf } from '../words/calendar-words.ts';

/** Days with a name that ends in a weekday, of which no table says when they are. */
const NAMES = new Set('black cyber holy easter ash shrove whit palm plough low spy super sheer mad giving'.split(' '));
const LEADS = /^(?:by|before|until|till|since|after|on)$/;
/** What stands before a weekday and changes nothing about it. */
const LITTLE =
  /^(?:the|our|a|an|and|or|to|about|around|this|next|last|first|thing|late|early|of|close|play|business|latest|\d.*)$/;

/**
 * Why the words around a time make it another one: "Black Friday" is no Friday of this week, "March day" no March, and half a
 * fortnight more than a fortnight. Null where they do not.
 */
export function doubtAround(tokens: readonly string[], start: number, end: number, time: TimeMeaning): string | null {
  if (time.kind === 'impossible') return null;
  const behind = tokens.slice(end, end + 3).join(' ');
  const said = (from: number, to: number): string => `I do not know when “${tokens.slice(from, to).join(' ')}” is`;
  if (behind === 'and a half') return said(start, end + 3);
  if (time.kind !== 'window') return null;
  const before = tokens[start - 1] ?? '';
  if (weekdayOf(tokens[start]) !== undefined && before !== '') {
    const lead = /^(?:the|our)$/.test(tokens[start - 2] ?? '') ? tokens[start - 3] : tokens[start - 2];
    const belongs =
      LEADS.test(lead ?? '') && !LEADS.test(before) && !LITTLE.test(before) && weekdayOf(before) === undefined;
    if (NAMES.has(before) || belongs) return said(start - 1, end);
  }
  const isMonth = time.point.is === 'month' && monthOf(tokens[end - 1]) !== undefined;
  if (isMonth && /^(?:day|fools?)(?: |$)/.test(behind)) return said(start, end + 1);
  if (time.point.is === 'feast' && time.point.feast === 'may-day' && behind.startsWith('bank holiday'))
    return said(start, end + 2);
  return null;
}
