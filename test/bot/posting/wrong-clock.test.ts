import { postingWorld } from './world.ts';

// A machine whose clock was wrong for a while, and was then set right.

const DAY = 86_400_000;

it('posts the digest each week after its clock was a year ahead for an hour', async () => {
  const world = postingWorld({ start: '2015-02-02T08:00:00Z' });
  await world.subscribe('board');
  const ahead = world.instance({ skewMs: 364 * DAY });
  await ahead.until(Date.parse('2015-02-02T10:00:00Z'));
  await ahead.poster.stop();
  const before = world.arrived.length;
  await world.instance().until(Date.parse('2015-02-17T00:00:00Z'), 600_000);
  expect(world.arrived.slice(before).map(({ at }) => new Date(at).toISOString().slice(0, 10))).toEqual([
    '2015-02-09',
    '2015-02-16',
  ]);
  await world.store.close();
});

it('posts while its clock is set back by a day, and lets another instance post when it stands still', async () => {
  const world = postingWorld({ start: '2015-02-02T08:00:00Z' });
  await world.subscribe('board');
  const skew = { ms: 0 };
  const one = world.instance({ skew });
  await one.tick();
  skew.ms = -DAY;
  const other = world.instance();
  // The first holds what it took for as long as it took it, and no day longer.
  await other.until(Date.parse('2015-02-02T09:01:00Z'));
  expect(world.arrived).toHaveLength(1);
  expect(await one.tick()).toBe(false);
  await world.store.close();
});
