import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createJournal } from '../../data/journal.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import { BOARDS_FOLDER } from '../../data/folder.ts';
import { AMENDED, NOTICE } from '../notices/review/a-notice.ts';
import { storedLog } from '../data/stored-log.ts';
import { docx, p } from '../data/notice-files/docx-maker.ts';
import { pdf, show } from '../data/notice-files/pdf-maker.ts';
import { startDrive } from './a-drive.ts';
import { PEOPLE, startRealBot, type SeenCard, type Who } from './real-bot.ts';

jest.setTimeout(40_000);

/** A text as the lines of a page. */
function onAPage(text: string): string {
  let y = 800;
  return text
    .split('\n')
    .flatMap((line) => (line === '' ? [''] : (line.match(/.{1,86}(?: |$)/g) ?? [])))
    .map((line) => {
      y -= line === '' ? 9 : 14;
      return line === '' ? '' : show(line.trim(), 60, y);
    })
    .join('');
}

let bot: Awaited<ReturnType<typeof startRealBot>>;
let folder = '';
let file = '';
let drive: Awaited<ReturnType<typeof startDrive>>;
beforeAll(async () => {
  drive = await startDrive();
});
afterAll(() => drive.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'own-notice-'));
  file = join(folder, 'board.db');
  bot = await startRealBot(openSqliteStore(file));
});
afterEach(async () => {
  await bot.close();
  rmSync(folder, { recursive: true });
});

const attach = (who: Who, name: string, content: string | Uint8Array, text = '') =>
  bot.tell(who, text, drive.attachment(name, content));

async function pressed(card: SeenCard, title: string, more: Record<string, unknown> = {}, who: Who = 'alex') {
  const data = card.buttons[title];
  if (data === undefined) throw new Error(`no button “${title}” on: ${card.text}`);
  return (await bot.press(who, { ...data, ...more })).card;
}

/** The review with a row chosen by the beginning of its words. */
const choose = (card: SeenCard, words: string): Record<string, unknown> => {
  const keys = /(\d+-\d+)/g;
  const at = card.text.indexOf(words);
  if (at < 0) throw new Error(`no row “${words}” on: ${card.text}`);
  return { row: card.text.slice(at).match(keys)?.[0] };
};

async function publishedNotice(): Promise<SeenCard> {
  const card = await attach('alex', 'notice.txt', NOTICE);
  const doubts = await pressed(card, 'Publish');
  return pressed(doubts, 'Publish all the same');
}

