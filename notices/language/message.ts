import { tokenise } from '../words/tokens.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { parse } from './parse.ts';
import { parseContext, read, type Reading, type Said } from './read.ts';
import { refusal } from './refuse.ts';

/** One thing that a message asks, and how it was read. */
export interface ReadClause {
  /** The clause as it was typed, without what was put around it. */
  readonly text: string;
  readonly reading: Reading;
}

/** "Is it done?": what stands beside it says what it is about. */
const POINTS_AWAY = /\b(?:it|its|they|them|their|those|these|that one|this one)\b/i;

/** What a message asks, one question at least, and what of it is not answered. */
export interface ReadMessage {
  readonly asks: readonly [ReadClause, ...ReadClause[]];
  /** Asked too, and refused or not understood. */
  readonly left: readonly ReadClause[];
  /** How the message was divided; empty where it was read as it stands. */
  readonly clauses: readonly Clause[];
}

/** Nobody asks more in one message. */
const MOST_QUESTIONS = 8;
const MOST_CLAUSES = 60;

/** Reads a message clause by clause; as a whole where that gives nothing. */
export function readMessage(text: string, said: Said): ReadMessage {
  const { list, plain } = clausesOf(text);
  const whole = (): ReadClause => ({ text, reading: read(text, said) });
  if (plain) return { asks: [whole()], left: [], clauses: [] };
  const alone = (one: ReadClause): ReadMessage => ({ asks: [one], left: [], clauses: list });
  const order = list.find(({ act }) => act === 'order');
  if (order !== undefined) return alone({ text: order.text, reading: read(order.text, said) });
  if (refusal(text)?.name === 'child') return alone(whole());
  const all = readAll(questionsOf(list.slice(0, MOST_CLAUSES), said), said);
  const asks = withoutHelp(all.filter(({ reading }) => reading.meaning?.act === 'ask'));
  const [first, ...others] = asks;
  if (first !== undefined) {
    const left = all.filter((one) => isLeft(one, said));
    return { asks: distinct([first, ...others]), left, clauses: list };
  }
  const refused = all.find(({ reading }) => reading.meaning?.act === 'refuse');
  if (refused !== undefined) return alone(refused);
  const together = whole();
  return alone(together.reading.meaning?.act === 'ask' ? together : (all[0] ?? together));
}

/** "Can you help me?" beside a question is no question. */
function withoutHelp(asks: readonly ReadClause[]): readonly ReadClause[] {
  const others = asks.filter(({ reading }) => questionIn(reading)?.kind !== 'help');
  return others.length > 0 ? others : asks;
}

/** Asked in earnest and not answered: "are you there?" is not missed. */
function isLeft({ text, reading: { meaning } }: ReadClause, said: Said): boolean {
  if (meaning === null) return isAbout(text, said);
  return meaning.act === 'refuse' && (!/\byou\b/i.test(text) || isAbout(text, said));
}

/** The same question twice in one message is one. */
function distinct([first, ...others]: [ReadClause, ...ReadClause[]]): [ReadClause, ...ReadClause[]] {
  const seen = new Set([JSON.stringify(first.reading.meaning)]);
  const more = others.filter(({ reading: { meaning } }) => {
    const key = JSON.stringify(meaning);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
  return [first, ...more];
}

/** A question in words that can be read by themselves, and the halves that may be questions of their own. */
type Asked = Pick<Clause, 'text' | 'halves'>;

function questionsOf(list: readonly Clause[], said: Said): Asked[] {
  const kept = list.filter(
    ({ act, text }) => act === 'ask' || act === 'tell' || (act === 'part' && isAbout(text, said)),
  );
  const questions: Asked[] = [];
  let before: Clause[] = [];
  for (const clause of kept) {
    const last = questions.at(-1);
    if (clause.act === 'ask') {
      const told = POINTS_AWAY.test(clause.text) && last === undefined;
      questions.push(together([...before.filter(({ act }) => told || act !== 'tell'), clause]));
      before = [];
    } else if (clause.act === 'part' && last !== undefined) questions.splice(-1, 1, together([last, clause]));
    else before.push(clause);
  }
  return questions.length > 0 || before.length === 0 ? questions.slice(0, MOST_QUESTIONS) : [together(before)];
}

const together = (parts: readonly Asked[]): Asked => ({
  text: parts.map(({ text }) => text).join(' - '),
  halves: parts.length === 1 ? (parts[0]?.halves ?? []) : [],
});

/** Whether words without a verb say what a question is about: a paragraph, a time, a party, a subject. */
function isAbout(text: string, said: Said): boolean {
  const { refs, times, marks, cues } = parse(text, tokenise(text), parseContext(said));
  return refs.length + times.length + cues.length > 0 || marks.some(({ meanings }) => meanings.length > 0);
}

/** Reads them in order, each as going on from the one before. */
function readAll(questions: readonly Asked[], said: Said): ReadClause[] {
  let before = said.before;
  return questions.flatMap(({ text, halves }) => {
    const whole = { text, reading: read(text, { ...said, before }) };
    const parts = halves.map((half, at) => ({
      text: half,
      reading: read(half, at === 0 ? { ...said, before } : { ...said, before: null }),
    }));
    const apart = parts.length > 1 && parts.every(({ reading }) => questionIn(reading) !== null);
    // "What is due this month and what is overdue" is one list.
    const chosen = apart && questionIn(whole.reading)?.withOverdue !== true ? parts : [whole];
    for (const { reading } of chosen) before = questionIn(reading) ?? before;
    return chosen;
  });
}

const questionIn = ({ meaning }: Reading) => (meaning?.act === 'ask' ? meaning.question : null);
