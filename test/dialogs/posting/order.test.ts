import { openSqliteStore } from '../../../data/sqlite/store.ts';
import { listAll, type Store } from '../../../data/store.ts';
import { respond } from '../../../dialogs/dialog.ts';
import type { Incoming } from '../../../dialogs/protocol/incoming.ts';
import { PlaceMemory, ThreadMemory, type Memory } from '../../../dialogs/memory.ts';
import { contactId, CONTACTS, subscriptionId } from '../../../dialogs/posting/documents.ts';
import type { DialogServices } from '../../../dialogs/services.ts';
import { emptyLog } from '../../../notices/ledger/board-log.ts';
import type { Action } from '../../../notices/model/board.ts';
import type { Member } from '../../../notices/model/log.ts';
import { dialogServices } from '../hand-made.ts';

const MEMBERS: readonly Member[] = [
  { id: 'alex', name: 'Alex Officer', role: 'officer', holds: [] },
  { id: 'priya', name: 'Priya Chair', role: 'chair', holds: [] },
  { id: 'sam', name: 'Sam Owner', role: 'owner', holds: ['Head of Safeguarding'] },
  { id: 'robin', name: 'Robin Observer', role: 'observer', holds: [] },
];
const action = (id: string, when: string): Action => ({
  ...{ id, serves: ['B1'], title: `The work of ${id}`, owner: 'Head of Safeguarding', agency: 'Council', how: '' },
  ...{ due: when, firstDate: null, success: '', status: 'in-progress', rag: null },
});

let posts: Store;
let memory: Memory;
let now: string;
let count = 0;
beforeEach(() => {
  posts = openSqliteStore(':memory:');
  memory = { place: PlaceMemory.parse({}), thread: ThreadMemory.parse({}) };
  now = '2015-02-02T10:00:00Z';
});
afterEach(() => posts.close());

function services(): DialogServices {
  const read = (id: string) => {
    const log = emptyLog({ id, notice: id, planDay: null });
    const actions = [action('A6', '2015-02-05'), action('A7', '2015-01-20'), action('A8', '2015-06-30')];
    // Kent has people of its own.
    const members = id === 'kent' ? MEMBERS.filter(({ role }) => role !== 'officer') : MEMBERS;
    return Promise.resolve({ ...log, records: { ...log.records, actions: id === 'kent' ? [] : actions }, members });
  };
  const base = dialogServices({ now: () => now });
  return { ...base, journal: { ...base.journal, read }, posts };
}

const where = (place: string, type: 'channel' | 'personal' | 'group' = 'channel') => ({
  conversation: { id: `${place};1`, place, type },
  origin: { address: { to: place }, team: 'team-1', name: place },
});

type Happening = Incoming extends infer I
  ? I extends Incoming
    ? Omit<I, 'id' | 'conversation' | 'from'>
    : never
  : never;

async function hear(incoming: Happening, as = 'alex', at = where('general')) {
  const common = { id: `a-${++count}`, from: { id: as, name: MEMBERS.find(({ id }) => id === as)?.name ?? null } };
  const outcome = await respond({ ...common, ...at, ...incoming }, memory, services());
  memory = outcome.memory;
  return outcome.reply;
}
const say = (text: string, as?: string, at?: ReturnType<typeof where>) =>
  hear({ kind: 'message', text, mentions: [], attachments: 0, files: [] }, as, at);
const subscription = async (place = 'general', board = 'knowsley') =>
  (await posts.get(board, subscriptionId(place)))?.document ?? null;

