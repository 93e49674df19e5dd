interface Waiter {
  readonly at: number;
  readonly wake: () => void;
}

/** A clock that stands still until everything waits, and then goes on to whoever waits least. */
export function fakeTime(start: string | number) {
  let now = typeof start === 'number' ? start : Date.parse(start);
  let waiting: Waiter[] = [];

  const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((wake) => {
      if (signal?.aborted === true) {
        wake();
        return;
      }
      const waiter: Waiter = { at: now + Math.max(0, ms), wake };
      // Kept in order, first come first woken.
      const place = waiting.findLastIndex(({ at }) => at <= waiter.at) + 1;
      waiting.splice(place, 0, waiter);
      signal?.addEventListener('abort', () => {
        waiting = waiting.filter((one) => one !== waiter);
        wake();
      });
    });

  /** Everything that can happen without time passing, happens. */
  const settle = () => new Promise<void>((done) => void setImmediate(done));

  return {
    now: () => now,
    sleep,
    /** Lets time pass until the job has ended. */
    async run<T>(job: Promise<T>): Promise<T> {
      const state = { over: false };
      const watched = job.finally(() => (state.over = true));
      watched.catch(() => undefined);
      for (;;) {
        await settle();
        if (state.over) return watched;
        const next = waiting.shift();
        if (next === undefined) throw new Error('it waits for something that never comes');
        now = Math.max(now, next.at);
        next.wake();
      }
    },
    /** Nobody is at work: it is later. What still waits by then is woken on the way. */
    async goTo(time: number): Promise<void> {
      for (;;) {
        await settle();
        const next = waiting[0];
        if (next === undefined || next.at > time) break;
        waiting.shift();
        now = Math.max(now, next.at);
        next.wake();
      }
      now = Math.max(now, time);
    },
  };
}

/** Numbers from 0 to 1 that look like chance and are the same for a seed: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
