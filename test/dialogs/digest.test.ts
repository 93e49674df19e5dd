import { respond } from '../../dialogs/dialog.ts';
import type { Outcome } from '../../dialogs/talk.ts';
import type { Command } from '../../dialogs/protocol/command.ts';
import type { Incoming } from '../../dialogs/protocol/incoming.ts';
import { PlaceMemory, ThreadMemory, type Memory } from '../../dialogs/memory.ts';
import { requestOf } from '../../dialogs/request.ts';
import type { BoardRecords } from '../../notices/model/board.ts';
import { dialogServices, journalOf, LIBRARY } from './hand-made.ts';

const fresh: Memory = { place: PlaceMemory.parse({}), thread: ThreadMemory.parse({}) };
const common = (type: 'personal' | 'channel') => ({
  id: 'a-1',
  conversation: { id: 'c', place: 'c', type },
  from: { id: 'u', name: 'Alex' },
});

const board: BoardRecords = {
  ...{ id: 'knowsley', notice: 'knowsley', planDay: '2011-08-05' },
  ...{ actions: [], updates: [], measurements: [], calendar: [] },
};

const services = dialogServices({ journal: journalOf(board), todayOf: () => '2011-09-05' });

const say = (text: string, type: 'personal' | 'channel' = 'personal'): Promise<Outcome> => {
  const message: Incoming = { ...common(type), kind: 'message', text, mentions: [], attachments: 0, files: [] };
  return respond(message, fresh, services);
};

const press = (command: Command): Promise<Outcome> =>
  respond({ ...common('channel'), kind: 'card-action', command, inPlace: true }, fresh, services);

const ASKED = [
  'digest',
  'Digest please',
  'the digest',
  'show me the digest',
  'Show the weekly digest.',
  'can you show me this week’s digest?',
  'preview the digest',
  'please preview the weekly digest',
  'weekly digest',
  "what's in this week's digest",
  'What’s in the digest?',
  'what will be in next week’s digest?',
  'what does the digest say?',
  'digest preview',
];

describe('the digest in personal chat', () => {
  it.each(ASKED)('is shown for “%s”', async (text) => {
    const { reply, memory } = await say(text);
    expect(reply).toMatchObject({
      ...{ kind: 'digest', show: null, offset: 0, notice: { id: 'knowsley' } },
      digest: { today: '2011-09-05', since: null },
    });
    expect(memory).toEqual(fresh);
  });

  it('is shown of another council that is named', async () => {
    expect((await say('show me the digest for Kent')).reply).toMatchObject({ kind: 'digest', notice: { id: 'kent' } });
  });
});

const NOT_ASKED = [
  'digest now',
  'post the digest here every Monday at 9',
  'stop the digest',
  'weekly digest here please, Tuesdays 8am',
  'what is the digest of B1',
  'when is the next digest?',
];

it.each(NOT_ASKED)('“%s” is no wish to see it', (text) => {
  expect(requestOf(text, LIBRARY)).not.toMatchObject({ order: { order: 'preview' } });
});

it('is not shown for everybody where it is only asked for in a channel', async () => {
  expect((await say('show me the digest', 'channel')).reply.kind).not.toBe('digest');
});

describe('a button of a digest', () => {
  const pressed = { do: 'digest', notice: 'knowsley', asOf: '2011-09-02', since: '2011-08-26', offset: 0 } as const;

  it('shows a group of the digest of its own day', async () => {
    const { reply } = await press({ ...pressed, show: 'overdue' });
    expect(reply).toMatchObject({
      kind: 'digest',
      show: 'overdue',
      digest: { today: '2011-09-02', since: '2011-08-26' },
    });
    expect(reply).toMatchObject({ digest: { overdue: [{ ref: 'B1' }] } });
  });

  it('leads back to the digest', async () => {
    expect((await press({ ...pressed, show: null })).reply).toMatchObject({ kind: 'digest', show: null });
  });

  it('of a notice that is not there any more says so', async () => {
    const { reply } = await press({ ...pressed, notice: 'atlantis', show: null });
    expect(reply).toMatchObject({ kind: 'problem', problem: { kind: 'old-button' } });
  });
});
