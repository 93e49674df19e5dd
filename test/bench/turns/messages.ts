import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

// What the processes of the bench say to each other.

export const SERVERS = ['bot', 'echo', 'echo-card'] as const;
export type ServerName = (typeof SERVERS)[number];

export const ToChild = z.union([
  /** The card that an echo answers with. */
  z.object({ card: z.record(z.string(), z.unknown()) }),
  z.object({ tell: z.literal('usage') }),
  z.object({ tell: z.literal('end') }),
]);
export type ToChild = z.infer<typeof ToChild>;

/**
 * What a process has used: microseconds of processor time since it began, without and with the collecting of garbage that being
 * asked brings; bytes after that; and the longest time in milliseconds that its main loop was held since it was last asked.
 */
export const Usage = z.object({
  ...{ cpu: z.number(), cpuCollected: z.number() },
  ...{ heap: z.number(), resident: z.number(), delay: z.number() },
});
export type Usage = z.infer<typeof Usage>;

export const FromChild = z.union([z.object({ port: z.number() }), z.object({ usage: Usage })]);
type FromChild = z.infer<typeof FromChild>;

export interface Child {
  readonly url: string;
  /** Milliseconds from its first instruction being asked for to its listening. */
  readonly upIn: number;
  readonly send: (message: ToChild) => void;
  readonly usage: () => Promise<Usage>;
  readonly end: () => Promise<void>;
}

/** Keeps what is compiled, as `npm start` does. */
export const COMPILED = join(import.meta.dirname, '../../../bot/compile-cache.js');

/** Starts a program of this folder as a process of its own and waits until it listens. */
export async function startChild(program: string, ...args: string[]): Promise<Child> {
  const begun = performance.now();
  const child = fork(join(import.meta.dirname, program), args, { execArgv: ['--expose-gc', '--import', COMPILED] });
  const first = await next(child);
  if (!('port' in first)) throw new Error(`${program} said something else before its port`);
  const upIn = performance.now() - begun;
  const send = (message: ToChild): void => void child.send(message);
  return {
    url: `http://127.0.0.1:${String(first.port)}`,
    upIn,
    send,
    usage: async () => {
      const told = next(child);
      send({ tell: 'usage' });
      const said = await told;
      if (!('usage' in said)) throw new Error(`${program} did not tell what it used`);
      return said.usage;
    },
    end: () =>
      new Promise((done) => {
        child.once('exit', () => done());
        send({ tell: 'end' });
      }),
  };
}

const next = (child: ChildProcess): Promise<FromChild> =>
  new Promise((tell, fail) => {
    const ended = (code: number | null): void => fail(new Error(`a process of the bench ended with ${String(code)}`));
    child.once('exit', ended);
    child.once('message', (said) => {
      child.off('exit', ended);
      tell(FromChild.parse(said));
    });
  });
