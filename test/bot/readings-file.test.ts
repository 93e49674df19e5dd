import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import writeExcelFile from 'write-excel-file/node';
import { verifyLog } from '../../data/verify.ts';
import { storedLog } from '../data/stored-log.ts';
import { confirmOf, type SeenCard, startRealBot } from './real-bot.ts';

jest.setTimeout(60_000);

let bot: Awaited<ReturnType<typeof startRealBot>>;
let drive: Server;
const files = new Map<string, string | Uint8Array>();
beforeAll(async () => {
  drive = createServer((request, response) => response.end(files.get(request.url ?? '') ?? ''));
  await new Promise<void>((done) => drive.listen(0, '127.0.0.1', done));
});
afterAll(() => new Promise((done) => drive.close(done)));
beforeEach(async () => {
  bot = await startRealBot();
  for (const said of ['track assessments on time, 90% by March, monthly', 'L1 70 on 30 November'])
    await bot.press('alex', confirmOf(await bot.tell('alex', said)));
});
afterEach(() => bot.close());

async function attach(who: 'alex' | 'sam', name: string, content: string | Uint8Array): Promise<SeenCard> {
  files.set(`/${name}`, content);
  const downloadUrl = `http://127.0.0.1:${(drive.address() as AddressInfo).port}/${name}`;
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  return bot.tell(who, '', {
    attachments: [{ contentType, name, content: { downloadUrl, uniqueId: 'u', fileType: 'csv' } }],
  });
}
async function importIt(card: SeenCard, more: object = {}): Promise<string> {
  const data = card.buttons['Import it'];
  if (data === undefined) throw new Error(`nothing to import on: ${card.text}`);
  return (await bot.press('alex', { ...data, ...more })).card.text;
}
const last = async () => (await storedLog(bot.store, 'knowsley')).entries.at(-1)?.change;
const reading = (date: string, value: number) => ({ ref: 'L1', metric: 'assessments on time', date, value });

const FILE = [
  'Measure,Period,Value,Comment',
  'L1,Dec 2014,74%,',
  'assessments on time,31/01/2015,78,late in',
  'L1,30/11/2014,71,',
  'L1,Q2 2014,66,',
  'turnover of staff,31/01/2015,12,',
  'L1,soon,80,',
  'L1,28/02/2015,81,',
  'L1,31/10/2014,n/a,',
].join('\n');

describe('a file of readings in personal chat', () => {
  it('is shown with all that was read and was not, and imported when it is confirmed; again it changes nothing', async () => {
    const card = await attach('alex', 'figures.csv', FILE);
    for (const said of [
      'would record 3 readings; 0 are recorded already, 1 differs from what is recorded, and 4 were not read',
      'L1, assessments on time, on 30 November 2014: the file says 71%, the board has 70%. The board’s figure stays',
      'row 6: not read: nothing called “turnover of staff” is measured here',
      'row 7: not read: “soon” is no date or period',
      'row 8: not read: 28 February 2015 is still to come.',
      'row 9: not read: “n/a” is no value',
      'row 2: “Dec 2014” is taken as its last day, 31 December 2014.',
      'row 5: “Q2 2014” is taken as that quarter of the financial year, by its last day, 30 September 2014.',
      'new: L1, assessments on time: 74% on 31 December 2014.',
      'Column “Comment” was not read',
    ])
      expect(card.text).toContain(said);
    expect(await last()).toMatchObject({ what: 'reading' });
    expect(await importIt(card)).toContain('3 readings');
    expect(await last()).toEqual({
      what: 'readings',
      file: 'figures.csv',
      measurements: [reading('2014-12-31', 74), reading('2015-01-31', 78), reading('2014-09-30', 66)],
    });
    expect((await bot.tell('alex', 'L1 trend')).text).toContain('From 66% on 30 September 2014 to 78%');
    const again = await attach('alex', 'figures.csv', FILE.replace('L1,30/11/2014,71,\n', ''));
    expect(again.text).toContain('would record 0 readings; 3 are recorded already');
    expect(again.buttons).not.toHaveProperty('Import it');
    expect((await verifyLog(bot.store, 'knowsley')).ok).toBe(true);
  });

  it('gives the file’s value where it is settled so, and can be taken back', async () => {
    const card = await attach('alex', 'one.csv', 'Measure,Date,Value\nL1,30/11/2014,71');
    expect(await importIt(card, { settle0: 'board' })).toContain('the board has 70%');
    expect(await importIt(card, { settle0: 'file' })).toContain('1 reading');
    expect((await bot.tell('alex', 'how is L1 doing')).text).toContain('stood at 71%');
    await bot.press('alex', confirmOf(await bot.tell('alex', 'undo that')));
    expect((await bot.tell('alex', 'how is L1 doing')).text).toContain('stood at 70%');
  });

  it('may have a month in each column, and percentages as a spreadsheet keeps them', async () => {
    const rows = [
      ['Indicator', 'Dec 2014', 'Jan 2015', 'Feb 2015'],
      ['Assessments on time', 0.74, 0.78, null],
    ];
    const cells = rows.map((row) => row.map((value) => (value === null ? null : { value })));
    const card = await attach('alex', 'months.xlsx', await writeExcelFile(cells).toBuffer());
    expect(card.text).toContain('“0.74” is taken as 74%');
    await importIt(card);
    expect(await last()).toMatchObject({ measurements: [reading('2014-12-31', 74), reading('2015-01-31', 78)] });
  });

  it('names what is there twice, and takes neither where they differ', async () => {
    const twice = 'Measure,Date,Value\nL1,31/12/2014,70\nL1,31/12/2014,71\nL1,31/01/2015,72\nL1,31/01/2015,72';
    const { text } = await attach('alex', 'twice.csv', twice);
    expect(text).toContain('row 2: not read: row 3 gives another value for the same day.');
    expect(text).toContain('row 5: says the same as row 4.');
    expect(text).toContain('would record 1 reading;');
  });

  it('is for officers and the chair', async () => {
    const { text, buttons } = await attach('sam', 'figures.csv', FILE);
    expect(text).toContain('officers');
    expect(buttons).not.toHaveProperty('Import it');
  });
});
