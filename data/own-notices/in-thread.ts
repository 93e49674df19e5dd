import { z } from 'zod';
import { ParsedNotice } from '../../notices/model/notice.ts';
import type { ReadResult } from '../../notices/reading/read.ts';
import { inThread } from '../files/in-thread.ts';

/** A turn of Teams ends after 15 s. The longest notice takes a tenth of a second. `memory` in MB, `time` in milliseconds. */
const BOUNDS = { time: 9000, memory: 384 } as const;

const Result = z.union([
  z.object({ ok: z.literal(true), reading: ParsedNotice }),
  z.object({ ok: z.literal(false), reason: z.string() }),
]);

const OutOfMemory = z.object({ code: z.literal('ERR_WORKER_OUT_OF_MEMORY') });

const TOO_MUCH =
  'This text takes more time or memory to read than a notice may. Give the text of one improvement notice, without its annexes.';

/** Reads a notice's text in a thread of its own, with bounds on its time and memory. What is over a bound is refused. */
export async function readNoticeInThread(text: string, id: string): Promise<ReadResult> {
  const end = await inThread(new URL('./thread.ts', import.meta.url), { text, id }, BOUNDS);
  if (end.ended === 'answered') return Result.parse(end.answer);
  if (end.ended === 'silent') throw new Error('The thread that reads notices ended without an answer.');
  if (end.ended === 'failed' && !OutOfMemory.safeParse(end.error).success)
    throw new Error('The thread that reads notices failed.', { cause: end.error });
  return { ok: false, reason: TOO_MUCH };
}
