import { scanAll } from '../../data/store.ts';
import type { Json } from './a-bot.ts';
import { cardOf, PEOPLE } from './real-bot.ts';
import { everyCommand, HAPPENINGS, SENTENCES } from './reading-tables.ts';
import { channel, OTHER_TENANT, startReadingWorld, TENANT, type Anybody } from './reading-world.ts';

// Who may read in which place, and who is who.

jest.setTimeout(300_000);

let bot: Awaited<ReturnType<typeof startReadingWorld>>;
beforeAll(async () => {
  bot = await startReadingWorld();
});
afterAll(() => bot.close());

describe('an answer from the notice alone', () => {
  it('says that the records were left out, why, and what to do', async () => {
    const chat = await bot.say('stranger', 'what does 8(b) say?');
    expect(chat).toContain('the records of the board of Knowsley Metropolitan Borough Council were left out');
    expect(chat).toContain('“my role” shows the id');
    const open = await bot.say('stranger', 'what does 8(b) say?', channel('other'));
    expect(open).toContain('No officer has linked this channel');
    expect(open).toContain('“link this channel to Knowsley”');
    expect(await bot.say('robin', 'what does 8(b) say?')).not.toContain('left out');
  });

  it('is given of a notice whose board is somebody else’s, beside the whole of one’s own', async () => {
    expect(await bot.say('kent', 'for Kent, what is overdue?')).not.toContain('left out');
    expect(await bot.say('kent', 'for Knowsley, when is the next review?')).toContain('left out');
  });

  it('tells whoever has no role the id that an officer needs', async () => {
    const role = await bot.say('stranger', 'my role');
    expect(role).toContain('aaaaaaaa-0000-4000-8000-00000000000c');
    expect(await bot.say('unknown', 'my role')).toContain('Teams did not tell me who you are');
  });
});

describe('a channel', () => {
  const linked = channel('board');
  const asked = 'who owns A77?';
  const secrets = async (who: Anybody = 'stranger', at: Json = linked) =>
    bot.told(await bot.say(who, asked, at), asked);

  it('is linked by an officer alone, and what anybody switches it to gives nothing away', async () => {
    await bot.say('stranger', 'switch to Knowsley', linked);
    expect(await secrets()).toEqual([]);
    for (const who of ['stranger', 'kent', 'robin', 'priya', 'unknown'] as const)
      expect(await bot.say(who, 'link this channel to Knowsley', linked)).toContain('Only officers');
    expect(await secrets()).toEqual([]);
    expect(await bot.say('alex', 'link this channel to Knowsley', linked)).toContain('linked to its board');
    expect(await secrets()).toContain('Wombat');
    expect(bot.audited).toContainEqual(expect.objectContaining({ what: 'reading', outcome: 'done', why: 'linked' }));
  });

  it('that is linked shows its people the history, and still lets nobody without a role record', async () => {
    expect(await bot.say('stranger', 'history of A77', linked)).toContain('Echidna');
    expect(await bot.say('stranger', 'log A77: 90% done', linked)).toContain('You have no role');
    expect(bot.told(await bot.say('stranger', asked), asked)).toEqual([]);
    expect(await secrets('stranger', channel('elsewhere'))).toEqual([]);
    // What is shown in their own chat is for people with a role.
    await bot.say('stranger', 'hello');
    const digest = await bot.say('stranger', 'show me the digest', linked);
    expect(digest).toContain('You have no role');
    expect(bot.told(digest, '')).toEqual([]);
  });

  it('gives nothing away any more once an officer has ended that', async () => {
    expect(await bot.say('stranger', 'unlink this channel', linked)).toContain('Only officers');
    expect(await bot.say('alex', 'unlink this channel', linked)).toContain('no longer linked');
    expect(await secrets()).toEqual([]);
    expect(await secrets('robin')).toContain('Wombat');
  });

  it('is linked by an officer who has the digest posted in it, and not by the chair', async () => {
    const [officers, chairs] = [channel('digest'), channel('chairs')];
    await bot.say('alex', 'post the Knowsley digest here every Monday at 9', officers);
    await bot.say('priya', 'post the Knowsley digest here every Monday at 9', chairs);
    await bot.say('stranger', 'switch to Knowsley', officers);
    await bot.say('stranger', 'switch to Knowsley', chairs);
    expect(await secrets('stranger', officers)).toContain('Wombat');
    expect(await secrets('stranger', chairs)).toEqual([]);
  });

  it('that had an officer’s digest before links were kept is a linked one', async () => {
    const before = channel('before');
    await bot.say('stranger', 'switch to Knowsley', before);
    expect(await secrets('stranger', before)).toEqual([]);
    await bot.subscribed('before', PEOPLE.alex.aadObjectId.toUpperCase());
    expect(await secrets('stranger', before)).toContain('Wombat');
    await bot.say('alex', 'unlink this channel', before);
    expect(await secrets('stranger', before)).toEqual([]);
  });
});

