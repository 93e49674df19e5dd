/** Does it for each, so many at a time; the first fault is thrown when all that had begun has ended. */
export async function inParallel<T>(
  items: AsyncIterable<T>,
  most: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.asyncIterator]();
  const faults: unknown[] = [];
  const worker = async () => {
    for (let next = await iterator.next(); next.done !== true && faults.length === 0; next = await iterator.next()) {
      await work(next.value);
    }
  };
  await Promise.all(
    Array.from({ length: most }, async () => {
      try {
        await worker();
      } catch (fault) {
        faults.push(fault);
      }
    }),
  );
  if (faults.length > 0) throw faults[0];
}
