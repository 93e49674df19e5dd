import { connect } from 'node:net';
import { startBot } from './a-bot.ts';

let bot: Awaited<ReturnType<typeof startBot>>;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.close());

const good = () => bot.activity({ type: 'message', text: 'list 2' });
const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

/** What is wrong, the body, the status: a case is no good if the bot could not tell it from the activity beside it. */
const BODIES: readonly (readonly [string, () => unknown, number])[] = [
  ['nothing', () => '', 400],
  ['no JSON', () => 'hello', 400],
  ['half an object', () => '{"type":"message"', 400],
  ['a trailing comma', () => '{"type":"message",}', 400],
  ['single quotes', () => "{'type':'message'}", 400],
  ['NaN', () => 'NaN', 400],
  ['two objects', () => '{}{}', 400],
  ['not UTF-8', () => new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 400],
  ['a byte order mark and nothing', () => '\uFEFF', 400],
  ['null', () => 'null', 400],
  ['true', () => 'true', 400],
  ['a number', () => '42', 400],
  ['a string', () => '"message"', 400],
  ['an empty list', () => '[]', 400],
  ['an empty object', () => '{}', 400],
  ['a list of activities', () => [good()], 400],
  ['lists in lists', () => deep(5000), 400],
  ['lists in lists in the value', () => `{"type":"message","value":${deep(100)}}`, 400],
  ['objects in objects in the value', () => ({ ...good(), value: nested(60) }), 400],
  ['a hundred thousand levels', () => deep(100_000), 400],
  ['no type', () => without('type'), 400],
  ['no channel', () => without('channelId'), 400],
  ['no service address', () => without('serviceUrl'), 400],
  ['no sender', () => without('from'), 400],
  ['no recipient', () => without('recipient'), 400],
  ['no conversation', () => without('conversation'), 400],
  ['type null', () => ({ ...good(), type: null }), 400],
  ['type a number', () => ({ ...good(), type: 7 }), 400],
  ['type empty', () => ({ ...good(), type: '' }), 400],
  ['type an object', () => ({ ...good(), type: { toString: 'message' } }), 400],
  ['type very long', () => ({ ...good(), type: 'm'.repeat(10_000) }), 400],
  ['text a number', () => ({ ...good(), text: 5 }), 400],
  ['text a list', () => ({ ...good(), text: ['list 2'] }), 400],
  ['text an object', () => ({ ...good(), text: { length: 1e9 } }), 400],
  ['text beyond all measure', () => ({ ...good(), text: 'x'.repeat(150_000) }), 400],
  ['id an object', () => ({ ...good(), id: {} }), 400],
  ['id empty', () => ({ ...good(), id: '' }), 400],
  ['sender a string', () => ({ ...good(), from: 'user-1' }), 400],
  ['sender without id', () => ({ ...good(), from: { name: 'Alex' } }), 400],
  ['sender’s name a list', () => ({ ...good(), from: { id: 'user-1', name: [] } }), 400],
  ['recipient null', () => ({ ...good(), recipient: null }), 400],
  ['conversation a list', () => ({ ...good(), conversation: [] }), 400],
  ['conversation id a number', () => ({ ...good(), conversation: { id: 3 } }), 400],
  ['conversation type a list', () => ({ ...good(), conversation: { id: 'c', conversationType: ['personal'] } }), 400],
  ['service address no address', () => ({ ...good(), serviceUrl: 'not a url' }), 400],
  ['service address a file', () => ({ ...good(), serviceUrl: 'file:///etc/passwd' }), 400],
  ['service address a script', () => ({ ...good(), serviceUrl: 'javascript:alert(1)' }), 400],
  ['service address a list', () => ({ ...good(), serviceUrl: ['http://127.0.0.1'] }), 400],
  ['channel an object', () => ({ ...good(), channelId: {} }), 400],
  ['timestamp no time', () => ({ ...good(), timestamp: 'yesterday' }), 400],
  ['timestamp a number', () => ({ ...good(), timestamp: 1e20 }), 400],
  ['entities a string', () => ({ ...good(), entities: 'mention' }), 400],
  ['entities of null', () => ({ ...good(), entities: [null] }), 400],
  ['a mention of a number', () => ({ ...good(), entities: [{ type: 'mention', mentioned: 3 }] }), 400],
  ['a thousand entities', () => ({ ...good(), entities: Array.from({ length: 1000 }, () => ({ type: 'x' })) }), 400],
  ['attachments an object', () => ({ ...good(), attachments: {} }), 400],
  ['attachments of strings', () => ({ ...good(), attachments: ['x'] }), 400],
  ['channel data a string', () => ({ ...good(), channelData: 'x' }), 400],
  ['channel data’s team a number', () => ({ ...good(), channelData: { team: 3 } }), 400],
  ['members added a string', () => ({ ...good(), type: 'conversationUpdate', membersAdded: 'bot-1' }), 400],
  ['members added of null', () => ({ ...good(), type: 'conversationUpdate', membersAdded: [null] }), 400],
  ['invoke name a list', () => ({ ...good(), type: 'invoke', name: [] }), 400],
  ['locale an object', () => ({ ...good(), locale: {} }), 400],
  ['reply to an object', () => ({ ...good(), replyToId: {} }), 400],
  ['a body of half a megabyte', () => JSON.stringify({ ...good(), filler: 'x'.repeat(500_000) }), 413],
  // These are odd and harmless: what is not known is dropped, and the rest is answered.
  ['unknown members', () => ({ ...good(), hack: true, deliveryMode: {}, callerId: 5, localTimestamp: [] }), 200],
  [
    'a prototype to pollute',
    () => `${JSON.stringify(good()).slice(0, -1)},"__proto__":{"polluted":1},"constructor":3}`,
    200,
  ],
  ['delivery that expects replies', () => ({ ...good(), deliveryMode: 'expectReplies' }), 200],
  ['a value that is a string', () => ({ ...good(), value: 'x' }), 200],
  [
    'a value with every kind of thing',
    () => ({ ...good(), value: { do: ['ask'], question: { $gt: '' }, notice: 3 } }),
    200,
  ],
  ['an execute of null', () => ({ ...good(), type: 'invoke', name: 'adaptiveCard/action', value: null }), 200],
  ['text of control characters', () => ({ ...good(), text: '\u0000\u0001\u202e' }), 200],
  ['text of lone surrogates', () => ({ ...good(), text: '\ud800 list 2 \udfff' }), 200],
  ['an entity bomb', () => ({ ...good(), text: '&amp;'.repeat(19_000) }), 200],
  ['a tag bomb', () => ({ ...good(), text: '<at>'.repeat(20_000) }), 200],
  ['a mention of nobody', () => ({ ...good(), entities: [{ type: 'mention', text: '' }] }), 200],
  ['a type that nobody knows', () => ({ ...good(), type: '__proto__' }), 200],
  ['ids as long as they come', () => ({ ...good(), conversation: { id: 'c/?#\\|é'.repeat(200) } }), 200],
];

