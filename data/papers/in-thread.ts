import { Worker } from 'node:worker_threads';
import type { PaperParts } from '../../notices/papers/desk.ts';
import type { PaperOrder } from '../../notices/papers/order.ts';
import { WrittenPaper } from './written.ts';

/** What the thread is handed: whether a day is a holiday is a function, which it loads for itself. */
export interface PaperTask {
  readonly parts: Omit<PaperParts, 'isHoliday'>;
  readonly order: PaperOrder;
}

const PATIENCE_MS = 15_000;
const MEMORY_MB = 512;

/** Drafts a paper in a thread of its own, so that the bot goes on answering meanwhile. What goes wrong there is a fault. */
export async function writePaperInThread(task: PaperTask): Promise<WrittenPaper> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: task,
    // Nothing of the program's: its preloads, its secrets.
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<WrittenPaper>((resolve, reject) => {
      const late = (): void => reject(new Error(`A paper took longer than ${PATIENCE_MS} ms.`));
      timer = setTimeout(late, PATIENCE_MS);
      worker.once('message', (written: unknown) => {
        const parsed = WrittenPaper.safeParse(written);
        if (parsed.success) resolve(parsed.data);
        else reject(parsed.error);
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The thread that drafts papers ended with ${code}.`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
