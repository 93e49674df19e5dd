import type { OperationInput } from '@azure/cosmos';
import { z } from 'zod';
import { refusal, type CheckedOperation } from '../check-commit.ts';
import type { Committed } from '../store.ts';
import { FAILED_DEPENDENCY, runBatch } from './batch.ts';
import type { Account } from './connect.ts';
import { TryAgain, UnreadableAnswer } from './faults.ts';
import { itemOf, SEEN_PATH } from './items.ts';
import { answerOf } from './patience.ts';

/** A commit under way: what it is to do, and the service's own etag for each document that has to be unchanged. */
export interface Sending {
  readonly pk: string;
  readonly operations: readonly CheckedOperation[];
  /** Written into each document, so that a commit whose answer was lost can be found. */
  readonly commit: string;
  readonly etags: Map<string, string>;
  readonly signal: AbortSignal;
}

const Etag = z.string().min(1);

/** A commit of one operation, which is not a check: a plain request costs less than a batch. */
export async function sendOne(account: Account, sending: Sending, operation: CheckedOperation): Promise<Committed> {
  try {
    const etag = await requestOne(account, sending, operation);
    return { ok: true, etags: new Map(etag === null ? [] : [[operation.id, etag]]) };
  } catch (error) {
    return refusedBy(answerOf(error), operation);
  }
}

async function requestOne(
  account: Account,
  { pk, commit, etags, signal }: Sending,
  operation: CheckedOperation,
): Promise<string | null> {
  const { items } = account.containerOf(pk);
  const item = account.containerOf(pk).item(operation.id, pk);
  const condition = etags.get(operation.id);
  const guarded = {
    abortSignal: signal,
    ...(condition === undefined ? {} : { accessCondition: { type: 'IfMatch', condition } }),
  };
  if (!('body' in operation)) {
    // Deleting is answered with nothing, so that only its status tells it from an answer that lost its body.
    const { statusCode } = await item.delete(guarded);
    if (statusCode !== 204) throw new UnreadableAnswer('not the answer to a delete');
    return null;
  }
  const value = itemOf(operation.body, commit);
  const written =
    operation.op === 'replace'
      ? await item.replace(value, guarded)
      : operation.op === 'create'
        ? await items.create(value, guarded)
        : await items.upsert(value, guarded);
  const etag = Etag.safeParse(written.etag);
  if (!etag.success) throw new UnreadableAnswer('no etag');
  return etag.data;
}

/** A transactional batch: the service carries out all of it, in order, or nothing. */
export async function sendBatch(account: Account, sending: Sending): Promise<Committed> {
  const { operations } = sending;
  const results = await runBatch(
    account,
    sending,
    operations.map((operation) => inputOf(sending, operation)),
  );
  if (results === 'too-large') return refusal('too-large', null, 'The commit is larger than Cosmos DB takes.');
  const failed = results.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== FAILED_DEPENDENCY);
  const culprit = operations[failed];
  if (culprit !== undefined) return refusedBy(results[failed]?.statusCode ?? 0, culprit);
  if (results.length !== operations.length || results.some(({ statusCode }) => statusCode >= 300))
    throw new UnreadableAnswer('not the results of the batch');
  const etags = operations.flatMap((operation, index) => {
    if (operation.op === 'delete') return [];
    const etag = operation.op === 'check' ? operation.etag : results[index]?.eTag;
    if (etag === undefined) throw new UnreadableAnswer('no etag');
    return [[operation.id, etag] as const];
  });
  return { ok: true, etags: new Map(etags) };
}

function inputOf({ commit, etags }: Sending, operation: CheckedOperation): OperationInput {
  const { op, id } = operation;
  const ifMatch = etags.get(id);
  const guard = ifMatch === undefined ? {} : { ifMatch };
  switch (op) {
    case 'create':
      return { operationType: 'Create', resourceBody: itemOf(operation.body, commit) };
    case 'upsert':
      return { operationType: 'Upsert', resourceBody: itemOf(operation.body, commit) };
    case 'replace':
      return { operationType: 'Replace', id, resourceBody: itemOf(operation.body, commit), ...guard };
    case 'delete':
      // The SDK's types leave out the condition of a delete; the service takes it as for the others.
      return { operationType: 'Delete', id, ...guard };
    case 'check':
      // A conditional read does not hold a batch back (Azure/azure-cosmos-dotnet-v3, issue 1581). A conditional patch
      // does, so one is made to a mark of ours; the document stays as it is, and so does the etag that readers see.
      return {
        operationType: 'Patch',
        id,
        resourceBody: { operations: [{ op: 'set', path: SEEN_PATH, value: operation.etag }] },
        ...guard,
      };
  }
}

/** What the service said about one operation, as a value of the port. */
function refusedBy(status: number, { id }: CheckedOperation): Committed {
  switch (status) {
    case 404:
      return refusal('missing', id, `${id} is not there.`);
    case 409:
      return refusal('exists', id, `${id} is there already.`);
    case 412:
      return refusal('conflict', id, `${id} was changed since it was read.`);
    case 413:
      return refusal('too-large', id, `${id} is larger than Cosmos DB takes.`);
    default:
      throw new TryAgain(status);
  }
}
