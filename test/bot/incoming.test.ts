import { parseActivity, type TeamsActivity } from '../../bot/activity.ts';
import { incomingOf } from '../../bot/incoming.ts';
import { spoken } from '../../bot/spoken-text.ts';

function activity(more: Partial<TeamsActivity>): TeamsActivity {
  const parsed = parseActivity({
    type: 'message',
    id: 'a-1',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    from: { id: 'user-1', name: 'Alex' },
    recipient: { id: 'bot-1', name: 'Notice & Board' },
    conversation: { id: 'c-1', conversationType: 'personal' },
    ...more,
  });
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.activity;
}

const MEANING = { act: 'ask', question: { kind: 'due' } };

const mention = (id: string, name: string, text = `<at>${name}</at>`) => ({
  type: 'mention',
  mentioned: { id, name },
  text,
});

describe('what a person typed', () => {
  it.each([
    ['a plain sentence', { text: "what's due?" }, "what's due?"],
    ['no text at all', {}, ''],
    ['only spaces', { text: ' \u00a0 \n\t ' }, ''],
    [
      'the bot’s own mention is taken out',
      { text: '<at>Notice &amp; Board</at> what is due?', entities: [mention('bot-1', 'Notice & Board')] },
      'what is due?',
    ],
    [
      'a name with & that is escaped in the entity alone',
      {
        text: '<at>Notice & Board</at> what is due?',
        entities: [mention('bot-1', 'Notice & Board', '<at>Notice &amp; Board</at>')],
      },
      'what is due?',
    ],
    [
      'one mention that comes in several pieces',
      {
        text: '<at>Notice</at>&nbsp;<at>Board</at> what is due?',
        entities: [mention('bot-1', 'Notice'), mention('bot-1', 'Board')],
      },
      'what is due?',
    ],
    [
      'the bot mentioned in the middle and at the end',
      { text: 'hey <at>NB</at> what is due <at>NB</at>', entities: [mention('bot-1', 'NB'), mention('bot-1', 'NB')] },
      'hey what is due',
    ],
    [
      'other people stay, without their tags',
      {
        text: '<at>NB</at> what has <at>Priya Shah</at> got?',
        entities: [mention('bot-1', 'NB'), mention('user-2', 'Priya Shah')],
      },
      'what has Priya Shah got?',
    ],
    ['another person is not the bot', { text: '<at>NB</at> hi', entities: [mention('user-9', 'NB')] }, 'NB hi'],
    [
      'entities of HTML',
      { text: 'health &amp; police &lt;8(b)&gt; &#39;now&#39; &#x2013; ok' },
      "health & police <8(b)> 'now' – ok",
    ],
    [
      'an entity that is none',
      { text: 'R&D; &unknownname; &#0; &#xD800; &#99999999;' },
      'R&D; &unknownname; &#99999999;',
    ],
    [
      'odd spaces become one, and a line ends where it ended',
      { text: 'what\u00a0\u2003is\r\n\u2028due' },
      'what is\ndue',
    ],
    ['control and direction marks go', { text: 'wh\u202eat\u0007 \ufeffis\u200b due' }, 'what is due'],
    ['a joined emoji stays whole', { text: '👩\u200d👧 due' }, '👩\u200d👧 due'],
    ['line breaks of HTML are kept', { text: '<p>what<br/>is due</p>' }, 'what\nis due'],
    ['a less-than sign stays', { text: 'cases < 10 and > 5' }, 'cases < 10 and > 5'],
  ])('%s', (_name, more, expected) => {
    expect(spoken(activity(more)).text).toBe(expected);
  });
});

