import { createJournal } from '../../data/journal.ts';
import { verifyLog } from '../../data/verify.ts';
import { confirmOf, startRealBot } from './real-bot.ts';

jest.setTimeout(60_000);

let bot: Awaited<ReturnType<typeof startRealBot>>;
beforeEach(async () => {
  bot = await startRealBot();
});
afterEach(() => bot.close());

async function signed() {
  const log = await createJournal(bot.store).read('knowsley');
  return (log?.entries ?? []).flatMap(({ by, change }) =>
    change.what === 'update' && by.role !== 'system'
      ? [{ about: change.update.about, status: change.update.status, meeting: change.update.meeting, role: by.role }]
      : [],
  );
}

describe('sign-off', () => {
  it('lists what waits, whichever meeting comes next', async () => {
    const { text } = await bot.tell('priya', 'for sign-off at the next board');
    expect(text).toContain('A11');
    expect(text).toContain('A21');
    expect(text).toContain('2 actions');
  });

  it('is one card for several, and the log says who and at which meeting', async () => {
    const card = await bot.tell('priya', 'sign them all off');
    expect(card.text).toContain('at the board’s meeting of 15 January 2015');
    expect(await signed()).toEqual([]);
    await bot.press('priya', confirmOf(card));
    expect(await signed()).toEqual([
      { about: 'A11', status: 'complete', meeting: '2015-01-15', role: 'chair' },
      { about: 'A21', status: 'complete', meeting: '2015-01-15', role: 'chair' },
    ]);
    expect(await verifyLog(bot.store, 'knowsley')).toMatchObject({ ok: true });
    expect((await bot.tell('priya', 'for sign-off at the next board')).text).toContain('Nothing');
    expect((await bot.tell('priya', 'sign off all')).text).toContain('Nothing waits for sign-off');
  });

  it('keeps what else is said of one', async () => {
    await bot.press(
      'priya',
      confirmOf(await bot.tell('priya', 'A11 was signed off at the 15 January board after the protocol was seen')),
    );
    expect(await signed()).toMatchObject([{ about: 'A11', status: 'complete', meeting: '2015-01-15' }]);
  });

  it('is of a meeting that was held', async () => {
    expect((await bot.tell('priya', 'sign off A11 at the 5 February board')).text).toContain('has not met yet');
    expect((await bot.tell('priya', 'sign off A11 at the board on 20 January')).text).toContain(
      'No meeting of the board is recorded',
    );
    expect(await signed()).toEqual([]);
  });

  it('is for the chair and the officers', async () => {
    const { text } = await bot.tell('sam', 'sign off A21');
    expect(text).toMatch(/for the board’s officers|somebody else’s/);
    expect((await bot.tell('robin', 'sign off A11 and A21')).text).toContain('Observers ask');
    expect(await signed()).toEqual([]);
  });
});
