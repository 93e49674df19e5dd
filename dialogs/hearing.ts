import type { BoardRecords } from '../notices/model/board.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import type { Facts } from '../notices/model/facts.ts';
import type { ParsedNotice } from '../notices/model/notice.ts';
import type { Question } from '../notices/model/question.ts';
import type { Ground, NamedMeasure } from '../notices/language/ground.ts';
import type { Ranker } from '../notices/language/rank/ranker.ts';
import type { WordList } from '../notices/language/normalise.ts';
import { ownNumbers } from '../notices/language/own-refs.ts';
import type { Said } from '../notices/language/read.ts';
import type { DatedDuty } from '../notices/progress/duty-state.ts';
import { createVocabulary, type Vocabulary } from '../notices/language/vocabulary.ts';
import type { Holdings } from '../notices/questions/asker-holdings.ts';
import { findSeries, findTargets } from '../notices/questions/find-targets.ts';
import type { Days } from '../notices/questions/window.ts';
import { createCorpus } from '../notices/questions/corpus.ts';
import type { NoticeWorld, Worlds } from '../notices/questions/world.ts';
import type { Library } from '../notices/review/versions.ts';

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

/** What an asker knows before anything is asked. */
export interface Knowledge extends Days {
  readonly library: readonly ParsedNotice[];
  /** The version of a notice that counted on a day; left out: each has one. */
  readonly versionOn?: Library['on'];
  /** Correct English words, so that none is taken for a misspelling. */
  readonly english: WordList;
  /** What was learnt from labelled sentences. */
  readonly ranker: Ranker;
}

/** The notices near at hand; null means all. */
export const nearIds = ({ notice }: Setting): readonly string[] | null => (notice === null ? null : [notice]);

/** A past day has its own records, as far as there is a log to tell them. */
export const recordedBy = (day: CalendarDate, { asOf, board, mine, recordedBy: then }: Setting): Recorded =>
  day >= asOf || then === undefined ? { board, mine: mine ?? null } : then(day);

/** The worlds that a sentence may be about: each notice in the version of that day. */
export type WorldsIn = (
  setting: Pick<Setting, 'board' | 'facts'>,
  ids: readonly string[] | null,
  today: CalendarDate,
  until: CalendarDate | null,
) => NoticeWorld[];

/** Makes the worlds of notices, with what a board adds to its own. */
export function createWorldsIn({ library, versionOn, isHoliday }: Knowledge, worlds: Worlds): WorldsIn {
  const then = (now: ParsedNotice, day: CalendarDate): ParsedNotice => versionOn?.(now.notice.id, day) ?? now;
  return ({ board, facts }, ids, today, until) =>
    library
      .filter(({ notice }) => ids === null || ids.includes(notice.id))
      .map((now) => {
        const reading = then(now, today);
        return worlds.stateOf({ reading, board: ownOf(reading, board), facts, today, isHoliday, until });
      });
}

/** The board, where it is this notice's. */
const ownOf = ({ notice }: ParsedNotice, board: BoardRecords | null): BoardRecords | null =>
  board?.notice === notice.id ? board : null;

/** Where a sentence is said: the words that count there, what can be found there, and the question before. */
export function createHearing(knowledge: Knowledge, worlds: Worlds): (setting: Setting) => Said {
  const worldsIn = createWorldsIn(knowledge, worlds);
  const vocabularyFor = createVocabularies(knowledge, worlds);
  const { ranker } = knowledge;
  return (setting) => ({
    ranker,
    vocabulary: vocabularyFor(setting.board),
    ground: groundOf(worldsIn(setting, nearIds(setting), setting.asOf, null), setting.asOf),
    before: setting.previous?.question ?? null,
  });
}

/** A lexicon, with all words that the records print that it was made for, and lists of words that have none besides. */
interface Made {
  readonly vocabulary: Vocabulary;
  readonly printed: ReadonlySet<string>;
  readonly seen: WeakSet<readonly string[]>;
}

/** Whether the lists have no word that is not printed; those that were seen are not looked at again. */
function hasAll({ printed, seen }: Made, lists: readonly (readonly string[])[]): boolean {
  return lists.every((list) => {
    if (seen.has(list)) return true;
    if (!list.every((word) => printed.has(word))) return false;
    seen.add(list);
    return true;
  });
}

/** The lexicon of each board: its posts and agencies are words too, and so is what its records print. */
function createVocabularies(
  { library, english }: Knowledge,
  { corpusOf }: Worlds,
): (board: BoardRecords | null) => Vocabulary {
  // Of a notice that nobody asks about only the words are kept.
  const notices = new Set(library.flatMap((reading) => createCorpus(reading, null).wordLists.flat()));
  const unboarded = createVocabulary(library, null, english, notices);
  const vocabularies = new WeakMap<BoardRecords, Vocabulary>();
  // Most of what is recorded changes no action and brings no new word: what was made before it serves on.
  const byPlan = new WeakMap<BoardRecords['actions'], Made>();
  const made = (board: BoardRecords): Vocabulary => {
    const reading = library.find(({ notice }) => notice.id === board.notice);
    const own = reading === undefined ? [] : corpusOf(reading, board).wordLists;
    const before = byPlan.get(board.actions);
    if (before !== undefined && hasAll(before, own)) return before.vocabulary;
    const printed = new Set([...notices, ...own.flat()]);
    const vocabulary = createVocabulary(library, board, english, printed);
    byPlan.set(board.actions, { vocabulary, printed, seen: new WeakSet(own) });
    return vocabulary;
  };
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
  ownNumbers: numbersOf(worlds),
  measures: worlds.flatMap(({ local, ended }) => [...local.map(measureNamed(false)), ...ended.map(measureNamed(true))]),
  isAction: (ref) => worlds.some(({ actions }) => actions.some(({ action }) => action.id === ref)),
  prints: (phrase) => worlds.some(({ corpus }) => corpus.says(phrase)),
  planned: worlds.some(({ actions }) => actions.length > 0),
  hasSeries: (question) => findSeries(question, worlds).length > 0,
  hasTarget: (question) => findTargets(question, worlds)[0]?.missing.length === 0,
});

const measureNamed =
  (ended: boolean) =>
  ({ duty }: DatedDuty): NamedMeasure => ({ id: duty.ref, name: duty.quote, ended });

const known = new WeakMap<BoardRecords, ReadonlyMap<string, string>>();
const NONE: ReadonlyMap<string, string> = new Map();

/** Looked up for every question, and the same until something is recorded. */
function numbersOf(worlds: readonly NoticeWorld[]): ReadonlyMap<string, string> {
  const board = worlds.find((world) => world.board !== null)?.board ?? null;
  if (board === null) return NONE;
  const numbers = known.get(board) ?? ownNumbers([...board.actions, ...(board.indicators ?? [])].map(({ id }) => id));
  known.set(board, numbers);
  return numbers;
}
