import { loadCalendar } from '../../../data/calendar.ts';
import { forgetPerson } from '../../../dialogs/posting/contacts.ts';
import { listAll } from '../../../data/store.ts';
import { localDay, slotsBetween } from '../../../notices/digest/schedule.ts';
import type { Weekly } from '../../../notices/model/posting.ts';
import type { Sent } from '../../../bot/posting/send.ts';
import { seeded } from './fake-time.ts';
import { known, MONDAY_9, postingWorld, TAKEN, type Script } from './world.ts';

jest.setTimeout(300_000);

const { terms } = loadCalendar();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = '2015-01-01T00:00:00Z';
const NINE = Date.parse('2015-01-05T09:00:00Z');
const CHANNELS: Readonly<Record<string, Weekly>> = {
  board: MONDAY_9,
  lunch: { ...MONDAY_9, weekday: 5, time: '12:00' },
  america: { ...MONDAY_9, zone: 'America/New_York' },
  late: { ...MONDAY_9, weekday: 3, time: '22:00' },
};
const FORBIDDEN: Sent = { kind: 'gone', why: 'removed', note: '403 BotNotInConversationRoster' };
const NOT_FOUND: Sent = { kind: 'gone', why: 'not-found', note: '404 ConversationNotFound' };
const refusing = (answer: Sent): ReturnType<Script> => ({ taken: false, afterMs: 50, answer });
const OFFICER = 'chat of officer';

async function aWorld(channels = CHANNELS) {
  const world = postingWorld({ start: START, terms });
  for (const [channel, weekly] of Object.entries(channels)) await world.subscribe(channel, 'kent', weekly);
  await known(world.store, 'person', 'officer', OFFICER);
  const one = world.instance({ random: seeded(7) });
  const came = (to: string) => world.arrived.filter((arrived) => arrived.to === to);
  return {
    ...world,
    one,
    came,
    turns: world.ends,
    ends: async (channel: string) => (await world.ends(channel)).map(({ end }) => end),
  };
}

/** Looks for the rest of each day on which something is due, every ten minutes, and at once when it is due. */
async function aYear(
  world: Awaited<ReturnType<typeof aWorld>>,
  { until, looksFor } = { until: Date.parse('2016-01-01T00:00:00Z'), looksFor: 7 * HOUR },
) {
  const due = Object.values(CHANNELS).flatMap((weekly) => slotsBetween(weekly, Date.parse(START), until, terms));
  for (const at of [...new Set(due.map(({ at: slot }) => slot))].sort((a, b) => a - b)) {
    if (at > world.time.now()) await world.time.goTo(at);
    while (world.time.now() < at + looksFor) {
      await world.one.tick();
      if ((await listAll(world.store, 'kent', 'post', null)).length === 0) break;
      await world.time.goTo(world.time.now() + 600_000);
    }
  }
}

