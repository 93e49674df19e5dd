import { randomUUID } from 'node:crypto';
import { checkCommit, refusal, type CheckedOperation } from '../check-commit.ts';
import { StoreError, type Committed, type Operation } from '../store.ts';
import { readTogether } from './batch.ts';
import type { Account } from './connect.ts';
import { TryAgain } from './faults.ts';
import { etagOf } from './items.ts';
import { fetchItem } from './read.ts';
import { sendBatch, sendOne, type Sending } from './send.ts';

/** An etag that no document has: for what is not an etag, and for what somebody else has written over. */
const NO_ETAG = '"none"';

/**
 * All of it or nothing. Each try carries the same operations, guarded by etags or by having to be new, so that a try
 * that was carried out unseen makes the next one fail and not happen twice. What was written then tells whose it is.
 */
export async function commitDocuments(
  account: Account,
  pk: string,
  operations: readonly Operation[],
): Promise<Committed> {
  const checked = checkCommit(pk, operations);
  if (!checked.ok) return checked;
  if (checked.operations.length === 0) return { ok: true, etags: new Map() };
  if (checked.operations.every(({ op }) => op === 'check')) return checkOnly(account, pk, checked.operations);
  const commit = randomUUID();
  const etags = new Map(
    checked.operations.flatMap((one) => ('etag' in one ? [[one.id, headerOf(one.etag)] as const] : [])),
  );
  return account.writing(async ({ signal, doubt }) => {
    const sending: Sending = { pk, operations: checked.operations, commit, etags, signal };
    const [first, second] = checked.operations;
    const done =
      first !== undefined && second === undefined
        ? await sendOne(account, sending, first)
        : await sendBatch(account, sending);
    if (done.ok) return done;
    if (doubt) return settle(account, sending, done);
    if (done.reason === 'conflict') await renewed(account, sending, done.id);
    return done;
  });
}

/** Nothing is written, so nothing has to be held still: what is read in one go is compared here. */
async function checkOnly(account: Account, pk: string, operations: readonly CheckedOperation[]): Promise<Committed> {
  return account.reading(async ({ signal }) => {
    const etags = new Map<string, string>();
    const items = await readTogether(account, { pk, ids: operations.map(({ id }) => id), signal });
    for (const operation of operations) {
      const item = items.get(operation.id);
      if (!item) return refusal('missing', operation.id, `${operation.id} is not there.`);
      if (!('etag' in operation) || operation.etag !== etagOf(item))
        return refusal('conflict', operation.id, `${operation.id} was changed since it was read.`);
      etags.set(operation.id, operation.etag);
    }
    return { ok: true, etags };
  });
}

/** A check renews the service's etag without changing the document: whoever read it before is right all the same. */
async function renewed(account: Account, { pk, operations, etags, signal }: Sending, id: string | null): Promise<void> {
  const operation = operations.find((one) => one.id === id);
  if (operation === undefined || !('etag' in operation)) return;
  const item = await fetchItem(account, pk, operation.id, signal);
  if (item?.noticeboardSeen !== operation.etag || item._etag === etags.get(operation.id)) return;
  etags.set(operation.id, item._etag);
  throw new TryAgain(412);
}

/**
 * An earlier try may have been carried out, and this one was refused: because of that one, or of somebody else. One
 * document with our mark proves the first. A document that had to be new and does not bear it proves the second.
 * Otherwise it cannot be known.
 */
async function settle(account: Account, sending: Sending, refused: Committed): Promise<Committed> {
  const { pk, operations, commit, signal } = sending;
  const etags = new Map<string, string>();
  let ours = false;
  for (const operation of operations) {
    if (operation.op === 'check') etags.set(operation.id, operation.etag);
    if (!('body' in operation)) continue;
    const item = await fetchItem(account, pk, operation.id, signal);
    const isOurs = item?.noticeboardCommit === commit;
    if (!isOurs && operation.op === 'create' && !ours) return refused;
    ours ||= isOurs;
    etags.set(operation.id, isOurs ? etagOf(item) : NO_ETAG);
  }
  if (ours) return { ok: true, etags };
  throw new StoreError(
    'unknown',
    `The Cosmos DB account ${account.host} did not say whether it wrote the last change, and it was changed since: ` +
      'what is there has to be read again before the change is repeated.',
  );
}

/** What goes into If-Match: never empty and never `*`, which would let everything through. */
function headerOf(etag: string): string {
  return /^[\x21-\x7e]+$/.test(etag) && etag !== '*' ? etag : NO_ETAG;
}
