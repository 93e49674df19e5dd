import { asksFrom, asksOutright } from './asking-words.ts';
import { type Heard, hear, type Sentence, sentencesOf } from './heard.ts';
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
  const bare = only.rest.from === only.sentence.from && only.rest.to === only.sentence.to;
  if (bare && others.length === 0) {
    const halves = halvesOf(message, heard, only.rest, only.sentence.marked);
    return { list: [{ act: 'ask', text: message, halves }], plain: halves.length === 0 };
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
  if (heard[sentence.from]?.quoted === true) return { act: 'context', text: whole, halves: [] };
  const nothing = peeled.from >= peeled.to;
  if (nothing) {
    const tells = heard.slice(sentence.from, sentence.to).some(({ text }) => REF.test(text));
    if (tells && isOrder(whole)) return { act: 'order', text: whole, halves: [] };
    if (tells) return { act: 'tell', text: whole, halves: [] };
    return { act: peeled.wrap === 'context' ? 'context' : 'courtesy', text: whole, halves: [] };
  }
  const text = textOf(message, heard, peeled.from, peeled.to, sentence.marked);
  const before = peeled.lead === null ? whole : textOf(message, heard, sentence.from, peeled.lead, false);
  if (isOrder(text) || isOrder(before)) return { act: 'order', text: whole, halves: [] };
  if (peeled.lead !== null || sentence.marked || asks(heard, peeled))
    return { act: 'ask', text, halves: halvesOf(message, heard, peeled, sentence.marked) };
  const short = sentence.to - sentence.from <= LONGEST_SIGNATURE;
  return { act: signed && short && heard[sentence.from]?.capital === true ? 'courtesy' : 'part', text, halves: [] };
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

/** The words from one place up to another as they were typed, with the question mark where there was one. */
function textOf(message: string, heard: readonly Heard[], from: number, to: number, marked: boolean): string {
  const text = message.slice(heard[from]?.start ?? 0, heard[to - 1]?.end ?? 0);
  return marked ? `${text}?` : text;
}
