import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readConfig, readEnvironment } from '../../bot/config.ts';

const APP = {
  MICROSOFT_APP_ID: '11111111-2222-3333-4444-555555555555',
  MICROSOFT_APP_PASSWORD: 'the secret',
  MICROSOFT_APP_TENANT_ID: '66666666-7777-8888-9999-000000000000',
};
const why = (environment: Record<string, string | undefined>) => {
  const result = readConfig(environment);
  return result.ok ? null : result.why;
};

describe('the configuration', () => {
  test('needs nothing to be set: this machine, the embedded store, the playground and the demonstration', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: {
        host: '127.0.0.1',
        keepMisread: true,
        logLevel: 'info',
        watch: { metricsToken: null, connectionString: null },
        port: 3978,
        store: { kind: 'sqlite', file: './noticeboard.db' },
        app: null,
        playground: { port: 56150 },
        demonstration: true,
        today: null,
        officers: [],
        tenants: [],
        feedAddress: 'http://127.0.0.1:3978',
        singleInstance: true,
      },
    });
  });

  test('takes an https address for feeds, and has none with an app id where none is set', () => {
    const address = (said?: string) => {
      const read = readConfig({ ...APP, ...(said === undefined ? {} : { FEED_ADDRESS: said }) });
      return read.ok ? read.config.feedAddress : read.why;
    };
    expect(address()).toBeNull();
    expect(address('https://board.example.gov.uk')).toBe('https://board.example.gov.uk');
    expect(address('https://board.example.gov.uk/')).toBe('https://board.example.gov.uk');
    for (const wrong of [
      'http://board.example.gov.uk',
      'https://x.uk/path',
      'https://x.uk/?a',
      'https://u:p@x.uk',
      'x.uk',
    ])
      expect(address(wrong)).toMatch(/^FEED_ADDRESS has to be an https address/);
  });

  test('with an app id listens anywhere, and starts neither the playground nor the demonstration', () => {
    expect(readConfig({ ...APP, HOST: '0.0.0.0' })).toMatchObject({
      ok: true,
      config: {
        ...{ host: '0.0.0.0', playground: null, demonstration: false },
        app: { id: APP.MICROSOFT_APP_ID, type: 'SingleTenant', tenantId: APP.MICROSOFT_APP_TENANT_ID },
      },
    });
  });

  test('takes switches that are set over what would follow from the app id', () => {
    const set = { ...APP, PLAYGROUND: 'on', PLAYGROUND_PORT: '5000', DEMONSTRATION: 'on', DEMO_TODAY: '2015-02-02' };
    expect(readConfig(set)).toMatchObject({
      config: { playground: { port: 5000 }, demonstration: true, today: '2015-02-02' },
    });
    expect(readConfig({ PLAYGROUND: 'off', DEMONSTRATION: 'off' })).toMatchObject({
      config: { playground: null, demonstration: false },
    });
  });

  test('takes one instance for granted at a file, and not at Cosmos DB', () => {
    const cosmos = { STORE: 'cosmos:https://account.documents.azure.com/noticeboard' };
    expect(readConfig(cosmos)).toMatchObject({ config: { singleInstance: false } });
    expect(readConfig({ ...cosmos, SINGLE_INSTANCE: 'on' })).toMatchObject({ config: { singleInstance: true } });
    expect(readConfig({ SINGLE_INSTANCE: 'off' })).toMatchObject({ config: { singleInstance: false } });
    expect(why({ SINGLE_INSTANCE: 'yes' })).toBe('SINGLE_INSTANCE has to be on or off.');
  });

  test('lets a managed identity have no password, and an older bot no tenant of its own', () => {
    const { MICROSOFT_APP_PASSWORD, MICROSOFT_APP_TENANT_ID, ...id } = APP;
    expect(why({ ...id, MICROSOFT_APP_TENANT_ID, MICROSOFT_APP_TYPE: 'UserAssignedMSI' })).toBeNull();
    const older = { ...id, MICROSOFT_APP_PASSWORD, MICROSOFT_APP_TYPE: 'MultiTenant' };
    expect(why({ ...older, TENANTS: MICROSOFT_APP_TENANT_ID })).toBeNull();
    expect(why(older)).toMatch(/^TENANTS is missing/);
  });

  test('serves its own tenant and those that are named, in whatever case they are written', () => {
    const more = 'AAAAAAAA-2222-3333-4444-555555555555, bbbbbbbb-2222-3333-4444-555555555555';
    const own = 'CCCCCCCC-2222-3333-4444-555555555555';
    expect(readConfig({ ...APP, MICROSOFT_APP_TENANT_ID: own, TENANTS: more, OFFICERS: own })).toMatchObject({
      config: {
        tenants: [own, ...more.split(', ')].map((id) => id.toLowerCase()),
        officers: [own.toLowerCase()],
      },
    });
    expect(why({ ...APP, TENANTS: 'contoso' })).toMatch(/^TENANTS has to be ids/);
  });

  test('takes a line left empty for a setting that was not made', () => {
    expect(readConfig({ PORT: '', STORE: ' ', MICROSOFT_APP_ID: '', DEMO_TODAY: '' })).toEqual(readConfig({}));
  });

  test.each([
    [{ PORT: 'http' }, 'PORT has to be a port, a whole number from 0 to 65535.'],
    [{ PORT: '70000' }, 'PORT has to be a port, a whole number from 0 to 65535.'],
    [{ PLAYGROUND: 'yes' }, 'PLAYGROUND has to be on or off.'],
    [
      { STORE: 'noticeboard.db' },
      'STORE has to be sqlite: and the name of a file, or cosmos:https://account.documents.azure.com/database.',
    ],
    [
      { STORE: 'cosmos:https://account.documents.azure.com' },
      'STORE has to name an account and a database: cosmos:https://account.documents.azure.com/database.',
    ],
    [
      { STORE: 'cosmos:http://account.documents.azure.com/boards', COSMOS_KEY: 'a2V5' },
      'STORE has to begin with cosmos:https: for account.documents.azure.com: plain http is for this machine only.',
    ],
    [{ STORE: 'cosmos:http://127.0.0.1:8081/boards' }, 'COSMOS_KEY is missing: signing in as an identity needs https.'],
    [{ COSMOS_KEY: 'not a key!' }, 'COSMOS_KEY has to be a key of the Cosmos DB account, as the portal shows it.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL has to be one of silent, error, warn, info, debug.'],
    [
      { METRICS_TOKEN: 'short' },
      'METRICS_TOKEN has to be 24 to 200 letters, digits or . _ ~ + / -, such as `openssl rand -hex 24` prints.',
    ],
    [
      { APPLICATIONINSIGHTS_CONNECTION_STRING: 'my secret' },
      'APPLICATIONINSIGHTS_CONNECTION_STRING has to begin with InstrumentationKey= and an id, as the Azure portal shows it for an Application Insights resource.',
    ],
    [{ DEMO_TODAY: '2015-02-30' }, 'DEMO_TODAY has to be a date like 2015-02-02.'],
    [{ PORT: '56150' }, 'PLAYGROUND_PORT has to be another than PORT, which is 56150 too.'],
    [
      { MICROSOFT_APP_ID: 'noticeboard' },
      'MICROSOFT_APP_ID has to be an id like 11111111-2222-3333-4444-555555555555.',
    ],
    [
      { ...APP, MICROSOFT_APP_TYPE: 'single' },
      'MICROSOFT_APP_TYPE has to be SingleTenant, MultiTenant or UserAssignedMSI.',
    ],
    [{ ...APP, MICROSOFT_APP_PASSWORD: '' }, 'MICROSOFT_APP_PASSWORD is missing: a bot of type SingleTenant has one.'],
    [
      { ...APP, MICROSOFT_APP_TENANT_ID: '' },
      'MICROSOFT_APP_TENANT_ID is missing: a bot of type SingleTenant belongs to a tenant.',
    ],
    [{ MICROSOFT_APP_PASSWORD: 'the secret' }, 'MICROSOFT_APP_ID is missing, although MICROSOFT_APP_PASSWORD is set.'],
  ])('names the setting that is wrong in one sentence: %j', (environment, sentence) => {
    expect(why(environment)).toBe(sentence);
  });

  const storeOf = (environment: Record<string, string>) => {
    const result = readConfig(environment);
    return result.ok ? result.config.store : result.why;
  };

  test('takes a database of a Cosmos DB account, with a key only where one is set', () => {
    const STORE = 'cosmos:https://account.documents.azure.com/noticeboard';
    const cosmos = { kind: 'cosmos', endpoint: 'https://account.documents.azure.com', database: 'noticeboard' };
    expect(storeOf({ STORE })).toEqual({ ...cosmos, key: null });
    expect(storeOf({ STORE: `${STORE}/`, COSMOS_KEY: 'a2V5' })).toEqual({ ...cosmos, key: 'a2V5' });
  });

  test.each(['http://127.0.0.1:8081', 'http://localhost:8081', 'http://[::1]:8081'])(
    'takes plain http on this machine: %s',
    (endpoint) => {
      const set = { STORE: `cosmos:${endpoint}/boards`, COSMOS_KEY: 'a2V5' };
      expect(storeOf(set)).toEqual({ kind: 'cosmos', endpoint, database: 'boards', key: 'a2V5' });
    },
  );

  test.each([
    'cosmos:https://account.documents.azure.com/a/b',
    'cosmos:https://account.documents.azure.com/a?AccountKey=secret',
    'cosmos:https://user:secret@account.documents.azure.com/a',
    'cosmos:https:///a',
    'cosmos:http://127.0.0.1.example.org/a',
    'cosmos:ftp://account/a',
  ])('does not take %s for an account, and repeats no secret of it', (STORE) => {
    expect(storeOf({ STORE, COSMOS_KEY: 'c2VjcmV0' })).toMatch(/^STORE (has to|may not)/);
    expect(storeOf({ STORE })).not.toContain('secret');
  });

  test('names each of several, and never repeats a secret', () => {
    const said = why({ PORT: 'x', PLAYGROUND: 'x', MICROSOFT_APP_PASSWORD: 'the secret' });
    expect(said?.split('\n')).toHaveLength(2);
    expect(said).not.toContain('the secret');
  });

  test.each(['0.0.0.0', '::', '192.168.1.10', 'example.org', '127.0.0.1.example.org', '1127.0.0.1'])(
    'without an app id does not listen on %s',
    (HOST) => {
      expect(why({ HOST })).toMatch(/^MICROSOFT_APP_ID is missing: .* HOST has to be this machine/);
      expect(why({ ...APP, HOST })).toBeNull();
    },
  );

  test.each(['127.0.0.1', '127.8.9.10', '::1', 'localhost'])('without an app id listens on %s', (HOST) => {
    expect(why({ HOST })).toBeNull();
  });
});

describe('the .env file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'env-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is read where it is there, and what is set for one run wins over it', () => {
    const file = join(folder, '.env');
    expect(readEnvironment(file, { PORT: '1' })).toEqual({ PORT: '1' });
    writeFileSync(file, 'PORT=2\nHOST=::1 # mine\n');
    expect(readEnvironment(file, { PORT: '1' })).toEqual({ PORT: '1', HOST: '::1' });
  });

  test('has an example that names every setting, and changes nothing when it is copied as it is', () => {
    const root = join(import.meta.dirname, '../..');
    const example = parseEnv(readFileSync(join(root, '.env.example'), 'utf8'));
    // What the program reads, and what the Teams app is packaged with.
    const known = ['bot/config.ts', 'scripts/app-package.ts'].flatMap(
      (file) => readFileSync(join(root, file), 'utf8').match(/^ {2}[A-Z_]+(?=:)/gm) ?? [],
    );
    expect(Object.keys(example).sort()).toEqual([...new Set(known.map((name) => name.trim()))].sort());
    expect(readConfig(example)).toEqual(readConfig({}));
  });
});
