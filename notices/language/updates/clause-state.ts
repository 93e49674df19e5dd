import { phrasesOf } from '../../time/cursor.ts';
import type { Token } from '../../words/tokens.ts';
import type { SaidFields } from './command-context.ts';
import { dateAt, lastDayOf } from './command-dates.ts';
import { AFTER_DONE, AFTER_STARTED, ASKED_FOR, COLOURS, FIELD_NAMES, GLUE, NO_RATING, STATES } from './lexicon.ts';
import { type ClauseContext, type Item, moveAt } from './moved-date.ts';
import { part, type Said, timeWord, wordsOf } from './sentence-part.ts';

/** What a few words say about an action's state. `pure`: they say nothing else, so that nothing is lost without them. */
export interface ClauseState {
  readonly fields: Partial<SaidFields>;
  readonly pure: boolean;
}

const STATE = phrasesOf(STATES);
const COLOUR = phrasesOf(COLOURS);
const BECAUSE = /^(?:because|as|since|after|due|following|until|with|for|but|from|based|cos|given|pending|and)\b/;
const NAMES = FIELD_NAMES.map(
  ([field, pattern]) => [field, new RegExp(String.raw`^${pattern}(?:'s)?(?![\w'])`)] as const,
);
/** "Should be done" tells no more than that it is not. */
const WISHED = /\bshould (?:now |all )?be\b(?! (?:marked|set|shown|rated|flagged|down))/;
/** "Green, from red", "green not amber": the state that it does not have. */
const OTHER_THAN = /^(?:from|not|instead of|rather than)\b/;
const BEFORE = /^\s*(?:was|were|had been|previously)\b/;

/** A state is said in the first words of a clause. */
const LONGEST_CLAUSE = 300;

/** Reads a clause that is made of nothing but a state, or begins with one. Null: it is text. */
export function readClause(whole: Said, context: ClauseContext): ClauseState | null {
  if (BEFORE.test(whole.plain)) return null;
  const clause = whole.plain.length > LONGEST_CLAUSE ? part(whole, 0, LONGEST_CLAUSE) : whole;
  const words = wordsOf(clause).flatMap(denied);
  const texts = words.map(timeWord);
  let fields: Partial<SaidFields> = {};
  let last: Item | null = null;
  for (let at = 0; at < words.length;) {
    const item = itemAt(clause, words, texts, at, context);
    if (item !== null) {
      fields = { ...fields, ...item.fields };
      last = item;
      at = item.end;
      continue;
    }
    const word = words[at];
    const other = OTHER_THAN.exec(texts.slice(at, at + 2).join(' '))?.[0].split(' ').length ?? 0;
    const beside =
      other > 0 && (word?.text === 'from' || last !== null)
        ? (COLOUR.at(texts, at + other) ?? STATE.at(texts, at + other))
        : null;
    if (beside !== null) at = beside.end;
    else if (word !== undefined && GLUE.has(word.text)) at += 1;
    else {
      const follows = clause.plain.slice(words[last?.end ?? at]?.start ?? 0);
      const fits = last !== null && last.then !== 'nothing' && (last.then === 'anything' || last.then.test(follows));
      return fits && !isWish(clause, fields) ? { fields, pure: false } : null;
    }
  }
  return last === null || isWish(clause, fields) ? null : { fields, pure: clause === whole };
}

/** "Hasnt started" has not. */
function denied(token: Token): Token[] {
  const verb = /^(is|was|has|have|are|were)nt$/.exec(token.text)?.[1];
  return verb === undefined
    ? [token]
    : [
        { ...token, text: verb },
        { ...token, text: 'not' },
      ];
}

const isWish = (clause: Said, { status }: Partial<SaidFields>): boolean =>
  status !== undefined && status !== 'rescheduled' && WISHED.test(clause.plain);

function itemAt(
  clause: Said,
  words: readonly Token[],
  texts: readonly string[],
  at: number,
  context: ClauseContext,
): Item | null {
  return (
    namedField(clause, words, texts, at, context) ??
    moveAt(clause, words, texts, at, context) ??
    percentAt(clause, words, texts, at, context.subject) ??
    stateAt(texts, at) ??
    noRatingAt(words, at, context.subject)
  );
}

/** "A6 is purple": no rating, and kept as it was typed so that it is told to be none. */
function noRatingAt(words: readonly Token[], at: number, subject: boolean): Item | null {
  const word = words[at];
  return subject && word !== undefined && at === words.length - 1 && NO_RATING.test(word.text)
    ? { end: at + 1, fields: { rag: word.raw }, then: 'nothing' }
    : null;
}

