import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { scripted } from '../dialogs/hand-made.ts';
import { startBot, textOf } from './a-bot.ts';

let bot: Awaited<ReturnType<typeof startBot>>;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.close());

const channel = (thread: string) => ({
  conversation: { id: `19:c@thread.tacv2;messageid=${thread}`, conversationType: 'channel' },
  channelData: { team: { id: '19:t' }, channel: { id: '19:c@thread.tacv2' } },
});

describe('a question', () => {
  it('is answered with a card that opens with how it was read', async () => {
    const { status, replies } = await bot.say("what's due?");
    expect(status).toBe(200);
    expect(replies).toHaveLength(1);
    expect(replies[0]).toMatch(/^Read: what's due\?/);
  });

  it('is answered into the thread that it came from', async () => {
    await bot.say('what is due?', channel('1'));
    expect(bot.connector.sent[0]?.path).toContain(encodeURIComponent('19:c@thread.tacv2;messageid=1'));
  });

  it('is answered once when it is delivered twice', async () => {
    const activity = bot.activity({ type: 'message', text: 'what is due?' });
    expect((await bot.post(activity)).status).toBe(200);
    expect((await bot.post(activity)).status).toBe(200);
    expect(bot.connector.sent).toHaveLength(1);
  });

  it('carries a line for notifications and speech beside the card', async () => {
    await bot.say('what is due?');
    expect(bot.connector.sent[0]?.activity.summary).toBe('2 duties are due.');
    expect(bot.connector.sent[0]?.activity.attachments?.[0]?.contentType).toBe(
      'application/vnd.microsoft.card.adaptive',
    );
  });

  it('about one paragraph shows its words in full', async () => {
    const { replies } = await bot.say('what does B1 say?');
    expect(replies[0]).toContain('The Council must reduce the number of unallocated cases by August 2011.');
  });

  it('that wants something changed is refused in one sentence', async () => {
    const { replies } = await bot.say('log it');
    expect(replies).toEqual(['I cannot log updates yet.']);
  });
});

describe('a follow-up', () => {
  it('keeps what was asked before', async () => {
    await bot.say('list 3');
    const { replies } = await bot.say('only police');
    expect(replies[0]).toMatch(/^list 3, only police/);
  });

  it('belongs to its thread and not to another one of the channel', async () => {
    await bot.say('list 3', channel('1'));
    const other = await bot.say('only police', channel('2'));
    expect(other.replies[0]).not.toContain('list 3');
    const same = await bot.say('only police', channel('1'));
    expect(same.replies[0]).toMatch(/^list 3, only police/);
  });

  it('is not remembered twice when it is delivered twice', async () => {
    await bot.say('list 3');
    const activity = bot.activity({ type: 'message', text: 'only police' });
    await bot.post(activity);
    await bot.post(activity);
    const { replies } = await bot.say('only health');
    expect(replies[0]).toMatch(/^list 3, only police, only health/);
    expect(bot.connector.sent).toHaveLength(3);
  });

  it('pressed on an older card narrows what that card shows', async () => {
    await bot.say('list 3');
    await bot.say('list 4');
    const meaning = { act: 'ask', question: scripted('list 3', 'only overdue') };
    const { replies } = await bot.press({ do: 'answer', meaning, notice: 'kent' });
    expect(replies[0]).toMatch(/^list 3, only overdue/);
  });

  it('on a card from before questions were values is told to be old', async () => {
    const { replies } = await bot.press({ do: 'ask', question: 'only overdue', after: ['list 3'], notice: 'kent' });
    expect(replies[0]).toContain('That button no longer works');
  });
});

describe('switching', () => {
  it('begins with Knowsley and stays switched', async () => {
    expect((await bot.say('list 2')).replies[0]).toContain('2 duties of knowsley');
    expect((await bot.say('switch to Kent')).replies[0]).toContain('Kent County Council');
    expect((await bot.say('list 2')).replies[0]).toContain('2 duties of kent');
  });

  it('for one question leaves the conversation where it was', async () => {
    expect((await bot.say('for Kent, list 2')).replies[0]).toContain('2 duties of kent');
    expect((await bot.say('list 2')).replies[0]).toContain('2 duties of knowsley');
  });

  it('is of the channel, in all its threads, and of no other chat', async () => {
    await bot.say('switch to Kent', channel('1'));
    expect((await bot.say('list 2', channel('2'))).replies[0]).toContain('2 duties of kent');
    expect((await bot.say('list 2')).replies[0]).toContain('2 duties of knowsley');
  });

  it('lists the councils as buttons, and a button switches', async () => {
    await bot.say('switch');
    const card = bot.connector.sent[0]?.activity.attachments?.[0]?.content;
    expect(JSON.stringify(card?.['actions'])).toContain('"data":{"do":"switch","notice":"kingston"}');
    expect((await bot.press({ do: 'switch', notice: 'kingston' })).replies[0]).toContain('Kingston upon Thames');
    expect((await bot.say('list 2')).replies[0]).toContain('2 duties of kingston');
  });

  it('to a council that is not there offers the nearest', async () => {
    const { replies } = await bot.say('switch to Kint');
    expect(replies[0]).toContain('I have not read a notice to “kint”');
    expect(replies[0]).toContain('Kent');
  });

  it('forgets what was asked about the other council', async () => {
    await bot.say('list 3');
    await bot.say('switch to Kent');
    expect((await bot.say('only police')).replies[0]).not.toContain('list 3');
  });
});

describe('pages', () => {
  it('come in place, with the items that follow', async () => {
    await bot.say('list 20');
    const shown = JSON.stringify(bot.connector.sent[0]?.activity.attachments?.[0]?.content);
    const data = /"data":(\{"do":"page".*?"asOf":"[\d-]+"(?:,"show":"all")?\})/.exec(shown)?.[1] ?? '';
    const { status, text } = await bot.execute(JSON.parse(data));
    expect(status).toBe(200);
    const body: unknown = JSON.parse(text);
    expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(text).toContain('Showing 1 to 8 of 20.');
    const next = { ...(JSON.parse(data) as object), offset: 8 };
    expect((await bot.execute(next)).text).toContain('Showing 9 to 16 of 20.');
    expect(bot.connector.sent).toHaveLength(1);
  });

  it('of a follow-up ask what it followed again', async () => {
    const page = {
      do: 'page',
      meaning: { act: 'ask', question: scripted('list 20', 'only police') },
      offset: 0,
      notice: 'kent',
      asOf: '2011-08-05',
    };
    expect((await bot.execute(page)).text).toContain('list 20, only police');
  });

  it('of a notice that is gone leave the card and say why', async () => {
    const meaning = { act: 'ask', question: scripted('list 20') };
    const page = { do: 'page', meaning, offset: 8, notice: 'atlantis', asOf: '2011-08-05' };
    const { text } = await bot.execute(page);
    expect(JSON.parse(text)).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(text).toContain('That button no longer works');
  });
});

describe('the welcome', () => {
  const added = { type: 'conversationUpdate', membersAdded: [{ id: 'user-1' }, { id: 'bot-1' }] };

  it('comes once, however often and at once the joining is told, and says the demonstration’s today', async () => {
    await Promise.all([
      bot.post(bot.activity(added)),
      bot.post(bot.activity({ type: 'installationUpdate', action: 'add' })),
      bot.post(bot.activity(added)),
    ]);
    expect(bot.connector.sent).toHaveLength(1);
    expect(bot.connector.sent.map(textOf)[0]).toContain('today is Monday 2 February 2015');
  });

  it('does not come for other members', async () => {
    await bot.post(bot.activity({ type: 'conversationUpdate', membersAdded: [{ id: 'user-2' }] }));
    expect(bot.connector.sent).toHaveLength(0);
  });

  it('comes again after the bot was removed and added', async () => {
    await bot.post(bot.activity(added));
    await bot.post(bot.activity({ type: 'installationUpdate', action: 'remove' }));
    await bot.post(bot.activity(added));
    expect(bot.connector.sent).toHaveLength(2);
  });

  it('suggests in personal chat what the app’s commands say, and in a channel nothing', async () => {
    const suggested = () => bot.connector.sent.at(-1)?.activity['suggestedActions'];
    const manifest = readFileSync(join(import.meta.dirname, '../../teams/manifest.json'), 'utf8');
    await bot.say('help');
    const { actions } = z
      .object({ actions: z.array(z.object({ type: z.literal('imBack'), title: z.string(), value: z.string() })) })
      .parse(suggested());
    expect(actions).toHaveLength(3);
    for (const { title, value } of actions) {
      expect(value).toBe(title);
      expect(manifest).toContain(JSON.stringify(title));
    }
    await bot.say('help', channel('1'));
    expect(suggested()).toBeUndefined();
  });

  it('is what a bare mention in a channel gets, and help', async () => {
    const entities = [{ type: 'mention', mentioned: { id: 'bot-1', name: 'NB' }, text: '<at>NB</at>' }];
    expect((await bot.say('<at>NB</at> ', { ...channel('1'), entities })).replies[0]).toContain('What you can do here');
    expect((await bot.say('help')).replies[0]).toContain('What you can do here');
  });
});

describe('what is no question', () => {
  it('an empty message', async () => {
    expect((await bot.say('')).replies[0]).toContain('I saw no question');
  });

  it('only an attachment', async () => {
    expect((await bot.say('', { attachments: [{ contentType: 'image/png' }] })).replies[0]).toContain(
      'cannot read attachments',
    );
  });

  it('a message as long as a report', async () => {
    expect((await bot.say('x'.repeat(10_000))).replies[0]).toContain('too long');
  });

  it('a button of an older card', async () => {
    expect((await bot.press({ do: 'something-old' })).replies[0]).toContain('That button no longer works');
  });

  it('typing and reactions get nothing', async () => {
    expect((await bot.post(bot.activity({ type: 'typing' }))).status).toBe(200);
    expect((await bot.post(bot.activity({ type: 'messageReaction' }))).status).toBe(200);
    expect(bot.connector.sent).toHaveLength(0);
  });

  it('an invoke that we do not serve is told so', async () => {
    expect((await bot.post(bot.activity({ type: 'invoke', name: 'task/fetch', value: {} }))).status).toBe(501);
  });
});

describe('a fault', () => {
  it('gives one sentence with the reference that is in the log, once, and the bot stays up', async () => {
    const { status, replies } = await bot.say('break');
    expect(status).toBe(200);
    const reference = /reference ([0-9a-f]{8})\./.exec(replies[0] ?? '')?.[1];
    expect(bot.logged).toHaveLength(1);
    expect(bot.logged[0]?.details['reference']).toBe(reference);
    expect(JSON.stringify(bot.logged)).toContain('as the test asked');
    expect(replies[0]).not.toContain('as the test asked');
    expect((await bot.say('list 2')).replies).toHaveLength(1);
  });

  it('changes nothing that was remembered', async () => {
    await bot.say('list 3');
    await bot.say('break');
    expect((await bot.say('only police')).replies[0]).toMatch(/^list 3, only police/);
  });

  it('of a button is told without taking the card away', async () => {
    const meaning = { act: 'ask', question: scripted('break') };
    const page = { do: 'page', meaning, offset: 8, notice: 'kent', asOf: '2011-08-05' };
    const { status, text } = await bot.execute(page);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
  });

  it('of a connector that refuses is logged and ends the turn', async () => {
    bot.connector.fault.status = 403;
    expect((await bot.say('list 2')).status).toBe(200);
    expect(bot.logged.map(({ event }) => event)).toEqual(['turn-failed', 'apology-failed']);
    bot.connector.fault.status = 0;
    expect((await bot.say('list 2')).replies).toHaveLength(1);
  });
});
