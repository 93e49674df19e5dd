import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createJournal, type Journal } from '../../data/journal.ts';
import { libraryIn } from '../../data/own-notices/shelf.ts';
import { readPlanFile } from '../../data/plan/read.ts';
import type { PlanTable } from '../../data/plan/table.ts';
import type { Store } from '../../data/store.ts';
import type { BoardLog } from '../../notices/model/log.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';

/** A file's sheets, and the board that they are for. */
interface FileForBoard {
  readonly ok: true;
  readonly name: string;
  readonly table: Extract<PlanTable, { ok: true }>;
  readonly journal: Journal;
  readonly log: BoardLog;
  readonly reading: ParsedNotice;
}

/** Reads a spreadsheet for a board; or says why that cannot be. */
export async function fileForBoard(
  store: Store,
  { file, board }: { readonly file: string; readonly board: string },
): Promise<FileForBoard | { readonly ok: false; readonly why: string }> {
  const bytes = bytesOf(file);
  if (typeof bytes === 'string') return { ok: false, why: bytes };
  const name = basename(file);
  const table = await readPlanFile(name, bytes);
  if (!table.ok) return { ok: false, why: table.why };
  const journal = createJournal(store);
  const log = await journal.read(board);
  const reading = (await libraryIn(store, tellOfRefused)).now.find(({ notice }) => notice.id === log?.records.notice);
  if (log === null || reading === undefined) return { ok: false, why: `There is no board ${board}.` };
  return { ok: true, name, table, journal, log, reading };
}

const tellOfRefused = (why: string): void => {
  process.stderr.write(`${why}\n`);
};

function bytesOf(file: string): Uint8Array | string {
  try {
    return readFileSync(file);
  } catch (fault) {
    return `${file} cannot be read: ${fault instanceof Error ? fault.message : String(fault)}.`;
  }
}
