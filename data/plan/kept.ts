import type { Instant } from '../../notices/model/posting.ts';
import { plainSheet, type PlanSheet } from '../../notices/plan/table.ts';
import { StoreError, type Store } from '../store.ts';

/** A plan's file that waits to be confirmed. */
export interface KeptPlan {
  readonly file: string;
  readonly sheets: readonly PlanSheet[];
  /** What the person should know of the file itself. */
  readonly notes: readonly string[];
}

const idOf = (command: string): string => `plan-file-${command}`;

/** Keeps a file’s sheets until it is confirmed, so that what is confirmed is what was shown. False: it is too large to be kept. */
export async function keepPlan(
  store: Store,
  pk: string,
  command: string,
  { file, sheets, notes }: KeptPlan,
  at: Instant,
): Promise<boolean> {
  const done = await store.commit(pk, [
    {
      op: 'upsert',
      document: { pk, id: idOf(command), kind: 'plan-file', at, file, sheets: [...sheets], notes: [...notes] },
    },
  ]);
  if (done.ok) return true;
  if (done.reason === 'too-large') return false;
  throw new StoreError('misuse', `The plan could not be kept: ${done.why}`);
}

/** What was kept for this command; null where it is gone. */
export async function keptPlan(store: Store, pk: string, command: string): Promise<KeptPlan | null> {
  const stored = await store.get(pk, idOf(command));
  if (stored?.document.kind !== 'plan-file') return null;
  const { file, notes, rows, sheets } = stored.document;
  return { file, notes, sheets: sheets ?? [plainSheet(file, rows ?? [])] };
}

/** Forgets it. That it is gone already is no fault. */
export async function dropPlan(store: Store, pk: string, command: string): Promise<void> {
  const stored = await store.get(pk, idOf(command));
  if (stored !== null) await store.commit(pk, [{ op: 'delete', id: idOf(command), etag: stored.etag }]);
}
