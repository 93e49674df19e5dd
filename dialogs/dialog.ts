import type { NoticeReading } from '../notices/model/notice.ts';
import { ask, askAt, deskOf, remember, replyOf, type Trail } from './asking.ts';
import type { Command } from './command.ts';
import { glanceOf } from './glance.ts';
import type { Incoming } from './incoming.ts';
import type { Memory } from './memory.ts';
import { nameOf, nearestNotices, renamed } from './places.ts';
import type { Reply } from './reply.ts';
import { requestOf } from './request.ts';
import type { DialogServices } from './services.ts';

/** What is said back, and what is remembered if saying it went well. */
export interface Outcome {
  readonly reply: Reply;
  readonly memory: Memory;
}

const LONGEST_MESSAGE = 4000;

/** The conversation: what someone said or pressed, and what the board says back. */
export async function respond(incoming: Incoming, memory: Memory, services: DialogServices): Promise<Outcome> {
  switch (incoming.kind) {
    case 'joined':
      return { reply: await welcome('joined', incoming, memory, services), memory };
    case 'message':
      return message(incoming, memory, services);
    case 'card-action':
      return press(incoming.command, incoming, memory, services);
    case 'left':
      return { reply: { kind: 'nothing' }, memory };
    case 'unsupported':
      return {
        reply:
          incoming.reason === 'unknown-command'
            ? { kind: 'problem', problem: { reason: 'old-button' } }
            : { kind: 'nothing' },
        memory,
      };
  }
}

async function message(
  incoming: Extract<Incoming, { kind: 'message' }>,
  memory: Memory,
  services: DialogServices,
): Promise<Outcome> {
  const { text, attachments, conversation } = incoming;
  if (text === '') {
    // A bare mention in a channel is someone looking for what we are.
    if (attachments === 0 && conversation.type !== 'personal') {
      return { reply: await welcome('help', incoming, memory, services), memory };
    }
    const reason = attachments > 0 ? 'only-attachments' : 'nothing-said';
    return { reply: { kind: 'problem', problem: { reason } }, memory };
  }
  if (text.length > LONGEST_MESSAGE) {
    return { reply: { kind: 'problem', problem: { reason: 'too-long', limit: LONGEST_MESSAGE } }, memory };
  }
  return converse(text, currentNotice(memory, services), incoming, memory, services);
}

async function converse(
  text: string,
  current: NoticeReading,
  incoming: Incoming,
  memory: Memory,
  services: DialogServices,
): Promise<Outcome> {
  const request = requestOf(text, services.library);
  switch (request.kind) {
    case 'help':
      return { reply: await welcome('help', incoming, memory, services), memory };
    case 'choose':
      return { reply: { kind: 'choose', notice: nameOf(current), choices: services.library.map(nameOf) }, memory };
    case 'switch':
      return switchTo(request.to, memory, services);
    case 'switch-unknown': {
      const nearest = nearestNotices(request.said, services.library);
      return {
        reply: { kind: 'problem', problem: { reason: 'unknown-council', said: request.said, nearest } },
        memory,
      };
    }
    case 'glance': {
      const desk = await deskOf(request.of ?? current, services);
      return { reply: { kind: 'notice', glance: glanceOf(desk, services), today: desk.today }, memory };
    }
    case 'same-for':
      return sameFor(request.of, memory, services);
    case 'question':
      return question(request.text, request.of, current, memory, services);
  }
}

async function question(
  text: string,
  named: NoticeReading | null,
  current: NoticeReading,
  memory: Memory,
  services: DialogServices,
): Promise<Outcome> {
  const before = named === null ? find(memory.thread.notice, services) : null;
  const trail = await ask(text, named ?? current, before, memory.thread, services);
  await noteMisread(trail, services);
  return said(trail, text, memory);
}

/** "What about Kent?": the question before, there. With nothing before it, the notice itself. */
async function sameFor(of: NoticeReading, memory: Memory, services: DialogServices): Promise<Outcome> {
  const desk = await deskOf(of, services);
  // A council that was named gives way to the one that is named now.
  const questions = memory.thread.questions.map((question) => renamed(question, of, services.library));
  const text = questions.at(-1);
  if (text === undefined) {
    return { reply: { kind: 'notice', glance: glanceOf(desk, services), today: desk.today }, memory };
  }
  const after = questions.slice(0, -1);
  return said({ asked: askAt(desk, text, after, services), desk, after }, text, memory);
}

function said(trail: Trail, text: string, memory: Memory): Outcome {
  const thread = remember(memory.thread, text, trail);
  return { reply: replyOf(trail, text, 0), memory: { ...memory, thread } };
}

/** What was asked back about is kept for whoever mends the lexicon; what was refused is nobody's business. */
async function noteMisread({ asked: { answer, explain }, desk }: Trail, services: DialogServices): Promise<void> {
  if (answer.outcome !== 'clarify') return;
  const board = desk.every ? null : desk.reading.notice.id;
  await services.keepMisread({ words: answer.question, left: explain().leftOver, board, date: answer.asOf });
}

async function press(
  command: Command,
  incoming: Extract<Incoming, { kind: 'card-action' }>,
  memory: Memory,
  services: DialogServices,
): Promise<Outcome> {
  const reading = find(command.notice, services);
  switch (command.do) {
    case 'ask': {
      if (command.notice !== null && reading === null) return oldButton(memory);
      const current = reading ?? currentNotice(memory, services);
      if (command.after.length === 0) return converse(command.question, current, incoming, memory, services);
      const desk = { ...(await deskOf(current, services)), every: command.notice === null };
      const asked = askAt(desk, command.question, command.after, services);
      return said({ asked, desk, after: command.after }, command.question, memory);
    }
    case 'page': {
      if (command.notice !== null && reading === null) return oldButton(memory);
      const own = await deskOf(reading ?? currentNotice(memory, services), services, command.asOf);
      const desk = { ...own, every: command.notice === null };
      const asked = askAt(desk, command.question, command.after, services);
      return { reply: replyOf({ asked, desk, after: command.after }, command.question, command.offset), memory };
    }
    case 'switch':
      return reading === null ? oldButton(memory) : switchTo(reading, memory, services);
  }
}

async function switchTo(to: NoticeReading, memory: Memory, services: DialogServices): Promise<Outcome> {
  const { today } = await deskOf(to, services);
  return {
    reply: { kind: 'switched', notice: nameOf(to), today, demonstration: services.demonstration },
    // What was asked about another council is not followed up here.
    memory: {
      place: { ...memory.place, notice: to.notice.id },
      thread: { ...memory.thread, notice: null, every: false, questions: [] },
    },
  };
}

async function welcome(
  occasion: 'joined' | 'help',
  { conversation }: Incoming,
  memory: Memory,
  services: DialogServices,
): Promise<Reply> {
  const reading = currentNotice(memory, services);
  const { today } = await deskOf(reading, services);
  return {
    kind: 'welcome',
    occasion,
    where: conversation.type,
    notice: nameOf(reading),
    today,
    demonstration: services.demonstration,
  };
}

const oldButton = (memory: Memory): Outcome => ({
  reply: { kind: 'problem', problem: { reason: 'old-button' } },
  memory,
});

function find(id: string | null, { library }: DialogServices): NoticeReading | null {
  return library.find(({ notice }) => notice.id === id) ?? null;
}

function currentNotice(memory: Memory, services: DialogServices): NoticeReading {
  const reading = find(memory.place.notice, services) ?? find(services.firstNotice, services) ?? services.library[0];
  if (reading === undefined) throw new Error('there is no notice to answer from');
  return reading;
}
