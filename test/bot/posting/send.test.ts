import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSender, outcome } from '../../../bot/posting/send.ts';

const headers = (more: Record<string, string> = {}) => new Headers(more);
const body = (code: string) => JSON.stringify({ error: { code, message: 'as the test asked' } });

describe('what Teams answers', () => {
  it.each([
    [200, 'sent'],
    [201, 'sent'],
    [429, 'later'],
    [412, 'later'],
    [502, 'later'],
    [504, 'later'],
    [401, 'later'],
    [403, 'gone'],
    [404, 'gone'],
    [408, 'unknown'],
    [500, 'unknown'],
    [503, 'unknown'],
    [400, 'refused'],
    [413, 'refused'],
  ])('%i means %s', (status, kind) => {
    expect(outcome(status, headers(), '').kind).toBe(kind);
  });

  it('says how long to wait, in seconds or as a date', () => {
    expect(outcome(429, headers({ 'retry-after': '7' }), '')).toMatchObject({ afterMs: 7000 });
    const dates = { date: 'Mon, 02 Feb 2015 09:00:00 GMT', 'retry-after': 'Mon, 02 Feb 2015 09:00:30 GMT' };
    expect(outcome(429, headers(dates), '')).toMatchObject({ afterMs: 30_000 });
    expect(outcome(429, headers({ 'retry-after': 'soon' }), '')).toMatchObject({ afterMs: null });
  });

  it('tells a blocked bot from a removed one', () => {
    expect(outcome(403, headers(), body('BotDisabledByAdmin'))).toMatchObject({ why: 'blocked' });
    expect(outcome(403, headers(), body('BotNotInConversationRoster'))).toMatchObject({ why: 'removed' });
    expect(outcome(404, headers(), '<html>')).toMatchObject({ why: 'not-found' });
  });
});

describe('a message', () => {
  let server: Server;
  let status = 200;
  const seen: { readonly url: string; readonly body: unknown; readonly authorization: string | undefined }[] = [];
  const address = () => ({
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/emea/`,
    channelId: 'msteams',
    conversation: '19:c@thread.tacv2',
    bot: { id: '28:bot', name: 'Noticeboard' },
    tenant: 't-1',
  });
  const never = new AbortController().signal;

  beforeAll(async () => {
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk) => (text += String(chunk)));
      request.on('end', () => {
        seen.push({ url: request.url ?? '', body: JSON.parse(text), authorization: request.headers.authorization });
        response.statusCode = status;
        if (status !== 999) response.end('{}');
        else response.destroy();
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => new Promise((done) => server.close(done)));
  beforeEach(() => seen.splice(0));

  it('goes to the channel itself, from the bot, at the newest address', async () => {
    status = 201;
    expect(await createSender({})(address(), { summary: 'the digest' }, never)).toEqual({ kind: 'sent' });
    expect(seen).toMatchObject([
      {
        url: '/emea/v3/conversations/19%3Ac%40thread.tacv2/activities',
        authorization: undefined,
        body: {
          type: 'message',
          summary: 'the digest',
          from: { id: '28:bot', name: 'Noticeboard' },
          conversation: { id: '19:c@thread.tacv2', tenantId: 't-1' },
        },
      },
    ]);
  });

  it.each([429, 500, 503])('is asked for once, whatever the answer is: %i', async (answer) => {
    status = answer;
    await createSender({})(address(), {}, never);
    expect(seen).toHaveLength(1);
  });

  it('that was cut off may have arrived; one that found nobody has not', async () => {
    status = 999;
    expect(await createSender({})(address(), {}, never)).toMatchObject({ kind: 'unknown' });
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    await new Promise((done) => other.close(done));
    const nobody = { ...address(), serviceUrl: `http://127.0.0.1:${port}/` };
    expect(await createSender({})(nobody, {}, never)).toMatchObject({ kind: 'later', why: 'ECONNREFUSED' });
  });

  it('without a token is not sent, and will be', async () => {
    const credentials = {
      MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
      MicrosoftAppPassword: 'secret',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: '11111111-2222-3333-4444-555555555556',
      ToChannelFromBotLoginUrl: 'http://127.0.0.1:1/login',
      ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:1/metadata',
    };
    expect(await createSender(credentials)(address(), {}, never)).toMatchObject({ kind: 'later' });
    expect(seen).toEqual([]);
  });
});
