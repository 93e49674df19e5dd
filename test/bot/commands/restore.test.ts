import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeCommand } from '../../../bot/commands/store.ts';
import { verifyLogs } from '../../../bot/commands/verify-log.ts';
import { openCosmosStore } from '../../../data/cosmos/store.ts';
import { openSqliteStore } from '../../../data/sqlite/store.ts';
import { A_KEY, emptyDatabase } from '../../data/cosmos/account.ts';
import { startCosmosServer } from '../../data/cosmos/server.ts';
import { startRealBot } from '../real-bot.ts';

// docs/deploy.md, "Backup and restore", step by step. Each bot reads the notices anew.
jest.setTimeout(120_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'restore-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Bot = Awaited<ReturnType<typeof startRealBot>>;

async function record(bot: Bot, sentence: string): Promise<void> {
  const { buttons } = await bot.tell('alex', sentence);
  const { card } = await bot.press('alex', buttons['Confirm'] ?? {});
  expect(card.text).toMatch(/recorded/i);
}

async function command(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const outcome = await storeCommand(args, (line) => lines.push(line));
  if (!outcome.ok) throw new Error([...lines, outcome.why].join('\n'));
  return [...lines, outcome.text].join('\n');
}

/** What verify-log says of Knowsley's log. */
async function proof(store: string): Promise<string> {
  const outcome = await verifyLogs(['--store', store, '--board', 'knowsley']);
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome.text;
}

let asked = 0;
/** With an id of its own: what was answered before the loss is remembered after it, and not answered again. */
const historyOf = async (bot: Bot) => (await bot.tell('alex', 'history of A6', { id: `history-${(asked += 1)}` })).text;

describe('the embedded store', () => {
  it('is backed up while the bot runs, lost, put back and proven; what was recorded after the backup is gone', async () => {
    const file = join(folder, 'board.db');
    const kept = join(folder, 'kept.db');
    const bot = await startRealBot(openSqliteStore(file));
    await record(bot, 'log A6: 91% seen alone in February');
    const before = await proof(file);
    expect(await command('backup', '--store', file, '--to', kept)).toContain('is copied into');
    await record(bot, 'log A6: 92% seen alone in March');
    await bot.close();
    expect(await proof(file)).not.toBe(before);

    for (const name of readdirSync(folder).filter((one) => one.startsWith('board.db'))) rmSync(join(folder, name));
    copyFileSync(kept, file);
    expect(await proof(file)).toBe(before);
    const again = await startRealBot(openSqliteStore(file));
    expect(await historyOf(again)).toContain('91% seen alone in February');
    expect(await historyOf(again)).not.toContain('92%');
    await record(again, 'log A6: 92% seen alone in March');
    await again.close();
    expect(await proof(file)).toMatch(/whole and unaltered/);
  });

  it('is backed up for its owner alone, and never over a file that is there', async () => {
    const file = join(folder, 'board.db');
    const kept = join(folder, 'kept.db');
    await openSqliteStore(file).close();
    await command('backup', '--store', file, '--to', kept);
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    await expect(command('backup', '--store', file, '--to', kept)).rejects.toThrow('There is a file');
    await expect(command('backup', '--store', file)).rejects.toThrow('needs --to');
  });

  it('that is none leaves no backup behind that could be taken for one', async () => {
    const file = join(folder, 'board.db');
    const kept = join(folder, 'kept.db');
    writeFileSync(file, 'no database at all, and longer than the header of one would be by a good deal. '.repeat(20));
    await expect(command('backup', '--store', file, '--to', kept)).rejects.toThrow('could not be copied');
    expect(existsSync(kept)).toBe(false);
  });
});

describe('Cosmos DB', () => {
  it('is copied into a file, lost, made anew, filled from the file and proven', async () => {
    const server = await startCosmosServer();
    process.env['COSMOS_KEY'] = A_KEY;
    const account = { endpoint: `http://127.0.0.1:${server.port}`, database: 'noticeboard', key: A_KEY };
    const patience = { requestMs: 20_000, callMs: 40_000 };
    const cosmos = `cosmos:${account.endpoint}/noticeboard`;
    const kept = `sqlite:${join(folder, 'kept.db')}`;
    await command('init', '--store', cosmos);
    const bot = await startRealBot(await openCosmosStore({ ...account, patience }));
    await record(bot, 'log A6: 91% seen alone in February');
    await bot.close();
    const before = await proof(cosmos);
    expect(await command('copy', '--from', cosmos, '--to', kept)).toMatch(/copied, compared and alike/);

    await emptyDatabase(account);
    await expect(proof(cosmos)).rejects.toThrow('There is no board');
    expect(await command('copy', '--from', kept, '--to', cosmos)).toMatch(/copied, compared and alike/);
    expect(await proof(cosmos)).toBe(before);
    const again = await startRealBot(await openCosmosStore({ ...account, patience }));
    expect(await historyOf(again)).toContain('91% seen alone in February');
    await again.close();
    delete process.env['COSMOS_KEY'];
    await server.close();
  });
});
