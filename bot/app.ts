import type { Server } from 'restify';
import { StoreError, type Store } from '../data/store.ts';
import { feedCalendar } from '../dialogs/papers/feed-calendar.ts';
import type { DialogServices } from '../dialogs/services.ts';
import type { Audit } from '../notices/model/audit.ts';
import { TeamsAdapter } from './adapter.ts';
import { createDoor } from './auth/door.ts';
import { BOUNDS, type Bounds } from './bounds.ts';
import type { Credentials } from './credentials.ts';
import { faultDetails, type Log } from './log.ts';
import { createFeeds } from './feed.ts';
import { createMemoryBehind } from './memory-behind.ts';
import { createWhereItMay } from './not-kept.ts';
import { createReadiness } from './readiness.ts';
import { createServer } from './server.ts';
import { sharedFor } from './shared-for.ts';
import { StateStorage } from './state-storage.ts';
import type { Turn } from './turn.ts';
import { waitForReal, type Waiting } from './typing.ts';
import { NO_WATCH, type Watch } from './watch/watch.ts';
import type { OpenWatch } from './watch/open-watch.ts';

/** Nobody is asked who they are before this looks at the store, where a look may cost something. */
const HEALTH_LASTS_MS = 1000;

export interface AppServices {
  readonly credentials: Credentials;
  readonly store: Store;
  /** What conversation needs; the bot may listen before it is there, and whoever speaks then waits. */
  readonly dialog: DialogServices | Promise<DialogServices>;
  readonly log: Log;
  /** Where a bad signature, and whatever else is turned away at the door, leaves its line. */
  readonly audit: Audit;
  /** A conversation is greeted once for each value of this. */
  readonly greeting: string;
  readonly bounds?: Bounds;
  readonly waiting?: Waiting;
  /** Left out: nobody counts anything. */
  readonly watch?: Watch;
  /** Who may read what was counted, and how; left out: nobody. */
  readonly metrics?: OpenWatch['metrics'];
  /** No other instance takes turns. */
  readonly alone?: boolean;
  /** Is told what is to be done before the store is closed. */
  readonly beforeEnd?: (work: () => Promise<void>) => void;
}

/** The bot, put together. It does not listen yet. */
export function createApp({
  credentials,
  store,
  dialog,
  log,
  audit,
  greeting,
  bounds = BOUNDS,
  waiting = waitForReal,
  watch = NO_WATCH,
  metrics = null,
  alone = false,
  beforeEnd,
}: AppServices): Server {
  const adapter = new TeamsAdapter(credentials, bounds);
  const door = createDoor(credentials, bounds);
  const whereItMay = createWhereItMay(log);
  const notKept = (fault: unknown): void => {
    if (fault instanceof StoreError) void whereItMay('conversation', () => Promise.reject(fault));
    else log('conversation-not-kept', { fault: faultDetails(fault) });
  };
  const storage = createMemoryBehind(new StateStorage(store), notKept, { alone });
  beforeEnd?.(() => storage.settle());
  let loading: Promise<Turn> | null = null;
  /** Conversation and cards are most of the program: it listens before they are loaded, and whoever speaks then waits. */
  const loaded = (): Promise<Turn> =>
    (loading ??= import('./turn.ts').then(({ createTurn }) =>
      createTurn({ dialog, storage, log, watch, greeting, waiting, turnMs: bounds.turnMs }),
    ));
  const turn: Turn = async (context, incoming) => (await loaded())(context, incoming);
  const health = sharedFor(HEALTH_LASTS_MS, async () => {
    await store.get('health', 'health');
    return { notices: (await dialog).library.length };
  });
  const calendarOf = async (secret: string) => feedCalendar(secret, await dialog);
  const feed = createFeeds({ calendarOf, bounds });
  const ready = createReadiness(store, log);
  const server = createServer({ adapter, door, turn, log, watch, metrics, audit, bounds, health, ready, feed });
  // Not before whoever waits for it knows that it listens; whether loading went well is for the first turn to find out.
  server.once('listening', () => setImmediate(() => void Promise.allSettled([loaded()])));
  return server;
}
