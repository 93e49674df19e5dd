import { digestComposer } from '../../../bot/posting/posting.ts';
import { loadServices } from '../../../bot/services.ts';
import { openSqliteStore } from '../../../data/sqlite/store.ts';
import type { Store } from '../../../data/store.ts';
import type { DialogServices } from '../../../dialogs/services.ts';
import type { Recording } from '../../../notices/review/desk.ts';
import { NOTICE } from '../../notices/review/a-notice.ts';
import { LOOPBACK_FILES } from '../loopback-files.ts';

jest.setTimeout(60_000);

const CONFIG = {
  ...{ app: null, demonstration: false, today: null, officers: [], tenants: [] },
  ...{ keepMisread: true, feedAddress: 'https://board.example' },
};

let store: Store;
let dialog: DialogServices;
beforeEach(async () => {
  store = openSqliteStore(':memory:');
  dialog = await loadServices(store, CONFIG, () => undefined, LOOPBACK_FILES);
  const { desk } = dialog.ownNotices;
  const how = recording('publish', '2024-03-05');
  await desk.open('wexcombe', 'notice.txt', NOTICE, how);
  await desk.publish('wexcombe', null, how);
});
afterEach(() => store.close());

const recording = (command: string, day: string): Recording => ({
  ...{ by: { id: 'alex', name: 'Alex Officer' }, at: `${day}T10:00:00.000Z`, command, role: 'officer' },
  ...{ source: { conversation: 'c', activity: command }, today: day },
});

const lift = (on: string | null, day: string) =>
  dialog.ownNotices.desk.lift('wexcombe', { on, note: '' }, recording(`lift ${String(on)} ${day}`, day));

/** The digests of these Mondays, one after the other; null: none is posted, and the one before stays the last. */
async function digestsOf(mondays: readonly string[]): Promise<(string | null)[]> {
  const said: (string | null)[] = [];
  let sent: string | null = null;
  for (const monday of mondays) {
    const compose = digestComposer({ ...dialog, todayOf: () => monday });
    const message = await compose('wexcombe', sent?.slice(0, 10) ?? null, 'words', sent);
    said.push(message === null ? null : JSON.stringify(message));
    if (message !== null) sent = `${monday}T08:00:00.000Z`;
  }
  return said;
}

const LIFTED = 'The notice was lifted on 7 May 2024';

describe('the digest of a notice that was lifted', () => {
  it('says so once, and then nothing more', async () => {
    const before = await digestsOf(['2024-05-06']);
    expect(before[0]).not.toMatch(/lifted/);
    await lift('2024-05-07', '2024-05-07');
    const [first, said, ...after] = await digestsOf([
      ...['2024-05-06', '2024-05-13', '2024-05-20', '2024-05-27', '2024-06-03', '2025-01-06'],
    ]);
    expect(first).not.toBeNull();
    expect(said).toContain(LIFTED);
    expect(after).toEqual([null, null, null, null]);
  });

  it('goes on until the day from which it is lifted, where that lies ahead', async () => {
    await lift('2024-05-22', '2024-05-07');
    const [one, two, said, ...after] = await digestsOf([
      ...['2024-05-13', '2024-05-20', '2024-05-27', '2024-06-03', '2024-06-10'],
    ]);
    expect(
      [one, two].every((text) => typeof text === 'string' && !/Nothing is due under it any more, and/.test(text)),
    ).toBe(true);
    expect(said).toContain('The notice was lifted on 22 May 2024');
    expect(after).toEqual([null, null]);
  });

  it('comes again where it was recorded by mistake', async () => {
    await lift('2024-05-07', '2024-05-07');
    await lift(null, '2024-05-14');
    const [again] = await digestsOf(['2024-05-20']);
    expect(again).not.toBeNull();
    expect(again).not.toMatch(/no digest follows/);
  });
});
