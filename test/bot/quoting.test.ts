import { startRealBot } from './real-bot.ts';

let bot: Awaited<ReturnType<typeof startRealBot>>;
beforeAll(async () => {
  bot = await startRealBot();
});
afterAll(() => bot.close());

let place = 0;
beforeEach(() => {
  place += 1;
});
const here = () => ({ conversation: { id: `chat-${place}`, conversationType: 'personal' } });
const tell = (text: string, more: Record<string, unknown> = {}) => bot.tell('alex', text, { ...here(), ...more });
const press = (button: Record<string, unknown> = {}) => bot.press('alex', button, here());

const quoting = (messageId: string, more: Record<string, unknown> = {}) => ({
  entities: [{ type: 'quotedReply', quotedReply: { messageId, ...more } }],
});
const lastId = () => `reply-${bot.connector.sent.length}`;

describe('a message that quotes', () => {
  it('a card about one action, for a while after other questions', async () => {
    await tell('what is the latest on A6?');
    const card = lastId();
    await tell('what is overdue?');
    const { text } = await tell(`<quoted messageId="${card}"/> it is complete`, quoting(card));
    expect(text).toMatch(/^Record this about A6\?/);
  });

  it('a card that was only proposed, and the same card once it is recorded', async () => {
    const { buttons } = await tell('A6: 88% seen alone in January');
    const card = lastId();
    await press(buttons['Confirm']);
    const { text } = await tell('it is now amber', quoting(card));
    expect(text).toMatch(/^Record this about A6\?/);
  });

  it('a card in personal chat, which Teams calls by its moment', async () => {
    await tell('what is the latest on A6?');
    const moment = String(Date.parse(bot.dialog.now()) + 900);
    const { text } = await tell('it is complete', quoting(moment, { time: moment }));
    expect(text).toMatch(/^Record this about A6\?/);
  });

  it('a card with several rows: nothing is guessed', async () => {
    await tell('which actions are overdue?');
    const { text } = await tell('mark it complete', quoting(lastId()));
    expect(text).toContain('I could not make out what to record');
  });

  it('two messages: nothing is guessed', async () => {
    const entities = [
      { type: 'quotedReply', quotedReply: { messageId: '1', preview: 'A6: 81%' } },
      { type: 'quotedReply', quotedReply: { messageId: '2', preview: 'A12: drafted' } },
    ];
    const { text } = await tell('mark it complete', { entities });
    expect(text).toContain('I could not make out what to record');
  });

  it('something else than what its own words name: its words count', async () => {
    const { text } = await tell('A12 is complete', quoting('1', { preview: 'A6: 81%' }));
    expect(text).toMatch(/^Record this about A12\?/);
  });

  it('a message and says thanks: nothing is recorded', async () => {
    const { text } = await tell('thanks, very helpful', quoting('1', { preview: 'A6: 81%' }));
    expect(text).not.toContain('Record this');
  });

  it.each([[{ messageId: 7 }], ['x'], [{ preview: ['A6'] }], [[]]])(
    'in a shape that we do not know: %j',
    async (shape) => {
      const entities = [{ type: 'quotedReply', quotedReply: shape }];
      const { text } = await tell('A12 is complete', { entities });
      expect(text).toMatch(/^Record this about A12\?/);
    },
  );

  it('a message whose words name an action, through Graph’s reference', async () => {
    const content = JSON.stringify({ messageId: '1', messagePreview: 'A6: 81% seen alone' });
    const attachments = [{ contentType: 'messageReference', content }];
    const { text } = await tell('it is complete', { attachments });
    expect(text).toMatch(/^Record this about A6\?/);
  });
});

describe('a message whose words were changed', () => {
  const edit = (id: string, text: string, timestamp = '2026-11-20T09:16:00Z') =>
    tell(text, { id, type: 'messageUpdate', timestamp, channelData: { eventType: 'editMessage' } });

  it('is read anew, once for each change', async () => {
    await tell('A12 is comlpete', { id: 'm-1' });
    expect((await edit('m-1', 'A12 is complete')).text).toMatch(/^Record this about A12\?/);
    const sent = bot.connector.sent.length;
    await edit('m-1', 'A12 is complete');
    expect(bot.connector.sent).toHaveLength(sent);
    expect((await edit('m-1', 'A6 is complete', '2026-11-20T09:17:00Z')).text).toMatch(/^Record this about A6\?/);
  });

  it('proposes a correction where its first words are recorded', async () => {
    const { buttons } = await tell('A6: 78% seen alone in January', { id: 'm-2' });
    await press(buttons['Confirm']);
    const { text } = await edit('m-2', 'A6: 88% seen alone in January');
    expect(text).toContain('88% seen alone in January');
    expect(text).toMatch(/correct/i);
  });

  it('is not answered where it was deleted or brought back', async () => {
    const channelData = { eventType: 'softDeleteMessage' };
    const sent = bot.connector.sent.length;
    await bot.post(bot.activity({ type: 'messageDelete', id: 'm-3', channelData }));
    await bot.post(
      bot.activity({ type: 'messageUpdate', id: 'm-3', text: 'x', channelData: { eventType: 'undeleteMessage' } }),
    );
    expect(bot.connector.sent).toHaveLength(sent);
  });
});

describe('a message of pictures alone', () => {
  it.each([
    ['as attachments', { attachments: [{ contentType: 'image/*', contentUrl: 'https://smba.trafficmanager.net/x' }] }],
    [
      'in its HTML, as in a channel',
      {
        attachments: [
          { contentType: 'text/html', content: '<p><img itemtype="http://schema.skype.com/AMSImage" src="x"></p>' },
        ],
      },
    ],
    [
      'as a file in a channel',
      { attachments: [{ contentType: 'text/html', content: '<attachment id="x"></attachment>' }] },
    ],
  ])('%s is told that pictures are not read', async (_name, more) => {
    const { text } = await tell('', more);
    expect(text).toContain('I cannot read attachments yet');
  });
});
