import { Worker } from 'node:worker_threads';
import { PLAN_LIMITS } from './limits.ts';
import { Refusal, refused, REFUSALS } from './refusals.ts';
import { PlanTable } from './table.ts';

/**
 * Reads a file (.xlsx, .xlsm without its macros, .ods, the tables of a .docx, .csv) into sheets of values. What it is, is decided by its
 * bytes. Nothing in it is ever run or worked out, no link is followed, and whatever the bytes are, the answer is a table
 * or a refusal with its sentence.
 *
 * It happens in a thread of its own, with bounds on its time and memory, because the libraries that read the format
 * promise neither: the bot goes on answering meanwhile, and what runs too long is ended.
 */
export async function readPlanFile(name: string, bytes: Uint8Array): Promise<PlanTable> {
  // Not worth a thread, and not to be copied into one.
  if (bytes.length > PLAN_LIMITS.file) return refused(name, new Refusal('too-large', REFUSALS.file));
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: { name, bytes },
    // Nothing of the program's: its preloads, its secrets.
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: PLAN_LIMITS.memory },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<PlanTable>((resolve) => {
      const end = (refusal: Refusal): void => resolve(refused(name, refusal));
      timer = setTimeout(() => end(new Refusal('too-large', REFUSALS.slow)), PLAN_LIMITS.time);
      worker.once('message', (table: unknown) => resolve(PlanTable.parse(table)));
      // The thread answers for all that it foresees: what is left is memory.
      worker.once('error', () => end(new Refusal('too-large', REFUSALS.unpacked)));
      worker.once('exit', () => end(new Refusal('damaged', REFUSALS.damaged)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
