import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLoopback, listenOn } from '../../bot/listen.ts';
import { createServer as restifyServer } from 'restify';
import { somePort, startProgram } from './child.ts';

jest.setTimeout(40_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticeboard-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const settings = async (more: Record<string, string> = {}): Promise<Record<string, string>> => ({
  STORE: `sqlite:${join(folder, 'store.db')}`,
  PORT: String(await somePort()),
  PLAYGROUND: 'off',
  ...more,
});

describe('npm start', () => {
  it('listens, answers healthz and ends cleanly when it is told to', async () => {
    const made = await settings();
    const program = startProgram(made);
    const port = await program.printed(/listening on port (\d+)/);
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: 'ok', notices: 5 });
    await program.stop();
    expect(await program.ended).toBe(0);
  });

  it('finds the boards that were there when it starts again', async () => {
    const made = await settings();
    for (let run = 0; run < 2; run++) {
      const program = startProgram(made);
      await program.printed(/It has read 5 notices/);
      await program.stop();
      expect(await program.ended).toBe(0);
    }
  });

  it('says in a sentence that its port is taken', async () => {
    const made = await settings();
    const other = createServer();
    await new Promise<void>((done) => other.listen(Number(made['PORT']), '127.0.0.1', done));
    const program = startProgram(made);
    expect(await program.ended).toBe(2);
    expect(program.output()).toBe(
      `Port ${made['PORT']} is taken by another program: stop that one, or set PORT to another number.\n`,
    );
    await new Promise((done) => other.close(done));
  });

  it('says in a sentence that the playground’s port is taken', async () => {
    const other = createServer();
    const taken = await somePort();
    await new Promise<void>((done) => other.listen(taken, '127.0.0.1', done));
    const program = startProgram(await settings({ PLAYGROUND: 'on', PLAYGROUND_PORT: String(taken) }));
    expect(await program.ended).toBe(2);
    expect(program.output()).toContain(
      `Port ${taken} is taken by another program: stop that one, or set PLAYGROUND_PORT`,
    );
    await new Promise((done) => other.close(done));
  });

  it('says in a sentence that its store file is damaged, and leaves the file alone', async () => {
    writeFileSync(join(folder, 'store.db'), 'this is no database, '.repeat(1000));
    const program = startProgram(await settings());
    expect(await program.ended).toBe(2);
    expect(program.output()).toMatch(/^The store file .*store\.db is damaged: .*\n$/);
  });

  it('does not open itself to others without an app id', async () => {
    const program = startProgram(await settings({ HOST: '0.0.0.0' }));
    expect(await program.ended).toBe(2);
    expect(program.output()).toContain('MICROSOFT_APP_ID is missing');
  });
});

describe('the door itself', () => {
  it.each(['0.0.0.0', '::', '192.168.1.5', 'example.org', ''])('stays shut on %j without an app id', async (host) => {
    const listening = await listenOn(restifyServer(), host, 0, false);
    expect(listening.ok ? '' : listening.why).toContain('Without an app id');
  });

  it('knows which addresses are this machine', () => {
    expect(['127.0.0.1', '127.8.9.1', 'localhost', '::1'].every(isLoopback)).toBe(true);
    expect(['127.0.0.1.evil.example', '0.0.0.0', '10.0.0.1'].some(isLoopback)).toBe(false);
  });
});
