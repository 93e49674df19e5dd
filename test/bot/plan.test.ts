import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { storedLog } from '../data/stored-log.ts';
import { readPlanFile } from '../../data/plan/read.ts';
import { BOARDS_FOLDER } from '../../data/folder.ts';
import type { Json } from './a-bot.ts';
import { PEOPLE, startRealBot, type SeenCard } from './real-bot.ts';

jest.setTimeout(60_000);

const PLAN = readFileSync(join(BOARDS_FOLDER, 'knowsley', 'plan.csv'), 'utf8');

let bot: Awaited<ReturnType<typeof startRealBot>>;
/** Stands in for the places where Teams keeps files. */
let drive: Server;
let url = '';
const files = new Map<string, string | Uint8Array>();
const uploaded = new Map<string, Uint8Array>();

beforeAll(async () => {
  drive = createServer((request, response) => {
    const path = request.url ?? '';
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method === 'PUT') uploaded.set(path, Buffer.concat(chunks));
      const file = files.get(path);
      response.statusCode = request.method === 'PUT' || file !== undefined ? 200 : 404;
      response.end(file ?? '');
    });
  });
  await new Promise<void>((done) => drive.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(drive.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => drive.close(done)));
beforeEach(async () => {
  bot = await startRealBot();
});
afterEach(() => bot.close());

const attachment = (name: string, address = `${url}/${name}`): Json => ({
  attachments: [
    {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name,
      content: { downloadUrl: address, uniqueId: 'u', fileType: 'csv' },
    },
  ],
});
const attach = async (who: 'alex' | 'robin', name: string, content: string | Uint8Array, more: Json = {}) => {
  files.set(`/${name}`, content);
  return bot.tell(who, '', { ...attachment(name), ...more });
};
const pressed = (card: SeenCard, title: string) => {
  const data = card.buttons[title];
  if (data === undefined) throw new Error(`no button “${title}” on: ${card.text}`);
  return bot.press('alex', data);
};
const entries = async () => (await storedLog(bot.store, 'knowsley')).entries.filter(({ by }) => by.role !== 'system');

