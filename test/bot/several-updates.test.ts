import { storedLog } from '../data/stored-log.ts';
import { verifyLog } from '../../data/verify.ts';
import { confirmOf, startRealBot, type Who } from './real-bot.ts';

jest.setTimeout(60_000);

let bot: Awaited<ReturnType<typeof startRealBot>>;
beforeEach(async () => {
  bot = await startRealBot();
});
afterEach(() => bot.close());

/** What was logged since the bot began, as "A6 complete". */
async function logged(): Promise<string[]> {
  const { entries } = await storedLog(bot.store, 'knowsley');
  return entries
    .filter(({ by }) => by.role !== 'system')
    .map(({ change }) => {
      if (change.what !== 'update') return change.what;
      const { about, status, rag, percent } = change.update;
      return [about, status, rag, percent].filter((part) => part !== null).join(' ');
    });
}

const tell = (who: Who, text: string) => bot.tell(who, text);

describe('several updates of one message', () => {
  it.each([
    ['A6 is done. A7 is at 90%.', ['A6 complete', 'A7 90']],
    ['A6 done and A7 done', ['A6 complete', 'A7 complete']],
    ['A6, A7 and A10 are complete', ['A6 complete', 'A7 complete', 'A10 complete']],
    ['A6 done\nA7 amber\n8(b): audit finished', ['A6 complete', 'A7 amber', '8(b)']],
  ])('%s is one entry for each', async (text, expected) => {
    const card = await tell('alex', text);
    expect(await logged()).toEqual([]);
    const { inPlace, card: after } = await bot.press('alex', confirmOf(card));
    expect(inPlace).toBe(true);
    expect(after.text).toMatch(/^Recorded, \d entries/);
    expect(await logged()).toEqual(expected);
    expect((await verifyLog(bot.store, 'knowsley')).ok).toBe(true);
  });

  it('are recorded once, however often it is pressed', async () => {
    const card = await tell('alex', 'A6 is done. A7 is at 90%.');
    await bot.press('alex', confirmOf(card));
    const { card: again } = await bot.press('alex', confirmOf(card));
    expect(again.text).toContain('nothing was recorded twice');
    expect(await logged()).toEqual(['A6 complete', 'A7 90']);
  });

  it('are recorded singly where a tick is taken off, and the other later', async () => {
    const card = await tell('alex', 'A6 is done. A7 is at 90%.');
    const { card: after } = await bot.press('alex', { ...confirmOf(card), 'row-0': 'false' });
    expect(after.text).toContain('Left out: not recorded.');
    expect(await logged()).toEqual(['A7 90']);
    await bot.press('alex', confirmOf(card));
    expect(await logged()).toEqual(['A7 90', 'A6 complete']);
  });

  it('are only those that can be recorded, and each of the others says why', async () => {
    const card = await tell('alex', 'A6 is done. A25 moved to 30 November.');
    expect(card.text).toContain('Record 1 of these 2?');
    expect(card.text).toContain('who agreed to it');
    await bot.press('alex', confirmOf(card));
    expect(await logged()).toEqual(['A6 complete']);
  });

  it('are recorded by their author alone, with a role', async () => {
    const card = await tell('alex', 'A6 is done. A7 is at 90%.');
    const { card: refused } = await bot.press('priya', confirmOf(card));
    expect(refused.text).toContain('Only its author can confirm that');
    const { card: forged } = await bot.press('alex', { ...confirmOf(card), by: { id: 'x', name: 'X' } });
    expect(forged.text).toContain('not as I made it');
    expect((await tell('robin', 'A6 is done. A7 is at 90%.')).text).toContain('Observers ask');
    expect(await logged()).toEqual([]);
  });

  it('stay one where the second only tells more of the first', async () => {
    await bot.press('alex', confirmOf(await tell('alex', 'A6: police signed; A7 depends on it')));
    const { entries } = await storedLog(bot.store, 'knowsley');
    expect(entries.at(-1)?.change).toMatchObject({ update: { about: 'A6', text: 'police signed; A7 depends on it' } });
  });
});
