import { StoreError, type Store } from '../../../data/store.ts';
import { postingWorld, TAKEN } from './world.ts';

const NINE = Date.parse('2015-02-02T09:00:00Z');
const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
const CHANNELS = ['officers', 'board', 'partners'] as const;

/** A store that cannot be reached in that time. */
function outage(store: Store, now: () => number, from: number, until: number): Store {
  const check = () => {
    if (now() >= from && now() < until) throw new StoreError('unavailable', 'out of reach');
  };
  return {
    get: async (...args) => {
      check();
      return store.get(...args);
    },
    list: async (...args) => {
      check();
      return store.list(...args);
    },
    scan: async (...args) => {
      check();
      return store.scan(...args);
    },
    commit: async (...args) => {
      check();
      return store.commit(...args);
    },
    close: () => store.close(),
  };
}

async function threeChannels() {
  const world = postingWorld({ start: '2015-02-02T08:50:00Z' });
  for (const channel of CHANNELS) await world.subscribe(channel);
  return world;
}

describe('a store that is away for an hour', () => {
  it('over the time of the digest delays it by that hour, and none comes twice', async () => {
    const world = await threeChannels();
    const over = outage(world.store, world.time.now, NINE - HOUR / 12, NINE + HOUR);
    const [one, two] = [world.instance({ over }), world.instance({ over, skewMs: 5000 })];
    const end = NINE + 1.5 * HOUR;
    await world.time.run(Promise.all([one.loop(end), two.loop(end)]));
    expect(world.arrived.map(({ to }) => to).sort()).toEqual([...CHANNELS].sort());
    expect(world.arrived.every(({ at }) => at >= NINE + HOUR && at < NINE + HOUR + 300_000)).toBe(true);
    for (const channel of CHANNELS) expect(await world.ends(channel)).toMatchObject([{ end: 'sent' }]);
  });

  it('from the moment in which the digests are on the wire leaves them in doubt, said a week later, and none twice', async () => {
    const world = await threeChannels();
    let away = Infinity;
    const over: Store = outage(world.store, () => (world.time.now() >= away ? 1 : 0), 1, 2);
    const one = world.instance({ over });
    world.teams(() => {
      away = Math.min(away, world.time.now());
      return TAKEN;
    });
    await world.time.goTo(NINE);
    await one.until(NINE + 600_000);
    away = Infinity;
    world.teams(() => TAKEN);
    await one.until(NINE + HOUR);
    for (const channel of CHANNELS) {
      const came = world.arrived.filter(({ to }) => to === channel).length;
      const [end, ...more] = await world.ends(channel);
      expect(more).toEqual([]);
      expect({ channel, came }).toEqual({ channel, came: 1 });
      expect(['sent', 'unknown']).toContain(end?.end);
    }
    const before = world.arrived.length;
    await world.time.goTo(NINE + WEEK);
    await one.until(NINE + WEEK + 60_000);
    const next = world.arrived.slice(before);
    expect(next.map(({ to }) => to).sort()).toEqual([...CHANNELS].sort());
    for (const { to, text } of next) {
      const [end] = await world.ends(to);
      expect(text.includes('may not have arrived')).toBe(end?.end === 'unknown');
    }
    expect(next.some(({ text }) => text.includes('may not have arrived'))).toBe(true);
  });
});
