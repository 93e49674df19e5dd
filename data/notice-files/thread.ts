import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { textOf } from './text-of.ts';

/** What the thread of `readNoticeFile` runs: one file, one answer. */
const { bytes } = z.object({ bytes: z.instanceof(Uint8Array) }).parse(workerData);
parentPort?.postMessage(await textOf(bytes));
