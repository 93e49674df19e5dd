import type { IsHoliday } from '../calendar/arithmetic.ts';
import { resolveTime } from '../calendar/resolve-time.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Terms } from '../model/terms.ts';
import { readDeadlineWords } from '../reading/piece.ts';
import { findTimes } from '../time/find.ts';
import { dayWords } from '../words/text.ts';
import { tokenise } from '../words/tokens.ts';
import type { Amendment } from './overlay.ts';

/** What words of time lean on that a notice does not print. */
export interface TypedOn {
  /** The day on which they are typed. */
  readonly today: CalendarDate;
  readonly issued: CalendarDate | null;
  readonly isHoliday: IsHoliday;
  readonly terms: Terms;
}

/**
 * Words of time as questions know them ("the last Friday of May", "end of March", "Easter 2025") said as a notice says them. What is kept is
 * the day: the same words would mean another one tomorrow. Words that a notice may have itself, and words that nobody can read, stay as they are.
 */
export function asNoticeSays(amendment: Amendment, on: TypedOn): Amendment {
  if (amendment.to !== 'deadline' && amendment.to !== 'issued') return amendment;
  if (readDeadlineWords(amendment.words, on.issued).ok) return amendment;
  const day = dayOf(amendment.words, on);
  if (day === null) return amendment;
  return { ...amendment, words: amendment.to === 'deadline' ? `by ${dayWords(day)}` : dayWords(day) };
}

/** The last day that they give, where they are nothing but one phrase of time; null otherwise. */
function dayOf(words: string, { today, issued, isHoliday, terms }: TypedOn): CalendarDate | null {
  const tokens = tokenise(words).map(({ text }) => text);
  for (const said of [tokens, ['by', ...tokens]]) {
    const [found, ...others] = findTimes(said, { today });
    if (found === undefined || others.length > 0 || found.start !== 0 || found.end !== said.length) continue;
    const resolved = resolveTime(found.time, {
      ...{ today, lean: 'future', reviews: [], meetings: [], issued, ends: null, inspection: null },
      ...{ terms, isHoliday },
    });
    if (resolved.outcome === 'window' && resolved.to !== null) return resolved.to;
  }
  return null;
}
