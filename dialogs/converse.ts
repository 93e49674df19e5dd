import type { ParsedNotice } from '../notices/model/notice.ts';
import { answer, sameFor } from './answering.ts';
import { deskOf, leftOut } from './asking.ts';
import { glanceOf } from './glance.ts';
import { offerPaper } from './papers/offer.ts';
import { nameOf, nearestNotices, noticeMentioned } from './places.ts';
import { takePostingOrder } from './posting/order.ts';
import { preview } from './posting/preview.ts';
import type { PostingOrder } from './posting/understand.ts';
import { recordingDesk } from './recording/desk.ts';
import { historyReply, membersReply } from './recording/history.ts';
import { takeOrder } from './recording/order.ts';
import { requestOf, type Request } from './request.ts';
import { isUnlinked, oldButton, saying, type Outcome, type Talk } from './talk.ts';
import { switchTo, welcome } from './welcome.ts';

/** Longer questions are not read. */
export const LONGEST_QUESTION = 4000;

/** What is said back to a sentence, typed or on a button, in a conversation about `current`. */
export async function converse(text: string, current: ParsedNotice, talk: Talk): Promise<Outcome> {
  const { incoming, services } = talk;
  const { library } = services;
  const request = requestOf(text, library);
  switch (request.kind) {
    case 'help':
      return saying(await welcome('help', talk), talk);
    case 'choose':
      return choose(current, talk);
    case 'switch':
      return switchTo(request.to, talk);
    case 'switch-unknown': {
      const nearest = nearestNotices(request.said, library);
      return saying({ kind: 'problem', problem: { kind: 'unknown-council', said: request.said, nearest } }, talk);
    }
    case 'glance': {
      const desk = await deskOf(request.of ?? current, services);
      return saying({ kind: 'notice', glance: glanceOf(desk, services), today: desk.today, ...leftOut(desk) }, talk);
    }
    case 'digest':
      return saying(await preview(request.of ?? current, incoming, services), talk);
    case 'posting':
      return posting(request.order, text, current, talk);
    case 'same-for':
      return sameFor(request.of, talk);
    case 'history': {
      const desk = await recordingDesk(current, incoming, services);
      const reply = desk === null ? null : historyReply(desk, request.ref, 0);
      return reply === null ? answer(text, null, current, talk) : saying(reply, talk);
    }
    case 'paper': {
      const reply = await offerPaper(request.paper, request.of ?? current, incoming, services);
      return reply === null ? oldButton(talk) : saying(reply, talk);
    }
    case 'members': {
      const desk = await recordingDesk(current, incoming, services);
      return desk === null ? oldButton(talk) : saying(membersReply(desk, services), talk);
    }
    case 'question':
      return orderOrQuestion(request, text, current, talk);
  }
}

/** The councils to pick from. */
function choose(current: ParsedNotice, talk: Talk): Outcome {
  return saying({ kind: 'choose', notice: nameOf(current), choices: talk.services.library.map(nameOf) }, talk);
}

async function posting(order: PostingOrder, text: string, current: ParsedNotice, talk: Talk): Promise<Outcome> {
  const { incoming, memory, services } = talk;
  const about = { named: noticeMentioned(text, services.library), current };
  if (order.order === 'subscribe' && about.named === null && isUnlinked(talk)) return choose(current, talk);
  const { reply, link } = await takePostingOrder(order, text, about, incoming, services);
  if (link === undefined) return saying(reply, talk);
  const thread = { ...memory.thread, notice: null, every: false, question: null };
  return { reply, memory: { place: { ...memory.place, notice: link }, thread } };
}

async function orderOrQuestion(
  request: Extract<Request, { kind: 'question' }>,
  text: string,
  current: ParsedNotice,
  talk: Talk,
): Promise<Outcome> {
  // A council that is only spoken of does not get the entry.
  const board = request.addressed ? (request.of ?? current) : current;
  const order = await takeOrder(request.addressed ? request.text : text, board, talk);
  const records = order?.kind === 'proposal' || order?.kind === 'form';
  if (records && !request.addressed && isUnlinked(talk)) return choose(current, talk);
  if (order !== null) return saying(order, talk);
  if (text.length > LONGEST_QUESTION) {
    return saying({ kind: 'problem', problem: { kind: 'too-long', limit: LONGEST_QUESTION } }, talk);
  }
  return answer(request.text, request.of, current, talk);
}
