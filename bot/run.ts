import { randomUUID } from 'node:crypto';
import { createAudit } from '../data/audit.ts';
import { StoreError, type Store } from '../data/store.ts';
import type { Audit } from '../notices/model/audit.ts';
import { createApp } from './app.ts';
import { readConfig, readEnvironment, type Config } from './config.ts';
import { credentialsOf } from './credentials.ts';
import { listenOn } from './listen.ts';
import { createLog, faultDetails, type Log } from './log.ts';
import { freePort, startPlayground } from './playground.ts';
import { steadyNow } from './steady-clock.ts';
import { openWatch } from './watch/open-watch.ts';
import type { Watch } from './watch/watch.ts';
import { watchedStore } from './watch/watched-store.ts';

/** How often it is looked for what is due to be posted. */
const LOOK_EVERY_MS = 15_000;
/** How often what the audit only counted is written. */
const SETTLE_EVERY_MS = 60_000;

/** Opens the store that the settings name; what it is charged for each request is told to whoever watches. */
export type OpenStore = (store: Config['store'], charged: (status: number, units: number) => void) => Promise<Store>;

/** Settings, store, server, notices, and the playground beside it. What a person can mend ends it with a sentence. */
export async function run(openStore: OpenStore): Promise<void> {
  const read = readConfig(readEnvironment());
  if (!read.ok) giveUp(read.why);
  const log = createLog(read.config.logLevel);
  process.on('unhandledRejection', (fault) => log('unhandled', { fault: faultDetails(fault) }));
  try {
    await start(read.config, openStore, log);
  } catch (fault) {
    if (fault instanceof StoreError) giveUp(fault.message);
    // No way to go on half started: the fault itself says more than a sentence of ours.
    log('start-failed', { fault: faultDetails(fault) });
    process.exit(1);
  }
}

/** What is to be ended, and whether it is being. */
interface Ends {
  ending: boolean;
  readonly jobs: (() => Promise<void>)[];
}

async function start(config: Config, openStore: OpenStore, log: Log): Promise<void> {
  const { watch, metrics, close } = openWatch(config.watch, log);
  const store = watched(
    await openStore(config.store, (status, units) => {
      watch.see({ kind: 'store-request', status, units });
    }),
    config,
    watch,
  );
  const trail = createAudit({
    store,
    now: () => Date.now(),
    name: randomUUID().slice(0, 8),
    failed: (why) => {
      log('audit-not-kept', { why });
    },
  });
  setInterval(() => void trail.settle(), SETTLE_EVERY_MS).unref();
  const ends: Ends = { ending: false, jobs: [trail.settle, () => store.close(), close] };
  const loaded = Promise.withResolvers<Awaited<ReturnType<typeof load>>['dialog']>();
  const server = createApp({
    credentials: credentialsOf(config.app),
    store,
    alone: config.singleInstance,
    dialog: loaded.promise,
    log,
    watch,
    metrics,
    audit: trail.audit,
    // The playground forgets its chats when it ends, so each run greets anew; Teams does not forget.
    greeting: config.playground === null ? 'teams' : randomUUID(),
    beforeEnd: (work) => ends.jobs.unshift(work),
  });
  const listening = await listenOn(server, config.host, config.port, config.app !== null);
  if (!listening.ok) giveUp(listening.why);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void endAll(ends, log));
  }
  say(`Noticeboard is listening on port ${listening.port}.`);
  log('started', { store: config.store.kind, registered: config.app !== null, demonstration: config.demonstration });

  const playground = openPlayground(config.playground?.port ?? null, listening.port, ends);
  // Whoever asks in the second that this takes waits for it.
  const { dialog, postingFor } = await load(store, config, trail.audit, log);
  loaded.resolve(dialog);
  // Not before what is posted can be made.
  const poster = postingFor({
    store,
    dialog,
    credentials: credentialsOf(config.app),
    keepMisread: config.keepMisread,
    log,
    watch,
  });
  poster.start(LOOK_EVERY_MS);
  ends.jobs.unshift(() => poster.stop());
  say(`It has read ${dialog.library.length} notices.`);
  await playground;
}

async function load(store: Store, config: Config, audit: Audit, log: Log) {
  const [{ loadServices }, { postingFor }] = await Promise.all([
    import('./services.ts'),
    import('./posting/posting.ts'),
  ]);
  return { dialog: await loadServices(store, config, audit, undefined, log), postingFor };
}

/** Where nobody counts, a call of the store costs nothing more. */
function watched(store: Store, { watch: { metricsToken, connectionString } }: Config, watch: Watch): Store {
  return metricsToken === null && connectionString === null ? store : watchedStore(store, watch, steadyNow);
}

async function openPlayground(wanted: number | null, botPort: number, ends: Ends): Promise<void> {
  if (wanted === null) return;
  const port = await freePort(wanted);
  if (port === null) {
    giveUp(`Port ${wanted} is taken by another program: stop that one, or set PLAYGROUND_PORT to another number.`);
  }
  const playground = await startPlayground(port, `http://127.0.0.1:${botPort}/api/messages`);
  if (playground.ok) {
    ends.jobs.unshift(playground.stop);
    say(`Open ${playground.url} to chat with it. Ctrl+C stops both.`);
    void playground.ended.then(() => {
      if (!ends.ending) say('The playground has ended; the bot runs on.');
    });
    return;
  }
  say(
    playground.reason === 'missing'
      ? 'The Agents Playground is not installed, so the bot runs without it: `npm ci` with development packages brings it.'
      : `The Agents Playground did not start, so the bot runs without it: ${playground.why}.`,
  );
}

async function endAll(ends: Ends, log: Log): Promise<never> {
  ends.ending = true;
  for (const end of ends.jobs) await end();
  log('stopped');
  process.exit(0);
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
