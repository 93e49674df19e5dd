import type { NoticeReading } from '../notices/model/notice.ts';
import { ask, askAt, deskOf, remember, replyOf, type Trail } from './asking.ts';
import type { Command } from './command.ts';
import { digestReply } from './digest.ts';
import { glanceOf } from './glance.ts';
import type { AttachedFile, Incoming } from './incoming.ts';
import type { Memory } from './memory.ts';
import { nameOf, nearestNotices, renamed } from './places.ts';
import { memberOf, recordingDesk } from './recording/desk.ts';
import { sendPlan } from './recording/export.ts';
import { historyReply, membersReply } from './recording/history.ts';
import { takeOrder } from './recording/order.ts';
import { readAttached } from './recording/plan.ts';
import { pressRecording } from './recording/press.ts';
import { mayRecord } from '../notices/log/permission.ts';
import type { Reply } from './reply.ts';
import { noteContact, suspendPosts } from './posting/contacts.ts';
import { takePostingOrder } from './posting/order.ts';
import { canPost, type ConversationServices } from './posting/services.ts';
import type { PostingOrder } from './posting/understand.ts';
import { requestOf, type Request } from './request.ts';
import type { DialogServices } from './services.ts';

/** What is said back, and what is remembered if saying it went well. */
export interface Outcome {
  readonly reply: Reply;
  readonly memory: Memory;
}

const LONGEST_MESSAGE = 4000;
/** An update may hold as much as a message, and needs a few words before it. */
const LONGEST_ORDER = 8000;

/** Where such a thing comes from, the bot may write to later. */
const SPEAKING: ReadonlySet<Incoming['kind']> = new Set(['joined', 'message', 'card-action', 'file-consent']);

/** The conversation: what someone said or pressed, and what the board says back. */
export async function respond(incoming: Incoming, memory: Memory, services: ConversationServices): Promise<Outcome> {
  if (canPost(services) && SPEAKING.has(incoming.kind)) await noteContact(incoming, services.posts);
  switch (incoming.kind) {
    case 'joined':
      return { reply: await welcome('joined', incoming, memory, services), memory };
    case 'message':
      return message(incoming, memory, services);
    case 'card-action':
      return press(incoming.command, incoming, memory, services);
    case 'file-consent': {
      const reading = find(incoming.notice, services);
      const reply = reading === null ? null : await sendPlan(incoming.upload, reading, incoming, services);
      return reply === null ? oldButton(memory) : { reply, memory };
    }
    case 'left':
    case 'changed': {
      const reply: Reply = canPost(services) ? await suspendPosts(incoming, services) : { kind: 'nothing' };
      return { reply, memory };
    }
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
  services: ConversationServices,
): Promise<Outcome> {
  const { text, attachments, conversation, files } = incoming;
  const [file] = files;
  if (file !== undefined) return { reply: await attached(file, incoming, memory, services), memory };
  if (text === '') {
    // A bare mention in a channel is someone looking for what we are.
    if (attachments === 0 && conversation.type !== 'personal') {
      return { reply: await welcome('help', incoming, memory, services), memory };
    }
    const reason = attachments > 0 ? 'only-attachments' : 'nothing-said';
    return { reply: { kind: 'problem', problem: { reason } }, memory };
  }
  if (text.length > LONGEST_ORDER) {
    return { reply: { kind: 'problem', problem: { reason: 'too-long', limit: LONGEST_MESSAGE } }, memory };
  }
  return converse(text, currentNotice(memory, services), incoming, memory, services);
}

/** A file is taken for a plan of the conversation's board: there is nothing else that a board sends. */
async function attached(
  file: AttachedFile,
  incoming: Extract<Incoming, { kind: 'message' }>,
  memory: Memory,
  services: DialogServices,
): Promise<Reply> {
  if (incoming.conversation.type !== 'personal')
    return { kind: 'problem', problem: { reason: 'files-in-personal-chat' } };
  const reply = await readAttached(file, currentNotice(memory, services), incoming, services);
  return reply ?? { kind: 'problem', problem: { reason: 'only-attachments' } };
}

async function converse(
  text: string,
  current: NoticeReading,
  incoming: Incoming,
  memory: Memory,
  services: ConversationServices,
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
    case 'digest': {
      // In a channel the digest is posted; what is asked for in personal chat is for the one who asks.
      if (incoming.conversation.type !== 'personal') {
        const heard = { kind: 'question', text, of: request.of, addressed: false } as const;
        return orderOrQuestion(heard, text, current, incoming, memory, services);
      }
      const desk = await deskOf(request.of ?? current, services);
      return { reply: digestReply(desk, { since: null, show: null, offset: 0 }, services), memory };
    }
    case 'posting':
      return posting(request.order, text, current, incoming, memory, services);
    case 'same-for':
      return sameFor(request.of, incoming, memory, services);
    case 'history': {
      const desk = await recordingDesk(current, incoming, services);
      const reply = desk === null ? null : historyReply(desk, request.ref, 0);
      return reply === null ? question(text, null, current, incoming, memory, services) : { reply, memory };
    }
    case 'members': {
      const desk = await recordingDesk(current, incoming, services);
      return desk === null ? oldButton(memory) : { reply: membersReply(desk, services), memory };
    }
    case 'question':
      return orderOrQuestion(request, text, current, incoming, memory, services);
  }
}

