import { scanAll, type Store } from '../../data/store.ts';
import { verifyLog } from '../../data/verify.ts';
import { optionsOf, printOutcome, withStore, type Outcome } from './program.ts';

const USAGE = `npm run --silent verify-log -- [--store FILE] [--board ID]

Proves of each board's log that no entry was altered or removed: every entry carries the hash of the one before it.
Names every entry that does not fit, and ends with exit code 1. Note the last hash in the minutes of a meeting:
whoever could rewrite the whole log could not rewrite those.

  --store FILE   the store; left out: the one that STORE in the settings names
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
  return values.help ? { ok: true, text: USAGE } : withStore(values.store, (store) => verify(store, values.board));
}

async function verify(store: Store, only: string | undefined): Promise<Outcome> {
  const boards = (await scanAll(store, 'board')).filter(({ pk }) => only === undefined || pk === only);
  if (boards.length === 0)
    return { ok: false, why: only === undefined ? 'There is no board.' : `There is no board ${only}.` };
  const lines: string[] = [];
  let fine = true;
  for (const { pk, name } of boards) {
    const verified = await verifyLog(store, pk);
    fine &&= verified.ok;
    if (verified.ok) {
      const entries = verified.entries === 1 ? '1 entry' : `${verified.entries} entries`;
      lines.push(`${name}: ${entries}, whole and unaltered; the last hash is ${verified.hash}.`);
    } else lines.push(...verified.misfits.map(({ seq, why }) => `${name}: entry ${seq} does not fit: ${why}.`));
  }
  const text = lines.join('\n');
  return fine ? { ok: true, text } : { ok: false, why: text, code: 1 };
}

if (import.meta.main) void printOutcome(verifyLogs(process.argv.slice(2)));
