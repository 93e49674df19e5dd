import { boardIds, loadBoard } from '../../../data/boards.ts';
import { loadCalendar } from '../../../data/calendar.ts';
import { englishWhenAsked } from '../../../data/english.ts';
import { loadLibrary } from '../../../data/library.ts';
import { loadRanker } from '../../../data/ranker.ts';
import { type Asked, type Asker, createAsker } from '../../../dialogs/asker.ts';
import type { Setting, Turn } from '../../../dialogs/hearing.ts';
import type { BoardRecords } from '../../../notices/model/board.ts';
import { londonToday } from '../../today.ts';
import { keptFor, type KeptBoards } from '../kept-boards.ts';
import { type Line, Misuse } from './line.ts';

const tell = (why: string): void => void process.stderr.write(`${why}\n`);

/** The notices and boards that are kept, where one is named that does not come with the program. */
export async function keptOr(
  named: string | undefined,
  wanted: readonly (string | null | undefined)[],
): Promise<KeptBoards | null> {
  const read = await keptFor(named, wanted, tell);
  if (typeof read === 'string') throw new Misuse(read);
  return read;
}

/** Everything that answering needs, loaded once; boards when they are first asked for. */
export function openDesk(kept: KeptBoards | null): {
  asker: Asker;
  notices: readonly string[];
  board: (id: string) => BoardRecords;
} {
  const library = kept?.library.now ?? loadLibrary(undefined, tell);
  const versionOn = kept?.library.on ?? (() => null);
  const { isHoliday, terms } = loadCalendar();
  const boards = new Map<string, BoardRecords>();
  return {
    asker: createAsker({ library, versionOn, english: englishWhenAsked, ranker: loadRanker(), isHoliday, terms }),
    notices: library.map(({ notice }) => notice.id),
    board(id) {
      const known = kept?.boards.get(id) ?? boards.get(id);
      if (known !== undefined) return known;
      if (!boardIds().includes(id))
        throw new Misuse(
          `There is no board “${id}”; the boards are ${[...new Set([...boardIds(), ...(kept?.boards.keys() ?? [])])].join(', ')}.`,
        );
      const loaded = loadBoard(id);
      if (!loaded.ok) throw new Misuse(loaded.why);
      boards.set(id, loaded.board);
      return loaded.board;
    },
  };
}

export type Desk = ReturnType<typeof openDesk>;

/** The notice, the board and the day of a line. */
export function settingOf(desk: Desk, line: Line, previous: Turn | null): Setting {
  if (line.notice && !desk.notices.includes(line.notice))
    throw new Misuse(`There is no notice “${line.notice}”; the notices are ${desk.notices.join(', ')}.`);
  const board = line.board ? desk.board(line.board) : null;
  return { asOf: line.asOf ?? londonToday(), notice: line.notice ?? null, facts: line.facts, board, previous };
}

/** What a line means, typed or said. */
export const askLine = ({ asker }: Desk, { question, meaning }: Line, setting: Setting): Asked =>
  meaning === undefined ? asker.ask(question ?? '', setting) : asker.answer(meaning, setting, question ?? '');
