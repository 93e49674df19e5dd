import { startRealBot } from './real-bot.ts';

jest.setTimeout(60_000);

let bot: Awaited<ReturnType<typeof startRealBot>>;
beforeAll(async () => {
  bot = await startRealBot();
});
afterAll(() => bot.close());

it('a reading that is chosen is answered, and answered alike when its button is pressed again', async () => {
  const { text, buttons } = await bot.tell('alex', 'is the adoption plan ok');
  expect(text).toContain('which do you mean?');
  const [first, second] = Object.entries(buttons).filter(([title]) =>
    /^(?:Where it stands|Who must do it)/.test(title),
  );
  if (first === undefined || second === undefined)
    throw new Error(`no two readings: ${Object.keys(buttons).join(', ')}`);
  expect(first[1]).not.toEqual(second[1]);
  const once = await bot.press('alex', first[1]);
  expect(once.card.text).toContain('Adoption timeliness plan and trajectory');
  const twice = await bot.press('alex', first[1]);
  expect(twice.card.text).toBe(once.card.text);
  const other = await bot.press('alex', second[1]);
  expect(other.card.text).toContain('Adoption Manager');
});
