import { emptyLog, withEntries } from '../ledger/board-log.ts';
import type { FileCells } from '../model/file-cells.ts';
import type { BoardLog } from '../model/log.ts';
import { CalendarDate } from '../model/dates.ts';
import { actionState, updatesUpTo } from '../progress/action-state.ts';
import { cellsOf, exportMemory, type FileMemory, fileMemory } from './file-memory.ts';
import { EXPORT_TITLE, isAboutExport } from './sheets.ts';
import { type CellValue, type PlanSheet, textOf } from './table.ts';

/** What an export says of itself: of which board it is, and how far its log had come. */
export interface ExportMark {
  readonly board: string;
  readonly day: CalendarDate;
  /** The number of the last entry, and how its hash begins: an entry of another log has another. */
  readonly entry: number;
  readonly hash: string;
}

const LABELS = { board: 'Board', day: 'As it stood on', entry: 'Last entry of the log', hash: 'Mark' } as const;
const HASH_LENGTH = 16;

/** The mark of a board as it is now. */
export function exportMark({ records, entries }: Pick<BoardLog, 'records' | 'entries'>, day: CalendarDate): ExportMark {
  const last = entries.at(-1);
  return { board: records.id, day, entry: last?.seq ?? 0, hash: (last?.hash ?? '').slice(0, HASH_LENGTH) };
}

/** The rows of the sheet that says what the file is. */
export const markRows = (mark: ExportMark): readonly (readonly string[])[] => [
  [EXPORT_TITLE],
  ...(['board', 'day', 'entry', 'hash'] as const).map((name) => [LABELS[name], String(mark[name])]),
  ['This sheet lets the file come back: only what was changed in it since is then taken for a change.'],
];

function readMark(sheets: readonly PlanSheet[]): ExportMark | null {
  const about = sheets.find(isAboutExport);
  if (about === undefined) return null;
  const said = (name: keyof typeof LABELS): CellValue =>
    about.rows.find(([label]) => textOf(label) === LABELS[name])?.[1] ?? null;
  const day = CalendarDate.safeParse(textOf(said('day')));
  const entry = Number(textOf(said('entry')));
  if (!day.success || !Number.isSafeInteger(entry) || entry < 0) return null;
  return { board: textOf(said('board')), day: day.data, entry, hash: textOf(said('hash')) };
}

/**
 * What a file is compared with besides the board: a file that this board's log wrote, with the board as it was then; any
 * other with the last one that was imported.
 */
export function memoryOf(sheets: readonly PlanSheet[], log: Pick<BoardLog, 'records' | 'entries'>): FileMemory {
  const mark = readMark(sheets);
  const last = mark === null ? undefined : log.entries[mark.entry - 1];
  if (mark === null || last === undefined || mark.board !== log.records.id) return fileMemory(log);
  if (mark.hash.length !== HASH_LENGTH || !last.hash.startsWith(mark.hash)) return fileMemory(log);
  return exportMemory(log, exportedCells(log, mark));
}

function exportedCells(
  { records, entries }: Pick<BoardLog, 'records' | 'entries'>,
  { entry, day }: ExportMark,
): Map<string, FileCells> {
  const then = withEntries(emptyLog(records), entries.slice(0, entry)).records;
  const updates = Map.groupBy(updatesUpTo(then, day), ({ about }) => about);
  return new Map(
    then.actions.map((action) => {
      const { due, firstDate, status, recordedRag } = actionState(
        action,
        then.planDay,
        updates.get(action.id) ?? [],
        day,
      );
      return [action.id, cellsOf({ ...action, due, firstDate, status, rag: recordedRag })];
    }),
  );
}
