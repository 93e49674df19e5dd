import { createJournal } from '../../data/journal.ts';
import { startRealBot } from './real-bot.ts';

jest.setTimeout(60_000);

let bot: Awaited<ReturnType<typeof startRealBot>>;
beforeEach(async () => {
  bot = await startRealBot();
});
afterEach(() => bot.close());

async function attested() {
  const log = await createJournal(bot.store).read('knowsley');
  return (log?.entries ?? []).flatMap(({ by, change }) =>
    change.what === 'update' && change.update.attests === true ? [`${change.update.about} by ${by.name}`] : [],
  );
}

const tap = (who: Parameters<typeof bot.press>[0], about: string) =>
  bot.press(who, { do: 'attest', about, notice: 'knowsley' });

describe('“still holds”', () => {
  it('is one tap and one entry, however often it is tapped that day', async () => {
    const done = await bot.press('alex', (await bot.tell('alex', 'A6 is complete')).buttons['Confirm'] ?? {});
    expect(done.inPlace).toBe(true);
    const { inPlace, card } = await tap('alex', 'A6');
    expect(inPlace).toBe(true);
    expect(card.text).toContain('Recorded that A6 still holds');
    await tap('alex', 'A6');
    expect(await attested()).toEqual(['A6 by Alex Officer']);
    const { text } = await bot.tell('alex', 'what is the status of A6?');
    expect(text).toContain('complete');
  });

  it('is not of what is not complete', async () => {
    expect((await tap('alex', 'A6')).card.text).toContain('not complete any more');
    expect(await attested()).toEqual([]);
  });

  it('is not of what somebody else owns, nor for observers', async () => {
    await bot.press('alex', (await bot.tell('alex', 'A11 is complete')).buttons['Confirm'] ?? {});
    for (const who of ['sam', 'robin'] as const) await tap(who, 'A11');
    expect(await attested()).toEqual([]);
  });

  it('can be typed, and is shown before it is recorded', async () => {
    await bot.press('alex', (await bot.tell('alex', 'A6 is complete')).buttons['Confirm'] ?? {});
    const card = await bot.tell('alex', 'A6: still holds, spot check done');
    expect(card.text).toContain('what was completed still holds');
    await bot.press('alex', card.buttons['Confirm'] ?? {});
    expect(await attested()).toEqual(['A6 by Alex Officer']);
  });
});
