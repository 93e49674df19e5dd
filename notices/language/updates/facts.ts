import { addSteps } from '../../calendar/arithmetic.ts';
import type { CalendarDate } from '../../model/dates.ts';
import type { FactName } from '../../model/facts.ts';
import { amount, bareAmount } from '../../time/find.ts';
import type { Token } from '../../words/tokens.ts';
import type { CommandContext } from './command-context.ts';
import { dateAt, oneDayOf, type SaidDate } from './command-dates.ts';
import type { DraftOf } from '../../model/draft.ts';
import { EVENT_HEAD, EVENT_MOVED, EVENT_NOUNS, EVENT_VERB, NOTICE_FACTS, OUR_MEETING } from './lexicon.ts';
import { asks } from './divide-at-ref.ts';
import { bare, eat, part, type Said, timeWord, wordsOf } from './sentence-part.ts';
import { monthOf } from '../../words/calendar-words.ts';

type Event = 'review' | 'meeting';

/** A date that the notice leaves open, or a review or a meeting. */
export function readFact(sentence: Said, context: CommandContext): DraftOf<'fact'> | null {
  const head = eat(sentence, EVENT_HEAD) ?? eat(sentence, EVENT_MOVED);
  const said = head?.rest ?? sentence;
  return readNoticeFact(said, context) ?? readEvent(said, head?.match[0] ?? '', context);
}

/** "We received the notice on 5 July", "the notice was lifted on 31 August" */
function readNoticeFact(said: Said, context: CommandContext): DraftOf<'fact'> | null {
  for (const [fact, pattern, lean] of NOTICE_FACTS) {
    const head = eat(said, pattern);
    if (head === null) continue;
    const words = wordsOf(head.rest);
    const date = dateAt(words, prepositions(words, 0), lean, context);
    if (date !== null) return factOf(fact, date, '', noteAfter(head.rest, words, date.end));
  }
  return null;
}

const factOf = (fact: FactName, date: SaidDate | string, replaces: string, note: string): DraftOf<'fact'> => ({
  what: 'fact',
  fact,
  date: typeof date === 'string' ? date : oneDayOf(date),
  replaces,
  note,
});

interface Named {
  readonly event: Event;
  readonly next: boolean;
  /** A new one, beside those that there are. */
  readonly further: boolean;
  /** Said with it: "the 5 February meeting". */
  readonly of: SaidDate | null;
  readonly rest: Said;
}

