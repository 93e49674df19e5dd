import { loadLibrary } from '../../data/library.ts';
import { respond } from '../../dialogs/dialog.ts';
import { PlaceMemory, ThreadMemory } from '../../dialogs/memory.ts';
import { emptyLog, withEntries } from '../../notices/ledger/board-log.ts';
import type { BoardLog, Change, Entry, Member } from '../../notices/model/log.ts';
import { entry, said } from '../notices/ledger/entries.ts';
import { asker, boardOf } from '../questions/desk.ts';
import { dialogServices } from './hand-made.ts';

const { id, notice, planDay, ...sheets } = boardOf('knowsley');
const taken: Entry = {
  ...entry(1, { what: 'taken-over', ...sheets }),
  at: '2015-02-02T00:00:00Z',
  by: { id: 'system', name: 'Noticeboard', role: 'system' },
};

/** The demonstration's sheets, and each change at its instant. */
const logOf = (...changes: readonly (readonly [at: string, change: Change])[]): BoardLog =>
  withEntries(emptyLog({ id, notice, planDay }), [
    taken,
    ...changes.map(([at, change], n) => ({ ...entry(n + 2, change), at })),
  ]);

const update = (about: string, change: Parameters<typeof said>[1]): Change => ({
  what: 'update',
  update: said(about, change),
});

async function ask(text: string, log: BoardLog, today: string): Promise<string> {
  const services = dialogServices({
    library: loadLibrary(),
    asker: asker(),
    journal: {
      read: () => Promise.resolve(log),
      append: () => Promise.resolve({ ok: false, refused: 'no-board' }),
    },
    todayOf: () => today,
  });
  const { reply } = await respond(
    {
      ...{ id: 'a-1', conversation: { id: 'c', place: 'c', type: 'personal' }, from: { id: 'sam', name: 'Sam' } },
      ...{ kind: 'message', text, mentions: [], attachments: 0, files: [] },
    },
    { place: PlaceMemory.parse({ notice: 'knowsley' }), thread: ThreadMemory.parse({}) },
    services,
  );
  if (!('answer' in reply)) throw new Error(`no answer, but ${reply.kind}`);
  return `${reply.answer.echo} ${reply.answer.text}`;
}

describe('a question about a past day, asked of a board with a log', () => {
  const late = logOf(
    ['2015-02-20T09:00:00Z', update('A15', { date: '2014-11-20', rag: 'red', status: 'in-progress' })],
    ['2015-02-21T09:00:00Z', update('A6', { date: '2014-12-20', rag: 'blue', status: 'complete' })],
    ['2015-03-02T09:00:00Z', { what: 'undo', undoes: 3 }],
    [
      '2015-03-03T09:00:00Z',
      { what: 'correction', corrects: 2, update: said('A15', { date: '2014-11-20', rag: 'amber' }) },
    ],
  );

  it('sees nothing that was recorded later under an earlier date', async () => {
    expect(await ask('was A15 red in November', late, '2015-03-10')).toContain('A15 is not started, RAG green');
    expect(await ask('how many actions were overdue on 1 January', late, '2015-03-10')).toContain(
      '3 actions were overdue',
    );
  });

  it('sees what was corrected or taken back after the day as it was', async () => {
    const then = await ask('what was the status of A15 on 1 March 2015', late, '2015-03-10');
    expect(then).toContain('as of 1 March 2015');
    expect(then).toContain('A15 is in progress, RAG red');
    expect(await ask('what was the status of A6 on 1 March 2015', late, '2015-03-10')).toContain('A6 is complete');
    expect(await ask('what was the status of A6 on 2 March 2015', late, '2015-03-10')).toContain('A6 is in progress');
  });

  it('has today’s records where the day is today', async () => {
    expect(await ask('was A15 red on 10 March 2015', late, '2015-03-10')).toContain('RAG amber');
  });

  it('asks what somebody held then', async () => {
    const holding = (holds: string[]): Change => {
      const member: Member = { id: 'sam', name: 'Sam', role: 'owner', holds };
      return { what: 'member', member };
    };
    const log = logOf(['2015-02-10T09:00:00Z', holding(['A6'])], ['2015-03-01T09:00:00Z', holding(['A7'])]);
    const asked = (day: string) => ask(`which of my actions were overdue on ${day} 2015`, log, '2015-03-10');
    expect(await asked('20 February')).toContain('A6');
    expect(await asked('20 February')).not.toContain('A7');
    expect(await asked('5 March')).toContain('A7');
    expect(await asked('1 February')).toContain('nobody had recorded by then');
  });
});
