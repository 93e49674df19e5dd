import { BOARD_ID, HEAD_ID } from '../../data/journal.ts';
import { StoreError, type Store } from '../../data/store.ts';
import type { Survey } from '../../data/survey.ts';
import { verifyLog } from '../../data/verify.ts';
import { openToRead } from './open-store.ts';
import { optionsOf, printOutcome, type Outcome } from './program.ts';

const USAGE = `npm run --silent verify-log -- [--store STORE] [--board ID]

Proves of each board's log that no entry was altered or removed: every entry carries the hash of the one before it.
Names every entry that does not fit, everything that is wrong with the store's file, and every other document that cannot
be read, and ends with exit code 1. Nothing is changed. Note the last hash in the minutes of a meeting: whoever could
rewrite the whole log could not rewrite those.

  --store STORE  the store; left out: the one that STORE in the settings names
  --board ID     this board only`;

/** What the command prints for its arguments. */
export async function verifyLogs(args: readonly string[]): Promise<Outcome> {
  const options = optionsOf({
    args: [...args],
    options: {
      store: { type: 'string' },
      board: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (typeof options === 'string') return { ok: false, why: options };
  const { values } = options;
  if (values.help) return { ok: true, text: USAGE };
  try {
    const opened = await openToRead(values.store);
    if (!opened.ok) return opened;
    try {
      return await verify(opened.store, opened.survey, values.board);
    } finally {
      await Promise.all([opened.store.close(), opened.survey.close()]);
    }
  } catch (fault) {
    if (fault instanceof StoreError) return { ok: false, why: fault.message };
    throw fault;
  }
}

async function verify(store: Store, survey: Survey, only: string | undefined): Promise<Outcome> {
  const { boards, unreadable } = await lookThrough(survey, only);
  if (boards.size === 0 && unreadable.length + survey.damage.length === 0)
    return { ok: false, why: only === undefined ? 'There is no board.' : `There is no board ${only}.` };
  const lines = survey.damage.map((damage) => `The file: ${damage}`);
  let fine = true;
  for (const [pk, name] of boards) {
    const verified = await verifyLog(store, pk);
    fine &&= verified.ok;
    if (verified.ok) {
      const entries = verified.entries === 1 ? '1 entry' : `${verified.entries} entries`;
      lines.push(`${name}: ${entries}, whole and unaltered; the last hash is ${verified.hash}.`);
    } else lines.push(...verified.misfits.map(({ seq, why }) => `${name}: entry ${seq} does not fit: ${why}.`));
  }
  lines.push(...unreadable);
  const text = lines.join('\n');
  if (fine && survey.damage.length + unreadable.length === 0) return { ok: true, text };
  return { ok: false, why: text, code: 1 };
}

/** The boards by their names, and what cannot be read besides the entries of their logs, which tell of themselves. */
async function lookThrough(
  survey: Survey,
  only: string | undefined,
): Promise<{ readonly boards: ReadonlyMap<string, string>; readonly unreadable: readonly string[] }> {
  const boards = new Map<string, string>();
  const unreadable: string[] = [];
  for await (const one of survey.documents()) {
    const { pk, id } = one.ok ? one.document : one;
    if (only !== undefined && pk !== only) continue;
    if (id === BOARD_ID || id === HEAD_ID || /^entry-\d+$/.test(id)) boards.set(pk, boards.get(pk) ?? pk);
    if (one.ok && one.document.kind === 'board') boards.set(pk, one.document.name);
    if (!one.ok && !/^entry-\d+$/.test(id)) unreadable.push(`${id} of ${pk}: ${one.why}.`);
  }
  return { boards, unreadable };
}

if (import.meta.main) void printOutcome(verifyLogs(process.argv.slice(2)));