function stateAt(texts: readonly string[], at: number): Item | null {
  const state = STATE.at(texts, at);
  const colour = COLOUR.at(texts, at);
  if (state !== null && (colour === null || state.end > colour.end)) {
    const finished = state.value === 'complete' || state.value === 'complete-awaiting-sign-off';
    return { end: state.end, fields: { status: state.value }, then: finished ? AFTER_DONE : AFTER_STARTED };
  }
  return colour === null ? null : { end: colour.end, fields: { rag: colour.value }, then: BECAUSE };
}

const DONE_AFTER = /^(?:of the way )?(?:complete|completed|done|there|through|finished|progress|along)\b/;
/** "40% complete with a new campaign", but not "88% completed within 45 days". */
const AFTER_PERCENT = /^(?:with|and|now|so|overall|as|since|but|because|after)\b/;
const PROGRESS_BEFORE = /^(?:at|to|now|reached|about|around|roughly|approx|approximately)$/;

/** How far an action is: "40% complete", "at 40%", "60%" by itself. */
function percentAt(
  clause: Said,
  words: readonly Token[],
  texts: readonly string[],
  at: number,
  subject: boolean,
): Item | null {
  const word = words[at];
  const number = /^\d+(?:\.\d+)?(?=%?$)/.exec(word?.text ?? '')?.[0];
  if (word === undefined || number === undefined) return null;
  const sign = clause.plain.charAt(word.start - 1) === '-' ? '-' : '';
  let end = at + 1;
  if (!word.text.endsWith('%')) {
    if (texts[end] === '%') end += 1;
    else if (texts[end] === 'per' && texts[end + 1] === 'cent') end += 2;
    else return null;
  }
  const fields = { percent: `${sign}${number}` };
  const done = DONE_AFTER.exec(texts.slice(end, end + 5).join(' '));
  if (done !== null) return { end: end + done[0].split(' ').length, fields, then: AFTER_PERCENT };
  const said = texts[at - 1] ?? '';
  const before = said === 'progress' || (subject && PROGRESS_BEFORE.test(said));
  // "88% seen alone" was measured; "60%" says how far it is.
  return before || subject ? { end, fields, then: before ? AFTER_PERCENT : 'nothing' } : null;
}

/** "Status purple", "rag: red", "due date is 30 April": what is no state stays as it was typed. */
function namedField(
  clause: Said,
  words: readonly Token[],
  texts: readonly string[],
  at: number,
  context: ClauseContext,
): Item | null {
  const plain = clause.plain.slice(words[at]?.start ?? clause.plain.length);
  const [field, pattern] = NAMES.find(([, name]) => name.test(plain)) ?? [null, null];
  if (field === null || field === 'evidence') return null;
  const named = (words[at]?.start ?? 0) + (pattern.exec(plain)?.[0].length ?? 0);
  let next = words.findIndex(({ start }) => start >= named);
  while (
    next >= 0 &&
    next < words.length &&
    /^(?:is|to|now|of|as|at|=|changed|goes|should|be|from|s|was|stays?|remains?|still|stayed|turned|turns|gone|went|back|up|down|staying)$/.test(
      texts[next] ?? '',
    )
  )
    next += 1;
  if (next < 0 || next >= words.length) return null;
  if (field === 'movedTo') {
    const date = dateAt(words, next, 'future', context);
    return date === null
      ? null
      : { end: date.end, fields: { movedTo: lastDayOf(date), status: 'rescheduled' }, then: 'anything' };
  }
  if (field === 'percent') {
    const percent = percentAt(clause, words, texts, next, true);
    if (percent !== null) return percent;
    const number = /^\d+(?:\.\d+)?$/.exec(texts[next] ?? '')?.[0];
    return number === undefined ? null : { end: next + 1, fields: { percent: number }, then: 'nothing' };
  }
  const known = field === 'rag' ? COLOUR.at(texts, next) : null;
  if (known !== null) return { end: known.end, fields: { rag: known.value }, then: BECAUSE };
  if (stateAt(texts, next) !== null) return null;
  const left = words.slice(next);
  if (left.length > 3 || left.some(({ text }) => ASKED_FOR.has(text) || /\d/.test(text))) return null;
  const typed = part(clause, left[0]?.start ?? 0, left.at(-1)?.end).raw;
  return { end: words.length, fields: { [field]: typed }, then: 'nothing' };
}
