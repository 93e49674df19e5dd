import type { DayAndTime } from '../../notices/model/order.ts';
import { timesIn } from '../../notices/time/clock.ts';
import { WEEKDAY_WORD, weekdayOf } from '../../notices/words/calendar-words.ts';
import { zoneIn } from './zone.ts';

/** "We have just sat down" is no Saturday. */
const DAY = new RegExp(String.raw`\b(${WEEKDAY_WORD})'?s?\b(?! (?:down|on it|here|there|in|with|still|behind)\b)`, 'g');
/** What stands in front of a day or an hour that is given up for another. */
const GIVEN_UP = /\b(?:rather than|instead of|not|no longer|than)(?: on| at| a| an| the| every| each){0,3}\s?$/;
const LEFT = /\bfrom(?: a| the)?\s?$/;
/** "We meet on Mondays": what the digest is for, and not when it comes. */
const OF_OTHERS = /\b(?:meets?|meeting|meetings|met|sits?|works?)(?: is| are)?(?: on| every)?\s$/;
/** "Tuesday isn't working": given up behind the day. */
const GIVEN_UP_BEHIND =
  /^ (?:isn't|is not|is no|doesn't|does not|don't|aren't|are not|won't|no longer)\b|^s? (?:is|are|was|were|gets?|mornings? (?:is|are)) (?:\w+ ){0,2}?(?:no good|no use|bad|hopeless|busy|too|awkward|difficult|hard|manic|useless|terrible|out|wrong|a pain|a bad|clash)|^s? (?:clash|clashes|never)\b/;
/** No more than this is looked at in front of a word. */
const BEFORE = 30;

/** Reads a day of the week, a time of the day and a zone. `moved`: it speaks of a change, and "from Monday" is what was. */
export function dayAndTime(plain: string, moved = false): DayAndTime {
  const [time = null] = timesIn(plain, (at) => !isGivenUp(plain, at, moved), moved);
  return { weekday: weekdaysIn(plain, moved)[0] ?? null, time, zone: zoneIn(plain) };
}

/** The days of the week that are meant, each once; 1 is Monday. */
export function weekdaysIn(plain: string, moved = false): number[] {
  const said = [...plain.matchAll(DAY)].filter(
    ({ 0: word, index }) =>
      !isGivenUp(plain, index, moved) &&
      !GIVEN_UP_BEHIND.test(plain.slice(index + word.length, index + word.length + BEFORE)),
  );
  return [...new Set(said.map(([, word]) => (((weekdayOf(word) ?? 0) + 6) % 7) + 1))];
}

function isGivenUp(plain: string, at: number, moved: boolean): boolean {
  const before = plain.slice(Math.max(0, at - BEFORE), at);
  return GIVEN_UP.test(before) || OF_OTHERS.test(before) || (moved && LEFT.test(before));
}
