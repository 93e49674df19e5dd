import { LEASE_MS } from '../../../bot/posting/poster.ts';
import { PAUSE_MS, postingWorld, TAKEN } from './world.ts';

// Hundreds of whole lives of the program: on a busy machine that takes its time.
jest.setTimeout(120_000);

const EARLY = '2015-02-02T08:50:00Z';
const NINE = Date.parse('2015-02-02T09:00:00Z');
const WEEK = 7 * 24 * 3_600_000;
const CHANNELS = ['officers', 'board', 'partners'] as const;
const boardOf = (channel: string) => (channel === 'partners' ? 'knowsley' : 'kent');

async function threeChannels() {
  const world = postingWorld({ start: EARLY });
  for (const channel of CHANNELS) await world.subscribe(channel, boardOf(channel));
  return world;
}

describe('a digest', () => {
  it('goes out once, at its time', async () => {
    const world = await threeChannels();
    const one = world.instance();
    await one.until(NINE - 1);
    expect(world.arrived).toEqual([]);
    await one.until(NINE + 600_000);
    expect(world.arrived.map(({ to }) => to).sort()).toEqual([...CHANNELS].sort());
    expect(world.arrived.every(({ at }) => at >= NINE && at < NINE + 16_000)).toBe(true);
    expect(await world.ends('officers')).toEqual([{ slot: '2015-02-02T09:00:00.000Z', end: 'sent' }]);
  });

  it('tells what changed since the one before it', async () => {
    const world = await threeChannels();
    const one = world.instance();
    await one.until(NINE + 60_000);
    await world.time.goTo(NINE + WEEK);
    await one.until(NINE + WEEK + 300_000);
    expect(world.arrived.filter(({ to }) => to === 'board').map(({ summary }) => summary)).toEqual([
      'digest of kent since ever',
      'digest of kent since 2015-02-02',
    ]);
  });

  it('is posted once by two instances that look at the same time', async () => {
    const world = await threeChannels();
    const [one, two] = [world.instance(), world.instance({ skewMs: 5000 })];
    await world.time.goTo(NINE);
    for (let look = 0; look < 10; look += 1) {
      await world.time.run(Promise.all([one.poster.tick(), two.poster.tick()]));
      await world.time.goTo(world.time.now() + 15_000);
    }
    expect(world.arrived.map(({ to }) => to).sort()).toEqual([...CHANNELS].sort());
  });

  it('is posted by the other instance at once when the first stops in order', async () => {
    const world = await threeChannels();
    const [one, two] = [world.instance(), world.instance()];
    await one.until(NINE - 60_000);
    expect(await two.tick()).toBe(false);
    await world.time.run(one.poster.stop());
    await two.until(NINE + 16_000);
    expect(world.arrived).toHaveLength(3);
  });

  it('under way when the program stops comes to its end, and the rest is sent by the next run', async () => {
    const world = postingWorld({ start: EARLY });
    const channels = Array.from({ length: 300 }, (_, n) => `channel ${n}`);
    for (const channel of channels) await world.subscribe(channel);
    await world.time.goTo(NINE);
    world.teams(() => ({ ...TAKEN, afterMs: 400 }));
    const one = world.instance();
    const work = one.poster.tick();
    await world.time.run(Promise.all([work, world.time.sleep(3000).then(() => one.poster.stop())]));
    expect(world.arrived.length).toBeGreaterThan(100);
    expect(world.arrived.length).toBeLessThan(200);
    await world.instance().tick();
    expect(world.arrived.map(({ to }) => to).sort()).toEqual([...channels].sort());
    for (const channel of channels) expect(await world.ends(channel)).toMatchObject([{ end: 'sent' }]);
  });

  it('in the outbox when its subscription is stopped or suspended is not sent', async () => {
    const world = await threeChannels();
    await world.time.goTo(NINE);
    world.teams(() => ({ taken: false, afterMs: 10, answer: { kind: 'later', afterMs: 60_000, why: '429' } }));
    const one = world.instance();
    await one.tick();
    world.teams(() => TAKEN);
    const [board, officers] = [await world.subscription('board'), await world.subscription('officers')];
    if (board === null || officers === null) throw new Error('they are there');
    const suspended = { why: 'channel-renamed' as const, since: '2015-02-02T09:00:30.000Z' };
    await world.store.commit('kent', [{ op: 'upsert', document: { ...officers, suspended } }]);
    const stored = await world.store.get('kent', board.id);
    await world.store.commit('kent', [{ op: 'delete', id: board.id, etag: stored?.etag ?? '' }]);
    await one.until(NINE + 600_000);
    expect(world.arrived.map(({ to }) => to)).toEqual(['partners']);
    expect(await world.ends('board')).toMatchObject([{ end: 'skipped' }]);
  });

  it('that Teams throttles all day is given up, and the next one says so', async () => {
    const world = await threeChannels();
    await world.time.goTo(NINE);
    world.teams(() => ({ taken: false, afterMs: 10, answer: { kind: 'later', afterMs: null, why: '429' } }));
    const one = world.instance();
    await one.until(NINE + 15 * 3_600_000, 300_000);
    expect(await world.ends('board')).toMatchObject([{ end: 'failed' }]);
    expect(world.asked.filter(({ to }) => to === 'board').length).toBeLessThanOrEqual(30);
    world.teams(() => TAKEN);
    await world.time.goTo(NINE + WEEK);
    await one.until(NINE + WEEK + 60_000);
    expect(world.arrived.find(({ to }) => to === 'board')?.text).toContain('2 February 2015 could not be posted');
  });

  it('missed on Monday morning comes later on Monday; missed all Monday it is told a week later', async () => {
    const world = await threeChannels();
    await world.time.goTo(NINE + 10 * 3_600_000);
    await world.instance().until(world.time.now() + 15_000);
    expect(world.arrived).toHaveLength(3);
    await world.time.goTo(NINE + WEEK + 24 * 3_600_000);
    const later = world.instance();
    await later.until(world.time.now() + 180_000);
    expect(world.arrived).toHaveLength(3);
    await world.time.goTo(NINE + 2 * WEEK);
    await later.until(world.time.now() + 60_000);
    expect(world.arrived).toHaveLength(6);
    expect(world.arrived[5]?.text).toContain('9 February 2015 could not be posted');
  });
});

