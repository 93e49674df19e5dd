import { type Question, written } from '../model/question.ts';
import { tokenise } from '../words/tokens.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { NARROWS } from './lexicon/wrapping.ts';
import { parse } from './parse.ts';
import { parseContext, read, type Reading, type Said } from './read.ts';
import { refusal } from './refuse.ts';

/** One thing that a message asks, and how it was read. */
export interface ReadClause {
  /** The clause as it was typed, without what was put around it. */
  readonly text: string;
  readonly reading: Reading;
  /** The question alone, for where what stands before it is nothing that can be found. */
  readonly instead: (() => ReadClause) | null;
}

/** "... and what is due before it", "... and how many are overdue": the second half of a question is about the first. */
const GOES_ON = /\b(?:it|its|that one|this one)\b|^how many (?:are|is|have|of)\b/i;

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
  const whole = (): ReadClause => ({ text, reading: read(text, said), instead: null });
  if (plain) return { asks: [whole()], left: [], clauses: [] };
  const alone = (one: ReadClause): ReadMessage => ({ asks: [one], left: [], clauses: list });
  const order = list.find(({ act }) => act === 'order');
  if (order !== undefined) return alone({ text: order.text, reading: read(order.text, said), instead: null });
  if (list.some((clause) => isOfChild(clause))) return alone(whole());
  const questions = questionsOf(list.slice(0, MOST_CLAUSES), said);
  if (questions.length === 1 && list.every(({ halves }) => halves.length === 0)) {
    const one = whole();
    if (one.reading.meaning?.act === 'ask') return alone(one);
    // Without what stands around it a question may be plainer; it must be one of those that the whole can be.
    const [part] = readAll(questions, said);
    const plainer =
      part?.reading.meaning?.act === 'ask' && one.reading.rivals.some((rival) => isSame(rival, part.reading));
    if (one.reading.rivals.length > 0) return alone(plainer ? part : one);
  }
  const all = readAll(questions, said);
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

const isSame = (question: Question, { meaning }: Reading): boolean =>
  meaning?.act === 'ask' && JSON.stringify(written(meaning.question)) === JSON.stringify(written(question));

const CHILD = /\b(?:child|children|baby|boy|girl|teenager|young person|sibling|mum|mother|dad|father|famil(?:y|ies))/i;

/** Nothing is answered beside what is told or asked of a child; "I go to see her on Friday" is no child. */
const isOfChild = ({ act, text }: Clause): boolean =>
  refusal(text)?.name === 'child' && (act === 'ask' || act === 'part' || CHILD.test(text));

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

/** A question in words that can be read by themselves, and other ways of reading it. */
interface Asked extends Pick<Clause, 'text' | 'halves' | 'bare'> {
  /** Words before it, for where it cannot be read without them. */
  readonly lead: string | null;
}

/** Words behind a question that are no sentence narrow it: "Police only." */
const FEW = 3;

function questionsOf(list: readonly Clause[], said: Said): Asked[] {
  const questions: Asked[] = [];
  let before: Clause[] = [];
  let stopped = false;
  for (const clause of list) {
    const { act, text } = clause;
    const last = questions.at(-1);
    if (act === 'ask') {
      // "A6 was due in May. Is it done?" needs what was told; a full stop ends what else was said.
      const needs = last === undefined && POINTS_AWAY.test(text);
      const bound = before.filter((one) => needs || (one.act === 'part' && !one.stopped));
      const loose = before.filter((one) => one.act === 'part');
      const stands = !POINTS_AWAY.test(text) && !bound.some((one) => /\d/.test(one.text));
      const joint = { ...clause, text: joinedText([...bound, clause]), halves: [], bare: stands ? text : null };
      const asked = bound.length === 0 ? clause : joint;
      questions.push({ ...asked, lead: loose.length > bound.length ? joinedText([...loose, clause]) : null });
      before = [];
    } else if ((act === 'part' || act === 'tell') && (act === 'tell' || isAbout(text, said))) {
      if (act === 'part' && last !== undefined && (!stopped || narrows(text))) {
        questions.splice(-1, 1, { ...last, text: joinedText([last, clause]), halves: [], bare: null });
      } else before.push(clause);
    }
    stopped = clause.stopped;
  }
  if (questions.length > 0 || before.length === 0) return questions.slice(0, MOST_QUESTIONS);
  return [{ text: joinedText(before), halves: [], bare: null, lead: null }];
}

const joinedText = (parts: readonly Pick<Clause, 'text'>[]): string => parts.map(({ text }) => text).join(' - ');

function narrows(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/);
  return words.length <= FEW || NARROWS.has(words[0] ?? '');
}

/** Whether words without a verb say what a question is about: a paragraph, a time, a party, a subject. */
function isAbout(text: string, said: Said): boolean {
  // Names are not mended: "Denise" is no dentist.
  const context = { ...parseContext(said), spell: (word: string) => word };
  const { refs, times, marks, cues } = parse(text, tokenise(text), context);
  return refs.length + times.length + cues.length > 0 || marks.some(({ meanings }) => meanings.length > 0);
}

/** Reads them in order, each as going on from the one before. */
function readAll(questions: readonly Asked[], said: Said): ReadClause[] {
  let before = said.before;
  return questions.flatMap((question) => {
    const chosen = readOne(question, { ...said, before });
    for (const { reading } of chosen) before = questionIn(reading) ?? before;
    return chosen;
  });
}

function readOne({ text, halves, bare, lead }: Asked, said: Said): ReadClause[] {
  const readAs = (words: string, at: Said = said): ReadClause => ({
    text: words,
    reading: read(words, at),
    instead: null,
  });
  const whole = readAs(text);
  const parts = halves.reduce<ReadClause[]>((done, half) => {
    const first = done[0];
    if (first === undefined) return [readAs(half)];
    // "When is the next board and what is due before it": the second goes on from the first.
    const before = GOES_ON.test(half) ? questionIn(first.reading) : null;
    return [...done, readAs(half, { ...said, before })];
  }, []);
  const apart = parts.length > 1 && parts.every(({ reading }) => questionIn(reading) !== null);
  // "What is due this month and what is overdue" is one list.
  if (apart && questionIn(whole.reading)?.withOverdue !== true) return parts;
  if (questionIn(whole.reading) !== null) return [bare === null ? whole : { ...whole, instead: () => readAs(bare) }];
  for (const other of [lead, bare]) {
    const one = other === null ? null : readAs(other);
    if (one !== null && questionIn(one.reading) !== null) return [one];
  }
  return [whole];
}

const questionIn = ({ meaning }: Reading) => (meaning?.act === 'ask' ? meaning.question : null);
