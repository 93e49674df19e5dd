import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { postingWorld, TAKEN } from './world.ts';

jest.setTimeout(120_000);

const NINE = Date.parse('2015-02-02T09:00:00Z');
/** What Teams allows a tenant: 50 at once, and then 50 a second. */
const LEAST_MS = ((1000 - 50) / 50) * 1000;
const HEAP_MB = 24;

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') Reflect.apply(collect, undefined, []);
};

async function subscribed(channels: number) {
  const world = postingWorld({ start: '2015-02-02T08:59:00Z' });
  for (let n = 0; n < channels; n += 1) await world.subscribe(`channel ${n}`, `board-${n % 40}`);
  await world.time.goTo(NINE);
  return world;
}

describe('a thousand channels', () => {
  it('get their digests within what Teams allows and a tenth more', async () => {
    const world = await subscribed(1000);
    world.teams(() => ({ ...TAKEN, afterMs: 250 }));
    await world.instance().tick();
    expect(world.arrived).toHaveLength(1000);
    const last = Math.max(...world.arrived.map(({ at }) => at));
    expect(last - NINE).toBeLessThanOrEqual(LEAST_MS * 1.1);
    await world.store.close();
  });

  it('get each its digest when every fifth is throttled, and none twice', async () => {
    const world = await subscribed(1000);
    let n = 0;
    world.teams(() => {
      n += 1;
      return n % 5 === 0 ? { taken: false, afterMs: 20, answer: { kind: 'later', afterMs: 3000, why: '429' } } : TAKEN;
    });
    await world.instance().until(NINE + 120_000);
    expect(new Set(world.arrived.map(({ to }) => to)).size).toBe(1000);
    expect(world.arrived).toHaveLength(1000);
    await world.store.close();
  });

  it('take no more memory than a hundred', async () => {
    const world = await subscribed(1500);
    const held: number[] = [];
    let n = 0;
    world.teams(() => {
      n += 1;
      if (n % 500 === 0) {
        collectGarbage();
        held.push(process.memoryUsage().heapUsed / 2 ** 20);
      }
      // The test's own list of what arrived must not grow either.
      world.arrived.length = 0;
      world.asked.length = 0;
      return TAKEN;
    });
    await world.instance().tick();
    expect(held).toHaveLength(3);
    expect((held[2] ?? 0) - (held[0] ?? 0)).toBeLessThan(HEAP_MB / 4);
    await world.store.close();
  });
});
