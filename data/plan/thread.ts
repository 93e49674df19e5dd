import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { readTable } from './table.ts';

/** What the thread of `readPlanFile` runs: one file, one answer. */
const { name, bytes } = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }).parse(workerData);
parentPort?.postMessage(await readTable(name, bytes));
