import { VAGUE } from '../questions/vague.ts';
import { startRealBot } from './real-bot.ts';

jest.setTimeout(60_000);

let bot: Awaited<ReturnType<typeof startRealBot>>;
beforeAll(async () => {
  bot = await startRealBot();
});
afterAll(() => bot.close());

/** Says sentences until one of them is asked back with two readings. */
async function askedBack() {
  for (const sentence of VAGUE) {
    const { text, buttons } = await bot.tell('alex', sentence);
    const readings = Object.values(buttons).filter((data) => data['do'] === 'answer');
    if (text.includes('which do you mean?') && readings.length >= 2) return readings;
  }
  throw new Error('none of the sentences is asked back with two readings: find others');
}

it('a reading that is chosen is answered, and answered alike when its button is pressed again', async () => {
  const [first, second] = await askedBack();
  if (first === undefined || second === undefined) throw new Error('two readings were there');
  expect(first).not.toEqual(second);
  const once = await bot.press('alex', first);
  expect(once.card.text).not.toContain('which do you mean?');
  expect(once.card.text).toContain('Knowsley');
  const other = await bot.press('alex', second);
  expect(other.card.text).not.toBe(once.card.text);
  const twice = await bot.press('alex', first);
  expect(twice.card.text).toBe(once.card.text);
});
