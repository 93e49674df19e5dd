import { loadCalendar } from '../../../data/calendar.ts';
import { localDay, slotsBetween } from '../../../notices/digest/schedule.ts';
import type { Weekly } from '../../../notices/model/posting.ts';
import { seeded } from './fake-time.ts';
import { MONDAY_9, postingWorld, TAKEN, type Script } from './world.ts';

jest.setTimeout(300_000);

const { terms } = loadCalendar();
const START = '2015-01-01T00:00:00Z';
const END = Date.parse('2016-01-01T00:00:00Z');
const SKEW_MS = 20_000;

/** A board's own channel, one that is asleep in the holidays, the nights on which the clocks change, other zones. */
const CHANNELS: Readonly<Record<string, Weekly>> = {
  board: MONDAY_9,
  schools: { ...MONDAY_9, skipHolidays: true },
  spring: { ...MONDAY_9, weekday: 7, time: '01:30' },
  lunch: { ...MONDAY_9, weekday: 5, time: '12:00' },
  late: { ...MONDAY_9, weekday: 3, time: '23:30' },
  america: { ...MONDAY_9, zone: 'America/New_York' },
  kathmandu: { ...MONDAY_9, weekday: 4, time: '08:15', zone: 'Asia/Kathmandu' },
};
const boardOf = (channel: string) => (channel === 'lunch' ? 'knowsley' : 'kent');

interface Weather {
  /** Of a message: Teams throttles, fails, hangs. */
  readonly trouble: number;
  /** Of a turn: the program crashes in it, and comes back after up to so long. */
  readonly crash: number;
  readonly awayMs: number;
  /** So long after each turn somebody still looks: for what has to be tried again, or taken over. */
  readonly lookMs: number;
}

/** After so long a turn in which nothing goes wrong is over. */
const CALM_MS = 75_000;

/** All that was due by then came to its end. */
async function isOver({ subscription }: ReturnType<typeof postingWorld>, at: number): Promise<boolean> {
  const all = await Promise.all(Object.keys(CHANNELS).map((channel) => subscription(channel, boardOf(channel))));
  return all.every((one, n) => {
    const weekly = Object.values(CHANNELS)[n] ?? MONDAY_9;
    const upTo = Date.parse(one?.upTo ?? START);
    return one?.open === null && slotsBetween(weekly, upTo, at, terms).length === 0;
  });
}

/** A year in which somebody looks around each turn of any channel, often, and nothing happens between them. */
async function aYear(seed: number, { trouble, crash, awayMs, lookMs }: Weather) {
  const random = seeded(seed);
  const world = postingWorld({ start: START, terms });
  for (const [channel, weekly] of Object.entries(CHANNELS)) await world.subscribe(channel, boardOf(channel), weekly);
  const troubles: readonly ReturnType<Script>[] = [
    { taken: false, afterMs: 50, answer: { kind: 'later', afterMs: 5000, why: '429' } },
    { taken: false, afterMs: 50, answer: { kind: 'later', afterMs: null, why: '502' } },
    { taken: true, afterMs: 50, answer: { kind: 'unknown', why: '500' } },
    { taken: false, afterMs: 50, answer: { kind: 'unknown', why: '408' } },
    { taken: true, afterMs: 0, answer: 'never' },
    { taken: false, afterMs: 0, answer: 'never' },
  ];
  world.teams(() => (random() < trouble ? (troubles[Math.floor(random() * troubles.length)] ?? TAKEN) : TAKEN));

  const turns = Object.values(CHANNELS).flatMap((weekly) => slotsBetween(weekly, Date.parse(START), END, terms));
  const times = [...new Set(turns.map(({ at }) => at))].sort((a, b) => a - b);
  const born = (life: number, skewMs: number) =>
    world.instance({ skewMs, random, ...(random() < crash ? { crashAt: 1 + Math.floor(random() * life) } : {}) });
  let asleepUntil = 0;
  let [one, two] = [born(200, 0), born(200, SKEW_MS)];
  for (const at of times) {
    if (at < asleepUntil) continue;
    await world.time.goTo(Math.max(world.time.now(), at - 60_000));
    if (one.isDead()) one = born(200, 0);
    if (two.isDead()) two = born(200, SKEW_MS);
    const [first, second] = [one, two];
    const look = (end: number) => world.time.run(Promise.all([first.loop(end, 60_000), second.loop(end, 63_000)]));
    await look(at + CALM_MS);
    if (!(await isOver(world, at))) await look(at + lookMs);
    if (one.isDead() && two.isDead()) asleepUntil = world.time.now() + Math.floor(random() ** 2 * awayMs);
  }
  return world;
}

