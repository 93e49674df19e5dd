import type { Instant } from '../../notices/model/posting.ts';
import type { Cells } from '../../notices/plan/table.ts';
import { StoreError, type Store } from '../store.ts';

/** A plan's table that waits to be confirmed. */
export interface KeptPlan {
  readonly file: string;
  readonly rows: Cells;
  /** What the person should know of the file itself. */
  readonly notes: readonly string[];
}

const idOf = (command: string): string => `plan-file-${command}`;

/** Keeps a table until it is confirmed, so that what is confirmed is what was shown. False: it is too large to be kept. */
export async function keepPlan(
  store: Store,
  pk: string,
  command: string,
  { file, rows, notes }: KeptPlan,
  at: Instant,
): Promise<boolean> {
  const table = rows.map((row) => [...row]);
  const done = await store.commit(pk, [
    { op: 'upsert', document: { pk, id: idOf(command), kind: 'plan-file', at, file, rows: table, notes: [...notes] } },
  ]);
  if (done.ok) return true;
  if (done.reason === 'too-large') return false;
  throw new StoreError('misuse', `The plan could not be kept: ${done.why}`);
}

/** The table that was kept for this command; null where it is gone. */
export async function keptPlan(store: Store, pk: string, command: string): Promise<KeptPlan | null> {
  const stored = await store.get(pk, idOf(command));
  return stored?.document.kind === 'plan-file' ? stored.document : null;
}

/** Forgets a table. That it is gone already is no fault. */
export async function dropPlan(store: Store, pk: string, command: string): Promise<void> {
  const stored = await store.get(pk, idOf(command));
  if (stored !== null) await store.commit(pk, [{ op: 'delete', id: idOf(command), etag: stored.etag }]);
}