async function posting(
  order: PostingOrder,
  text: string,
  current: NoticeReading,
  incoming: Incoming,
  memory: Memory,
  services: ConversationServices,
): Promise<Outcome> {
  if (!canPost(services)) {
    const heard = { kind: 'question', text, of: null, addressed: false } as const;
    return orderOrQuestion(heard, text, current, incoming, memory, services);
  }
  const { reply, link } = await takePostingOrder(order, text, current, incoming, services);
  if (link === undefined) return { reply, memory };
  const thread = { ...memory.thread, notice: null, every: false, questions: [] };
  return { reply, memory: { place: { ...memory.place, notice: link }, thread } };
}

async function orderOrQuestion(
  request: Extract<Request, { kind: 'question' }>,
  text: string,
  current: NoticeReading,
  incoming: Incoming,
  memory: Memory,
  services: DialogServices,
): Promise<Outcome> {
  // A council that is only spoken of does not get the entry.
  const board = request.addressed ? (request.of ?? current) : current;
  const order = await takeOrder(request.addressed ? request.text : text, board, incoming, services);
  if (order !== null) return { reply: order, memory };
  if (text.length > LONGEST_MESSAGE) {
    return { reply: { kind: 'problem', problem: { reason: 'too-long', limit: LONGEST_MESSAGE } }, memory };
  }
  return question(request.text, request.of, current, incoming, memory, services);
}

async function question(
  text: string,
  named: NoticeReading | null,
  current: NoticeReading,
  incoming: Incoming,
  memory: Memory,
  services: DialogServices,
): Promise<Outcome> {
  const before = named === null ? find(memory.thread.notice, services) : null;
  const trail = await ask(text, named ?? current, before, memory.thread, services);
  await noteMisread(trail, services);
  return said(trail, text, incoming, memory, services);
}

/** "What about Kent?": the question before, there. With nothing before it, the notice itself. */
async function sameFor(
  of: NoticeReading,
  incoming: Incoming,
  memory: Memory,
  services: DialogServices,
): Promise<Outcome> {
  const desk = await deskOf(of, services);
  // A council that was named gives way to the one that is named now.
  const questions = memory.thread.questions.map((question) => renamed(question, of, services.library));
  const text = questions.at(-1);
  if (text === undefined) {
    return { reply: { kind: 'notice', glance: glanceOf(desk, services), today: desk.today }, memory };
  }
  const after = questions.slice(0, -1);
  return said({ asked: askAt(desk, text, after, services), desk, after }, text, incoming, memory, services);
}

function said(trail: Trail, text: string, incoming: Incoming, memory: Memory, services: DialogServices): Outcome {
  const thread = remember(memory.thread, text, trail);
  return { reply: replyOf(trail, text, 0, canLog(trail, incoming, services)), memory: { ...memory, thread } };
}

const canLog = ({ desk }: Trail, { from }: Incoming, services: DialogServices): boolean =>
  mayRecord(memberOf(from, desk.log, services));

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
  services: ConversationServices,
): Promise<Outcome> {
  if (command.do === 'cancel') return { reply: { kind: 'cancelled' }, memory };
  const reading = find(command.notice, services);
  switch (command.do) {
    case 'ask': {
      if (command.notice !== null && reading === null) return oldButton(memory);
      const current = reading ?? currentNotice(memory, services);
      if (command.after.length === 0) return converse(command.question, current, incoming, memory, services);
      const desk = { ...(await deskOf(current, services)), every: command.notice === null };
      const asked = askAt(desk, command.question, command.after, services);
      return said({ asked, desk, after: command.after }, command.question, incoming, memory, services);
    }
    case 'page': {
      if (command.notice !== null && reading === null) return oldButton(memory);
      const own = await deskOf(reading ?? currentNotice(memory, services), services, command.asOf);
      const desk = { ...own, every: command.notice === null };
      const asked = askAt(desk, command.question, command.after, services);
      const trail = { asked, desk, after: command.after };
      const reply = replyOf(trail, command.question, command.offset, canLog(trail, incoming, services));
      return { reply, memory };
    }
    case 'switch':
      return reading === null ? oldButton(memory) : switchTo(reading, memory, services);
    case 'digest': {
      if (reading === null) return oldButton(memory);
      const desk = await deskOf(reading, services, command.asOf);
      return { reply: digestReply(desk, command, services), memory };
    }
    default: {
      const reply = reading === null ? null : await pressRecording(command, reading, incoming, services);
      return reply === null ? oldButton(memory) : { reply, memory };
    }
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
  services: ConversationServices,
): Promise<Reply> {
  const reading = currentNotice(memory, services);
  const { today } = await deskOf(reading, services);
  const offers = occasion === 'joined' && conversation.type !== 'personal' && canPost(services);
  return {
    kind: 'welcome',
    occasion,
    where: conversation.type,
    notice: nameOf(reading),
    today,
    demonstration: services.demonstration,
    ...(offers ? { link: services.library.map(nameOf) } : {}),
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
