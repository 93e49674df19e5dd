import type { JSONObject } from '@azure/cosmos';
import { z } from 'zod';
import { StoredDocument } from '../documents.ts';
import { StoreError, type Stored } from '../store.ts';
import { UnreadableAnswer } from './faults.ts';

/**
 * What a document becomes in a container: itself and two marks of ours. `noticeboardCommit` names the commit that wrote
 * it, so that a commit whose answer was lost can be found. `noticeboardSeen` is the etag that readers know it by,
 * where a check has renewed the service's own without changing the document.
 */
const Item = z.looseObject({
  id: z.string(),
  pk: z.string(),
  _etag: z.string().min(1),
  noticeboardCommit: z.string().optional(),
  noticeboardSeen: z.string().optional(),
});
export type Item = z.infer<typeof Item>;
const Items = z.array(Item);

/** A document's JSON was checked before it was written: only its outside is looked at again. */
const Written = z.custom<JSONObject & { id: string }>(
  (value) => typeof value === 'object' && value !== null && 'id' in value,
);

/** The path that a check writes to. */
export const SEEN_PATH = '/noticeboardSeen';

/** The item that a commit writes for a checked document's JSON. */
export function itemOf(body: string, commit: string): JSONObject & { id: string } {
  return { ...Written.parse(JSON.parse(body)), noticeboardCommit: commit };
}

export function readItem(value: unknown): Item {
  const parsed = Item.safeParse(value);
  if (!parsed.success) throw new UnreadableAnswer('not an item');
  return parsed.data;
}

/** A page of them. At the end of a query over several partitions the SDK gives no list at all. */
export function readItems(value: unknown): Item[] {
  if (value === undefined) return [];
  const parsed = Items.safeParse(value);
  if (!parsed.success) throw new UnreadableAnswer('not a page of items');
  return parsed.data;
}

/** The etag that readers of the port know it by. */
export function etagOf(item: Item): string {
  return item.noticeboardSeen ?? item._etag;
}

/** What was stored; a StoreError where it is no document of ours any more, or not the one that was asked for. */
export function storedOf(
  item: Item,
  asked: { readonly pk?: string; readonly id?: string; readonly kind?: string },
): Stored {
  // What the service and this adapter add is left out.
  const own = Object.entries(item).filter(([name]) => !/^(_|noticeboard)/.test(name));
  const { success, data, error } = StoredDocument.safeParse(Object.fromEntries(own));
  if (
    !success ||
    (asked.pk ?? data.pk) !== data.pk ||
    (asked.id ?? data.id) !== data.id ||
    (asked.kind ?? data.kind) !== data.kind
  )
    throw new StoreError(
      'damaged',
      `The document ${item.id} of ${item.pk} in Cosmos DB is not as Noticeboard wrote it: ` +
        'restore it from a backup, or look at it in the portal.',
      { cause: error },
    );
  return { document: data, etag: etagOf(item) };
}
