import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { namesCommand } from '../../../bot/commands/names.ts';
import { verifyLogs } from '../../../bot/commands/verify-log.ts';
import { openSqliteStore } from '../../../data/sqlite/store.ts';
import { PEOPLE, startRealBot } from '../real-bot.ts';

const folder = mkdtempSync(join(tmpdir(), 'names-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('takes a name out while the bot runs: its history and roles say so, and the log verifies', async () => {
  const file = join(folder, 'board.db');
  const bot = await startRealBot(openSqliteStore(file));
  const card = await bot.tell('alex', 'log A6: the audit went on');
  await bot.press('alex', card.buttons['Confirm'] ?? {});
  expect((await bot.tell('priya', 'history of A6')).text).toContain('Alex Officer');
  const open = await bot.tell('alex', 'log A6: not confirmed yet');
  const { aadObjectId } = PEOPLE.alex;
  const told = await namesCommand(['forget', aadObjectId, '--store', file]);
  expect(told).toMatchObject({ ok: true, text: expect.stringContaining('still have the role officer') as string });
  const history = (await bot.tell('priya', 'history of A6')).text;
  expect(history).toContain('somebody (removed)');
  // Nor by a card of before, which somebody else presses.
  const pressed = (await bot.press('priya', open.buttons['Confirm'] ?? {})).card.text;
  expect(pressed).toContain('somebody (removed) wrote it');
  expect(pressed).not.toContain('Alex Officer');
  expect(history + (await bot.tell('priya', 'roles')).text).not.toContain('Alex Officer');
  expect(await verifyLogs(['--store', file])).toMatchObject({ ok: true });
  expect(await namesCommand(['set', aadObjectId, 'Alex  Newname', '--store', file])).toMatchObject({ ok: true });
  expect((await bot.tell('priya', 'history of A6')).text).toContain('Alex Newname');
  expect(await namesCommand(['list', '--store', file])).toMatchObject({
    text: expect.stringContaining('Alex Newname') as string,
  });
  expect(await namesCommand(['forget', 'nobody', '--store', file])).toMatchObject({ ok: false, code: 1 });
  await bot.close();
});
