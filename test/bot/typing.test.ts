import type { Waiting } from '../../bot/typing.ts';
import type { Journal } from '../../data/journal.ts';
import { PEOPLE, startRealBot } from './real-bot.ts';

// Reads the notices and puts the whole bot together.
jest.setTimeout(60_000);

const CHAT = { from: PEOPLE.alex, conversation: { id: 'chat-alex', conversationType: 'personal' } };

/** A bot whose store answers only when it is let, and whose clock goes on only when it is told. */
async function slowBot() {
  const store = Promise.withResolvers<undefined>();
  const waits: { readonly ms: number; readonly pass: () => void }[] = [];
  const waiting: Waiting = (ms) => new Promise((pass) => waits.push({ ms, pass: () => pass() }));
  const slow = (journal: Journal): Journal => ({
    ...journal,
    read: async (board) => {
      await store.promise;
      return journal.read(board);
    },
  });
  const bot = await startRealBot(undefined, {}, slow, { waiting });
  const types = () => bot.connector.types;
  /** Until the bot has sent so many things. */
  const sent = async (count: number) => {
    while (bot.connector.types.length < count) await new Promise((next) => setImmediate(next));
  };
  return { bot, waits, types, sent, answer: () => store.resolve(undefined) };
}

it('shows that it is typing where a turn takes long, and then answers', async () => {
  const { bot, waits, types, sent, answer } = await slowBot();
  const asked = bot.say('what is overdue?', CHAT);
  while (waits.length === 0) await new Promise((next) => setImmediate(next));
  expect(waits[0]?.ms).toBe(1000);
  expect(types()).toEqual([]);
  waits[0]?.pass();
  await sent(1);
  expect(types()).toEqual(['typing']);
  answer();
  await asked;
  expect(types()).toEqual(['typing', 'message']);
  // It was answered meanwhile.
  waits[1]?.pass();
  await new Promise((next) => setImmediate(next));
  expect(types()).toEqual(['typing', 'message']);
  await bot.close();
});

it('shows nothing any more once the answer is on its way', async () => {
  const { bot, waits, types, answer } = await slowBot();
  bot.connector.fault.hangs = true;
  answer();
  const asked = bot.say('what is overdue?', CHAT);
  while (bot.connector.held.length === 0) await new Promise((next) => setImmediate(next));
  waits[0]?.pass();
  await new Promise((next) => setImmediate(next));
  bot.connector.fault.hangs = false;
  for (const take of bot.connector.held) take();
  await asked;
  expect(types()).toEqual(['message']);
  await bot.close();
});

it('shows nothing where the answer is quicker', async () => {
  const { bot, waits, types, answer } = await slowBot();
  answer();
  await bot.say('what is overdue?', CHAT);
  waits[0]?.pass();
  await new Promise((next) => setImmediate(next));
  expect(types()).toEqual(['message']);
  await bot.close();
});
