import { storedLog } from '../data/stored-log.ts';
import { verifyLog } from '../../data/verify.ts';
import type { Change } from '../../notices/model/log.ts';
import type { Json } from './a-bot.ts';
import { PEOPLE, startRealBot, type SeenCard, type Who } from './real-bot.ts';

// Cards that lay open while the board went on, and what their buttons may still do.

jest.setTimeout(60_000);

let bot: Awaited<ReturnType<typeof startRealBot>>;
beforeEach(async () => {
  bot = await startRealBot();
});
afterEach(async () => {
  expect(await verifyLog(bot.store, 'knowsley')).toMatchObject({ ok: true });
  expect(bot.logged).toEqual([]);
  await bot.close();
});

const buttonOf = ({ buttons, text }: SeenCard, title: string): Json => {
  const data = buttons[title];
  if (data === undefined) throw new Error(`no button “${title}” on: ${text}`);
  return data;
};

async function logged(): Promise<Change[]> {
  const { entries } = await storedLog(bot.store, 'knowsley');
  return entries.filter(({ by }) => by.role !== 'system').map(({ change }) => change);
}

const open = async (who: Who, text: string, more: Json = {}): Promise<Json> =>
  buttonOf(await bot.tell(who, text, more), 'Confirm');

async function record(who: Who, text: string, more: Json = {}): Promise<SeenCard> {
  const { card } = await bot.press(who, await open(who, text, more));
  expect(card.text).toMatch(/^(?:Recorded|Taken back)/);
  return card;
}

const roleFor = (who: Who, role: string): readonly [string, Json] => {
  const { id, name } = PEOPLE[who];
  bot.connector.members.set(id, PEOPLE[who]);
  const entities = [{ type: 'mention', mentioned: PEOPLE[who], text: `<at>${name}</at>` }];
  return [`make <at>${name}</at> ${role}`, { entities }];
};

const NEW_ACTION = 'new action for 13(b): pilot the new system, Head of ICT, by 30 June';

describe('an undo that lay open', () => {
  it('does not take away an action that somebody has gone on from', async () => {
    await record('alex', NEW_ACTION);
    const undo = await open('alex', 'undo that');
    await record('priya', 'A29: pilot begun');
    const late = await bot.press('alex', undo);
    expect(late.card.text).toContain('can no longer be taken back');
    expect((await logged()).map(({ what }) => what)).toEqual(['action', 'update']);
  });

  it('takes nothing back on another day', async () => {
    let days = 0;
    const now = () => new Date(Date.now() + days * 86_400_000).toISOString();
    await bot.close();
    bot = await startRealBot(undefined, { now });
    await record('alex', 'A6: audit done');
    const undo = await open('alex', 'undo that');
    days = 1;
    expect((await bot.press('alex', undo)).card.text).toContain('nothing to take back');
    expect(await logged()).toHaveLength(1);
  });

  it('takes an entry back once', async () => {
    await record('alex', 'A6: audit done');
    const undos = [await open('alex', 'undo that'), await open('alex', 'undo that')];
    for (const undo of undos) await bot.press('alex', undo);
    expect((await logged()).map(({ what }) => what)).toEqual(['update', 'undo']);
  });
});

describe('a card', () => {
  it('is confirmed within a year, and says afterwards that it is too old', async () => {
    let days = 0;
    const now = () => new Date(Date.now() + days * 86_400_000).toISOString();
    await bot.close();
    bot = await startRealBot(undefined, { now });
    const [first, second] = [await open('alex', 'A6: audit done'), await open('alex', 'A7: audit done')];
    days = 364;
    expect((await bot.press('alex', first)).card.text).toMatch(/^Recorded/);
    days = 367;
    expect((await bot.press('alex', second)).card.text).toContain('That card is too old');
    expect(await logged()).toHaveLength(1);
  });

  it('of a version that did not date them is too old', async () => {
    const { made, ...undated } = await open('alex', 'A6: audit done');
    expect(made).toBeDefined();
    expect((await bot.press('alex', undated)).card.text).toContain('That card is too old');
    expect(await logged()).toEqual([]);
  });
});

