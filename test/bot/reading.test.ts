import { scanAll } from '../../data/store.ts';
import { Command } from '../../dialogs/command.ts';
import type { Incoming } from '../../dialogs/incoming.ts';
import type { PostingOrder } from '../../dialogs/posting/understand.ts';
import { sealFill, sealImport, sealOffer, sealRecord } from '../../dialogs/recording/seal.ts';
import { requestOf, type Request } from '../../dialogs/request.ts';
import { DigestGroup } from '../../notices/digest/model.ts';
import { KINDS } from '../../notices/questions/kinds.ts';
import type { Json } from './a-bot.ts';
import { cardOf, PEOPLE } from './real-bot.ts';
import { channel, OTHER_TENANT, startReadingWorld, TENANT, type Anybody } from './reading-world.ts';

// Every way to a board's records, tried by everybody who may not read them. A new command, request, order or thing that
// Teams sends does not compile, or fails here, until it has a case of its own.

jest.setTimeout(300_000);

let bot: Awaited<ReturnType<typeof startReadingWorld>>;
beforeAll(async () => {
  bot = await startReadingWorld();
  // A plan that Alex attached and has not confirmed.
  await bot.dialog.plans.keep('knowsley', 'kept', {
    file: 'quokka.csv',
    rows: [['What', 'Quokka']],
    notes: ['Quokka'],
  });
});
afterAll(() => bot.close());

const KNOWSLEY = { notice: 'knowsley' };
const BY_ALEX = { id: PEOPLE.alex.aadObjectId, name: PEOPLE.alex.name };
const CHANGE = {
  what: 'update' as const,
  update: {
    ...{ about: 'A77', date: '2015-02-02', by: 'Alex Officer', text: 'said by Alex', status: null, rag: null },
    ...{ percent: null, evidence: null, moved: null },
  },
};
const DRAFT = { what: 'undo' as const };

/** Each command as a card of Knowsley's carries it, sealed for Alex where it is sealed. */
const COMMANDS: Readonly<Record<Command['do'], () => readonly Json[]>> = {
  ask: () => [
    { do: 'ask', question: 'what is overdue?', ...KNOWSLEY },
    { do: 'ask', question: 'who owns A77?', ...KNOWSLEY },
    { do: 'ask', question: 'only the red ones', after: ['list the actions'], ...KNOWSLEY },
    { do: 'ask', question: 'history of A77', ...KNOWSLEY },
    { do: 'ask', question: 'which councils have actions that are overdue?', notice: null },
  ],
  page: () => [{ do: 'page', question: 'list the actions', after: [], offset: 8, asOf: '2015-02-02', ...KNOWSLEY }],
  switch: () => [{ do: 'switch', ...KNOWSLEY }],
  update: () => [{ do: 'update', about: 'A77', ...KNOWSLEY }],
  fill: () => [fill('fill')],
  revise: () => [fill('revise')],
  record: () => [
    { ...sealRecord({ do: 'record', ...KNOWSLEY, command: 'c-1', by: BY_ALEX, change: CHANGE, seen: 0 }, bot.dialog) },
  ],
  import: () => [
    { ...sealImport({ do: 'import', ...KNOWSLEY, command: 'c-2', by: BY_ALEX, shown: 'x'.repeat(43) }, bot.dialog) },
  ],
  'plan-lines': () => [{ do: 'plan-lines', ...KNOWSLEY, command: 'kept', offset: 0 }],
  digest: () => [
    { do: 'digest', ...KNOWSLEY, asOf: '2015-02-02', since: '2015-01-01', show: null, offset: 0 },
    ...DigestGroup.options.map((show) => ({
      ...{ do: 'digest', ...KNOWSLEY, asOf: '2015-02-02', since: '2015-01-01', show, offset: 0 },
    })),
  ],
  cancel: () => [{ do: 'cancel' }],
  history: () => [{ do: 'history', ...KNOWSLEY, ref: 'A77', offset: 0 }],
};

function fill(what: 'fill' | 'revise'): Json {
  return { ...sealFill({ ...KNOWSLEY, command: 'c-3', draft: DRAFT }, PEOPLE.alex.aadObjectId, bot.dialog), do: what };
}

/** What is asked of the conversation itself. */
const REQUESTS = {
  help: ['help'],
  choose: ['switch'],
  switch: ['switch to Knowsley'],
  'switch-unknown': ['switch to Knowslie'],
  glance: ['the notice at a glance', 'overview of Knowsley'],
  digest: ['show me the digest', 'show me the digest for Knowsley', 'preview'],
  posting: ['where do you post?'],
  'same-for': ['what about Knowsley?'],
  history: ['history of A77', 'history of 8(b)'],
  members: ['roles', 'my role', 'who are the owners'],
  question: ['for Knowsley, what is overdue?', 'who owns A77?', 'Knowsley: list the actions'],
} satisfies Record<Request['kind'], readonly string[]>;

const ORDERS = {
  subscribe: ['post the Knowsley digest here every Monday at 9'],
  'stop-digest': ['stop the Knowsley digest'],
  'digest-now': ['digest now'],
  holidays: ['skip school holidays'],
  remind: ['remind owners a week before'],
  'stop-reminders': ['stop reminders'],
  where: ['where do you post?'],
  link: ['link this channel to Knowsley'],
  unlink: ['unlink this channel'],
  snooze: ['snooze reminders for a week'],
  'not-mine': ['A77 is not mine'],
  dates: ['use ISO dates here'],
  cannot: ['post the digest here every other Monday'],
} satisfies Record<PostingOrder['order'], readonly string[]>;

