import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import type { CalendarDate } from '../notices/model/dates.ts';
import { isLoopback } from './listen.ts';
import { LOG_LEVELS, type LogLevel } from './log.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** How Teams knows the bot. A managed identity has no password; a multi-tenant bot belongs to no one tenant. */
export interface AppIdentity {
  readonly id: string;
  readonly type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly password: string | null;
  readonly tenantId: string | null;
}

/** Where records are kept. */
export type StoreConfig =
  /** The file of the embedded store; `:memory:` keeps nothing. */
  | { readonly kind: 'sqlite'; readonly file: string }
  /** A database of a Cosmos DB account. Without a key the program signs in as the identity that it runs under. */
  | { readonly kind: 'cosmos'; readonly endpoint: string; readonly database: string; readonly key: string | null };

/** Who counts what the bot does. */
export interface WatchConfig {
  /** What `/metrics` asks of whoever reads it; null: there is no such page. */
  readonly metricsToken: string | null;
  /** Where Azure Monitor is; null: nothing is sent. */
  readonly connectionString: string | null;
}

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly store: StoreConfig;
  /** Null: nobody is asked who they are, so only this machine is listened to. */
  readonly app: AppIdentity | null;
  /** Null: the playground is not started. */
  readonly playground: { readonly port: number } | null;
  /** The boards that come with the program are used, each on its own day. */
  readonly demonstration: boolean;
  /** A day that stands for today; null: the clock. */
  readonly today: CalendarDate | null;
  /** Entra object ids of people who are officers of every board: somebody has to give the first role. */
  readonly officers: readonly string[];
  /** Tenants whose people are served; empty without an app id, where only this machine is: whoever comes. */
  readonly tenants: readonly string[];
  /** The shape of questions that could not be read is kept for a while. */
  readonly keepMisread: boolean;
  /** Where calendar programs reach the bot, without a slash at its end; null: there are no feeds. */
  readonly feedAddress: string | null;
  readonly logLevel: LogLevel;
  readonly watch: WatchConfig;
  /** No other instance takes turns over this store: what a conversation remembers is read once. */
  readonly singleInstance: boolean;
}

export type ConfigResult =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly why: string };

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'has to be a port, a whole number from 0 to 65535')
  .transform(Number)
  .refine((number) => number <= 65535, 'has to be a port, a whole number from 0 to 65535');
const onOff = z.enum(['on', 'off'], 'has to be on or off').transform((word) => word === 'on');
const ids = z
  .string()
  .transform((said) => said.split(',').map((id) => id.trim().toLowerCase()))
  .pipe(z.array(z.guid('has to be ids like 11111111-2222-3333-4444-555555555555 with commas between')))
  .default([]);
const guid = z.guid('has to be an id like 11111111-2222-3333-4444-555555555555');

const Settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3978),
  STORE: z
    .string()
    .regex(
      /^(sqlite:.|cosmos:https?:\/\/)/,
      'has to be sqlite: and the name of a file, or cosmos:https://account.documents.azure.com/database',
    )
    .default('sqlite:./noticeboard.db'),
  COSMOS_KEY: z.base64('has to be a key of the Cosmos DB account, as the portal shows it').optional(),
  MICROSOFT_APP_ID: guid.optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_TYPE: z
    .enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI'], 'has to be SingleTenant, MultiTenant or UserAssignedMSI')
    .default('SingleTenant'),
  MICROSOFT_APP_TENANT_ID: guid.optional(),
  PLAYGROUND: onOff.optional(),
  PLAYGROUND_PORT: port.default(56150),
  DEMONSTRATION: onOff.optional(),
  DEMO_TODAY: z.iso.date('has to be a date like 2015-02-02').optional(),
  OFFICERS: ids,
  TENANTS: ids,
  KEEP_MISREAD: onOff.default(true),
  FEED_ADDRESS: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `has to be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  METRICS_TOKEN: z
    .string()
    .regex(
      /^[\w.~+/-]{24,200}$/,
      'has to be 24 to 200 letters, digits or . _ ~ + / -, such as `openssl rand -hex 24` prints',
    )
    .optional(),
  APPLICATIONINSIGHTS_CONNECTION_STRING: z
    .string()
    .regex(
      /^InstrumentationKey=[\da-f-]{36}(;|$)/i,
      'has to begin with InstrumentationKey= and an id, as the Azure portal shows it for an Application Insights resource',
    )
    .optional(),
  SINGLE_INSTANCE: onOff.optional(),
});
type Settings = z.infer<typeof Settings>;

/** The environment, over what a `.env` file says: what is set for one run wins. */
export function readEnvironment(file = '.env', environment: Environment = process.env): Environment {
  return existsSync(file) ? { ...parseEnv(readFileSync(file, 'utf8')), ...environment } : environment;
}

/** Every setting, checked once. What is wrong is said a sentence a setting; secrets are not repeated. */
export function readConfig(environment: Environment): ConfigResult {
  // A line left empty in .env is a setting that was not made.
  const made = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = Settings.safeParse(made);
  if (!parsed.success)
    return {
      ok: false,
      why: parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`).join('\n'),
    };
  const settings = parsed.data;
  const why = misfit(settings);
  if (why !== null) return { ok: false, why };
  const feed = feedAddressOf(settings);
  if (!feed.ok) return feed;
  const store = storeOf(settings);
  return typeof store === 'string'
    ? { ok: false, why: store }
    : { ok: true, config: configOf(settings, store, feed.address) };
}

