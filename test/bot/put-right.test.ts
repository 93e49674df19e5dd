import { storedLog } from '../data/stored-log.ts';
import { verifyLog } from '../../data/verify.ts';
import { confirmOf, startRealBot, type Who } from './real-bot.ts';

jest.setTimeout(60_000);

let bot: Awaited<ReturnType<typeof startRealBot>>;
beforeEach(async () => {
  bot = await startRealBot();
});
afterEach(() => bot.close());

const tell = (who: Who, text: string) => bot.tell(who, text);
const confirm = async (who: Who, text: string) => bot.press(who, confirmOf(await tell(who, text)));

async function changes() {
  const { entries } = await storedLog(bot.store, 'knowsley');
  return entries.filter(({ by }) => by.role !== 'system').map(({ change }) => change);
}

describe('what was proposed', () => {
  it.each([
    ['A6 is at 60%', 'sorry, that should have been A7 not A6', { about: 'A7', percent: 60, text: 'A7 is at 60%' }],
    ['A6 is at 60%', 'I meant 70%', { about: 'A6', percent: 70, text: 'A6 is at 70%' }],
    ['A6 is amber', 'no, red', { about: 'A6', rag: 'red', text: 'A6 is red' }],
    ['A11 was signed off on 15 January', 'no, the 16th', { about: 'A11', status: 'complete', date: '2015-01-16' }],
    ['A25 moved to 30 November', 'agreed by the chair', { moved: { to: '2015-11-30', agreedBy: 'the chair' } }],
  ])('%s: “%s” changes the proposal', async (first, then, update) => {
    await tell('alex', first);
    const { card } = await confirm('alex', then);
    expect(card.text).toMatch(/^Recorded/);
    expect(await changes()).toEqual([{ what: 'update', update: expect.objectContaining(update) as unknown }]);
  });

  it('of the board’s dates is put right too', async () => {
    await tell('alex', 'there is an extra board on 24 February');
    await confirm('alex', 'no, the 26th');
    expect(await changes()).toMatchObject([{ what: 'fact', entry: { fact: 'meeting', date: '2015-02-26' } }]);
  });

  it('is recorded once, whichever of its cards is confirmed', async () => {
    const first = await tell('alex', 'A6 is at 60%');
    await confirm('alex', 'I meant 70%');
    const { card } = await bot.press('alex', confirmOf(first));
    expect(card.text).toContain('nothing was recorded twice');
    expect(await changes()).toHaveLength(1);
  });

  it.each([
    ['A6 is complete, A7 is not', 'A6 is complete but not A7'],
    ['A6 is complete, A7 is not', 'sorry, A6 is complete but not A7'],
    ['A6 is complete', 'A6 amber. A7 not A10 is red'],
    ['A6 is complete', 'A7 instead of A6 is red'],
    ['A6 is complete', 'sorry, A7 not A6 is red'],
  ])('%s: “%s” completes no other', async (first, then) => {
    await tell('alex', first);
    const card = await tell('alex', then);
    if (card.buttons['Confirm'] !== undefined) await bot.press('alex', confirmOf(card));
    const recorded = await changes();
    expect(recorded).not.toContainEqual(
      expect.objectContaining({ update: expect.objectContaining({ about: 'A7', status: 'complete' }) as unknown }),
    );
    expect(recorded.filter(({ what }) => what === 'correction')).toEqual([]);
  });

  it('is no longer what is told where another is set in its place', async () => {
    await tell('alex', 'A6 is complete');
    await confirm('alex', 'Not A6 but A7 is done');
    expect(await changes()).toMatchObject([{ what: 'update', update: { about: 'A7', status: 'complete' } }]);
  });

  it('lends nothing to another sentence', async () => {
    await tell('alex', 'The board did not agree to move A25 to 30 November');
    const card = await tell('alex', 'A25 may be moved to 30 November, agreed by the board');
    expect(card.text).not.toContain('did not agree');
  });

  it('is put right by its author alone', async () => {
    const there = { conversation: { id: '19:x', conversationType: 'groupChat' } };
    await bot.tell('alex', 'A6 is at 60%', there);
    const { buttons } = await bot.tell('priya', 'I meant 70%', there);
    expect(buttons['Confirm']).toBeUndefined();
  });
});

