import type { DocumentOf } from '../../data/documents.ts';
import { addDays } from '../../notices/calendar/arithmetic.ts';
import { listAll } from '../../data/store.ts';
import { localDay, nextSlot } from '../../notices/digest/schedule.ts';
import type { CalendarDate } from '../../notices/model/dates.ts';
import type { Member } from '../../notices/model/log.ts';
import type { OnePostingOrder, PostingOrder } from '../../notices/model/order.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import { instantOf, msOf } from '../../notices/model/posting.ts';
import type { Incoming } from '../protocol/incoming.ts';
import { offerFeed, stopFeeds } from '../papers/feed.ts';
import { note } from '../recording/audited.ts';
import { nameOf, nearestNotices, noticeNamed } from '../places.ts';
import type { Reply } from '../protocol/reply.ts';
import {
  dealtWithUpTo,
  REMINDERS_ID,
  standsStill,
  subscriptionId,
  subscriptionOf,
  type Subscription,
} from './documents.ts';
import { dayUntil, daysOver } from './days-said.ts';
import { reminderDays } from './due.ts';
import { notMine, ownReminders, snooze } from './own-reminders.ts';
import { digestHere } from './preview.ts';
import type { ChannelPosts } from '../../notices/model/posting.ts';
import type { PostingSaid } from '../protocol/posting.ts';
import type { ScopedServices } from '../boards.ts';
import { LINK_REFUSED, recordLink } from './link.ts';
import { authorOf, NO_CHANGE, subscribe, unsubscribe, type DigestWish } from './subscribe.ts';

/** What is said back, and the notice that the place is about from now on, where that changes. */
export interface PostingOutcome {
  readonly reply: Reply;
  readonly link?: string;
}

/** The notice that the sentence names, and the one that the conversation is about. */
interface About {
  readonly named: ParsedNotice | null;
  readonly current: ParsedNotice;
}

/** Carries out an order about posts and reminders, for those who may give it. */
export async function takePostingOrder(
  order: PostingOrder,
  text: string,
  { named, current }: About,
  incoming: Incoming,
  services: ScopedServices,
): Promise<PostingOutcome> {
  const id = subscriptionId(incoming.conversation.place);
  const there = await subscribedTo(id, services);
  // What is already posted here is meant, whatever was talked about since; a new digest is of what is talked about.
  const asked = order.order === 'where' || order.order === 'digest-now' ? there : null;
  const reading = named ?? asked ?? current;
  if (order.order === 'both') return both(order.orders, text, { named, current }, incoming, services);
  if (order.order === 'snooze') return { reply: posting(reading, await snooze(order, incoming, services)) };
  if (order.order === 'own-reminders')
    return { reply: posting(reading, await ownReminders(order.on, incoming, services)) };
  if (order.order === 'not-mine') return { reply: posting(reading, await notMine(order.refs, incoming, services)) };
  if (order.order === 'cannot')
    return { reply: posting(reading, { kind: 'cannot', why: order.why, parts: order.parts }) };
  if (order.order === 'link') return link(order.said, text, incoming, services);
  if (order.order === 'unlink') return { reply: await unlink(named ?? current, text, incoming, services) };
  if (order.order === 'feed') return { reply: await offerFeed(named ?? current, incoming, services) };
  if (order.order === 'stop-feed') return { reply: await stopFeeds(named ?? current, incoming, services) };
  for (const concerned of boardsOf(order, reading, there)) {
    const refused = await mayNot(concerned, text, incoming, services, order.order === 'where' ? 'anyone' : 'leads');
    if (refused !== null) return { reply: refused };
  }
  const { posts } = services;
  const board = reading.notice.id;
  switch (order.order) {
    case 'where':
      return { reply: posting(reading, await where(reading, incoming, services)) };
    case 'remind': {
      const by = authorOf(incoming);
      const before = await reminderDays(posts, board);
      const how = before === null ? 'new' : before === order.days ? 'same' : 'changed';
      const document: DocumentOf<'reminders'> = {
        ...{ pk: board, id: REMINDERS_ID, kind: 'reminders' as const },
        ...{ days: order.days, by, since: instantOf(Date.parse(services.now())) },
      };
      await posts.commit(board, [{ op: 'upsert', document }]);
      return { reply: posting(reading, { kind: 'reminders', days: order.days, how }) };
    }
    case 'stop-reminders': {
      const stored = await posts.get(board, REMINDERS_ID);
      if (stored !== null) await posts.commit(board, [{ op: 'delete', id: REMINDERS_ID, etag: stored.etag }]);
      return { reply: posting(reading, { kind: 'reminders-stopped' }) };
    }
    default:
      return { reply: await inChannel(order, reading, there, incoming, services) };
  }
}

