import type { Answer } from '../model/answer.ts';
import type { BoardRecords } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Facts } from '../model/facts.ts';
import { NO_FACTS } from '../model/facts.ts';
import type { NoticeReading } from '../model/notice.ts';
import { counted, countsSomethingElse } from './counting.ts';
import type { Case } from './draft.ts';
import { echo } from './echo.ts';
import { explain, type Explanation } from './explain.ts';
import { follow } from './follow-up.ts';
import { clarify, type Outcome, refused, smallTalk, told, unknownRef } from './outcomes.ts';
import { misgiving } from './misgivings.ts';
import { parse, type Parsed } from './parse.ts';
import { unknownSubjects } from './query.ts';
import { refinements } from './refinements.ts';
import { refusal } from './refuse.ts';
import { knownWords, type KnownWords } from './shape.ts';
import { listWords } from '../words/text.ts';
import { answerText, capital, SMALL_TALK } from './say.ts';
import { understand, type Understood } from './understand.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { type Days, lastDay, windowOf } from './window.ts';
import { createWorlds, type NoticeWorld } from './world.ts';

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
}

/** What a conversation has to remember so that the next question can follow: the questions, oldest first. */
export interface Turn {
  readonly questions: readonly string[];
}

export interface Asked {
  readonly answer: Answer;
  readonly turn: Turn | null;
  readonly explain: () => Explanation;
}

export interface Asker {
  ask(question: string, setting: Setting): Asked;
}

/** What an asker knows before anything is asked. */
export interface Knowledge extends Days {
  readonly library: readonly NoticeReading[];
  /** Correct English words, so that none is taken for a misspelling. */
  readonly english: ReadonlySet<string>;
}

/** Follow-ups reach back this far. */
const REMEMBERED = 4;

interface Read {
  readonly parsed: Parsed;
  readonly understood: Understood | null;
  /** The notices that it is asked of, on that day. */
  readonly worlds: readonly NoticeWorld[];
}

/** Makes an asker over notices that were read; indexes are built here, once. */
export function createAsker(knowledge: Knowledge): Asker {
  const read = createReader(knowledge);
  // Seldom asked for, and then again and again.
  let known: KnownWords | null = null;
  return {
    ask(question, setting) {
      const says = refusal(question)?.says;
      const taken = says === undefined ? read(question, setting) : null;
      const result = taken === null ? refused(says ?? '') : answerTo(taken, setting, knowledge);
      const understood = taken?.understood ?? null;
      const answered = result.outcome === 'answered' && understood !== null;
      const previous = setting.previous?.questions ?? [];
      const narrower = answered ? refinements(understood, result.items) : [];
      return {
        answer: { question, asOf: setting.asOf, ...result, refinements: narrower },
        turn: answered ? { questions: [...previous, question].slice(-REMEMBERED) } : setting.previous,
        explain: () => explain(taken?.parsed ?? null, understood, (known ??= knownWords(knowledge.library))),
      };
    },
  };
}

