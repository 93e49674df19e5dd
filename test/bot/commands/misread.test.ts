import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { misread } from '../../../bot/commands/misread.ts';
import { openSqliteStore } from '../../../data/sqlite/store.ts';
import { createMisreadKeeper } from '../../../dialogs/misread.ts';
import type { Misread } from '../../../dialogs/services.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'misread-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function storeWith(name: string, kept: readonly Misread[]): Promise<string> {
  const file = join(folder, name);
  const store = openSqliteStore(file);
  const keep = createMisreadKeeper(store);
  for (const one of kept) expect(await keep(one)).toEqual({ ok: true, kept: true });
  await store.close();
  return file;
}

const said = async (...args: readonly string[]): Promise<string> => {
  const outcome = await misread(args);
  return outcome.ok ? outcome.text : `refused: ${outcome.why}`;
};

const ASKED: readonly Misread[] = [
  { words: 'where is the wibble', left: ['wibble'], board: 'knowsley', date: '2015-01-20', conversation: 'chat-1' },
  { words: 'Where is the wibble', left: ['wibble'], board: 'kent', date: '2015-01-28', conversation: 'chat-1' },
  { words: 'where is the wibble', left: ['wibble'], board: 'knowsley', date: '2015-01-20', conversation: 'chat-1' },
  { words: 'and the wobble', left: [], board: null, date: '2015-02-02', conversation: 'chat-1' },
];

describe('the list of what could not be read', () => {
  it('has each question once, with how often and when last, the newest first', async () => {
    const file = await storeWith('some.db', ASKED);
    expect(await said('--store', file)).toBe(
      [
        '2 questions could not be read, or had a wrong answer, the newest first.',
        '',
        'and the wobble',
        '    once, last on 2 February 2015, every notice',
        'Where is the wibble',
        '    3 times, last on 28 January 2015, kent, knowsley; left over: wibble',
      ].join('\n'),
    );
  });

  it('is one JSON array with --json, and takes the store as the settings name it', async () => {
    const file = await storeWith('json.db', ASKED);
    expect(JSON.parse(await said('--json', '--store', `sqlite:${file}`))).toEqual([
      { words: 'and the wobble', count: 1, last: '2015-02-02', boards: ['every notice'], left: [], disliked: 0 },
      {
        words: 'Where is the wibble',
        count: 3,
        last: '2015-01-28',
        boards: ['kent', 'knowsley'],
        left: ['wibble'],
        disliked: 0,
      },
    ]);
  });

  it('is all there where one page of the store does not hold it', async () => {
    const many = Array.from({ length: 1_100 }, (_, at) => ({
      words: `wibble ${at}`,
      left: [],
      board: null,
      date: '2015-02-02',
    }));
    const file = join(folder, 'many.db');
    const store = openSqliteStore(file);
    for (let at = 0; at < many.length; at += 100) {
      const documents = many.slice(at, at + 100).map((one, n) => ({
        ...one,
        pk: 'every',
        id: `m-${at + n}`,
        kind: 'misread' as const,
        form: 'shape' as const,
      }));
      await store.commit(
        'every',
        documents.map((document) => ({ op: 'create', document })),
      );
    }
    await store.close();
    expect(await said('--store', file)).toMatch(/^1100 questions could not be read/);
  });

  it('shows no words of an earlier version, which kept them as they were typed', async () => {
    const file = await storeWith('old.db', ASKED);
    const store = openSqliteStore(file);
    const old = { pk: 'kent', kind: 'misread' as const, left: [], board: 'kent', date: '2015-02-02' };
    await store.commit('kent', [{ op: 'create', document: { ...old, id: 'misread-old', words: 'is Jo Bloggs home' } }]);
    await store.close();
    const text = await said('--store', file);
    expect(text).not.toContain('Bloggs');
    expect(text).toMatch(/1 more, kept word for word by an earlier version, is not shown/);
    expect(await said('--json', '--store', file)).not.toContain('Bloggs');
  });

  it('says so where there is none', async () => {
    const file = await storeWith('none.db', []);
    expect(await said('--store', file)).toBe('No question is waiting: every one that was asked could be read.');
    expect(await said('--store', file, '--json')).toBe('[]');
  });

  it('is of the store that the settings name, where none is given', async () => {
    const file = await storeWith('settings.db', ASKED);
    const before = process.env['STORE'];
    process.env['STORE'] = `sqlite:${file}`;
    try {
      expect(await said()).toMatch(/^2 questions/);
      process.env['STORE'] = 'postgres';
      expect(await said()).toMatch(/^refused: STORE/);
    } finally {
      if (before === undefined) delete process.env['STORE'];
      else process.env['STORE'] = before;
    }
  });
});

describe('the command refuses in a sentence', () => {
  it('a file that is not there, and makes none', async () => {
    const file = join(folder, 'nowhere.db');
    expect(await said('--store', file)).toMatch(/^refused: There is no store file .*nowhere\.db/);
    expect(existsSync(file)).toBe(false);
  });

  it('a file that is no store, and an unknown option', async () => {
    const file = join(folder, 'list.txt');
    writeFileSync(file, 'milk\neggs\n'.repeat(200));
    expect(await said('--store', file)).toMatch(/^refused: The store file .* is damaged/);
    expect(await said('--stroe', file)).toMatch(/^refused: Unknown option '--stroe'/);
    expect(await said('--help')).toContain('--store FILE');
  });
});
