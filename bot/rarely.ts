import type { Log, LogEvent } from './log.ts';

/**
 * A log for what somebody outside can cause as often as they like: of one event and reason a line at most every so often,
 * with how many times it came since the last. Reasons are fixed words, so that few are remembered.
 */
export function rarely(log: Log, everyMs: number, now: () => number) {
  const last = new Map<string, { at: number; times: number }>();
  return (event: LogEvent, why: string, details: Readonly<Record<string, unknown>> = {}): void => {
    const key = `${event} ${why}`;
    const before = last.get(key);
    const times = (before?.times ?? 0) + 1;
    if (before !== undefined && now() - before.at < everyMs) {
      before.times = times;
      return;
    }
    last.set(key, { at: now(), times: 0 });
    log(event, { why, times, ...details });
  };
}
