import { StoreError } from '../data/store.ts';
import type { Log } from './log.ts';
import { steadyNow } from './steady-clock.ts';

/** Does something that only makes a later turn better, and says whether it went well. */
export type WhereItMay = (what: string, work: () => Promise<void>) => Promise<boolean>;

const AGAIN_AFTER_MS = 3_600_000;

/**
 * What a turn keeps besides what it is about (how to write to somebody, what a follow-up goes on from) does not fail it
 * where only writing fails. The log tells of each such fault once an hour, with how often it was since.
 */
export function createWhereItMay(log: Log, now: () => number = steadyNow): WhereItMay {
  const told = new Map<string, { at: number; since: number }>();
  return async (what, work) => {
    try {
      await work();
      return true;
    } catch (fault) {
      if (!(fault instanceof StoreError)) throw fault;
      const key = `${what} ${fault.reason}`;
      const before = told.get(key);
      if (before !== undefined && now() - before.at < AGAIN_AFTER_MS) before.since += 1;
      else {
        log('not-kept', { what, reason: fault.reason, why: fault.message, times: (before?.since ?? 0) + 1 });
        told.set(key, { at: now(), since: 0 });
      }
      return false;
    }
  };
}
