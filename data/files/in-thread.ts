import { Worker } from 'node:worker_threads';

/** How a thread ended: with what it answered, past its time, by an error (memory is one), or by itself. */
export type ThreadEnd =
  | { readonly ended: 'answered'; readonly answer: unknown }
  | { readonly ended: 'late' }
  | { readonly ended: 'failed'; readonly error: unknown }
  | { readonly ended: 'silent'; readonly code: number };

/** Milliseconds, and MB of its memory. */
export interface ThreadBounds {
  readonly time: number;
  readonly memory: number;
}

/**
 * Runs a module in a thread of its own, which posts one answer. It has bounds on its time and memory, because the libraries
 * that read files promise neither: the bot goes on answering meanwhile, and what runs too long is ended.
 */
export async function inThread(module: URL, workerData: unknown, { time, memory }: ThreadBounds): Promise<ThreadEnd> {
  const worker = new Worker(module, {
    workerData,
    // Nothing of the program's: its preloads, its secrets.
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ThreadEnd>((resolve) => {
      timer = setTimeout(() => resolve({ ended: 'late' }), time);
      worker.once('message', (answer: unknown) => resolve({ ended: 'answered', answer }));
      worker.once('error', (error: unknown) => resolve({ ended: 'failed', error }));
      worker.once('exit', (code) => resolve({ ended: 'silent', code }));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
