import type { Json } from './a-bot.ts';
import { beside, type Judged, orders, refusals, remarks, second, STILL_ASKED, third } from './judged-sentences.ts';
import { type SeenCard, startRealBot } from './real-bot.ts';

jest.setTimeout(60_000);

let bot: Awaited<ReturnType<typeof startRealBot>>;
beforeAll(async () => {
  bot = await startRealBot();
});
afterAll(() => bot.close());

let chats = 0;

/** Says it in a conversation of its own; what is only proposed leaves the board as it was. */
async function heard({ say, who = 'alex', board, first = [] }: Judged): Promise<SeenCard> {
  chats += 1;
  const chat = { conversation: { id: `judged-${chats}`, conversationType: 'personal' } };
  if (board !== undefined) await bot.tell(who, `switch to ${board}`, chat);
  for (const before of first) {
    const { buttons } = await bot.tell(who, before, chat);
    await bot.press(who, buttons['Confirm'] ?? {}, chat);
  }
  return bot.tell(who, say, chat);
}

describe.each([
  ['an order', orders],
  ['a question or a remark', remarks],
  ['what cannot be recorded', refusals],
  ['a sentence of the second hour', second],
  ['a sentence of the third hour', third],
  ['a sentence beside those', beside],
])('%s', (_, rows) => {
  it.each(rows.map((row): [string, Judged] => [row.say.slice(0, 150), row]))('%s', async (_say, row) => {
    const { text, buttons } = await heard(row);
    const proposed = buttons['Confirm'] as { change: Json } | undefined;
    const { outcome } = row;
    if (STILL_ASKED.has(row.say)) expect(proposed).toBeUndefined();
    else if ('rows' in outcome) {
      const { rows = [] } = buttons['Confirm'] as { rows?: readonly { change: { update: Json } }[] };
      expect(rows.map(({ change }) => change.update)).toMatchObject(
        Object.entries(outcome.rows).map(([about, more]) => ({ about, ...more })),
      );
    } else if ('records' in outcome) {
      if (proposed === undefined) expect(outcome.orAsked).toBe(true);
      else expect(proposed.change).toMatchObject(outcome.records);
    } else {
      expect(proposed).toBeUndefined();
      if ('answers' in outcome) expect(buttons).not.toHaveProperty('Continue');
      expect(text).toMatch('asks' in outcome ? outcome.asks : 'answers' in outcome ? outcome.answers : outcome.refuses);
    }
  });
});
