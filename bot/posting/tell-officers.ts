import { shortKeyOf } from '../../data/document-keys.ts';
import { listAll, type Operation, type Store } from '../../data/store.ts';
import { contactId, standsStill, subscriptionOf, type Subscription } from '../../dialogs/posting/documents.ts';
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
 * One post for each officer who can be written to, and whoever ordered the digest: that it is suspended. Each is told once
 * of one suspension; whoever could not be told of it before is told at a later turn that fails.
 */
export async function officersToTell({ pk, target, slot }: Post, parts: TellParts): Promise<readonly Operation[]> {
  const { store, officersOf, now } = parts;
  if (target.to !== 'channel') return [];
  const stored = await subscriptionOf(store, pk, target.subscription);
  if (stored === null || standsStill(stored.document)) return [];
  const told = await toldOf(stored.document, store);
  const people = await reachable(stored.document, await officersOf(pk), store);
  const untold = people.filter((person) => !told.has(contactId('person', person)));
  return untold.slice(0, MOST_OFFICERS).map((person): Operation => {
    const whose = `officer-${shortKeyOf(`${target.subscription} ${person}`)}`;
    const document: Post = {
      ...{ pk, id: postId(whose, slot), kind: 'post', slot },
      target: { to: 'officer', person, subscription: target.subscription },
      ...{ until: instantOf(now() + UNTIL_MS), state: 'due', notBefore: instantOf(now()), attempts: 0, claim: null },
    };
    return { op: 'upsert', document };
  });
}

/** Who was told of this suspension, or may have been. */
async function toldOf({ pk, id, suspended }: Subscription, store: Store): Promise<ReadonlySet<string>> {
  if (suspended === null) return new Set();
  const posted = await listAll(store, pk, 'posted');
  return new Set(
    posted.flatMap(({ document: { target, at, end } }) => {
      const arrived = end === 'sent' || end === 'unknown';
      const isOfIt = target.to === 'officer' && target.subscription === id && at >= suspended.since;
      return isOfIt && arrived ? [contactId('person', target.person)] : [];
    }),
  );
}

async function reachable({ by }: Subscription, officers: readonly string[], store: Store): Promise<string[]> {
  const people = new Map([by.id, ...officers].map((id) => [contactId('person', id), id]));
  const known = await Promise.all(
    [...people].map(async ([contact, id]) => ((await addressOf(store, contact)) === null ? [] : [id])),
  );
  return known.flat();
}
