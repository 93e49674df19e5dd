import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { loadCalendar } from '../calendar.ts';
import type { PaperTask } from './in-thread.ts';
import { writePaper } from './write.ts';

/** What the thread of `writePaperInThread` runs: one paper. What it is handed was never outside the program. */
const { parts, order } = z.custom<PaperTask>().parse(workerData);
parentPort?.postMessage(await writePaper({ ...parts, isHoliday: loadCalendar().isHoliday }, order));
