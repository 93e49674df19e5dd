import { openSqliteStore } from '../../../data/sqlite/store.ts';
import { createJournal } from '../../../data/journal.ts';
import { loadMembers } from '../../../data/boards.ts';
import { seedBoards } from '../../../data/seed.ts';
import type { Store } from '../../../data/store.ts';
import { createMessages } from '../../../bot/posting/messages.ts';
import { createTell } from '../../../bot/posting/tell.ts';
import { createSender } from '../../../bot/posting/send.ts';
import { messageOf, render } from '../../../bot/render.ts';
import { digestReply } from '../../../dialogs/digest.ts';
import { subscriptionId, subscriptionOf } from '../../../dialogs/posting/documents.ts';
import { dialogServices, LIBRARY } from '../../dialogs/hand-made.ts';
import { hugePlan, isEnglandHoliday, readingOf } from '../../notices/digest/boards.ts';
import { startBot, textOf } from '../a-bot.ts';

const ALEX = { id: 'user-id-0', name: 'Alex Officer', aadObjectId: '00000000-0000-0000-0000-000000000020' };
const ROBIN = { id: 'user-id-4', name: 'Robin Observer', aadObjectId: '00000000-0000-0000-0000-000000000024' };
const board = {
  ...{ id: 'knowsley', notice: 'knowsley', planDay: null },
  ...{ actions: [], updates: [], measurements: [], calendar: [] },
};
const inChannel = (from: typeof ALEX, name = 'board') => ({
  from,
  conversation: { id: `19:${name}@thread.tacv2;messageid=1`, conversationType: 'channel', tenantId: 't-1' },
  channelData: { team: { id: '19:t' }, channel: { id: `19:${name}@thread.tacv2`, name }, tenant: { id: 't-1' } },
});
const inChat = (from: typeof ALEX) => ({
  from,
  conversation: { id: `chat of ${from.name}`, conversationType: 'personal' },
});

let posts: Store;
let bot: Awaited<ReturnType<typeof startBot>>;
beforeEach(async () => {
  posts = openSqliteStore(':memory:');
  await seedBoards(posts, LIBRARY, [board], loadMembers());
  const tell = createTell(posts, createSender({}));
  const journal = createJournal(posts);
  bot = await startBot({ dialog: { ...dialogServices({ journal, now: () => '2015-02-02T08:00:00Z' }), posts, tell } });
});
afterEach(async () => {
  await bot.close();
  await posts.close();
});

/** What was written, and where. */
async function heard(say: () => Promise<unknown>) {
  const before = bot.connector.sent.length;
  await say();
  return bot.connector.sent.slice(before).map((sent) => ({
    to: decodeURIComponent(sent.path).includes('chat of') ? 'chat' : 'channel',
    text: textOf(sent),
  }));
}

describe('a preview that is asked for in a channel', () => {
  it.each(['preview the digest', 'preview the digest to me only', 'digest', 'what will next Monday’s digest say?'])(
    'is shown to the one who asks, in personal chat: %s',
    async (text) => {
      await bot.say('help', inChat(ROBIN));
      const said = await heard(() => bot.say(text, inChannel(ROBIN)));
      expect(said.map(({ to }) => to)).toEqual(['chat', 'channel']);
      expect(said[0]?.text).toContain('Weekly digest: Knowsley');
      expect(said[1]?.text).toContain('in personal chat');
      expect(said[1]?.text).not.toContain('Weekly digest: Knowsley');
    },
  );

  it('is not shown to the channel where the bot cannot write to them alone', async () => {
    const said = await heard(() => bot.say('preview the digest', inChannel(ROBIN)));
    expect(said).toEqual([{ to: 'channel', text: expect.stringContaining('“show me the digest”') as string }]);
  });
});

describe('a channel that the bot comes back to', () => {
  it('is told that its digest is suspended, and how to have it again', async () => {
    await bot.say('post the digest here', inChannel(ALEX));
    await bot.post(bot.activity({ type: 'installationUpdate', action: 'remove', ...inChannel(ALEX, 'general') }));
    const back = await heard(() =>
      bot.post(bot.activity({ type: 'installationUpdate', action: 'add', ...inChannel(ALEX, 'general') })),
    );
    expect(back[0]?.text).toContain('digest of Knowsley Metropolitan Borough Council was posted in board');
    expect(back[0]?.text).toContain('“post the digest here”');
  });
});

describe('a channel that was switched to another council', () => {
  it('is still told of the digest that is posted there', async () => {
    await bot.say('post the digest here', inChannel(ALEX));
    await bot.say('switch to Kent', inChannel(ALEX));
    expect((await bot.say('where do you post?', inChannel(ALEX))).replies[0]).toContain('Here: every Monday');
    expect((await bot.say('digest now', inChannel(ALEX))).replies[0]).toContain('Weekly digest: Knowsley');
  });
});

