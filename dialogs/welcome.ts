import type { ParsedNotice } from '../notices/model/notice.ts';
import { nameOf } from './places.ts';
import { suspendedIn } from './posting/contacts.ts';
import type { Reply } from './protocol/reply.ts';
import { currentNotice, type Outcome, type Talk } from './talk.ts';

/** The greeting, or the help that was asked for. A team that the bot was added to is offered to link the channel. */
export async function welcome(occasion: 'joined' | 'help', talk: Talk): Promise<Reply> {
  const { incoming, services } = talk;
  const reading = currentNotice(talk);
  const today = await services.boards.today(reading.notice.id);
  const where = incoming.conversation.type;
  return {
    kind: 'welcome',
    occasion,
    where,
    notice: nameOf(reading),
    today,
    demonstration: services.demonstration,
    ...(occasion === 'joined' && where !== 'personal'
      ? { link: services.library.map(nameOf), suspended: await suspendedIn(incoming, services) }
      : {}),
  };
}

/** From now on the conversation is about another notice. */
export async function switchTo(to: ParsedNotice, { memory, services }: Talk): Promise<Outcome> {
  const today = await services.boards.today(to.notice.id);
  return {
    reply: { kind: 'switched', notice: nameOf(to), today, demonstration: services.demonstration },
    // What was asked about another council is not followed up here.
    memory: {
      place: { ...memory.place, notice: to.notice.id },
      thread: { ...memory.thread, notice: null, every: false, question: null, spoken: null },
    },
  };
}
