export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

/** Settles as the work does, or fails when the limit has passed. The signal tells the work, which may end later. */
export async function withinTime<T>(what: string, ms: number, work: (over: AbortSignal) => Promise<T>): Promise<T> {
  const over = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      const fault = new TimeLimitError(`${what} took longer than ${ms} ms`);
      fail(fault);
      over.abort(fault);
    }, ms);
  });
  try {
    return await Promise.race([work(over.signal), limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** The same within a time limit for many: who comes while it is being done waits for that and does not begin another. */
export function sharedWithin<T>(what: string, ms: number, work: () => Promise<T>): () => Promise<T> {
  let pending: Promise<T> | null = null;
  return () => {
    pending ??= withinTime(what, ms, work).finally(() => {
      pending = null;
    });
    return pending;
  };
}