describe('an update that lay open', () => {
  it('is not recorded about an action that was taken back', async () => {
    await record('alex', NEW_ACTION);
    const update = await open('priya', 'A29: pilot begun');
    await record('alex', 'undo that');
    const late = await bot.press('priya', update);
    expect(late.card.text).not.toMatch(/^Recorded/);
    expect(late.card.text).toContain('There is no action or paragraph “A29” here');
    expect((await logged()).map(({ what }) => what)).toEqual(['action', 'undo']);
  });

  it('is not recorded about another action that took the number', async () => {
    await record('alex', NEW_ACTION);
    const update = await open('priya', 'A29: pilot begun');
    await record('alex', 'undo that');
    await record('alex', 'new action for 6(a): something else, Head of ICT, by 30 June');
    await bot.press('priya', update);
    expect((await logged()).map(({ what }) => what)).toEqual(['action', 'undo', 'action']);
    expect((await logged()).at(-1)).toMatchObject({ action: { id: 'A30' } });
  });

  it('shows that what it followed was taken back', async () => {
    await record('alex', 'A6: audit done, now amber');
    const update = await open('priya', 'A6: still amber');
    await record('alex', 'undo that');
    const late = await bot.press('priya', update);
    expect(late.card.text).not.toMatch(/^Recorded/);
  });
});

describe('roles', () => {
  it('are not given up by two officers at once, so that none is left', async () => {
    await record('alex', ...roleFor('lee', 'an officer'));
    const own = await open('alex', ...roleFor('alex', 'an observer'));
    const other = await open('lee', ...roleFor('lee', 'an observer'));
    await bot.press('alex', own);
    const late = await bot.press('lee', other);
    expect(late.card.text).toContain('needs an officer');
    expect((await bot.dialog.journal.read('knowsley'))?.members.filter(({ role }) => role === 'officer')).toHaveLength(
      1,
    );
  });

  it('are not taken back by somebody who may no longer give them', async () => {
    await record('alex', ...roleFor('lee', 'an officer'));
    await record('lee', ...roleFor('alex', 'the chair'));
    expect((await bot.tell('alex', 'undo that')).buttons).not.toHaveProperty('Confirm');
    expect((await bot.dialog.journal.read('knowsley'))?.members.filter(({ role }) => role === 'officer')).toHaveLength(
      1,
    );
  });

  it('are not taken back so that none is left who gives them', async () => {
    await record('alex', ...roleFor('lee', 'an officer'));
    await record('lee', ...roleFor('alex', 'the chair'));
    await record('lee', ...roleFor('alex', 'an officer'));
    await record('lee', ...roleFor('lee', 'an observer'));
    // Of Lee’s entries the last is undone by nobody but Lee, who may do nothing any more.
    expect((await bot.tell('lee', 'undo that')).buttons).not.toHaveProperty('Confirm');
    expect((await bot.tell('alex', 'undo that')).buttons).toHaveProperty('Confirm');
  });
});

describe('a correction', () => {
  it('is of nobody else’s entry, whatever a form carries', async () => {
    await record('alex', 'A6: audit done');
    await record('priya', 'A6: audit read');
    const form = buttonOf(await bot.tell('priya', 'correct that: audit read twice'), 'Change');
    const { entries } = await storedLog(bot.store, 'knowsley');
    const ofAlex = entries.find(({ by }) => by.name === 'Alex Officer')?.seq;
    const draft = { ...(form['draft'] as Json), entry: String(ofAlex), text: 'audit failed' };
    const shown = await bot.press('priya', { ...form, do: 'fill', draft });
    expect(shown.card.buttons).not.toHaveProperty('Confirm');
  });
});