describe('a year of posting', () => {
  it('in which every third answer says that nobody is there brings every digest, on its day, and nobody is alarmed', async () => {
    const world = await aWorld();
    const random = seeded(11);
    world.teams(() => (random() < 0.33 ? refusing(random() < 0.5 ? FORBIDDEN : NOT_FOUND) : TAKEN));
    await aYear(world);
    for (const [channel, weekly] of Object.entries(CHANNELS)) {
      const due = slotsBetween(weekly, Date.parse(START), Date.parse('2016-01-01T00:00:00Z'), terms);
      expect(new Set(await world.ends(channel))).toEqual(new Set(['sent']));
      expect(world.came(channel).map(({ at }) => localDay(at, weekly.zone))).toEqual(due.map(({ date }) => date));
    }
    expect(world.came(OFFICER)).toEqual([]);
    await world.store.close();
  });

  it('in which a channel is away for weeks at a time brings every other digest, and its officer knows each time', async () => {
    const world = await aWorld();
    const away = [
      ['2015-02-01', '2015-02-22'],
      ['2015-06-07', '2015-06-14'],
      ['2015-10-04', '2015-11-01'],
    ].map(([from = '', to = '']) => [Date.parse(from), Date.parse(to)] as const);
    world.teams((to) => {
      const isAway = away.some(([from, until]) => world.time.now() >= from && world.time.now() < until);
      return to === 'board' && isAway ? refusing(NOT_FOUND) : TAKEN;
    });
    await aYear(world);
    const ends = await world.ends('board');
    expect(ends.filter((end) => end === 'failed')).toHaveLength(3 + 1 + 4);
    expect(ends.filter((end) => end !== 'failed' && end !== 'sent')).toEqual([]);
    // Whoever watches the program sees the same.
    const seen = (end: string) =>
      world.seen.filter((one) => one.kind === 'post' && one.to === 'channel' && one.end === end);
    expect(seen('failed')).toHaveLength(3 + 1 + 4);
    expect(world.seen.some((one) => one.kind === 'queue' && one.suspended === 1)).toBe(true);
    expect(world.came(OFFICER).map(({ at }) => new Date(at).toISOString().slice(0, 10))).toEqual([
      '2015-02-02',
      '2015-06-08',
      '2015-10-05',
    ]);
    const after = world.came('board').filter(({ text }) => text !== '');
    expect(after.map(({ at }) => new Date(at).toISOString().slice(0, 10))).toEqual([
      '2015-02-23',
      '2015-06-15',
      '2015-11-02',
    ]);
    for (const { text } of after) expect(text).toContain('could not be posted');
    expect(await world.subscription('board')).toMatchObject({ suspended: null, owed: [] });
    for (const channel of ['lunch', 'america', 'late'])
      expect(new Set(await world.ends(channel))).toEqual(new Set(['sent']));
    await world.store.close();
  });

  it.each([1, 2, 3])(
    'in which channels and the officer’s own chat come and go brings every digest, or the officer knows (seed %i)',
    async (seed) => {
      const world = await aWorld();
      const random = seeded(seed);
      const places = [...Object.keys(CHANNELS), OFFICER];
      // Each place is refused for spells of up to twelve days, an officer's chat of up to two; and now and then besides.
      const spells = new Map(places.map((place) => [place, spellsOf(place === OFFICER ? 2 : 12, random)]));
      const isRefused = (to: string) =>
        random() < 0.1 ||
        (spells.get(to) ?? []).some(([from, end]) => world.time.now() >= from && world.time.now() < end);
      world.teams((to) => (isRefused(to) ? refusing(random() < 0.5 ? FORBIDDEN : NOT_FOUND) : TAKEN));
      await aYear(world, { until: Date.parse('2016-01-01T00:00:00Z'), looksFor: 4 * DAY });

      const told = world.came(OFFICER);
      let failed = 0;
      for (const [channel, weekly] of Object.entries(CHANNELS)) {
        const due = slotsBetween(weekly, Date.parse(START), Date.parse('2015-12-20T00:00:00Z'), terms);
        const ends = new Map((await world.turns(channel)).map(({ slot, end }) => [Date.parse(slot), end]));
        for (const { at } of due) {
          const end = ends.get(at);
          expect({ channel, end }).toEqual({ channel, end: end === 'sent' ? 'sent' : 'failed' });
          if (end === 'sent') continue;
          failed += 1;
          // Told in person within four days, or before this one and not again; or the next digest to arrive says so.
          const back = world.came(channel).find((one) => one.at > at);
          const inPerson = told.filter(({ summary }) => summary.includes(`: ${channel} is`));
          const knows = inPerson.some((one) => one.at < at + 4 * DAY) || back?.text.includes('could not be posted');
          expect({ channel, at: new Date(at).toISOString(), knows }).toMatchObject({ knows: true });
        }
      }
      expect(failed).toBeGreaterThan(10);
      await world.store.close();
    },
  );
});

/** Six spells in a year, each of up to so many days. */
const spellsOf = (days: number, random: () => number) =>
  Array.from({ length: 6 }, () => {
    const from = Date.parse(START) + random() * 350 * DAY;
    return [from, from + random() * days * DAY] as const;
  });

