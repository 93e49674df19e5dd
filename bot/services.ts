import { readBoard } from '../data/board-reader.ts';
import { boardIds, loadBoard } from '../data/boards.ts';
import { loadCalendar } from '../data/calendar.ts';
import { loadEnglish } from '../data/english.ts';
import { loadLibrary } from '../data/library.ts';
import { seedBoards } from '../data/seed.ts';
import type { Store } from '../data/store.ts';
import { keepMisread } from '../dialogs/misread.ts';
import type { DialogServices } from '../dialogs/services.ts';
import type { BoardRecords } from '../notices/model/board.ts';
import { createAsker } from '../notices/questions/ask.ts';
import type { Config } from './config.ts';
import { logToStderr } from './log.ts';
import { londonToday } from './today.ts';

/** The notice that a conversation begins with; the others are a word away. */
const FIRST_NOTICE = 'knowsley';

/** Reads the notices, gives each its board in the store, and puts together what conversation needs. */
export async function loadServices(
  store: Store,
  config: Pick<Config, 'demonstration' | 'today'>,
): Promise<DialogServices> {
  const library = loadLibrary();
  const { isHoliday, terms } = loadCalendar();
  await seedBoards(store, library, config.demonstration ? demonstrationBoards() : []);
  return {
    library,
    asker: createAsker({ library, english: loadEnglish(), isHoliday, terms }),
    isHoliday,
    boardOf: steady((notice) => readBoard(store, notice)),
    todayOf: (board) => config.today ?? (config.demonstration ? board?.planDay : null) ?? londonToday(),
    demonstration: config.demonstration || config.today !== null,
    keepMisread: async (misread) => {
      const kept = await keepMisread(store, misread);
      if (!kept.ok) logToStderr('misread not kept', { why: kept.why });
    },
    firstNotice: FIRST_NOTICE,
  };
}

/** The same object for as long as the board stays the same: the asker keeps what it worked out about a board by it. */
function steady(read: DialogServices['boardOf']): DialogServices['boardOf'] {
  const last = new Map<string, { readonly json: string; readonly board: BoardRecords | null }>();
  return async (notice) => {
    const board = await read(notice);
    const json = JSON.stringify(board);
    const known = last.get(notice);
    if (known?.json === json) return known.board;
    last.set(notice, { json, board });
    return board;
  };
}

function demonstrationBoards(): BoardRecords[] {
  return boardIds().map((id) => {
    const loaded = loadBoard(id);
    if (!loaded.ok) throw new Error(loaded.why);
    return loaded.board;
  });
}
