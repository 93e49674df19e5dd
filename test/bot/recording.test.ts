import { storedLog } from '../data/stored-log.ts';
import { verifyLog } from '../../data/verify.ts';
import type { Change } from '../../notices/model/log.ts';
import type { Json } from './a-bot.ts';
import { PEOPLE, startRealBot, type SeenCard, type Who } from './real-bot.ts';

jest.setTimeout(60_000);

let bot: Awaited<ReturnType<typeof startRealBot>>;
beforeEach(async () => {
  bot = await startRealBot();
});
afterEach(() => bot.close());

const buttonOf = ({ buttons, text }: SeenCard, title: string): Json => {
  const data = buttons[title];
  if (data === undefined) throw new Error(`no button “${title}” on: ${text}`);
  return data;
};

/** What was logged since the bot began, oldest first. */
async function logged(board = 'knowsley'): Promise<Change[]> {
  const { entries } = await storedLog(bot.store, board);
  return entries.filter(({ by }) => by.role !== 'system').map(({ change }) => change);
}

/** Says it, and confirms what is shown. */
async function record(who: Who, text: string) {
  const card = await bot.tell(who, text);
  return bot.press(who, buttonOf(card, 'Confirm'));
}

describe('a sentence that was confirmed is recorded as it was meant', () => {
  const holding = (change: Json): unknown => expect.objectContaining(change);
  const update = (change: Json) => ({ what: 'update', update: holding(change) });

  it.each<[string, string, Json]>([
    [
      'log A6: 88% seen alone in January, now amber',
      'knowsley',
      update({ about: 'A6', text: '88% seen alone in January', rag: 'amber', percent: null, status: null }),
    ],
    [
      'A12 is done, evidence https://example.org/minutes',
      'knowsley',
      update({ about: 'A12', status: 'complete', evidence: 'https://example.org/minutes' }),
    ],
    ['update 8(b): audit finished', 'knowsley', update({ about: '8(b)', text: 'audit finished', status: null })],
    [
      'A25 moved to 30 November, agreed by the board',
      'knowsley',
      update({ about: 'A25', status: 'rescheduled', moved: { to: '2015-11-30', agreedBy: 'the board' } }),
    ],
    [
      'for Kent, unallocated cases 180 on 31 July',
      'kent',
      {
        what: 'reading',
        reading: { ref: 'B3', metric: 'unallocated cases over 28 days', value: 180, date: '2011-07-31' },
      },
    ],
    [
      'the next review is on 25 March',
      'knowsley',
      { what: 'fact', entry: { fact: 'review', date: '2015-03-25', note: '' }, replaces: '2015-03-18' },
    ],
    [
      'we received the notice on 18 September',
      'knowsley',
      { what: 'fact', entry: { fact: 'received', date: '2014-09-18', note: '' }, replaces: null },
    ],
    [
      'new action for 13(b): pilot the new system, Head of ICT, by 30 June',
      'knowsley',
      {
        what: 'action',
        action: holding({
          ...{ id: 'A29', serves: ['13(b)'], title: 'pilot the new system', owner: 'Head of ICT', agency: 'Council' },
          due: '2015-06-30',
        }),
      },
    ],
  ])('%s', async (text, board, change) => {
    const { inPlace, card } = await record('alex', text);
    expect(inPlace).toBe(true);
    expect(card.text).toMatch(/^Recorded/);
    expect(await logged(board)).toEqual([change]);
  });

  it('by whom, in which role, when and from which message', async () => {
    await record('alex', 'A6: audit done');
    const { entries } = await storedLog(bot.store, 'knowsley');
    const last = entries.at(-1);
    expect(last?.by).toEqual({ id: PEOPLE.alex.aadObjectId, name: 'Alex Officer', role: 'officer' });
    expect(last?.source?.conversation).toBe('chat-alex');
    expect(last?.source?.activity).toMatch(/^activity-/);
    expect(Date.parse(last?.at ?? '')).toBeGreaterThan(0);
  });

  it('and the next question knows it', async () => {
    expect((await bot.tell('alex', 'status of A6')).text).toContain('RAG red');
    await record('alex', 'A6: audit done, now amber');
    expect((await bot.tell('alex', 'status of A6')).text).toContain('RAG amber');
    expect((await bot.tell('alex', 'what is the latest on A6?')).text).toContain('audit done');
  });
});

