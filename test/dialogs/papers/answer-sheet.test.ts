import { respond } from '../../../dialogs/dialog.ts';
import type { FileOffer } from '../../../dialogs/protocol/file-offer.ts';
import { FileOffer as OfferSchema } from '../../../dialogs/protocol/file-offer.ts';
import { PlaceMemory, ThreadMemory, type Memory } from '../../../dialogs/memory.ts';
import type { DialogServices } from '../../../dialogs/services.ts';
import type { AnswerTable } from '../../../notices/questions/answer-table.ts';
import { loadLibrary } from '../../../data/library.ts';
import { asker } from '../../questions/desk.ts';
import { boardLog } from '../../notices/digest/boards.ts';
import { dialogServices } from '../hand-made.ts';

const common = {
  ...{ id: 'm-1', from: { id: 'alex', name: 'Alex' }, tenant: null },
  conversation: { id: 'c', place: 'c', type: 'personal' as const },
};
const NOTHING: Memory = { place: PlaceMemory.parse({}), thread: ThreadMemory.parse({}) };

function watched(change: Partial<DialogServices> = {}) {
  const tables: AnswerTable[] = [];
  const log = boardLog('knowsley');
  const base = dialogServices();
  const services = dialogServices({
    ...{ library: loadLibrary(), asker: asker() },
    journal: { ...base.journal, read: () => Promise.resolve(log) },
    plans: {
      ...base.plans,
      writeAnswer: (table) => {
        tables.push(table);
        return Promise.resolve(Uint8Array.of(1, 2));
      },
      upload: () => Promise.resolve('done'),
    },
    ...change,
  });
  const say = (text: string, memory: Memory) =>
    respond({ ...common, kind: 'message', text, mentions: [], attachments: 0, files: [] }, memory, services);
  return { tables, services, say };
}

describe('“give me that as a spreadsheet”', () => {
  it('offers the whole answer before, and leaves what was asked to go on from', async () => {
    const { tables, say } = watched();
    const first = await say('what is overdue', NOTHING);
    const { reply, memory } = await say('give me that as a spreadsheet', first.memory);
    expect(reply).toMatchObject({
      kind: 'plan-file',
      what: 'answer',
      name: 'knowsley-overdue-2015-02-02.xlsx',
      bytes: 2,
    });
    expect(memory.thread.question?.kind).toBe('overdue');
    if (first.reply.kind !== 'answer') throw new Error(first.reply.kind);
    expect(tables[0]?.lines.map(({ ref }) => ref)).toEqual(first.reply.answer.items.map(({ ref }) => ref));
  });

  it('answers the question that it names', async () => {
    const { tables, say } = watched();
    const { reply } = await say('give me the red actions as a spreadsheet', NOTHING);
    expect(reply).toMatchObject({ kind: 'plan-file', what: 'answer' });
    expect(tables[0]?.lines.length).toBeGreaterThan(0);
    expect(new Set(tables[0]?.lines.map(({ rag }) => rag))).toEqual(new Set(['red']));
  });

  it('says what to do where nothing was asked before', async () => {
    const { say } = watched();
    expect((await say('give me that as a spreadsheet', NOTHING)).reply).toEqual({
      kind: 'problem',
      problem: { kind: 'no-sheet', why: 'nothing-asked' },
    });
  });

  it('is not for whoever may not read the board', async () => {
    const { tables, say } = watched({ everybodyReads: false });
    expect((await say('give me all duties as a spreadsheet', NOTHING)).reply).toMatchObject({
      problem: { kind: 'may-not-read' },
    });
    expect(tables).toEqual([]);
  });

  it('comes back sealed over the question that it was offered with', async () => {
    const { tables, services, say } = watched();
    const first = await say('what is overdue', NOTHING);
    const { reply } = await say('export that', first.memory);
    if (reply.kind !== 'plan-file') throw new Error(reply.kind);
    const upload = {
      ...{ name: 'a.xlsx', uploadUrl: 'https://x/up', contentUrl: 'https://x/a.xlsx', uniqueId: 'u', fileType: 'xlsx' },
    };
    const accept = (offer: FileOffer) =>
      respond({ ...common, kind: 'file-consent', offer, upload }, first.memory, services);
    // As it comes back over the wire.
    const sealed = OfferSchema.parse(JSON.parse(JSON.stringify(reply.offer)));
    expect((await accept(sealed)).reply).toMatchObject({ kind: 'plan-sent', what: 'answer', accepted: true });
    expect(tables).toHaveLength(2);
    const other = { ...sealed, answer: { question: { kind: 'everything' as const }, every: false, words: '' } };
    expect((await accept(other)).reply).toEqual({ kind: 'problem', problem: { kind: 'not-your-file' } });
  });
});
