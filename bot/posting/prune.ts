import type { Store } from '../../data/store.ts';
import { msOf } from '../../notices/model/posting.ts';
import { everyOne } from './pages.ts';

const DAY = 24 * 3_600_000;
/** Whoever looks for what happened a year ago finds it. */
const KEPT_MS = 400 * DAY;

/** Forgets what became of posts long ago, once a day. `now` in milliseconds since 1970. */
export function createPrune(store: Store): (now: number) => Promise<void> {
  let last = -Infinity;
  return async (now) => {
    if (now - last < DAY) return;
    for await (const { document, etag } of everyOne(store, 'posted')) {
      if (msOf(document.at) > now - KEPT_MS) continue;
      await store.commit(document.pk, [{ op: 'delete', id: document.id, etag }]);
    }
    last = now;
  };
}