/** What is wrong between settings that are right each by itself. */
function misfit(settings: Settings): string | null {
  const { HOST, PORT, PLAYGROUND_PORT } = settings;
  if (settings.MICROSOFT_APP_ID === undefined) {
    if (settings.MICROSOFT_APP_PASSWORD !== undefined)
      return 'MICROSOFT_APP_ID is missing, although MICROSOFT_APP_PASSWORD is set.';
    if (!isLoopback(HOST))
      return `MICROSOFT_APP_ID is missing: without it anyone may write to the bot, so HOST has to be this machine (127.0.0.1), not ${HOST}.`;
  } else {
    const type = settings.MICROSOFT_APP_TYPE;
    if (type !== 'UserAssignedMSI' && settings.MICROSOFT_APP_PASSWORD === undefined)
      return `MICROSOFT_APP_PASSWORD is missing: a bot of type ${type} has one.`;
    if (type !== 'MultiTenant' && settings.MICROSOFT_APP_TENANT_ID === undefined)
      return `MICROSOFT_APP_TENANT_ID is missing: a bot of type ${type} belongs to a tenant.`;
    if (tenantsOf(settings).length === 0)
      return 'TENANTS is missing: a bot of type MultiTenant is told whose people it may serve.';
  }
  if (PORT === PLAYGROUND_PORT && PORT !== 0)
    return `PLAYGROUND_PORT has to be another than PORT, which is ${PORT} too.`;
  return null;
}

/** Where records are kept, or in a sentence why that cannot be. What may hold a key is not repeated. */
function storeOf({ STORE, COSMOS_KEY }: Settings): StoreConfig | string {
  if (STORE.startsWith('sqlite:')) return { kind: 'sqlite', file: STORE.slice('sqlite:'.length) };
  const url = URL.parse(STORE.slice('cosmos:'.length));
  const database = /^\/([\w-]{1,200})\/?$/.exec(url?.pathname ?? '')?.[1];
  if (url === null || database === undefined || url.search !== '' || url.hash !== '')
    return 'STORE has to name an account and a database: cosmos:https://account.documents.azure.com/database.';
  if (url.username !== '' || url.password !== '')
    return 'STORE may not hold a key: set COSMOS_KEY, or leave it out to sign in as the identity the program runs under.';
  if (url.protocol === 'http:') {
    if (!isLoopback(url.hostname.replace(/^\[|\]$/g, '')))
      return `STORE has to begin with cosmos:https: for ${url.hostname}: plain http is for this machine only.`;
    if (COSMOS_KEY === undefined) return 'COSMOS_KEY is missing: signing in as an identity needs https.';
  }
  return { kind: 'cosmos', endpoint: url.origin, database, key: COSMOS_KEY ?? null };
}

function configOf(settings: Settings, store: StoreConfig, feedAddress: string | null): Config {
  const { MICROSOFT_APP_ID: id } = settings;
  const app: AppIdentity | null =
    id === undefined
      ? null
      : {
          id,
          type: settings.MICROSOFT_APP_TYPE,
          password: settings.MICROSOFT_APP_PASSWORD ?? null,
          tenantId: settings.MICROSOFT_APP_TENANT_ID ?? null,
        };
  return {
    host: settings.HOST,
    port: settings.PORT,
    store,
    app,
    playground: (settings.PLAYGROUND ?? app === null) ? { port: settings.PLAYGROUND_PORT } : null,
    demonstration: settings.DEMONSTRATION ?? app === null,
    today: settings.DEMO_TODAY ?? null,
    officers: settings.OFFICERS,
    tenants: tenantsOf(settings),
    keepMisread: settings.KEEP_MISREAD,
    feedAddress,
    logLevel: settings.LOG_LEVEL,
    watch: {
      metricsToken: settings.METRICS_TOKEN ?? null,
      connectionString: settings.APPLICATIONINSIGHTS_CONNECTION_STRING ?? null,
    },
    singleInstance: settings.SINGLE_INSTANCE ?? store.kind === 'sqlite',
  };
}

/** Where feeds are reached; on this machine alone, without an app id, that goes without saying. */
function feedAddressOf({ FEED_ADDRESS: said, MICROSOFT_APP_ID: app, PORT }: Settings) {
  if (said === undefined) return { ok: true, address: app === undefined ? `http://127.0.0.1:${PORT}` : null } as const;
  const url = URL.parse(said);
  const plain = url !== null && url.username + url.password + url.search + url.hash === '' && url.pathname === '/';
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  return plain && secure
    ? ({ ok: true, address: url.origin } as const)
    : ({
        ok: false,
        why: 'FEED_ADDRESS has to be an https address without a path, such as https://noticeboard.example.gov.uk.',
      } as const);
}

/** The bot's own tenant, and more that are named. */
const tenantsOf = ({ MICROSOFT_APP_TENANT_ID: own, TENANTS }: Settings): string[] => [
  ...new Set([...(own === undefined ? [] : [own.toLowerCase()]), ...TENANTS]),
];
