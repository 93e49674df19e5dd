import { scopedTo } from '../../../dialogs/boards.ts';
import type { AskedPaper } from '../../../dialogs/papers/asked.ts';
import { offerPaper } from '../../../dialogs/papers/offer.ts';
import type { FileOffer } from '../../../dialogs/protocol/file-offer.ts';
import type { Incoming } from '../../../dialogs/protocol/incoming.ts';
import { sendFile } from '../../../dialogs/recording/export.ts';
import type { DialogServices } from '../../../dialogs/services.ts';
import type { NoPaper, PaperOrder } from '../../../notices/papers/order.ts';
import { boardLog, readingOf } from '../../notices/digest/boards.ts';
import { dialogServices } from '../hand-made.ts';

const reading = readingOf('knowsley');
const BOARD: AskedPaper = { what: 'board', meeting: null, by: 'theme' };
const common = {
  ...{ id: 'm-1', from: { id: 'alex', name: 'Alex' }, tenant: null },
  conversation: { id: 'c', place: 'c', type: 'personal' as const },
};
const message: Incoming = { ...common, kind: 'message', text: '', mentions: [], attachments: 0, files: [] };

/** Services of which the drafts that were asked for, and what was uploaded, can be seen. */
function watched(change: Partial<DialogServices> = {}) {
  const orders: PaperOrder[] = [];
  const uploaded: Uint8Array[] = [];
  const log = boardLog('knowsley');
  const base = dialogServices();
  const services = dialogServices({
    journal: { ...base.journal, read: () => Promise.resolve(log) },
    papers: {
      write: ({ order }) => {
        orders.push(order);
        return Promise.resolve({ outcome: 'written', bytes: Uint8Array.of(1, 2, 3), said: 'A paper' });
      },
    },
    plans: {
      ...base.plans,
      upload: (_url, bytes) => {
        uploaded.push(bytes);
        return Promise.resolve('done');
      },
    },
    ...change,
  });
  return { orders, uploaded, services };
}

const offer = (asked: AskedPaper, services: DialogServices, incoming: Incoming = message) =>
  offerPaper(asked, reading, incoming, scopedTo(incoming, services));

describe('a paper in the chat', () => {
  it('is offered as a file, sealed for whoever asked', async () => {
    const { orders, services } = watched();
    expect(await offer(BOARD, services)).toMatchObject({
      ...{ kind: 'plan-file', what: 'board', name: 'knowsley-board-paper-2015-02-02.docx', bytes: 3 },
      offer: { notice: 'knowsley', paper: { what: 'board', meeting: null, by: 'theme' } },
    });
    expect(orders).toEqual([{ what: 'board', meeting: null, by: 'theme' }]);
    expect(await offer({ what: 'calendar' }, services)).toMatchObject({ name: 'knowsley-calendar-2015-02-02.ics' });
  });

  it.each([
    ['19 march', '2015-03-19'],
    ['19th of march', '2015-03-19'],
    ['19/03/2015', '2015-03-19'],
    ['march', '2015-03-19'],
    ['april', '2015-04-30'],
  ])('is for the meeting that “%s” names', async (meeting, date) => {
    const { orders, services } = watched();
    await offer({ ...BOARD, meeting }, services);
    expect(orders).toEqual([{ what: 'board', meeting: date, by: 'theme' }]);
  });

  it('is none where no such meeting is known, and says which is', async () => {
    const { orders, services } = watched();
    expect(await offer({ ...BOARD, meeting: '20 march' }, services)).toEqual({
      kind: 'problem',
      problem: { kind: 'no-paper', none: { why: 'no-such-meeting', next: '5 February 2015 (confirmed by the board)' } },
    });
    expect(orders).toEqual([]);
  });

  it('says why there is none', async () => {
    const none: NoPaper = { why: 'no-such-agency', agencies: ['Council'] };
    const { services } = watched({ papers: { write: () => Promise.resolve({ outcome: 'none', none }) } });
    expect(await offer({ what: 'letter', agency: 'fire' }, services)).toEqual({
      kind: 'problem',
      problem: { kind: 'no-paper', none },
    });
  });

  it('goes through the personal chat', async () => {
    const { orders, services } = watched();
    const channel = { ...message, conversation: { ...message.conversation, type: 'channel' as const } };
    expect(await offer(BOARD, services, channel)).toEqual({
      kind: 'problem',
      problem: { kind: 'files-in-personal-chat' },
    });
    expect(orders).toEqual([]);
  });

  it('is not drafted for whoever may not read the board', async () => {
    const { orders, services } = watched({ everybodyReads: false });
    expect(await offer(BOARD, services)).toMatchObject({ kind: 'problem', problem: { kind: 'may-not-read' } });
    expect(orders).toEqual([]);
  });
});

describe('a paper that was accepted', () => {
  const upload = {
    ...{ name: 'paper.docx', uploadUrl: 'https://x/up', contentUrl: 'https://x/paper.docx' },
    ...{ uniqueId: 'u', fileType: 'docx' },
  };
  const accept = (sealed: FileOffer, from = common.from): Extract<Incoming, { kind: 'file-consent' }> => ({
    ...{ ...common, from, kind: 'file-consent' },
    ...{ offer: sealed, upload },
  });

  async function offered(services: DialogServices): Promise<FileOffer> {
    const reply = await offer(BOARD, services);
    if (reply?.kind !== 'plan-file') throw new Error(reply?.kind);
    return reply.offer;
  }

  const send = (incoming: ReturnType<typeof accept>, services: DialogServices) =>
    sendFile(reading, incoming, scopedTo(incoming, services));

  it('is drafted anew and put where the person wants it', async () => {
    const { orders, uploaded, services } = watched();
    const reply = await send(accept(await offered(services)), services);
    expect(reply).toMatchObject({
      kind: 'plan-sent',
      what: 'board',
      accepted: true,
      file: { url: 'https://x/paper.docx' },
    });
    expect(orders).toHaveLength(2);
    expect(uploaded).toEqual([Uint8Array.of(1, 2, 3)]);
  });

  it('is nobody else’s, and no other paper than was offered', async () => {
    const { uploaded, services } = watched();
    const sealed = await offered(services);
    const other = { ...sealed, paper: { what: 'minister', since: null } as const };
    const plan = structuredClone(sealed);
    delete plan.paper;
    for (const incoming of [accept(sealed, { id: 'sam', name: 'Sam' }), accept(other), accept(plan)])
      expect(await send(incoming, services)).toEqual({ kind: 'problem', problem: { kind: 'not-your-file' } });
    expect(uploaded).toEqual([]);
  });

  it('is not sent to whoever may not read the board any more', async () => {
    const { services } = watched();
    const sealed = await offered(services);
    const later = watched({ everybodyReads: false });
    expect(await send(accept(sealed), later.services)).toMatchObject({ problem: { kind: 'may-not-read' } });
    expect(later.uploaded).toEqual([]);
  });
});
