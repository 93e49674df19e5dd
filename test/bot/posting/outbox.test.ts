import { createOutbox, type Post } from '../../../bot/posting/outbox.ts';
import { openSqliteStore } from '../../../data/sqlite/store.ts';
import { StoreError, type Store, type Stored } from '../../../data/store.ts';
import { seeded } from './fake-time.ts';
import { postingWorld } from './world.ts';

const NINE = Date.parse('2015-02-02T09:00:00Z');

/** Loses the answers of some commits, whether they were carried out or not. */
function forgetful(store: Store, random: () => number, share: number): Store {
  const commit: Store['commit'] = async (pk, operations) => {
    const lost = random() < share;
    if (lost && random() < 0.4) throw new StoreError('unknown', 'not carried out, and nobody knows');
    if (lost && random() < 0.3) throw new StoreError('unavailable', 'away');
    const done = await store.commit(pk, operations);
    if (lost) throw new StoreError('unknown', 'carried out, and nobody knows');
    return done;
  };
  return {
    get: (pk, id) => store.get(pk, id),
    list: (pk, kind, page) => store.list(pk, kind, page),
    scan: (kind, page) => store.scan(kind, page),
    close: () => store.close(),
    commit,
  };
}

async function aPost(store: Store): Promise<Stored<Post>> {
  const document: Post = {
    ...{ pk: 'contacts', id: 'post-1', kind: 'post', target: { to: 'person', person: 'sam' }, state: 'due' },
    ...{ slot: '2015-02-02T09:00:00.000Z', until: '2015-02-02T17:00:00.000Z', notBefore: '2015-02-02T09:00:00.000Z' },
    ...{ attempts: 0, claim: null },
  };
  const done = await store.commit('contacts', [{ op: 'create', document }]);
  return { document, etag: done.ok ? (done.etags.get('post-1') ?? '') : '' };
}

describe('a post in the outbox', () => {
  const outboxOf = (store: Store) =>
    createOutbox({ store, now: () => NINE, sleep: () => Promise.resolve(), ended: () => undefined });

  it('is claimed by one of two who saw it due', async () => {
    const store = openSqliteStore(':memory:');
    const outbox = outboxOf(store);
    const post = await aPost(store);
    const claims = await Promise.all([outbox.claim(post, 'one'), outbox.claim(post, 'two')]);
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    expect(await outbox.claim(post, 'three')).toBeNull();
  });

  it('is ended by whoever claimed it, and by nobody after that', async () => {
    const store = openSqliteStore(':memory:');
    const outbox = outboxOf(store);
    const post = await aPost(store);
    const claimed = await outbox.claim(post, 'one');
    if (claimed === null) throw new Error('it was free');
    await outbox.end(post, { end: 'unknown', note: null });
    expect(await store.get('contacts', 'posted-1')).toBeNull();
    await outbox.end(claimed, { end: 'sent', note: null });
    await outbox.end(claimed, { end: 'unknown', note: null });
    expect((await store.get('contacts', 'posted-1'))?.document).toMatchObject({ end: 'sent', attempts: 1 });
    expect(await store.get('contacts', 'post-1')).toBeNull();
  });

  it.each([1, 2, 3, 4, 5, 6])('goes its way in a store that loses answers (seed %i)', async (seed) => {
    const random = seeded(seed);
    const world = postingWorld({ start: '2015-02-02T08:59:00Z' });
    const channels = Array.from({ length: 40 }, (_, n) => `channel ${n}`);
    for (const channel of channels) await world.subscribe(channel);
    await world.time.goTo(NINE);
    const one = world.instance({ over: forgetful(world.store, random, 0.2) });
    await one.until(NINE + 600_000);
    expect(world.arrived.map(({ to }) => to).sort()).toEqual([...channels].sort());
    for (const channel of channels) expect(await world.ends(channel)).toMatchObject([{ end: 'sent' }]);
  });
});
