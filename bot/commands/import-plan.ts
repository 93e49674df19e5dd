import type { Store } from '../../data/store.ts';
import type { BoardLog } from '../../notices/model/log.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import type { TakeIn } from '../../notices/plan/asides.ts';
import { type Settled, settledKey } from '../../notices/plan/change-model.ts';
import { changesNothing } from '../../notices/plan/changes.ts';
import { PlanMapping } from '../../notices/plan/columns.ts';
import { PlanField } from '../../notices/plan/headings.ts';
import { planImport } from '../../notices/plan/import.ts';
import { preparePlan, type PreparedPlan } from '../../notices/plan/prepare.ts';
import type { PlanSheet } from '../../notices/plan/table.ts';
import { londonToday } from '../today.ts';
import { importAs, whoIsHere } from './at-command-line.ts';
import { fileForBoard } from './file-for-board.ts';
import { optionsOf, printOutcome, withStore, type Outcome } from './program.ts';

const USAGE = `npm run --silent import-plan -- --board ID FILE [--column NAME=HEADING]… [--confirm] [--store FILE]

Reads an improvement plan from a file (.xlsx, .ods, .csv, or the tables of a .docx) and shows what was understood, row by row, what was not, and
what importing it would change. Nothing is imported without --confirm; importing the same file again changes nothing.

  --board ID              the board, such as knowsley
  --column NAME=HEADING   which column is which, where its heading does not say so; NAME is one of
                          id, serves, what, who, agency, how, when, firstDate, success, status, rag
  --settle ACTION.NAME=file|board
                          which counts of a cell that changed in the file and on the board; repeatable
  --take hidden|struck    reads rows that are hidden or struck through; repeatable
  --agreed-by WHO         who agreed to the dates that move; left out: the plan itself
  --confirm               records it
  --as-of DATE            the day that the plan's state is of; left out: today
  --store FILE            the store; left out: the one that STORE in the settings names`;

interface Wanted {
  readonly board: string;
  readonly file: string;
  readonly mapping: PlanMapping;
  readonly agreedBy: string | undefined;
  readonly confirm: boolean;
  readonly today: string;
  readonly take: TakeIn;
  readonly settled: Settled;
}

/** What the command prints for its arguments. */
export async function importPlan(args: readonly string[]): Promise<Outcome> {
  const options = optionsOf({
    args: [...args],
    allowPositionals: true,
    options: {
      board: { type: 'string' },
      column: { type: 'string', multiple: true, default: [] },
      'agreed-by': { type: 'string' },
      settle: { type: 'string', multiple: true, default: [] },
      take: { type: 'string', multiple: true, default: [] },
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
  if (values.board === undefined || file === undefined || more.length > 0) return { ok: false, why: USAGE };
  const mapping = PlanMapping.safeParse(Object.fromEntries(values.column.map(splitOnce)));
  if (!mapping.success) return { ok: false, why: `--column has to be NAME=HEADING. ${USAGE}` };
  const settled = settledOf(values.settle);
  if (settled === null) return { ok: false, why: `--settle has to be ACTION.NAME=file or =board. ${USAGE}` };
  const take = { hidden: values.take.includes('hidden'), struck: values.take.includes('struck') };
  const { confirm, store } = values;
  const today = values['as-of'] ?? londonToday();
  const said = { mapping: mapping.data, agreedBy: values['agreed-by'], take, settled };
  const wanted = { board: values.board, file, ...said, confirm, today };
  return withStore(store, (opened) => work(opened, wanted));
}

/** "A6.when=file"; null where one is not of that form. */
function settledOf(choices: readonly string[]): Settled | null {
  const settled = new Map<string, 'file' | 'board'>();
  for (const choice of choices) {
    const [, id = '', name, side] = /^(.{1,40})\.([a-zA-Z]{2,10})=(file|board)$/.exec(choice) ?? [];
    const field = PlanField.safeParse(name);
    if (!field.success) return null;
    settled.set(settledKey(id, field.data), side === 'file' ? 'file' : 'board');
  }
  return settled;
}

function splitOnce(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}

async function work(store: Store, wanted: Wanted): Promise<Outcome> {
  const opened = await fileForBoard(store, wanted);
  if (!opened.ok) return opened;
  const { name, table, journal, log, reading } = opened;
  const prepared = prepare(table.sheets, reading, log, wanted);
  if (!prepared.ok) return { ok: false, why: prepared.why };
  const shown = [prepared.summary, ...prepared.lines, ...table.notes].join('\n');
  if (!wanted.confirm) {
    const hint = changesNothing(prepared.changes) ? '' : '\n\nNothing was imported. Add --confirm to import it.';
    return { ok: true, text: `${shown}${hint}` };
  }
  const { added, changed } = prepared.changes;
  // What is settled for the board's value is recorded too: the same file then asks no more.
  if (added.length + changed.length === 0 && wanted.settled.size === 0) return { ok: true, text: shown };
  return importAs('import-plan', { board: wanted.board, journal, shown }, (now) => {
    const again = prepare(table.sheets, reading, now, wanted);
    if (!again.ok) return { refused: again.why };
    const agreedBy = wanted.agreedBy ?? `the plan “${name}”`;
    const { actions, updates, seen } = planImport(again.changes, {
      day: wanted.today,
      by: whoIsHere().name,
      agreedBy,
      file: name,
    });
    return { what: 'plan', file: name, actions: [...actions], updates: [...updates], seen: [...seen] };
  });
}

function prepare(
  sheets: readonly PlanSheet[],
  reading: ParsedNotice,
  log: BoardLog,
  { mapping, today, take, settled }: Wanted,
): PreparedPlan {
  return preparePlan(sheets, { reading, log, today }, { mapping, take, settled });
}

if (import.meta.main) void printOutcome(importPlan(process.argv.slice(2)));
