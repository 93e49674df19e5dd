import { startBot, type Json } from './a-bot.ts';
import {
  APP,
  claimsFor,
  encoded,
  ISSUER,
  ours,
  seconds,
  signed,
  signedUnendorsed,
  startKeyServer,
  symmetric,
  theirs,
} from './key-server.ts';
import { open } from './raw.ts';

let keys: Awaited<ReturnType<typeof startKeyServer>>;
let bot: Awaited<ReturnType<typeof startBot>>;

beforeAll(async () => {
  keys = await startKeyServer();
  bot = await startBot({ credentials: keys.credentials });
});
afterAll(async () => {
  await bot.close();
  await keys.close();
});

const claims = (change: object = {}) => claimsFor(bot.connector.url, change);
const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(claims()).filter(([n]) => !names.includes(n)));
const typing = (more: Json = {}) => bot.activity({ type: 'typing', ...more });
const bearer = (jwt: string) => ({ authorization: `Bearer ${jwt}` });
const pem = ours.publicKey.export({ format: 'pem', type: 'spki' });
const AZURE = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
const LOGIN = 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0';

it('lets in what the Connector signed', async () => {
  expect((await bot.post(typing(), bearer(signed(claims())))).status).toBe(200);
});

it('knows its app id in capitals too', async () => {
  expect((await bot.post(typing(), bearer(signed(claims({ aud: APP.toUpperCase() }))))).status).toBe(200);
});

it('grants clocks five minutes', async () => {
  const token = signed(claims({ nbf: seconds(120), exp: seconds(3600) }));
  expect((await bot.post(typing(), bearer(token))).status).toBe(200);
});