/** "The next review is on 18 March", "the 5 February meeting has moved to 12 Feb", "the board meets on 14 May" */
function readEvent(said: Said, order: string, context: CommandContext): DraftOf<'fact'> | null {
  const meets = eat(said, OUR_MEETING);
  const named = meets === null ? nameEvent(said, context) : ourMeeting(meets.rest, /\bnext\b/.test(meets.match[0]));
  if (named === null) return null;
  const { event, rest } = named;
  const verb = eat(rest, EVENT_VERB);
  const verbed = verb === null ? '' : verb.match[0].trim();
  const after = verb?.rest ?? rest;
  const words = wordsOf(after);
  const moves =
    /\b(?:moved?|moving|moves|rescheduled|postponed|put|pushed|brought|changed|shifted|deferred|slipped|instead|now)\b/.test(
      verbed,
    ) ||
    /\b(?:move|moved|changed|postponed|pushed|rescheduled|shifted|brought)\b/.test(order) ||
    /^(?:move|postpone|push|put back|put off|reschedule|bring|change|shift|defer|delay)\b/.test(order);
  const told = meets !== null || verbed !== '' || named.next || named.further || order !== '';
  if (!told) return null;
  const old = named.of === null ? null : recordedIn(event, named.of, context);
  const known = nextConfirmed(event, context);
  let at = fillers(words, 0);
  const from = words[at]?.text === 'from' ? dateAt(words, at + 1, 'future', context) : null;
  if (from !== null) at = prepositions(words, from.end);
  const size = moves ? (amount(words.map(timeWord), at) ?? bareAmount(words.map(timeWord), at)) : null;
  const to = size === null ? at : prepositions(words, size.end);
  const date = dateAt(words, prepositions(words, to), 'future', context);
  const explicit = from === null ? old : (onDayOf(event, from, old, context) ?? recordedIn(event, from, context));
  if (date === null) {
    const base = explicit ?? known;
    if (size === null || base === null)
      return moves && order === '' && verbed !== '' ? factOf(event, '', explicit ?? '', '') : null;
    const side = /\b(?:forward|bring|earlier)\b/.test(`${order} ${verbed} ${after.plain}`) ? -1 : 1;
    return factOf(
      event,
      addSteps(base, size.value.step, side, context.isHoliday),
      base,
      noteAfter(after, words, size.end),
    );
  }
  const note = noteAfter(after, words, date.end);
  // "The meeting on Thursday: what is due?"
  if (asks({ raw: note, plain: note.toLowerCase() }) || NOT_SETTLED.test(note.toLowerCase())) return null;
  const not = /^(?:and )?(?:not|instead of|rather than|replacing|was) (?:on )?(?:the )?/.exec(note.toLowerCase());
  const day = sameMonth(date, explicit ?? named.of?.to ?? null) ?? oneDayOf(date);
  if (not !== null) {
    const dropped = droppedDay(note.slice(not[0].length), day, context);
    return factOf(event, day, dropped ?? '', dropped === null ? note : '');
  }
  const replaced = explicit ?? (named.of === null && !named.further && (named.next || moves) ? known : null);
  return factOf(event, day, replaced === null || replaced === day ? '' : replaced, note);
}

/** "The meeting on 5 February might be cancelled" gives it no date. */
const NOT_SETTLED =
  /^(?:(?:might|may|could) (?:well )?(?:not )?(?:be|go|move|have)\b|(?:is|was) (?:not|never) (?:cancel|called|moved))/;

const dayAlone = (words: string): string | undefined => /^(?:the )?(\d{1,2})(?:st|nd|rd|th)$/i.exec(words)?.[1];

/** "From the 19th": of the month that was named, else of the month in which there is one on such a day. */
function onDayOf(event: Event, from: SaidDate, old: string | null, context: CommandContext): string | null {
  const day = dayAlone(from.words)?.padStart(2, '0');
  if (day === undefined) return null;
  if (old !== null) return sameMonth(from, old);
  return confirmed(event, context).find((date) => date >= context.today && date.endsWith(`-${day}`)) ?? null;
}

/** "The March meeting is now on the 26th" */
function sameMonth({ words }: SaidDate, old: string | null): string | null {
  const day = dayAlone(words);
  return day === undefined || old === null ? null : `${old.slice(0, 8)}${day.padStart(2, '0')}`;
}

const ourMeeting = (rest: Said, next: boolean): Named => ({ event: 'meeting', next, further: false, of: null, rest });

const BEFORE_EVENT =
  /^(?:the|our|a|an|next|first|second|new|another|extra|additional|coming|following|dfe|dfe's|department|department's|improvement|progress|final|this|upcoming|further|special|extraordinary|formal|six|6|monthly|month|quarterly|initial)$/;

/** A day or a month that tells one meeting from another. */
const isCalendarWord = (word: string): boolean => monthOf(word) !== undefined || /^\d|day$/.test(word);

