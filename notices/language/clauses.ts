import { asksFrom, asksOutright } from './asking-words.ts';
import { type Heard, hear, type Sentence, sentencesOf } from './heard.ts';
import { NARROWS, ONESELF } from './lexicon/wrapping.ts';
import { isOrder } from './refuse.ts';
import { type Peeled, Wrapping } from './wrapping.ts';

/**
 * What a clause is for. `ask`: it wants an answer. `order`: it tells the bot to change something. `part`: words without a verb
 * of their own, which may say what a question beside them is about. `tell`: it says something of a paragraph or an action.
 * `context` and `courtesy` restrict nothing and refuse nothing.
 */
export type ClauseAct = 'ask' | 'order' | 'tell' | 'part' | 'context' | 'courtesy';

export interface Clause {
  readonly act: ClauseAct;
  /** What is left of it without its wrapping, as it was typed. */
  readonly text: string;
  /** "What is overdue and when is the board?": each of several that could be questions by themselves; else empty. */
  readonly halves: readonly string[];
  /** The question alone, where words before a comma or a colon may be about nothing that is asked; null: nothing stands there. */
  readonly bare: string | null;
  /** What ends it is a full stop and no dash: what comes next stands by itself. */
  readonly stopped: boolean;
}

/** A message as clauses, in order. */
export interface Clauses {
  readonly list: readonly Clause[];
  /** One clause and nothing around it: the message can be read as it stands. */
  readonly plain: boolean;
}

/** "A6", "8(b)": what is said of it is news, and no context. */
const REF = /^(?:a\d{1,3}[a-z]?|[bp]?\d{1,3}\([a-z]{1,4}\).*|b\d{1,3}|p\d{1,3})$/;
/** Longer lines are no name and no post. */
const LONGEST_SIGNATURE = 6;

/** Divides a message into clauses and takes their wrapping off. */
export function clausesOf(message: string): Clauses {
  const heard = hear(message);
  const wrapping = new Wrapping(heard);
  const sentences = sentencesOf(message, heard);
  const peeled = sentences.map((sentence) => ({ sentence, rest: wrapping.peel(sentence) }));
  const [only, ...others] = peeled;
  if (only === undefined) return { list: [], plain: true };
  const untouched = only.rest.from === only.sentence.from && only.rest.to === only.sentence.to;
  if (untouched && others.length === 0) {
    const halves = halvesOf(message, heard, only.rest, only.sentence.marked);
    const bare = bareOf(message, heard, only.rest, only.sentence);
    const stopped = only.sentence.stopped;
    return {
      list: [{ act: 'ask', text: message, halves, bare, stopped }],
      plain: halves.length === 0 && bare === null,
    };
  }
  const list: Clause[] = [];
  let signed = false;
  for (const { sentence, rest } of peeled) {
    const clause = clauseOf(message, heard, sentence, keptTogether(heard, sentence, rest), signed);
    signed = rest.wrap === 'closing' || (signed && clause.act === 'courtesy');
    list.push(clause);
  }
  return { list, plain: false };
}

/** "A6 is on my list, is it overdue?": what stands before a question says what it is about. */
function keptTogether(heard: readonly Heard[], sentence: Sentence, rest: Peeled): Peeled {
  if (rest.from >= rest.to || rest.from === sentence.from) return rest;
  const said = (from: number, to: number, pattern: RegExp): boolean =>
    heard.slice(from, to).some(({ text }) => pattern.test(text));
  const names = said(sentence.from, rest.from, REF) && !said(rest.from, rest.to, REF);
  const pointsBack = said(rest.from, rest.to, POINTS_BACK);
  return names && (rest.lead === null || pointsBack) ? { ...rest, from: sentence.from } : rest;
}

