import { weekday } from '../../calendar/arithmetic.ts';
import type { Draft } from '../../model/draft.ts';
import { weekdayOf } from '../../words/calendar-words.ts';
import type { CommandContext } from './command-context.ts';
import { dateAt } from './command-dates.ts';
import { part, said, timeWord, wordsOf } from './sentence-part.ts';

const LONGEST = 1200;
const BEHIND = /^[\s,(]{1,3}$/;

/** Dates behind which another day of the week stands: "13 February (Monday)" is a Friday; each with the words it was said in. */
function misnamedIn(text: string, context: CommandContext): ReadonlyMap<string, string> {
  const whole = part(said(text), 0, LONGEST);
  const words = wordsOf(whole);
  const found = new Map<string, string>();
  for (const [end, word] of words.entries()) {
    const [day, last] = [weekdayOf(timeWord(word)), words[end - 1]];
    if (day === undefined || last === undefined || !BEHIND.test(whole.plain.slice(last.end, word.start))) continue;
    for (const lean of ['past', 'future'] as const)
      for (let at = Math.max(0, end - MOST_OF_A_DATE); at < end; at += 1) {
        const date = dateAt(words.slice(0, end), at, lean, context);
        if (date === null || date.end !== end || date.to === null || date.from !== date.to) continue;
        if (weekday(date.to) !== day)
          found.set(date.to, whole.raw.slice(words[at]?.start, word.end).replace(/\s?[(,]\s?/, ', '));
        break;
      }
  }
  return found;
}

const MOST_OF_A_DATE = 4;

/** A date that goes by the name of another day is as it was typed, so that it is asked which of the two is meant. */
export function withNamedDays(drafts: readonly Draft[], text: string, context: CommandContext): Draft[] {
  const misnamed = misnamedIn(text, context);
  if (misnamed.size === 0) return [...drafts];
  const checked = (date: string): string => misnamed.get(date) ?? date;
  return drafts.map((draft): Draft => {
    if (draft.what === 'update' || draft.what === 'correction')
      return { ...draft, date: checked(draft.date), movedTo: checked(draft.movedTo) };
    if (draft.what === 'fact' || draft.what === 'no-fact' || draft.what === 'reading')
      return { ...draft, date: checked(draft.date) };
    return draft;
  });
}