describe('a council’s own notice in the chat', () => {
  it('is read, corrected in place, published, and asked', async () => {
    expect((await bot.tell('alex', 'add our notice')).text).toContain('Attach its file here');
    const card = await attach('alex', 'notice.txt', NOTICE);
    expect(card.text).toContain(
      'A notice to Wexcombe County Council by Secretary of State for Education, issued on 4 March 2024',
    );
    expect(card.text).toContain('2 rows are in doubt');
    expect(card.text.indexOf('soon after the second meeting')).toBeLessThan(card.text.indexOf('independent chair'));

    const form = await pressed(card, 'Correct it', choose(card, '4: The Chair'));
    expect(form.text).toContain('soon after the second meeting');
    const unread = await pressed(form, 'Save', { when: 'quite soon' });
    expect(unread.text).toContain('“quite soon” does not say when');
    const corrected = await pressed(unread, 'Save', { when: 'by 30 June 2024' });
    expect(corrected.text).toContain('1 row is in doubt');
    const named = await pressed(corrected, 'Publish');
    expect(named.text).toContain('s6: No duty was recognised here');
    const settled = await pressed(await pressed(named, 'Look at them'), 'Not a duty');
    expect(settled.text).toContain('nothing is in doubt');

    const published = await pressed(settled, 'Publish');
    expect(published.text).toContain('counts from now on, with 6 duties');
    const due = await bot.tell('alex', 'what is due by 30 June 2024?');
    expect(due.text).toContain('Wexcombe');
    expect(due.text).toContain('30 June 2024');
    expect((await storedLog(bot.store, 'wexcombe')).entries.map(({ change }) => change.what)).toEqual([
      'member',
      'notice',
    ]);
  });

  it.each([
    ['notice.pdf', pdf({ pages: [onAPage(NOTICE)] })],
    [
      'notice.docx',
      docx(
        NOTICE.trim()
          .split(/\n+/)
          .map((line) => p(line))
          .join(''),
      ),
    ],
  ])('is read from %s', async (name, bytes) => {
    const card = await attach('alex', name, bytes);
    expect(card.text).toContain(
      'A notice to Wexcombe County Council by Secretary of State for Education, issued on 4 March 2024',
    );
    expect(card.text).toContain('2 rows are in doubt');
    expect(card.text).toContain(`Nothing of “${name}” counts yet`);
    const published = await pressed(await pressed(card, 'Publish'), 'Publish all the same');
    expect(published.text).toContain('counts from now on, with 6 duties');
    expect((await bot.tell('alex', 'what does 2 say?')).text).toContain('31 May 2024');
  });

  it('says in a sentence why a file cannot be read, and goes on', async () => {
    const scan = await attach('alex', 'scan.pdf', pdf({ pages: ['', ''] }));
    expect(scan.text).toContain('scan.pdf');
    expect(scan.text).toMatch(/scan|no text|picture/i);
    expect((await bot.tell('alex', 'help')).text).not.toBe('');
  });

  it('has a board from then on: a plan, a log and a digest', async () => {
    await publishedNotice();
    const plan = await attach(
      'alex',
      'plan.csv',
      'Action,Notice ref,What,Who,Agency,When,Status\nA1,3,Allocate every case,Head of Service,Council,30/04/2024,In progress\n',
    );
    expect((await pressed(plan, 'Import it')).text).toContain('in the board’s log as entry 3');
    const logged = await bot.tell('alex', 'log A1: half of the cases are allocated');
    expect((await pressed(logged, 'Confirm')).text).toContain('half of the cases');
    expect((await bot.tell('alex', 'history of A1')).text).toContain('half of the cases');
    expect((await bot.tell('alex', 'show me the digest')).text).toContain('Weekly digest: Wexcombe');
  });

  it('is left and come back to, also after a restart', async () => {
    const card = await attach('alex', 'notice.txt', NOTICE);
    await pressed(await pressed(card, 'Correct it', choose(card, '4: The Chair')), 'Save', { when: 'by 30 June 2024' });
    await bot.close();
    bot = await startRealBot(openSqliteStore(file));
    const back = await bot.tell('alex', 'review our notice');
    expect(back.text).toContain('1 row is in doubt');
  });

  it('goes on where somebody else has corrected meanwhile, and publishes nothing that was not shown', async () => {
    const card = await attach('alex', 'notice.txt', NOTICE);
    await pressed(card, 'Right as it was read', choose(card, '4: The Chair'));
    const late = await pressed(await pressed(card, 'Not a duty', choose(card, 's6: The council')), 'Publish');
    expect(late.text).toContain('Published');
    const twice = await pressed(card, 'Publish');
    expect(twice.text).toContain('That review is closed');
    expect((await pressed(card, 'Correct it', choose(card, '4: The Chair'))).text).toContain('That review is closed');
  });

  it('is shown anew where the review changed since the card was shown', async () => {
    const card = await attach('alex', 'notice.txt', NOTICE);
    await pressed(card, 'Right as it was read', choose(card, '4: The Chair'));
    expect((await pressed(card, 'Publish')).text).toContain('so nothing was published');
  });

  it('is published once, however often it is pressed', async () => {
    const card = await attach('alex', 'notice.txt', NOTICE);
    const doubts = await pressed(card, 'Publish');
    const cards = await Promise.all([1, 2, 3].map(() => pressed(doubts, 'Publish all the same')));
    expect(cards.filter(({ text }) => text.includes('counts from now on'))).toHaveLength(1);
    const log = await storedLog(bot.store, 'wexcombe');
    expect(log.entries.filter(({ change }) => change.what === 'notice')).toHaveLength(1);
  });

  it('is for officers, in personal chat', async () => {
    expect((await attach('robin', 'notice.txt', NOTICE)).text).toContain(PEOPLE.robin.aadObjectId);
    const channel = { conversation: { id: '19:x@thread.tacv2', conversationType: 'channel' } };
    expect((await bot.tell('alex', '', { ...drive.attachment('notice.txt', NOTICE), ...channel })).text).toContain(
      'personal chat',
    );
    const card = await attach('alex', 'notice.txt', NOTICE);
    expect((await pressed(card, 'Publish', {}, 'robin')).text).toContain('for an officer');
  });

  it.each([
    ['an empty file', 'notice.txt', '', 'is empty'],
    ['two megabytes of text', 'notice.txt', NOTICE.repeat(2000), 'longer than'],
    [
      'a plan',
      'notice.txt',
      readFileSync(join(BOARDS_FOLDER, 'knowsley', 'plan.csv'), 'utf8'),
      'does not call itself an improvement notice',
    ],
    ['a picture', 'notice.pdf', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'is a picture'],
  ])('%s gets a sentence', async (_, name, content, says) => {
    expect((await attach('alex', name, content, 'here is our notice')).text).toContain(says);
  });
});

