import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import { verifyLog } from '../../data/verify.ts';
import type { Change, Entry } from '../../notices/model/log.ts';
import { CardSchema } from '../cards/card-schema.ts';
import { TEAMS_BYTES } from '../cards/sound.ts';
import { textRow, workbook } from '../data/plan/files.ts';
import { generator } from '../questions/mutate.ts';
import type { Json } from './a-bot.ts';
import { BAD_DAYS, BAD_LINKS, BAD_NUMBERS, forged, LOOKALIKES, pick, VALUES, WORDS } from './hostile-inputs.ts';
import { cardOf, PEOPLE, startRealBot, type SeenCard, type Who } from './real-bot.ts';

// A thousand inputs that no decent client sends, to the whole bot over HTTP: whatever comes, it is answered with a
// sentence, nothing is recorded that was not confirmed as it was shown, and the bot goes on.

jest.setTimeout(300_000);

const SEED = Number(process.env['HOSTILE_SEED'] ?? 1);
const LEAST = 1000;

const random = generator(SEED);
let inputs = 0;
let bot: Awaited<ReturnType<typeof startRealBot>>;
let drive: Server;
let driveUrl = '';
const files = new Map<string, Uint8Array | string>();

beforeAll(async () => {
  bot = await startRealBot();
  drive = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    if (path === '/endless') {
      const piece = Buffer.alloc(1024 * 1024, 'a');
      const more = (): void => {
        while (!response.destroyed && response.write(piece));
      };
      response.on('drain', more);
      more();
      return;
    }
    if (request.method === 'PUT') {
      void buffer(request).then((bytes) => {
        files.set(path, bytes);
        response.end();
      });
      return;
    }
    const onward = path.startsWith('/to/');
    // Set one by one: restify changes `writeHead` of every server in the process.
    response.statusCode = onward ? 302 : files.has(path) ? 200 : 404;
    if (onward) response.setHeader('location', path.slice('/to/'.length));
    response.end(files.get(path) ?? '');
  });
  await new Promise<void>((done) => drive.listen(0, '127.0.0.1', done));
  driveUrl = `http://127.0.0.1:${(drive.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await bot.close();
  drive.closeAllConnections();
  await new Promise((done) => drive.close(done));
});

const personal = (who: Who): Json => ({
  from: PEOPLE[who],
  conversation: { id: `chat-${who}`, conversationType: 'personal' },
});

interface Answered {
  readonly status: number;
  readonly card: SeenCard;
  /** All entries that came of it. */
  readonly recorded: readonly Entry[];
}

async function entries(): Promise<readonly Entry[]> {
  const logs = await Promise.all(bot.dialog.library.map(({ notice }) => bot.dialog.journal.read(notice.id)));
  return logs.flatMap((log) => log?.entries ?? []);
}

/** Sends it, and asks all that has to hold whatever it was. */
async function send(activity: Json): Promise<Answered> {
  inputs += 1;
  const before = await entries();
  const sent = bot.connector.sent.length;
  const { status, text } = await bot.post(activity);
  const after = await entries();
  const known = new Set(before.map(({ hash }) => hash));
  const recorded = after.filter(({ hash }) => !known.has(hash));
  expect(after.length).toBe(before.length + recorded.length);
  expect([200, 400, 413]).toContain(status);
  expect(text).not.toMatch(/\bat .+\.(ts|js):\d+/);
  expect(bot.logged).toEqual([]);
  const messages = bot.connector.sent.slice(sent).map(({ activity: message }) => message);
  for (const message of messages) {
    const sound = message.attachments?.[0]?.contentType === 'application/vnd.microsoft.card.adaptive';
    if (sound) expectSound(message, message.attachments?.[0]?.content);
  }
  if (status !== 200) return { status, recorded, card: { text, buttons: {} } };
  const inPlace =
    activity['name'] === 'adaptiveCard/action' ? (JSON.parse(text) as { type: string; value: unknown }) : null;
  if (inPlace?.type.includes('card') === true) expectSound(inPlace, inPlace.value);
  const card = cardOf(inPlace?.value ?? messages.at(-1)?.attachments?.[0]?.content ?? '');
  expect(`${card.text}${messages.at(-1)?.summary ?? ''}`.trim()).not.toBe('');
  return { status, recorded, card };
}

function expectSound(message: unknown, card: unknown): void {
  expect(JSON.stringify(message).length * 2).toBeLessThan(TEAMS_BYTES);
  const { error } = CardSchema.safeParse(card);
  // Held apart below: a form keeps a day that is none where its input takes no other.
  const others = error?.issues.filter(({ message: why }) => why !== 'Invalid ISO date') ?? [];
  expect(others.slice(0, 3)).toEqual([]);
}

const tell = (who: Who, text: string, more: Json = {}) =>
  send(bot.activity({ type: 'message', text, ...personal(who), ...more }));
const press = (who: Who, data: unknown, more: Json = {}) => {
  const value = { action: { type: 'Action.Execute', verb: 'x', data } };
  return send(bot.activity({ type: 'invoke', name: 'adaptiveCard/action', value, ...personal(who), ...more }));
};

const button = ({ buttons, text }: SeenCard, title: string): Json => {
  const data = buttons[title];
  if (data === undefined) throw new Error(`no button “${title}” on: ${text}`);
  return data;
};
const open = async (who: Who, text: string): Promise<Json> => button((await tell(who, text)).card, 'Confirm');

/** A form's button that this person may press, for a command that was never used. */
const freshFill = async (who: Who): Promise<Json> => {
  const form = await press(who, { do: 'update', about: 'A6', notice: 'knowsley' });
  const { do: what, notice, command, made, seal } = button(form.card, 'Continue');
  return { do: what, notice, command, made, seal };
};

/** What may stand in a log: words that hide nothing, and values within their bounds. */
function expectHarmless(change: Change): void {
  const hidden = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]/u;
  const words = wordsIn(change);
  expect(words.filter((text) => hidden.test(text) || !text.isWellFormed())).toEqual([]);
  expect(Math.max(...words.map((text) => text.length))).toBeLessThanOrEqual(4000);
  expect(['update', 'correction', 'reading', 'fact', 'action', 'undo', 'member', 'no-member', 'plan']).toContain(
    change.what,
  );
  if (change.what !== 'update' && change.what !== 'correction') return;
  const { text, evidence, percent } = change.update;
  expect(text).toMatch(/[^\s\p{Default_Ignorable_Code_Point}]/u);
  expect(evidence ?? 'https://').toMatch(/^https?:\/\/[^\s<>"\\@]*$/i);
  expect(percent ?? 0).toBeGreaterThanOrEqual(0);
  expect(percent ?? 0).toBeLessThanOrEqual(100);
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [''];
}

/** Presses Confirm where that is offered; what is recorded then is what one person said, and harmless. */
async function confirmIfOffered({ card }: Answered, who: Who): Promise<readonly Entry[]> {
  const { Confirm } = card.buttons;
  if (Confirm === undefined) return [];
  const { recorded } = await press(who, Confirm);
  expect(recorded.length).toBeLessThanOrEqual(1);
  for (const { change, by } of recorded) {
    expectHarmless(change);
    expect(by.name).toBe(PEOPLE[who].name);
  }
  return recorded;
}

/** Fails with what was sent, for a thousand inputs look alike. */
async function named<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw new Error(`after ${what}: ${fault instanceof Error ? fault.message : String(fault)}`, { cause: fault });
  }
}

/** Payloads as they were made, of every kind that has to do with the log. */
const genuine = new Map<string, Json>();
const GENUINE: readonly (readonly [string, string])[] = [
  ['an update', 'A6: 88% seen alone, now amber, evidence https://example.org/x'],
  ['a move', 'A25 moved to 30 November, agreed by the board'],
  ['a date', 'the next review is on 25 March'],
  ['a reading', 'for Kent, unallocated cases 180 on 31 July'],
  ['an action', 'new action for 13(b): pilot the new system, Head of ICT, by 30 June'],
  ['a role', 'make 11111111-2222-3333-4444-555555555555 (Kim Newman) an observer'],
  ['a correction', 'correct that: audit done twice'],
  ['an undo', 'undo that'],
];

beforeAll(async () => {
  await press('alex', await open('alex', 'A7: audit done'));
  for (const [name, text] of GENUINE) genuine.set(name, await open('alex', text));
  const shown = await tell('alex', 'A8: audit done');
  genuine.set('a form', { ...button(shown.card, 'Change'), do: 'fill' });
  genuine.set('the way back', button(shown.card, 'Change'));
  files.set('/plan.csv', PLAN);
  const plan = await tell('alex', '', attachment('plan.csv'));
  genuine.set('a plan', button(plan.card, 'Import it'));
  const { notice, command } = button(plan.card, 'Import it');
  genuine.set('lines of a plan', { do: 'plan-lines', notice, command, offset: 0 });
  genuine.set('a history', { do: 'history', notice: 'knowsley', ref: 'A6', offset: 0 });
  genuine.set('a new update', { do: 'update', notice: 'knowsley', about: 'A6' });
});

const HEAD = 'Action,Serves,What,Who,Agency,How,When,First date,Success,Status,RAG\n';
const PLAN = `${HEAD}A29,13(b),Pilot the new system,Head of ICT,Council,,30/06/2015,,System live,Not started,\n`;

const attachment = (name: string, path = `/${name}`): Json => ({
  attachments: [
    {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name,
      content: { downloadUrl: `${driveUrl}${encodeURI(path)}`, uniqueId: 'u', fileType: 'csv' },
    },
  ],
});

const payload = (name: string): Json => genuine.get(name) ?? {};

describe('a payload with something in it that was not there', () => {
  it('records nothing', async () => {
    for (const [name, data] of genuine)
      for (let n = 0; n < 32; n += 1) {
        const { data: made, how } = forged(data, random);
        if (JSON.stringify(made) === JSON.stringify(data)) continue;
        const { recorded } = await named(`${name}, ${how}`, () => press('alex', made));
        expect({ name, how, recorded }).toEqual({ name, how, recorded: [] });
      }
  });

  it('records nothing when it is the seal, the command or the change of another card', async () => {
    const sealed = [...genuine].filter(([, data]) => data['do'] === 'record' || data['do'] === 'import');
    for (const [one, data] of sealed)
      for (const [other, from] of sealed) {
        if (one === other) continue;
        for (const field of ['seal', 'command', 'change', 'notice', 'by', 'seen', 'do', 'shown', 'made']) {
          if (!(field in data) || JSON.stringify(data[field]) === JSON.stringify(from[field]) || random() < 0.6)
            continue;
          const made = { ...data, [field]: from[field] };
          const { recorded } = await named(`${one} with ${field} of ${other}`, () => press('alex', made));
          expect({ one, other, field, recorded }).toEqual({ one, other, field, recorded: [] });
        }
      }
  });

  it('records nothing of a kind that no card offers', async () => {
    const seal = payload('an update')['seal'];
    const changes: unknown[] = [
      { what: 'taken-over', actions: [], updates: [], measurements: [], calendar: [] },
      { what: 'plan', file: 'x.csv', actions: [], updates: [] },
      { what: 'no-member', id: PEOPLE.alex.aadObjectId, name: 'Alex Officer' },
      { what: 'no-member', id: PEOPLE.priya.aadObjectId, name: 'Priya Chair' },
      { what: 'member', member: { id: PEOPLE.robin.aadObjectId, name: 'Robin', role: 'officer', holds: [] } },
      { what: 'member', member: { id: PEOPLE.lee.aadObjectId, name: 'Lee', role: 'system', holds: [] } },
      { what: 'undo', undoes: 1 },
      { what: 'correction', corrects: 1, update: {} },
      { what: '__proto__' },
      { what: ['update', 'undo'] },
      ...VALUES,
    ];
    for (const change of changes)
      for (const who of ['alex', 'robin'] as const) {
        const by = { id: PEOPLE[who].aadObjectId, name: PEOPLE[who].name };
        const { recorded } = await press(who, { ...payload('an update'), by, change, seal });
        expect({ change, recorded }).toEqual({ change, recorded: [] });
      }
  });
});

describe('a card in other hands', () => {
  it('records nothing for anybody but its author', async () => {
    for (const who of ['priya', 'sam', 'robin', 'lee'] as const)
      for (const [name, data] of genuine) {
        const { recorded, card } = await named(`${name} by ${who}`, () => press(who, data));
        expect({ name, who, recorded }).toEqual({ name, who, recorded: [] });
        expect(card.buttons).not.toHaveProperty(data['do'] === 'update' ? 'none' : 'Confirm');
      }
  });

  it('records nothing on another board', async () => {
    const boards = [...bot.dialog.library.map(({ notice }) => notice.id), 'health', 'installation', 'misread'];
    for (const [name, data] of genuine)
      for (const notice of boards) {
        if (notice === data['notice']) continue;
        const { recorded } = await named(`${name} on ${notice}`, () => press('alex', { ...data, notice }));
        expect({ name, notice, recorded }).toEqual({ name, notice, recorded: [] });
      }
  });

  it('is not of somebody whose id only looks like its author’s', async () => {
    const id = PEOPLE.alex.aadObjectId;
    for (const other of [`${id} `, ` ${id}`, `${id}\u200b`, `${id}\u0000`, id.replace('0', 'O'), 'alex', '__proto__']) {
      const from = { id: other, name: 'Alex Officer' };
      const { recorded } = await press('alex', payload('an update'), { from });
      expect(recorded).toEqual([]);
    }
  });
});

describe('orders of people who may not give them', () => {
  const guest: Json = { from: { id: 'guest-1', name: 'Alex Officer' } };
  it.each([
    ['an observer', 'robin', {}],
    ['somebody without a role', 'lee', {}],
    ['a guest with an officer’s name', 'lee', guest],
  ] as const)('of %s record nothing, and offer nothing to confirm', async (_, who, more) => {
    for (const [, text] of GENUINE) {
      const { card, recorded } = await tell(who, text, more);
      expect(recorded).toEqual([]);
      expect(card.buttons).not.toHaveProperty('Confirm');
      expect(card.buttons).not.toHaveProperty('Continue');
    }
    const asked = await press(who, payload('a new update'), more);
    expect(asked.card.buttons).not.toHaveProperty('Continue');
    expect((await tell(who, 'what is overdue?', more)).card.buttons).not.toHaveProperty('Add update');
  });
});

const said = { about: 'A6', text: 'audit done' };
/** A draft of each kind that is right, by its fields. */
const DRAFTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  update: said,
  correction: { text: 'audit done twice' },
  reading: { ref: '', metric: '', value: '18', date: '2015-01-31' },
  fact: { fact: 'meeting', date: '2015-05-14', note: 'at the town hall' },
  action: {
    serves: '13(b)',
    task: 'pilot it',
    who: 'Head of ICT',
    agency: 'Council',
    when: '2015-06-30',
    success: 'x',
  },
  member: { person: '11111111-2222-3333-4444-555555555555', name: 'Kim Newman', role: 'owner', holds: 'A6; 8(b)' },
  'no-member': { person: '', name: 'Jo Partner' },
};
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  update: ['about', 'text', 'status', 'rag', 'percent', 'date', 'evidence', 'movedTo', 'agreedBy'],
  correction: ['entry', 'about', 'text', 'status', 'rag', 'percent', 'date', 'evidence', 'movedTo', 'agreedBy'],
  reading: ['ref', 'metric', 'value', 'date'],
  fact: ['fact', 'date', 'replaces', 'note'],
  action: ['serves', 'task', 'who', 'agency', 'when', 'success'],
  member: ['person', 'name', 'role', 'holds'],
  'no-member': ['person', 'name'],
};

/** Fills a form in so, and confirms what is shown, if it is. */
async function fillIn(draft: Json, typed: Json = {}): Promise<readonly Entry[]> {
  const fill = await freshFill('alex');
  const { what } = draft;
  return named(`a form of ${JSON.stringify({ ...draft, ...typed }).slice(0, 300)}`, async () => {
    const answered = await press('alex', { ...fill, draft: { ...DRAFTS[String(what)], ...draft }, ...typed });
    expect(answered.recorded).toEqual([]);
    return confirmIfOffered(answered, 'alex');
  });
}

describe('a form', () => {
  it('takes any words as words, in whichever field', async () => {
    for (const [what, fields] of Object.entries(FIELDS))
      for (const field of fields)
        for (let n = 0; n < 3; n += 1) {
          const words = pick(random, WORDS);
          // Held apart below.
          if (field !== 'agency' || words.length < 1000) await fillIn({ what }, { [field]: words });
        }
    for (const text of WORDS) await fillIn({ what: 'update' }, { text });
  });

  it('asks for another agency on a card that can be sent, however long the one was that was given', async () => {
    await fillIn({ what: 'action', agency: 'x '.repeat(9000) });
  });

  it('takes no values that are no words', async () => {
    for (const [what, fields] of Object.entries(FIELDS))
      for (const field of fields) await fillIn({ what }, { [field]: pick(random, VALUES) });
  });

  it('takes no link that nobody may be shown', async () => {
    for (const evidence of BAD_LINKS)
      expect([evidence, await fillIn({ what: 'update', evidence })]).toEqual([evidence, []]);
  });

  it('takes no day that is none', async () => {
    for (const date of BAD_DAYS) {
      expect([date, await fillIn({ what: 'update', date })]).toEqual([date, []]);
      expect([date, await fillIn({ what: 'update', movedTo: date, agreedBy: 'the chair' })]).toEqual([date, []]);
      expect([date, await fillIn({ what: 'fact', date })]).toEqual([date, []]);
    }
  });

  it('keeps no day that is none in an input that cannot show it', async () => {
    const { card } = await press('alex', {
      ...(await freshFill('alex')),
      draft: { what: 'update', ...said, date: '2015-02-30' },
    });
    expect(button(card, 'Continue')).toMatchObject({ date: '' });
  });

  it('takes no share that is none', async () => {
    for (const percent of BAD_NUMBERS)
      expect([percent, await fillIn({ what: 'update', percent })]).toEqual([percent, []]);
  });

  it('takes no look-alike for an action or paragraph', async () => {
    for (const about of LOOKALIKES) expect([about, await fillIn({ what: 'update', about })]).toEqual([about, []]);
    for (const serves of LOOKALIKES.filter((one) => !one.endsWith('\u202e')))
      expect([serves, await fillIn({ what: 'action', serves })]).toEqual([serves, []]);
  });

  it('takes long lists as one of each or not at all, and as much as can be said', async () => {
    await fillIn({ what: 'action', serves: '13(b);'.repeat(3000) });
    await fillIn({ what: 'action', serves: Array.from({ length: 3000 }, (_, n) => `X${n}`).join(';') });
    await fillIn({ what: 'member', holds: 'A6;'.repeat(6000) });
    await fillIn({ what: 'member', holds: Array.from({ length: 3000 }, (_, n) => `X${n}`).join(';') });
    for (const words of ['"', '\n.', '<', '€'].map((one) => one.repeat(4000).slice(0, 4000)))
      await fillIn({ what: 'action', task: words, success: words, who: words.slice(0, 300) });
    const [entry] = await fillIn({ what: 'member', holds: 'A6; a6; A6; 8(b)' });
    expect(entry?.change).toMatchObject({ member: { holds: ['A6', '8(b)'] } });
  });

  it('of one’s own removal, or of nobody, records nothing', async () => {
    expect(await fillIn({ what: 'no-member', person: PEOPLE.alex.aadObjectId })).toEqual([]);
    expect(await fillIn({ what: 'member', person: PEOPLE.alex.aadObjectId, name: '', role: 'observer' })).toEqual([]);
    expect(await fillIn({ what: 'member', person: '\u200b', name: '\u200b' })).toEqual([]);
  });
});

describe('a message', () => {
  it('is recorded as the words that it is, or not at all', async () => {
    for (const text of WORDS)
      for (const order of [
        `A6: ${text}`,
        `log A7: ${text}, now amber`,
        `new action for 13(b): ${text}, Head of ICT, by 30 June`,
      ])
        await named(`“${order.slice(0, 200)}”`, async () => confirmIfOffered(await tell('alex', order), 'alex'));
  });

  it('about what does not exist, or with values that cannot be, offers nothing to confirm', async () => {
    for (const text of [
      ...[
        'A6 140%',
        'A6 status purple',
        'A99: done',
        'A12 done evidence ftp://x',
        'A6 is 140% complete',
        'A6 is -5% done',
      ],
      ...[
        'A25 moved to 30 February, agreed by the board',
        'log A6 on 31 April: audit done',
        'log A6 on 3 March 2015: done',
      ],
      ...[
        'unallocated cases minus 5 on 31 July',
        'make nobody an officer',
        'make @everyone an officer',
        'log constructor: x',
      ],
      ...LOOKALIKES.filter((ref) => /^[A-Z]/.test(ref) && !/^A(6|-|\u200b)/.test(ref)).map(
        (ref) => `log ${ref}: audit done`,
      ),
    ]) {
      const { card } = await named(`“${text}”`, () => tell('alex', text));
      expect([text, Object.keys(card.buttons)]).not.toEqual([text, expect.arrayContaining(['Confirm'])]);
    }
  });

  it('of 100 KB is answered with a sentence', async () => {
    for (const text of [
      'log A6: ',
      'undo that ',
      'can you please ',
      'A6 and ',
      'digest for ',
      'moved to 30 November, ',
      '8(b) ',
    ])
      for (const length of [7900, 60_000, 99_000, 120_000]) {
        const { card } = await tell('alex', text.repeat(Math.ceil(length / text.length)).slice(0, length));
        expect(card.buttons).not.toHaveProperty('Import it');
      }
  });

  it('from somebody whose name is anything is recorded under a name that can be read', async () => {
    for (const name of [...WORDS.filter((one) => one.length < 1500), 'x'.repeat(2000)]) {
      const more = { from: { ...PEOPLE.alex, name } };
      const shown = await named(`the name ${name.slice(0, 80)}`, () => tell('alex', 'A9: audit done', more));
      const { recorded } = await press('alex', button(shown.card, 'Confirm'), more);
      expect(recorded).toHaveLength(1);
      for (const { by, change } of recorded) {
        expectHarmless(change);
        expect(by.name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(by.name).toMatch(/[^\s\p{Default_Ignorable_Code_Point}]/u);
      }
    }
  });
});

describe('a file', () => {
  const attach = async (name: string, content: Uint8Array | string): Promise<Answered> => {
    files.set('/file', content);
    return named(`the file ${JSON.stringify(name.slice(0, 60))}`, () => tell('alex', '', attachment(name, '/file')));
  };
  const importIt = async ({ card }: Answered): Promise<readonly Entry[]> => {
    const data = card.buttons['Import it'];
    if (data === undefined) return [];
    const { recorded } = await press('alex', data);
    for (const { change } of recorded) expectHarmless(change);
    return recorded;
  };

  it('that is no plan, or more than one can be, is refused with a sentence', async () => {
    const spaces = ' '.repeat(30 * 1024 * 1024);
    const many = Object.fromEntries(Array.from({ length: 2500 }, (_, n) => [`xl/media/${n}.png`, 'x']));
    const bad: (readonly [string, Uint8Array | string])[] = [
      ['bomb.xlsx', workbook(spaces)],
      ['bomb.xlsx', workbook(textRow(1, 'Action', 'What'), { 'xl/sharedStrings.xml': spaces })],
      ['parts.xlsx', workbook(textRow(1, 'Action'), many)],
      ['lol.xlsx', workbook(`<!DOCTYPE x [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "&a;&a;&a;">]>&b;`)],
      [
        'external.xlsx',
        workbook('', {
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" TargetMode="External" Target="file:///etc/passwd"/></Relationships>',
        }),
      ],
      ['up.xlsx', workbook('', { '../../evil.txt': 'x' })],
      ['torn.xlsx', workbook(textRow(1, 'Action')).slice(0, 300)],
      ['empty.csv', ''],
      ['nul.csv', '\u0000'.repeat(1000)],
      ['half.csv', HEAD + '"'],
      ['wide.csv', 'x,'.repeat(200_000)],
      ['long.csv', HEAD + 'A1,x\n'.repeat(100_000)],
      ['large.csv', Buffer.alloc(50 * 1024 * 1024, 'a')],
    ];
    // Making these takes seconds: connections that were shut meanwhile have to be seen to be so.
    await sleep(100);
    for (const [name, content] of bad) {
      const answered = await attach(name, content);
      expect([name, await importIt(answered)]).toEqual([name, []]);
    }
  });

  it('is not fetched without end, nor from where it is led to', async () => {
    for (const path of [
      '/endless',
      '/gone',
      '/to/file:///etc/passwd',
      '/to/http://169.254.169.254/',
      '/to//to//to//to/x',
    ]) {
      const { card } = await tell('alex', '', attachment('plan.csv', path));
      expect([path, card.buttons]).toEqual([path, {}]);
      expect(card.text).toMatch(/nothing was imported/i);
    }
  });

  it('under any name is imported under one that can be read', async () => {
    let n = 200;
    const short = WORDS.filter((one) => one.length < 1500);
    for (const name of [...Array.from({ length: 12 }, () => pick(random, short)), '../../x.csv', 'x'.repeat(1900)]) {
      const answered = await attach(name, PLAN.replace('A29', `A${++n}`));
      expect(await importIt(answered)).toHaveLength(1);
    }
  });

  const HIDDEN = /[\u202A-\u202E\u2066-\u2069\uFEFF]/u;
  /** For these a file is no text, and refused. */
  const CONTROL = /(?![\r\n])\p{Cc}/u;
  const seen = WORDS.filter((one) => one.length < 1500 && /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u.test(one));
  const planOf = (cells: readonly string[]): string => {
    const rows = cells.map((cell, at) => {
      const quoted = `"${cell.replaceAll('"', '""').toWellFormed()}"`;
      return `A${300 + at},13(b),${quoted},${quoted.slice(0, 300)},Council,,30/06/2015,,${quoted},Not started,`;
    });
    return `${HEAD}${rows.join('\n')}\n`;
  };

  it('with formulas, markup and hidden marks in it is imported as words, and handed out harmless', async () => {
    const plan = planOf(
      seen.filter((words) => words.length < 290 && !HIDDEN.test(words) && !CONTROL.test(words) && words.isWellFormed()),
    );
    expect(await importIt(await attach('plan.csv', plan))).toHaveLength(1);
    await tell('alex', 'export the plan');
    const offer = bot.connector.sent.at(-1)?.activity.attachments?.[0];
    const upload = { name: 'p.xlsx', contentUrl: `${driveUrl}/p`, uniqueId: 'u', fileType: 'xlsx' };
    const value = {
      ...{ type: 'fileUpload', action: 'accept', context: offer?.content['acceptContext'] },
      uploadInfo: { ...upload, uploadUrl: `${driveUrl}/up.xlsx` },
    };
    await send(bot.activity({ type: 'invoke', name: 'fileConsent/invoke', value, ...personal('alex') }));
    const bytes = files.get('/up.xlsx');
    if (typeof bytes !== 'object') throw new Error('nothing was uploaded');
    const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xml'));
    const texts = sheets.map(([, xml]) => strFromU8(xml)).join('');
    expect(texts).not.toMatch(/<f[ >]|<t[^>]*>\s*[=+@-]/);
    const again = await attach('plan.xlsx', bytes);
    expect(again.card.text).toContain('change nothing');
  });

  it('keeps no marks of direction in what its cells say', async () => {
    await importIt(await attach('plan.csv', planOf(seen.filter((words) => HIDDEN.test(words)))));
  });
});

describe('after all of that', () => {
  it('what was shown can still be confirmed, and the logs are whole', async () => {
    for (const name of ['a reading', 'a date']) {
      const { card, recorded } = await press('alex', payload(name));
      expect([name, card.text.slice(0, 300)]).toEqual([name, expect.stringMatching(/Recorded|changed while|already/)]);
      expect(recorded.length).toBeLessThanOrEqual(1);
    }
    for (const { notice } of bot.dialog.library)
      expect(await verifyLog(bot.store, notice.id)).toMatchObject({ ok: true });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect((await tell('alex', 'history of A6')).card.text).toContain('A6');
    expect((await tell('alex', 'what is overdue?')).card.text).toContain('overdue');
    expect(inputs).toBeGreaterThanOrEqual(LEAST);
    process.stdout.write(`${inputs} hostile inputs, ${(await entries()).length} entries.\n`);
  });
});
