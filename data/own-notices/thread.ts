import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { readNotice } from '../../notices/reading/read.ts';

/** What the thread of `readNoticeInThread` runs: one text. */
const { text, id } = z.object({ text: z.string(), id: z.string() }).parse(workerData);
parentPort?.postMessage(readNotice(text, { id }));
