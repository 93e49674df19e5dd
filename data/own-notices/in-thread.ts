import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { ParsedNotice } from '../../notices/model/notice.ts';
import type { ReadResult } from '../../notices/reading/read.ts';

/** A turn of Teams ends after 15 s. The longest notice takes a tenth of a second. */
const PATIENCE_MS = 9000;
const MEMORY_MB = 384;

const Result = z.union([
  z.object({ ok: z.literal(true), reading: ParsedNotice }),
  z.object({ ok: z.literal(false), reason: z.string() }),
]);

const TOO_MUCH =
  'This text takes more time or memory to read than a notice may. Give the text of one improvement notice, without its annexes.';

/**
 * Reads a notice's text in a thread of its own, with bounds on its time and memory, so that the bot goes on answering
 * meanwhile. What is over a bound is refused with a sentence.
 */
export async function readNoticeInThread(text: string, id: string): Promise<ReadResult> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: { text, id },
    // Nothing of the program's: its preloads, its secrets.
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ReadResult>((resolve, reject) => {
      const tooMuch = (): void => resolve({ ok: false, reason: TOO_MUCH });
      timer = setTimeout(tooMuch, PATIENCE_MS);
      worker.once('message', (said: unknown) => {
        const result = Result.safeParse(said);
        if (result.success) resolve(result.data);
        else reject(result.error);
      });
      worker.once('error', (fault: Error & { readonly code?: string }) => {
        if (fault.code === 'ERR_WORKER_OUT_OF_MEMORY') tooMuch();
        else reject(fault);
      });
      worker.once('exit', (code) => reject(new Error(`The thread that reads notices ended with ${code}.`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