describe('the digest in a channel', () => {
  it('is subscribed to in one sentence, and what was understood is said', async () => {
    expect(await say('post the digest here every Monday at 9')).toMatchObject({
      kind: 'posting',
      notice: { id: 'knowsley' },
      said: {
        kind: 'subscribed',
        weekly: { weekday: 1, time: '09:00', zone: 'Europe/London', skipHolidays: false },
        next: '2015-02-09',
        how: 'new',
        instead: null,
      },
    });
    expect(await subscription()).toMatchObject({
      channel: { id: 'general', name: 'general', team: 'team-1' },
      by: { id: 'alex', name: 'Alex Officer' },
      upTo: '2015-02-02T10:00:00.000Z',
    });
    const contact = await posts.get(CONTACTS, contactId('channel', 'general'));
    expect(contact?.document).toMatchObject({ address: { to: 'general' } });
  });

  it('keeps what a change does not name', async () => {
    await say('post the digest here on Tuesdays at 8am, skip school holidays');
    const changed = await say('change the digest to Fridays');
    expect(changed).toMatchObject({
      said: { how: 'changed', weekly: { weekday: 5, time: '08:00', skipHolidays: true } },
    });
    expect(await say('don’t skip school holidays')).toMatchObject({
      said: { weekly: { weekday: 5, skipHolidays: false } },
    });
    expect(await say('post the digest here')).toMatchObject({ said: { how: 'same' } });
  });

  it('does not come twice on one day when its time is changed after it went', async () => {
    await say('post the digest here every Monday at 9');
    const stored = await posts.get('knowsley', subscriptionId('general'));
    if (stored?.document.kind !== 'subscription') throw new Error('it is there');
    const sent = '2015-02-02T09:00:00.000Z';
    await posts.commit('knowsley', [{ op: 'upsert', document: { ...stored.document, sent, upTo: sent } }]);
    expect(await say('post the digest here every Monday at 11')).toMatchObject({ said: { next: '2015-02-09' } });
  });

  it('may be ordered by officers and the chair alone', async () => {
    expect(await say('post the digest here', 'priya')).toMatchObject({ said: { kind: 'subscribed' } });
    const orders = [
      'post the digest here',
      'stop the digest',
      'digest now',
      'skip school holidays',
      'remind owners a week before',
    ];
    for (const order of orders) {
      for (const person of ['sam', 'robin', 'nobody'])
        expect(await say(order, person)).toMatchObject({
          said: { kind: 'may-not', why: 'officers-only', said: order },
        });
    }
    expect(await subscription()).not.toBeNull();
    expect(await say('where do you post?', 'robin')).toMatchObject({ said: { kind: 'where' } });
    expect(await say('where do you post?', 'nobody')).toMatchObject({ said: { kind: 'may-not', why: 'no-role' } });
  });

  it('ends when it is told to, and says when there was none', async () => {
    expect(await say('stop the digest')).toMatchObject({ said: { kind: 'not-subscribed' } });
    await say('post the digest here');
    expect(await say('stop the digest')).toMatchObject({ said: { kind: 'stopped' } });
    expect(await subscription()).toBeNull();
  });

  it('is of one council at a time, and only who leads both boards may change which', async () => {
    await say('post the digest here');
    expect(await say('link this channel to Kent', 'alex')).toMatchObject({ said: { kind: 'may-not' } });
    expect(await say('link this channel to Kent', 'priya')).toMatchObject({
      said: { kind: 'may-not', why: 'officers-link' },
    });
    await say('switch to Kent');
    expect(await say('post the digest here', 'priya')).toMatchObject({
      notice: { id: 'kent' },
      said: { kind: 'subscribed', instead: 'Knowsley Metropolitan Borough Council' },
    });
    expect(await subscription('general', 'knowsley')).toBeNull();
    expect(await subscription('general', 'kent')).not.toBeNull();
  });

  it('comes at once as an answer', async () => {
    expect(await say('digest now')).toMatchObject({ kind: 'digest', notice: { id: 'knowsley' } });
  });

  it('is for channels: personal chat is told so', async () => {
    const chat = where('chat', 'personal');
    for (const order of ['post the digest here', 'digest now', 'stop the digest'])
      expect(await say(order, 'alex', chat)).toMatchObject({ said: { kind: 'for-channels' } });
    expect(await say('show me the digest', 'alex', chat)).toMatchObject({ kind: 'digest' });
  });
});

