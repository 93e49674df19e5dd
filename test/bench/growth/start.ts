import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { COMPILED } from '../turns/messages.ts';

const PROGRAM = join(import.meta.dirname, '../../..');

/** Milliseconds until `npm start` listens over this store. */
export async function startedIn(file: string): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', COMPILED, 'bot/start.ts'], {
    cwd: PROGRAM,
    env: { ...process.env, STORE: `sqlite:${file}`, PORT: '0', PLAYGROUND: 'off' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await new Promise<void>((listens, fail) => {
    child.once('exit', () => fail(new Error('the program ended before it listened')));
    child.stdout.setEncoding('utf8').on('data', (said: string) => {
      if (said.includes('listening on port')) listens();
    });
  });
  const ms = performance.now() - begun;
  child.kill('SIGKILL');
  await ended;
  return ms;
}
