import type { Answer } from '../notices/model/answer.ts';
import type { BoardRecords } from '../notices/model/board.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import { type Facts, NO_FACTS } from '../notices/model/facts.ts';
import { sharedBy } from '../notices/model/edit.ts';
import type { Meaning } from '../notices/model/meaning.ts';
import type { NoticeReading } from '../notices/model/notice.ts';
import type { Question } from '../notices/model/question.ts';
import type { Explanation } from '../notices/language/explain.ts';
import type { Ground } from '../notices/language/ground.ts';
import { read, type Reading } from '../notices/language/read.ts';
import { createVocabulary, type Vocabulary } from '../notices/language/vocabulary.ts';
import { answer, type Room } from '../notices/questions/answer.ts';
import { findSeries, findTargets } from '../notices/questions/measures.ts';
import type { Holdings } from '../notices/questions/mine.ts';
import { clarify, type Outcome, refused, together, told } from '../notices/questions/outcomes.ts';
import { SMALL_TALK } from '../notices/questions/text.ts';
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
}

/** What a conversation has to remember so that the next sentence can follow. */
export interface Turn {
  readonly question: Question;
}

export interface Asked {
  readonly answer: Answer;
  /** What was understood; null where it was asked back. */
  readonly meaning: Meaning | null;
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
  readonly library: readonly NoticeReading[];
  /** Correct English words, so that none is taken for a misspelling. */
  readonly english: ReadonlySet<string>;
}

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
    mine: setting.mine ?? null,
    library: library.map(({ notice }) => notice.id),
    days: { terms, isHoliday },
    worldsOf: (ids, today, until) => worldsIn(setting, ids, today, until),
  });

  const answered = (meaning: Meaning, setting: Setting): Outcome => {
    switch (meaning.act) {
      case 'ask':
        return answer(meaning.question, roomOf(setting));
      case 'refuse':
        return refused(meaning.why);
      case 'social':
        return told('', SMALL_TALK[meaning.courtesy], worldsIn(setting, nearIds(setting), setting.asOf, null));
    }
  };

  const asked = (words: string, { meaning, unclear, explain }: Told, setting: Setting): Asked => {
    const worlds = () => worldsIn(setting, nearIds(setting), setting.asOf, null);
    const outcome = meaning === null ? clarify(unclear ?? '', worlds()) : answered(meaning, setting);
    const remembers = outcome.outcome === 'answered' && meaning?.act === 'ask' && outcome.reading !== '';
    return {
      answer: { question: words, asOf: setting.asOf, ...outcome },
      meaning,
      turn: remembers ? { question: meaning.question } : setting.previous,
      explain,
    };
  };

  const ask = (sentence: string, setting: Setting): Asked => {
    const near = worldsIn(setting, nearIds(setting), setting.asOf, null);
    const vocabulary = vocabularyFor(setting.board);
    const ground = groundOf(near, setting.asOf);
    const before = setting.previous?.question ?? null;
    const { meaning, unclear, left, explain } = read(sentence, { vocabulary, ground, before });
    const one = asked(sentence, { meaning, unclear, explain: () => explain(vocabulary.known()) }, setting);
    if (left === null) return one;
    const shared = one.turn === null ? null : { question: sharedBy(one.turn.question) };
    const other = ask(left, { ...setting, previous: shared });
    return { ...one, answer: { ...one.answer, ...together(one.answer, other.answer) }, turn: other.turn };
  };

  return {
    ask,
    answer(meaning, setting, words = '') {
      const explain = (): Explanation => ({
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

const nearIds = ({ notice }: Setting): readonly string[] | null => (notice === null ? null : [notice]);

type WorldsIn = (
  setting: Setting,
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
    const setting: Setting = { asOf: '2000-01-01', notice: null, facts: NO_FACTS, board, previous: null };
    const words = worldsIn(setting, null, setting.asOf, null).flatMap(({ corpus }) => [...corpus.words]);
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