/** What is wrong, the header, and the word for it in the audit. */
const FORGED: readonly (readonly [string, () => string, string])[] = [
  ['an empty header', () => '', 'no-token'],
  ['the scheme alone', () => 'Bearer', 'no-bearer'],
  ['no bearer', () => `Basic ${signed(claims())}`, 'no-bearer'],
  ['no scheme', () => signed(claims()), 'no-bearer'],
  ['words', () => 'Bearer hello', 'malformed'],
  ['two spaces', () => `Bearer  ${signed(claims())}`, 'malformed'],
  ['two tokens', () => `Bearer ${signed(claims())} ${signed(claims())}`, 'malformed'],
  ['two parts', () => `Bearer ${signed(claims()).split('.').slice(0, 2).join('.')}`, 'malformed'],
  ['three parts of nothing', () => 'Bearer a.b.c', 'malformed'],
  ['three empty parts', () => 'Bearer ..', 'algorithm'],
  ['four parts', () => `Bearer ${signed(claims())}.x`, 'malformed'],
  ['five parts, as of an encrypted one', () => 'Bearer a.b.c.d.e', 'malformed'],
  ['fifteen thousand characters', () => `Bearer ${signed(claims({ filler: 'x'.repeat(11_000) }))}`, 'malformed'],
  ['ten thousand dots', () => `Bearer ${'.'.repeat(10_000)}`, 'malformed'],
  ['plain base64', () => `Bearer ${signed(claims()).replace('.', '=.')}`, 'malformed'],
  ['a payload of null', () => `Bearer ${signed(null)}`, 'malformed'],
  ['a payload of a list', () => `Bearer ${signed([claims()])}`, 'malformed'],
  ['a payload of a number', () => `Bearer ${signed(7)}`, 'malformed'],
  ['a payload of words', () => `Bearer ${signed('claims')}`, 'malformed'],
  ['a payload of nothing', () => `Bearer ${signed({})}`, 'malformed'],
  ['a header of null', () => `Bearer ${encoded(null)}.${encoded(claims())}.c2ln`, 'malformed'],
  ['a header of a list', () => `Bearer ${encoded(['RS256'])}.${encoded(claims())}.c2ln`, 'malformed'],
  ['no key', () => `Bearer ${signed(claims(), { kid: undefined })}`, 'malformed'],
  ['a key that is a list', () => `Bearer ${signed(claims(), { kid: ['k1'] })}`, 'malformed'],
  ['a key that is a path', () => `Bearer ${signed(claims(), { kid: '../../dev/null' })}`, 'unknown-key'],
  ['a key of the prototype', () => `Bearer ${signed(claims(), { kid: '__proto__' })}`, 'unknown-key'],
  ['an unknown key', () => `Bearer ${signed(claims(), { kid: 'k2' })}`, 'unknown-key'],
  ['a key without endorsements', () => `Bearer ${signedUnendorsed(claims(), 'unendorsed')}`, 'unknown-key'],
  ['a key endorsed for web chat', () => `Bearer ${signedUnendorsed(claims(), 'webchat')}`, 'unknown-key'],
  ['another key’s signature', () => `Bearer ${signed(claims(), {}, theirs.privateKey)}`, 'signature'],
  [
    'its own key in the header',
    () => `Bearer ${signed(claims(), { jwk: theirs.publicKey.export({ format: 'jwk' }) }, theirs.privateKey)}`,
    'signature',
  ],
  [
    'the address of its own keys',
    () => `Bearer ${signed(claims(), { jku: 'https://evil.example/keys' }, theirs.privateKey)}`,
    'signature',
  ],
  [
    'a signature of other words',
    () => `Bearer ${encoded({ alg: 'RS256', kid: 'k1' })}.${encoded(claims())}.${signed({}).split('.')[2]}`,
    'signature',
  ],
  ['a cut signature', () => `Bearer ${signed(claims()).slice(0, -40)}`, 'signature'],
  [
    'algorithm none',
    () => `Bearer ${encoded({ alg: 'none', typ: 'JWT', kid: 'k1' })}.${encoded(claims())}.`,
    'algorithm',
  ],
  ['algorithm none with a signature', () => `Bearer ${signed(claims(), { alg: 'none' })}`, 'algorithm'],
  ['algorithm nOnE', () => `Bearer ${signed(claims(), { alg: 'nOnE' })}`, 'algorithm'],
  ['the public key as a secret', () => `Bearer ${symmetric(claims(), pem)}`, 'algorithm'],
  ['an empty secret', () => `Bearer ${symmetric(claims(), '')}`, 'algorithm'],
  ['another algorithm of the same key', () => `Bearer ${signed(claims(), { alg: 'PS256' })}`, 'algorithm'],
  ['an algorithm that is a list', () => `Bearer ${signed(claims(), { alg: ['RS256'] })}`, 'malformed'],
  ['another type', () => `Bearer ${signed(claims(), { typ: 'at+jwt' })}`, 'malformed'],
  ['a critical header', () => `Bearer ${signed(claims(), { crit: ['exp'] })}`, 'critical-header'],
  ['no critical headers', () => `Bearer ${signed(claims(), { crit: [] })}`, 'critical-header'],
  ['a payload that is not encoded', () => `Bearer ${signed(claims(), { b64: false })}`, 'critical-header'],
  ['no expiry', () => `Bearer ${signed(without('exp'))}`, 'malformed'],
  ['an expiry of null', () => `Bearer ${signed(claims({ exp: null }))}`, 'malformed'],
  ['an expiry that is a word', () => `Bearer ${signed(claims({ exp: 'never' }))}`, 'malformed'],
  ['an expiry that is digits', () => `Bearer ${signed(claims({ exp: String(seconds(3600)) }))}`, 'malformed'],
  ['an expiry before all time', () => `Bearer ${signed(claims({ exp: -1 }))}`, 'malformed'],
  ['an expired one', () => `Bearer ${signed(claims({ exp: seconds(-4000), nbf: seconds(-8000) }))}`, 'expired'],
  ['one from the future', () => `Bearer ${signed(claims({ nbf: seconds(4000), exp: seconds(8000) }))}`, 'not-yet'],
  ['a beginning that is a word', () => `Bearer ${signed(claims({ nbf: 'now' }))}`, 'malformed'],
  ['one for another bot', () => `Bearer ${signed(claims({ aud: 'another' }))}`, 'audience'],
  ['one for many bots', () => `Bearer ${signed(claims({ aud: [APP, 'another'] }))}`, 'malformed'],
  ['one for nobody', () => `Bearer ${signed(without('aud'))}`, 'malformed'],
  ['one for the service itself', () => `Bearer ${signed(claims({ aud: ISSUER }))}`, 'audience'],
  ['one of nobody', () => `Bearer ${signed(without('iss'))}`, 'malformed'],
  ['one of another issuer', () => `Bearer ${signed(claims({ iss: 'https://evil.example' }))}`, 'issuer'],
  ['one of several issuers', () => `Bearer ${signed(claims({ iss: [ISSUER] }))}`, 'malformed'],
  ['the issuer with a slash', () => `Bearer ${signed(claims({ iss: `${ISSUER}/` }))}`, 'issuer'],
  ['the government cloud’s issuer', () => `Bearer ${signed(claims({ iss: 'https://api.botframework.us' }))}`, 'issuer'],
  ['one of the emulator', () => `Bearer ${signed(claims({ iss: AZURE, ver: '1.0', appid: APP }))}`, 'issuer'],
  ['one of the emulator, newer', () => `Bearer ${signed(claims({ iss: LOGIN, ver: '2.0', azp: APP }))}`, 'issuer'],
  [
    'one of another bot, as of a skill',
    () => `Bearer ${signed(claims({ ver: '1.0', appid: 'other' }))}`,
    'another-bot',
  ],
  ['one of another bot, newer', () => `Bearer ${signed(claims({ ver: '2.0', azp: 'other' }))}`, 'another-bot'],
  ['no service', () => `Bearer ${signed(without('serviceurl'))}`, 'no-service'],
  ['a service that is a list', () => `Bearer ${signed(claims({ serviceurl: [bot.connector.url] }))}`, 'no-service'],
  ['one for another service', () => `Bearer ${signed(claims({ serviceurl: 'https://evil.example' }))}`, 'service'],
];

