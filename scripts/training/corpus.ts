import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { loadBoard } from '../../data/boards.ts';
import { loadCalendar } from '../../data/calendar.ts';
import { loadEnglish } from '../../data/english.ts';
import { loadLibrary } from '../../data/library.ts';
import { createHearing, type Knowledge, type Setting } from '../../dialogs/hearing.ts';
import { parse } from '../../notices/language/parse.ts';
import type { Parsed } from '../../notices/language/parsed.ts';
import type { Ground } from '../../notices/language/ground.ts';
import type { Ranker } from '../../notices/language/rank/ranker.ts';
import { parseContext } from '../../notices/language/read.ts';
import type { BoardRecords } from '../../notices/model/board.ts';
import { CalendarDate } from '../../notices/model/dates.ts';
import { NO_FACTS } from '../../notices/model/facts.ts';
import { Question } from '../../notices/model/question.ts';
import { createWorlds } from '../../notices/questions/world.ts';
import { tokenise } from '../../notices/words/tokens.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'notices', 'language', 'corpus');

/** Where a sentence is said. */
const Where = {
  text: z.string().min(1),
  register: z.string().default('plain'),
  notice: z.string().nullable(),
  board: z.string().nullable(),
  asOf: CalendarDate,
  /** Of a question with something around it: the stretch that asks by itself, and words elsewhere that it points at. */
  core: z.string().min(1).optional(),
  points: z.string().min(1).optional(),
};

/** One labelled sentence: what it means, or which other act it is. */
const CorpusLine = z.discriminatedUnion('act', [
  /** `also`: what serves who asked as well, by somebody else who labelled it; only scored. */
  z.strictObject({ ...Where, act: z.literal('ask'), question: Question, also: Question.optional() }),
  z.strictObject({ ...Where, act: z.literal('tell'), tells: z.array(z.looseObject({})) }),
  z.strictObject({ ...Where, act: z.literal('order'), order: z.looseObject({}) }),
  z.strictObject({ ...Where, act: z.literal('refuse'), why: z.string() }),
  z.strictObject({ ...Where, act: z.literal('social') }),
  z.strictObject({ ...Where, act: z.literal('context') }),
  z.strictObject({ ...Where, act: z.literal('statement') }),
]);
export type CorpusLine = z.infer<typeof CorpusLine>;

/** A labelled sentence, taken apart where it is said. */
export interface Labelled {
  readonly author: string;
  readonly line: CorpusLine;
  readonly setting: Setting;
  readonly parsed: Parsed;
  readonly ground: Ground;
  /** The stretch that asks, by itself, as one more sentence of the same meaning; null: it was not marked, or is all of it. */
  readonly core: Parsed | null;
}

/** Everything that was labelled, by author: a file each. */
export function readCorpus(): ReadonlyMap<string, readonly CorpusLine[]> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));
  return new Map(names.sort().map((name) => [name.slice(0, -'.jsonl'.length), readLines(name)]));
}

function readLines(name: string): CorpusLine[] {
  const lines = readFileSync(join(FOLDER, name), 'utf8').trim().split('\n');
  return lines.map((line, at) => {
    const parsed = CorpusLine.safeParse(JSON.parse(line));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new Error(
      `${name}, line ${at + 1}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not as expected'}`,
    );
  });
}

/** Nothing is ranked while it is learnt how. */
const NO_RANKER: Ranker = { chanceOf: () => 0, rank: () => ({ acts: [], candidates: [] }) };

/** What the program knows before anything is asked, but for what was learnt. */
export const loadKnowledge = (): Omit<Knowledge, 'ranker'> => ({
  library: loadLibrary(),
  english: loadEnglish(),
  ...loadCalendar(),
});

/** Takes every sentence apart where it is said. */
export function hearCorpus(): Labelled[] {
  const knowledge = { ...loadKnowledge(), ranker: NO_RANKER };
  const hear = createHearing(knowledge, createWorlds());
  const boards = new Map<string, BoardRecords>();
  const boardOf = (id: string): BoardRecords => {
    const known = boards.get(id);
    if (known !== undefined) return known;
    const loaded = loadBoard(id);
    if (!loaded.ok) throw new Error(loaded.why);
    boards.set(id, loaded.board);
    return loaded.board;
  };
  return [...readCorpus()].flatMap(([author, lines]) =>
    lines.map((line): Labelled => {
      const board = line.board === null ? null : boardOf(line.board);
      const setting: Setting = { asOf: line.asOf, notice: line.notice, facts: NO_FACTS, board, previous: null };
      const said = hear(setting);
      const taken = (text: string): Parsed => parse(text, tokenise(text), parseContext(said));
      const core =
        line.core === undefined || line.core === line.text ? null : taken(withPoints(line.core, line.points));
      return { author, line, setting, parsed: taken(line.text), ground: said.ground, core };
    }),
  );
}

/** "When was the last update on it", where "it" is "supervision". */
const withPoints = (core: string, points: string | undefined): string =>
  points === undefined ? core : `${points} - ${core}`;