/** Sentences that tell the bot to record or to do something. */
const TOLD = [
  ...['log A77: 90% done', 'A77 is done', 'undo that', 'correct that: 89%', 'unallocated cases 185 on 31 January'],
  ...['the next review is on 18 March', 'new action for 13(b): pilot the system, Head of ICT, by 30 June'],
  ...['make @Sam Jones an officer', 'remove Mulgara from the board', 'A77 moved to 30 November, agreed by the board'],
  'export the plan',
];

const uploadInfo = {
  ...{ name: 'plan.xlsx', uploadUrl: 'https://contoso-my.sharepoint.com/up', uniqueId: 'u', fileType: 'xlsx' },
  contentUrl: 'https://contoso-my.sharepoint.com/plan.xlsx',
};
const consent = (context: unknown): Json => ({
  type: 'invoke',
  name: 'fileConsent/invoke',
  value: { type: 'fileUpload', action: 'accept', context, uploadInfo },
});

/** Each thing that may come from Teams, besides what is said and pressed above. */
const HAPPENINGS: Readonly<Record<Incoming['kind'], () => readonly Json[]>> = {
  message: () => [
    {
      type: 'message',
      text: '',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          name: 'plan.csv',
          content: { downloadUrl: 'https://contoso-my.sharepoint.com/plan.csv' },
        },
      ],
    },
  ],
  'file-consent': () => [
    consent(sealOffer({ ...KNOWSLEY, name: 'knowsley-plan.xlsx' }, PEOPLE.alex.aadObjectId, bot.dialog)),
    consent({ notice: 'knowsley' }),
  ],
  'card-action': () => [{ type: 'message', value: { do: 'history', ...KNOWSLEY, ref: 'A77', offset: 0 } }],
  joined: () => [{ type: 'installationUpdate', action: 'add' }],
  left: () => [{ type: 'installationUpdate', action: 'remove' }],
  changed: () => [
    {
      type: 'conversationUpdate',
      channelData: { ...tenantData(), eventType: 'channelRenamed', team: { id: '19:team' } },
    },
  ],
  unsupported: () => [{ type: 'typing' }],
};
const tenantData = (): Json => ({ tenant: { id: TENANT } });

const SENTENCES: readonly string[] = [
  ...Object.values(REQUESTS).flat(),
  ...Object.values(ORDERS).flat(),
  ...TOLD,
  ...KINDS.flatMap(({ examples }) => examples),
];

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
      for (const data of make()) expect(Command.safeParse(data).data?.do).toBe(name);
  });

  it('hold sentences that are read as what they stand for', () => {
    const { library } = bot.dialog;
    for (const [kind, sentences] of Object.entries(REQUESTS))
      for (const sentence of sentences) expect([sentence, requestOf(sentence, library).kind]).toEqual([sentence, kind]);
    for (const [order, sentences] of Object.entries(ORDERS))
      for (const sentence of sentences)
        expect(requestOf(sentence, library)).toMatchObject({ kind: 'posting', order: { order } });
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
    for (const data of Object.values(COMMANDS).flatMap((make) => make())) {
      const reply = await bot.push(who, data, at);
      expect(reply).toMatch(/^200 /);
      expect([data, bot.told(reply, data)]).toEqual([data, []]);
    }
  });

  it('is told nothing by anything else that Teams sends, and nothing is uploaded', async () => {
    for (const happening of Object.values(HAPPENINGS).flatMap((make) => make())) {
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
      const [data] = COMMANDS[name]();
      expect(bot.told(await bot.push('robin', data), data)).not.toEqual([]);
    }
    for (const sentence of ['roles', 'show me the digest', 'history of A77'])
      expect(bot.told(await bot.say('robin', sentence), sentence)).not.toEqual([]);
    expect(await bot.say('robin', 'export the plan')).toContain('file.consent');
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

describe('an answer from the notice alone', () => {
  it('says that the records were left out, why, and what to do', async () => {
    const chat = await bot.say('stranger', 'what does 8(b) say?');
    expect(chat).toContain('the records of the board of Knowsley Metropolitan Borough Council were left out');
    expect(chat).toContain('“my role” shows the id');
    const open = await bot.say('stranger', 'what does 8(b) say?', channel('other'));
    expect(open).toContain('no officer has linked this channel');
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
  const kept = async () =>
    Promise.all((['contact', 'conversation', 'misread'] as const).map((kind) => scanAll(bot.store, kind)));

  it('are refused with a sentence, whoever they say that they are, and nothing of it is stored', async () => {
    const before = await kept();
    const everything = [
      ...SENTENCES.slice(0, 30).map((text): Json => ({ type: 'message', text })),
      { type: 'message', text: 'colourless green ideas sleep furiously' },
      ...Object.values(COMMANDS)
        .flatMap((make) => make())
        .map((value): Json => ({ type: 'message', value })),
      ...HAPPENINGS['file-consent'](),
      ...HAPPENINGS.message(),
      ...HAPPENINGS.joined(),
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