function without(key: string): unknown {
  return Object.fromEntries(Object.entries(good()).filter(([name]) => name !== key));
}

function nested(depth: number): unknown {
  return depth === 0 ? 'x' : { a: nested(depth - 1) };
}

it.each(BODIES)('%s', async (_name, body, status) => {
  const made = body();
  const answer = await bot.post(made);
  expect(answer.status).toBe(status);
  expect(answer.text).not.toMatch(/\bat .+\.(ts|js):\d+/);
});

it('there are more than sixty of them, and after all of them a question is answered', async () => {
  expect(BODIES.length).toBeGreaterThanOrEqual(60);
  expect((await bot.say('list 2')).replies).toHaveLength(1);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(bot.logged).toEqual([]);
});

describe('a request', () => {
  it('that is not JSON by its header is refused', async () => {
    expect((await bot.post(JSON.stringify(good()), { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await bot.post('a=b', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect((await bot.post('--x', { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(415);
  });

  it('that is compressed is refused', async () => {
    expect((await bot.post('x', { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  it.each([
    ['GET', '/api/messages', 405],
    ['PUT', '/api/messages', 405],
    ['POST', '/', 404],
    ['GET', '/../../etc/passwd', 404],
    ['GET', '/%E0%A4%A', 404],
    ['GET', '/healthz', 200],
  ])('%s %s gets %i', async (method, path, status) => {
    const line = await raw(
      `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    );
    expect(Number(/^HTTP\/1\.1 (\d+)/.exec(line)?.[1])).toBe(status);
  });

  it('whose body never ends is cut off, and the bot lives on', async () => {
    const head =
      'POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    // The answer may be lost with the connection, which is shut while there is more to come.
    expect(await raw(head + chunk.repeat(80))).toMatch(/^(HTTP\/1\.1 413|$)/);
    expect((await bot.say('list 2')).replies).toHaveLength(1);
  });
});

/** For requests that no decent client would send. */
async function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(bot.url);
  return new Promise((tell) => {
    let heard = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (data) => (heard += String(data)));
    socket.on('error', () => tell(heard));
    socket.on('close', () => tell(heard));
  });
}
