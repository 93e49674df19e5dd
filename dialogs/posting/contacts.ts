import type { DocumentOf } from '../../data/documents.ts';
import { listAll, type Store, type Stored } from '../../data/store.ts';
import { instantOf, type SuspendedFor } from '../../notices/model/posting.ts';
import type { Incoming } from '../protocol/incoming.ts';
import { nameOf } from '../places.ts';
import type { Reply } from '../protocol/reply.ts';
import { contactId, CONTACTS, standsStill, type Subscription } from './documents.ts';
import type { ScopedServices } from '../boards.ts';

/** What this instance has kept, and when, so that a store is not asked at each word. */
const kept = new WeakMap<Store, Map<string, { readonly words: string; readonly at: number }>>();
const MOST_KEPT = 10_000;
/** Another instance may have forgotten it meanwhile. */
const KEPT_MS = 3_600_000;

/** Keeps how to write to the place or person that this came from: always the newest. */
export async function noteContact(
  { conversation, from, origin }: Incoming,
  { posts, now }: ScopedServices,
): Promise<void> {
  if (origin === undefined) return;
  const personal = conversation.type === 'personal';
  if (personal && from.id === null) return;
  const id = personal && from.id !== null ? contactId('person', from.id) : contactId('channel', conversation.place);
  const known = kept.get(posts) ?? new Map<string, { words: string; at: number }>();
  const { address } = origin;
  const words = JSON.stringify(address);
  const at = Date.parse(now());
  const before = known.get(id);
  if (before?.words === words && at - before.at < KEPT_MS) return;
  const document: DocumentOf<'contact'> = { pk: CONTACTS, id, kind: 'contact', at: instantOf(at), address };
  await posts.commit(CONTACTS, [{ op: 'upsert', document }]);
  if (known.size >= MOST_KEPT) known.clear();
  kept.set(posts, known.set(id, { words, at }));
}

/** Nothing is posted any more to where the bot is gone, or to a channel that is not what it was. */
export async function suspendPosts(
  incoming: Extract<Incoming, { kind: 'left' | 'changed' }>,
  services: ScopedServices,
): Promise<Reply> {
  const { conversation, from, origin } = incoming;
  if (incoming.kind === 'left' && conversation.type === 'personal' && from.id !== null)
    await forgetPerson(services.posts, from.id);
  const why: SuspendedFor = incoming.kind === 'left' ? 'removed' : incoming.change;
  const whole = why === 'removed' || why === 'team-deleted';
  const team = whole ? (origin?.team ?? null) : null;
  const concerned = ({ channel }: Subscription): boolean =>
    channel.id === conversation.place || (team !== null && channel.team === team);
  let reply: Reply = { kind: 'nothing' };
  for (const reading of services.library) {
    const all = await listAll(services.posts, reading.notice.id, 'subscription');
    for (const one of all.filter(({ document }) => !standsStill(document) && concerned(document))) {
      await suspend(one, why, services);
      // Where the bot may still write, people are told once.
      if (why === 'channel-renamed') {
        const channel = origin?.name ?? one.document.channel.name;
        reply = { kind: 'posting', notice: nameOf(reading), said: { kind: 'suspended', why, channel } };
      }
    }
  }
  return reply;
}

/** The digests of a place, or of the team that it is in, that ended when the bot was removed. */
export async function suspendedIn(
  { conversation, origin }: Incoming,
  { posts, library }: ScopedServices,
): Promise<{ readonly council: string; readonly channel: string | null }[]> {
  const team = origin?.team ?? null;
  const all = await Promise.all(
    library.map(async ({ notice: { id, council } }) =>
      (await listAll(posts, id, 'subscription')).map(({ document }) => ({ ...document, council })),
    ),
  );
  return all
    .flat()
    .filter(({ channel, suspended }) => {
      const here = channel.id === conversation.place || (team !== null && channel.team === team);
      return here && suspended?.why === 'removed' && suspended.refused !== true;
    })
    .map(({ council, channel: { name } }) => ({ council, channel: name }));
}

const MOST_TRIES = 5;

async function suspend(
  { document, etag }: Stored<Subscription>,
  why: SuspendedFor,
  { posts, now }: ScopedServices,
): Promise<void> {
  let current: Stored<Subscription> | null = { document, etag };
  for (let tries = 0; tries < MOST_TRIES && current !== null; tries += 1) {
    const suspended = { why, since: instantOf(Date.parse(now())) };
    const after = { ...current.document, suspended };
    const done = await posts.commit(document.pk, [{ op: 'replace', document: after, etag: current.etag }]);
    if (done.ok) return;
    // Its digest went out in this moment.
    const again = await posts.get(document.pk, document.id);
    current = again?.document.kind === 'subscription' ? { document: again.document, etag: again.etag } : null;
  }
}

/** Somebody who removed or blocked the bot is not written to until they write again. */
export async function forgetPerson(posts: Store, person: string): Promise<void> {
  const id = contactId('person', person);
  kept.get(posts)?.delete(id);
  const stored = await posts.get(CONTACTS, id);
  if (stored !== null) await posts.commit(CONTACTS, [{ op: 'delete', id, etag: stored.etag }]);
}
