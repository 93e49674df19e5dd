import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWhereItMay } from '../../bot/not-kept.ts';
import { createReadiness } from '../../bot/readiness.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import { StoreError, type Store, type StoreFault } from '../../data/store.ts';
import { verifyLog } from '../../data/verify.ts';
import { onSmallDisk, smallDisk } from '../data/small-disk.ts';
import { countingStore } from '../data/counting-store.ts';
import { startBot } from './a-bot.ts';
import { startRealBot } from './real-bot.ts';

// The whole bot over HTTP on the embedded store, whose writing fails.

/** A store whose commits fail with this, as the adapters say it, from when it is told to. */
function failing(store: Store): { readonly store: Store; fail: StoreFault | null } {
  const state: { store: Store; fail: StoreFault | null } = { fail: null, store };
  state.store = {
    ...store,
    commit: (pk, operations) =>
      state.fail === null ? store.commit(pk, operations) : Promise.reject(new StoreError(state.fail, 'the disk')),
  };
  return state;
}

const SENTENCES: readonly (readonly [StoreFault, RegExp])[] = [
  ['full', /no space left/],
  ['read-only', /cannot be written to/],
  ['gone', /moved or deleted/],
  ['unavailable', /cannot be reached/],
  ['damaged', /cannot be read/],
  ['unknown', /cannot tell whether that was recorded/],
];

describe.each(SENTENCES)('a store that fails with "%s" when it is written to', (reason, sentence) => {
  const failed = failing(openSqliteStore(':memory:'));
  let bot: Awaited<ReturnType<typeof startRealBot>>;
  beforeAll(async () => {
    bot = await startRealBot(failed.store);
  });
  afterAll(() => bot.close());
  afterEach(() => {
    failed.fail = null;
  });

  it('answers a question, of somebody that it has never seen, with nothing but the answer', async () => {
    failed.fail = reason;
    const before = bot.connector.sent.length;
    const { text } = await bot.tell('sam', 'what is overdue?');
    expect(text).toMatch(/overdue/i);
    expect(bot.connector.sent).toHaveLength(before + 1);
  });

  it('says of a confirmation what happened, and records it once when it is over', async () => {
    const { buttons } = await bot.tell('alex', `log A6: the audit went on, ${reason}`);
    failed.fail = reason;
    const { card } = await bot.press('alex', buttons['Confirm'] ?? {});
    expect(card.text).toMatch(sentence);
    expect(card.text).not.toMatch(/went wrong on my side|undefined/);
    if (reason !== 'unknown') expect(card.text).toMatch(/Nothing was recorded just now|nothing was recorded just now/);
    failed.fail = null;
    expect((await bot.press('alex', buttons['Confirm'] ?? {})).card.text).toContain('Recorded');
    expect(await verifyLog(failed.store, 'knowsley')).toMatchObject({ ok: true });
  });

  it('does not say that it is about another council where that is not kept', async () => {
    failed.fail = reason;
    const { text } = await bot.tell('robin', 'switch to Kent');
    expect(text).toMatch(sentence);
    failed.fail = null;
    expect((await bot.tell('robin', 'what is overdue?')).text).toMatch(/Knowsley/);
  });
});

it('what is not kept is told in the log once an hour, with how often it was', async () => {
  const logged: unknown[] = [];
  let now = 0;
  const whereItMay = createWhereItMay(
    (event, details) => void logged.push({ event, ...details }),
    () => now,
  );
  const fail = () => whereItMay('contact', () => Promise.reject(new StoreError('full', 'no space')));
  for (let n = 0; n < 5; n += 1) expect(await fail()).toBe(false);
  expect(logged).toEqual([{ event: 'not-kept', what: 'contact', reason: 'full', why: 'no space', times: 1 }]);
  now = 3_600_000;
  await fail();
  expect(logged[1]).toMatchObject({ times: 5 });
  await expect(whereItMay('contact', () => Promise.reject(new Error('a mistake')))).rejects.toThrow('a mistake');
});

describe('readyz', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ready-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says that it can write, and a sentence without a path when it cannot; healthz says that it is up', async () => {
    const file = join(folder, 'board.db');
    const bot = await startRealBot(openSqliteStore(file));
    const asked = async (path: string) => {
      const response = await fetch(`${bot.url}${path}`);
      return { status: response.status, body: await response.text() };
    };
    renameSync(file, `${file}.old`);
    const gone = await asked('/readyz');
    expect(gone.status).toBe(503);
    expect(gone.body).toMatch(/deleted or replaced/);
    expect(gone.body).not.toContain(folder);
    expect((await asked('/healthz')).status).toBe(200);
    await bot.close();
  });

  it('reads once for many who ask healthz, as whoever asks need not be known', async () => {
    const counted = countingStore(openSqliteStore(':memory:'));
    const bot = await startBot({ store: counted.store });
    counted.take();
    const asked = await Promise.all(Array.from({ length: 100 }, () => fetch(`${bot.url}/healthz`)));
    const { get } = counted.take();
    await bot.close();
    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]));
    expect(get).toBeLessThan(10);
  });

  it('writes once for many who ask, and looks again after some seconds', async () => {
    const failed = failing(openSqliteStore(':memory:'));
    let commits = 0;
    const store: Store = {
      ...failed.store,
      commit: (pk, operations) => {
        commits += 1;
        return failed.store.commit(pk, operations);
      },
    };
    let now = 1_000_000;
    const ready = createReadiness(
      store,
      () => undefined,
      () => now,
    );
    expect(await Promise.all(Array.from({ length: 500 }, ready))).toContainEqual({ ok: true });
    failed.fail = 'full';
    expect(await ready()).toEqual({ ok: true });
    expect(commits).toBe(1);
    now += 10_000;
    expect(await ready()).toMatchObject({ ok: false, why: expect.stringContaining('no space') as string });
    expect(commits).toBe(2);
    await store.close();
  });
});

describe('a disk that is really full', () => {
  const [onDisk, where] = onSmallDisk;
  onDisk(`answers, refuses with its sentence, and records when there is space${where}`, async () => {
    const disk = smallDisk(4);
    if (disk === null) throw new Error('no disk');
    try {
      const bot = await startRealBot(openSqliteStore(join(disk.place, 'board.db')));
      const { buttons } = await bot.tell('alex', 'log A6: said before the disk was full');
      const ballast = join(disk.place, 'ballast');
      fill(ballast);
      expect((await bot.tell('sam', 'what is overdue?')).text).toMatch(/overdue/i);
      const refused = (await bot.press('alex', buttons['Confirm'] ?? {})).card.text;
      expect(refused).toMatch(/no space left/);
      rmSync(ballast);
      expect((await bot.press('alex', buttons['Confirm'] ?? {})).card.text).toContain('Recorded');
      await bot.close();
    } finally {
      disk.remove();
    }
  });
});

/** To the last byte: in smaller and smaller pieces. */
function fill(file: string): void {
  writeFileSync(file, '');
  for (let size = 1_000_000; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // Not so much any more.
    }
  }
  expect(readFileSync(file).length).toBeGreaterThan(0);
}