function clauseOf(
  message: string,
  heard: readonly Heard[],
  sentence: Sentence,
  peeled: Peeled,
  signed: boolean,
): Clause {
  const whole = textOf(message, heard, sentence.from, sentence.to, sentence.marked);
  const { stopped } = sentence;
  const plainly = (act: ClauseAct, text: string): Clause => ({ act, text, halves: [], bare: null, stopped });
  if (heard[sentence.from]?.quoted === true) return plainly('context', whole);
  const nothing = peeled.from >= peeled.to;
  if (nothing) {
    const tells = heard.slice(sentence.from, sentence.to).some(({ text }) => REF.test(text));
    if (tells && isOrder(whole)) return plainly('order', whole);
    if (tells) return plainly('tell', whole);
    return plainly(peeled.wrap === 'context' ? 'context' : 'courtesy', whole);
  }
  const text = textOf(message, heard, peeled.from, peeled.to, sentence.marked);
  const before = peeled.lead === null ? whole : textOf(message, heard, sentence.from, peeled.lead, false);
  const named = heard.slice(sentence.from, peeled.from).some((one) => REF.test(one.text));
  if (isOrder(text) || isOrder(before) || (named && isOrder(whole))) return plainly('order', whole);
  if (peeled.lead !== null || sentence.marked || asks(heard, peeled))
    return {
      ...plainly('ask', text),
      halves: halvesOf(message, heard, peeled, sentence.marked),
      bare: bareOf(message, heard, peeled, sentence),
    };
  const words = heard.slice(peeled.from, peeled.to).map((one) => one.text);
  if (words.some((word) => ONESELF.has(word)) && !NARROWS.has(words[0] ?? ''))
    return plainly(words.some((word) => REF.test(word)) ? 'tell' : 'context', text);
  const short = sentence.to - sentence.from <= LONGEST_SIGNATURE;
  return plainly(signed && short && heard[sentence.from]?.capital === true ? 'courtesy' : 'part', text);
}

function asks(heard: readonly Heard[], { from, to }: Peeled): boolean {
  if (asksFrom(heard, from, to)) return true;
  for (let place = from; place < to; place += 1) if (asksOutright(heard, place, to, from)) return true;
  return false;
}

/** A second question of so many words stands by itself; "and how often" goes with the first. */
const LEAST_HALF = 4;
const POINTS_BACK = /^(?:it|its|they|them|their|those|these|he|she)$/;

function halvesOf(
  message: string,
  heard: readonly Heard[],
  { from, to }: Pick<Peeled, 'from' | 'to'>,
  marked: boolean,
): readonly string[] {
  for (let place = from + 2; place <= to - LEAST_HALF; place += 1) {
    if (!/^(?:and|also|plus)$/.test(heard[place - 1]?.text ?? '') || !asksOutright(heard, place, to)) continue;
    if (heard.slice(place, to).some(({ text }) => POINTS_BACK.test(text))) return [];
    return [textOf(message, heard, from, place - 1, marked), textOf(message, heard, place, to, marked)];
  }
  return [];
}

/** The question behind a comma or a colon, where what stands before it neither asks nor narrows nor names a paragraph. */
function bareOf(message: string, heard: readonly Heard[], { from, to }: Peeled, { marked }: Sentence): string | null {
  if (asksFrom(heard, from, to) || NARROWS.has(heard[from]?.text ?? '')) return null;
  for (let place = from + 1; place < to - 1; place += 1) {
    if (/\d/.test(heard[place - 1]?.text ?? '')) return null;
    if (heard[place]?.gap === '' || !asksFrom(heard, place, to)) continue;
    const pointsBack = heard.slice(place, to).some((one) => POINTS_BACK.test(one.text));
    return pointsBack ? null : textOf(message, heard, place, to, marked);
  }
  return null;
}

/** The words from one place up to another as they were typed, with the question mark where there was one. */
function textOf(message: string, heard: readonly Heard[], from: number, to: number, marked: boolean): string {
  const text = message.slice(heard[from]?.start ?? 0, heard[to - 1]?.end ?? 0);
  return marked ? `${text}?` : text;
}