describe('an order that names a council', () => {
  it('is about that one, whatever the channel was about', async () => {
    const { replies } = await bot.say('post the Kent digest here on Mondays at 9', inChannel(ALEX));
    expect(replies[0]).toContain('Kent County Council');
    expect(replies[0]).not.toContain('Knowsley');
  });
});

describe('the dates of a channel’s digest', () => {
  it('are written as the channel wishes, on the card and behind its buttons, and told where it is posted', async () => {
    await bot.say('use ISO dates here', inChannel(ALEX)).then(({ replies }) => {
      expect(replies[0]).toContain('No digest is posted here');
    });
    await bot.say('post the digest here', inChannel(ALEX));
    expect((await bot.say('use ISO dates here', inChannel(ROBIN))).replies[0]).toContain('Only officers and the chair');
    const { replies } = await bot.say('use ISO dates here', inChannel(ALEX));
    expect(replies[0]).toContain('It writes its dates like 2015-02-09.');
    expect((await bot.say('where do you post?', inChannel(ALEX))).replies[0]).toContain('like 2015-02-09');
    const digest = await heard(() => bot.say('digest now', inChannel(ALEX)));
    expect(digest[0]?.text).toContain('2011-08-31');
    // What the notice says is quoted as it is printed.
    expect(digest[0]?.text).not.toContain('31 August 2011');
    const card = JSON.stringify(bot.connector.sent.at(-1)?.activity.attachments?.[0]?.content);
    expect(card).toContain('as of 2015-02-02');
    const press = { do: 'digest', notice: 'knowsley', asOf: '2015-02-02', since: null, show: 'overdue', offset: 0 };
    expect((await bot.execute({ ...press, dates: 'iso' }, inChannel(ROBIN))).text).toContain('as of 2015-02-02');
    expect((await bot.execute(press, inChannel(ROBIN))).text).toContain('as of 2 February 2015');
  });
});

describe('somebody who blocked the bot and writes to it again', () => {
  it('can be written to again', async () => {
    await bot.say('help', inChat(ROBIN));
    bot.connector.fault.status = 403;
    await bot.say('preview the digest', inChannel(ROBIN));
    bot.connector.fault.status = 0;
    await bot.say('help', inChat(ROBIN));
    const said = await heard(() => bot.say('preview the digest', inChannel(ROBIN)));
    expect(said.map(({ to }) => to)).toEqual(['chat', 'channel']);
  });
});

describe('the digest of a board with 200 late actions', () => {
  it.each(['words', 'welsh', 'numbers', 'iso'] as const)(
    'is a message of less than 28 KB with all that is around its card, its dates in %s',
    async (dates) => {
      const desk = { reading: readingOf('knowsley'), log: hugePlan(200), today: '2015-02-02' };
      const asked = { since: '2015-01-26', show: null, offset: 0, dates };
      const rendered = render(digestReply(desk, asked, { isHoliday: isEnglandHoliday }));
      if (rendered === null) throw new Error('it says something');
      const messages = createMessages(
        () => Promise.resolve(messageOf(rendered)),
        () => Promise.resolve(null),
        () => Promise.resolve(null),
      );
      const days = ['2015-01-05', '2015-01-12', '2015-01-19', '2015-01-26'];
      const owed = days.map((day, n) => ({
        slot: `${day}T09:00:00.000Z`,
        end: n % 2 === 0 ? ('unknown' as const) : ('failed' as const),
      }));
      await bot.say('post the digest here', inChannel(ALEX));
      const stored = await subscriptionOf(posts, 'knowsley', subscriptionId('19:board@thread.tacv2'));
      if (stored === null) throw new Error('it is there');
      const composed = await messages.digest({ ...stored.document, dates, owed });
      if (composed === null) throw new Error('it is posted');
      const { message } = composed;
      const address = {
        serviceUrl: bot.connector.url,
        channelId: 'msteams',
        conversation: `19:${'a'.repeat(64)}@thread.tacv2`,
        bot: { id: `28:${'b'.repeat(36)}`, name: 'Noticeboard' },
        tenant: 'c'.repeat(36),
      };
      expect(await createSender({})(address, message, AbortSignal.timeout(5000))).toEqual({ kind: 'sent' });
      const sent = bot.connector.sent.at(-1)?.activity;
      expect(sent?.text).toContain('may not have arrived');
      expect(JSON.stringify(sent).length * 2).toBeLessThan(28 * 1024);
    },
  );
});