describe('a plan attached in personal chat', () => {
  const changed = PLAN.replace('Head of Safeguarding,Council,Monthly audit', 'New Head,Council,Monthly audit').concat(
    'A29,13(b),Pilot the new system,Head of ICT,Council,,30/06/2015,,System live,Not started,\n',
  );

  it('is shown row by row, and imported when it is confirmed; again it changes nothing', async () => {
    const card = await attach('alex', 'plan.csv', changed);
    expect(card.text).toContain('1 new action');
    expect(card.text).toContain('1 changed action');
    expect(await entries()).toEqual([]);
    expect((await pressed(card, 'Import it')).card.text).toContain('in the board’s log as entry');
    expect((await entries()).map(({ change }) => change)).toMatchObject([{ what: 'plan', file: 'plan.csv' }]);
    expect((await bot.tell('alex', 'who owns A6?')).text).toContain('New Head');
    const again = await attach('alex', 'plan.csv', changed);
    expect(again.text).toContain('change nothing');
    expect(again.buttons).not.toHaveProperty('Import it');
  });

  it('is imported once, however often that is pressed', async () => {
    const card = await attach('alex', 'plan.csv', changed);
    await Promise.all([pressed(card, 'Import it'), pressed(card, 'Import it')]);
    await pressed(card, 'Import it');
    expect(await entries()).toHaveLength(1);
  });

  it('is shown anew when the board changed meanwhile', async () => {
    const card = await attach('alex', 'plan.csv', changed);
    const update = await bot.tell('alex', 'A7 is done');
    await pressed(update, 'Confirm');
    const late = await pressed(card, 'Import it');
    expect(late.card.text).toContain('changed while this card was open');
    expect(await entries()).toHaveLength(1);
  });

  it('never undoes the log: what changed on both sides is settled in the card', async () => {
    const update = await bot.tell('alex', 'A7 is done');
    await pressed(update, 'Confirm');
    expect((await attach('alex', 'plan.csv', PLAN)).text).toContain('change nothing');
    const edited = PLAN.replace('100% shared on time,In progress,', '100% shared on time,Complete awaiting sign-off,');
    const card = await attach('alex', 'plan.csv', edited);
    expect(card.text).toContain('A7, status: the board has complete (Alex');
    expect(card.text).toContain('the file complete, awaiting sign-off.');
    const open = await bot.press('alex', { ...card.buttons['Import it'], settle0: 'later' });
    expect(open.card.text).toContain('A7, status');
    expect(await entries()).toHaveLength(1);
    await bot.press('alex', { ...card.buttons['Import it'], settle0: 'file' });
    expect((await bot.tell('alex', 'status of A7')).text).toContain('awaiting sign-off');
    expect((await attach('alex', 'plan.csv', edited)).text).toContain('change nothing');
  });

  it('is asked for its columns where its headings are not known, and read as was said', async () => {
    const unknown = 'Nr;Massnahme;Wer;Bis;Ampel\n5.1;Buy the system;Head of ICT;30/06/2015;R\n5.2;Use it;;;\n';
    const card = await attach('alex', 'plan.csv', unknown);
    expect(card.text).toContain('Which column is which?');
    expect(card.text).toContain('Massnahme');
    const button = card.buttons['Read it so'];
    const read = await bot.press('alex', {
      ...button,
      ...{ 'column-id': 'Nr', 'column-what': 'Massnahme', 'column-who': 'Wer', 'column-when': 'Bis' },
      ...{ 'column-rag': 'Ampel', 'column-status': ' ', 'column-serves': ' ' },
    });
    expect(read.card.text).toContain('2 new actions');
    await pressed(read.card, 'Import it');
    expect((await bot.tell('alex', 'when is 5.1 due?')).text).toContain('30 June 2015');
    expect((await bot.tell('alex', 'when is 5.2 due?')).text).toContain('no date');
  });

  it('may count in its own way, and its numbers work as A6 does', async () => {
    const head = PLAN.split('\n')[0] ?? '';
    const row = (id: string, what: string) => `${id},13(b),${what},Head of ICT,Council,,30/06/2015,,Live,Not started,`;
    const own = [head.trim(), row('S3', 'Buy it'), row('1.1', 'Try it'), row('1.10', 'Use it')].join('\n');
    await pressed(await attach('alex', 'plan.csv', own), 'Import it');
    expect((await bot.tell('alex', 'who owns S3?')).text).toContain('Head of ICT');
    expect((await bot.tell('alex', 'status of 1.10')).text).toContain('Use it');
    await pressed(await bot.tell('alex', '1.10: all trained, complete'), 'Confirm');
    expect((await bot.tell('alex', 'is 1.10 done?')).text).toContain('1.10 is complete');
    expect((await bot.tell('alex', 'status of 1.1')).text).toContain('1.1 is not started');
    expect((await bot.tell('alex', 'history of 1.10')).text).toContain('all trained');
    await pressed(await bot.tell('alex', 'move S3 to 31 July, agreed by the board'), 'Confirm');
    expect((await bot.tell('alex', 'when is S3 due?')).text).toContain('31 July 2015');
    const unknown = await bot.tell('alex', '1.2 is complete');
    expect(unknown.text).toContain('1.2');
    expect(unknown.text).toMatch(/no action|There is no/);
    expect(unknown.buttons['Confirm']).toBeUndefined();
  });

  it('may name no agency and nobody, and neither leaves empty brackets', async () => {
    const rows = ['Ref,Action,Lead,Due', 'S1,Buy it,Head of ICT,30/06/2015', 'S2,Use it,,30/06/2015'].join('\n');
    await pressed(await attach('alex', 'plan.csv', rows), 'Import it');
    expect((await bot.tell('alex', 'who owns S1?')).text).toContain('S1 is led by the Head of ICT.');
    const nobody = await bot.tell('alex', 'who owns S2?');
    expect(nobody.text).toContain('The plan names nobody for S2');
    expect(nobody.text).not.toContain('()');
  });

  it('that was taken back is as if it had never been', async () => {
    await pressed(await attach('alex', 'plan.csv', changed), 'Import it');
    await pressed(await bot.tell('alex', 'undo that'), 'Confirm');
    expect((await bot.tell('alex', 'who owns A6?')).text).toContain('Head of Safeguarding');
  });

  it.each([
    ['a picture', 'x.png', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['50 MB', 'x.csv', Buffer.alloc(50 * 1024 * 1024, 'a')],
    ['nothing', 'x.csv', ''],
    ['text that is no plan', 'x.csv', 'Dear all,\nplease find attached\n'],
  ])('is refused with a sentence when it is %s', async (_, name, content) => {
    const card = await attach('alex', name, content);
    expect(card.text).toMatch(/Nothing was imported|nothing was imported/);
    expect(card.buttons).not.toHaveProperty('Import it');
  });

  it('is not fetched from anywhere but where files are kept', async () => {
    for (const address of [
      'http://169.254.169.254/latest',
      'https://10.0.0.1/x',
      'file:///etc/passwd',
      `${url}/gone`,
    ]) {
      const card = await bot.tell('alex', '', attachment('plan.csv', address));
      expect(card.buttons).not.toHaveProperty('Import it');
    }
  });

  it('is not read for an observer, nor in a channel', async () => {
    expect((await attach('robin', 'plan.csv', changed)).text).toContain('Observers');
    const channel = { conversation: { id: '19:c@thread.tacv2', conversationType: 'channel' } };
    expect((await attach('alex', 'plan.csv', changed, channel)).text).toContain('personal chat');
  });
});

describe('the plan as a file', () => {
  it('is offered, and put where the person who accepts it wants it; importing it changes nothing', async () => {
    await bot.tell('alex', 'export the plan');
    const offer = bot.connector.sent.at(-1)?.activity.attachments?.[0];
    expect(offer?.contentType).toBe('application/vnd.microsoft.teams.card.file.consent');
    const uploadInfo = {
      ...{ name: 'plan.xlsx', uploadUrl: `${url}/up`, contentUrl: `${url}/plan.xlsx`, uniqueId: 'u', fileType: 'xlsx' },
    };
    const consent = { type: 'fileUpload', action: 'accept', context: offer?.content['acceptContext'], uploadInfo };
    const { status } = await bot.post(
      bot.activity({ type: 'invoke', name: 'fileConsent/invoke', value: consent, from: PEOPLE.alex }),
    );
    expect(status).toBe(200);
    expect(bot.connector.sent.at(-1)?.activity.attachments?.[0]?.contentType).toBe(
      'application/vnd.microsoft.teams.card.file.info',
    );
    const bytes = uploaded.get('/up') ?? new Uint8Array();
    expect(await readPlanFile('plan.xlsx', bytes)).toMatchObject({
      ok: true,
      sheets: [{ name: 'Plan' }, { name: 'Log' }, { name: 'Readings' }, { name: 'About' }],
    });
    expect((await attach('alex', 'plan.xlsx', bytes)).text).toContain('change nothing');
  });
});

describe('a paper as a file', () => {
  it.each([
    ['board pack please', 'docx', 'PK'],
    ['send me the calendar', 'ics', 'BEGIN:VCALENDAR'],
  ])('“%s” is offered, drafted and put where the person wants it', async (said, fileType, begins) => {
    await bot.tell('alex', said);
    const offer = bot.connector.sent.at(-1)?.activity.attachments?.[0];
    expect(offer?.contentType).toBe('application/vnd.microsoft.teams.card.file.consent');
    const uploadInfo = {
      ...{ name: `x.${fileType}`, uploadUrl: `${url}/${fileType}`, contentUrl: `${url}/x`, uniqueId: 'u', fileType },
    };
    const consent = { type: 'fileUpload', action: 'accept', context: offer?.content['acceptContext'], uploadInfo };
    await bot.post(bot.activity({ type: 'invoke', name: 'fileConsent/invoke', value: consent, from: PEOPLE.alex }));
    const bytes = Buffer.from(uploaded.get(`/${fileType}`) ?? []);
    expect(bytes.toString('latin1', 0, begins.length)).toBe(begins);
    expect(bytes.length).toBe(offer?.content['sizeInBytes']);
  });
});
