import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { createMessages } from '../../../bot/posting/messages.ts';
import { createPoster, type Poster } from '../../../bot/posting/poster.ts';
import { createPrune } from '../../../bot/posting/prune.ts';
import type { PlanReminders } from '../../../bot/posting/remind.ts';
import type { Send, Sent } from '../../../bot/posting/send.ts';
import type { Messages } from '../../../bot/posting/messages.ts';
import type { Log } from '../../../bot/log.ts';
import { NO_WATCH, type Sighting } from '../../../bot/watch/watch.ts';
import { openSqliteStore } from '../../../data/sqlite/store.ts';
import { listAll, type Store } from '../../../data/store.ts';
import { contactId, CONTACTS, subscriptionId, type Subscription } from '../../../dialogs/posting/documents.ts';
import { instantOf, type Weekly } from '../../../notices/model/posting.ts';
import type { Terms } from '../../../notices/model/terms.ts';
import { fakeTime } from './fake-time.ts';

/** What Teams does with a message: takes it after so long, answers with this, or never answers. */
export type Script = (to: string) => {
  readonly taken: boolean;
  readonly afterMs: number;
  readonly answer: Sent | 'never';
};

export const TAKEN: ReturnType<Script> = { taken: true, afterMs: 100, answer: { kind: 'sent' } };

export interface Arrived {
  readonly to: string;
  readonly at: number;
  readonly text: string;
  readonly summary: string;
}

/** The program went away in the middle: nothing that it does from then on has any effect. */
export class Crash extends Error {}

export const MONDAY_9: Weekly = { weekday: 1, time: '09:00', zone: 'Europe/London', skipHolidays: false };
export const PAUSE_MS = 300_000;
const NO_TERMS: Terms = { holidays: [], terms: [], easters: [] };
const Summary = z.object({ summary: z.string().optional(), text: z.string().optional() });

