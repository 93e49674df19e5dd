import { inThread } from '../files/in-thread.ts';
import { PLAN_LIMITS } from './limits.ts';
import { Refusal, refused, REFUSALS } from './refusals.ts';
import { PlanTable } from './table.ts';

/**
 * Reads a file (.xlsx, .xlsm without its macros, .ods, the tables of a .docx, .csv) into sheets of values. What it is, is decided by its
 * bytes. Nothing in it is ever run or worked out, no link is followed, and whatever the bytes are, the answer is a table
 * or a refusal with its sentence. It happens in a thread of its own.
 */
export async function readPlanFile(name: string, bytes: Uint8Array): Promise<PlanTable> {
  // Not worth a thread, and not to be copied into one.
  if (bytes.length > PLAN_LIMITS.file) return refused(name, new Refusal('too-large', REFUSALS.file));
  const end = await inThread(new URL('./thread.ts', import.meta.url), { name, bytes }, PLAN_LIMITS);
  switch (end.ended) {
    case 'answered':
      return PlanTable.parse(end.answer);
    case 'late':
      return refused(name, new Refusal('too-large', REFUSALS.slow));
    case 'failed':
      // The thread answers for all that it foresees: what is left is memory.
      return refused(name, new Refusal('too-large', REFUSALS.unpacked));
    case 'silent':
      return refused(name, new Refusal('damaged', REFUSALS.damaged));
  }
}