/** One after the other; the second is not begun where the first was refused. */
async function both(
  orders: readonly OnePostingOrder[],
  text: string,
  about: About,
  incoming: Incoming,
  services: ScopedServices,
): Promise<PostingOutcome> {
  const done: PostingSaid[] = [];
  let notice = nameOf(about.current);
  for (const order of orders) {
    const { reply } = await takePostingOrder(order, text, about, incoming, services);
    if (reply.kind !== 'posting') return { reply };
    notice = reply.notice;
    done.push(reply.said);
    if (REFUSED.has(reply.said.kind)) break;
  }
  const [only] = done;
  const said: PostingSaid = done.length === 1 && only !== undefined ? only : { kind: 'both', said: done };
  return { reply: { kind: 'posting', notice, said } };
}

const REFUSED: ReadonlySet<PostingSaid['kind']> = new Set(['may-not', 'cannot', 'for-channels', 'not-subscribed']);

/** The notice whose digest this channel has; null: none. */
async function subscribedTo(id: string, { posts, library }: ScopedServices): Promise<ParsedNotice | null> {
  for (const reading of library) if ((await subscriptionOf(posts, reading.notice.id, id)) !== null) return reading;
  return null;
}

/** The boards whose officers have to agree: also the one whose digest would no longer be posted here. */
function boardsOf({ order }: PostingOrder, reading: ParsedNotice, there: ParsedNotice | null): ParsedNotice[] {
  if (order === 'subscribe') return there === null || there === reading ? [reading] : [reading, there];
  return order === 'stop-digest' || order === 'holidays' || order === 'dates' || order === 'away'
    ? [there ?? reading]
    : [reading];
}

/** Orders about the place in which they are given. */
async function inChannel(
  order: Extract<PostingOrder, { order: 'subscribe' | 'stop-digest' | 'digest-now' | 'holidays' | 'dates' | 'away' }>,
  reading: ParsedNotice,
  there: ParsedNotice | null,
  incoming: Incoming,
  services: ScopedServices,
): Promise<Reply> {
  const { posts } = services;
  if (incoming.conversation.type === 'personal') return posting(reading, { kind: 'for-channels' });
  const id = subscriptionId(incoming.conversation.place);
  switch (order.order) {
    case 'subscribe':
      return subscribeHere({ ...NO_CHANGE, ...order }, reading, incoming, services);
    case 'stop-digest': {
      const stopped = there !== null && (await unsubscribe(posts, there.notice.id, id));
      return posting(there ?? reading, { kind: stopped ? 'stopped' : 'not-subscribed' });
    }
    case 'holidays':
    case 'dates': {
      if (there === null) return posting(reading, { kind: 'not-subscribed' });
      const change = order.order === 'dates' ? { dates: order.dates } : { skipHolidays: order.skip };
      return posting(there, await subscribe({ ...NO_CHANGE, ...change }, there, incoming, services));
    }
    case 'away':
      return posting(there ?? reading, await awayHere(order, there, incoming, services));
    case 'digest-now':
      // An answer in its thread: who asked sees whether it came, so the outbox has no part in it.
      return digestHere(reading, incoming, services);
  }
}

/** Leaves out days of the digest that is posted here. */
async function awayHere(
  { how, said }: Extract<PostingOrder, { order: 'away' }>,
  there: ParsedNotice | null,
  incoming: Incoming,
  services: ScopedServices,
): Promise<PostingSaid> {
  if (there === null) return { kind: 'not-subscribed' };
  const today = services.dayOf(services.now());
  const on = { today, terms: services.terms, isHoliday: services.isHoliday };
  const until = how === 'until' ? dayUntil(said, on) : null;
  const away = until === null ? daysOver(how === 'over' ? said : '', on) : [{ from: today, to: addDays(until, -1) }];
  if (away === null) return { kind: 'cannot', why: how === 'until' ? 'until-event' : 'which-weeks' };
  return subscribe({ ...NO_CHANGE, away }, there, incoming, services);
}

