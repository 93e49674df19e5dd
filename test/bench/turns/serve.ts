import { TeamsAdapter } from '../../../bot/adapter.ts';
import { createDoor } from '../../../bot/auth/door.ts';
import { BOUNDS } from '../../../bot/bounds.ts';
import { createServer } from '../../../bot/server.ts';
import type { Turn } from '../../../bot/turn.ts';
import { asChild } from './as-child.ts';
import { PEOPLE } from './kinds.ts';
import type { ServerName } from './messages.ts';
import { NO_WATCH } from '../../../bot/watch/watch.ts';

// One of the three that are compared, as a process of its own: the bot on the embedded store in a file, with the
// demonstration's boards, or with those of a folder of notices; an echo bot on the same server, SDK and adapter; the same with a card of the size that the bot's has.

const [name, file = ':memory:', notices] = process.argv.slice(2);
let card: Record<string, unknown> = {};

const CARD = 'application/vnd.microsoft.card.adaptive';

/** Says what was said; a pressed button gets an answer in its place. */
const echo: Turn = async (context, incoming) => {
  if (incoming.kind === 'message') await context.sendActivity({ type: 'message', text: incoming.text });
  else await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { statusCode: 200 } } });
};

const echoCard: Turn = async (context, incoming) => {
  if (incoming.kind === 'message')
    await context.sendActivity({ type: 'message', attachments: [{ contentType: CARD, content: card }] });
  else
    await context.sendActivity({
      type: 'invokeResponse',
      value: { status: 200, body: { statusCode: 200, type: CARD, value: card } },
    });
};

const nothing = (): undefined => undefined;

const echoServer = (turn: Turn) =>
  createServer({
    adapter: new TeamsAdapter({}, BOUNDS),
    turn,
    door: createDoor({}, BOUNDS),
    bounds: BOUNDS,
    log: nothing,
    watch: NO_WATCH,
    metrics: null,
    audit: nothing,
    health: () => Promise.resolve({}),
    ready: () => Promise.resolve({ ok: true }),
    feed: () => Promise.resolve({ status: 404 }),
  });

async function botServer() {
  const [{ createApp }, { loadServices }, { openSqliteStore }] = await Promise.all([
    import('../../../bot/app.ts'),
    import('../../../bot/services.ts'),
    import('../../../data/sqlite/store.ts'),
  ]);
  const store = openSqliteStore(file);
  const today = notices === undefined ? null : '2015-02-02';
  const demonstration = notices === undefined;
  const config = {
    app: null,
    demonstration,
    today,
    officers: PEOPLE,
    tenants: [],
    feedAddress: null,
    keepMisread: true,
  };
  // As `npm start` does: it listens before the notices are read.
  const dialog = loadServices(store, config, nothing, undefined, nothing, notices);
  return createApp({ credentials: {}, store, dialog, log: nothing, audit: nothing, greeting: 'once', alone: true });
}

const SERVERS = {
  bot: botServer,
  echo: () => Promise.resolve(echoServer(echo)),
  'echo-card': () => Promise.resolve(echoServer(echoCard)),
} satisfies Record<ServerName, unknown>;

const isServer = (said: string | undefined): said is ServerName => said !== undefined && said in SERVERS;
if (!isServer(name)) throw new Error(`${String(name)} is none of ${Object.keys(SERVERS).join(', ')}`);
const server = await SERVERS[name]();
server.listen(0, '127.0.0.1', () => {
  const end = () =>
    new Promise<void>((done) => {
      server.close(() => done());
    });
  asChild(server.address().port, end, (given) => (card = given));
});
