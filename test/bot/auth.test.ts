import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startBot } from './a-bot.ts';

// The Connector's tokens are checked against its published keys: here a local server publishes ours.

const APP = '11111111-2222-3333-4444-555555555555';
const ISSUER = 'https://api.botframework.com';
const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
const theirs = generateKeyPairSync('rsa', { modulusLength: 2048 });

let keys: Server;
let bot: Awaited<ReturnType<typeof startBot>>;

beforeAll(async () => {
  keys = createServer((request, response) => {
    const { port } = keys.address() as AddressInfo;
    const jwk = {
      ...ours.publicKey.export({ format: 'jwk' }),
      kid: 'k1',
      use: 'sig',
      x5t: 'k1',
      endorsements: ['msteams'],
    };
    const body =
      request.url === '/keys' ? { keys: [jwk] } : { issuer: ISSUER, jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((done) => keys.listen(0, '127.0.0.1', done));
  const { port } = keys.address() as AddressInfo;
  bot = await startBot({
    credentials: {
      MicrosoftAppId: APP,
      MicrosoftAppPassword: 'not-used',
      MicrosoftAppType: 'MultiTenant',
      ToBotFromChannelOpenIdMetadataUrl: `http://127.0.0.1:${port}/metadata`,
      ToBotFromChannelTokenIssuer: ISSUER,
      ToBotFromEmulatorOpenIdMetadataUrl: `http://127.0.0.1:${port}/metadata`,
      ToChannelFromBotLoginUrl: `http://127.0.0.1:${port}/login`,
      ToChannelFromBotOAuthScope: ISSUER,
      OAuthUrl: `http://127.0.0.1:${port}/oauth`,
      ValidateAuthority: 'false',
    },
  });
  // The SDK says on the console why it refuses.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(async () => {
  await bot.close();
  await new Promise((done) => keys.close(done));
});

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = (ahead: number): number => Math.floor(Date.now() / 1000) + ahead;
const claims = (change: object = {}) => ({
  iss: ISSUER,
  aud: APP,
  serviceurl: bot.connector.url,
  nbf: seconds(-60),
  exp: seconds(3600),
  ...change,
});

function token(payload: object, header: object = {}, key = ours.privateKey): string {
  const signed = `${encoded({ alg: 'RS256', typ: 'JWT', kid: 'k1', ...header })}.${encoded(payload)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`;
}

function symmetric(): string {
  const signed = `${encoded({ alg: 'HS256', typ: 'JWT', kid: 'k1' })}.${encoded(claims())}`;
  const secret = ours.publicKey.export({ format: 'pem', type: 'spki' });
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

const typing = () => bot.activity({ type: 'typing' });

it('lets in what the Connector signed', async () => {
  const { status } = await bot.post(typing(), { authorization: `Bearer ${token(claims())}` });
  expect(status).toBe(200);
});

it.each<[string, () => string | null]>([
  ['no token', () => null],
  ['an empty one', () => ''],
  ['no bearer', () => `Basic ${token(claims())}`],
  ['words', () => 'Bearer hello'],
  ['three parts of nothing', () => 'Bearer a.b.c'],
  ['four parts', () => `Bearer ${token(claims())}.x`],
  ['another key’s signature', () => `Bearer ${token(claims(), {}, theirs.privateKey)}`],
  ['an unknown key', () => `Bearer ${token(claims(), { kid: 'k2' })}`],
  ['algorithm none', () => `Bearer ${encoded({ alg: 'none', typ: 'JWT', kid: 'k1' })}.${encoded(claims())}.`],
  ['the public key as a secret', () => `Bearer ${symmetric()}`],
  ['an expired one', () => `Bearer ${token(claims({ exp: seconds(-4000), nbf: seconds(-8000) }))}`],
  ['one from the future', () => `Bearer ${token(claims({ nbf: seconds(4000), exp: seconds(8000) }))}`],
  ['one for another bot', () => `Bearer ${token(claims({ aud: 'another' }))}`],
  ['one of another issuer', () => `Bearer ${token(claims({ iss: 'https://evil.example' }))}`],
  ['one for another service', () => `Bearer ${token(claims({ serviceurl: 'https://evil.example' }))}`],
  ['times that are words', () => `Bearer ${token(claims({ exp: 'never' }))}`],
])('refuses %s with 401', async (_name, header) => {
  const authorization = header();
  const { status, text } = await bot.post(typing(), authorization === null ? {} : { authorization });
  expect(status).toBe(401);
  expect(text).toBe('{"error":"not signed by the Bot Connector service"}');
});