describe('nothing is recorded', () => {
  it('before it is confirmed, nor after it was cancelled', async () => {
    const card = await bot.tell('alex', 'A6: audit done');
    const cancelled = await bot.press('alex', buttonOf(card, 'Cancel'));
    expect(cancelled.card.text).toContain('Nothing was recorded');
    expect(await logged()).toEqual([]);
  });

  it('by a question, however it is worded', async () => {
    for (const text of ['has A6 moved to 30 November?', 'what was logged on A6?', 'is A12 done?'])
      expect((await bot.tell('alex', text)).buttons).not.toHaveProperty('Confirm');
    expect(await logged()).toEqual([]);
  });
});

describe('once', () => {
  it('however often Confirm is pressed, at once and later', async () => {
    const confirm = buttonOf(await bot.tell('alex', 'A6: audit done'), 'Confirm');
    const first = await Promise.all([1, 2, 3].map(() => bot.press('alex', confirm)));
    const later = await bot.press('alex', confirm);
    expect(await logged()).toHaveLength(1);
    expect([...first, later].every(({ status }) => status === 200)).toBe(true);
    expect(later.card.text).toContain('recorded already');
  });

  it('when the message that began it is delivered twice and both cards are confirmed', async () => {
    const message = bot.activity({ type: 'message', text: 'A6: audit done', from: PEOPLE.alex });
    const cards: SeenCard[] = [];
    for (const conversation of ['chat-1', 'chat-1']) {
      // Another instance would not know that the first one answered.
      const fresh = await startRealBot(undefined, { journal: bot.dialog.journal, seal: bot.dialog.seal });
      await fresh.post({ ...message, serviceUrl: fresh.connector.url, conversation: { id: conversation } });
      const content: unknown = fresh.connector.sent.at(-1)?.activity.attachments?.[0]?.content;
      cards.push({ text: '', buttons: Object.fromEntries(actionsOf(content)) });
      await fresh.close();
    }
    for (const card of cards) await bot.press('alex', buttonOf(card, 'Confirm'));
    expect(await logged()).toHaveLength(1);
  });

  it('when the press itself is delivered twice', async () => {
    const confirm = buttonOf(await bot.tell('alex', 'A6: audit done'), 'Confirm');
    const press = bot.activity({
      ...{ type: 'invoke', name: 'adaptiveCard/action', from: PEOPLE.alex, conversation: { id: 'chat-alex' } },
      value: { action: { type: 'Action.Execute', verb: 'record', data: confirm } },
    });
    await Promise.all([bot.post(press), bot.post(press)]);
    expect(await logged()).toHaveLength(1);
  });
});

const actionsOf = (content: unknown): [string, Json][] => {
  const card = content as { actions?: { title: string; data: Json }[] };
  return (card.actions ?? []).map(({ title, data }) => [title, data]);
};

describe('two people at once', () => {
  it('are both kept in order, and the second sees what came in between before confirming', async () => {
    const first = buttonOf(await bot.tell('alex', 'A6: 88% seen alone'), 'Confirm');
    const second = buttonOf(await bot.tell('priya', 'A6: 90% seen alone, green'), 'Confirm');
    const answers = await Promise.all([bot.press('alex', first), bot.press('priya', second)]);
    expect(await logged()).toHaveLength(1);
    const late = answers.find(({ card }) => 'Confirm' in card.buttons);
    expect(late?.card.text).toMatch(/changed while this card was open/);
    const who = late === answers[0] ? 'alex' : 'priya';
    await bot.press(who, buttonOf(late?.card ?? { text: '', buttons: {} }, 'Confirm'));
    const texts = (await logged()).map((change) => (change.what === 'update' ? change.update.text : change.what));
    expect(texts.sort()).toEqual(['88% seen alone', '90% seen alone']);
    expect(await verifyLog(bot.store, 'knowsley')).toMatchObject({ ok: true });
  });

  it('who add an action each get a number each', async () => {
    const ask = (who: Who, what: string) => bot.tell(who, `new action for 13(b): ${what}, Head of ICT, by 30 June`);
    const first = buttonOf(await ask('alex', 'pilot the system'), 'Confirm');
    const second = buttonOf(await ask('priya', 'train the staff'), 'Confirm');
    await bot.press('alex', first);
    const late = await bot.press('priya', second);
    expect(late.card.text).toContain('A30');
    await bot.press('priya', buttonOf(late.card, 'Confirm'));
    const ids = (await logged()).map((change) => (change.what === 'action' ? change.action.id : change.what));
    expect(ids).toEqual(['A29', 'A30']);
  });
});