/** Takes questions apart and decides their kind; a follow-up is read with the questions before it. */
function createReader({ library, english, isHoliday, terms }: Knowledge): (question: string, setting: Setting) => Read {
  const makeWorld = createWorlds();
  const vocabularies = new WeakMap<BoardRecords, Vocabulary>();

  const worldsOf = (setting: Setting, ids: readonly string[] | null, until: CalendarDate | null): NoticeWorld[] =>
    library
      .filter(({ notice }) => ids === null || ids.includes(notice.id))
      .map((reading) => {
        const board = setting.board?.notice === reading.notice.id ? setting.board : null;
        return makeWorld({ reading, board, facts: setting.facts, today: setting.asOf, isHoliday, until });
      });

  const vocabularyOf = (board: BoardRecords | null): Vocabulary => {
    const setting: Setting = { asOf: '2000-01-01', notice: null, facts: NO_FACTS, board, previous: null };
    const corpora = worldsOf(setting, null, null).map(({ corpus }) => corpus);
    return createVocabulary(library, board, english, corpora);
  };
  const unboarded = vocabularyOf(null);
  const vocabularyFor = (board: BoardRecords | null): Vocabulary => {
    if (board === null) return unboarded;
    const known = vocabularies.get(board) ?? vocabularyOf(board);
    vocabularies.set(board, known);
    return known;
  };

  const read = (question: string, setting: Setting): Read => {
    const { names, spell } = vocabularyFor(setting.board);
    const asked = setting.notice === null ? null : [setting.notice];
    const near = worldsOf(setting, asked, null);
    const refExists = (ref: string): boolean => near.some((world) => world.refs.has(ref));
    const printed = (phrase: string): boolean => near.some(({ corpus }) => corpus.says(phrase));
    const parsed = parse(question, { names, spell, refExists, printed, times: { today: setting.asOf } });
    const before = setting.previous?.questions ?? [];
    const last = before.at(-1);
    const earlier: Setting = { ...setting, previous: { questions: before.slice(0, -1) } };
    const base = last === undefined ? null : read(last, earlier).understood;
    const understood = follow(parsed, base, near) ?? understand(parsed, near);
    const left = understood?.query.exceptNotices ?? [];
    const rest = library.map(({ notice }) => notice.id).filter((id) => !left.includes(id));
    const elsewhere = understood?.query.notices ?? (left.length > 0 ? rest : null);
    const until = understood === null ? null : lastDay(understood, near, setting.asOf, { terms, isHoliday });
    const moved = elsewhere !== null || until !== null;
    return { parsed, understood, worlds: moved ? worldsOf(setting, elsewhere ?? asked, until) : near };
  };
  return read;
}

/** Computes the answer, or says why there is none. */
function answerTo({ parsed, understood, worlds }: Read, setting: Setting, days: Days): Outcome {
  const small = smallTalk(parsed);
  if (small !== null) return told('', small, worlds);
  const impossible = parsed.times.find(({ time }) => time.kind === 'impossible')?.time;
  if (impossible?.kind === 'impossible') return clarify(capital(impossible.why), worlds);
  const wrong = parsed.refs.filter((ref) => !ref.known).map(({ ref }) => ref);
  if (wrong.length > 0) return unknownRef(wrong, worlds);
  if (understood === null) return clarify('I did not understand that.', worlds);
  const { kind, query } = understood;
  if (kind.name === 'help') return told(kind.says, SMALL_TALK.help, worlds);
  const unknown = kind.takes === 'filters' ? unknownSubjects(query, worlds) : [];
  if (unknown.length > 0)
    return clarify(`I do not know what ${listWords(unknown.map((s) => `“${s.words}”`))} means here.`, worlds);
  if (countsSomethingElse(understood)) return clarify(SMALL_TALK.noFigure, worlds);
  const misgiven = misgiving(parsed, understood, worlds);
  if (misgiven !== null) return clarify(misgiven, worlds);
  const cases: Case[] = [];
  for (const world of worlds) {
    const window = windowOf(understood, world, days);
    if (window === null || !('why' in window)) cases.push({ query, world, window });
    else if (worlds.length === 1) return clarify(window.why, worlds);
  }
  const [first, ...others] = cases;
  if (first === undefined) return clarify('I cannot place that time in any of the notices.', worlds);
  const draft = counted(understood, kind.answer([first, ...others]), cases);
  if (draft.outcome === 'clarify') return { ...clarify(draft.why, worlds), suggestions: draft.suggestions.slice(0, 3) };
  const reading = echo(understood, cases, setting.notice === null && query.notices === null);
  return {
    outcome: 'answered',
    reading,
    text: answerText(reading, draft.summary, draft.items, draft.whole ?? false),
    summary: draft.summary,
    items: [...draft.items],
    value: draft.value ?? null,
    suggestions: [],
    series: [...(draft.series ?? [])],
  };
}