describe('what was recorded', () => {
  it('gets a correction, also of what it is about and of its words', async () => {
    await confirm('alex', 'A6 is at 60%');
    const { card } = await confirm('alex', 'sorry that should have been A7 not A6');
    expect(card.text).toContain('A6 → A7');
    expect(await changes()).toMatchObject([
      { what: 'update', update: { about: 'A6', percent: 60 } },
      { what: 'correction', corrects: 7, update: { about: 'A7', percent: 60, text: 'A7 is at 60%' } },
    ]);
    expect((await tell('alex', 'history of A6')).text).toContain('Corrected by Alex Officer');
    expect((await tell('alex', 'what is the latest on A7?')).text).toContain('A7 is at 60%');
    expect((await verifyLog(bot.store, 'knowsley')).ok).toBe(true);
  });

  it('can be put right twice', async () => {
    await confirm('alex', 'A6 is at 60%');
    await confirm('alex', 'I meant 70%');
    await confirm('alex', 'no, 75%');
    expect(await changes()).toMatchObject([
      { update: { percent: 60 } },
      { what: 'correction', corrects: 7, update: { percent: 70, text: 'A6 is at 70%' } },
      { what: 'correction', corrects: 8, update: { percent: 75, text: 'A6 is at 75%' } },
    ]);
  });

  it('of several is the one that is meant', async () => {
    await confirm('alex', 'A6 is done. A7 is at 80%.');
    await confirm('alex', 'sorry, I meant 85%');
    expect((await changes()).at(-1)).toMatchObject({ what: 'correction', update: { about: 'A7', percent: 85 } });
  });
});

describe('“it”', () => {
  it('is the action of the answer before', async () => {
    await tell('alex', 'what is the latest on A6?');
    await confirm('alex', 'mark it complete');
    expect(await changes()).toMatchObject([{ what: 'update', update: { about: 'A6', status: 'complete' } }]);
  });

  it('is what was told before', async () => {
    await confirm('alex', 'A6 is at 60%');
    await confirm('alex', 'and it’s now amber');
    expect((await changes()).at(-1)).toMatchObject({ what: 'update', update: { about: 'A6', rag: 'amber' } });
  });

  it('is nothing in a question or a remark', async () => {
    await tell('alex', 'what is the latest on A6?');
    for (const text of ['is it done?', 'that is great', 'it is raining']) {
      expect((await tell('alex', text)).buttons['Confirm']).toBeUndefined();
    }
  });
});

describe('an order is changed, and never the log', () => {
  const channel = { conversation: { id: '19:board@thread.tacv2', conversationType: 'channel' } };
  const heard = async (text: string) => (await bot.tell('alex', text, channel)).text;

  it('by “make it 10 instead”, “not during half term” and “stop sending that”', async () => {
    expect(await heard('post the digest here every Monday at 8:30')).toContain('08:30');
    expect(await heard('make it 10 instead')).toContain('10:00');
    expect(await heard('not during half term')).toMatch(/holiday/);
    expect(await heard('stop sending that')).toMatch(/no longer|stopped|not post/i);
    expect((await changes()).filter(({ what }) => what !== 'link')).toEqual([]);
  });
});

describe('a field that the words suggest', () => {
  it('stays as it is, is shown so, and is set with one tap', async () => {
    const card = await tell('alex', 'A11: training finished, files audited');
    expect(card.text).toContain('Status: unchanged');
    const button = card.buttons['Make it complete'];
    const { card: again } = await bot.press('alex', button ?? {});
    expect(again.text).toContain('complete');
    await bot.press('alex', confirmOf(again));
    await bot.press('alex', confirmOf(card));
    expect(await changes()).toMatchObject([{ what: 'update', update: { about: 'A11', status: 'complete' } }]);
  });
});

describe('what sounds like an update and is none', () => {
  it('is told to be unrecorded, with what to type', async () => {
    const { text, buttons } = await tell('alex', 'quick update from me, we held the workshop with schools');
    expect(text).toContain('Nothing was recorded');
    expect(text).toContain('A6: 88%');
    expect(buttons['Confirm']).toBeUndefined();
  });
});
