import { join } from 'node:path';
import { answerAt, deskOf, replyOf } from '../../dialogs/asking.ts';
import { scopedTo } from '../../dialogs/boards.ts';
import type { Incoming } from '../../dialogs/protocol/incoming.ts';
import type { Reply } from '../../dialogs/protocol/reply.ts';
import { loadServices } from '../../bot/services.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import { NO_FACTS } from '../../notices/model/facts.ts';
import { drawCards } from './draw.ts';

// Draws what the demonstration's board answers to questions that people ask, as `render-cards.ts` draws each card:
// `node test/look/render-answers.ts`, into test/out/answers.

const QUESTIONS: Readonly<Record<string, string>> = {
  due: "what's due before the next review?",
  overdue: 'what is overdue?',
  meeting: 'when do we meet?',
  review: 'when is the next review?',
  owner: 'who owns A6?',
  police: 'list the police actions',
  situation: 'how are we doing?',
  colours: 'break open actions down by colour',
  agencies: 'how many reds has each agency',
};

const store = openSqliteStore(':memory:');
const config = {
  app: null,
  demonstration: true,
  today: null,
  officers: [],
  tenants: [],
  feedAddress: null,
  keepMisread: false,
};
const installation = await loadServices(store, config, () => undefined);
const from = { id: '00000000-0000-0000-0000-000000000020', name: 'Alex Officer' };
const incoming: Incoming = {
  ...{ id: '1', conversation: { id: 'chat', place: 'chat', type: 'personal' }, from },
  ...{ kind: 'message', text: '', mentions: [], attachments: 0, files: [] },
};
const services = scopedTo(incoming, installation);
const reading = services.library.find(({ notice }) => notice.id === 'knowsley');
if (reading === undefined) throw new Error('the demonstration has a board for Knowsley');
const desk = await deskOf(reading, services);

const replies: Record<string, Reply> = {};
for (const [name, question] of Object.entries(QUESTIONS)) {
  const { meaning } = services.asker.ask(question, {
    ...{ asOf: desk.today, notice: 'knowsley', facts: NO_FACTS, board: desk.board, previous: null },
  });
  if (meaning === null) throw new Error(`not understood: ${question}`);
  replies[name] = replyOf({ asked: answerAt(desk, meaning, from, services), desk }, 0, true);
}
await store.close();
await drawCards(replies, join(import.meta.dirname, '..', 'out', 'answers'));
