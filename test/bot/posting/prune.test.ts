import { listAll, type Store } from '../../../data/store.ts';
import { postingWorld } from './world.ts';

const YEAR = 365 * 86_400_000;

describe('what became of posts', () => {
  it('is kept for a year and a month, and then forgotten', async () => {
    const world = postingWorld({ start: '2015-02-02T08:59:00Z' });
    await world.subscribe('board');
    const one = world.instance();
    await one.until(Date.parse('2015-02-02T09:01:00Z'));
    await world.time.goTo(world.time.now() + YEAR);
    await one.tick();
    expect((await world.ends('board')).at(0)?.slot).toBe('2015-02-02T09:00:00.000Z');
    await world.time.goTo(world.time.now() + YEAR / 10);
    await one.tick();
    const kept = await listAll(world.store, 'kent', 'posted');
    expect(kept.map(({ document }) => document.at < '2015-03-01')).not.toContain(true);
    expect(kept.length).toBeGreaterThan(0);
    await world.store.close();
  });

  it('is looked through once a day', async () => {
    const world = postingWorld({ start: '2015-02-02T08:00:00Z' });
    let looks = 0;
    const over: Store = {
      ...world.store,
      scan: (kind, page) => {
        if (kind === 'posted') looks += 1;
        return world.store.scan(kind, page);
      },
    };
    await world.instance({ over }).until(world.time.now() + 3 * 86_400_000, 3_600_000);
    expect(looks).toBeGreaterThanOrEqual(3);
    expect(looks).toBeLessThanOrEqual(4);
    await world.store.close();
  });
});