it.each(FORGED)('refuses %s with 401', async (_name, header, why) => {
  bot.audited.length = 0;
  const { status, text } = await bot.post(typing(), { authorization: header() });
  expect({ status, text }).toEqual({ status: 401, text: '{"error":"not signed by the Bot Connector service"}' });
  const event = { what: 'signature', who: null, tenant: null, board: null, outcome: 'refused', why };
  expect(bot.audited).toEqual([event]);
});

it('refuses who brings no token', async () => {
  expect((await bot.post(typing())).status).toBe(401);
  expect(bot.audited.at(-1)?.why).toBe('no-token');
});

it.each(['webchat', 'directline', 'emulator', 'AseChannel', 'MSTEAMS', 'slack'])(
  'refuses what comes through %s, signed as it may be',
  async (channelId) => {
    expect((await bot.post(typing({ channelId }), bearer(signed(claims())))).status).toBe(401);
    expect(bot.audited.at(-1)?.why).toBe('channel');
  },
);

it('reads nothing of a request whose sender it does not know', async () => {
  expect((await bot.post('this is no JSON', bearer('a.b.c'))).status).toBe(401);
  expect((await bot.post('a=b', { 'content-type': 'text/plain' })).status).toBe(401);
  // A body is promised and never comes: whoever had to read it would wait.
  const head =
    'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n';
  expect(await open(bot.url, head).heard(/ 401 /)).toContain('Connection: close');
});

it('takes an activity for what its token was made for, at an address of the service only', async () => {
  const serviceUrl = 'https://evil.example/';
  const token = signed(claims({ serviceurl: serviceUrl }));
  expect((await bot.post(typing({ serviceUrl }), bearer(token))).status).toBe(401);
});

it('remembers nothing of tokens that are new each time', async () => {
  const { ToBotFromBotOrEmulatorTokenValidationParameters: shared } =
    // The SDK added each tenant of an unsigned token to this list before it looked at the signature.
    await import('botframework-connector/lib/auth/tokenValidationParameters.js');
  const before = shared.issuer?.length;
  const asked = keys.asked.length;
  for (let n = 0; n < 2000; n += 1) {
    const tid = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    const payload = claims({ iss: `https://sts.windows.net/${tid}/`, tid, ver: '1.0', appid: APP });
    const { status } = await bot.post('{}', bearer(`${encoded({ alg: 'RS256', kid: 'k1' })}.${encoded(payload)}.c2ln`));
    if (status !== 401) throw new Error(`answered ${status}`);
  }
  expect(shared.issuer?.length).toBe(before);
  expect(keys.asked).toHaveLength(asked);
});

it('writes one short line for many bad signatures, without keys and stacks', async () => {
  const own = await startBot({ credentials: keys.credentials });
  const onConsole = [jest.spyOn(console, 'error'), jest.spyOn(console, 'log'), jest.spyOn(console, 'warn')];
  for (let n = 0; n < 50; n += 1)
    await own.post('{}', bearer(signed(claimsFor(own.connector.url), {}, theirs.privateKey)));
  expect(own.logged).toEqual([{ event: 'refused', details: { why: 'signature', times: 1 } }]);
  expect(own.audited).toHaveLength(50);
  for (const spy of onConsole) expect(spy).not.toHaveBeenCalled();
  jest.restoreAllMocks();
  await own.close();
});
