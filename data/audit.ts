import { AuditEvent, type Audit } from '../notices/model/audit.ts';
import { instantOf, type Instant } from '../notices/model/posting.ts';
import { storable } from '../notices/model/storable.ts';
import type { DocumentOf } from './documents.ts';
import { StoreError, type Operation, type Page, type Store } from './store.ts';

/** The partition of the audit: it is no board's. */
export const AUDIT = 'audit~~lines';

/** Lines of one kind and outcome in an hour; further ones are counted. */
const LINES_AN_HOUR = 100;
/** Lines that wait for the store; further ones are counted. */
const MOST_WAITING = 1_000;
const HOUR_MS = 3_600_000;
const PAGE = 500;

export type AuditLine = Pick<DocumentOf<'audit'>, 'at' | 'event' | 'more'>;

export interface AuditTrail {
  readonly audit: Audit;
  /** Writes what was only counted so far, and waits until all is written. */
  readonly settle: () => Promise<void>;
}

interface AuditParts {
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Of this run of the program, so that two instances never write the same line: letters and digits. */
  readonly name: string;
  /** Told where a line could not be kept. */
  readonly failed: (why: string) => void;
}

/** What came of one kind and outcome within an hour. */
interface Tally {
  lines: number;
  more: number;
  /** How many of `more` are on their way to the store. */
  written: number;
  /** The document that says how many more there were. */
  sum: DocumentOf<'audit'> | null;
}

/**
 * Leaves lines behind: in order, one at a time, without being waited for. Whoever sends a thousand bad signatures a
 * second fills neither the store nor the memory, and hides nothing of another kind or outcome.
 */
export function createAudit({ store, now, name, failed }: AuditParts): AuditTrail {
  let hour = Number.NaN;
  let count = 0;
  let waiting = 0;
  let writing = Promise.resolve();
  const tallies = new Map<string, Tally>();

  function write(operation: Operation): void {
    waiting += 1;
    writing = writing.then(async () => {
      try {
        const done = await store.commit(AUDIT, [operation]);
        if (!done.ok) failed(done.why);
      } catch (fault) {
        failed(fault instanceof StoreError ? fault.message : String(fault));
      } finally {
        waiting -= 1;
      }
    });
  }

  const documentOf = (at: Instant, event: AuditEvent, more = 0): DocumentOf<'audit'> => {
    count += 1;
    return { pk: AUDIT, id: `${idFrom(at)}-${name}-${String(count).padStart(6, '0')}`, kind: 'audit', at, event, more };
  };

  function writeSum(tally: Tally): void {
    if (tally.sum === null || tally.written === tally.more) return;
    tally.written = tally.more;
    write({ op: 'upsert', document: { ...tally.sum, more: tally.more } });
  }

  function audit(given: AuditEvent): void {
    const at = now();
    if (Math.floor(at / HOUR_MS) !== hour) {
      for (const tally of tallies.values()) writeSum(tally);
      tallies.clear();
      hour = Math.floor(at / HOUR_MS);
    }
    const event = fitting(given);
    const key = `${event.what} ${event.outcome}`;
    const tally = tallies.get(key) ?? { lines: 0, more: 0, written: 0, sum: null };
    tallies.set(key, tally);
    if (tally.lines < LINES_AN_HOUR && waiting < MOST_WAITING) {
      tally.lines += 1;
      write({ op: 'create', document: documentOf(instantOf(at), event) });
      return;
    }
    tally.more += 1;
    tally.sum ??= documentOf(instantOf(at), { ...NOBODY, what: event.what, outcome: event.outcome, why: 'more' });
    // At each doubling: a crash loses less than half of the number, and a million cost twenty writes.
    if ((tally.more & (tally.more - 1)) === 0 && waiting < MOST_WAITING) writeSum(tally);
  }

  return {
    audit,
    settle: async () => {
      for (const tally of tallies.values()) writeSum(tally);
      await writing;
    },
  };
}

/** The lines of the audit in the order of time; `since` is an instant, included. */
export async function* readAudit(store: Store, since: Instant | null): AsyncGenerator<AuditLine> {
  let after = since === null ? null : idFrom(since);
  do {
    const page: Page<DocumentOf<'audit'>> = await store.list(AUDIT, 'audit', { limit: PAGE, after });
    for (const { document } of page.items) yield { at: document.at, event: document.event, more: document.more };
    after = page.next;
  } while (after !== null);
}

/** Ids sort by time. */
const idFrom = (at: Instant): string => `audit-${at}`;

const NOBODY = { who: null, tenant: null, board: null } as const;

/** The event as it can be kept: an id in a forged token may hold anything. */
function fitting(event: AuditEvent): AuditEvent {
  const { what, outcome, why } = event;
  const clean = (text: string | null): string | null => (text === null ? null : storable(text) || null);
  const who = clean(event.who);
  const parsed = AuditEvent.safeParse({
    what,
    who,
    tenant: clean(event.tenant),
    board: clean(event.board),
    outcome,
    why,
  });
  return parsed.success ? parsed.data : { ...NOBODY, what, outcome, why: 'unfit' };
}
