import type { DraftOf } from '../../model/draft.ts';
import type { CommandContext } from './command-context.ts';
import { dateAt, oneDayOf, type SaidDate } from './command-dates.ts';
import { readFact } from './facts.ts';
import { meetingsAhead } from './meetings-ahead.ts';
import { part, type Said, wordsOf } from './sentence-part.ts';

const MEETING =
  /\b(?:board|bd)(?: meetings?| mtgs?| dates?)?\b(?! (?:members?|papers?|agreed|report|chair|officer|approved|signed))|\bmeetings? of the board\b|\bboard\b.{0,30}\bmeets?\b/;
const REVIEW = /\b(?:review|dfe review|progress review)\b(?! of\b)/;
const SETTLED =
  /\b(?:confirm(?:ed|s)?|definitely|for certain|fixed|booked|set|agreed|arranged|inked in|pencilled in|scheduled|is on|will be on|takes place)\b/;
const FURTHER = /\b(?:extra|additional|further|another|one more|special|extraordinary|called|calling)\b/;
const ELSEWHEN =
  /\b(?:moved?|moving|moves|instead|now|forget|rather than|shift(?:ed)?|put back|brought forward|changed|rescheduled|postponed|not the|no longer)\b/;
const MEETS = /\b(?:meets?|meetings|dates|boards)\b/;
/** Nothing is known of a meeting that is wished for, or asked about. */
const LONGEST = 600;

/** "There is to be one more board meeting, on 24 February": a date of the board's, wherever it stands in the sentence. */
export function datesTold(heard: Said, context: CommandContext): DraftOf<'fact'>[] {
  const said = part(heard, 0, LONGEST);
  const ahead = MEETING.test(said.plain) ? meetingsAhead(said, context) : [];
  if (ahead.length > 0) return ahead.map((day) => fact('meeting', day, ''));
  const days = daysIn(said, context);
  if (days.length === 0) return [];
  if (REVIEW.test(said.plain) && !MEETING.test(said.plain.replace(/\bboard'?s? review\b/, '')))
    return days.length === 1 && SETTLED.test(said.plain) ? inPlace('review', days, context) : [];
  if (!MEETING.test(said.plain)) return [];
  const [first, second] = days;
  if (FURTHER.test(said.plain) && days.length === 1 && first !== undefined) return [fact('meeting', first, '')];
  if (ELSEWHEN.test(said.plain) && days.length === 2 && first !== undefined && second !== undefined)
    return [fact('meeting', second, first)];
  return days.length > 1 && MEETS.test(said.plain) ? days.map((day) => fact('meeting', day, '')) : [];
}

const fact = (name: 'meeting' | 'review', date: string, replaces: string): DraftOf<'fact'> => ({
  what: 'fact',
  fact: name,
  date,
  replaces,
  note: '',
});

/** As "the next review is on …" is read. */
function inPlace(name: 'review', [day]: readonly string[], context: CommandContext): DraftOf<'fact'>[] {
  if (day === undefined) return [];
  const words = `the next ${name} is on ${day}`;
  const read = readFact({ raw: words, plain: words }, context);
  return read === null ? [fact(name, day, '')] : [read];
}

const DAY_ALONE = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)$/;

/** The days of a sentence in order; "the 26th" is of the month that was named before it. */
function daysIn(said: Said, context: CommandContext): string[] {
  const words = wordsOf(said);
  const days: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const date = dateAt(words, at, 'future', context);
    if (date === null) continue;
    const day = dayOf(date, days.at(-1) ?? null);
    if (day !== null && !days.includes(day)) days.push(day);
    at = date.end - 1;
  }
  return days;
}

function dayOf(date: SaidDate, before: string | null): string | null {
  const alone = DAY_ALONE.exec(date.words.toLowerCase())?.[1];
  if (alone !== undefined && before !== null) return `${before.slice(0, 8)}${alone.padStart(2, '0')}`;
  const day = oneDayOf(date);
  return date.from !== null && date.from === date.to && /\d/.test(date.words) ? day : null;
}