describe('a card', () => {
  it('that was changed on its way records nothing', async () => {
    const confirm = buttonOf(await bot.tell('alex', 'A6: audit done'), 'Confirm');
    const forged = structuredClone(confirm) as { change: { update: { text: string } } } & Json;
    forged.change.update.text = 'all is well';
    expect((await bot.press('alex', forged)).card.text).toContain('not as I made it');
    expect((await bot.press('alex', { ...confirm, notice: 'kent' })).card.text).toContain('not as I made it');
    expect((await bot.press('alex', { ...confirm, seen: 99 })).card.text).toContain('not as I made it');
    expect(await logged()).toEqual([]);
  });

  it('is confirmed by nobody else', async () => {
    const confirm = buttonOf(await bot.tell('alex', 'A6: audit done'), 'Confirm');
    expect((await bot.press('priya', confirm)).card.text).toContain('Alex Officer');
    expect(await logged()).toEqual([]);
  });

  it('of another installation is not ours', async () => {
    const other = await startRealBot();
    const confirm = buttonOf(await other.tell('alex', 'A6: audit done'), 'Confirm');
    await other.close();
    expect((await bot.press('alex', confirm)).card.text).toContain('not as I made it');
  });

  it('held while its author lost the role records nothing', async () => {
    const confirm = buttonOf(await bot.tell('priya', 'A6: audit done'), 'Confirm');
    await record('alex', 'make Priya Chair an observer');
    expect((await bot.press('priya', confirm)).card.text).toContain('observer');
    expect(await logged()).toHaveLength(1);
  });
});

describe('a form', () => {
  it('asks for what is missing, keeps what was said, and leads to what is recorded', async () => {
    const form = await bot.tell('alex', 'A3 moved to 27 February');
    expect(form.buttons).not.toHaveProperty('Confirm');
    const shown = await bot.press('alex', { ...buttonOf(form, 'Continue'), agreedBy: 'the chair' });
    await bot.press('alex', buttonOf(shown.card, 'Confirm'));
    expect(await logged()).toMatchObject([
      { update: { about: 'A3', moved: { to: '2015-02-27', agreedBy: 'the chair' }, status: 'rescheduled' } },
    ]);
  });

  it('opens from an answer for one action', async () => {
    const form = await bot.press('alex', { do: 'update', about: 'A6', notice: 'knowsley' });
    const typed = { text: 'audit done', rag: 'amber', percent: '70' };
    const shown = await bot.press('alex', { ...buttonOf(form.card, 'Continue'), ...typed });
    await bot.press('alex', buttonOf(shown.card, 'Confirm'));
    expect(await logged()).toMatchObject([{ update: { about: 'A6', text: 'audit done', rag: 'amber', percent: 70 } }]);
  });

  it('comes back with a sentence for each thing that cannot be, and with what was typed', async () => {
    const form = await bot.press('alex', { do: 'update', about: 'A6', notice: 'knowsley' });
    const typed = { text: 'audit done', percent: '140', evidence: 'ftp://x', date: '2015-02-03' };
    const again = await bot.press('alex', { ...buttonOf(form.card, 'Continue'), ...typed });
    expect(again.card.text).toContain('“140” is no percentage');
    expect(again.card.text).toContain('ftp://x');
    expect(again.card.text).toContain('audit done');
    expect(again.card.buttons).not.toHaveProperty('Confirm');
  });

  it('of somebody else is not filled in', async () => {
    const form = await bot.press('alex', { do: 'update', about: 'A6', notice: 'knowsley' });
    const pressed = await bot.press('priya', { ...buttonOf(form.card, 'Continue'), text: 'x' });
    expect(pressed.card.text).toContain('not as I made it');
  });
});

