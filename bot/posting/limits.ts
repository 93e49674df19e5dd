import { oneAtATime } from '../one-at-a-time.ts';

/** Waits until one more message may go into this thread of this tenant, and counts it. */
export type Limits = (thread: string, tenant: string) => Promise<void>;

interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** A bucket of tokens: so many at once, and a new one every so often. In any time t: at most burst + t / everyMs. */
interface Bucket {
  readonly burst: number;
  readonly everyMs: number;
}

/** Teams takes 50 requests a second of one app in one tenant: 2 + 48. */
const TENANT: Bucket = { burst: 2, everyMs: 1000 / 48 };

/** Teams takes 7 a second, 8 in 2 s and 60 in 30 s into one thread (4 + 1.5 a second), and 1,800 an hour (900 + 900). */
const THREAD: readonly Bucket[] = [
  { burst: 4, everyMs: 1000 / 1.5 },
  { burst: 900, everyMs: 4000 },
];

/** Threads are forgotten when their buckets are full again; they are looked through when there are so many. */
const LOOK_THROUGH = 256;

/** Keeps to what Teams takes, first come first served. What is said in conversation is not counted. */
export function createLimits({ now, sleep }: Clock): Limits {
  // When the bucket will be full again, by bucket.
  const full = new Map<string, readonly number[]>();
  const inOrder = oneAtATime();
  let lookAt = LOOK_THROUGH;

  function waitFor(key: string, buckets: readonly Bucket[]): number {
    const times = full.get(key) ?? [];
    const waits = buckets.map(({ burst, everyMs }, i) => (times[i] ?? 0) - (burst - 1) * everyMs - now());
    return Math.ceil(Math.max(0, ...waits));
  }

  function take(key: string, buckets: readonly Bucket[]): void {
    const times = full.get(key) ?? [];
    full.set(
      key,
      buckets.map(({ everyMs }, i) => Math.max(times[i] ?? 0, now()) + everyMs),
    );
    if (full.size < lookAt) return;
    for (const [one, ends] of full) if (ends.every((end) => end <= now())) full.delete(one);
    lookAt = Math.max(LOOK_THROUGH, 2 * full.size);
  }

  async function ready(key: string, buckets: readonly Bucket[]): Promise<void> {
    for (let wait = waitFor(key, buckets); wait > 0; wait = waitFor(key, buckets)) await sleep(wait);
  }

  return (thread, tenant) =>
    inOrder(`thread ${thread}`, async () => {
      await ready(`thread ${thread}`, THREAD);
      await inOrder(`tenant ${tenant}`, async () => {
        await ready(`tenant ${tenant}`, [TENANT]);
        take(`tenant ${tenant}`, [TENANT]);
      });
      take(`thread ${thread}`, THREAD);
    });
}
