import type { Answer } from '../notices/model/answer.ts';
import type { AskMeaning, Meaning } from '../notices/model/meaning.ts';
import { Question, written } from '../notices/model/question.ts';
import { asksInForce } from '../notices/language/in-force.ts';
import type { Explanation } from '../notices/language/explain.ts';
import { howToAsked } from '../notices/language/how-to.ts';
import type { HowToName } from '../notices/model/how-to.ts';
import { HOW_TOS } from '../notices/words/how-tos.ts';
import { type ReadClause, readMessage, type ReadMessage } from '../notices/language/message.ts';
import type { Reading } from '../notices/language/read.ts';
import { TELLS_ME_TO_CHANGE } from '../notices/language/refuse.ts';
import { answer, type Room } from '../notices/questions/answer.ts';
import { beside, joined, type Part, type Unanswered } from '../notices/questions/join.ts';
import { askedBack, clarify, type Outcome, refused, told } from '../notices/questions/outcomes.ts';
import { type Compared, compared } from './rivals.ts';
import { SMALL_TALK } from '../notices/questions/answer-text.ts';
import { createWorlds } from '../notices/questions/world.ts';
import {
  createHearing,
  createWorldsIn,
  type Knowledge,
  nearIds,
  recordedBy,
  type Setting,
  type Turn,
} from './hearing.ts';

export interface Asked {
  readonly answer: Answer;
  /** What was understood; null where it was asked back. */
  readonly meaning: Meaning | null;
  /** What else the message asks, in order; what goes on from it follows the last. */
  readonly more: readonly AskMeaning[];
  readonly turn: Turn | null;
  readonly explain: () => Explanation;
}

export interface Asker {
  /** Reads a sentence and answers what it means. */
  ask(sentence: string, setting: Setting): Asked;
  /** Answers what is meant, with no words in play; `words` is how the answer calls what was asked. */
  answer(meaning: Meaning, setting: Setting, words?: string): Asked;
}

const NOTHING_ASKED = 'I find no question in that.';
/** So many questions of one message are answered; the rest are offered. */
const MOST_AT_ONCE = 3;

/** What was understood, and how. */
type Told = Pick<Reading, 'meaning' | 'unclear' | 'rivals'> & Pick<Asked, 'explain'>;

