import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { loadServices } from '../../bot/services.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import { respond } from '../../dialogs/dialog.ts';
import { type Memory, PlaceMemory, ThreadMemory } from '../../dialogs/memory.ts';
import type { Reply } from '../../dialogs/protocol/reply.ts';
import { drawCards } from './draw.ts';

// Draws what the demonstration's board says to an officer who types these, one after the other in a conversation a name:
// `node test/look/render-turns.ts`, into test/out/turns.

const SAID: Readonly<Record<string, readonly string[]>> = {
  'sign-off-list': ['for sign-off at the next board'],
  'sign-off': ['sign off A11 and A21 at the last board'],
  minutes: [
    'Minutes of the board of 15 January:\nA6 is at 60%, amber\nA10: memorandum signed, complete\nThe next meeting is on 24 February\nThe Chair thanked the team for the audit',
  ],
  feed: ['a calendar feed for outlook please'],
  calendar: ['send me the calendar'],
  paper: ['board pack please'],
  measure: ['track assessments on time, 90% by March, monthly'],
  two: ['A6 is done and A7 is at 90%'],
  moved: ['A25 needs to slip to the end of November'],
  'how-to': ['how do I import the plan'],
  'rag-history': ['how has the RAG changed since october'],
  'who-signed': ['who signed off A17'],
  rivals: ['what is left for the council by then'],
  lost: ['the vibes are off today'],
};

const store = openSqliteStore(':memory:');
const config = {
  ...{ app: null, demonstration: true, today: null, officers: [], tenants: [] },
  ...{ feedAddress: 'https://board.example', keepMisread: false },
};
const services = await loadServices(store, config, () => undefined);
const from = { id: '00000000-0000-0000-0000-000000000020', name: 'Alex Officer' };

const replies: Record<string, Reply> = {};
for (const [name, sentences] of Object.entries(SAID)) {
  let memory: Memory = { place: PlaceMemory.parse({}), thread: ThreadMemory.parse({}) };
  for (const text of sentences) {
    const conversation = { id: name, place: name, type: 'personal' as const };
    const given = { id: randomUUID(), conversation, from, mentions: [], attachments: 0, files: [] };
    const outcome = await respond({ ...given, kind: 'message', text }, memory, services);
    memory = outcome.memory;
    replies[name] = outcome.reply;
  }
}
await store.close();
await drawCards(replies, join(import.meta.dirname, '..', 'out', 'turns'));
