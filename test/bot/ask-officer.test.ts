import { listAll } from '../../data/store.ts';
import type { Json } from './a-bot.ts';
import { cardOf, PEOPLE, startRealBot } from './real-bot.ts';

// Reads the notices and puts the whole bot together.
jest.setTimeout(60_000);

const UNREAD = 'which wibbles were wobbled?';
const THREAD = {
  conversation: { id: '19:board@thread;messageid=7', conversationType: 'channel' },
  channelData: { channel: { id: '19:board@thread' }, team: { id: 'team-1' } },
};
const DOCUMENTS = async ({ store }: { store: Awaited<ReturnType<typeof startRealBot>>['store'] }) =>
  (await listAll(store, 'knowsley', 'asked-officer')).map(({ document }) => document);

let bot: Awaited<ReturnType<typeof startRealBot>>;
beforeEach(async () => {
  bot = await startRealBot();
});
afterEach(() => bot.close());

const last = () => bot.connector.sent.at(-1);
const cardIn = (conversation: string) =>
  cardOf(
    bot.connector.sent.findLast(({ path }) => decodeURIComponent(path).includes(`/${conversation}/`))?.activity
      .attachments?.[0]?.content,
  );

/** Sam asks in the channel what cannot be answered, and has it sent on. */
async function passOn(): Promise<Json> {
  await bot.say(UNREAD, { from: PEOPLE.sam, ...THREAD });
  const { buttons } = cardOf(last()?.activity.attachments?.[0]?.content);
  const data = buttons['Ask the officer'] ?? {};
  await bot.submit(data, { from: PEOPLE.sam, ...THREAD });
  return data;
}

describe('what the bot could not answer', () => {
  it('goes to the officer with the question, and their answer comes back to the thread with name and post', async () => {
    await bot.tell('alex', 'help');
    await passOn();
    const asked = cardIn('chat-alex');
    expect(asked.text).toContain('Sam Member asks the board');
    expect(asked.text).toContain(UNREAD);
    expect(cardOf(last()?.activity.attachments?.[0]?.content).text).toMatch(/sent your question to Alex Officer/);
    const { inPlace, card } = await bot.press('alex', { ...asked.buttons['Send answer'], answer: ' Three of them. ' });
    expect(inPlace).toBe(true);
    expect(card.text).toContain('Your answer is there');
    expect(decodeURIComponent(last()?.path ?? '')).toContain('19:board@thread;messageid=7');
    const there = cardOf(last()?.activity.attachments?.[0]?.content).text;
    expect(there).toContain('Alex Officer, officer of the board, answers');
    expect(there).toContain('Three of them.');
    expect(there).toContain(UNREAD);
  });

  it('is answered once: the second officer is told who was quicker, and nothing more is sent', async () => {
    await bot.tell('alex', 'help');
    await passOn();
    const data = { ...cardIn('chat-alex').buttons['Send answer'], answer: 'Three.' };
    await bot.press('alex', data);
    const sent = bot.connector.sent.length;
    const { card } = await bot.press('alex', { ...data, answer: 'Four.' });
    expect(card.text).toContain('Alex Officer was quicker');
    expect(card.text).toContain('You wrote: Four.');
    expect(bot.connector.sent).toHaveLength(sent);
  });

  it('is sent on once, however often the button is pressed', async () => {
    await bot.tell('alex', 'help');
    const data = await passOn();
    await bot.submit(data, { from: PEOPLE.sam, ...THREAD });
    expect(cardOf(last()?.activity.attachments?.[0]?.content).text).toContain('has your question of today already');
    expect(await DOCUMENTS(bot)).toHaveLength(1);
  });

  it('stays nowhere where no officer ever wrote to the bot, and who asked is told', async () => {
    await passOn();
    expect(cardOf(last()?.activity.attachments?.[0]?.content).text).toContain('I can reach no officer of this board');
    expect(await DOCUMENTS(bot)).toEqual([]);
  });

  it('is answered by officers alone, and not by an empty answer', async () => {
    await bot.tell('alex', 'help');
    await passOn();
    const data = cardIn('chat-alex').buttons['Send answer'] ?? {};
    expect((await bot.press('priya', { ...data, answer: 'Mine.' })).card.text).toContain('Only an officer');
    expect((await bot.press('alex', { ...data, answer: '  ' })).card.text).toContain('no words in your answer');
    expect((await DOCUMENTS(bot))[0]?.answered).toBeNull();
  });

  it('stays open where Teams does not take the answer', async () => {
    await bot.tell('alex', 'help');
    await passOn();
    const data = { ...cardIn('chat-alex').buttons['Send answer'], answer: 'Three.' };
    bot.connector.fault.status = 403;
    expect((await bot.press('alex', data)).card.text).toContain('may not have arrived');
    bot.connector.fault.status = 0;
    expect((await bot.press('alex', data)).card.text).toContain('Your answer is there');
  });
});

describe('the button', () => {
  const offers = async (who: 'sam' | 'alex', text: string) =>
    Object.keys((await bot.tell(who, text)).buttons).includes('Ask the officer');

  it('is there where something could not be read, or lies outside what is held', async () => {
    expect(await offers('sam', UNREAD)).toBe(true);
    expect(await offers('sam', 'can you tell me the budget')).toBe(true);
  });

  it('is not there for what was answered, for what is refused for its own sake, and for an officer', async () => {
    expect(await offers('sam', 'what is overdue?')).toBe(false);
    expect(await offers('sam', 'what do you think of the chair?')).toBe(false);
    expect(await offers('alex', UNREAD)).toBe(false);
  });
});