async function link(said: string, text: string, incoming: Incoming, services: ScopedServices): Promise<PostingOutcome> {
  const to = noticeNamed(said, services.library);
  if (to === null) {
    const nearest = nearestNotices(said, services.library);
    return { reply: { kind: 'problem', problem: { kind: 'unknown-council', said, nearest } } };
  }
  const refused = await mayNot(to, text, incoming, services, 'officers');
  if (refused !== null) return { reply: refused };
  if (incoming.conversation.type === 'personal') return { reply: posting(to, { kind: 'personal-unlinked' }) };
  const entry = await recordLink(to, true, incoming, services);
  if (entry === 'refused') return { reply: posting(to, { kind: 'may-not', why: 'officers-link', said: text }) };
  const id = subscriptionId(incoming.conversation.place);
  const subscribed = (await subscriptionOf(services.posts, to.notice.id, id)) !== null;
  return { reply: posting(to, { kind: 'linked', subscribed, entry }), link: to.notice.id };
}

/** From now on only people with a role read the board's records here. */
async function unlink(of: ParsedNotice, text: string, incoming: Incoming, services: ScopedServices): Promise<Reply> {
  const refused = await mayNot(of, text, incoming, services, 'officers');
  if (refused !== null) return refused;
  if (incoming.conversation.type === 'personal') return posting(of, { kind: 'personal-unlinked' });
  const entry = await recordLink(of, false, incoming, services);
  if (entry === 'refused') return posting(of, { kind: 'may-not', why: 'officers-link', said: text });
  return posting(of, { kind: 'unlinked', entry });
}

async function where(
  reading: ParsedNotice,
  { conversation }: Incoming,
  { posts, terms, now }: ScopedServices,
): Promise<PostingSaid> {
  const subscriptions = await listAll(posts, reading.notice.id, 'subscription');
  const channels = subscriptions.map(({ document }): ChannelPosts => {
    const { channel, weekly, dates, last, suspended } = document;
    const at = Date.parse(now());
    const from = Math.max(at, dealtWithUpTo(document, at));
    const dayOf = (slot: string): CalendarDate => localDay(msOf(slot), weekly.zone);
    return {
      name: channel.name,
      here: channel.id === conversation.place,
      weekly: { ...weekly, away: (weekly.away ?? []).filter(({ to }) => to >= localDay(at, weekly.zone)) },
      dates,
      next: standsStill(document) ? null : nextOf(document, from, terms),
      last: last === null ? null : { date: dayOf(last.slot), end: last.end },
      suspended:
        suspended === null
          ? null
          : { why: suspended.why, since: dayOf(suspended.since), refused: suspended.refused === true },
    };
  });
  return { kind: 'where', channels, reminders: await reminderDays(posts, reading.notice.id) };
}

/** One that is on its way, or the next turn. */
function nextOf({ open, weekly }: Subscription, from: number, terms: ScopedServices['terms']): CalendarDate | null {
  return open === null ? (nextSlot(weekly, from, terms)?.date ?? null) : localDay(msOf(open), weekly.zone);
}

/** A channel that an officer gives the digest is linked with it, unless an officer said that it is not to be. */
async function subscribeHere(
  wish: DigestWish,
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<Reply> {
  const said = await subscribe(wish, reading, incoming, services);
  const seen = await services.boards.see(reading.notice.id);
  const known = seen.kind !== 'records' || seen.log.places.some(({ id }) => id === incoming.conversation.place);
  if (!known && seen.member?.role === 'officer') await recordLink(reading, true, incoming, services);
  return posting(reading, said);
}

/** Officers and the chair give orders, officers say who may read; whoever has a role may ask where it is posted. */
async function mayNot(
  reading: ParsedNotice,
  said: string,
  { from, tenant = null }: Incoming,
  services: ScopedServices,
  who: 'anyone' | 'leads' | 'officers',
): Promise<Reply | null> {
  const seen = await services.boards.see(reading.notice.id);
  const member = seen.kind === 'records' ? seen.member : null;
  if (member !== null && (who === 'anyone' || member.role === 'officer' || (who === 'leads' && leads(member))))
    return null;
  const why = who === 'anyone' ? 'no-role' : who === 'leads' ? 'officers-only' : 'officers-link';
  if (who === 'officers') note(LINK_REFUSED(reading.notice.id), { from, tenant }, services);
  return posting(reading, { kind: 'may-not', why, said });
}

const leads = ({ role }: Member): boolean => role === 'officer' || role === 'chair';

const posting = (reading: ParsedNotice, said: PostingSaid): Reply => ({
  kind: 'posting',
  notice: nameOf(reading),
  said,
});
