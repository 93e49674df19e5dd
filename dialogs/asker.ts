import type { Answer } from '../notices/model/answer.ts';
import type { BoardRecords } from '../notices/model/board.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import { type Facts, NO_FACTS } from '../notices/model/facts.ts';
import type { AskMeaning, Meaning } from '../notices/model/meaning.ts';
import type { ParsedNotice } from '../notices/model/notice.ts';
import { type Question, written } from '../notices/model/question.ts';
import type { Explanation } from '../notices/language/explain.ts';
import type { Ground } from '../notices/language/ground.ts';
import { type ReadClause, readMessage, type ReadMessage } from '../notices/language/message.ts';
import type { Reading } from '../notices/language/read.ts';
import { TELLS_ME_TO_CHANGE } from '../notices/language/refuse.ts';
import { createVocabulary, type Vocabulary } from '../notices/language/vocabulary.ts';
import { answer, type Room } from '../notices/questions/answer.ts';
import type { Holdings } from '../notices/questions/asker-holdings.ts';
import { findSeries, findTargets } from '../notices/questions/find-targets.ts';
import { beside, joined, type Part, type Unanswered } from '../notices/questions/join.ts';
import { clarify, type Outcome, refused, told } from '../notices/questions/outcomes.ts';
import { SMALL_TALK } from '../notices/questions/answer-text.ts';
import type { Days } from '../notices/questions/window.ts';
import { createWorlds, type NoticeWorld } from '../notices/questions/world.ts';

/** What a question is asked about, and when. */
export interface Setting {
  /** Today, in Europe/London. */
  readonly asOf: CalendarDate;
  /** The notice's id; null means every notice. */
  readonly notice: string | null;
  readonly facts: Facts;
  readonly board: BoardRecords | null;
  /** The turn before, for follow-ups. */
  readonly previous: Turn | null;
  /** What the asker holds; left out: nobody has said. */
  readonly mine?: Holdings;
  /** What was recorded by the end of a past day. Left out there is no log to tell: what is dated after the day is left out. */
  readonly recordedBy?: (day: CalendarDate) => Recorded;
}

/** A board's records, and what the asker holds by them. */
interface Recorded {
  readonly board: BoardRecords | null;
  readonly mine: Holdings | null;
}

/** What a conversation has to remember so that the next sentence can follow. */
export interface Turn {
  readonly question: Question;
}

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

/** What an asker knows before anything is asked. */
export interface Knowledge extends Days {
  readonly library: readonly ParsedNotice[];
  /** Correct English words, so that none is taken for a misspelling. */
  readonly english: ReadonlySet<string>;
}

const NOTHING_ASKED = 'I find no question in that.';
/** So many questions of one message are answered; the rest are offered. */
const MOST_AT_ONCE = 3;

/** What was understood, and how. */
type Told = Pick<Reading, 'meaning' | 'unclear'> & Pick<Asked, 'explain'>;

