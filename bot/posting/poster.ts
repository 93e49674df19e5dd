import { setTimeout as sleepFor } from 'node:timers/promises';
import type { DocumentOf } from '../../data/documents.ts';
import type { Store, Stored } from '../../data/store.ts';
import type { Terms } from '../../notices/model/terms.ts';
import { faultDetails, type Log } from '../log.ts';
import { steadyNow } from '../steady-clock.ts';
import { deliver, lateEnd, LEASE_LEFT_MS, type DeliverParts } from './deliver.ts';
import { createLease } from './lease.ts';
import { createLimits } from './limits.ts';
import type { Messages } from './messages.ts';
import { createOutbox, type Post } from './outbox.ts';
import { everyOne } from './pages.ts';
import { inParallel } from './parallel.ts';
import { planDigest } from './plan.ts';
import type { Prune } from './prune.ts';
import type { PlanReminders } from './remind.ts';
import type { Send } from './send.ts';
import type { OfficersOf } from './tell-officers.ts';
import type { Watch } from '../watch/watch.ts';
import { msOf } from '../../notices/model/posting.ts';

export interface PosterParts {
  readonly store: Store;
  readonly send: Send;
  readonly messages: Messages;
  readonly officersOf: OfficersOf;
  readonly planReminders: PlanReminders;
  readonly prune: Prune;
  readonly terms: Terms;
  readonly log: Log;
  readonly watch: Watch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds that only go forward. */
  readonly steady: () => number;
  /** Ends early, without a fault, where the signal says so. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** 0 to 1. */
  readonly random: () => number;
  /** A name that is given once. */
  readonly newId: () => string;
}

/** Posts digests and reminders when they are due. */
export interface Poster {
  /** Looks once for what is due and sends it; false where another instance does. Called again while it runs, it does nothing. */
  tick(): Promise<boolean>;
  /** Looks every so often, until it is stopped. */
  start(everyMs: number): void;
  /** Lets what is being sent come to its end, begins nothing more and gives the lease back. */
  stop(): Promise<void>;
}

export const LEASE_MS = 120_000;
const AT_ONCE = 64;

/** Puts the poster together. It does nothing by itself yet. */
export function createPoster(parts: PosterParts): Poster {
  const { store, log, watch, now, steady, sleep, newId, terms, messages, planReminders, prune } = parts;
  const lease = createLease({ store, holder: newId(), now: steady, ttlMs: LEASE_MS });
  const outbox = createOutbox({ store, now, sleep, ended: tellEnded });
  const limits = createLimits({ now: steady, sleep });
  // Whoever waits for their turn when the program stops does not begin.
  const ours = { ...lease, lasts: (ms: number) => !stopping && lease.lasts(ms) };
  const delivery: DeliverParts = { ...parts, outbox, lease: ours, limits };
  let running: Promise<boolean> | null = null;
  let stopping = false;
  let timer: NodeJS.Timeout | null = null;

  /** Every post comes by here once, when it has ended. */
  function tellEnded({ id, target, end, note }: Pick<DocumentOf<'posted'>, 'id' | 'target' | 'end' | 'note'>): void {
    watch.see({ kind: 'post', to: target.to, end });
    if (end === 'sent') log('posted', { post: id });
    else log('not-posted', { post: id, end, note });
  }

  const mayGoOn = async () => !stopping && (await lease.hold()) && lease.lasts(LEASE_LEFT_MS);

  /** What was being sent when somebody else stopped may have arrived; what is too late is skipped. */
  async function tidy(post: Stored<Post>): Promise<void> {
    if (!(await mayGoOn())) return;
    if (post.document.state === 'sending') {
      await outbox.end(post, { end: 'unknown', note: 'the program ended while it was being sent' });
      return;
    }
    const late = lateEnd(post, parts);
    if (late !== null) await outbox.end(post, late);
  }

  async function look(): Promise<boolean> {
    if (!(await mayGoOn())) return false;
    // What a look that broke off had made may be old.
    messages.forget();
    // Nothing of ours is under way now: whatever is marked so was left behind.
    const queue = { kind: 'queue' as const, posts: 0, oldestMs: 0, suspended: 0 };
    await inParallel(everyOne(store, 'post'), 1, async (post) => {
      queue.posts += 1;
      queue.oldestMs = Math.max(queue.oldestMs, now() - msOf(post.document.slot));
      await guarded(post.document.id, () => tidy(post));
    });
    await inParallel(everyOne(store, 'subscription'), 1, async (subscription) => {
      if (subscription.document.suspended !== null) queue.suspended += 1;
      if (await mayGoOn())
        await guarded(subscription.document.id, async () => {
          const skipped = await planDigest(store, subscription, now(), terms);
          for (const post of skipped) tellEnded(post);
        });
    });
    watch.see(queue);
    if (await mayGoOn()) await guarded('reminders', () => planReminders(now()));
    await inParallel(everyOne(store, 'post'), AT_ONCE, async (post) => {
      if (await mayGoOn()) await guarded(post.document.id, () => deliver(post, delivery));
    });
    messages.forget();
    if (await mayGoOn()) await guarded('prune', () => prune(now(), () => !stopping));
    return true;
  }

  /** What goes wrong with one does not keep the others from being sent. */
  async function guarded(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (fault) {
      log('posting-failed', { what, fault: faultDetails(fault) });
    }
  }

  const tick = async () => {
    if (running !== null || stopping) return false;
    running = look();
    try {
      return await running;
    } finally {
      running = null;
    }
  };

  return {
    tick,
    start: (everyMs) => {
      timer = setInterval(
        () =>
          void guarded('tick', async () => {
            await tick();
          }),
        everyMs,
      );
      timer.unref();
    },
    stop: async () => {
      stopping = true;
      if (timer !== null) clearInterval(timer);
      await running?.catch(() => false);
      await guarded('lease', () => lease.release());
    },
  };
}

/** The clock, chance and names of a real program. */
export const REAL: Pick<PosterParts, 'now' | 'steady' | 'sleep' | 'random' | 'newId'> = {
  now: () => Date.now(),
  steady: steadyNow,
  sleep: async (ms, signal) => {
    await sleepFor(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  },
  random: () => Math.random(),
  newId: () => crypto.randomUUID(),
};
