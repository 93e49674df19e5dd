import { createLimits } from '../../../bot/posting/limits.ts';
import { fakeTime, seeded } from './fake-time.ts';

type Sends = { readonly thread: string; readonly at: number }[];

/** The most in any stretch of so many milliseconds, both ends included. */
function most(times: readonly number[], ms: number): number {
  let from = 0;
  return times.reduce((max, time, i) => {
    while ((times[from] ?? 0) < time - ms) from += 1;
    return Math.max(max, i - from + 1);
  }, 0);
}

async function sendAll(threads: readonly string[]): Promise<Sends> {
  const time = fakeTime(0);
  const limits = createLimits(time);
  const sends: Sends = [];
  await time.run(
    Promise.all(
      threads.map(async (thread) => {
        await limits(thread, 'tenant');
        sends.push({ thread, at: time.now() });
      }),
    ),
  );
  return sends;
}

describe('the limits of Teams', () => {
  it('of one thread are kept over a second, two, thirty, and an hour', async () => {
    const times = (await sendAll(Array.from({ length: 4000 }, () => 'one'))).map(({ at }) => at);
    expect(most(times, 1000)).toBeLessThanOrEqual(7);
    expect(most(times, 2000)).toBeLessThanOrEqual(8);
    expect(most(times, 30_000)).toBeLessThanOrEqual(60);
    expect(most(times, 3_600_000)).toBeLessThanOrEqual(1800);
  });

  it('of a tenant are kept, and hardly anything of them is wasted', async () => {
    const times = (await sendAll(Array.from({ length: 1000 }, (_, i) => `thread ${i}`))).map(({ at }) => at);
    expect(most(times, 1000)).toBeLessThanOrEqual(50);
    expect(times.at(-1)).toBeLessThanOrEqual(19_000 * 1.1);
  });

  it('are kept by many threads together, each in its order', async () => {
    const random = seeded(7);
    const sends = await sendAll(Array.from({ length: 2000 }, () => `thread ${Math.floor(random() ** 3 * 40)}`));
    expect(
      most(
        sends.map(({ at }) => at),
        1000,
      ),
    ).toBeLessThanOrEqual(50);
    for (const thread of new Set(sends.map((one) => one.thread))) {
      const times = sends.filter((one) => one.thread === thread).map(({ at }) => at);
      expect(most(times, 1000)).toBeLessThanOrEqual(7);
      expect(most(times, 2000)).toBeLessThanOrEqual(8);
      expect(most(times, 30_000)).toBeLessThanOrEqual(60);
    }
  });

  it('of two tenants do not hinder each other', async () => {
    const time = fakeTime(0);
    const limits = createLimits(time);
    const jobs = ['a', 'b'].flatMap((tenant) =>
      Array.from({ length: 100 }, (_, i) => limits(`${tenant} ${i}`, tenant)),
    );
    await time.run(Promise.all(jobs));
    expect(time.now()).toBeLessThanOrEqual(2200);
  });
});