describe('people of another tenant', () => {
  const elsewhere = (tenant: string | null): Json => ({
    conversation: { id: 'chat-far', conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
  });
  const kept = async () => {
    await bot.settle();
    return Promise.all((['contact', 'conversation', 'misread'] as const).map((kind) => scanAll(bot.store, kind)));
  };

  it('are refused with a sentence, whoever they say that they are, and nothing of it is stored', async () => {
    const before = await kept();
    const everything = [
      ...SENTENCES.slice(0, 30).map((text): Json => ({ type: 'message', text })),
      { type: 'message', text: 'colourless green ideas sleep furiously' },
      ...everyCommand(bot.dialog).map((value): Json => ({ type: 'message', value })),
      ...HAPPENINGS['file-consent'](bot.dialog),
      ...HAPPENINGS.message(bot.dialog),
      ...HAPPENINGS.joined(bot.dialog),
    ];
    for (const tenant of [OTHER_TENANT, null])
      for (const activity of everything) {
        const reply = await bot.send('alex', { ...activity, ...elsewhere(tenant) });
        expect(reply).toContain('serves the people of another organisation');
        expect(bot.told(reply, activity)).toEqual([]);
      }
    expect(await kept()).toEqual(before);
    expect(bot.audited).toContainEqual(
      expect.objectContaining({ what: 'tenant', tenant: OTHER_TENANT, why: 'other-tenant' }),
    );
  });

  it('are refused too where one of the two places names ours', async () => {
    const mixed = { ...elsewhere(TENANT), channelData: { tenant: { id: OTHER_TENANT } } };
    expect(await bot.send('alex', { type: 'message', text: 'roles', ...mixed })).toContain('another organisation');
  });

  it('end no digest of ours', async () => {
    const far: Json = { type: 'installationUpdate', action: 'remove', ...channel('digest') };
    const moved = { ...far, channelData: { ...(far.channelData as Json), tenant: { id: OTHER_TENANT } } };
    await bot.send('alex', moved);
    expect(await bot.say('alex', 'where do you post?', channel('digest'))).not.toContain('Suspended');
  });
});

describe('a role', () => {
  it('that is given and taken back leaves two lines behind', async () => {
    const press = async (text: string) => {
      await bot.say('alex', text);
      const card = cardOf(bot.connector.sent.at(-1)?.activity.attachments?.[0]?.content);
      expect(await bot.push('alex', card.buttons['Confirm'])).toMatch(/Recorded|Taken back/);
    };
    bot.audited.length = 0;
    await press('make EEEEEEEE-0000-4000-8000-00000000000E (Eve) an observer');
    await press('undo that');
    const line = { what: 'role', who: PEOPLE.alex.aadObjectId, tenant: TENANT, board: 'knowsley', outcome: 'done' };
    expect(bot.audited).toEqual([
      { ...line, why: 'observer' },
      { ...line, why: 'taken-back' },
    ]);
    const log = await bot.dialog.journal.read('knowsley');
    const given = log?.entries.findLast(({ change }) => change.what === 'member')?.change;
    expect(given).toMatchObject({ member: { id: 'eeeeeeee-0000-4000-8000-00000000000e' } });
  });
});

describe('an id', () => {
  it('is the same in capitals, in Teams and in a log of an earlier version', async () => {
    const id = 'DDDDDDDD-0000-4000-8000-00000000000D';
    const member = { id, name: 'Dora Earlier', role: 'observer' as const, holds: [] };
    await bot.record('knowsley', 'earlier-member', { what: 'member', member });
    const as = (aadObjectId: string) =>
      bot.send('stranger', {
        type: 'message',
        text: 'who owns A77?',
        from: { id: '29:dora', name: 'Dora', aadObjectId },
      });
    expect(bot.told(await as(id.toLowerCase()), '')).toContain('Wombat');
    expect(bot.told(await as(id), '')).toContain('Wombat');
  });

  it('that a channel gave matches nobody, also where an earlier log holds it', async () => {
    const member = { id: '29:somebody-else', name: 'Ida', role: 'officer' as const, holds: [] };
    await bot.record('knowsley', 'channel-member', { what: 'member', member });
    for (const from of [{ id: '29:somebody-else' }, { id: '29:x', aadObjectId: '29:somebody-else' }])
      expect(bot.told(await bot.send('stranger', { type: 'message', text: 'who owns A77?', from }), '')).toEqual([]);
  });
});
