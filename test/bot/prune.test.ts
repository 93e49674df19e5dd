import { plainSheet } from '../../notices/plan/table.ts';
import { createPrune, KEPT_DAYS } from '../../bot/posting/prune.ts';
import { StateStorage } from '../../bot/state-storage.ts';
import { AUDIT, createAudit, readAudit } from '../../data/audit.ts';
import type { DocumentKind, StoredDocument } from '../../data/documents.ts';
import { keepPlan, keptPlan } from '../../data/plan/kept.ts';
import { scanAll, StoreError, type Store } from '../../data/store.ts';
import { createMisreadKeeper } from '../../dialogs/misread.ts';
import { contactId, CONTACTS, reminderId, subscriptionId } from '../../dialogs/posting/documents.ts';
import { instantOf } from '../../notices/model/posting.ts';
import { startBot } from './a-bot.ts';
import { openTestStore } from './a-store.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-29T12:00:00.000Z');
/** So many days ago. */
const ago = (days: number): string => instantOf(NOW - days * DAY);

let store: Store;
let logged: string[];
beforeEach(async () => {
  store = await openTestStore();
  logged = [];
});
afterEach(() => store.close());

const prune = (now = NOW, { over = store, keepMisread = true } = {}) =>
  createPrune({
    store: over,
    log: (event, details) => void logged.push(`${event} ${String(details?.['what'])}`),
    keepMisread,
  })(now, () => true);
const put = async (...documents: readonly StoredDocument[]) => {
  for (const document of documents) {
    const done = await store.commit(document.pk, [{ op: 'upsert', document }]);
    expect(done.ok).toBe(true);
  }
};
const ids = async (kind: DocumentKind) => (await scanAll(store, kind)).map(({ id }) => id).sort();

