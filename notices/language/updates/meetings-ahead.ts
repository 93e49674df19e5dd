import { addSteps } from '../../calendar/arithmetic.ts';
import type { Step } from '../../model/dates.ts';
import { MOST_DRAFTS } from '../../model/meaning.ts';
import { amount } from '../../time/find.ts';
import type { CommandContext } from './command-context.ts';
import { dateAt, type SaidDate } from './command-dates.ts';
import { part, type Said, timeWord, wordsOf } from './sentence-part.ts';

const ONCE: Readonly<Record<string, Step>> = {
  weekly: { count: 1, unit: 'week' },
  fortnightly: { count: 2, unit: 'week' },
  monthly: { count: 1, unit: 'month' },
  quarterly: { count: 3, unit: 'month' },
};
const UNITS: Readonly<Record<string, Step['unit']>> = { week: 'week', month: 'month', fortnight: 'week' };

/** "Every 4 weeks", "every other week", "monthly": how often, wherever it stands. Null where nothing of the kind is said. */
export function rhythmIn({ plain, raw }: Said): Step | null {
  const once = /\b(?:weekly|fortnightly|monthly|quarterly)\b/.exec(plain)?.[0];
  if (once !== undefined) return ONCE[once] ?? null;
  const each = /\b(?:every|each) (other |second )?(?=[a-z\d])/.exec(plain);
  if (each === null) return null;
  const behind = part({ plain, raw }, each.index + each[0].length);
  const unit = UNITS[/^(week|month|fortnight)(?!s)\b/.exec(behind.plain)?.[1] ?? ''];
  const twice = each[1] === undefined ? 1 : 2;
  if (unit !== undefined) return { unit, count: twice * (behind.plain.startsWith('fortnight') ? 2 : 1) };
  return amount(wordsOf(behind).map(timeWord), 0)?.value.step ?? null;
}

const BEGINS = /^(?:from|starting|beginning|commencing|first)$/;
const ENDS = /^(?:until|till|to|through|ending)$/;

/** "Every 4 weeks from 13 February": the next meetings, as many as one message holds; up to a last day where one is said. */
export function meetingsAhead(heard: Said, context: CommandContext): string[] {
  const step = rhythmIn(heard);
  if (step === null) return [];
  const begins = dateBehind(BEGINS, heard, context);
  const first = begins?.from ?? null;
  const range = begins !== null && /\b(?:to|until|till|through)\b/.test(begins.words.toLowerCase());
  // "From March" is no day.
  if (first === null || (begins?.to !== first && !range)) return [];
  const last = range ? begins.to : (dateBehind(ENDS, heard, context)?.to ?? null);
  const days = Array.from({ length: MOST_DRAFTS }, (_, n) =>
    n === 0 ? first : addSteps(first, step, n, context.isHoliday),
  );
  return last === null ? days : days.filter((day) => day <= last);
}

function dateBehind(mark: RegExp, heard: Said, context: CommandContext): SaidDate | null {
  const words = wordsOf(heard);
  for (const [at, { text }] of words.entries()) {
    if (!mark.test(text)) continue;
    const next = /^(?:on|from)$/.test(words[at + 1]?.text ?? '') ? at + 2 : at + 1;
    const date = dateAt(words, next, 'future', context);
    if (date?.to !== undefined && date.to !== null) return date;
  }
  return null;
}
