import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { somePort, startProgram, type Child } from '../bot/child.ts';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';

// The whole journey as a newcomer makes it: `npm start`, Microsoft's own Teams-like client, a question, the card.

const executablePath = findChromium();
if (executablePath === null) {
  process.stdout.write('The journey through the playground is skipped: no chromium here (apt-get install chromium).\n');
}
const journey = executablePath === null ? describe.skip : describe;

jest.setTimeout(120_000);

journey('the playground', () => {
  let folder: string;
  let program: Child;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'noticeboard-'));
    program = startProgram({
      STORE: `sqlite:${join(folder, 'store.db')}`,
      PORT: String(await somePort()),
      PLAYGROUND_PORT: String(await somePort()),
    });
    const address = await program.printed(/Open (http:\S+)/, 60_000);
    browser = await chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args: CHROMIUM_FLAGS });
    page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    await page.goto(address);
    await box().waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const box = () => page.locator('[role=textbox][contenteditable=true]').first();
  const cards = () => page.locator('.ac-adaptiveCard');
  const say = async (text: string) => {
    await box().click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  /** A picture for whoever wants to see what was tested: test/out is not part of the project. */
  const look = (name: string) => page.screenshot({ path: join(__dirname, '..', 'out', `playground-${name}.png`) });
  /** The last card, of those that there are, with these words. */
  const cardWith = async (words: string | RegExp): Promise<string> => {
    const card = cards().filter({ hasText: words }).last();
    await card.waitFor({ timeout: 20_000 });
    return card.innerText();
  };

  it('greets with the demonstration’s today', async () => {
    expect(await cardWith('Hello, this is Noticeboard')).toContain('today is Monday 2 February 2015');
  });

  it('answers in the personal chat with a card', async () => {
    await say("what's due before the next review?");
    const text = await cardWith('Knowsley Metropolitan Borough Council · as of Monday 2 February 2015');
    expect(text).toMatch(/due/i);
    expect(text).toMatch(/overdue/i);
    await look('personal');
  });

  it('switches to another council and answers about it', async () => {
    await say('switch to Kent');
    await cardWith('Now answering for Kent County Council');
    await say("what's due before the next review?");
    expect(await cardWith('Kent County Council · as of Friday 5 August 2011')).toMatch(/B\d/);
  });

  it('answers a button like a question', async () => {
    const before = await cards().count();
    await cards().first().getByRole('button', { name: 'See the digest' }).click();
    expect(await cardWith('Weekly digest: Knowsley')).toContain('RAG red');
    expect(await cards().count()).toBe(before + 1);
    await look('digest');
  });

  it('shows the next page in place of the first', async () => {
    await say('switch to Knowsley');
    await cardWith('Now answering for Knowsley');
    await say('what actions are open?');
    // An earlier card shows rows of its own: this one says how it read the question.
    await cardWith('open ones');
    const before = await cards().count();
    await cards()
      .last()
      .getByRole('button', { name: /^Show all \d+$/ })
      .click();
    expect(await cardWith('Showing 1 to 8 of')).toContain('Show what was asked');
    await cards().last().getByRole('button', { name: 'Show 8 more' }).click();
    expect(await cardWith('Showing 9 to 16 of')).toContain('Show the ones before');
    expect(await cards().count()).toBe(before);
    await look('page');
  });

  const button = (name: string) => cards().last().getByRole('button', { name, exact: true });

  it('records what was said when it is confirmed, and says so in place', async () => {
    await say('log A6: 88% seen alone in January, now amber');
    expect(await cardWith('Record this about A6')).toContain('88% seen alone in January');
    await look('proposal');
    const before = await cards().count();
    await button('Confirm').click();
    expect(await cardWith(/^Recorded/)).toContain('Alex Officer');
    expect(await cards().count()).toBe(before);
    await look('recorded');
  });

  it('takes it back', async () => {
    await say('undo that');
    await cardWith('Take back');
    await look('undo');
    await button('Confirm').click();
    expect(await cardWith(/^Taken back/)).toContain('88% seen alone in January');
    await look('undone');
  });

  it('opens a form from an answer, shows what was filled in, and records it', async () => {
    await say('status of A6');
    await cardWith('Children seen alone at statutory visits');
    await look('answer-with-add-update');
    await cards().last().getByText('Add update').click();
    await button('Continue').waitFor({ timeout: 20_000 });
    await look('form');
    await cards().last().getByRole('textbox').first().fill('audit of January done');
    await look('form-filled');
    await button('Continue').click();
    expect(await cardWith('Record this about A6')).toContain('audit of January done');
    await look('form-proposal');
    await button('Confirm').click();
    // An earlier card says Recorded too, and this one takes a moment to change.
    expect(await cardWith(/^Recorded.*audit of January done/s)).toContain('Alex Officer');
    await look('form-recorded');
    await say('history of A6');
    const history = await cardWith(/^What was recorded about A6/);
    expect(history).toContain('audit of January done');
    expect(history).toMatch(/taken back/i);
    await look('history');
  });

  it('answers in the team’s channel when it is mentioned', async () => {
    await page.getByRole('treeitem', { name: /General/ }).click();
    expect(await cardWith('Hello, this is Noticeboard')).toContain('mention me first');
    await box().click();
    await page.keyboard.type('@');
    await page
      .getByRole('option', { name: 'Noticeboard' })
      .or(page.getByRole('menuitem', { name: 'Noticeboard' }))
      .click();
    await page.keyboard.type(" what's due before the next review?");
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    const text = await cardWith('Knowsley Metropolitan Borough Council · as of Monday 2 February 2015');
    await look('channel');
    expect(text).toMatch(/due/i);
  });

  it('never showed a person a fault', () => {
    expect(program.output()).not.toMatch(/"event":"(turn|apology|request|start)-failed"/);
  });
});
