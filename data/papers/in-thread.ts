import type { PaperParts } from '../../notices/papers/desk.ts';
import type { PaperOrder } from '../../notices/papers/order.ts';
import { inThread } from '../files/in-thread.ts';
import { WrittenPaper } from './written.ts';

/** What the thread is handed: whether a day is a holiday is a function, which it loads for itself. */
export interface PaperTask {
  readonly parts: Omit<PaperParts, 'isHoliday'>;
  readonly order: PaperOrder;
}

/** Milliseconds, and MB. */
const BOUNDS = { time: 15_000, memory: 512 };

/** Drafts a paper in a thread of its own, so that the bot goes on answering meanwhile. What goes wrong there is a fault. */
export async function writePaperInThread(task: PaperTask): Promise<WrittenPaper> {
  const end = await inThread(new URL('./thread.ts', import.meta.url), task, BOUNDS);
  switch (end.ended) {
    case 'answered':
      return WrittenPaper.parse(end.answer);
    case 'late':
      throw new Error(`A paper took longer than ${BOUNDS.time} ms.`);
    case 'failed':
      throw end.error;
    case 'silent':
      throw new Error(`The thread that drafts papers ended with ${end.code}.`);
  }
}