describe('who may not', () => {
  it('is told so, gets back what was typed, and sees no form', async () => {
    for (const who of ['robin', 'lee'] as const) {
      const card = await bot.tell(who, 'A6: the audit is done');
      expect(card.text).toContain('A6: the audit is done');
      expect(card.buttons).toEqual({});
    }
    expect(await logged()).toEqual([]);
  });

  it('an owner records about their own actions and no others', async () => {
    await record('sam', 'A6: audit done');
    expect((await bot.tell('sam', 'A7: audit done')).text).toContain('somebody else');
    expect((await bot.tell('sam', 'the next review is on 25 March')).buttons).not.toHaveProperty('Confirm');
    expect(await logged()).toHaveLength(1);
  });

  it('the chair gives no roles', async () => {
    expect((await bot.tell('priya', 'make Robin Observer an officer')).buttons).not.toHaveProperty('Confirm');
  });

  it('an officer gives a role to somebody who is mentioned, and it holds at once', async () => {
    // A mention carries the channel's id; the directory's is asked for.
    const { id, name } = PEOPLE.lee;
    const entities = [{ type: 'mention', mentioned: { id, name }, text: '<at>Lee Lead</at>' }];
    bot.connector.members.set(id, PEOPLE.lee);
    const card = await bot.tell('alex', 'make <at>Lee Lead</at> an officer', { entities });
    await bot.press('alex', buttonOf(card, 'Confirm'));
    await record('lee', 'A7: 95% shared on time');
    expect(await logged()).toMatchObject([{ what: 'member' }, { what: 'update', update: { by: 'Lee Lead' } }]);
  });
});

describe('taking back and putting right', () => {
  it('appends, and the board is as it was', async () => {
    await record('alex', 'A6: audit done, now amber');
    await record('alex', 'undo that');
    expect((await logged()).map(({ what }) => what)).toEqual(['update', 'undo']);
    expect((await bot.tell('alex', 'status of A6')).text).toContain('RAG red');
    const history = await bot.tell('alex', 'history of A6');
    expect(history.text).toMatch(/audit done/);
    expect(history.text).toMatch(/taken back/i);
  });

  it('a correction says it anew, with the rest as it was', async () => {
    await record('alex', 'A6: 88% seen alone, now amber');
    await record('alex', 'correct that: 89% seen alone');
    expect((await logged()).at(-1)).toMatchObject({
      what: 'correction',
      update: { about: 'A6', text: '89% seen alone', rag: 'amber' },
    });
  });

  it('is of one’s own last entry', async () => {
    await record('alex', 'A6: audit done');
    expect((await bot.tell('priya', 'undo that')).buttons).not.toHaveProperty('Confirm');
  });
});

describe('what did health log this month', () => {
  it('is answered from the log', async () => {
    await record('alex', 'A11: the board signed the memorandum');
    const { text } = await bot.tell('alex', 'what did health log this month?');
    expect(text).toContain('the board signed the memorandum');
  });
});

describe('4,000 characters', () => {
  it('are recorded whole, and 4,001 are refused and kept', async () => {
    const long = 'audit <b>done</b> **ok** '.repeat(200).slice(0, 4000).trim();
    await record('alex', `A6: ${long}`);
    expect(await logged()).toMatchObject([{ update: { text: long } }]);
    const refused = await bot.tell('alex', `A6: ${'x'.repeat(4001)}`);
    expect(refused.buttons).not.toHaveProperty('Confirm');
    expect(refused.text).toContain('4,000');
    expect(await logged()).toHaveLength(1);
  });
});

describe('outside the demonstration', () => {
  it('nothing is recorded about a council that nobody chose', async () => {
    const real = await startRealBot(undefined, { demonstration: false });
    const asked = await real.tell('alex', 'A6: audit done');
    expect(asked.text).toContain('Which council?');
    expect(asked.buttons).not.toHaveProperty('Confirm');
    await real.tell('alex', 'switch to Knowsley');
    const shown = await real.tell('alex', 'A6: audit done');
    expect(shown.buttons).toHaveProperty('Confirm');
    await real.close();
  });
});