describe('what happened', () => {
  it('a message has its text and counts what is attached, but not its own HTML', () => {
    const attachments = [{ contentType: 'text/html' }, { contentType: 'image/png' }];
    expect(incomingOf(activity({ text: 'hi', attachments }))).toMatchObject({
      kind: 'message',
      text: 'hi',
      attachments: 1,
    });
  });

  it('a submitted and an executed button are the same command', () => {
    const command = { do: 'ask', question: 'what is due?', after: [], notice: 'kent' };
    const submitted = incomingOf(activity({ value: { ...command, msteams: { type: 'x' }, input: 'y' } }));
    const executed = incomingOf(
      activity({
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', data: command } },
      }),
    );
    expect(submitted).toMatchObject({ kind: 'card-action', command, inPlace: false });
    expect(executed).toMatchObject({ kind: 'card-action', command, inPlace: true });
  });

  it.each([
    ['an unknown command', { do: 'drop-table' }],
    ['a command with a wrong notice', { do: 'switch', notice: '../../etc/passwd' }],
    ['a page from far away', { do: 'page', meaning: MEANING, offset: -1, notice: 'kent', asOf: '2015-02-02' }],
    ['a page of no day', { do: 'page', meaning: MEANING, offset: 0, notice: 'kent', asOf: 'today' }],
    ['an empty question', { do: 'ask', question: ' ', notice: null }],
    ['a question of no kind', { do: 'answer', meaning: { act: 'ask', question: { kind: 'gossip' } }, notice: null }],
    ['a question with more than a question has', { do: 'answer', meaning: { ...MEANING, said: 'x' }, notice: null }],
    ['a list', [1, 2, 3]],
  ])('%s is an old button', (_name, value) => {
    expect(incomingOf(activity({ value }))).toMatchObject({ kind: 'unsupported', reason: 'unknown-command' });
  });

  it('an execute without an action is an old button, another invoke is not ours', () => {
    const invoke = { type: 'invoke', name: 'adaptiveCard/action' };
    expect(incomingOf(activity({ ...invoke, value: 'x' }))).toMatchObject({ reason: 'unknown-command' });
    expect(incomingOf(activity({ ...invoke, name: 'task/fetch' }))).toMatchObject({ reason: 'unknown-invoke' });
  });

  it('the bot itself joins and leaves; others do so without a word', () => {
    const update = { type: 'conversationUpdate' };
    expect(incomingOf(activity({ ...update, membersAdded: [{ id: 'user-1' }, { id: 'bot-1' }] })).kind).toBe('joined');
    expect(incomingOf(activity({ ...update, membersRemoved: [{ id: 'bot-1' }] })).kind).toBe('left');
    expect(incomingOf(activity({ ...update, membersAdded: [{ id: 'user-2' }] }))).toMatchObject({
      reason: 'not-for-us',
    });
    expect(incomingOf(activity({ type: 'installationUpdate', action: 'add' })).kind).toBe('joined');
    expect(incomingOf(activity({ type: 'installationUpdate', action: 'remove-upgrade' })).kind).toBe('left');
  });

  it.each(['typing', 'messageReaction', 'messageUpdate', 'event', 'endOfConversation', 'somethingNew'])(
    '%s is not for us',
    (type) => {
      expect(incomingOf(activity({ type }))).toMatchObject({ kind: 'unsupported', reason: 'not-for-us' });
    },
  );

  it.each([
    ['channelRenamed', { kind: 'changed', change: 'channel-renamed' }],
    ['channelDeleted', { kind: 'changed', change: 'channel-deleted' }],
    ['teamDeleted', { kind: 'changed', change: 'team-deleted' }],
    ['teamHardDeleted', { kind: 'changed', change: 'team-deleted' }],
    ['channelCreated', { kind: 'unsupported', reason: 'not-for-us' }],
  ])('Teams tells of channels and teams: %s', (eventType, expected) => {
    const channelData = { eventType, team: { id: '19:t' }, channel: { id: '19:c', name: 'Board' } };
    const incoming = incomingOf(activity({ type: 'conversationUpdate', channelData }));
    expect(incoming).toMatchObject({ ...expected, conversation: { place: '19:c' } });
  });

  it.each([
    [{ conversationType: 'personal' }, 'personal'],
    [{}, 'personal'],
    [{ conversationType: 'groupChat', isGroup: true }, 'group'],
    // What is said to one person alone would be said to a room.
    [{ conversationType: 'groupchat' }, 'group'],
    [{ conversationType: 'meeting', isGroup: true }, 'group'],
    [{ conversationType: '', isGroup: true }, 'group'],
    [{ isGroup: true }, 'group'],
  ])('a conversation is personal only where Teams says so: %j', (said, type) => {
    const conversation = { id: 'c-1', ...said };
    expect(incomingOf(activity({ text: 'x', conversation })).conversation.type).toBe(type);
  });

  it('threads of one channel share its place', () => {
    const conversation = { id: '19:abc@thread.tacv2;messageid=17', conversationType: 'channel' };
    expect(incomingOf(activity({ text: 'x', conversation })).conversation).toEqual({
      id: '19:abc@thread.tacv2;messageid=17',
      place: '19:abc@thread.tacv2',
      type: 'channel',
    });
  });
});
