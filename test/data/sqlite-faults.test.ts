import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { storeCommand } from '../../bot/commands/store.ts';
import { verifyLogs } from '../../bot/commands/verify-log.ts';
import { createJournal, type Decision } from '../../data/journal.ts';
import { seedBoards } from '../../data/seed.ts';
import { explained, explainedEnd } from '../../data/sqlite/faults.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import { StoreError, type Store } from '../../data/store.ts';
import { LIBRARY } from '../dialogs/hand-made.ts';
import { said } from '../notices/ledger/entries.ts';
import { onSmallDisk, smallDisk } from './small-disk.ts';
import { note } from './store-contract.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'));
  file = join(folder, 'board.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const create = (id: string, words = 'x') => ({ op: 'create' as const, document: note('kent', id, words) });
const say = (text: string) => (): Decision<never> => ({
  record: {
    at: '2015-02-02T10:00:00Z',
    by: { id: 'alex', name: 'Alex Officer', role: 'officer' },
    source: null,
    change: { what: 'update', update: said('A6', { text }) },
  },
});
async function withLog(entries: number, name = file): Promise<Store> {
  const store = openSqliteStore(name);
  await seedBoards(store, LIBRARY, []);
  const journal = createJournal(store);
  for (let n = 1; n <= entries; n += 1) await journal.append('kent', `c-${n}`, say(`update ${n} ${'.'.repeat(900)}`));
  return store;
}

describe('a store file that is taken away while it is open', () => {
  it.each([
    ['the file was deleted', () => rmSync(file)],
    ['the file was moved away', () => renameSync(file, `${file}.old`)],
    [
      'another was put in its place',
      () => {
        copyFileSync(file, `${file}.copy`);
        renameSync(`${file}.copy`, file);
      },
    ],
    ['its write-ahead log was deleted', () => rmSync(`${file}-wal`)],
    ['the index of that log was deleted', () => rmSync(`${file}-shm`)],
    ['the file was emptied', () => truncateSync(file)],
    ['its write-ahead log was emptied', () => truncateSync(`${file}-wal`)],
    ['its write-ahead log was cut short', () => truncateSync(`${file}-wal`, 5000)],
  ])('acknowledges nothing when %s, says so, and goes on reading', async (_, take) => {
    const store = await withLog(1);
    const journal = createJournal(store);
    take();
    await expect(journal.append('kent', 'new', say('lost?'))).rejects.toMatchObject({
      reason: 'gone',
      message: expect.stringContaining('stop it, put back') as string,
    });
    // Nor that an old one is recorded: a fresh look might not find it.
    await expect(journal.append('kent', 'c-1', say('update 1'))).rejects.toMatchObject({ reason: 'gone' });
    expect((await journal.read('kent'))?.entries).toHaveLength(1);
    await store.close();
  });

  it('works on when a checkpoint of another program emptied its write-ahead log', async () => {
    const store = await withLog(1);
    const other = new DatabaseSync(file);
    expect(other.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()).toMatchObject({ busy: 0 });
    other.close();
    expect(statSync(`${file}-wal`).size).toBe(0);
    expect(await store.commit('kent', [create('a')])).toMatchObject({ ok: true });
    await store.close();
  });

  it('works on when it is moved away and back', async () => {
    const store = await withLog(1);
    renameSync(file, `${file}.old`);
    renameSync(`${file}.old`, file);
    expect(await store.commit('kent', [create('a')])).toMatchObject({ ok: true });
    await store.close();
  });

  it('acknowledges nothing that a fresh look at the path does not find, at whichever moment it is deleted', async () => {
    for (let round = 0; round < 10; round += 1) {
      const path = join(folder, `round-${round}.db`);
      const store = openSqliteStore(path);
      const acknowledged: string[] = [];
      for (let n = 0; n < 12; n += 1) {
        if (n === round) for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`);
        const done = await store.commit('kent', [create(`id-${n}`)]).catch(() => null);
        if (done?.ok === true && n >= round) acknowledged.push(`id-${n}`);
      }
      expect(acknowledged).toEqual([]);
      await store.close();
    }
  });
});

describe('a write-ahead log without its file', () => {
  it.each([
    ['is missing', () => rmSync(file)],
    ['is empty', () => truncateSync(file)],
  ])('is refused and kept where the file %s, and gives all when that is put back', async (_, take) => {
    const store = await withLog(2);
    for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, join(folder, `kept${end}`));
    await store.close();
    for (const end of ['', '-wal']) renameSync(join(folder, `kept${end}`), `${file}${end}`);
    copyFileSync(file, `${file}.backup`);
    take();
    const { size } = statSync(`${file}-wal`);
    expect(() => openSqliteStore(file)).toThrow(/is missing or empty, but what was recorded .* is beside it/);
    expect(statSync(`${file}-wal`).size).toBe(size);
    renameSync(`${file}.backup`, file);
    const again = openSqliteStore(file);
    expect((await createJournal(again).read('kent'))?.entries).toHaveLength(2);
    await again.close();
  });
});

describe('a disk that is full', () => {
  const fillUp = async (store: Store): Promise<{ fault: unknown; last: number }> => {
    for (let n = 0; ; n += 1) {
      try {
        await store.commit('kent', [create(`id-${n}`, 'x'.repeat(2000))]);
      } catch (fault) {
        return { fault, last: n - 1 };
      }
    }
  };

  const [onDisk, where] = onSmallDisk;
  onDisk(`is said as what it is, loses nothing, reads on, and goes on after${where}`, async () => {
    const disk = smallDisk(1);
    if (disk === null) throw new Error('no disk');
    const { place } = disk;
    try {
      const path = join(place, 'board.db');
      const store = openSqliteStore(path);
      writeFileSync(join(place, 'ballast'), 'x'.repeat(300_000));
      const { fault, last } = await fillUp(store);
      expect(fault).toMatchObject({ reason: 'full', message: expect.stringContaining('make space') as string });
      expect(await store.get('kent', `id-${last}`)).not.toBeNull();
      expect(await store.get('kent', `id-${last + 1}`)).toBeNull();
      rmSync(join(place, 'ballast'));
      expect(await store.commit('kent', [create('after')])).toMatchObject({ ok: true });
      await store.close();
      const again = openSqliteStore(path);
      expect(await again.get('kent', `id-${last}`)).not.toBeNull();
      expect(await again.get('kent', 'after')).not.toBeNull();
      await again.close();
    } finally {
      disk.remove();
    }
  });

  it('is told by what SQLite says, also where no disk can be filled', () => {
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE t (x); PRAGMA max_page_count = 3');
    const fill = () => explained(file, () => database.exec(`INSERT INTO t VALUES ('${'x'.repeat(20_000)}')`));
    expect(fill).toThrow(expect.objectContaining({ name: 'StoreError', reason: 'full' }) as Error);
    database.close();
  });
});

describe('other faults of a file', () => {
  it('that may not be written to has its own sentence', () => {
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE t (x); PRAGMA query_only = ON');
    const write = () => explained(file, () => database.exec('INSERT INTO t VALUES (1)'));
    expect(write).toThrow(expect.objectContaining({ reason: 'read-only' }) as Error);
    database.close();
  });

  it('that fail while the end of a commit goes to the disk leave open whether it is there', () => {
    const failing = () => {
      throw Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode: 1034 });
    };
    expect(() => explainedEnd(file, failing)).toThrow(expect.objectContaining({ reason: 'unknown' }) as Error);
    expect(() => explained(file, failing)).toThrow(expect.objectContaining({ reason: 'unavailable' }) as Error);
  });

  it('keeps the file, and those beside it, to its owner, also one that was open to others', async () => {
    const store = await withLog(1);
    const modes = () => ['', '-wal', '-shm'].map((end) => statSync(`${file}${end}`).mode & 0o777);
    expect(modes()).toEqual([0o600, 0o600, 0o600]);
    await store.close();
    chmodSync(file, 0o644);
    const again = openSqliteStore(file);
    await again.commit('kent', [create('a')]);
    expect(modes()).toEqual([0o600, 0o600, 0o600]);
    await again.close();
  });
});

describe('a damaged file', () => {
  const damagedAt = async (damage: (bytes: Buffer, entries: number[]) => void): Promise<void> => {
    await (await withLog(60)).close();
    const bytes = readFileSync(file);
    const places = Array.from({ length: 60 }, (_, n) => bytes.indexOf(`update ${n + 1} `));
    damage(bytes, places);
    writeFileSync(file, bytes);
  };
  const refused = (): StoreError => {
    try {
      void openSqliteStore(file).close();
    } catch (fault) {
      if (fault instanceof StoreError) return fault;
    }
    throw new Error('it opened');
  };

  it('is refused at the start with what to do, and all that is wrong is named', async () => {
    await damagedAt((bytes, places) => bytes.fill(0xab, (places[20] ?? 0) & ~4095, ((places[20] ?? 0) & ~4095) + 4096));
    expect(refused()).toMatchObject({ reason: 'damaged', message: expect.stringContaining('salvage') as string });
    const told = await verifyLogs(['--store', file]);
    if (told.ok) throw new Error('nothing was found');
    expect(told).toMatchObject({ code: 1 });
    expect(told.why).toContain('The file: ');
    const named = told.why.split('\n').filter((line) => line.includes('does not fit'));
    expect(named.length).toBeGreaterThan(1);
  });

  it('with altered words in two entries and a head is told of all three', async () => {
    await damagedAt((bytes, [, two, , , five]) => {
      bytes.write('UPDATE', two ?? 0);
      bytes.write('UPDATE', five ?? 0);
    });
    const database = new DatabaseSync(file);
    database.exec(`UPDATE documents SET body = '{' WHERE id = 'board' AND pk = 'kent'`);
    database.close();
    const told = await verifyLogs(['--store', file, '--board', 'kent']);
    expect(told).toEqual({
      ok: false,
      code: 1,
      why: [
        'kent: entry 2 does not fit: its words are not those recorded.',
        'kent: entry 5 does not fit: its words are not those recorded.',
        'board of kent: it cannot be read.',
      ].join('\n'),
    });
  });

  it('gives what can be read to a new one, on which the bot can go on, and names what is lost', async () => {
    await damagedAt((bytes, places) => bytes.fill(0xab, (places[20] ?? 0) & ~4095, ((places[20] ?? 0) & ~4095) + 4096));
    const before = readFileSync(file);
    const saved = join(folder, 'saved.db');
    const told = await storeCommand(['salvage', '--from', file, '--to', saved], () => undefined);
    expect(told.ok ? told.text : told.why).toMatch(/documents saved/);
    expect(readFileSync(file)).toEqual(before);
    const store = openSqliteStore(saved);
    await seedBoards(store, LIBRARY, []);
    const journal = createJournal(store);
    const kept = (await journal.read('kent'))?.entries.length ?? 0;
    expect(kept).toBeGreaterThan(45);
    expect(kept).toBeLessThan(60);
    expect(await journal.append('kent', 'after', say('goes on'))).toMatchObject({ ok: true, entry: { seq: 61 } });
    await store.close();
    const proved = await verifyLogs(['--store', saved, '--board', 'kent']);
    expect(proved).toMatchObject({ ok: false, why: expect.stringContaining('it is missing') as string });
  });

  it('that lost its head and its board gets them anew of what is left', async () => {
    await (await withLog(3)).close();
    const database = new DatabaseSync(file);
    database.exec(`DELETE FROM documents WHERE pk = 'kent' AND id IN ('board', 'head')`);
    database.close();
    const saved = join(folder, 'saved.db');
    const told = await storeCommand(['salvage', '--from', file, '--to', saved], () => undefined);
    expect(told).toMatchObject({
      ok: false,
      why: expect.stringContaining('last entry that could be read is 3') as string,
    });
    expect(await verifyLogs(['--store', saved, '--board', 'kent'])).toMatchObject({ ok: true });
  });

  it('without its board document but with a log is not begun anew over what is left', async () => {
    const store = await withLog(3);
    const board = await store.get('kent', 'board');
    await store.commit('kent', [{ op: 'delete', id: 'board', etag: board?.etag ?? '' }]);
    await expect(seedBoards(store, LIBRARY, [])).rejects.toMatchObject({ reason: 'damaged' });
    await store.close();
  });
});