describe('a crash at any step', () => {
  it('leaves each channel with one digest, or with one that is said to be in doubt', async () => {
    const whole = await threeChannels();
    await whole.time.goTo(NINE);
    const calm = whole.instance();
    await calm.tick();
    expect(calm.steps()).toBeGreaterThan(50);
    let doubts = 0;
    for (let crashAt = 1; crashAt <= calm.steps(); crashAt += 1) {
      const world = await threeChannels();
      await world.time.goTo(NINE);
      const first = world.instance({ crashAt });
      await first.tick();
      expect(first.isDead()).toBe(true);
      const second = world.instance();
      await second.until(world.time.now() + LEASE_MS + 120_000);
      for (const channel of CHANNELS) {
        const came = world.arrived.filter(({ to }) => to === channel).length;
        const [end, ...more] = await world.ends(channel, boardOf(channel));
        expect(more).toEqual([]);
        if (end?.end === 'unknown') doubts += 1;
        else expect({ crashAt, channel, came, end: end?.end }).toEqual({ crashAt, channel, came: 1, end: 'sent' });
        expect(came).toBeLessThanOrEqual(1);
      }
      // A week later all is well, and what is in doubt is said.
      const before = world.arrived.length;
      await world.time.goTo(NINE + WEEK);
      await second.until(NINE + WEEK + 30_000);
      const next = world.arrived.slice(before);
      expect(next.map(({ to }) => to).sort()).toEqual([...CHANNELS].sort());
      for (const { to, text } of next) {
        const [end] = await world.ends(to, boardOf(to));
        expect(text.includes('may not have arrived')).toBe(end?.end === 'unknown');
      }
    }
    // Only where it crashed between the claim and its end.
    expect(doubts).toBeGreaterThan(0);
    expect(doubts).toBeLessThan((calm.steps() * CHANNELS.length) / 2);
  });
});

describe('a pause of five minutes at any step', () => {
  it('lets the other instance take over, and none is sent twice', async () => {
    const calm = await threeChannels();
    await calm.time.goTo(NINE);
    const whole = calm.instance();
    await whole.tick();
    for (let pauseAt = 1; pauseAt <= whole.steps(); pauseAt += 1) {
      const world = await threeChannels();
      await world.time.goTo(NINE);
      const [one, two] = [world.instance({ pauseAt }), world.instance()];
      await world.time.run(Promise.all([one.loop(NINE + 600_000), two.loop(NINE + 600_000)]));
      // Only what was on the wire already is sent by the one that was away.
      const late = world.asked.filter(({ at }) => at >= NINE + PAUSE_MS).length;
      expect({ pauseAt, late }).toEqual({ pauseAt, late: one.pausedIn() === 'send' ? Math.min(late, 1) : 0 });
      for (const channel of CHANNELS) {
        const came = world.arrived.filter(({ to }) => to === channel).length;
        const [end] = await world.ends(channel, boardOf(channel));
        expect({ pauseAt, channel, came, end: end?.end }).toEqual({
          ...{ pauseAt, channel },
          ...(end?.end === 'unknown' ? { came: Math.min(came, 1), end: 'unknown' } : { came: 1, end: 'sent' }),
        });
      }
    }
  });
});
