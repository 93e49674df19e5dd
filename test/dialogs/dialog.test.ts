import { respond } from '../../dialogs/dialog.ts';
import type { Incoming } from '../../dialogs/protocol/incoming.ts';
import { PlaceMemory, ThreadMemory, type Memory } from '../../dialogs/memory.ts';
import type { BoardRecords } from '../../notices/model/board.ts';
import type { Misread } from '../../dialogs/services.ts';
import { NO_FACTS } from '../../notices/model/facts.ts';
import { answerOf, dialogServices, dutyItem, journalOf, scripted } from './hand-made.ts';

const fresh: Memory = { place: PlaceMemory.parse({}), thread: ThreadMemory.parse({}) };
const common = {
  id: 'a-1',
  conversation: { id: 'c', place: 'c', type: 'personal' as const },
  from: { id: 'u', name: 'Alex' },
};
const message = (text: string): Incoming => ({
  ...common,
  kind: 'message',
  text,
  mentions: [],
  attachments: 0,
  files: [],
});

const knowsley = { asOf: '2015-02-02', notice: 'knowsley', facts: NO_FACTS, board: null, previous: null };

const board: BoardRecords = {
  id: 'knowsley',
  notice: 'knowsley',
  planDay: '2015-02-02',
  actions: [],
  updates: [],
  measurements: [],
  calendar: [{ fact: 'received', date: '2014-09-20', note: '' }],
};

describe('the notice at a glance', () => {
  it('tells when it was issued, what comes next and what lacks a date', async () => {
    const { reply } = await respond(
      message('the notice at a glance'),
      fresh,
      dialogServices({ todayOf: () => '2011-08-05' }),
    );
    expect(reply).toMatchObject({
      kind: 'notice',
      today: '2011-08-05',
      glance: {
        issued: '2011-03-08',
        counts: [{ kind: 'measure', count: 3 }],
        next: [{ ref: 'B1' }, { ref: 'B2' }],
        unresolved: { count: 1, missing: ['received'] },
      },
    });
  });

  it('uses the dates that the board supplied', async () => {
    const services = dialogServices({ journal: journalOf(board), todayOf: () => '2011-08-05' });
    const { reply } = await respond(message('the notice at a glance'), fresh, services);
    expect(reply).toMatchObject({ glance: { unresolved: { count: 0, missing: [] } } });
  });

  it('of another council leaves the conversation where it is', async () => {
    const { reply, memory } = await respond(message('overview of Kent'), fresh, dialogServices());
    expect(reply).toMatchObject({ kind: 'notice', glance: { notice: { id: 'kent' } } });
    expect(memory).toEqual(fresh);
  });
});

describe('the situation', () => {
  it('with one paragraph below it is no question about that paragraph', async () => {
    const base = dialogServices();
    const answer = answerOf({ items: [dutyItem('17')], figures: [{ name: 'Overdue, by whom', words: 'the Chair' }] });
    const services = dialogServices({
      asker: { ...base.asker, ask: () => ({ ...base.asker.ask('list 1', knowsley), answer }) },
    });
    const { reply } = await respond(message('how are we doing'), fresh, services);
    expect(reply).toMatchObject({ kind: 'answer', answer: { figures: [{ name: 'Overdue, by whom' }] } });
  });
});

describe('a question', () => {
  it('is asked on the board’s today with the board’s records', async () => {
    const seen: unknown[] = [];
    const base = dialogServices();
    const services = dialogServices({
      journal: journalOf(board),
      todayOf: (of) => of?.planDay ?? '1999-01-01',
      asker: {
        ...base.asker,
        ask: (question, setting) => {
          seen.push({ asOf: setting.asOf, notice: setting.notice, board: setting.board?.id });
          return base.asker.ask(question, setting);
        },
      },
    });
    await respond(message('list 2'), fresh, services);
    expect(seen).toEqual([{ asOf: '2015-02-02', notice: 'knowsley', board: 'knowsley' }]);
  });

  it('that is not understood keeps what was talked about', async () => {
    const first = await respond(message('list 3'), fresh, dialogServices());
    const second = await respond(message('log it'), first.memory, dialogServices());
    expect(second.memory.thread.question).toMatchObject(scripted('list 3'));
  });

  it('that stands by itself begins anew', async () => {
    const first = await respond(message('list 3'), fresh, dialogServices());
    const second = await respond(message('list 4'), first.memory, dialogServices());
    expect(second.memory.thread.question).toMatchObject(scripted('list 4'));
  });

  it('after a question about another council follows up there', async () => {
    const first = await respond(message('for Kent, list 3'), fresh, dialogServices());
    const second = await respond(message('only police'), first.memory, dialogServices());
    expect(second.reply).toMatchObject({
      kind: 'answer',
      notice: { id: 'kent' },
      again: { meaning: { question: scripted('list 3', 'only police') }, notice: 'kent' },
    });
  });

  it('is asked of another council by its name alone', async () => {
    const first = await respond(message('list 3'), fresh, dialogServices());
    const second = await respond(message('what about Kent?'), first.memory, dialogServices());
    expect(second.reply).toMatchObject({
      kind: 'answer',
      notice: { id: 'kent' },
      answer: { echo: '3 duties of kent' },
    });
  });

  it('about all the councils is asked of every notice, and so is what follows it', async () => {
    const asked: (string | null)[] = [];
    const base = dialogServices();
    const ask: typeof base.asker.ask = (question, setting) => {
      asked.push(setting.notice);
      return base.asker.ask(question, setting);
    };
    const services = dialogServices({ asker: { ...base.asker, ask } });
    const first = await respond(message('which councils have a review in April?'), fresh, services);
    expect(first.reply).toMatchObject({ kind: 'answer', notice: null, again: { notice: null } });
    const second = await respond(message('only police'), first.memory, services);
    expect(second.reply).toMatchObject({ kind: 'answer', notice: null });
    expect(new Set(asked)).toEqual(new Set([null]));
  });

  it('that could not be read is kept, without who asked', async () => {
    const kept: Misread[] = [];
    const services = dialogServices({
      keepMisread: (misread) => {
        kept.push(misread);
        return Promise.resolve();
      },
    });
    await respond(message('only police'), fresh, services);
    expect(kept).toEqual([
      { words: 'shape of only police', left: [], board: 'knowsley', date: '2015-02-02', conversation: 'c' },
    ]);
    await respond(message('log it'), fresh, services);
    expect(kept).toHaveLength(1);
  });

  it('is kept of those who have a role on the board, and of nobody else', async () => {
    const kept: Misread[] = [];
    const services = dialogServices({
      demonstration: false,
      officers: ['an-officer'],
      keepMisread: (misread) => {
        kept.push(misread);
        return Promise.resolve();
      },
    });
    await respond(message('only police'), fresh, services);
    expect(kept).toEqual([]);
    await respond({ ...message('only police'), from: { id: 'an-officer', name: 'Alex' } }, fresh, services);
    expect(kept).toHaveLength(1);
  });
});
