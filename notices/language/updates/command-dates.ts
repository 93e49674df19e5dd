import type { Token } from '../../words/tokens.ts';
import { weekdayOf } from '../../words/calendar-words.ts';
import type { TimeContext } from '../../calendar/time-context.ts';
import { findTimes, TIME_WORDS } from '../../time/find.ts';
import { resolveTime } from '../../calendar/resolve-time.ts';
import type { CommandContext } from './command-context.ts';
import { timeWord } from './sentence-part.ts';

/** A date in a sentence: the words up to `end`. `from` and `to` are the days that it covers; both null where it cannot be. */
export interface SaidDate {
  readonly end: number;
  readonly from: string | null;
  readonly to: string | null;
  /** As it was typed. */
  readonly words: string;
}

/** No date is longer: "the last Friday of the second week of next month". */
const MOST_WORDS = 10;

/** The longest phrase of a date that begins at a word. A date that cannot be (31 February) is one too. */
export function dateAt(
  words: readonly Token[],
  at: number,
  lean: 'past' | 'future',
  context: CommandContext,
): SaidDate | null {
  const first = words[at];
  if (first === undefined) return null;
  // Most words begin no date, and saying that is cheap.
  if (!/\d/.test(first.text) && !TIME_WORDS.has(timeWord(first))) return null;
  const texts = words.slice(at, at + MOST_WORDS).map(timeWord);
  // "May" and "the next review" are dates behind a preposition only, and here one belongs.
  for (const relation of ['on', 'by']) {
    const span = findTimes([relation, ...texts], context).find(({ start }) => start === 0);
    const last = words[at + (span?.end ?? 0) - 2];
    if (span === undefined || last === undefined) continue;
    const said = words.slice(at, at + span.end - 1);
    const typed = said.map(({ raw }) => raw).join(' ');
    const end = at + span.end - 1;
    const behind = leftOpen(words, end);
    if (behind > 0) {
      const unread = words.slice(at, end + behind).map(({ raw }) => raw);
      return { end: end + behind, from: null, to: null, words: unread.join(' ') };
    }
    // Of a rhythm one day is not the whole.
    if (said.some(({ text }) => /^(?:each|every)$/.test(text))) return { end, from: null, to: null, words: typed };
    const resolved = resolveTime(span.time, timesOf(context, lean));
    if (resolved.outcome === 'impossible') return { end, from: null, to: null, words: typed };
    if (resolved.outcome === 'window' && resolved.to !== null)
      return { end, from: resolved.from ?? resolved.to, to: resolved.to, words: typed };
  }
  return null;
}

const MOST_BEHIND = 5;

/**
 * How many words behind a day's name make it another day than the next of that name: "Friday after Easter", "Friday of each month",
 * "the penultimate Friday of March". 0: it stands by itself.
 */
function leftOpen(words: readonly Token[], end: number): number {
  const day = words[end - 1];
  const [joint = '', next = '', third = ''] = words.slice(end, end + 3).map(timeWord);
  if (day === undefined || weekdayOf(timeWord(day)) === undefined) return 0;
  const opens = /^(?:after|before|following|preceding)$/.test(joint)
    ? /^(?:the|our|this|that|my|your)$/.test(next)
      ? isOfTime(third)
      : isOfTime(next)
    : joint === 'of'
      ? isOfTime(next)
      : /^(?:each|every)$/.test(joint);
  return opens ? Math.min(MOST_BEHIND, words.length - end) : 0;
}

const isOfTime = (word: string): boolean =>
  TIME_WORDS.has(word) ||
  /\d|^(?:each|every|the|board|meeting|review|inspection|valentine'?s?|whitsun|lent|eid|diwali|ramadan|pancake|mothering|bank|payday|that)$/.test(
    word,
  );

/** The last day of a date, as drafts have it: what cannot be a date stays as it was typed. */
export const lastDayOf = ({ to, words }: SaidDate): string => to ?? words;

/** The one day that a date names; a month stays as it was typed, since nobody said on which day. */
export const oneDayOf = ({ from, to, words }: SaidDate): string => (to !== null && from === to ? to : words);

function timesOf(
  { today, reviews, meetings, reading, records, terms, isHoliday }: CommandContext,
  lean: 'past' | 'future',
) {
  const fact = (name: string): string | null => records.calendar.findLast((entry) => entry.fact === name)?.date ?? null;
  const context: TimeContext = {
    today,
    lean,
    reviews,
    meetings,
    issued: reading.notice.issued?.date ?? fact('issued'),
    ends: fact('ends'),
    inspection: reading.notice.inspection?.date ?? null,
    terms,
    isHoliday,
  };
  return context;
}