/** The review or meeting that the words begin with, and a date that stands in front of it or behind. */
function nameEvent(said: Said, context: CommandContext): Named | null {
  const words = wordsOf(said);
  let at = 0;
  let of: SaidDate | null = null;
  const before: string[] = [];
  while (at < Math.min(words.length, 9)) {
    const word = words[at];
    if (word === undefined) return null;
    const rest = part(said, word.start);
    const noun = EVENT_NOUNS.map(([event, pattern]) => ({ event, found: eat(rest, pattern) })).find(
      ({ found }) => found !== null,
    );
    if (noun?.found) return withDateBehind(noun.event, before, of, noun.found.rest, context);
    const date: SaidDate | null =
      of === null && isCalendarWord(timeWord(word)) ? dateAt(words, at, 'future', context) : null;
    if (BEFORE_EVENT.test(word.text)) {
      before.push(word.text);
      at += 1;
    } else if (date !== null && date.to !== null) {
      of = date;
      at = date.end;
    } else return null;
  }
  return null;
}

function withDateBehind(
  event: Event,
  before: readonly string[],
  of: SaidDate | null,
  rest: Said,
  context: CommandContext,
): Named {
  const planned = /^(?:scheduled|planned|booked|arranged|set|due) (?=for |on )/.exec(rest.plain)?.[0].length ?? 0;
  const words = wordsOf(part(rest, planned));
  const named = {
    event,
    next: before.includes('next') || before.includes('coming') || before.includes('upcoming'),
    further: before.some((word) => /^(?:new|another|extra|additional|further|special|a|an|extraordinary)$/.test(word)),
  };
  // "The meeting on 5 February has moved to the 12th": a date with a verb behind it names the meeting.
  if (of === null && /^(?:on|of|for)$/.test(words[0]?.text ?? '')) {
    const date = dateAt(words, 1, 'future', context);
    const last = date === null ? undefined : words[date.end - 1];
    const behind = last === undefined ? null : part(rest, planned + last.end);
    if (
      date !== null &&
      behind !== null &&
      /^(?:has|is|have|will|was|moved?|moves|to\b|now|gone|goes)\b/.test(behind.plain)
    )
      return { ...named, of: date, rest: behind };
  }
  return { ...named, of, rest };
}

const PREPOSITION = /^(?:on|for|to|at|as|from|until|till|by|is|now|be|it|of|starting|will)$/;
const prepositions = (words: readonly Token[], from: number): number => {
  let at = from;
  while (at < from + 4 && PREPOSITION.test(words[at]?.text ?? '')) at += 1;
  return at;
};
/** Before "from" and lengths: "back by two weeks", "from 18 to 25 March". */
const fillers = (words: readonly Token[], from: number): number => {
  let at = from;
  while (
    at < from + 4 &&
    /^(?:on|for|to|at|as|is|now|be|it|back|by|out|forward|until|date|of|will|till)$/.test(words[at]?.text ?? '')
  )
    at += 1;
  return at;
};

const noteAfter = (said: Said, words: readonly Token[], end: number): string => {
  const last = words[end - 1];
  return last === undefined ? '' : bare(part(said, last.end)).raw;
};

/** "Not the 19th" is a day of the month that the new date lies in. */
function droppedDay(words: string, day: CalendarDate, context: CommandContext): string | null {
  const tokens = wordsOf({ raw: words, plain: words.toLowerCase() });
  const date = dateAt(tokens, 0, 'future', context);
  if (date !== null && /\p{L}{3,}|\//u.test(date.words)) return oneDayOf(date);
  const number = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(words.trim().toLowerCase())?.[1];
  return number === undefined ? null : `${day.slice(0, 8)}${number.padStart(2, '0')}`;
}

const confirmed = (event: Event, { records }: CommandContext): CalendarDate[] =>
  records.calendar
    .filter(({ fact }) => fact === event)
    .map(({ date }) => date)
    .sort();

const nextConfirmed = (event: Event, context: CommandContext): CalendarDate | null =>
  confirmed(event, context).find((date) => date > context.today) ?? null;

/** The review or meeting that a date names, as the calendar has it; a day that it does not have is given all the same. */
function recordedIn(event: Event, of: SaidDate, context: CommandContext): string | null {
  const { from, to } = of;
  if (from === null || to === null) return null;
  return confirmed(event, context).find((date) => date >= from && date <= to) ?? (from === to ? to : null);
}
