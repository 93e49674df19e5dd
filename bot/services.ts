import { createHash } from 'node:crypto';
import { readBoard } from '../data/board-reader.ts';
import { boardIds, loadBoard } from '../data/boards.ts';
import { loadCalendar } from '../data/calendar.ts';
import { loadEnglish } from '../data/english.ts';
import { loadLibrary } from '../data/library.ts';
import { seedBoards } from '../data/seed.ts';
import type { Store } from '../data/store.ts';
import type { DialogServices, Misread } from '../dialogs/services.ts';
import type { BoardRecords } from '../notices/model/board.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import { createAsker } from '../notices/questions/ask.ts';
import type { Config } from './config.ts';

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
    todayOf: (board) => config.today ?? (config.demonstration ? board?.planDay : null) ?? londonToday(new Date()),
    demonstration: config.demonstration || config.today !== null,
    keepMisread: (misread) => keepMisread(store, misread),
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

/** Once a day for the same words: the id is made of them. */
async function keepMisread(store: Store, { words, left, board, date }: Misread): Promise<void> {
  const pk = board ?? 'every';
  const id = `misread-${createHash('sha256').update(`${date} ${words}`).digest('hex').slice(0, 32)}`;
  const document = { pk, id, kind: 'misread' as const, words: words.slice(0, 2000), left: [...left], board, date };
  await store.commit(pk, [{ op: 'upsert', document }]);
}

/** The calendar date in the United Kingdom at this moment. */
export function londonToday(now: Date): CalendarDate {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
  return parts.format(now);
}
