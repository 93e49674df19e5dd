import { startBot } from './a-bot.ts';
import { claimsFor, signed, startKeyServer } from './key-server.ts';
import { open } from './raw.ts';

let bot: Awaited<ReturnType<typeof startBot>>;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.close());

const ask = async (url: string, path: string, headers: readonly string[]): Promise<string> =>
  open(url, [`GET ${path} HTTP/1.1`, 'Connection: close', ...headers, '', ''].join('\r\n')).ended();

describe('without an app id', () => {
  it.each([
    '127.0.0.1',
    '127.0.0.1:3978',
    'localhost',
    'localhost:56150',
    'LOCALHOST',
    '[::1]',
    '[::1]:80',
    '127.1.2.3',
  ])('it answers to whoever asks for %s', async (host) => {
    expect(await ask(bot.url, '/healthz', [`Host: ${host}`])).toMatch(/^HTTP\/1\.1 200 /);
  });

  it.each([
    'evil.example',
    'evil.example:3978',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil.example/localhost',
    'localhost@evil.example',
    'evil.example#localhost',
    'evil.example?localhost',
    '0.0.0.0',
    '192.168.1.5',
    '[::]',
    '[fe80::1]',
    '[::ffff:10.0.0.1]',
    'localhost:99999',
    '',
  ])('it does not answer to whoever asks for %j', async (host) => {
    for (const path of ['/healthz', '/api/messages', '/nothing'])
      expect(await ask(bot.url, path, [`Host: ${host}`])).toMatch(/^HTTP\/1\.1 421 [^]*this machine only/);
  });

  it.each(['https://evil.example', 'http://evil.example:3978', 'null', 'http://localhost.evil.example', 'file://'])(
    'it does not answer to a page of %s',
    async (origin) => {
      const answer = await ask(bot.url, '/healthz', ['Host: 127.0.0.1', `Origin: ${origin}`]);
      expect(answer).toMatch(/^HTTP\/1\.1 403 [^]*pages of other sites/);
    },
  );

  it('it answers to a page of this machine', async () => {
    const answer = await ask(bot.url, '/healthz', ['Host: 127.0.0.1', 'Origin: http://localhost:56150']);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('it takes nothing that is to be answered elsewhere, signed by nobody as it is', async () => {
    for (const serviceUrl of [
      'https://evil.example/',
      'http://169.254.169.254/',
      'https://smba.trafficmanager.net/uk/',
    ])
      expect((await bot.post(bot.activity({ type: 'message', text: 'list 2', serviceUrl }))).status).toBe(403);
    expect(bot.connector.sent).toEqual([]);
  });
});

it('with an app id it answers under every name, to whoever has a token', async () => {
  const keys = await startKeyServer();
  const guarded = await startBot({ credentials: keys.credentials });
  expect(await ask(guarded.url, '/healthz', ['Host: bot.council.example'])).toMatch(/^HTTP\/1\.1 200 /);
  const authorization = `Bearer ${signed(claimsFor(guarded.connector.url))}`;
  const { status } = await guarded.post(guarded.activity({ type: 'typing' }), {
    authorization,
    origin: 'https://x.example',
  });
  expect(status).toBe(200);
  await guarded.close();
  await keys.close();
});
