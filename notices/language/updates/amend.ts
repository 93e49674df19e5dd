import type { CalendarDate } from '../../model/dates.ts';
import type { Draft, DraftOf } from '../../model/draft.ts';
import { dayWords } from '../../words/text.ts';
import { asHeard } from './as-heard.ts';
import type { CommandContext } from './command-context.ts';
import { dateAt, oneDayOf } from './command-dates.ts';
import { refsOf } from './divide-at-refs.ts';
import { agreedIn, statesIn } from './pieces.ts';
import { said, type Said, timeWord, wordsOf } from './sentence-part.ts';
import { GOES_BACK, IN_ITS_PLACE, OF_BOTH, PUTS_RIGHT, REGRETS, TAKEN_OUT } from './signs.ts';
import { understandCommand } from './understand-command.ts';

/** One of the things that were told before, put right. `at`: its place among them. */
export interface Amended {
  readonly at: number;
  readonly draft: Draft;
}

/** Nobody puts something right in more words. */
const LONGEST = 400;
/** "No, the 26th": after a regret alone so few words put right what they can. */
const FEW = 7;

/**
 * "Sorry, A7 not A6", "I meant 70%", "no, the 26th": what was told just before, with what is put right, in its words too. Null
 * where a sentence puts nothing right: it is read as if nothing had been told.
 */
export function readAmendment(text: string, before: readonly Draft[], context: CommandContext): Amended | null {
  if (text.length > LONGEST) return null;
  const heard = said(asHeard(text, context.records, context.spell));
  const rest = heard.plain.replace(REGRETS, '');
  const regrets = rest !== heard.plain && rest.split(/\s+/).length <= FEW;
  if (TAKEN_OUT.test(heard.plain) || (!regrets && !putsRight(heard))) return null;
  // Who agreed is all that such words put right: "A25 moved to 31 October, agreed by the board" tells of another action.
  const onlyAgreed = !regrets && !putsRight({ ...heard, plain: heard.plain.replace(AGREES, ' ') });
  if (onlyAgreed && refsOf(heard, context).length > 0 && tellsItself(heard)) return null;
  for (const [at, draft] of before.entries()) {
    if ((before.length > 1 && !isMeant(heard, draft, context)) || tellsOther(heard, draft, context)) continue;
    const amended = onlyAgreed
      ? agreed(heard, draft, context)
      : (agreed(heard, draft, context) ?? put(said(rest), draft, context) ?? reworded(text, draft, context));
    if (amended !== null && JSON.stringify(amended) !== JSON.stringify(draft)) return { at, draft: amended };
  }
  return null;
}

/** Whether something is put right. "A7 not A6" does where it is all that is said, and "A7 not A6 is red" tells of A7. */
const putsRight = (heard: Said): boolean =>
  PUTS_RIGHT.test(heard.plain) ||
  (IN_ITS_PLACE.test(heard.plain) && !OF_BOTH.test(heard.plain) && (REGRETS.test(heard.plain) || !tellsItself(heard)));

/** A state, a share or a move is said. */
function tellsItself(heard: Said): boolean {
  const { status, rag } = statesIn(wordsOf(heard).map(timeWord));
  return status + rag !== '' || A_SHARE.test(heard.plain) || GOES_BACK.test(heard.plain);
}

const deniedIn = ({ plain }: Said): ReadonlySet<string> =>
  new Set([...plain.matchAll(/\b(?:not|instead of|rather than) (a\d{1,3})\b/g)].map(([, ref = '']) => ref));

/** "Sorry, A7 not A6 is red" moves what was said to be red; after "A6 is done" it tells something new of A7. */
function tellsOther(heard: Said, draft: Draft, context: CommandContext): boolean {
  if (draft.what !== 'update' && draft.what !== 'correction') return false;
  const others = refsOf(heard, context).filter((ref) => ref !== draft.about);
  const denied = others.some((ref) => deniedIn(heard).has(ref.toLowerCase()));
  const { status, rag } = statesIn(wordsOf(heard).map(timeWord));
  const share = numberIn(heard) ?? '';
  const differs = [
    status !== '' && status !== draft.status,
    rag !== '' && rag !== draft.rag,
    share !== '' && share !== draft.percent,
  ];
  return denied || (others.length > 0 && differs.some(Boolean));
}