/** Puts the reading of sentences and the answering of questions together; indexes are built here, once. */
export function createAsker(knowledge: Knowledge): Asker {
  const { library, terms, isHoliday } = knowledge;
  const worldsIn = createWorldsIn(knowledge);
  const vocabularyFor = createVocabularies(knowledge, worldsIn);

  const roomOf = (setting: Setting): Room => ({
    today: setting.asOf,
    notice: setting.notice,
    mineOn: (day) => recordedBy(day, setting).mine,
    library: library.map(({ notice }) => notice.id),
    days: { terms, isHoliday },
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

  const asked = (words: string, { meaning, unclear, explain }: Told, setting: Setting): Asked => {
    const worlds = () => worldsIn(setting, nearIds(setting), setting.asOf, null);
    const outcome = meaning === null ? clarify(unclear ?? '', worlds()) : answered(meaning, setting);
    const remembers = outcome.outcome === 'answered' && meaning?.act === 'ask' && outcome.echo !== '';
    return {
      answer: { question: words, asOf: setting.asOf, ...outcome },
      meaning,
      more: [],
      turn: remembers ? { question: meaning.question } : setting.previous,
      explain,
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

  return {
    ask(sentence, setting) {
      const near = worldsIn(setting, nearIds(setting), setting.asOf, null);
      const vocabulary = vocabularyFor(setting.board);
      const said = {
        vocabulary,
        ground: groundOf(near, setting.asOf),
        before: setting.previous?.question ?? null,
      };
      const message = readMessage(sentence, said);
      const [{ reading, instead }, ...others] = message.asks;
      const explain = (): Explanation => ({
        ...reading.explain(vocabulary.known()),
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
    answer(meaning, setting, words = '') {
      const explain = (): Explanation => ({
        clauses: [],
        words: [],
        spans: [],
        kind: meaning.act === 'ask' ? meaning.question.kind : null,
        question: meaning.act === 'ask' ? meaning.question : null,
        leftOver: [],
        shape: { words: '', left: [] },
      });
      return asked(words, { meaning, unclear: null, explain }, setting);
    },
  };
}

/** A past day has its own records, as far as there is a log to tell them. */
const recordedBy = (day: CalendarDate, { asOf, board, mine, recordedBy: then }: Setting): Recorded =>
  day >= asOf || then === undefined ? { board, mine: mine ?? null } : then(day);

const isTold = ({ outcome }: Part): boolean => outcome.outcome === 'answered' && outcome.echo !== '';

/** The same answer twice is one. */
const sameTold = (a: Part, b: Part): boolean =>
  a.outcome.echo === b.outcome.echo && a.outcome.summary === b.outcome.summary;

const missedPart = ({ offer, outcome }: Part): Unanswered => ({ words: offer.words, why: outcome.summary });

const unanswered = ({ text, reading: { meaning, unclear } }: ReadClause): Unanswered => ({
  words: text,
  why: meaning?.act === 'refuse' ? meaning.why : (unclear ?? ''),
});

const nearIds = ({ notice }: Setting): readonly string[] | null => (notice === null ? null : [notice]);

type WorldsIn = (
  setting: Pick<Setting, 'board' | 'facts'>,
  ids: readonly string[] | null,
  today: CalendarDate,
  until: CalendarDate | null,
) => NoticeWorld[];

function createWorldsIn({ library, isHoliday }: Knowledge): WorldsIn {
  const makeWorld = createWorlds();
  return ({ board, facts }, ids, today, until) =>
    library
      .filter(({ notice }) => ids === null || ids.includes(notice.id))
      .map((reading) => {
        const own = board?.notice === reading.notice.id ? board : null;
        return makeWorld({ reading, board: own, facts, today, isHoliday, until });
      });
}

/** The lexicon of each board: its posts and agencies are words too. */
function createVocabularies(
  { library, english }: Knowledge,
  worldsIn: WorldsIn,
): (board: BoardRecords | null) => Vocabulary {
  const vocabularies = new WeakMap<BoardRecords, Vocabulary>();
  const made = (board: BoardRecords | null): Vocabulary => {
    const words = worldsIn({ board, facts: NO_FACTS }, null, '2000-01-01', null).flatMap(({ corpus }) => [
      ...corpus.words,
    ]);
    return createVocabulary(library, board, english, words);
  };
  const unboarded = made(null);
  return (board) => {
    if (board === null) return unboarded;
    const known = vocabularies.get(board) ?? made(board);
    vocabularies.set(board, known);
    return known;
  };
}

/** What reading a sentence may ask of the worlds that it is said in. */
const groundOf = (worlds: readonly NoticeWorld[], today: CalendarDate): Ground => ({
  today,
  hasRef: (ref) => worlds.some(({ refs }) => refs.has(ref)),
  prints: (phrase) => worlds.some(({ corpus }) => corpus.says(phrase)),
  planned: worlds.some(({ actions }) => actions.length > 0),
  hasSeries: (question) => findSeries(question, worlds).length > 0,
  hasTarget: (question) => findTargets(question, worlds)[0]?.missing.length === 0,
});
