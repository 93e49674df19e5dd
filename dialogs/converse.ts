import type { ParsedNotice } from '../notices/model/notice.ts';
import { answer, answerMeaning, sameFor } from './answering.ts';
import { carryOut, choose } from './carry-out.ts';
import { withSpoken } from './memory.ts';
import { offerAnswer } from './papers/answer-sheet.ts';
import { offerPaper } from './papers/offer.ts';
import { nearestNotices } from './places.ts';
import { followingOrder } from './posting/follow.ts';
import { type Earlier, takeOrder } from './recording/order.ts';
import { requestOf, type Request } from './request.ts';
import { isUnlinked, oldButton, saying, type Outcome, type Talk } from './talk.ts';

/** Longer questions are not read. */
export const LONGEST_QUESTION = 4000;

/** What is said back to a sentence, typed or on a button, in a conversation about `current`. */
export async function converse(text: string, current: ParsedNotice, talk: Talk): Promise<Outcome> {
  const { library, spell } = talk.services;
  const { spoken } = talk.memory.thread;
  const followed = spoken?.of === 'order' ? followingOrder(text, spoken.order, spell) : null;
  if (followed !== null) return carryOut(followed, text, current, talk);
  const request = requestOf(text, library, spell);
  switch (request.act) {
    case 'order':
      return carryOut(request.order, text, current, talk);
    case 'switch-unknown': {
      const nearest = nearestNotices(request.said, library);
      return saying({ kind: 'problem', problem: { kind: 'unknown-council', said: request.said, nearest } }, talk);
    }
    case 'same-for':
      return sameFor(request.of, talk);
    case 'paper': {
      const reply = await offerPaper(request.paper, request.of ?? current, talk.incoming, talk.services);
      return reply === null ? oldButton(talk) : saying(reply, talk);
    }
    case 'ask':
      return answerMeaning(request, current, talk);
    case 'sheet': {
      const reply = await offerAnswer(request.asked, current, talk);
      const question = { act: 'question', text, of: null, addressed: false } as const;
      return reply === null ? orderOrQuestion(question, text, current, talk) : saying(reply, talk);
    }
    case 'question':
      return orderOrQuestion(request, text, current, talk);
  }
}

async function orderOrQuestion(
  request: Extract<Request, { act: 'question' }>,
  text: string,
  current: ParsedNotice,
  talk: Talk,
): Promise<Outcome> {
  // A council that is only spoken of does not get the entry.
  const board = request.addressed ? (request.of ?? current) : current;
  const { memory } = talk;
  const order = await takeOrder(request.addressed ? request.text : text, board, earlier(talk), talk);
  const kind = order?.reply.kind;
  const records = kind === 'proposal' || kind === 'proposals' || kind === 'form';
  if (records && !request.addressed && isUnlinked(talk)) return choose(current, talk);
  if (order !== null) {
    const thread = order.spoken === null ? memory.thread : withSpoken(memory.thread, order.spoken);
    return { reply: order.reply, memory: { ...memory, thread } };
  }
  if (text.length > LONGEST_QUESTION) {
    return saying({ kind: 'problem', problem: { kind: 'too-long', limit: LONGEST_QUESTION } }, talk);
  }
  return answer(request.text, request.of, current, talk);
}

/** What was told before in this thread, and the one thing that the question before was about. */
function earlier({ memory: { thread } }: Talk): Earlier {
  const [only, ...others] = thread.question?.refs ?? [];
  const told = thread.spoken?.of === 'tell' ? thread.spoken : null;
  return { told, asked: thread.spoken === null && others.length === 0 && only !== undefined ? only : null };
}
