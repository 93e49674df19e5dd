import { z } from 'zod';
import { StateStorage } from '../../bot/state-storage.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import type { Store } from '../../data/store.ts';

const Kept = z.record(z.string(), z.looseObject({ eTag: z.string(), n: z.number().optional() }));

let store: Store;
let storage: StateStorage;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  storage = new StateStorage(store);
});
afterEach(() => store.close());

it('gives back what was written, with an eTag, and nothing for what was not', async () => {
  await storage.write({ a: { turn: { questions: ['x'] } } });
  const read = Kept.parse(await storage.read(['a', 'b']));
  expect(read).toEqual({ a: { turn: { questions: ['x'] }, eTag: read['a']?.eTag } });
  expect(read['a']?.eTag).toMatch(/./);
});

it('keeps keys apart that no store would take as they are', async () => {
  const keys = [
    'msteams/thread/19:a;messageid=1',
    'msteams/thread/19:a\\b',
    'a?b#c',
    'é'.repeat(400),
    `${'é'.repeat(400)}x`,
  ];
  for (const [n, key] of keys.entries()) await storage.write({ [key]: { n } });
  const read = Kept.parse(await storage.read(keys));
  expect(keys.map((key) => read[key]?.n)).toEqual([0, 1, 2, 3, 4]);
});

it('lets the last one win where the eTag is absent or *', async () => {
  await storage.write({ a: { n: 1 } });
  await storage.write({ a: { n: 2 } });
  await storage.write({ a: { n: 3, eTag: '*' } });
  expect(Kept.parse(await storage.read(['a']))['a']?.n).toBe(3);
});

it('refuses to write over what changed since it was read', async () => {
  await storage.write({ a: { n: 1 } });
  const { a } = Kept.parse(await storage.read(['a']));
  await storage.write({ a: { n: 2 } });
  await expect(storage.write({ a: { ...a, n: 3 } })).rejects.toThrow('conflict');
  expect(Kept.parse(await storage.read(['a']))['a']?.n).toBe(2);
});

it('deletes, and does not mind what is not there', async () => {
  await storage.write({ a: { n: 1 } });
  await storage.delete(['a', 'b']);
  expect(await storage.read(['a'])).toEqual({});
});
