import { createJournal } from '../../data/journal.ts';
import { verifyLog } from '../../data/verify.ts';
import { confirmOf, startRealBot } from './real-bot.ts';

jest.setTimeout(60_000);

let bot: Awaited<ReturnType<typeof startRealBot>>;
beforeEach(async () => {
  bot = await startRealBot();
});
afterEach(() => bot.close());

const logged = async () =>
  ((await createJournal(bot.store).read('knowsley'))?.entries ?? []).filter(({ by }) => by.role !== 'system');

const MINUTES = [
  'Minutes of the board of 15 January:',
  '- A6: 88% seen alone, now amber',
  '- A11 signed off',
  '- New action for 13(b): pilot the system, Head of ICT, by 30 June',
  'The board thanked the police for the joint audit.',
].join('\n');

describe('minutes that are pasted', () => {
  it('are one card, and one entry for each line that is one; the rest is the meeting’s note', async () => {
    const card = await bot.tell('alex', MINUTES);
    expect(card.text).toContain('Record these 4?');
    expect(await logged()).toEqual([]);
    await bot.press('alex', confirmOf(card));
    expect((await logged()).map(({ change }) => change)).toMatchObject([
      { what: 'update', update: { about: 'A6', rag: 'amber', meeting: '2015-01-15' } },
      { what: 'update', update: { about: 'A11', status: 'complete', meeting: '2015-01-15' } },
      { what: 'action', action: { title: 'pilot the system', owner: 'Head of ICT', due: '2015-06-30' } },
      { what: 'minutes', meeting: '2015-01-15', note: 'The board thanked the police for the joint audit.' },
    ]);
    expect(await verifyLog(bot.store, 'knowsley')).toMatchObject({ ok: true });
  });

  it('can be read later, with what was confirmed beside them', async () => {
    await bot.press('alex', confirmOf(await bot.tell('alex', MINUTES)));
    for (const asked of ['what was decided on 15 January', 'what did the board decide at the last meeting?']) {
      const { text } = await bot.tell('priya', asked);
      expect(text).toContain('What was recorded about the meeting of 15 January 2015');
      expect(text).toContain('The board thanked the police for the joint audit.');
      expect(text).toContain('pilot the system');
      expect(text).toContain('A11 signed off');
    }
    const { text } = await bot.tell('priya', 'what was decided on 11 December');
    expect(text).toContain('Nothing is recorded about the meeting of 11 December 2014');
  });

  it('say what cannot be recorded, and record the rest', async () => {
    const card = await bot.tell(
      'alex',
      'Minutes of 15 January\nA6 is done\nAction: Head of ICT to pilot it by 30 June',
    );
    expect(card.text).toContain('Record 2 of these 3?');
    expect(card.text).toContain('which paragraphs it serves');
    await bot.press('alex', confirmOf(card));
    expect((await logged()).map(({ change }) => change.what)).toEqual(['update', 'minutes']);
  });

  it('want a meeting that was held, and no more decisions than fit one card', async () => {
    expect((await bot.tell('alex', 'Minutes of 5 February\nA6 is done')).text).toContain('has not met yet');
    const many = Array.from({ length: 14 }, (_, n) => `A${n + 1}: looked at by the board, now amber`).join('\n');
    expect((await bot.tell('alex', `Minutes of 15 January\n${many}`)).text).toContain('Paste them in parts');
    expect(await logged()).toEqual([]);
  });

  it('are for the chair and the officers', async () => {
    const { text, buttons } = await bot.tell('sam', 'Minutes of 15 January\nA6 is done\nAll went well');
    expect(text).toContain('None of these can be recorded yet');
    expect(buttons['Confirm']).toBeUndefined();
    expect((await bot.tell('robin', 'Minutes of 15 January\nA6 is done')).text).toContain('Observers ask');
  });
});