/** Of several things, the one that is named, or that has the kind of value that is put right. */
function isMeant(heard: Said, draft: Draft, context: CommandContext): boolean {
  const refs = refsOf(heard, context);
  if ('about' in draft && refs.includes(draft.about)) return true;
  return refs.length === 0 && /\d ?%/.test(heard.plain) && 'percent' in draft && draft.percent !== '';
}

const AGREES = /\bagreed (?:by|with)\b/g;

/** "Agreed by the chair", where a move or a withdrawal was told without it. */
function agreed(heard: Said, draft: Draft, context: CommandContext): Draft | null {
  const wanted = draft.what === 'update' && (draft.movedTo !== '' || draft.status === 'withdrawn');
  if (!wanted || draft.agreedBy !== '' || refsOf(heard, context).some((ref) => ref !== draft.about)) return null;
  const agreedBy = agreedIn(heard);
  return agreedBy === '' ? null : { ...draft, agreedBy };
}

function put(heard: Said, draft: Draft, context: CommandContext): Draft | null {
  switch (draft.what) {
    case 'update':
    case 'correction':
      return otherRef(heard, draft, context) ?? otherValue(heard, draft, context);
    case 'reading': {
      const value = numberIn(heard);
      return value === null ? null : { ...draft, value };
    }
    case 'fact': {
      const date = dayIn(heard, draft.date, 'future', context);
      return date === null ? null : { ...draft, date };
    }
    case 'action': {
      const when = dayIn(heard, draft.when, 'future', context);
      return when === null ? null : { ...draft, when };
    }
    default:
      return null;
  }
}

type Telling = DraftOf<'update'> | DraftOf<'correction'>;

/** It was about another action: the one that is named and not denied. */
function otherRef(heard: Said, draft: Telling, context: CommandContext): Draft | null {
  const others = refsOf(heard, context).filter((ref) => ref !== draft.about);
  const [now] = others;
  if (now === undefined || others.length > 1) return null;
  const text = wordPut(draft.text, draft.about, now);
  return { ...draft, about: now, text };
}

const A_SHARE = /(?<![\d.])(\d{1,3}(?:\.\d{1,2})?) ?(?:%|per ?cent)/i;

/** Another share, colour, state or day. */
function otherValue(heard: Said, draft: Telling, context: CommandContext): Draft | null {
  const number = numberIn(heard);
  if (number !== null && (draft.percent !== '' || A_SHARE.test(draft.text)) && Number(number) <= 100) {
    const was = draft.percent === '' ? (A_SHARE.exec(draft.text)?.[1] ?? '') : draft.percent;
    const text = wordPut(draft.text, was, number);
    return { ...draft, percent: draft.percent === '' ? '' : number, text };
  }
  const { status, rag } = statesIn(wordsOf(heard).map(timeWord));
  if (rag !== '' && rag !== draft.rag) return { ...draft, rag, text: exchanged(draft.text, draft.rag, rag) };
  if (status !== '' && status !== draft.status)
    return { ...draft, status, text: exchanged(draft.text, draft.status, status) };
  if (draft.movedTo !== '') {
    const movedTo = dayIn(heard, draft.movedTo, 'future', context);
    return movedTo === null ? null : { ...draft, movedTo, text: dayPut(draft.text, draft.movedTo, movedTo, context) };
  }
  if (draft.meeting !== '') return otherMeeting(heard, draft, context);
  const date = dayIn(heard, draft.date, 'past', context);
  return date === null ? null : { ...draft, date, text: dayPut(draft.text, draft.date, date, context) };
}

const AT_MEETING = /\bat the board’s meeting of (?=\d)/;

/** Of what the board decided another day is another meeting; where none was held then, it was decided on that day, and at none. */
function otherMeeting(heard: Said, draft: Telling, context: CommandContext): Draft | null {
  const date = dayIn(heard, draft.meeting, 'past', context);
  if (date === null) return null;
  const held = context.meetings.some((one) => one.date === date);
  const text = held ? draft.text : draft.text.replace(AT_MEETING, 'on ');
  return { ...draft, date, meeting: held ? date : '', text: dayPut(text, draft.meeting, date, context) };
}

