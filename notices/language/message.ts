import { tokenise } from '../words/tokens.ts';
import type { Meaning } from '../model/meaning.ts';
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

/** Reads a message clause by clause; as a whole where that gives nothing. One entry for each thing it asks, one at least. */
export function readMessage(text: string, said: Said): readonly [ReadClause, ...ReadClause[]] {
  const whole = (): [ReadClause] => [{ text, reading: read(text, said) }];
  const { list, plain } = clausesOf(text);
  if (plain) return whole();
  const why = refusal(text)?.name;
  if (why === 'child' || list.some(({ act }) => act === 'order')) return whole();
  const asked = questionsOf(list, said);
  const read_ = readAll(asked, said);
  const meant = read_.filter(({ reading }) => reading.meaning?.act === 'ask');
  const [first, ...rest] = meant;
  if (first !== undefined) return [first, ...rest];
  const refused = read_.find(({ reading }) => reading.meaning?.act === 'refuse');
  if (refused !== undefined) return [refused];
  const [together] = whole();
  if (together.reading.meaning?.act === 'ask') return [together];
  return [read_[0] ?? together];
}

/** Each question of a message in words that can be read by themselves. */
function questionsOf(list: readonly Clause[], said: Said): string[] {
  const kept = list.filter(
    ({ act, text }) => act === 'ask' || act === 'tell' || (act === 'part' && isAbout(text, said)),
  );
  const questions: string[] = [];
  let before: string[] = [];
  for (const { act, text } of kept) {
    const last = questions.length - 1;
    if (act === 'ask') {
      const told = POINTS_AWAY.test(text) && questions.length === 0;
      const lead = before.filter((one) => told || !isTold(kept, one));
      questions.push([...lead, text].join(' - '));
      before = [];
    } else if (act === 'part' && last >= 0) questions[last] = `${questions[last] ?? ''} - ${text}`;
    else before.push(text);
  }
  return questions.length > 0 ? questions : before.length > 0 ? [before.join(' - ')] : [];
}

const isTold = (list: readonly Clause[], text: string): boolean =>
  list.some((clause) => clause.act === 'tell' && clause.text === text);

/** Whether words without a verb say what a question is about: a paragraph, a time, a party, a subject. */
function isAbout(text: string, said: Said): boolean {
  const { refs, times, marks, cues } = parse(text, tokenise(text), parseContext(said));
  return refs.length + times.length + cues.length > 0 || marks.some(({ meanings }) => meanings.length > 0);
}

/** Reads them in order, each as going on from the one before. */
function readAll(questions: readonly string[], said: Said): ReadClause[] {
  let before = said.before;
  return questions.map((text) => {
    const reading = read(text, { ...said, before });
    before = asked(reading.meaning) ?? before;
    return { text, reading };
  });
}

const asked = (meaning: Meaning | null) => (meaning?.act === 'ask' ? meaning.question : null);