describe('a digest whose channel is said not to be there', () => {
  it('is tried again within minutes, and arrives once', async () => {
    const world = await aWorld({ board: MONDAY_9 });
    world.teams(() => (world.asked.length < 2 ? refusing(NOT_FOUND) : TAKEN));
    await world.time.goTo(NINE);
    await world.one.until(NINE + HOUR, 60_000);
    expect(world.came('board')).toHaveLength(1);
    expect(world.came('board')[0]?.at).toBeLessThan(NINE + 10 * 60_000);
    expect(await world.subscription('board')).toMatchObject({ suspended: null, owed: [], open: null });
  });

  it('is not asked for more often than each hour in the end, and not after six', async () => {
    const world = await aWorld({ board: MONDAY_9 });
    world.teams((to) => (to === OFFICER ? TAKEN : refusing(NOT_FOUND)));
    await world.time.goTo(NINE);
    await world.one.until(NINE + 12 * HOUR, 60_000);
    const asked = world.asked.filter(({ to }) => to === 'board').map(({ at }) => at - NINE);
    expect(asked.length).toBeGreaterThanOrEqual(6);
    expect(asked.length).toBeLessThanOrEqual(12);
    expect(Math.max(...asked)).toBeLessThan(6 * HOUR);
    expect(Math.max(...asked)).toBeGreaterThan(4 * HOUR);
  });

  it('is told to the officer once, wherever the program crashes meanwhile', async () => {
    const born = async () => {
      const world = await aWorld({ board: MONDAY_9 });
      world.teams((to) => (to === OFFICER ? TAKEN : refusing(NOT_FOUND)));
      await world.time.goTo(NINE);
      await world.one.until(NINE + HOUR, 600_000);
      await world.time.run(world.one.poster.stop());
      await world.time.goTo(NINE + 6 * HOUR + 60_000);
      return world;
    };
    const calm = await born();
    const whole = calm.instance();
    await whole.until(calm.time.now() + 60_000);
    expect(calm.came(OFFICER)).toHaveLength(1);
    for (let crashAt = 1; crashAt <= whole.steps(); crashAt += 1) {
      const world = await born();
      await world.instance({ crashAt }).until(world.time.now() + 60_000);
      await world.instance().until(world.time.now() + 600_000, 30_000);
      const told = (await listAll(world.store, 'kent', 'posted', null)).filter(
        ({ document: { target } }) => target.to === 'officer',
      );
      const end = told[0]?.document.end;
      const came = world.came(OFFICER).length;
      expect({ crashAt, told: told.length, end, came }).toEqual({
        ...{ crashAt, told: 1, end },
        came: end === 'unknown' ? Math.min(1, came) : 1,
      });
      expect(await world.subscription('board')).toMatchObject({ suspended: { why: 'not-found', refused: true } });
      await world.store.close();
    }
  });

  it('is not told to an officer who cannot be written to, and is tried all the same', async () => {
    const world = await aWorld({ board: MONDAY_9 });
    await forgetPerson(world.store, 'officer');
    world.teams(() => (world.time.now() < NINE + DAY ? refusing(FORBIDDEN) : TAKEN));
    await world.time.goTo(NINE);
    await world.one.until(NINE + 7 * HOUR, 600_000);
    expect(await world.subscription('board')).toMatchObject({ suspended: { why: 'removed', refused: true } });
    await world.time.goTo(NINE + 7 * DAY);
    await world.one.until(NINE + 7 * DAY + 60_000);
    expect(world.came('board')).toHaveLength(1);
    expect(await world.subscription('board')).toMatchObject({ suspended: null });
  });

  it('is told to an officer whose own chat is refused for two days, when it is not any more', async () => {
    const world = await aWorld({ board: MONDAY_9 });
    world.teams((to) => (to === OFFICER && world.time.now() > NINE + 2 * DAY ? TAKEN : refusing(FORBIDDEN)));
    await world.time.goTo(NINE);
    await world.one.until(NINE + 3 * DAY, 600_000);
    expect(world.came(OFFICER)).toHaveLength(1);
  });

  it('is told to an officer who can be written to only later, at the next turn that fails, and once', async () => {
    const world = await aWorld({ board: MONDAY_9 });
    await forgetPerson(world.store, 'officer');
    world.teams((to) => (to === OFFICER ? TAKEN : refusing(NOT_FOUND)));
    await world.time.goTo(NINE);
    await world.one.until(NINE + 7 * HOUR, 600_000);
    await known(world.store, 'person', 'officer', OFFICER);
    for (const week of [1, 2, 3]) {
      await world.time.goTo(NINE + 7 * week * DAY);
      await world.one.until(NINE + 7 * week * DAY + 7 * HOUR, 600_000);
      expect(world.came(OFFICER)).toHaveLength(1);
    }
  });

  it('stays suspended where something happened there: then nothing is tried', async () => {
    const world = await aWorld({ board: MONDAY_9 });
    const before = await world.subscription('board');
    if (before === null) throw new Error('it is there');
    const suspended = { why: 'channel-deleted' as const, since: START.replace('Z', '.000Z') };
    await world.store.commit('kent', [{ op: 'upsert', document: { ...before, suspended } }]);
    await world.time.goTo(NINE);
    await world.one.until(NINE + HOUR, 600_000);
    expect(world.asked).toEqual([]);
  });
});
