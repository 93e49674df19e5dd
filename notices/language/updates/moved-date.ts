import { addSteps } from '../../calendar/arithmetic.ts';
import type { CalendarDate, Step } from '../../model/dates.ts';
import { amount, bareAmount } from '../../time/find.ts';
import { type Hit, phrasesOf } from '../../time/cursor.ts';
import { monthOf, weekdayOf } from '../../words/calendar-words.ts';
import { ORDINALS } from '../../words/numbers.ts';
import type { Token } from '../../words/tokens.ts';
import type { CommandContext, SaidFields } from './command-context.ts';
import { dateAt, lastDayOf } from './command-dates.ts';
import { MOVED_ANYHOW, MOVES } from './lexicon.ts';
import { part, type Said, timeWord } from './sentence-part.ts';

/** What a few words of a clause say, up to the word `end`. */
export interface Item {
  readonly end: number;
  readonly fields: Partial<SaidFields>;
  /** What has to be true of words that follow. */
  readonly then: RegExp | 'anything' | 'nothing';
}

export interface ClauseContext extends CommandContext {
  /** The words stand directly behind the action: "A6 60%". */
  readonly subject: boolean;
  /** Where "back a month" counts from. */
  readonly due: () => CalendarDate | null;
}

const MOVE = phrasesOf(MOVES);

const ON_THE_WAY =
  /^(?:back|out|by|again|now|on|further|another|forward|along|over|date|deadline|the|its|due|it|at|from)$/;
const TO = /^(?:to|until|till|for|is|be|on|now|by|as)$/;

/** Nobody says more between a verb of moving and the date. */
const MOST_BETWEEN = 14;

/** "Moved to 30 November", "slipped two weeks to 13 February", "back a month". */
export function moveAt(
  clause: Said,
  words: readonly Token[],
  texts: readonly string[],
  at: number,
  context: ClauseContext,
): Item | null {
  const later = laterAt(texts, at, context);
  if (later !== null) return later;
  for (const hit of MOVE.every(texts, at)) {
    const found = moveTail(clause, words, texts, hit, context);
    if (found !== null) return found;
    const said = texts.slice(at, hit.end).join(' ');
    if (MOVED_ANYHOW.has(said)) return { end: hit.end, fields: { status: 'rescheduled' }, then: 'anything' };
  }
  return null;
}

const BEFORE_LENGTH = /^(?:will|is|be|now|coming|going|to|about|by|finish|delivered)$/;
const THAN = /^(?:than|as)$/;
const PLANNED =
  /^(?:the|we|was|is|it|first|originally|planned|plan|agreed|expected|scheduled|thought|intended|said|date)$/;

/** "Will be a fortnight later than planned" */
function laterAt(texts: readonly string[], at: number, context: ClauseContext): Item | null {
  let from = at;
  while (from < at + 4 && BEFORE_LENGTH.test(texts[from] ?? '')) from += 1;
  const size = amount(texts, from);
  const side = size === null ? '' : (texts[size.end] ?? '');
  if (size === null || (side !== 'later' && side !== 'earlier')) return null;
  let end = size.end + 1;
  if (THAN.test(texts[end] ?? '')) end += 1;
  while (PLANNED.test(texts[end] ?? '')) end += 1;
  const due = context.due();
  const typed = texts.slice(from, size.end).join(' ');
  return moved(
    end,
    due === null ? typed : addSteps(due, size.value.step, side === 'later' ? 1 : -1, context.isHoliday),
  );
}

function moveTail(
  clause: Said,
  words: readonly Token[],
  texts: readonly string[],
  { end, value }: Hit<'later' | 'earlier'>,
  context: ClauseContext,
): Item | null {
  let next = end;
  let side: 1 | -1 = value === 'later' ? 1 : -1;
  let more = false;
  let length: Step | null = null;
  let typed = '';
  for (const last = end + MOST_BETWEEN; next < last;) {
    const word = texts[next] ?? '';
    if (word === 'from') {
      const before = dateAt(words, next + 1, 'future', context);
      if (before === null) return null;
      next = before.end;
      continue;
    }
    const size: Hit<{ readonly step: Step }> | null =
      length === null ? (more ? bareAmount(texts, next) : amount(texts, next)) : null;
    if (size !== null) {
      length = size.value.step;
      typed = texts.slice(next, size.end).join(' ');
      next = size.end;
      continue;
    }
    if (!ON_THE_WAY.test(word) && !(word === 'a' && texts[next + 1] === 'further')) break;
    // "On 30 April" and "by May" belong to a date.
    if (/^(?:on|by|now|the)$/.test(word) && dateAt(words, next + 1, 'future', context) !== null && word !== 'the')
      break;
    if (word === 'the' && dateAt(words, next, 'future', context) !== null) break;
    if (word === 'forward') side = -1;
    if (word === 'another' || word === 'further') more = true;
    next += 1;
  }
  let to = next;
  while (TO.test(texts[to] ?? '')) to += 1;
  const date = dateAt(words, to, 'future', context);
  if (date !== null) return moved(date.end, lastDayOf(date));
  if (length !== null) {
    const due = context.due();
    return moved(next, due === null ? typed : addSteps(due, length, side, context.isHoliday));
  }
  const rest = words.slice(to);
  // "To the 45th" was meant as a date.
  if (to > next && rest.length > 0 && rest.length <= 5 && /^\d/.test(rest[0]?.text ?? '') && !/%/.test(clause.plain))
    return moved(words.length, part(clause, rest[0]?.start ?? 0).raw);
  return to > next && rest.length > 0 && isTime(rest[0]) && rest.slice(0, MOST_OF_A_DATE).some(namesDay)
    ? moved(
        Math.min(words.length, to + MOST_OF_A_DATE),
        part(clause, rest[0]?.start ?? 0, rest[MOST_OF_A_DATE - 1]?.end).raw,
      )
    : null;
}

const MOST_OF_A_DATE = 6;
const isTime = (word: Token | undefined): boolean => word !== undefined && (word.text === 'the' || namesDay(word));
/** "The penultimate Friday of March", "the twenty-second": meant as a date, and asked for. */
export const namesDay = (word: Token): boolean =>
  monthOf(timeWord(word)) !== undefined ||
  ORDINALS.includes(timeWord(word)) ||
  weekdayOf(timeWord(word)) !== undefined ||
  /^(?:twenty|thirty|penultimate)$/.test(word.text);

const moved = (end: number, movedTo: string): Item => ({
  end,
  fields: { movedTo, status: 'rescheduled' },
  then: 'anything',
});