describe('where it is posted', () => {
  it('is told with the time, the next, the last and what is suspended', async () => {
    await say('post the digest here every Monday at 9');
    await say('post the digest here on Fridays at 16:30', 'alex', where('partners'));
    await hear({ kind: 'changed', change: 'channel-renamed' }, 'alex', where('partners'));
    await say('remind owners 10 days before');
    expect(await say('where do you post?', 'sam')).toMatchObject({
      said: {
        kind: 'where',
        channels: [
          { name: 'general', here: true, next: '2015-02-09', last: null, suspended: null },
          {
            name: 'partners',
            here: false,
            next: null,
            suspended: { why: 'channel-renamed', since: '2015-02-02' },
          },
        ],
        reminders: 10,
      },
    });
  });
});

describe('what becomes of a place', () => {
  it.each([
    ['channel-deleted', { kind: 'changed', change: 'channel-deleted' }],
    ['team-deleted', { kind: 'changed', change: 'team-deleted' }],
    ['removed', { kind: 'left' }],
  ] as const)('%s suspends its digest', async (why, happening) => {
    await say('post the digest here');
    const reply = await hear(happening);
    expect(reply).toEqual({ kind: 'nothing' });
    expect(await subscription()).toMatchObject({ suspended: { why, since: '2015-02-02T10:00:00.000Z' } });
    now = '2015-02-03T10:00:00Z';
    expect(await say('resume the digest')).toMatchObject({ said: { how: 'resumed', next: '2015-02-09' } });
    expect(await subscription()).toMatchObject({ suspended: null, owed: [] });
  });

  it('suspends all channels of a team when the bot leaves it, and no others', async () => {
    await say('post the digest here', 'alex', where('one'));
    await say('post the digest here', 'alex', where('two'));
    const elsewhere = { ...where('three'), origin: { ...where('three').origin, team: 'team-2' } };
    await say('post the digest here', 'alex', elsewhere);
    await hear({ kind: 'left' }, 'alex', where('one'));
    const all = await listAll(posts, 'knowsley', 'subscription');
    const standing = all
      .filter(({ document }) => document.suspended === null)
      .map(({ document }) => document.channel.id);
    expect(standing).toEqual(['three']);
  });

  it('renamed is told once, in words', async () => {
    await say('post the digest here');
    expect(await hear({ kind: 'changed', change: 'channel-renamed' })).toMatchObject({ said: { kind: 'suspended' } });
    expect(await hear({ kind: 'changed', change: 'channel-renamed' })).toEqual({ kind: 'nothing' });
  });

  it('joined offers to link it', async () => {
    expect(await hear({ kind: 'joined' })).toMatchObject({ kind: 'welcome', link: [{ id: 'kent' }, {}, {}] });
    const chat = await hear({ kind: 'joined' }, 'alex', where('chat', 'personal'));
    expect(chat).not.toHaveProperty('link');
  });
});

describe('reminders', () => {
  const chat = where('chat', 'personal');

  it('are asked for and ended', async () => {
    expect(await say('remind owners a week before')).toMatchObject({ said: { kind: 'reminders', days: 7 } });
    expect(await say('stop reminders')).toMatchObject({ said: { kind: 'reminders-stopped' } });
  });

  it('are put off by whoever gets them', async () => {
    expect(await say('snooze', 'sam', chat)).toMatchObject({ said: { kind: 'snoozed', until: '2015-02-09' } });
  });

  it('of what is somebody else’s end; which one is asked where it is not said', async () => {
    expect(await say('not mine', 'sam', chat)).toMatchObject({ said: { kind: 'nothing-due' } });
    await say('remind owners a week before');
    expect(await say('not mine', 'sam', chat)).toMatchObject({ said: { kind: 'which-not-mine', refs: ['A7', 'A6'] } });
    expect(await say('a7 is not mine', 'sam', chat)).toMatchObject({ said: { kind: 'not-mine', refs: ['A7'] } });
    expect(await say('that’s not mine', 'sam', chat)).toMatchObject({ said: { kind: 'not-mine', refs: ['A6'] } });
    expect(await say('not mine', 'sam', chat)).toMatchObject({ said: { kind: 'nothing-due' } });
  });
});
