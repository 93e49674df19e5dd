import type { ServerResponse } from 'node:http';
import { startBot } from './a-bot.ts';
import { claimsFor, signed, startKeyServer } from './key-server.ts';

let keys: Awaited<ReturnType<typeof startKeyServer>>;
let bot: Awaited<ReturnType<typeof startBot>>;

beforeEach(async () => {
  keys = await startKeyServer();
  bot = await startBot({ credentials: keys.credentials, bounds: { keysMs: 300, keysRestMs: 60_000 } });
});
afterEach(async () => {
  await bot.close();
  await keys.close();
});

const post = (header: object = {}) =>
  bot.post(bot.activity({ type: 'typing' }), {
    authorization: `Bearer ${signed(claimsFor(bot.connector.url), header)}`,
  });
const many = (count: number, header: object = {}) =>
  Promise.all(Array.from({ length: count }, async () => (await post(header)).status));

describe('the keys of the service', () => {
  it('are fetched once for all who wait for them, and kept', async () => {
    expect(new Set(await many(30))).toEqual(new Set([200]));
    expect(new Set(await many(30))).toEqual(new Set([200]));
    expect(keys.asked).toEqual(['/metadata', '/keys']);
  });

  it('are not fetched anew for every token that names another', async () => {
    await post();
    expect(new Set(await many(30, { kid: 'k9' }))).toEqual(new Set([401]));
    expect(keys.asked).toEqual(['/metadata', '/keys']);
  });

  it('are not fetched for a token that says it is somebody else’s', async () => {
    const authorization = `Bearer ${signed(claimsFor(bot.connector.url, { iss: 'https://evil.example' }))}`;
    expect((await bot.post('{}', { authorization })).status).toBe(401);
    expect(keys.asked).toEqual([]);
  });
});

describe('a clock that is set back', () => {
  const setBack = () => {
    const now = Date.now.bind(Date);
    jest.spyOn(Date, 'now').mockImplementation(() => now() - 120_000);
  };
  afterEach(() => jest.restoreAllMocks());

  it('does not keep it from asking a key server again that failed before', async () => {
    await bot.close();
    bot = await startBot({ credentials: keys.credentials, bounds: { keysMs: 300, keysRestMs: 1 } });
    keys.fault.answer = withStatus(500);
    expect((await post()).status).toBe(503);
    keys.fault.answer = null;
    setBack();
    await new Promise((done) => setTimeout(done, 10));
    expect((await post()).status).toBe(200);
  });

  it('does not let keys pass for new that are not: they are fetched once more', async () => {
    expect((await post()).status).toBe(200);
    setBack();
    expect(new Set(await many(30, { kid: 'k9' }))).toEqual(new Set([401]));
    expect((await post()).status).toBe(200);
    expect(keys.asked).toEqual(['/metadata', '/keys', '/metadata', '/keys']);
  });
});

const withStatus = (status: number) => (response: ServerResponse) => {
  response.statusCode = status;
  response.setHeader('location', 'http://127.0.0.1:1/');
  response.end('{}');
};

describe.each<[string, Exclude<typeof keys.fault.answer, null>]>([
  ['hangs', () => undefined],
  ['answers 500', withStatus(500)],
  ['answers 404', withStatus(404)],
  ['sends elsewhere', withStatus(302)],
  ['speaks HTML', (response) => void response.end('<html>a portal</html>')],
  ['knows no keys', (response) => void response.end('{}')],
  ['names a file of keys', (response) => void response.end('{"jwks_uri":"file:///etc/passwd"}')],
  ['breaks off', (response) => void response.socket?.destroy()],
  ['stops in the middle', (response) => void response.write('{"jwks_uri":')],
])('a key server that %s', (_name, answer) => {
  beforeEach(() => {
    keys.fault.answer = answer;
  });

  it('is asked once, and makes senders come again, with one line in the log', async () => {
    expect(new Set(await many(20))).toEqual(new Set([503]));
    expect(keys.asked).toHaveLength(1);
    expect(bot.logged.map(({ event }) => event)).toEqual(['keys-unreachable']);
    expect(bot.audited).toEqual([]);
  });

  it('is asked again, and lets in when it is back', async () => {
    const other = await startBot({ credentials: keys.credentials, bounds: { keysMs: 300, keysRestMs: 0 } });
    const authorization = `Bearer ${signed(claimsFor(other.connector.url))}`;
    const typing = other.activity({ type: 'typing' });
    expect((await other.post(typing, { authorization })).status).toBe(503);
    keys.fault.answer = null;
    expect((await other.post(typing, { authorization })).status).toBe(200);
    await other.close();
  });
});

it('goes on with the keys that it has when the key server goes away', async () => {
  await post();
  keys.fault.answer = () => undefined;
  expect((await post()).status).toBe(200);
});
