import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

export interface Child {
  /** Resolves once this has been printed; rejects when the program ends before. */
  readonly printed: (what: RegExp, patience?: number) => Promise<string>;
  readonly ended: Promise<number | null>;
  readonly output: () => string;
  readonly stop: () => Promise<void>;
  /** Ends it at once, as a power cut would: it can put nothing in order. */
  readonly kill: () => Promise<void>;
}

/** `npm start` without npm: the program, as a child with settings of its own. */
export function startProgram(settings: Record<string, string>, file = 'bot/start.ts'): Child {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('MICROSOFT_')));
  const child = spawn(process.execPath, [join(ROOT, file)], { cwd: ROOT, env: { ...own, ...settings } });
  let heard = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      heard += String(data);
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | null>((tell) => child.once('close', tell));
  const printed = (what: RegExp, patience = 30_000): Promise<string> =>
    new Promise((tell, fail) => {
      const timer = setTimeout(() => fail(new Error(`not printed: ${what.source}\n${heard}`)), patience);
      const look = () => {
        const found = what.exec(heard);
        if (found === null) return;
        clearTimeout(timer);
        listeners.delete(look);
        tell(found[1] ?? found[0]);
      };
      listeners.add(look);
      void ended.then(() => {
        clearTimeout(timer);
        look();
        fail(new Error(`ended: ${heard}`));
      });
      look();
    });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { printed, ended, output: () => heard, stop, kill };
}

/** A port that was free a moment ago. */
export async function somePort(): Promise<number> {
  return new Promise((tell, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? tell(address.port) : fail(new Error('no port')),
      );
    });
  });
}
