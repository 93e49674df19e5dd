import { createHash } from 'node:crypto';
import type { AdmittedCalendar } from '../dialogs/papers/feed-calendar.ts';
import type { Bounds } from './bounds.ts';
import { steadyNow } from './steady-clock.ts';

/** What a calendar program gets. */
export type FeedAnswer =
  | { readonly status: 200; readonly bytes: Uint8Array }
  /** There is none, or none any more: it is not said which. */
  | { readonly status: 404 }
  | { readonly status: 429; readonly retrySeconds: number };

export interface FeedParts {
  /** Whether there is such a feed, and its calendar. */
  readonly calendarOf: (secret: string) => Promise<AdmittedCalendar | null>;
  readonly bounds: Pick<Bounds, 'feedsUnknown' | 'feedsEach' | 'feedLastsMs'>;
  readonly now?: () => number;
}

/** As `feedPath` makes it: nothing else of a request is looked at. */
const PATH = /^\/calendar\/([A-Za-z0-9_-]{43})\.ics$/;
const MINUTE_MS = 60_000;
/** As many addresses and calendars are remembered; forgetting one costs a look. */
const MOST_KNOWN = 1000;
const MOST_MADE = 50;

/**
 * Answers a request for a feed by its path alone. Addresses that are not known share a few looks a minute, so that guessing is slow and
 * costs the store little; one that was right has its own. A calendar that was made serves everybody who reads that board.
 */
export function createFeeds({ calendarOf, bounds, now = steadyNow }: FeedParts): (path: string) => Promise<FeedAnswer> {
  const unknown = perMinute(bounds.feedsUnknown, now);
  const known = new Map<string, ReturnType<typeof perMinute>>();
  const made = new Map<string, { readonly at: number; readonly bytes: Promise<Uint8Array> }>();

  function bytesOf({ key, make }: AdmittedCalendar): Promise<Uint8Array> {
    const before = made.get(key);
    if (before !== undefined && now() - before.at < bounds.feedLastsMs) return before.bytes;
    const bytes = make();
    remember(made, key, { at: now(), bytes }, MOST_MADE);
    // What failed is tried again by the next who asks.
    bytes.catch(() => made.delete(key));
    return bytes;
  }

  return async (path) => {
    const [, secret] = PATH.exec(path) ?? [];
    if (secret === undefined) return { status: 404 };
    const hash = createHash('sha256').update(secret).digest('hex');
    if (!(known.get(hash) ?? unknown)()) return { status: 429, retrySeconds: MINUTE_MS / 1000 };
    const calendar = await calendarOf(secret);
    if (calendar === null) {
      known.delete(hash);
      return { status: 404 };
    }
    remember(known, hash, known.get(hash) ?? perMinute(bounds.feedsEach, now), MOST_KNOWN);
    return { status: 200, bytes: await bytesOf(calendar) };
  };
}

/** Whether one more is allowed: so many each minute. */
function perMinute(most: number, now: () => number): () => boolean {
  let since = now();
  let count = 0;
  return () => {
    if (now() - since >= MINUTE_MS) [since, count] = [now(), 0];
    count += 1;
    return count <= most;
  };
}

/** The one that was not of use for the longest is forgotten. */
function remember<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
