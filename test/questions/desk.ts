import { loadBoard } from '../../data/boards.ts';
import { loadCalendar } from '../../data/calendar.ts';
import { loadEnglish } from '../../data/english.ts';
import { loadRanker } from '../../data/ranker.ts';
import { loadLibrary } from '../../data/library.ts';
import type { BoardRecords } from '../../notices/model/board.ts';
import { NO_FACTS } from '../../notices/model/facts.ts';
import { type Asked, type Asker, createAsker } from '../../dialogs/asker.ts';
import type { Setting, Turn } from '../../dialogs/hearing.ts';

const boards = new Map<string, BoardRecords>();

/** A demonstration board; the same object each time, as the asker keeps what it worked out by it. */
export function boardOf(id: string): BoardRecords {
  const known = boards.get(id);
  if (known !== undefined) return known;
  const loaded = loadBoard(id);
  if (!loaded.ok) throw new Error(loaded.why);
  boards.set(id, loaded.board);
  return loaded.board;
}

let made: Asker | null = null;

/** One asker over the five notices for a whole file of tests. */
export function asker(): Asker {
  made ??= createAsker({ library: loadLibrary(), english: loadEnglish(), ranker: loadRanker(), ...loadCalendar() });
  return made;
}

/** Knowsley with its plan, on the demonstration's day. */
export const knowsley = (): Setting => ({
  asOf: '2015-02-02',
  notice: 'knowsley',
  facts: NO_FACTS,
  board: boardOf('knowsley'),
  previous: null,
});

/** Kent with its readings, on the demonstration's day. */
export const kent = (): Setting => ({ ...knowsley(), asOf: '2011-08-05', notice: 'kent', board: boardOf('kent') });

export const askKnowsley = (question: string, previous: Turn | null = null): Asked =>
  asker().ask(question, { ...knowsley(), previous });