/** Teams, a store in memory and a clock of its own, for as many instances of the poster as one likes. */
export function postingWorld({ start, terms = NO_TERMS }: { start: string; terms?: Terms }) {
  const time = fakeTime(start);
  const store = openSqliteStore(':memory:');
  const arrived: Arrived[] = [];
  const asked: { readonly to: string; readonly at: number }[] = [];
  const logged: { readonly event: string; readonly details: Readonly<Record<string, unknown>> }[] = [];
  const seen: Sighting[] = [];
  let script: Script = () => TAKEN;

  /** One run of the program. `crashAt`: it goes away at its so-manieth step, each call being two. `pauseAt`: it stands still there for long. */
  function instance({
    crashAt = Infinity,
    pauseAt = Infinity,
    skewMs = 0,
    skew = { ms: skewMs },
    random = () => 0.5,
    reminders,
    over = store,
    keepMisread = true,
  }: {
    keepMisread?: boolean;
    crashAt?: number;
    pauseAt?: number;
    skewMs?: number;
    /** A clock that is set while it runs. */
    skew?: { readonly ms: number };
    random?: () => number;
    /** A store that behaves worse than the real one. */
    over?: Store;
    reminders?: { plan: PlanReminders; reminder: Messages['reminder'] };
  } = {}) {
    let steps = 0;
    const paused: ('store' | 'send')[] = [];
    let dead = false;
    const step = async (call: 'store' | 'send' = 'store') => {
      if (dead || ++steps === crashAt) {
        dead = true;
        throw new Crash('gone');
      }
      if (steps !== pauseAt) return;
      paused.push(call);
      await time.sleep(PAUSE_MS);
    };
    const around =
      <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        await step();
        const result = await call(...args);
        await step();
        return result;
      };
    const frail: Store = {
      get: around((pk, id) => over.get(pk, id)),
      list: (pk, kind, page) => around(() => over.list(pk, kind, page))(),
      scan: (kind, page) => around(() => over.scan(kind, page))(),
      commit: around((pk, operations) => over.commit(pk, operations)),
      close: () => Promise.resolve(),
    };
    const send: Send = async ({ conversation }, message, signal) => {
      await step('send');
      asked.push({ to: conversation, at: time.now() });
      const { taken, afterMs, answer } = script(conversation);
      const { summary = '', text = '' } = Summary.parse(message);
      if (taken) arrived.push({ to: conversation, at: time.now(), text, summary });
      await step('send');
      if (answer === 'never') await new Promise((done) => signal.addEventListener('abort', done));
      else await time.sleep(afterMs);
      await step('send');
      return answer === 'never' ? { kind: 'unknown', why: 'aborted' } : answer;
    };
    const compose = (board: string, since: string | null) =>
      Promise.resolve({ type: 'message', summary: `digest of ${board} since ${since ?? 'ever'}` });
    const tellOfficer: Messages['suspended'] = (subscription, person) =>
      Promise.resolve({
        message: { type: 'message', summary: `to ${person}: ${subscription.channel.id} is suspended` },
        count: 1,
      });
    const log: Log = (event, details = {}) => void logged.push({ event, details });
    const poster: Poster = createPoster({
      store: frail,
      send,
      messages: createMessages(compose, reminders?.reminder ?? (() => Promise.resolve(null)), tellOfficer),
      officersOf: () => Promise.resolve(['officer']),
      planReminders: reminders?.plan ?? (() => Promise.resolve()),
      prune: createPrune({ store: frail, log, keepMisread }),
      terms,
      log,
      watch: { ...NO_WATCH, see: (sighting) => void seen.push(sighting) },
      now: () => time.now() + skew.ms,
      steady: time.now,
      sleep: time.sleep,
      random,
      newId: randomUUID,
    });
    return {
      poster,
      steps: () => steps,
      isDead: () => dead,
      /** In what call it paused. */
      pausedIn: () => paused[0] ?? null,
      /** Looks once; a crash is over with it. */
      tick: () => time.run(poster.tick().catch((fault: unknown) => fault)),
      /** Looks every so often, beside others that do. */
      loop: async (end: number, everyMs = 15_000) => {
        while (time.now() < end && !dead) {
          await poster.tick().catch((fault: unknown) => fault);
          await time.sleep(everyMs);
        }
      },
      /** Looks every so often until then. */
      until: async (end: number, everyMs = 15_000) => {
        for (let next = time.now(); next <= end && !dead; next = Math.max(next + everyMs, time.now())) {
          await time.goTo(next);
          await time.run(poster.tick().catch((fault: unknown) => fault));
        }
      },
    };
  }

  return {
    time,
    store,
    arrived,
    asked,
    logged,
    /** What whoever watches was told. */
    seen,
    terms,
    instance,
    teams: (next: Script) => (script = next),
    /** Gives a channel its digest, from now on. */
    subscribe: async (channel: string, board = 'kent', weekly: Weekly = MONDAY_9) => {
      const document: Subscription = {
        pk: board,
        id: subscriptionId(channel),
        kind: 'subscription',
        channel: { id: channel, name: null, team: 'team' },
        weekly,
        dates: 'words',
        by: { id: 'officer', name: 'Alex Officer' },
        since: instantOf(time.now()),
        upTo: instantOf(time.now()),
        open: null,
        last: null,
        sent: null,
        owed: [],
        suspended: null,
      };
      const done = await store.commit(board, [{ op: 'create', document }]);
      if (!done.ok) throw new Error(done.why);
      await known(store, 'channel', channel, channel);
    },
    subscription: async (channel: string, board = 'kent'): Promise<Subscription | null> => {
      const stored = await store.get(board, subscriptionId(channel));
      return stored?.document.kind === 'subscription' ? stored.document : null;
    },
    /** How its posts ended, oldest first: "2015-02-02T09:00:00.000Z sent". */
    ends: async (channel: string, board = 'kent') => {
      const posted = await listAll(store, board, 'posted', null);
      return posted
        .map(({ document }) => document)
        .filter(({ target }) => target.to === 'channel' && target.subscription === subscriptionId(channel))
        .map(({ slot, end }) => ({ slot, end }));
    },
  };
}

/** Makes an address known, as if somebody had written there. */
export async function known(store: Store, whose: 'channel' | 'person', id: string, conversation: string) {
  const address = {
    serviceUrl: 'https://teams.invalid/',
    channelId: 'msteams',
    conversation,
    bot: { id: 'bot', name: 'Noticeboard' },
    tenant: 'tenant',
  };
  const document = { pk: CONTACTS, id: contactId(whose, id), kind: 'contact' as const, address };
  await store.commit(CONTACTS, [{ op: 'upsert', document }]);
}