describe('what is kept long enough is forgotten:', () => {
  it('shapes of questions after 90 days, and what an earlier version kept word for word at once', async () => {
    const keep = createMisreadKeeper(store);
    const misread = { words: 'what about [word]', left: [], board: 'kent', conversation: 'c' };
    await keep({ ...misread, date: ago(KEPT_DAYS.misread + 1).slice(0, 10) });
    await keep({ ...misread, date: ago(KEPT_DAYS.misread - 1).slice(0, 10) });
    const old = {
      pk: 'kent',
      id: 'misread-old',
      kind: 'misread' as const,
      words: 'is Jo Bloggs home',
      left: [],
      board: 'kent',
    };
    await put({ ...old, date: ago(1).slice(0, 10) }, { ...old, pk: 'every', date: '2015-02-02' });
    await prune();
    expect(await ids('misread')).toEqual([`misread-${ago(89).slice(0, 10)}-0001`]);
    await prune(NOW, { keepMisread: false });
    expect(await ids('misread')).toEqual([]);
  });

  it('files of plans that nobody confirmed after a week, and those of which nobody knows when they came', async () => {
    const rows = [['Jo Bloggs']];
    const plan = { file: 'plan.csv', sheets: [plainSheet('plan.csv', rows)], notes: [] };
    await keepPlan(store, 'kent', 'new', plan, ago(6));
    await keepPlan(store, 'kent', 'old', plan, ago(8));
    await put({ pk: 'kent', id: 'plan-file-earlier', kind: 'plan-file', file: 'plan.csv', rows, notes: [] });
    await prune();
    expect(await ids('plan-file')).toEqual(['plan-file-new']);
    expect(await keptPlan(store, 'kent', 'new')).toMatchObject(plan);
  });

  it('questions to the officer of a board after 30 days, whoever answered', async () => {
    const asked = {
      ...{
        pk: 'kent',
        kind: 'asked-officer' as const,
        question: 'How many?',
        by: { id: 'person-1', name: 'Jo Bloggs' },
      },
      ...{ address: {}, thread: 'chat', answered: null },
    };
    await put({ ...asked, id: 'asked-officer-new', at: ago(29) }, { ...asked, id: 'asked-officer-old', at: ago(31) });
    await prune();
    expect(await ids('asked-officer')).toEqual(['asked-officer-new']);
  });

  it('the last questions of a chat after 90 days without a word, and the chat after 400', async () => {
    const bot = await startBot({ store });
    const chat = (id: string) => ({ conversation: { id, conversationType: 'personal' } });
    await bot.say('list 3', chat('chat-old'));
    await bot.say('list 3', { conversation: { id: '19:channel;messageid=1', conversationType: 'channel' } });
    await bot.settle();
    const written = Date.now();
    const talks = async () => JSON.stringify((await scanAll(store, 'conversation')).map(({ state }) => state));
    expect(await talks()).toContain('list 3');
    await prune(written + 89 * DAY);
    // The question, what the answer to it was about, and what a thumb under the answer would be about.
    expect((await talks()).match(/list 3/g)).toHaveLength(6);
    await prune(written + 91 * DAY);
    expect(await talks()).not.toContain('list 3');
    // Which council the chat is about is still known, and it can be gone on with.
    const { replies } = await bot.say('list 2', chat('chat-old'));
    expect(replies).toHaveLength(1);
    await bot.settle();
    await prune(Date.now() + 401 * DAY);
    expect((await scanAll(store, 'conversation')).filter(({ state }) => 'thread' in state)).toEqual([]);
    await bot.close();
    store = await openTestStore();
  });

  it('a chat of an earlier version counts from the day on which it is first looked at', async () => {
    const earlier = {
      kind: 'conversation' as const,
      id: 'state',
      state: { place: { notice: 'kent' }, thread: { questions: ['x'] } },
    };
    await put({ ...earlier, pk: 'talk~~a' });
    await prune();
    expect(await scanAll(store, 'conversation')).toEqual([{ ...earlier, pk: 'talk~~a', at: instantOf(NOW) }]);
    await prune(NOW + 91 * DAY);
    expect(await scanAll(store, 'conversation')).toMatchObject([{ state: { place: { notice: 'kent' }, thread: {} } }]);
  });

  it('what a channel is linked to stays, however long ago that was said', async () => {
    const storage = new StateStorage(store, () => NOW - 2_000 * DAY);
    await storage.write({ 'msteams/place/19:channel': { place: { notice: 'kent' } } });
    await prune();
    expect(await ids('conversation')).toHaveLength(1);
  });

  it('addresses and reminders of people to whom nothing was posted and who said nothing for 400 days', async () => {
    const contact = (whose: 'channel' | 'person', id: string, at?: string): StoredDocument => ({
      pk: CONTACTS,
      id: contactId(whose, id),
      kind: 'contact',
      address: {},
      ...(at === undefined ? {} : { at }),
    });
    const reminder = (person: string, last: string | null, on: string): StoredDocument => ({
      ...{ pk: CONTACTS, id: reminderId(person), kind: 'reminder', person, last, snoozed: null },
      ...{ told: [{ board: 'kent', ref: 'A1', due: on, on }], notMine: [{ board: 'kent', ref: 'A2' }] },
    });
    await put(
      contact('person', 'silent', ago(401)),
      contact('person', 'reminded', ago(401)),
      contact('person', 'speaks', ago(399)),
      contact('person', 'earlier'),
      contact('channel', 'silent', ago(401)),
      contact('channel', 'subscribed', ago(401)),
      ...['silent', 'reminded', 'speaks'].map((person) => reminder(person, '2020-01-01', '2020-01-01')),
      reminder('gone', '2026-10-01', '2026-10-01'),
      {
        ...{ pk: CONTACTS, id: 'posted-1', kind: 'posted', target: { to: 'person', person: 'reminded' } },
        ...{ slot: ago(30), end: 'sent', at: ago(30), attempts: 1, note: null },
      },
      subscription('subscribed', null),
      subscription('suspended', { why: 'removed', since: ago(401) }),
    );
    await prune();
    expect(await ids('contact')).toEqual(
      [
        contactId('channel', 'subscribed'),
        ...['earlier', 'reminded', 'speaks'].map((person) => contactId('person', person)),
      ].sort(),
    );
    expect(await ids('reminder')).toEqual(['gone', 'reminded', 'speaks'].map(reminderId));
    expect(await ids('subscription')).toEqual([subscriptionId('subscribed')]);
    await prune(NOW + 401 * DAY);
    expect(await ids('contact')).toEqual([contactId('channel', 'subscribed')]);
    expect(await ids('reminder')).toEqual([]);
  });

  it('lines of the audit after two years', async () => {
    let now = NOW - 1_000 * DAY;
    const { audit, settle } = createAudit({ store, now: () => now, name: 'x', failed: (why) => logged.push(why) });
    for (let n = 0; n < 250; n += 1) {
      audit({ what: 'export', who: null, tenant: null, board: 'kent', outcome: 'done', why: null });
      now += 2 * DAY;
    }
    await settle();
    await prune();
    const left = [];
    for await (const line of readAudit(store, null)) left.push(line.at);
    expect(left[0]).toBe(ago(730));
    expect(left).toHaveLength(250 - 135);
    expect((await store.list(AUDIT, 'audit', { limit: 1 })).items).toHaveLength(1);
    expect(logged).toEqual([]);
  });
});

describe('pruning', () => {
  it('goes on with the others where one kind cannot be read', async () => {
    const over: Store = {
      ...store,
      scan: (kind, page) =>
        kind === 'plan-file' ? Promise.reject(new StoreError('unavailable', 'Away.')) : store.scan(kind, page),
    };
    await put({ pk: 'kent', id: 'm', kind: 'misread', words: 'x', left: [], board: null, date: '2015-02-02' });
    await prune(NOW, { over });
    expect(logged).toEqual(['not-pruned plan-file']);
    expect(await ids('misread')).toEqual([]);
  });

  it('leaves the log of a board as it is, however old', async () => {
    const head = { pk: 'kent', id: 'head', kind: 'head' as const, seq: 1, hash: 'x' };
    await put(head, { pk: 'kent', id: 'board', kind: 'board', name: 'Kent', notice: 'kent', planDay: '1990-01-01' });
    await prune(NOW + 20_000 * DAY);
    expect([await ids('head'), await ids('board')]).toEqual([['head'], ['board']]);
  });
});

function subscription(
  channel: string,
  suspended: { readonly why: 'removed'; readonly since: string } | null,
): StoredDocument {
  return {
    ...{ pk: 'kent', id: subscriptionId(channel), kind: 'subscription' },
    channel: { id: channel, name: null, team: null },
    weekly: { weekday: 1, time: '09:00', zone: 'Europe/London', skipHolidays: false },
    ...{
      dates: 'words',
      by: { id: 'x', name: 'Jo' },
      since: ago(900),
      upTo: ago(1),
      open: null,
      last: null,
      sent: null,
    },
    ...{ owed: [], suspended },
  };
}
