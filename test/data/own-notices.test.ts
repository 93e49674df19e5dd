import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCalendar } from '../../data/calendar.ts';
import { createJournal } from '../../data/journal.ts';
import { createNoticeDesk } from '../../data/own-notices/desk.ts';
import { openShelf } from '../../data/own-notices/shelf.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import type { Store } from '../../data/store.ts';
import type { NoticeDesk, Recording } from '../../notices/review/desk.ts';
import { AMENDED, NOTICE } from '../notices/review/a-notice.ts';

jest.setTimeout(60_000);

const { isHoliday, terms } = loadCalendar();
let folder = '';
let stores: Store[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-'));
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  stores = [];
  rmSync(folder, { recursive: true });
});

/** A desk of its own over the one store: another instance of the program. */
async function deskOf(): Promise<NoticeDesk> {
  const store = openSqliteStore(join(folder, 'board.db'));
  stores.push(store);
  const shelf = await openShelf(store, []);
  return createNoticeDesk({ store, journal: createJournal(store), shelf, isHoliday, terms });
}

const recording = (name: string): Recording => ({
  ...{ by: { id: `person-${name}`, name }, at: '2024-05-07T09:00:00.000Z', command: `press of ${name}` },
  ...{ role: 'officer', source: { conversation: 'c', activity: name }, today: '2024-05-07' },
});

async function opened(desk: NoticeDesk, text: string): Promise<string> {
  const { by, at } = recording('alex');
  const read = await desk.open('wexcombe', 'notice.txt', text, { by, at });
  if (!read.ok) throw new Error(read.why);
  return read.review.revision;
}

describe('two officers at once', () => {
  it('publish once: the other is told that nothing is open any more', async () => {
    const [one, other] = [await deskOf(), await deskOf()];
    const revision = await opened(one, NOTICE);
    const ends = await Promise.all([
      one.publish('wexcombe', revision, recording('alex')),
      other.publish('wexcombe', revision, recording('priya')),
    ]);
    expect(ends.map(({ outcome }) => outcome).sort()).toEqual(['no-review', 'published']);
    expect(await one.list()).toMatchObject([{ id: 'wexcombe', version: 1, review: false }]);
  });

  it('publish and correct: nothing is published that was not shown, and no correction is lost', async () => {
    const [one, other] = [await deskOf(), await deskOf()];
    const revision = await opened(one, NOTICE);
    const { by, at } = recording('priya');
    const [published, corrected] = await Promise.all([
      one.publish('wexcombe', revision, recording('alex')),
      other.correct('wexcombe', '4', [{ to: 'deadline', words: 'by 30 June 2024' }], { by, at }),
    ]);
    // Whoever came first: the other is shown how it stands, or that nothing is open.
    expect(['published no-review', 'changed corrected']).toContain(`${published.outcome} ${corrected.outcome}`);
    const after = await one.review('wexcombe');
    if (published.outcome === 'changed') expect(after?.rows.flatMap(({ said }) => said)).toHaveLength(1);
  });

  it('lift it from two days: one counts, and the other is told', async () => {
    const [one, other] = [await deskOf(), await deskOf()];
    await one.publish('wexcombe', await opened(one, NOTICE), recording('alex'));
    const ends = await Promise.all([
      one.lift('wexcombe', { on: '2024-05-07', note: '' }, recording('lift of alex')),
      other.lift('wexcombe', { on: '2024-06-07', note: '' }, recording('lift of priya')),
    ]);
    expect(ends.map(({ outcome }) => outcome)).toContain('lifted');
    const told = ends.filter(({ outcome }) => outcome === 'refused');
    expect(told.map((end) => ('why' in end ? end.why : ''))).toEqual(
      told.map(() => expect.stringContaining('Somebody else has just recorded something else') as string),
    );
    const [listed] = await one.list();
    const last = ends.findLast(({ outcome }) => outcome === 'lifted');
    expect(['2024-05-07', '2024-06-07']).toContain(listed?.lifted);
    expect(last).toBeDefined();
  });

  it('publish another version and lift: both are recorded, or one is told', async () => {
    const [one, other] = [await deskOf(), await deskOf()];
    await one.publish('wexcombe', await opened(one, NOTICE), recording('alex'));
    const revision = await opened(one, AMENDED);
    const [published, lifted] = await Promise.all([
      one.publish('wexcombe', revision, recording('second of alex')),
      other.lift('wexcombe', { on: '2024-05-07', note: '' }, recording('lift of priya')),
    ]);
    expect([published.outcome, lifted.outcome]).toContainEqual(expect.stringMatching(/^(?:published|lifted)$/));
    const [listed] = await other.list();
    if (published.outcome === 'published') expect(listed?.version).toBe(2);
  });
});

it.each([
  [2400, 'too long to be kept'],
  [3500, 'longer than 250,000 characters'],
])('refuses a notice of %i paragraphs in a sentence, and keeps nothing of it', async (length, why) => {
  const desk = await deskOf();
  const paragraphs = Array.from(
    { length },
    (_, at) =>
      `${String(at + 7)}. The Council must visit team ${String(at)} every three months and report it to the Board.`,
  );
  const read = await desk.readText(`${NOTICE}\n${paragraphs.join('\n\n')}\n`);
  expect(read.ok ? '' : read.why).toContain(why);
  expect(await desk.list()).toEqual([]);
});
