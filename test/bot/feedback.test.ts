import { scanAll } from '../../data/store.ts';
import type { Json } from './a-bot.ts';
import { PEOPLE, startRealBot } from './real-bot.ts';

// Reads the notices and puts the whole bot together.
jest.setTimeout(60_000);

let bot: Awaited<ReturnType<typeof startRealBot>>;
beforeEach(async () => {
  bot = await startRealBot();
});
afterEach(() => bot.close());

const CHAT = { from: PEOPLE.sam, conversation: { id: 'chat-sam', conversationType: 'personal' } };

/** As Teams sends a thumb: its words are JSON in a text. */
const thumb = (reaction: string, replyToId: string, more: Json = {}) =>
  bot.post(
    bot.activity({
      ...{ type: 'invoke', name: 'message/submitAction', replyToId, ...CHAT, ...more },
      value: { actionName: 'feedback', actionValue: { reaction, feedback: '{"feedbackText":"Kayleigh was 12"}' } },
    }),
  );
const kept = () => scanAll(bot.store, 'misread');
const lastId = () => `reply-${bot.connector.sent.length}`;

describe('the thumbs under an answer', () => {
  it('are asked for under answers, and not under what is recorded or said otherwise', async () => {
    await bot.tell('sam', 'what is overdue?');
    expect(bot.connector.sent.at(-1)?.activity['channelData']).toEqual({ feedbackLoop: { type: 'default' } });
    await bot.tell('sam', 'help');
    expect(bot.connector.sent.at(-1)?.activity['channelData']).toBeUndefined();
  });

  it('get an empty 200, and nothing is said', async () => {
    await bot.tell('sam', 'what is overdue?');
    const sent = bot.connector.sent.length;
    expect(await thumb('like', lastId())).toEqual({ status: 200, text: '' });
    expect(await thumb('dislike', lastId())).toEqual({ status: 200, text: '' });
    expect(bot.connector.sent).toHaveLength(sent);
  });

  it('down leave the shape of the question for whoever mends the lexicon, and nothing of what was typed beside it', async () => {
    await bot.tell('sam', 'what is overdue for Kayleigh?');
    await bot.tell('sam', 'what is overdue?');
    await thumb('dislike', lastId());
    const [misread, ...others] = (await kept()).filter(({ disliked }) => disliked === true);
    expect(misread).toMatchObject({ words: 'what is overdue', board: 'knowsley', disliked: true });
    expect(others).toEqual([]);
    expect(JSON.stringify(await kept())).not.toMatch(/kayleigh|12/i);
  });

  it.each([
    ['up', 'like', lastId],
    ['down under a message that nobody remembers', 'dislike', () => 'reply-999'],
  ])('%s leave nothing', async (_name, reaction, on) => {
    await bot.tell('sam', 'what is overdue?');
    expect((await thumb(reaction, on())).status).toBe(200);
    expect(await kept()).toEqual([]);
  });

  it('still mean that answer after the bot has been started anew', async () => {
    await bot.tell('sam', 'what is overdue?');
    const id = lastId();
    await bot.settle();
    const again = await startRealBot({ ...bot.store, close: () => Promise.resolve() });
    await again.post(
      again.activity({
        ...{ type: 'invoke', name: 'message/submitAction', replyToId: id, ...CHAT },
        value: { actionName: 'feedback', actionValue: { reaction: 'dislike' } },
      }),
    );
    expect((await kept()).map(({ words }) => words)).toEqual(['what is overdue']);
    await again.close();
  });
});
