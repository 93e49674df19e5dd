import { plainSheet } from '../../notices/plan/table.ts';
import { Command } from '../../dialogs/protocol/command.ts';
import { requestOf } from '../../dialogs/request.ts';
import type { Json } from './a-bot.ts';
import { cardOf, PEOPLE } from './real-bot.ts';
import { COMMANDS, everyCommand, everyHappening, HAPPENINGS, ORDERS, REQUESTS, SENTENCES } from './reading-tables.ts';
import { channel, startReadingWorld, TENANT, type Anybody } from './reading-world.ts';

// Every way to a board's records, tried by everybody who may not read them.

jest.setTimeout(300_000);

let bot: Awaited<ReturnType<typeof startReadingWorld>>;
beforeAll(async () => {
  bot = await startReadingWorld();
  // A plan that Alex attached and has not confirmed.
  const plan = { file: 'quokka.csv', sheets: [plainSheet('quokka.csv', [['What', 'Quokka']])], notes: ['Quokka'] };
  await bot.dialog.plans.keep('knowsley', 'kept', plan);
});
afterAll(() => bot.close());

/** Who may not read Knowsley's records, and where they try. */
const TRIED: readonly (readonly [string, Anybody, Json | undefined])[] = [
  ['a member of another board', 'kent', undefined],
  ['a stranger', 'stranger', undefined],
  ['a stranger in a channel that nobody linked', 'stranger', channel('open')],
  ['a member of another board in its own channel', 'kent', channel('kent')],
  ['somebody whose id in the channel is an officer’s', 'unknown', undefined],
];

describe('the tables of what is tried', () => {
  it('hold every command that a button may carry', () => {
    const known = Command.options.map(({ shape }) => shape.do.value);
    expect(Object.keys(COMMANDS).sort()).toEqual([...known].sort());
    for (const [name, make] of Object.entries(COMMANDS))
      for (const data of make(bot.dialog)) expect(Command.safeParse(data).data?.do).toBe(name);
  });

  it('hold sentences that are read as what they stand for', () => {
    const { library } = bot.dialog;
    for (const [act, sentences] of Object.entries(REQUESTS))
      for (const sentence of sentences) expect([sentence, requestOf(sentence, library).act]).toEqual([sentence, act]);
    for (const [order, sentences] of Object.entries(ORDERS))
      for (const sentence of sentences)
        expect(requestOf(sentence, library)).toMatchObject({ act: 'order', order: { order } });
  });
});

describe.each(TRIED)('%s', (_, who, at) => {
  it('is told nothing that Knowsley recorded, whatever is asked', async () => {
    for (const sentence of SENTENCES) {
      await bot.say(who, 'switch to Knowsley', at);
      const reply = await bot.say(who, sentence, at);
      expect([sentence, bot.told(reply, sentence)]).toEqual([sentence, []]);
    }
  });

  it('is told nothing by any button', async () => {
    for (const data of everyCommand(bot.dialog)) {
      const reply = await bot.push(who, data, at);
      expect(reply).toMatch(/^200 /);
      expect([data, bot.told(reply, data)]).toEqual([data, []]);
    }
  });

  it('is told nothing by anything else that Teams sends, and nothing is uploaded', async () => {
    for (const happening of everyHappening(bot.dialog)) {
      const reply = await bot.send(who, happening, at);
      expect([happening, bot.told(reply, happening)]).toEqual([happening, []]);
      expect(reply).not.toContain('file.info');
    }
  });

  it('records nothing', async () => {
    const log = await bot.dialog.journal.read('knowsley');
    expect(log?.entries.filter(({ by }) => by.role !== 'system')).toEqual([]);
  });
});

describe('what is tried', () => {
  it('tells an observer of the board what it recorded: so the test would see it', async () => {
    const asked = await bot.say('robin', 'who owns A77?');
    expect(bot.told(asked, 'who owns A77?')).toContain('Wombat');
    for (const name of ['history', 'page', 'digest', 'ask'] as const) {
      const [data] = COMMANDS[name](bot.dialog);
      expect(bot.told(await bot.push('robin', data), data)).not.toEqual([]);
    }
    for (const search of HAPPENINGS.search(bot.dialog).slice(1))
      expect(bot.told(await bot.send('robin', search), 'A77')).not.toEqual([]);
    for (const sentence of ['roles', 'show me the digest', 'history of A77'])
      expect(bot.told(await bot.say('robin', sentence), sentence)).not.toEqual([]);
    for (const sentence of ['export the plan', 'board pack please', 'send me the calendar', "draft the chair's report"])
      expect([sentence, await bot.say('robin', sentence)]).toEqual([sentence, expect.stringContaining('file.consent')]);
  });

  it('leaves a line behind for what was refused', () => {
    const refused = bot.audited.filter(({ outcome }) => outcome === 'refused');
    expect(refused).toContainEqual({
      ...{ what: 'reading', who: 'aaaaaaaa-0000-4000-8000-00000000000c', tenant: TENANT, board: 'knowsley' },
      ...{ outcome: 'refused', why: 'no-role' },
    });
    expect(refused).toContainEqual(expect.objectContaining({ what: 'role', why: 'no-role', board: 'knowsley' }));
    expect(refused).toContainEqual(expect.objectContaining({ what: 'export', why: 'no-role', board: 'knowsley' }));
    expect(refused).toContainEqual(expect.objectContaining({ what: 'export', why: 'tampered', board: 'knowsley' }));
  });
});

describe('somebody whose role has ended', () => {
  it('is told nothing by the cards that they pressed before', async () => {
    await bot.say('sam', 'log A6: 88% seen alone, Quokka cover, now amber');
    const data = cardOf(bot.connector.sent.at(-1)?.activity.attachments?.[0]?.content).buttons['Confirm'];
    expect(await bot.push('sam', data)).toContain('Recorded');
    const { aadObjectId: id, name } = PEOPLE.sam;
    await bot.record('knowsley', 'sam-left', { what: 'no-member', id: id.toUpperCase(), name });
    expect(await bot.push('sam', data)).toContain('You have no role');
    expect(bot.told(await bot.say('sam', 'who owns A77?'), '')).toEqual([]);
    expect(bot.told(await bot.say('sam', 'history of A6'), '')).toEqual([]);
  });
});
