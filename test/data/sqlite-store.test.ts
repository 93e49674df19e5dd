import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { openDatabase } from '../../data/sqlite/open.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import { listAll, StoreError } from '../../data/store.ts';
import { describeStore, note } from './store-contract.ts';

describeStore('the embedded store', () => openSqliteStore(':memory:'));

describe('the embedded store in a file', () => {
  let folder = '';
  let file = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'store-'));
    file = join(folder, 'board.db');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const fault = (): StoreError => {
    try {
      void openSqliteStore(file).close();
    } catch (error) {
      if (error instanceof StoreError) return error;
      throw error;
    }
    throw new Error('it opened');
  };

  const filled = async (count: number) => {
    const store = openSqliteStore(file);
    for (let index = 0; index < count; index += 1)
      await store.commit('kent', [{ op: 'create', document: note('kent', `id-${index}`, 'x'.repeat(1000)) }]);
    return store;
  };

  test('still holds after closing and opening again what was committed', async () => {
    await (await filled(3)).close();
    const store = openSqliteStore(file);
    expect(await listAll(store, 'kent', 'misread')).toHaveLength(3);
    await store.close();
  });

  test('writes through a log, to the disk before it answers', async () => {
    const database = openDatabase(file);
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    database.close();
    const store = await filled(1);
    expect(existsSync(`${file}-wal`)).toBe(true);
    await store.close();
  });

  test('lets two programs share the file', async () => {
    const one = await filled(1);
    const two = openSqliteStore(file);
    const seen = await two.get('kent', 'id-0');
    await one.commit('kent', [{ op: 'upsert', document: note('kent', 'id-0', 'changed') }]);
    const late = { op: 'replace', document: note('kent', 'id-0', 'mine'), etag: seen?.etag ?? '' } as const;
    expect(await two.commit('kent', [late])).toMatchObject({ ok: false, reason: 'conflict' });
    await Promise.all([one.close(), two.close()]);
  });

  test('loses nothing that it answered for when the program is killed', async () => {
    const program = `
      import { openSqliteStore } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../data/sqlite/store.ts')).href)};
      const store = openSqliteStore(${JSON.stringify(file)});
      for (let n = 0; ; n += 1) {
        const document = { pk: 'kent', id: 'id-' + n, kind: 'misread', words: 'w', left: [], board: null, date: '2015-02-02' };
        const { ok } = await store.commit('kent', [{ op: 'create', document }]);
        if (ok) process.stdout.write('id-' + n + '\\n');
      }`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
    let said = '';
    let complained = '';
    child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.length > 1000) child.kill('SIGKILL');
    });
    await once(child, 'close');
    expect(complained).toBe('');
    const answered = said.split('\n').slice(0, -1);
    expect(answered.length).toBeGreaterThan(50);
    const store = openSqliteStore(file);
    const ids = new Set((await listAll(store, 'kent', 'misread')).map(({ document }) => document.id));
    expect(answered.filter((id) => !ids.has(id))).toEqual([]);
    await store.close();
  });

  test('says of a file that is no database that it is damaged, what to do, and leaves it as it is', () => {
    writeFileSync(file, 'this is not a database, whatever its name says. '.repeat(100));
    expect(fault()).toMatchObject({ reason: 'damaged', message: expect.stringContaining(file) as string });
    expect(fault().message).toContain('move the file aside');
    expect(readFileSync(file, 'utf8')).toContain('this is not a database');
  });

  test('says of a file that lost its end, or has other bytes in its middle, that it is damaged', async () => {
    await (await filled(60)).close();
    const whole = join(folder, 'whole.db');
    copyFileSync(file, whole);
    truncateSync(file, 9000);
    expect(fault().reason).toBe('damaged');
    const bytes = readFileSync(whole);
    bytes.fill(0xab, 8192, 24576);
    writeFileSync(file, bytes);
    expect(fault().reason).toBe('damaged');
  });

  test('says that a document which no longer fits is damage, and does not hand it out', async () => {
    await (await filled(1)).close();
    const database = new DatabaseSync(file);
    database.exec(`UPDATE documents SET body = '{"pk":"kent"}'`);
    database.close();
    const store = openSqliteStore(file);
    await expect(store.get('kent', 'id-0')).rejects.toMatchObject({ name: 'StoreError', reason: 'damaged' });
    await expect(store.list('kent', 'misread')).rejects.toMatchObject({ reason: 'damaged' });
    await store.close();
  });

  test("leaves another program's database alone", () => {
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE diary (entry TEXT)');
    database.close();
    expect(fault().reason).toBe('foreign');
  });

  test('takes over what the first version wrote: what was asked stays, boards are made anew', async () => {
    await (await filled(1)).close();
    const database = new DatabaseSync(file);
    database.exec(`
      INSERT INTO documents VALUES ('kent', 'board', 'board', 'e', '{"pk":"kent","id":"board","kind":"board"}');
      INSERT INTO documents VALUES ('kent', 'action-A1', 'action', 'e', '{}');
      PRAGMA user_version = 1;
    `);
    database.close();
    const store = openSqliteStore(file);
    expect(await store.get('kent', 'board')).toBeNull();
    expect(await store.get('kent', 'id-0')).not.toBeNull();
    await store.close();
    await openSqliteStore(file).close();
  });

  test('does not touch what a later version wrote', async () => {
    await (await filled(1)).close();
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(fault().reason).toBe('newer');
  });

  test('says that a folder which is not there is to be made', () => {
    file = join(folder, 'nowhere', 'board.db');
    expect(fault()).toMatchObject({
      reason: 'unavailable',
      message: expect.stringContaining('folder exists') as string,
    });
  });

  test('says that using it after closing it is a misuse', async () => {
    const store = await filled(1);
    await store.close();
    await expect(store.get('kent', 'id-0')).rejects.toMatchObject({ name: 'StoreError', reason: 'misuse' });
  });
});
