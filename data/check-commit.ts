import { z } from 'zod';
import { Key } from './document-keys.ts';
import { StoredDocument } from './documents.ts';
import { LIMITS, StoreError } from './store.ts';
import type { Committed, Operation, PageRequest } from './store.ts';

type Refused = Extract<Committed, { ok: false }>;

/** An operation that was checked, with the JSON that will be stored. */
export type CheckedOperation =
  | { readonly op: 'create' | 'upsert'; readonly id: string; readonly kind: string; readonly body: string }
  | { readonly op: 'replace'; readonly id: string; readonly kind: string; readonly body: string; readonly etag: string }
  | { readonly op: 'delete' | 'check'; readonly id: string; readonly etag: string };

/** What every adapter checks before it writes, so that none finds a limit that another does not have. */
export function checkCommit(
  pk: string,
  operations: readonly Operation[],
): { readonly ok: true; readonly operations: readonly CheckedOperation[] } | Refused {
  if (!Key.safeParse(pk).success) return refusal('invalid', null, `"${pk}" cannot be a partition's key.`);
  if (operations.length > LIMITS.operations)
    return refusal('too-large', null, `A commit may hold ${LIMITS.operations} operations, not ${operations.length}.`);
  const checked: CheckedOperation[] = [];
  const seen = new Set<string>();
  let bytes = 0;
  for (const operation of operations) {
    const one = checkOperation(pk, operation);
    if ('ok' in one) return one;
    if (seen.has(one.id)) return refusal('invalid', one.id, `${one.id} is named twice in one commit.`);
    seen.add(one.id);
    if ('body' in one) bytes += Buffer.byteLength(one.body);
    if (bytes > LIMITS.bytes) return refusal('too-large', one.id, `A commit may hold ${LIMITS.bytes} bytes.`);
    checked.push(one);
  }
  return { ok: true, operations: checked };
}

export function refusal(reason: Refused['reason'], id: string | null, why: string): Refused {
  return { ok: false, reason, id, why };
}

/** The page that was asked for, with the defaults filled in. */
export function checkPage(page: PageRequest = {}): { readonly limit: number; readonly after: string | null } {
  const { limit = 100, after = null } = page;
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new StoreError('misuse', `A page holds 1 to 1000 documents, not ${limit}.`);
  return { limit, after };
}

function checkOperation(pk: string, operation: Operation): CheckedOperation | Refused {
  if (operation.op === 'delete' || operation.op === 'check') {
    const { op, id, etag } = operation;
    return Key.safeParse(id).success ? { op, id, etag } : refusal('invalid', null, `"${id}" cannot be an id.`);
  }
  const parsed = StoredDocument.safeParse(operation.document);
  if (!parsed.success)
    return refusal('invalid', null, `A document does not fit its schema: ${z.prettifyError(parsed.error)}`);
  const { id, kind } = parsed.data;
  if (parsed.data.pk !== pk) return refusal('invalid', id, `${id} belongs to ${parsed.data.pk}, not to ${pk}.`);
  const body = JSON.stringify(parsed.data);
  if (Buffer.byteLength(body) > LIMITS.bytes)
    return refusal('too-large', id, `${id} is over ${LIMITS.bytes} bytes long.`);
  return operation.op === 'replace'
    ? { op: 'replace', id, kind, body, etag: operation.etag }
    : { op: operation.op, id, kind, body };
}
