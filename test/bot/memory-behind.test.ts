import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { createMemoryBehind, type MemoryHow } from '../../bot/memory-behind.ts';
import { StateStorage } from '../../bot/state-storage.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import { StoreError, type Store } from '../../data/store.ts';
import { countingStore } from '../data/counting-store.ts';

const Kept = z.record(z.string(), z.looseObject({ n: z.number() }));

let store: Store;
let take: ReturnType<typeof countingStore>['take'];
let faults: unknown[];
beforeEach(() => {
  ({ store, take } = countingStore(openSqliteStore(':memory:')));
  faults = [];
});
afterEach(() => store.close());

/** One instance of the program over the one store. */
const instance = (afterMs = 60_000, over = store, how: MemoryHow = {}) =>
  createMemoryBehind(new StateStorage(over), (fault) => void faults.push(fault), { afterMs, ...how });

const nOf = async (memory: ReturnType<typeof instance>, key = 'a'): Promise<number | undefined> =>
  Kept.parse(await memory.read([key]))[key]?.n;

it('is there for the next turn at once, and in the store when it settles', async () => {
  const one = instance();
  await one.write({ a: { n: 1, eTag: '*' } });
  await one.write({ a: { n: 2, eTag: '*' } });
  expect(await nOf(one)).toBe(2);
  expect(take().commit).toBe(0);
  await one.settle();
  expect(take().commit).toBe(1);
  expect(await nOf(instance())).toBe(2);
  await one.settle();
  expect(take().commit).toBe(0);
});

it('is written by itself', async () => {
  await instance(5).write({ a: { n: 1 } });
  for (let tries = 0; tries < 200 && (await nOf(instance())) === undefined; tries += 1) await sleep(5);
  expect(await nOf(instance())).toBe(1);
});

it('gives nobody the object that it keeps', async () => {
  const one = instance();
  await one.write({ a: { n: 1, list: [1] } });
  const [read] = Object.values(
    z.record(z.string(), z.looseObject({ list: z.array(z.number()) })).parse(await one.read(['a'])),
  );
  read?.list.push(2);
  expect(await one.read(['a'])).toEqual({ a: { n: 1, list: [1] } });
});

describe('with several instances', () => {
  it('never writes over what another wrote since it read, and is right at the next turn', async () => {
    const [one, two] = [instance(), instance()];
    await one.write({ a: { n: 1 } });
    await one.settle();
    expect(await nOf(one)).toBe(1);
    await one.write({ a: { n: 2 } });
    expect(await nOf(two)).toBe(1);
    await two.write({ a: { n: 3 } });
    await two.settle();
    await one.settle();
    expect([await nOf(one), await nOf(two)]).toEqual([3, 3]);
    expect(faults).toEqual([]);
  });

  it('goes on from what it wrote itself, read or not in between', async () => {
    const one = instance();
    for (let n = 1; n <= 3; n += 1) {
      await one.read(['a']);
      await one.settle();
      await one.write({ a: { n } });
      await one.settle();
      await one.write({ a: { n: n * 10 } });
      await one.settle();
    }
    expect(await nOf(instance())).toBe(30);
  });
});

it('writes at once, over whatever is there, what has to be kept', async () => {
  const [one, two] = [instance(), instance()];
  await one.write({ a: { n: 1 } });
  await one.keepNow(['a', 'b']);
  expect(await nOf(two)).toBe(1);
  await one.write({ a: { n: 2 } });
  await two.write({ a: { n: 3 } });
  await two.settle();
  await one.keepNow(['a']);
  expect(await nOf(two)).toBe(2);
});

it('tells of a store that does not take it, and goes on', async () => {
  const fault = new StoreError('full', 'The store has no space left.');
  const full: Store = { ...store, commit: () => Promise.reject(fault) };
  const one = instance(60_000, full);
  await one.write({ a: { n: 1 } });
  await one.settle();
  expect(faults).toEqual([fault]);
  expect(await nOf(one)).toBeUndefined();
  await one.write({ a: { n: 1 } });
  await expect(one.keepNow(['a'])).rejects.toBe(fault);
});

it('does not write what was deleted meanwhile', async () => {
  const one = instance();
  await one.write({ a: { n: 1 } });
  await one.delete(['a']);
  await one.settle();
  expect(await nOf(one)).toBeUndefined();
});

describe('alone over its store', () => {
  let now: number;
  const alone = () => instance(60_000, store, { alone: true, clock: () => now });
  beforeEach(() => {
    now = 0;
  });

  it('reads a conversation once, also one of which nothing is remembered', async () => {
    const one = alone();
    expect(await nOf(one)).toBeUndefined();
    expect(await nOf(one)).toBeUndefined();
    await one.write({ a: { n: 1 } });
    await one.settle();
    expect(await nOf(one)).toBe(1);
    await one.write({ a: { n: 2 } });
    await one.keepNow(['a']);
    expect(await nOf(one)).toBe(2);
    expect(take()).toMatchObject({ get: 1, commit: 2 });
    expect(await nOf(alone())).toBe(2);
  });

  it('reads it again after an hour', async () => {
    const one = alone();
    await one.write({ a: { n: 1 } });
    await one.settle();
    now += 60 * 60_000;
    take();
    expect(await nOf(one)).toBe(1);
    expect(take().get).toBe(1);
  });

  it('gives nobody the object that it holds', async () => {
    const one = alone();
    await one.write({ a: { n: 1, list: [1] } });
    await one.settle();
    const { a } = await one.read(['a']);
    z.custom<{ list: number[] }>().parse(a).list.push(2);
    expect(await one.read(['a'])).toEqual({ a: { n: 1, list: [1] } });
  });

  it('finds out that it was not alone when it writes, and is right from then on', async () => {
    const [one, two] = [alone(), instance()];
    await one.write({ a: { n: 1 } });
    await one.settle();
    await two.read(['a']);
    await two.write({ a: { n: 2 } });
    await two.settle();
    await one.write({ a: { n: 3 } });
    await one.settle();
    expect(await nOf(one)).toBe(2);
    expect(faults).toEqual([]);
  });

  it('forgets what was deleted', async () => {
    const one = alone();
    await one.write({ a: { n: 1 } });
    await one.settle();
    await one.delete(['a']);
    expect(await nOf(one)).toBeUndefined();
  });
});
