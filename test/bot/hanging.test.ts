import type { OutgoingToken } from '../../bot/auth/outgoing-token.ts';
import { BoundedConnectors } from '../../bot/connector.ts';
import { sharedWithin, TimeLimitError } from '../../bot/time-limit.ts';
import { startBot } from './a-bot.ts';

let bot: Awaited<ReturnType<typeof startBot>>;
afterEach(() => bot.close());

const faults = () => bot.logged.map(({ event, details }) => [event, JSON.stringify(details['fault'])]);
const until = async (there: () => boolean) => {
  while (!there()) await new Promise((next) => setImmediate(next));
};

describe('a connector that takes a reply and never answers', () => {
  it('holds no later message of the conversation, and stands in the log', async () => {
    bot = await startBot({ bounds: { callMs: 200 } });
    bot.connector.fault.hangs = true;
    const first = bot.say('what is due?');
    await until(() => bot.connector.held.length > 0);
    const second = bot.say('list 2');
    expect((await first).status).toBe(200);
    bot.connector.fault.hangs = false;
    expect((await second).status).toBe(200);
    expect((await bot.say('list 3')).replies).toHaveLength(1);
    expect(faults()[0]).toEqual(['turn-failed', expect.stringContaining('a call to Teams took longer than 200 ms')]);
  });

  it('holds no button either', async () => {
    bot = await startBot({ bounds: { callMs: 200 } });
    bot.connector.fault.hangs = true;
    await bot.press({ do: 'ask', question: 'list 2', notice: 'kent' });
    bot.connector.fault.hangs = false;
    expect((await bot.press({ do: 'ask', question: 'list 2', notice: 'kent' })).replies).toHaveLength(1);
  });

  it('is not waited for as long as it says', async () => {
    bot = await startBot({ bounds: { callMs: 200 } });
    bot.connector.fault.status = 429;
    bot.connector.fault.retryAfter = 3600;
    expect((await bot.say('what is due?')).status).toBe(200);
    bot.connector.fault.status = 0;
    expect((await bot.say('list 2')).replies).toHaveLength(1);
  });
});

describe('a turn that takes too long', () => {
  it('gives its place up and says so, and writes nothing over what later turns remember when it ends after all', async () => {
    bot = await startBot({ bounds: { turnMs: 150, callMs: 60_000 } });
    bot.connector.fault.hangs = true;
    const slow = bot.say('list 3');
    // The reply and then the apology for it, so that the turn is still there when the next one has ended.
    await until(() => bot.connector.held.length === 2);
    bot.connector.fault.hangs = false;
    await bot.say('list 4');
    const [reply, apology] = bot.connector.held;
    reply?.();
    await until(() => bot.connector.sent.some(({ activity }) => JSON.stringify(activity).includes('3 duties of')));
    await new Promise((next) => setTimeout(next, 100));
    apology?.();
    expect((await slow).replies.at(-1)).toMatch(/went wrong/);
    expect(faults()).toEqual([['turn-failed', expect.stringContaining('the turn took longer than 150 ms')]]);
    expect((await bot.say('only police')).replies[0]).toMatch(/^list 4, only police/);
    expect(bot.logged.map(({ event }) => event)).toEqual(['turn-failed']);
  });
});

describe('a token that never comes', () => {
  it('ends the call that needs it', async () => {
    bot = await startBot();
    const never: OutgoingToken = () => new Promise(() => undefined);
    const client = await new BoundedConnectors(never, 100).create(bot.connector.url);
    await expect(client.conversations.getConversationMembers('chat-1')).rejects.toThrow(TimeLimitError);
    expect(bot.connector.sent).toEqual([]);
  });

  it('is asked for once by all who wait, and again by who comes after', async () => {
    bot = await startBot();
    let asked = 0;
    const token = sharedWithin('the token', 100, () => {
      asked += 1;
      return asked === 1 ? new Promise<string>(() => undefined) : Promise.resolve('a token');
    });
    const all = await Promise.allSettled([token(), token(), token()]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(asked).toBe(1);
    expect(await token()).toBe('a token');
  });
});
