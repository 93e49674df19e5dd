import { startBot } from './a-bot.ts';
import { open } from './raw.ts';

let bot: Awaited<ReturnType<typeof startBot>>;
beforeEach(async () => {
  bot = await startBot({ bounds: { headersMs: 200, requestMs: 400, idleMs: 200, checkMs: 50, socketMs: 5000 } });
});
afterEach(() => bot.close());

const HOST = 'Host: 127.0.0.1';
const post = (more: string) =>
  `POST /api/messages HTTP/1.1\r\n${HOST}\r\nContent-Type: application/json\r\n${more}\r\n`;
const get = (more: string) => `GET /healthz HTTP/1.1\r\n${HOST}\r\n${more}\r\n`;

it.each([
  ['an upgrade', get('Connection: Upgrade\r\nUpgrade: websocket\r\n'), /^HTTP\/1\.1 200 /],
  [
    'an upgrade of a message',
    post('Connection: Upgrade\r\nUpgrade: websocket\r\nContent-Length: 2\r\n') + '{}',
    / 400 /,
  ],
  [
    'HTTP/2 over plain text',
    get('Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n'),
    /^HTTP\/1\.1 200 /,
  ],
  ['HTTP/2 that was not asked for', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', /^HTTP\/1\.1 400 |^$/],
  ['CONNECT', 'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n', /^(HTTP\/1\.1 4\d\d |$)/],
  ['an expectation that nobody knows', post('Expect: the-moon\r\nContent-Length: 2\r\n') + '{}', /^HTTP\/1\.1 417 /],
  ['a promise to continue that is not kept', post('Expect: 100-continue\r\nContent-Length: 2\r\n'), / 408 /],
  ['nothing at all', '', /^(HTTP\/1\.1 408 |$)/],
  ['half a line', 'GET /hea', /^HTTP\/1\.1 408 /],
  ['headers that never end', get('X: y').slice(0, -4), /^HTTP\/1\.1 408 /],
  ['a body that never comes', post('Content-Length: 900\r\n'), / 408 /],
  ['a body that stops', post('Content-Length: 900\r\n') + '{"type":', / 408 /],
  ['a chunk that never comes', post('Transfer-Encoding: chunked\r\n') + '5\r\n{"a"', / 408 /],
  ['a question and then silence', get(''), /^HTTP\/1\.1 200 /],
  ['words', 'hello\r\n\r\n', /^HTTP\/1\.1 400 /],
  ['a TLS greeting', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003', /^HTTP\/1\.1 400 /],
  ['headers without measure', get(`X: ${'y'.repeat(40_000)}\r\n`), /^HTTP\/1\.1 431 /],
  ['two lengths', post('Content-Length: 2\r\nContent-Length: 3\r\n') + '{}', /^HTTP\/1\.1 400 /],
  [
    'a length and chunks',
    post('Content-Length: 2\r\nTransfer-Encoding: chunked\r\n') + '0\r\n\r\n',
    /^HTTP\/1\.1 400 /,
  ],
])('a socket with %s has an end', async (_name, text, answer) => {
  expect(await open(bot.url, text).ended()).toMatch(answer);
  expect(await bot.sockets()).toBe(0);
});

it('holds no socket after many upgrades, and still answers', async () => {
  const text = 'GET /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
  await Promise.all(Array.from({ length: 300 }, () => open(bot.url, text).ended()));
  expect(await bot.sockets()).toBe(0);
  expect((await bot.say('list 2')).replies).toHaveLength(1);
});

it('has a most of sockets, beyond which the newest is cut off', async () => {
  const few = await startBot({ bounds: { connections: 3, headersMs: 60_000 } });
  const held = Array.from({ length: 3 }, () => open(few.url, 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n'));
  while ((await few.sockets()) < 3) await new Promise((next) => setImmediate(next));
  expect(await open(few.url, get('')).ended()).toBe('');
  for (const one of held) one.drop();
  while ((await few.sockets()) > 0) await new Promise((next) => setImmediate(next));
  expect((await few.say('list 2')).replies).toHaveLength(1);
  await few.close();
});
