import type { Store } from '../../data/store.ts';
import type { BoardLog } from '../../notices/model/log.ts';
import { type PreparedReadings, prepareReadings, readingsTaken } from '../../notices/plan/readings.ts';
import { READINGS } from '../../notices/plan/readings-words.ts';
import { londonToday } from '../today.ts';
import { importAs } from './at-command-line.ts';
import { fileForBoard } from './file-for-board.ts';
import { optionsOf, printOutcome, withStore, type Outcome } from './program.ts';

const USAGE = `npm run --silent import-readings -- --board ID FILE [--replace] [--confirm] [--store FILE]

Reads measured figures from a file (.xlsx, .ods, .csv, or the tables of a .docx) with columns for the measure (its number or its name), the date or
period and the value, or with a month in each column. Shows what would be recorded, what is recorded otherwise already, and what was not read and why.
Nothing is imported without --confirm; importing the same file again changes nothing.

  --board ID      the board, such as knowsley
  --replace       the file's value counts where the board has another for the same day; left out: the board's stays
  --confirm       records it
  --as-of DATE    the board's today; left out: today
  --store FILE    the store; left out: the one that STORE in the settings names`;

interface Wanted {
  readonly board: string;
  readonly file: string;
  readonly replace: boolean;
  readonly confirm: boolean;
  readonly today: string;
}

/** What the command prints for its arguments. */
export async function importReadings(args: readonly string[]): Promise<Outcome> {
  const options = optionsOf({
    args: [...args],
    allowPositionals: true,
    options: {
      board: { type: 'string' },
      replace: { type: 'boolean', default: false },
      confirm: { type: 'boolean', default: false },
      'as-of': { type: 'string' },
      store: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (typeof options === 'string') return { ok: false, why: options };
  const { values, positionals } = options;
  if (values.help) return { ok: true, text: USAGE };
  const [file, ...more] = positionals;
  const { board, replace, confirm, store } = values;
  if (board === undefined || file === undefined || more.length > 0) return { ok: false, why: USAGE };
  const today = values['as-of'] ?? londonToday();
  return withStore(store, (opened) => work(opened, { board, file, replace, confirm, today }));
}

async function work(store: Store, wanted: Wanted): Promise<Outcome> {
  const opened = await fileForBoard(store, wanted);
  if (!opened.ok) return opened;
  const { name, table, journal, log, reading } = opened;
  const prepare = (now: BoardLog): PreparedReadings | null =>
    prepareReadings(table.sheets, { reading, log: now, today: wanted.today });
  const taken = (one: PreparedReadings) => readingsTaken(one, () => wanted.replace);
  const prepared = prepare(log);
  if (prepared === null) return { ok: false, why: READINGS.none };
  const shown = [prepared.summary, ...prepared.lines, ...table.notes].join('\n');
  if (taken(prepared).length === 0) return { ok: true, text: shown };
  if (!wanted.confirm) return { ok: true, text: `${shown}\n\nNothing was imported. Add --confirm to import it.` };
  return importAs('import-readings', { board: wanted.board, journal, shown }, (now) => {
    const again = prepare(now);
    const measurements = again === null ? [] : taken(again);
    return measurements.length === 0 ? { refused: READINGS.meanwhile } : { what: 'readings', file: name, measurements };
  });
}

if (import.meta.main) void printOutcome(importReadings(process.argv.slice(2)));
