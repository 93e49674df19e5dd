import { shortKeyOf } from '../../data/documents.ts';
import type { Operation, Store } from '../../data/store.ts';
import { contactId, subscriptionOf, type Subscription } from '../../dialogs/posting/documents.ts';
import { instantOf } from '../../notices/model/posting.ts';
import { addressOf } from './address.ts';
import { postId, type Post } from './outbox.ts';

/** The ids of the people who look after a board: those who may order its digest. */
export type OfficersOf = (board: string) => Promise<readonly string[]>;

/** Telling them is not put off for ever. */
const UNTIL_MS = 3 * 86_400_000;
/** One commit holds so many beside what else is in it. */
const MOST_OFFICERS = 40;

interface TellParts {
  readonly store: Store;
  readonly officersOf: OfficersOf;
  readonly now: () => number;
}

/**
 * One post for each officer who can be written to, and whoever ordered the digest: that it is suspended. None where they
 * were told when it was.
 */
export async function officersToTell({ pk, target, slot }: Post, parts: TellParts): Promise<readonly Operation[]> {
  const { store, officersOf, now } = parts;
  if (target.to !== 'channel') return [];
  const stored = await subscriptionOf(store, pk, target.subscription);
  if (stored === null || stored.document.suspended !== null) return [];
  const people = await reachable(stored.document, await officersOf(pk), store);
  return people.slice(0, MOST_OFFICERS).map((person): Operation => {
    const whose = `officer-${shortKeyOf(`${target.subscription} ${person}`)}`;
    const document: Post = {
      ...{ pk, id: postId(whose, slot), kind: 'post', slot },
      target: { to: 'officer', person, subscription: target.subscription },
      ...{ until: instantOf(now() + UNTIL_MS), state: 'due', notBefore: instantOf(now()), attempts: 0, claim: null },
    };
    return { op: 'upsert', document };
  });
}

async function reachable({ by }: Subscription, officers: readonly string[], store: Store): Promise<string[]> {
  const people = new Map([by.id, ...officers].map((id) => [contactId('person', id), id]));
  const known = await Promise.all(
    [...people].map(async ([contact, id]) => ((await addressOf(store, contact)) === null ? [] : [id])),
  );
  return known.flat();
}
