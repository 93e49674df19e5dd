import type { Order, PostingOrder } from '../notices/model/order.ts';
import type { ParsedNotice } from '../notices/model/notice.ts';
import type { PartedBy } from '../notices/model/parted-by.ts';
import { answer } from './answering.ts';
import { deskOf, leftOut } from './asking.ts';
import { glanceOf } from './glance.ts';
import { withSpoken } from './memory.ts';
import { wantNotice } from './notice/bring.ts';
import { wantLift, wantReview } from './notice/press.ts';
import { nameOf, noticeMentioned } from './places.ts';
import { takePostingOrder } from './posting/order.ts';
import { preview } from './posting/preview.ts';
import { recordingDesk } from './recording/desk.ts';
import { offerPlan } from './recording/export.ts';
import { historyReply, membersReply } from './recording/history.ts';
import { howToReply } from './recording/how-to.ts';
import { findNotice, isUnlinked, oldButton, saying, type Outcome, type Talk } from './talk.ts';
import { switchTo, welcome } from './welcome.ts';

/** Does what an order means. `text` is what was typed: it is handed back where the order is refused. */
export async function carryOut(order: Order, text: string, current: ParsedNotice, talk: Talk): Promise<Outcome> {
  const { incoming, services } = talk;
  const noticeOf = (id: string | null): ParsedNotice => findNotice(id, services) ?? current;
  switch (order.order) {
    case 'help':
      return saying(await welcome('help', talk), talk);
    case 'choose':
      return choose(current, talk);
    case 'switch':
      return switchTo(noticeOf(order.to), talk);
    case 'glance': {
      const desk = await deskOf(noticeOf(order.of), services);
      return saying({ kind: 'notice', glance: glanceOf(desk, services), today: desk.today, ...leftOut(desk) }, talk);
    }
    case 'preview':
      return saying(await preview(noticeOf(order.of), incoming, services), talk);
    case 'history': {
      const desk = await recordingDesk(current, incoming, services);
      const reply = desk === null ? null : historyReply(desk, order.ref, 0);
      return reply === null ? answer(text, null, current, talk) : saying(reply, talk);
    }
    case 'members': {
      const desk = await recordingDesk(current, incoming, services);
      return desk === null ? oldButton(talk) : saying(membersReply(desk, services), talk);
    }
    case 'add-notice':
      return saying(await wantNotice(talk), talk);
    case 'review-notice': {
      const open = order.of === null ? await onlyOpen(current, talk) : noticeOf(order.of).notice.id;
      return saying(await wantReview(open, talk), talk);
    }
    case 'lift-notice':
      return saying(await wantLift(current.notice.id, talk), talk);
    case 'export':
      return exported(text, order.by, current, talk);
    case 'how-to': {
      const desk = await recordingDesk(current, incoming, services);
      return saying(howToReply(order.of, current, desk, incoming, services), talk);
    }
    default:
      return posting(order, text, current, talk);
  }
}

/** The review that waits, where the conversation's own notice has none and there is one other alone. */
async function onlyOpen(current: ParsedNotice, { services }: Talk): Promise<string> {
  const open = await services.ownNotices.desk.openReviews();
  const [only] = open;
  return open.includes(current.notice.id) || only === undefined || open.length > 1 ? current.notice.id : only;
}

/** The councils to pick from. */
export function choose(current: ParsedNotice, talk: Talk): Outcome {
  return saying({ kind: 'choose', notice: nameOf(current), choices: talk.services.library.map(nameOf) }, talk);
}

async function exported(text: string, by: PartedBy | undefined, current: ParsedNotice, talk: Talk): Promise<Outcome> {
  const reply = await offerPlan(current, talk.incoming, talk.services, by);
  return reply === null ? answer(text, null, current, talk) : saying(reply, talk);
}

async function posting(order: PostingOrder, text: string, current: ParsedNotice, talk: Talk): Promise<Outcome> {
  const { incoming, memory, services } = talk;
  const about = { named: noticeMentioned(text, services.library), current };
  if (order.order === 'subscribe' && about.named === null && isUnlinked(talk)) return choose(current, talk);
  const { reply, link } = await takePostingOrder(order, text, about, incoming, services);
  if (link === undefined)
    return { reply, memory: { ...memory, thread: withSpoken(memory.thread, { of: 'order', order }) } };
  const thread = { ...memory.thread, notice: null, every: false, question: null, spoken: null };
  return { reply, memory: { place: { ...memory.place, notice: link }, thread } };
}
