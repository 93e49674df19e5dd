import { asksFrom, asksOutright } from './asking-words.ts';
import { type Heard, hear, type Sentence, sentencesOf } from './heard.ts';
import { refusal } from './refuse.ts';
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
  const list: Clause[] = [];
  let plain = sentences.length === 1;
  let signed = false;
  for (const sentence of sentences) {
    const peeled = wrapping.peel(sentence);
    if (peeled.from > sentence.from || peeled.to < sentence.to) plain = false;
    const clause = clauseOf(message, heard, sentence, peeled, signed);
    signed = peeled.wrap === 'closing' || (signed && clause.act === 'courtesy');
    list.push(clause);
  }
  return { list, plain };
}

function clauseOf(
  message: string,
  heard: readonly Heard[],
  sentence: Sentence,
  peeled: Peeled,
  signed: boolean,
): Clause {
  const whole = textOf(message, heard, sentence.from, sentence.to, sentence.marked);
  if (heard[sentence.from]?.quoted === true) return { act: 'context', text: whole };
  const nothing = peeled.from >= peeled.to;
  if (nothing) {
    const tells = heard.slice(sentence.from, sentence.to).some(({ text }) => REF.test(text));
    if (peeled.wrap === 'context') return { act: tells ? 'tell' : 'context', text: whole };
    return { act: 'courtesy', text: whole };
  }
  const text = textOf(message, heard, peeled.from, peeled.to, sentence.marked);
  const before = peeled.lead === null ? whole : textOf(message, heard, sentence.from, peeled.lead, false);
  if (isOrder(text) || isOrder(before)) return { act: 'order', text: whole };
  if (peeled.lead !== null || sentence.marked || asks(heard, peeled)) return { act: 'ask', text };
  const short = sentence.to - sentence.from <= LONGEST_SIGNATURE;
  return { act: signed && short && heard[sentence.from]?.capital === true ? 'courtesy' : 'part', text };
}

function asks(heard: readonly Heard[], { from, to }: Peeled): boolean {
  if (asksFrom(heard, from, to)) return true;
  for (let place = from; place < to; place += 1) if (asksOutright(heard, place, to, from)) return true;
  return false;
}

const isOrder = (text: string): boolean => refusal(text)?.name === 'command';

/** The words from one place up to another as they were typed, with the question mark where there was one. */
function textOf(message: string, heard: readonly Heard[], from: number, to: number, marked: boolean): string {
  const text = message.slice(heard[from]?.start ?? 0, heard[to - 1]?.end ?? 0);
  return marked ? `${text}?` : text;
}