/** The word of a state in what was written; where it stands there once. */
const exchanged = (text: string, was: string, now: string): string =>
  placesOf(text, was).length === 1 ? wordPut(text, was, now) : text;

/** Another day in the words, where the one that was wrong stands there once. */
function dayPut(text: string, was: string, now: string, context: CommandContext): string {
  const whole = said(text);
  const words = wordsOf(whole);
  const found: { readonly from: number; readonly to: number }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const date = dateAt(words, at, was >= context.today ? 'future' : 'past', context);
    const [first, last] = [words[at], words[(date?.end ?? 0) - 1]];
    if (date === null || first === undefined || last === undefined) continue;
    if (date.to === was && /\d/.test(date.words)) found.push({ from: first.start, to: last.end });
    at = date.end - 1;
  }
  const [only] = found;
  if (only === undefined || found.length > 1) return text;
  return `${whole.raw.slice(0, only.from)}${dayWords(now)}${whole.raw.slice(only.to)}`;
}

/** Where a word stands by itself, however it is written. */
function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  const within = text.toLowerCase();
  const wanted = word.toLowerCase();
  if (wanted === '' || within.length !== text.length) return places;
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length)) {
    const before = within.charAt(at - 1);
    const behind = within.charAt(at + wanted.length);
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}(]/u.test(behind)) places.push(at);
  }
  return places;
}

/** Another word in its place. */
function wordPut(text: string, was: string, now: string): string {
  return placesOf(text, was).reduceRight((said, at) => said.slice(0, at) + now + said.slice(at + was.length), text);
}

/** The one number of a sentence that is no date and no ref; of "70 not 60" the first. */
function numberIn({ plain }: Said): string | null {
  const bare = plain.replace(/\b(?:not|instead of|rather than) \d{1,7}(?:\.\d{1,2})? ?%?/g, ' ');
  const found = [...bare.matchAll(/(?<![\w/.:-])(\d{1,7}(?:\.\d{1,2})?)(?= ?%|[\s,.!?]|$)(?!\S*(?:st|nd|rd|th)\b)/g)];
  const values = new Set(found.map(([, value]) => value));
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : null;
}

const DAY_ALONE = /\b(?:the )?(\d{1,2})(?:st|nd|rd|th)\b/;

/** The day that is said; "the 26th" is of the month that was said before. */
function dayIn(heard: Said, was: string, lean: 'past' | 'future', context: CommandContext): CalendarDate | null {
  const plain = heard.plain.replace(
    /\b(?:not|instead of|rather than) (?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)?\b/g,
    ' ',
  );
  const words = wordsOf({ raw: plain, plain });
  for (let at = 0; at < words.length; at += 1) {
    const date = dateAt(words, at, lean, context);
    if (date === null || date.from !== date.to || !/\d|\p{L}day/u.test(date.words)) continue;
    const alone = /[a-z]{3}/.test(date.words.replace(/^the |(?:st|nd|rd|th)$/g, ''))
      ? undefined
      : DAY_ALONE.exec(date.words)?.[1];
    return alone !== undefined && /^\d{4}-/.test(was) ? `${was.slice(0, 8)}${alone.padStart(2, '0')}` : oneDayOf(date);
  }
  const alone = DAY_ALONE.exec(plain)?.[1];
  return alone !== undefined && /^\d{4}-/.test(was) ? `${was.slice(0, 8)}${alone.padStart(2, '0')}` : null;
}

/** "Correct that: 89% seen alone": the words themselves are other ones. */
function reworded(text: string, draft: Draft, context: CommandContext): Draft | null {
  if (draft.what !== 'update' && draft.what !== 'correction') return null;
  const read = understandCommand(text, context);
  if (read.kind !== 'draft' || read.draft.what !== 'correction') return null;
  const { text: words, status, rag, percent, evidence, movedTo, agreedBy } = read.draft;
  const given = Object.entries({ text: words, status, rag, percent, evidence, movedTo, agreedBy });
  return { ...draft, ...Object.fromEntries(given.filter(([, value]) => value !== '')) };
}
