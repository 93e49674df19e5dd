import type { DraftOf } from '../../model/draft.ts';
import { dateAt, type SaidDate } from './command-dates.ts';
import type { CommandContext } from './command-context.ts';
import { part, type Said, timeWord, wordsOf } from './sentence-part.ts';
import { monthOf } from '../../words/calendar-words.ts';

const MEETING = /\b(?:board|bord|meetings?|mtg)\b/;
const REVIEW = /\breviews?\b/;
/** It is not to be, said of the board or a review, or ordered. */
const CALLED_OFF =
  /\b(?:board|meetings?|mtg|reviews?)\b.{0,60}\b(?:cancelled|canceled|called off|scrapped|abandoned|not happening|not going ahead|not taking place|won't (?:be|happen|go|take|meet)|will not (?:be|happen|go|take|meet)|is off|are off|now off)\b/;
const ORDERED = /^(?:please )?(?:cancel|call off|scrap|abandon)\b.{0,60}\b(?:board|meetings?|mtg|reviews?)\b/;
const NONE = /\bthere (?:is|will be|won't be|isn't)(?: now)? (?:no |any )(?:board|review)\b/;
/** What gets another day is moved. */
const MOVES =
  /\b(?:instead|rearranged|re-arranged|rescheduled|moved|postponed|put back|brought forward|will now be|new date|digest|reminders?|action)\b/;
/** "Is not cancelled", "might be cancelled", "may not go ahead". */
const NOT_CALLED_OFF =
  /(?:\b(?:not|never|nearly|almost|might|may|could|possibly|perhaps|maybe|probably|should|if|unless|whether)|n't) (?:(?:be|been|being|going|to|yet|now|well|is|are|it|have) ){0,5}(?:cancel|cancell?ed|called off|scrapped|abandoned|off)\b|\b(?:might|may|could) (?:well )?not (?:be |happen|go |take |meet)|\?/;
const LONGEST = 300;

/** "The board meeting on 24 October is cancelled": each meeting or review that is not to be. Empty where nothing is called off. */
export function cancelledIn(heard: Said, context: CommandContext): DraftOf<'no-fact'>[] {
  const said = part(heard, 0, LONGEST);
  const { plain } = said;
  if (!(CALLED_OFF.test(plain) || ORDERED.test(plain) || NONE.test(plain)) || MOVES.test(plain)) return [];
  if (NOT_CALLED_OFF.test(plain)) return [];
  const fact =
    REVIEW.test(plain) && !MEETING.test(plain.replace(/\breview meetings?\b/g, 'review')) ? 'review' : 'meeting';
  const ahead = context.records.calendar
    .filter((entry) => entry.fact === fact && entry.date >= context.today)
    .map(({ date }) => date)
    .sort();
  const named = datesIn(said, context).flatMap((date) => daysOf(date, ahead));
  const next = /\bnext\b/.test(plain) ? ahead.slice(0, 1) : [];
  const dates = named.length > 0 ? named : next.length > 0 ? next : [''];
  return [...new Set(dates)].map((date) => ({ what: 'no-fact', fact, date, note: heard.raw }));
}

/** The days of the calendar that a date covers; a day that it does not have is given all the same. */
function daysOf({ from, to, words }: SaidDate, ahead: readonly string[]): string[] {
  if (from === null || to === null) return [words];
  const within = ahead.filter((day) => day >= from && day <= to);
  if (within.length > 0) return within.length === 1 ? within : [''];
  return from === to ? [to] : [''];
}

function datesIn(said: Said, context: CommandContext): SaidDate[] {
  const words = wordsOf(said);
  const found: SaidDate[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (
      word === undefined ||
      !(/^\d/.test(word.text) || monthOf(timeWord(word)) !== undefined || /day$/.test(word.text))
    )
      continue;
    const date = dateAt(words, at, 'future', context);
    if (date === null) continue;
    found.push(date);
    at = date.end - 1;
  }
  return found;
}
