import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Where its users, team and channels are named; the program is strict about it. */
const SETTINGS = join(import.meta.dirname, '..', '.m365agentsplayground.yml');

export type PlaygroundStart =
  | { readonly ok: true; readonly url: string; readonly stop: () => Promise<void>; readonly ended: Promise<void> }
  /** `missing`: it is a development package and was not installed. `failed`: it did not come up. */
  | { readonly ok: false; readonly reason: 'missing' | 'failed'; readonly why: string };

const PATIENCE_MS = 60_000;
const POLL_MS = 150;
const PING_MS = 2000;

/** Starts Microsoft's Teams-like client beside the bot, for this machine only. */
export async function startPlayground(port: number, messages: string): Promise<PlaygroundStart> {
  const program = findProgram();
  if (program === null) return { ok: false, reason: 'missing', why: 'it is not installed' };
  const logFile = join(tmpdir(), `noticeboard-playground-${process.pid}.log`);
  const child = spawn(
    process.execPath,
    [
      ...['--import', new URL('./playground-preload.ts', import.meta.url).href],
      ...[program, 'start', '-e', messages, '-c', 'msteams', '-p', String(port), '--dt'],
    ],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {
        ...process.env,
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: SETTINGS,
        M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
      },
    },
  );
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const up = await cameUp(port, ended);
  if (!up) {
    child.kill();
    return { ok: false, reason: 'failed', why: `it ended or did not answer; its log is ${logFile}` };
  }
  const stop = async () => {
    child.kill();
    await ended;
  };
  return { ok: true, url: `http://localhost:${port}`, stop, ended };
}

/** The port if nobody listens on it (any, for 0), else null. The playground would silently take another one. */
export async function freePort(wanted: number): Promise<number | null> {
  return new Promise((tell) => {
    const probe = createServer();
    probe.once('error', () => tell(null));
    probe.listen({ port: wanted, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => tell(typeof address === 'object' && address !== null ? address.port : null));
    });
  });
}

/** It says that it listens before it has read its settings; that it answers is what counts. */
async function cameUp(port: number, ended: Promise<void>): Promise<boolean> {
  const over = ended.then(() => true);
  for (let tries = 0; tries < PATIENCE_MS / POLL_MS; tries++) {
    const answered = await fetch(`http://127.0.0.1:${port}/_debug/ping`, { signal: AbortSignal.timeout(PING_MS) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return true;
    if (await Promise.race([over, setTimeout(POLL_MS, false)])) return false;
  }
  return false;
}

function findProgram(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json');
    return join(dirname(manifest), 'cli.js');
  } catch {
    return null;
  }
}
