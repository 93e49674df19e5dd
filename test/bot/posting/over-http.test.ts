import { randomUUID } from 'node:crypto';
import { createMessages } from '../../../bot/posting/messages.ts';
import { digestComposer, officersIn, postingFor, suspendedComposer } from '../../../bot/posting/posting.ts';
import { createPoster } from '../../../bot/posting/poster.ts';
import { createSender } from '../../../bot/posting/send.ts';
import { createJournal } from '../../../data/journal.ts';
import { loadMembers } from '../../../data/boards.ts';
import { seedBoards } from '../../../data/seed.ts';
import { openSqliteStore } from '../../../data/sqlite/store.ts';
import type { Store } from '../../../data/store.ts';
import { subscriptionId } from '../../../dialogs/posting/documents.ts';
import type { DialogServices } from '../../../dialogs/services.ts';
import { dialogServices, LIBRARY } from '../../dialogs/hand-made.ts';
import { startBot, textOf } from '../a-bot.ts';
import { fakeTime } from './fake-time.ts';
import { NO_WATCH } from '../../../bot/watch/watch.ts';

const ALEX = { id: 'user-id-0', name: 'Alex Officer', aadObjectId: '00000000-0000-0000-0000-000000000020' };
const board = {
  id: 'knowsley',
  notice: 'knowsley',
  planDay: null,
  actions: [],
  updates: [],
  measurements: [],
  calendar: [],
};
const general = {
  from: ALEX,
  conversation: { id: '19:c@thread.tacv2;messageid=1', conversationType: 'channel', tenantId: 't-1' },
  channelData: { team: { id: '19:t' }, channel: { id: '19:c@thread.tacv2', name: 'Board' }, tenant: { id: 't-1' } },
};

let posts: Store;
let dialog: DialogServices;
let bot: Awaited<ReturnType<typeof startBot>>;
beforeEach(async () => {
  posts = openSqliteStore(':memory:');
  await seedBoards(posts, LIBRARY, [board], loadMembers());
  dialog = { ...dialogServices({ journal: createJournal(posts), now: () => '2015-02-02T08:00:00Z' }), posts };
  bot = await startBot({ dialog });
});
afterEach(async () => {
  await bot.close();
  await posts.close();
});

/** Looks once, at that time, and really sends. */
async function tickAt(now: string) {
  const time = fakeTime(now);
  const poster = createPoster({
    store: posts,
    send: createSender({}),
    messages: createMessages(digestComposer(dialog), () => Promise.resolve(null), suspendedComposer(dialog, time.now)),
    officersOf: officersIn(dialog),
    planReminders: () => Promise.resolve(),
    prune: () => Promise.resolve(),
    terms: dialog.terms,
    log: () => undefined,
    watch: NO_WATCH,
    now: time.now,
    steady: time.now,
    sleep: (_, signal) => new Promise((done) => signal?.addEventListener('abort', () => done())),
    random: () => 0,
    newId: randomUUID,
  });
  await poster.tick();
  await poster.stop();
}

describe('a channel that asked for the digest', () => {
  it('gets it as a card of its own, not in the thread in which it was asked for', async () => {
    const { replies } = await bot.say('post the digest here every Monday at 9', general);
    expect(replies[0]).toContain('every Monday at 09:00 (London time)');
    expect(replies[0]).toContain('The next one comes on 2 February 2015.');
    await tickAt('2015-02-02T09:00:05Z');
    const sent = bot.connector.sent.at(-1);
    expect(sent?.path).toBe('/v3/conversations/19%3Ac%40thread.tacv2/activities');
    if (sent === undefined) throw new Error('it was sent');
    expect(textOf(sent)).toContain('Knowsley');
    expect((await bot.say('where do you post?', general)).replies[0]).toContain(
      'The digest of 2 February 2015 was posted. Next: 9 February 2015.',
    );
  });

  it('no longer gets it when it was renamed, which is told once', async () => {
    await bot.say('post the digest here every Monday at 9', general);
    const renamed = {
      ...{ type: 'conversationUpdate', ...general },
      channelData: {
        ...general.channelData,
        eventType: 'channelRenamed',
        channel: { id: '19:c@thread.tacv2', name: 'Old' },
      },
    };
    const before = bot.connector.sent.length;
    await bot.post(bot.activity(renamed));
    await bot.post(bot.activity(renamed));
    expect(bot.connector.sent.slice(before).map(textOf)).toEqual([
      expect.stringContaining('no longer post the digest of Knowsley Metropolitan Borough Council in Old'),
    ]);
    await tickAt('2015-02-02T09:00:05Z');
    expect(bot.connector.sent).toHaveLength(before + 1);
    expect((await bot.say('where do you post?', general)).replies[0]).toContain('because the channel was renamed');
  });

  it('is suspended when Teams says for hours that the bot is gone from there, and goes on by itself', async () => {
    await bot.say('help', { from: ALEX, conversation: { id: 'chat of Alex', conversationType: 'personal' } });
    await bot.say('post the digest here every Monday at 9', general);
    bot.connector.fault.status = 403;
    await tickAt('2015-02-02T09:00:05Z');
    const stored = async () => (await posts.get('knowsley', subscriptionId('19:c@thread.tacv2')))?.document;
    expect(await stored()).toMatchObject({ suspended: null, open: '2015-02-02T09:00:00.000Z' });
    await tickAt('2015-02-02T15:30:05Z');
    bot.connector.fault.status = 0;
    expect(await stored()).toMatchObject({ suspended: { why: 'removed', refused: true }, open: null });
    const before = bot.connector.sent.length;
    await tickAt('2015-02-02T15:40:20Z');
    await tickAt('2015-02-02T15:40:40Z');
    const told = bot.connector.sent.slice(before);
    expect(told.map(({ path }) => decodeURIComponent(path))).toEqual(['/v3/conversations/chat of Alex/activities']);
    const text = told.map(textOf).join();
    expect(text).toContain('of 2 February 2015 could not be posted in “Board”');
    expect(text).toContain('I am not in that team or channel');
    expect(text).toContain('9 February 2015');
    expect((await bot.say('where do you post?', general)).replies[0]).toContain('it is tried at each turn');
    await tickAt('2015-02-09T09:00:05Z');
    expect(await stored()).toMatchObject({ suspended: null, last: { end: 'sent' } });
    expect(bot.connector.sent.at(-1)?.activity.text).toContain('2 February 2015 could not be posted');
  });

  it('is offered a link when the bot joins, and officers may take it', async () => {
    await bot.post(bot.activity({ type: 'installationUpdate', action: 'add', ...general }));
    const card = bot.connector.sent[0]?.activity.attachments?.[0]?.content;
    const actions = JSON.stringify(card?.['actions']);
    expect(actions).toContain('link this channel to Kent');
    const link = { do: 'ask', question: 'link this channel to Kingston', notice: null };
    expect((await bot.press(link, general)).replies[0]).toContain(
      'Only officers of the board of Royal Borough of Kingston upon Thames',
    );
    const knowsley = { do: 'ask', question: 'link this channel to Knowsley', notice: null };
    expect((await bot.press(knowsley, general)).replies[0]).toContain('is about Knowsley');
  });
});

describe('the poster of a real program', () => {
  it('starts, looks and stops', async () => {
    const poster = postingFor({
      ...{ store: posts, dialog, credentials: {}, keepMisread: true, log: () => undefined, watch: NO_WATCH },
    });
    expect(await poster.tick()).toBe(true);
    poster.start(1_000_000);
    await poster.stop();
    expect(await poster.tick()).toBe(false);
  });
});
