import type { Status } from '../../model/board.ts';
import { phrasesOf } from '../../time/cursor.ts';
import type { Token } from '../../words/tokens.ts';
import { type CommandContext, NOTHING_SAID, type SaidFields } from './command-context.ts';
import { namesDay } from './moved-date.ts';
import { dateAt, lastDayOf, oneDayOf, type SaidDate } from './command-dates.ts';
import { COLOURS, LINK, STATES } from './lexicon.ts';
import { part, type Said, timeWord, wordsOf } from './sentence-part.ts';
import { DID, GOES_BACK, NOTED, STANDS_STILL, TURNS, WANTED } from './signs.ts';

const STATE = phrasesOf<Exclude<Status, 'rescheduled'>>(STATES);
const TURN = phrasesOf<string>(Object.fromEntries(Object.entries(TURNS).map(([status, cells]) => [status, cells])));
const COLOUR = phrasesOf(COLOURS);

/** Longer messages are read up to here. */
const LONGEST = 1200;

/** "Was amber", "not finished", "nearly done": no state that it has. */
const NOT_SO =
  /^(?:from|not|never|nearly|almost|half|partly|isnt|isn't|wasnt|wasn't|hasnt|hasn't|havent|haven't|arent|aren't|longer|no|without|being|get|once)$/;
/** "Will be complete by Friday" is not so yet. */
const NOT_YET = /^(?:will|should|must|to|might|could|would|can|shall|cannot)$/;

/**
 * What is said of one action or paragraph, wherever it stands: "it took a while, but A6 is finally over the line". Null where
 * nothing is told that could be recorded. Nothing is lost: all that was typed is the text.
 */
export function fromPieces(heard: Said, about: string, context: CommandContext): SaidFields | null {
  const said = part(heard, 0, LONGEST);
  const words = wordsOf(said);
  const dates = datesIn(words, context);
  const moved = movedIn(said, words, context);
  const link = LINK.exec(said.plain)?.[0] ?? '';
  const share = shareIn(said);
  const { status, rag } = statesIn(words.map(timeWord));
  // "80% done" is not done.
  const partly = share !== '' && share !== '100' && status === 'complete';
  const state = moved === null && !partly ? status : '';
  const date = moved === null && !AHEAD.test(said.plain) ? dayOf(dates) : '';
  const fields = {
    ...NOTHING_SAID,
    ...{ about, evidence: link, percent: share, rag, status: state, date },
    ...(moved === null ? {} : { status: 'rescheduled', movedTo: moved, agreedBy: agreedIn(said) }),
  };
  const stated = fields.status + fields.rag + fields.percent + fields.movedTo + fields.evidence !== '';
  const noted =
    (WANTED.test(said.plain) && NOTED.test(said.plain)) || (DID.test(said.plain) && !ASKS_ANYWHERE.test(said.plain));
  return stated || STANDS_STILL.test(said.plain) || noted ? fields : null;
}

const ASKS_ANYWHERE = /\b(?:what|which|who|whose|whom|why|how)\b/;

/** The last state and colour that are said and not denied. */
export function statesIn(texts: readonly string[]): { readonly status: string; readonly rag: string } {
  let status = '';
  let rag = '';
  for (let at = 0; at < texts.length; at += 1) {
    const turn = TURN.at(texts, at);
    const state = STATE.at(texts, at);
    const colour = COLOUR.at(texts, at);
    const [last = '', second = ''] = [texts[at - 1], texts[at - 2]];
    const denied =
      NOT_SO.test(last) || /^(?:not|never|isnt|isn't|longer)$/.test(second) || (last === 'be' && NOT_YET.test(second));
    const before = /^(?:was|were|from)$/.test(texts[at - 1] ?? '');
    const hit = turn !== null && turn.end >= (state?.end ?? 0) ? turn : state;
    if (hit !== null && !denied) status = hit.value;
    if (colour !== null && !denied && !before) rag = colour.value;
    if (hit !== null) at = hit.end - 1;
  }
  return { status, rag };
}

const SHARE = /\b(\d{1,3}(?:\.\d)?) ?%/g;
const FAR =
  /\b(?:at|to|reached|hit|is|are|now|as|we're|say|about|around|roughly|be|down|up|got|done|progress|complete|it|a\d{1,3}) $/;
const FAR_BEHIND =
  /^ ?(?:done|complete|completed|there|through|finished|of the way|now|so far|along|progress|[.,;!]|$)/;

/** How far it is; a share of something was measured. */
function shareIn({ plain }: Said): string {
  const found = [...plain.matchAll(SHARE)];
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return '';
  const before = plain.slice(Math.max(0, only.index - 12), only.index);
  const behind = plain.slice(only.index + only[0].length);
  return (FAR.test(before) || only.index === 0) && FAR_BEHIND.test(behind) ? (only[1] ?? '') : '';
}

interface DateIn {
  readonly at: number;
  readonly date: SaidDate;
}

/** The dates of a sentence, as those that lie behind. */
function datesIn(words: readonly Token[], context: CommandContext, lean: 'past' | 'future' = 'past'): DateIn[] {
  const dates: DateIn[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const date = dateAt(words, at, lean, context);
    if (date === null || date.to === null) continue;
    dates.push({ at, date });
    at = date.end - 1;
  }
  return dates;
}

const A_DAY = /\d|\p{L}day\b|\b(?:day|eve|christmas|xmas|halloween|night)\b|\bof\b|\p{L}{2}(?:st|nd|rd|th)$/iu;

/** The one day on which it happened, where one is said. */
export function dayOf(dates: readonly DateIn[]): string {
  const days = dates
    .filter(({ date }) => date.from === date.to && A_DAY.test(date.words))
    .map(({ date }) => oneDayOf(date));
  const [day] = days;
  return day !== undefined && new Set(days).size === 1 ? day : '';
}

/** What is still to come has no day on which it happened. */
const AHEAD =
  /\b(?:(?:may|might|could) (?:well )?(?:be|have|need|get|move|slip)\b|(?:not |was |been |be )(?:moved|postponed|rescheduled) to\b|will|goes to|going to|due (?:on|to)|tomorrow|should|would be)\b|\b(?:by|until|till|before|due) (?:the )?(?:\d|[a-z]{3,6}day)/;

/** The day on which something happened, in a sentence that says one; as it was typed where it is none, so that it is asked for. */
export const dayIn = (said: Said, context: CommandContext): string =>
  AHEAD.test(said.plain)
    ? ''
    : dayOf(datesIn(wordsOf(part(said, 0, LONGEST)), context).filter(({ date }) => (date.to ?? '') <= context.today)) ||
      unreadDay(wordsOf(part(said, 0, LONGEST)), context);

const FINISHED = /^(?:completed?|finished|done|closed|delivered|submitted|achieved|happened|off)$/;
const WHEN = /^(?:on|in|during|over)$/;

/** "Completed in the week of 19 January", "on 30 February": said, and no day that can be written down. */
function unreadDay(words: readonly Token[], context: CommandContext): string {
  for (const [at, { text }] of words.entries()) {
    const vague = vagueAfter(words, at, context);
    if (vague !== null) return vague;
    const finished = FINISHED.test(words[at - 1]?.text ?? '');
    if (!WHEN.test(text) || !(finished || text === 'on')) continue;
    const date = dateAt(words, at + 1, 'past', context);
    const cannotBe = date !== null && date.to === null;
    const tooLong = finished && date !== null && date.from !== date.to && (date.to ?? '') <= context.today;
    if (cannotBe || tooLong) return date.words;
    if (finished && text === 'on' && date === null && words.slice(at + 1, at + MOST_OF_A_DAY).some(namesDay))
      return words
        .slice(at + 1, at + MOST_OF_A_DAY)
        .map(({ raw }) => raw)
        .join(' ');
  }
  return '';
}

/** "We finished A24 last week": behind what was finished, a time that is no day. */
function vagueAfter(words: readonly Token[], at: number, context: CommandContext): string | null {
  const before = words.slice(Math.max(0, at - MOST_OF_A_DAY), at).map(({ text }) => text);
  if (!VAGUE.test(words[at]?.text ?? '') || before.some((text) => /%|^\d/.test(text))) return null;
  const finished = before.findLastIndex((text) => FINISHED.test(text));
  const only = before
    .slice(finished + 1)
    .every((text) => /^(?:a\d{1,3}|and|it|that|this|all|the|off|up|back|only|just)$/.test(text));
  const date = finished < 0 || !only ? null : dateAt(words, at, 'past', context);
  return date !== null && date.to !== null && date.from !== date.to ? date.words : null;
}

const VAGUE = /^(?:last|earlier|early|late|sometime)$/;

const MOST_OF_A_DAY = 6;

const LEADS_TO = /^(?:to|till|until|is|be|by|date|due|for|now|at|back|out|:)$/;

/** To which day it goes back; null where it does not. */
function movedIn(said: Said, words: readonly Token[], context: CommandContext): string | null {
  if (!GOES_BACK.test(said.plain)) return null;
  const ahead = datesIn(words, context, 'future').filter(
    ({ date }) => (date.to ?? '') >= context.today && !/^(?:now|today)$/i.test(date.words),
  );
  const led = ahead.filter(({ at }) => {
    const before = words[at - 1]?.text ?? '';
    return LEADS_TO.test(before) || (before === 'the' && LEADS_TO.test(words[at - 2]?.text ?? ''));
  });
  const found = led.at(-1) ?? (ahead.length === 1 ? ahead[0] : undefined);
  return found === undefined ? null : lastDayOf(found.date);
}

const PARTY =
  '(?:the )?(?:improvement )?(?:board|chair|dfe|department|lscb|cabinet|minister|director|council|partners)(?: of [a-z ]{3,30})?';
const ON_A_DAY = String.raw`(?: (?:on |at )?(?:the |its |their )?(?:meeting )?(?:on |of )?[\w ]{0,24}\d[\w ]{0,20})?`;
const AGREED_BY = [
  new RegExp(
    String.raw`\b(?:agre+d|approved|signed off|okayed)(?: it| this| that)? (?:by|with|at) (${PARTY}${ON_A_DAY})`,
    'd',
  ),
  new RegExp(
    String.raw`\b(${PARTY}) (?:have |has |had )?(?:agre+d|approved|okayed|signed off)(?: (?:it|this|that))?((?: on)? (?:the )?\d[\w ]{2,24})?`,
    'd',
  ),
];

/** Who agreed that it goes back, with the day where it is said. */
export function agreedIn(said: Said): string {
  for (const pattern of AGREED_BY) {
    const match = pattern.exec(said.plain);
    if (match === null) continue;
    const group = (at: number): string => said.raw.slice(...(match.indices?.[at] ?? [0, 0])).trim();
    const who = group(1);
    const day = (group(2).split(/\b(?:that|to|it)\b/i)[0] ?? '').trim();
    return day === '' ? who : `${who} ${day}`;
  }
  return '';
}