/** Holds what came against what was due: each turn once, at its local time and in order, or with a word about why not. */
async function review(world: Awaited<ReturnType<typeof aYear>>) {
  const count = { sent: 0, unknown: 0, skipped: 0, failed: 0 };
  for (const [channel, weekly] of Object.entries(CHANNELS)) {
    const due = slotsBetween(weekly, Date.parse(START), END - 86_400_000, terms);
    const ends = new Map((await world.ends(channel, boardOf(channel))).map(({ slot, end }) => [Date.parse(slot), end]));
    const came = world.arrived.filter(({ to }) => to === channel);
    expect(came.map(({ at }) => at)).toEqual(came.map(({ at }) => at).sort((a, b) => a - b));
    const open = (await world.subscription(channel, boardOf(channel)))?.open ?? null;
    for (const [i, { at, date }] of due.entries()) {
      const end = ends.get(at);
      const own = came.filter((one) => localDay(one.at + SKEW_MS, weekly.zone) === date);
      const context = { channel, date, end, came: own.length };
      // The last turn may be under way still.
      if (end === undefined && i >= due.length - 1) continue;
      if (end === undefined) throw new Error(`${channel} ${date} has no end; open is ${open ?? 'nothing'}`);
      count[end] += 1;
      if (end === 'sent') expect(context).toEqual({ ...context, came: 1 });
      else if (end === 'unknown') expect(own.length).toBeLessThanOrEqual(1);
      else expect(context).toEqual({ ...context, came: 0 });
      for (const one of own) expect(one.at).toBeGreaterThanOrEqual(at - SKEW_MS);
      // What did not go, or may not have, is told by the next that arrives.
      if (end !== 'sent') {
        const after = came.find((one) => one.at > at + 86_400_000);
        if (after !== undefined)
          expect(after.text).toContain(end === 'unknown' ? 'may not have' : 'could not be posted');
      }
    }
    // Nothing came that was not due.
    const dates = new Set(due.map(({ date }) => date));
    const extra = came.map(({ at }) => localDay(at + SKEW_MS, weekly.zone)).filter((date) => !dates.has(date));
    expect(extra.filter((date) => date <= '2015-12-30')).toEqual([]);
  }
  return count;
}

describe('a year', () => {
  it('in which nothing goes wrong brings each channel each of its digests', async () => {
    const world = await aYear(1, { trouble: 0, crash: 0, awayMs: 0, lookMs: CALM_MS });
    const count = await review(world);
    expect(count).toEqual({ sent: count.sent, unknown: 0, skipped: 0, failed: 0 });
    expect(count.sent).toBeGreaterThan(340);
    const shown = world.arrived
      .filter(({ to }) => to === 'board')
      .map(({ at }) => new Date(at + SKEW_MS).toLocaleTimeString('en-GB', { timeZone: 'Europe/London' }).slice(0, 5));
    expect(new Set(shown)).toEqual(new Set(['09:00']));
    await world.store.close();
  });

  it.each([2, 3])(
    'of crashes, restarts, throttling, failures and hanging keeps its promises (seed %i)',
    async (seed) => {
      const world = await aYear(seed, { trouble: 0.3, crash: 0.9, awayMs: 3 * 86_400_000, lookMs: 300_000 });
      const count = await review(world);
      // The year was as bad as it was meant to be, and most digests came all the same.
      expect(count.unknown).toBeGreaterThan(0);
      expect(count.sent).toBeGreaterThan(150);
      await world.store.close();
    },
  );
});
