import type { CalendarDate } from '../../model/dates.ts';
import { addDays } from '../../calendar/arithmetic.ts';
import type { CommandContext } from './command-context.ts';
import { dateAt, type SaidDate } from './command-dates.ts';
import { type Said, wordsOf } from './sentence-part.ts';

/** Where the words stand. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** Which meeting of the board some words speak of, as something was decided there. */
export type MeetingSaid =
  | (Place & { readonly kind: 'held'; readonly date: CalendarDate })
  /** A day was named on which no meeting was held, or is yet to be. `said`: as it was typed. */
  | (Place & { readonly kind: 'not-held'; readonly said: string; readonly ahead: CalendarDate | null })
  /** No day was named. */
  | { readonly kind: 'unsaid' };

/** A minute is written soon after its meeting; what is older has to be named. */
const LATELY_DAYS = 31;

/** The meeting that the words name; `from` and `to` are the places of those words. */
export function meetingSaid(said: Said, context: CommandContext): MeetingSaid {
  const words = wordsOf(said);
  for (const [at, first] of words.entries()) {
    const found = dateAt(words, at, 'past', context);
    if (found === null) continue;
    const place = { from: first.start, to: (words[found.end - 1] ?? first).end };
    const held = within(found, context).findLast((date) => date <= context.today);
    if (held !== undefined) return { kind: 'held', date: held, ...place };
    // "The 5 February board" of a day before is the one to come.
    const ahead = dateAt(words, at, 'future', context);
    return { kind: 'not-held', said: found.words, ahead: within(ahead ?? found, context)[0] ?? null, ...place };
  }
  return { kind: 'unsaid' };
}

function within({ from, to }: SaidDate, { meetings }: CommandContext): CalendarDate[] {
  const inside = meetings.filter(({ date }) => from !== null && to !== null && date >= from && date <= to);
  return inside.map(({ date }) => date);
}

/** The meeting of today, or else the last one, where it was lately; null: it has to be said. */
export function lastMeeting({ meetings, today }: Pick<CommandContext, 'meetings' | 'today'>): CalendarDate | null {
  const last = meetings.findLast(({ date }) => date <= today)?.date ?? null;
  return last !== null && last >= addDays(today, -LATELY_DAYS) ? last : null;
}
