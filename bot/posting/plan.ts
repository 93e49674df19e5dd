import type { DocumentOf } from '../../data/documents.ts';
import type { Operation, Store, Stored } from '../../data/store.ts';
import { endOfDay, slotsBetween, type Slot } from '../../notices/digest/schedule.ts';
import { instantOf, msOf } from '../../notices/model/posting.ts';
import type { Terms } from '../../notices/model/terms.ts';
import { dealtWithUpTo, standsStill, type Subscription } from '../../dialogs/posting/documents.ts';
import { postId, type Post } from './outbox.ts';

const MOST_OWED = 4;

type Posted = DocumentOf<'posted'>;

/**
 * Writes a subscription's turn into the outbox, when there is one: the turn and that it is dealt with, or neither.
 * A turn of today is caught up; older ones are skipped, and the next digest says so. While one is open there is no other.
 * Gives what was skipped.
 */
export async function planDigest(
  store: Store,
  { document: subscription, etag }: Stored<Subscription>,
  now: number,
  terms: Terms,
): Promise<readonly Posted[]> {
  if (standsStill(subscription) || subscription.open !== null) return [];
  const from = dealtWithUpTo(subscription, now);
  if (from < msOf(subscription.upTo)) {
    await store.commit(subscription.pk, [
      { op: 'replace', document: { ...subscription, upTo: instantOf(from) }, etag },
    ]);
    return [];
  }
  const slots = slotsBetween(subscription.weekly, from, now, terms);
  const last = slots.at(-1);
  if (last === undefined) return [];
  const until = endOfDay(last.date, subscription.weekly.zone);
  const today = now < until ? last : null;
  const late = today === null ? slots : slots.slice(0, -1);
  const owed = [...subscription.owed, ...late.map(({ at }) => ({ slot: instantOf(at), end: 'skipped' as const }))];
  const lastLate = late.at(-1);
  const document: Subscription = {
    ...subscription,
    upTo: instantOf(last.at),
    open: today === null ? null : instantOf(today.at),
    last: lastLate === undefined ? subscription.last : { slot: instantOf(lastLate.at), end: 'skipped' },
    owed: owed.slice(-MOST_OWED),
  };
  const skipped = late.slice(-MOST_OWED).map((slot) => skippedOf(subscription, slot, now));
  const operations: Operation[] = skipped.map((one) => ({ op: 'upsert', document: one }));
  if (today !== null) operations.push({ op: 'create', document: postOf(subscription, today, until) });
  // Where it was changed meanwhile, the next look finds it as it is then.
  const done = await store.commit(subscription.pk, [{ op: 'replace', document, etag }, ...operations]);
  return done.ok ? skipped : [];
}

function postOf({ pk, id }: Subscription, { at }: Slot, until: number): Post {
  return {
    pk,
    id: postId(id, instantOf(at)),
    kind: 'post',
    target: { to: 'channel', subscription: id },
    slot: instantOf(at),
    until: instantOf(until),
    state: 'due',
    notBefore: instantOf(at),
    attempts: 0,
    claim: null,
  };
}

function skippedOf({ pk, id }: Subscription, { at }: Slot, now: number): Posted {
  return {
    pk,
    id: postId(id, instantOf(at)).replace(/^post-/, 'posted-'),
    kind: 'posted',
    target: { to: 'channel', subscription: id },
    slot: instantOf(at),
    end: 'skipped',
    at: instantOf(now),
    attempts: 0,
    note: 'no instance was running, or it had no lease',
  };
}