describe('a notice that is amended', () => {
  it('is compared duty by duty, and what was recorded follows', async () => {
    await publishedNotice();
    const plan =
      'Action,Notice ref,What,Who,Agency,When,Status\nA1,4,Report to the Minister,Chair,Board,30/04/2024,In progress\nA2,3,Allocate every case,Head,Council,30/04/2024,In progress\n';
    await pressed(await attach('alex', 'plan.csv', plan), 'Import it');
    await pressed(await bot.tell('alex', 'log 4: the chair has written to the Minister'), 'Confirm');
    const card = await attach('alex', 'amended.txt', AMENDED);
    expect(card.text).toContain('Check version 2');
    expect(card.text).toContain('4, now 3');
    expect(card.text).toContain('Changed: 2: its words and when it is due');
    expect(card.text).toContain('New: 6');
    expect(card.text).toContain('Gone: 3');
    await pressed(await pressed(card, 'Publish'), 'Publish all the same');
    expect((await bot.tell('alex', 'what does A1 serve?')).text).toContain('3');
    const records = (await createJournal(bot.store).read('wexcombe'))?.records;
    expect(records?.actions.map(({ id, serves }) => [id, serves])).toEqual([
      ['A1', ['3']],
      ['A2', ['3 of version 1']],
    ]);
    expect((await bot.tell('alex', 'history of 3')).text).toContain('written to the Minister');
  });

  it('and lifted has nothing due, says so in every answer, and keeps its record', async () => {
    await publishedNotice();
    expect((await bot.tell('alex', 'is the notice still in force?')).text).toContain('in force until it is lifted');
    const form = await bot.tell('alex', 'lift the notice');
    expect((await pressed(form, 'Lift it', { on: '2024-05-01', note: 'Letter of the Minister' })).text).toContain(
      'is lifted from 1 May 2024',
    );
    const late = await bot.tell('alex', 'what is overdue?');
    expect(late.text).toContain('was lifted on 1 May 2024');
    expect(late.text).toContain('Nothing is overdue');
    expect((await bot.tell('alex', 'what is due in the next year?')).text).toContain('Nothing falls due');
    expect((await bot.tell('alex', 'is the notice still in force?')).text).toContain(
      'no longer in force: Letter of the Minister',
    );
    expect((await bot.tell('alex', 'what does 3 say?')).text).toContain('was lifted on 1 May 2024');
    expect((await bot.tell('alex', 'show me the digest')).text).toContain('The notice was lifted on 1 May 2024');
    const back = await pressed(await bot.tell('alex', 'lift the notice'), 'It is in force after all');
    expect(back.text).toContain('is in force');
    expect((await bot.tell('alex', 'what is overdue?')).text).not.toContain('lifted');
  });
});
