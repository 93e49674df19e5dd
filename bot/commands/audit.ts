import { z } from 'zod';
import { readAudit, type AuditLine } from '../../data/audit.ts';
import type { Store } from '../../data/store.ts';
import { optionsOf, printOutcome, withStore, type Outcome } from './program.ts';

const USAGE = `npm run --silent audit -- [--since DAY] [--board ID] [--json] [--store FILE]

Prints what was done and tried, the oldest first: bad signatures, strange tenants, refused readings, exports, changes of
roles, files and notices: when (UTC), how it ended, on which board, by whom. It holds no words of people.

  --since DAY    from that day on, such as 2026-11-02
  --board ID     of this board only
  --json         one JSON array instead of text
  --store FILE   the store; left out: the one that STORE in the settings names`;

const Day = z.iso.date();

/** What the command prints for its arguments. */
export async function audit(args: readonly string[]): Promise<Outcome> {
  const options = optionsOf({
    args: [...args],
    options: {
      since: { type: 'string' },
      board: { type: 'string' },
      store: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (typeof options === 'string') return { ok: false, why: options };
  const { values } = options;
  if (values.help) return { ok: true, text: USAGE };
  const since = Day.optional().safeParse(values.since);
  if (!since.success) return { ok: false, why: '--since has to be a day such as 2026-11-02.' };
  const from = since.data === undefined ? null : `${since.data}T00:00:00.000Z`;
  return withStore(values.store, async (store) => {
    const lines = await linesOf(store, from, values.board);
    if (values.json) return { ok: true, text: JSON.stringify(lines.map(flat), null, 2) };
    return {
      ok: true,
      text: lines.length === 0 ? 'Nothing was left behind in the audit.' : lines.map(inWords).join('\n'),
    };
  });
}

async function linesOf(store: Store, since: string | null, board: string | undefined): Promise<AuditLine[]> {
  const lines: AuditLine[] = [];
  for await (const line of readAudit(store, since))
    if (board === undefined || line.event.board === board) lines.push(line);
  return lines;
}

const flat = ({ at, event, more }: AuditLine) => ({ at, ...event, more });

function inWords({ at, event: { what, outcome, why, who, board, tenant }, more }: AuditLine): string {
  if (more > 0) return `${at}  ${what} ${outcome}  and ${more} more in that hour`;
  const parts = [
    ...(board === null ? [] : [`board ${shown(board)}`]),
    who === null ? 'by nobody known' : `by ${shown(who)}`,
    ...(tenant === null ? [] : [`tenant ${shown(tenant)}`]),
  ];
  return `${at}  ${what} ${outcome}${why === null ? '' : ` (${why})`}  ${parts.join(', ')}`;
}

/** What came from outside, so that it can be told from our own words and does nothing to a terminal. */
const shown = (id: string): string => (/^[\w.:-]+$/.test(id) ? id : JSON.stringify(id));

if (import.meta.main) void printOutcome(audit(process.argv.slice(2)));