/** Puts the reading of sentences and the answering of questions together; indexes are built here, once. */
export function createAsker(knowledge: Knowledge): Asker {
  const { library, terms, isHoliday } = knowledge;
  const worlds = createWorlds();
  const worldsIn = createWorldsIn(knowledge, worlds);
  const hear = createHearing(knowledge, worlds);

  const roomOf = (setting: Setting): Room => ({
    today: setting.asOf,
    notice: setting.notice,
    mineOn: (day) => recordedBy(day, setting).mine,
    library: library.map(({ notice }) => notice.id),
    days: { terms, isHoliday },
    recordedOn: (notice, day) => {
      const { board } = recordedBy(day, setting);
      return board?.notice === notice ? board : null;
    },
    worldsOf: (ids, today, until) =>
      worldsIn({ ...recordedBy(today, setting), facts: setting.facts }, ids, today, until),
  });

  const answered = (meaning: Meaning, setting: Setting): Outcome => {
    switch (meaning.act) {
      case 'ask':
        return answer(meaning.question, roomOf(setting));
      case 'refuse':
        return refused(meaning.why);
      case 'tell':
      case 'order':
        return refused(TELLS_ME_TO_CHANGE);
      case 'context':
        return clarify(NOTHING_ASKED, worldsIn(setting, nearIds(setting), setting.asOf, null));
      case 'social':
        return told('', SMALL_TALK[meaning.courtesy], worldsIn(setting, nearIds(setting), setting.asOf, null));
    }
  };

  const asked = (words: string, { unclear, rivals, explain, ...told }: Told, setting: Setting): Asked => {
    const { agreed, offers } =
      told.meaning === null ? compared(rivals, (question) => answer(question, roomOf(setting))) : NOTHING_COMPARED;
    // Which was meant does not matter where both come to one answer, unless something else speaks against them.
    const meaning = told.meaning ?? (agreed === null || unclear !== null ? null : { act: 'ask', question: agreed });
    const worlds = () => worldsIn(setting, nearIds(setting), setting.asOf, null);
    const outcome = meaning === null ? askedBack(unclear, offers, worlds()) : answered(meaning, setting);
    const remembers = outcome.outcome === 'answered' && meaning?.act === 'ask' && outcome.echo !== '';
    return {
      answer: { question: words, asOf: setting.asOf, ...outcome },
      meaning,
      more: [],
      turn: remembers ? { question: meaning.question } : setting.previous,
      explain,
    };
  };

  /** How something is done in the conversation: said here too, where there is no button for it. */
  const toldHow = (of: HowToName, words: string, setting: Setting): Asked => {
    const { title, says } = HOW_TOS[of];
    const worlds = worldsIn(setting, nearIds(setting), setting.asOf, null);
    return {
      answer: { question: words, asOf: setting.asOf, ...told('', [`${title}.`, ...says].join(' '), worlds) },
      ...{ meaning: { act: 'order', order: { order: 'how-to', of } }, more: [], turn: setting.previous },
      explain: () => NOTHING_READ,
    };
  };

  /** Questions of one message, answered in one reply; what of it comes to nothing is said. */
  const several = (words: string, { asks, left }: ReadMessage, setting: Setting): Omit<Asked, 'explain'> => {
    const parts = asks.flatMap(({ text, reading: { meaning } }): (Part & { meaning: AskMeaning })[] => {
      if (meaning?.act !== 'ask') return [];
      const offer = { words: text, question: written(meaning.question) };
      return [{ offer, meaning, outcome: answered(meaning, setting) }];
    });
    const fresh = parts.filter((part, at) => isTold(part) && !parts.slice(0, at).some((one) => sameTold(one, part)));
    const failed = parts.filter(({ outcome }) => outcome.outcome !== 'answered' && fresh.length > 0);
    const now = fresh.length > 0 ? fresh.slice(0, MOST_AT_ONCE) : parts.slice(0, 1);
    const rest = fresh.slice(MOST_AT_ONCE).map(({ offer }) => offer);
    const [first, ...more] = now;
    if (first === undefined) throw new Error('a message asks one thing at least');
    const outcome = more.length === 0 ? first.outcome : joined(now, rest);
    const missed = [...failed.map(missedPart), ...left.map(unanswered)];
    const last = now.findLast(isTold);
    return {
      answer: { question: words, asOf: setting.asOf, ...beside(outcome, missed) },
      meaning: first.meaning,
      more: more.map(({ meaning }) => meaning),
      turn: last === undefined ? setting.previous : { question: last.meaning.question },
    };
  };

  const byMeaning: Asker['answer'] = (meaning, setting, words = '') => {
    const explain = (): Explanation => ({
      ...NOTHING_READ,
      kind: meaning.act === 'ask' ? meaning.question.kind : null,
      question: meaning.act === 'ask' ? meaning.question : null,
    });
    return asked(words, { meaning, unclear: null, rivals: [], explain }, setting);
  };

  return {
    ask(sentence, setting) {
      const howTo = howToAsked(sentence);
      if (howTo !== null) return toldHow(howTo, sentence, setting);
      const standing = asksInForce(sentence, library);
      if (standing !== null) return byMeaning(inForce(standing), setting, sentence);
      const said = hear(setting);
      const message = readMessage(sentence, said);
      const [{ reading, instead }, ...others] = message.asks;
      const explain = (): Explanation => ({
        ...reading.explain(said.vocabulary.known()),
        clauses: message.clauses.map(({ act, text }) => `${act}: ${text}`),
      });
      if (others.length + message.left.length === 0) {
        const made = asked(sentence, { ...reading, explain }, setting);
        const other = made.answer.outcome === 'clarify' ? (instead?.() ?? null) : null;
        const again = other === null ? made : asked(sentence, { ...other.reading, explain }, setting);
        return again.answer.outcome === 'answered' ? again : made;
      }
      return { ...several(sentence, message, setting), explain };
    },
    answer: byMeaning,
  };
}

/** Whether a notice is in force is asked of its end. */
const inForce = (notices: readonly string[]): Meaning => ({
  act: 'ask',
  question: Question.parse({ kind: 'ends', notices }),
});

const NOTHING_READ: Explanation = {
  ...{ clauses: [], words: [], spans: [], kind: null, question: null, leftOver: [], candidates: [], acts: [] },
  ...{ chance: null, shape: { words: '', left: [] } },
};

const NOTHING_COMPARED: Compared = { agreed: null, offers: [] };

const isTold = ({ outcome }: Part): boolean => outcome.outcome === 'answered' && outcome.echo !== '';

/** The same answer twice is one. */
const sameTold = (a: Part, b: Part): boolean =>
  a.outcome.echo === b.outcome.echo && a.outcome.summary === b.outcome.summary;

const missedPart = ({ offer, outcome }: Part): Unanswered => ({ words: offer.words, why: outcome.summary });

const unanswered = ({ text, reading: { meaning, unclear } }: ReadClause): Unanswered => ({
  words: text,
  why: meaning?.act === 'refuse' ? meaning.why : (unclear ?? SMALL_TALK.notSure),
});
