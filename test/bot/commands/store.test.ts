import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { storeCommand } from '../../../bot/commands/store.ts';
import { openSqliteStore } from '../../../data/sqlite/store.ts';
import { startCosmosServer } from '../../data/cosmos/server.ts';
import { note } from '../../data/store-contract.ts';
import { A_KEY } from '../../data/cosmos/account.ts';

jest.setTimeout(60_000);

let folder: string;
let server: Awaited<ReturnType<typeof startCosmosServer>>;
let cosmos: string;
beforeAll(async () => {
  server = await startCosmosServer();
  process.env['COSMOS_KEY'] = A_KEY;
});
afterAll(async () => {
  delete process.env['COSMOS_KEY'];
  await server.close();
});
let count = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  cosmos = `cosmos:http://127.0.0.1:${server.port}/boards-${count++}`;
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = async (...args: string[]) => {
  const lines: string[] = [];
  const outcome = await storeCommand(args, (line) => lines.push(line));
  return { ok: outcome.ok, text: [...lines, outcome.ok ? outcome.text : outcome.why].join('\n') };
};
const sqlite = (name: string) => `sqlite:${join(folder, name)}`;

async function filled(name: string, words = 'first'): Promise<string> {
  const store = openSqliteStore(join(folder, name));
  const board = { pk: 'kent', id: 'board', kind: 'board', name: 'Kent', notice: 'kent', planDay: null } as const;
  await store.commit('kent', [
    { op: 'upsert', document: board },
    { op: 'upsert', document: note('kent', 'a', words) },
  ]);
  await store.commit('every', [{ op: 'upsert', document: note('every', 'b') }]);
  await store.close();
  return sqlite(name);
}

describe('npm run store', () => {
  it('makes a Cosmos database once, and says so', async () => {
    expect(await run('status', '--store', cosmos)).toMatchObject({ ok: false });
    const { text } = await run('init', '--store', cosmos);
    expect(text).toMatch(/^Made: database boards-\d+\.\nMade: container boards\.\nMade: container others\.$/);
    expect(await run('init', '--store', cosmos)).toEqual({ ok: true, text: 'Nothing was missing.' });
    expect((await run('status', '--store', cosmos)).text).toBe('Nothing is stored there yet.');
  });

  it('says of an account without our containers what to do', async () => {
    expect((await run('status', '--store', cosmos)).text).toContain('npm run store -- init');
  });

  it('tells what is there', async () => {
    const { text } = await run('status', '--store', await filled('a.db'));
    expect(text).toMatch(/^1 board: kent \(Kent\)\.\n\n/);
    expect(text).toMatch(/misread +2\n/);
    expect(text).toMatch(/board +1$/);
  });

  it('makes no file by looking for one', async () => {
    expect((await run('status', '--store', sqlite('nowhere.db'))).text).toContain('There is no store file');
    expect((await run('copy', '--from', sqlite('nowhere.db'), '--to', sqlite('b.db'))).ok).toBe(false);
    expect(existsSync(join(folder, 'nowhere.db'))).toBe(false);
    expect(existsSync(join(folder, 'b.db'))).toBe(false);
  });

  it('copies a board or everything to a Cosmos database and back', async () => {
    await run('init', '--store', cosmos);
    const from = await filled('a.db');
    const one = await run('copy', '--from', from, '--to', cosmos, '--board', 'kent');
    expect(one.text).toMatch(/^kent: 2 documents, copied, sha256 [0-9a-f]{64}\n1 copied, compared and alike\.$/);
    const all = await run('copy', '--from', from, '--to', cosmos);
    expect(all.text).toMatch(/^every: 1 document, copied, .*\nkent: 2 documents, there already, /);
    const back = await run('copy', '--from', cosmos, '--to', sqlite('c.db'));
    expect(back.text.match(/sha256 \S+/g)).toEqual(all.text.match(/sha256 \S+/g));
  });

  it('does not overwrite what differs unless it is told to', async () => {
    const [from, to] = [await filled('a.db', 'first'), await filled('b.db', 'second')];
    const left = await run('copy', '--from', from, '--to', to);
    expect(left).toMatchObject({ ok: false });
    expect(left.text).toContain('kent: left alone, because 1 document there is another or more than here (a)');
    expect((await run('copy', '--from', from, '--to', to, '--overwrite')).ok).toBe(true);
    expect((await run('copy', '--from', from, '--to', to)).text).toContain('kent: 2 documents, there already');
  });

  it('refuses what makes no sense', async () => {
    const from = await filled('a.db');
    expect((await run('copy', '--from', from)).text).toBe('Copying needs --from and --to. See --help.');
    expect((await run('copy', '--from', from, '--to', from)).text).toBe('That is one and the same store.');
    expect((await run('copy', '--from', from, '--to', sqlite('b.db'), '--board', 'nowhere')).text).toContain(
      'nowhere: there is nothing of that name to copy',
    );
    expect((await run('drop')).text).toBe('There is no drop: init, status, backup, copy or salvage. See --help.');
    expect((await run('copy', '--force')).text).toContain('See --help.');
  });
});

describe('a start with the embedded store', () => {
  it('does not load what only Cosmos DB needs', () => {
    const opener = pathToFileURL(join(__dirname, '../../../bot/commands/open-store.ts')).href;
    const program = `
      import { registerHooks } from 'node:module';
      const loaded = [];
      registerHooks({ resolve: (name, context, next) => { loaded.push(name); return next(name, context); } });
      const { openStore } = await import(${JSON.stringify(opener)});
      await (await openStore({ kind: 'sqlite', file: ':memory:' })).close();
      process.stdout.write(JSON.stringify(loaded));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    expect(stdout).toContain('data/sqlite/store.ts');
    expect(stdout).not.toMatch(/azure|cosmos/);
  });
});
