import { writeFileSync } from 'node:fs';
import { createJournal } from '../../data/journal.ts';
import { planWorkbook } from '../../data/plan/workbook.ts';
import { loadLibrary } from '../../data/library.ts';
import { planExport } from '../../notices/plan/export.ts';
import { PartedBy } from '../../notices/model/parted-by.ts';
import { planParts } from '../../notices/plan/parts.ts';
import { londonToday } from '../today.ts';
import { optionsOf, printOutcome, withStore, type Outcome } from './program.ts';

const USAGE = `npm run --silent export-plan -- --board ID FILE.xlsx [--by agency|theme] [--as-of DATE] [--store FILE]

Writes the board's plan as it stands, its log and its readings to a spreadsheet. The sheet "Plan" can be imported again.

  --board ID     the board, such as knowsley
  --as-of DATE   the day on which it is shown; left out: today
  --by WHAT      agency or theme: a sheet for each; left out: one sheet
  --store FILE   the store; left out: the one that STORE in the settings names`;

/** What the command prints for its arguments. A file that is there is not written over. */
export async function exportPlan(args: readonly string[]): Promise<Outcome> {
  const options = optionsOf({
    args: [...args],
    allowPositionals: true,
    options: {
      board: { type: 'string' },
      'as-of': { type: 'string' },
      by: { type: 'string' },
      store: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (typeof options === 'string') return { ok: false, why: options };
  const { values, positionals } = options;
  if (values.help) return { ok: true, text: USAGE };
  const [file, ...more] = positionals;
  const { board } = values;
  const by = PartedBy.optional().safeParse(values.by);
  if (board === undefined || file === undefined || more.length > 0 || !by.success) return { ok: false, why: USAGE };
  return withStore(values.store, async (store) => {
    const log = await createJournal(store).read(board);
    if (log === null) return { ok: false, why: `There is no board ${board}.` };
    const view = planExport(log, values['as-of'] ?? londonToday());
    const notice = loadLibrary().find((one) => one.notice.id === log.records.notice);
    const parted =
      by.data === undefined || notice === undefined ? {} : { parts: planParts(view.plan, by.data, notice) };
    const bytes = await planWorkbook({ ...view, ...parted });
    const why = written(file, bytes);
    if (why !== null) return { ok: false, why };
    return { ok: true, text: `${file}: ${view.plan.length} actions, ${view.log.length} lines of the log.` };
  });
}

function written(file: string, bytes: Uint8Array): string | null {
  try {
    writeFileSync(file, bytes, { flag: 'wx' });
    return null;
  } catch (fault) {
    return `${file} cannot be written: ${fault instanceof Error ? fault.message : String(fault)}.`;
  }
}

if (import.meta.main) void printOutcome(exportPlan(process.argv.slice(2)));
