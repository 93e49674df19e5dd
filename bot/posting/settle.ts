import { StoreError } from '../../data/store.ts';

const TRIES = 6;
const FIRST_MS = 500;

/**
 * Does it, and again where the store was out of reach or did not say whether it had written. For work that reads anew
 * what it builds on: then doing it twice does it once.
 */
export async function settle<T>(work: () => Promise<T>, sleep: (ms: number) => Promise<void>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (fault) {
      const passing = fault instanceof StoreError && (fault.reason === 'unavailable' || fault.reason === 'unknown');
      if (!passing || tries === TRIES) throw fault;
      await sleep(FIRST_MS * 2 ** (tries - 1));
    }
  }
}
