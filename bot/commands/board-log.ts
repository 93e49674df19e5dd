import { existsSync } from 'node:fs';
import { boardIds, loadBoard, loadMembers } from '../../data/boards.ts';
import { createJournal } from '../../data/journal.ts';
import { loadLibrary } from '../../data/library.ts';
import { libraryIn } from '../../data/own-notices/shelf.ts';
import { seededLog } from '../../data/seed.ts';
import { logOn } from '../../notices/ledger/past.ts';
import type { CalendarDate } from '../../notices/model/dates.ts';
import type { BoardLog } from '../../notices/model/log.ts';
import { type Library, libraryOf } from '../../notices/review/versions.ts';
import { londonToday } from '../today.ts';
import { storeNamed } from './open-store.ts';
import { type Outcome, withStore } from './program.ts';

/** Does something with a board's log as it stood at the end of a day; `demonstration`: there is no store, and this came with the program; with the notices that there are. */
type Work = (log: BoardLog, demonstration: boolean, library: Library) => Promise<Outcome>;

const tell = (why: string): void => void process.stderr.write(`${why}\n`);

/** The log from the store that was named or that the settings name; where none was ever made, the demonstration's. */
export async function withBoardLog(
  { board, store, asOf }: { readonly board: string; readonly store: string | undefined; readonly asOf: CalendarDate },
  work: Work,
): Promise<Outcome> {
  const then = (log: BoardLog): BoardLog => logOn(log, asOf, (at) => londonToday(new Date(at)));
  const named = storeNamed(store);
  if (!named.ok) return named;
  const absent = named.store.kind === 'sqlite' && !existsSync(named.store.file);
  if (!absent || store !== undefined)
    return withStore(store, async (opened) => {
      const log = await createJournal(opened).read(board);
      return log === null
        ? { ok: false, why: `There is no board ${board}.` }
        : work(then(log), false, await libraryIn(opened, tell));
    });
  const loaded = loadBoard(board);
  if (!loaded.ok)
    return {
      ok: false,
      why: `There is no store, and of the demonstration’s boards (${boardIds().join(', ')}) none is ${board}.`,
    };
  return work(then(seededLog(loaded.board, loadMembers())), true, libraryOf(loadLibrary(undefined, tell), []));
}
