import type { OperationInput } from '@azure/cosmos';
import { z } from 'zod';
import type { Account } from './connect.ts';
import { TryAgain, UnreadableAnswer } from './faults.ts';
import { readItem, type Item } from './items.ts';
import { answerOf } from './patience.ts';
import { fetchItem } from './read.ts';

const Results = z.array(
  z.object({ statusCode: z.int(), eTag: z.string().min(1).optional(), resourceBody: z.unknown().optional() }),
);

/** An operation that failed because one beside it did. */
export const FAILED_DEPENDENCY = 424;

/** Sends a batch and gives the result of each of its operations. */
export async function runBatch(
  account: Account,
  { pk, signal }: { readonly pk: string; readonly signal: AbortSignal },
  inputs: OperationInput[],
): Promise<z.infer<typeof Results> | 'too-large'> {
  try {
    const reading = inputs.every(({ operationType }) => operationType === 'Read');
    const response = await account
      .containerOf(pk)
      .items.batch(inputs, pk, { abortSignal: signal, contentResponseOnWriteEnabled: reading });
    const results = Results.safeParse(response.result);
    if (!results.success) throw new UnreadableAnswer('not the results of a batch');
    return results.data;
  } catch (error) {
    if (answerOf(error) === 413) return 'too-large';
    // The batch as a whole is never absent, in conflict or changed: that is said of its operations.
    throw new UnreadableAnswer('not an answer to a batch');
  }
}

/** Several documents as they were at one moment. */
export async function readTogether(
  account: Account,
  { pk, ids, signal }: { readonly pk: string; readonly ids: readonly string[]; readonly signal: AbortSignal },
): Promise<ReadonlyMap<string, Item>> {
  const [only, second] = ids;
  if (only !== undefined && second === undefined) {
    const item = await fetchItem(account, pk, only, signal);
    return new Map(item === null ? [] : [[only, item]]);
  }
  const results = await runBatch(
    account,
    { pk, signal },
    ids.map((id) => ({ operationType: 'Read', id })),
  );
  if (results === 'too-large') throw new UnreadableAnswer('too large');
  // One that is absent fails the whole batch: the ones before it are then reported as absent too, and are not.
  const absent = results.findIndex(({ statusCode }) => statusCode === 404);
  const found = absent === -1 ? results : [];
  if (absent === -1 && results.some(({ statusCode }) => statusCode !== 200)) throw new TryAgain(FAILED_DEPENDENCY);
  const items = new Map(found.map(({ resourceBody }) => readItem(resourceBody)).map((item) => [item.id, item]));
  if (absent === -1) return items;
  const present = await Promise.all(ids.slice(0, absent).map((id) => fetchItem(account, pk, id, signal)));
  return new Map(present.flatMap((item) => (item === null ? [] : [[item.id, item] as const])));
}
