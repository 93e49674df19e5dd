import type { DocumentOf } from '../../data/documents.ts';
import { StoreError, type Store } from '../../data/store.ts';
import { endOfDay, localDay, nextSlot } from '../../notices/digest/schedule.ts';
import { instantOf, MOST_AWAY, msOf, Zone, type DateStyle, type Weekly } from '../../notices/model/posting.ts';
import { storable } from '../../notices/model/storable.ts';
import type { CalendarDate } from '../../notices/model/dates.ts';
import type { DateRange } from '../../notices/model/terms.ts';
import type { PostingOrder } from '../../notices/model/order.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import type { Incoming } from '../protocol/incoming.ts';
import type { PostingSaid } from '../protocol/posting.ts';
import { dealtWithUpTo, subscriptionId, subscriptionOf, type Subscription } from './documents.ts';
import type { ScopedServices } from '../boards.ts';

/** What is taken where nothing was ever said: the board officer's Monday morning. */
const USUAL: Weekly = { weekday: 1, time: '09:00', zone: 'Europe/London', skipHolidays: false };
const MOST_TRIES = 5;

/** What is said of a digest; null: nothing. */
export interface DigestWish extends Omit<Extract<PostingOrder, { order: 'subscribe' }>, 'order'> {
  readonly dates: DateStyle | null;
  /** Days left out besides those that are left out already. */
  readonly away: readonly DateRange[];
}
export const NO_CHANGE: DigestWish = {
  when: { weekday: null, time: null, zone: null },
  skipHolidays: null,
  dates: null,
  away: [],
};

/** Who gives an order about posts: officers and the chair only do, so that it is known who they are. */
export function authorOf({ from: { id, name } }: Incoming): { readonly id: string; readonly name: string } {
  if (id === null) throw new Error('somebody without an id gave an order about posts');
  return {
    id,
    name:
      storable(name ?? '')
        .trim()
        .slice(0, 200) || id,
  };
}

/** Gives the channel this board's digest, or changes when it comes; what was not said stays as it was. */
export async function subscribe(
  wish: DigestWish,
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<PostingSaid> {
  const { dates: said } = wish;
  const { posts, terms } = services;
  const now = Date.parse(services.now());
  const board = reading.notice.id;
  const id = subscriptionId(incoming.conversation.place);
  // Out with the old before in with the new: a channel never has two.
  const instead = await stopOthers(id, board, services);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const stored = await subscriptionOf(posts, board, id);
    const before = stored?.document ?? null;
    const weekly = merged(before?.weekly ?? USUAL, wish, localDay(now, before?.weekly.zone ?? USUAL.zone));
    const dates = said ?? before?.dates ?? 'words';
    const document = { ...after(before, weekly, { pk: board, id }, incoming, now), dates };
    const done = await posts.commit(board, [
      stored === null ? { op: 'create', document } : { op: 'replace', document, etag: stored.etag },
    ]);
    if (done.ok) {
      const next = nextSlot(weekly, Math.max(now, dealtWithUpTo(document, now)), terms)?.date ?? null;
      return { kind: 'subscribed', weekly, dates, next, how: howOf(before, { weekly, dates }), instead };
    }
  }
  throw new StoreError('unavailable', 'The subscription was changed by too many at once.');
}

/** Ends the channel's digest. False: there was none. */
export async function unsubscribe(posts: Store, board: string, id: string): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const stored = await subscriptionOf(posts, board, id);
    if (stored === null) return tries > 0;
    if ((await posts.commit(board, [{ op: 'delete', id, etag: stored.etag }])).ok) return true;
  }
  throw new StoreError('unavailable', 'The subscription was changed by too many at once.');
}

function merged(before: Weekly, wish: DigestWish, today: CalendarDate): Weekly {
  const { when, skipHolidays } = wish;
  const { weekday, time, zone } = when;
  const known = Zone.safeParse(zone).data ?? before.zone;
  const open = isBare(wish) ? [] : (before.away ?? []).filter(({ to }) => to >= today);
  const away = [...open, ...wish.away.filter(({ from, to }) => !open.some((one) => one.from <= from && to <= one.to))];
  return {
    ...(away.length === 0 ? {} : { away: away.slice(-MOST_AWAY) }),
    weekday: weekday ?? before.weekday,
    time: time ?? before.time,
    zone: known,
    skipHolidays: skipHolidays ?? before.skipHolidays,
  };
}

/** "Resume the digest": nothing is said but that it is wanted, and so on all its days. */
const isBare = ({ when, skipHolidays, dates, away }: DigestWish): boolean =>
  when.weekday === null && when.time === null && skipHolidays === null && dates === null && away.length === 0;

function after(
  before: Subscription | null,
  weekly: Weekly,
  place: Pick<Subscription, 'pk' | 'id'>,
  incoming: Incoming,
  now: number,
): DocumentOf<'subscription'> {
  const { conversation, origin } = incoming;
  const by = authorOf(incoming);
  const channel = {
    id: conversation.place,
    name: origin?.name ?? before?.channel.name ?? null,
    team: origin?.team ?? null,
  };
  const moved = before === null || before.suspended !== null || !sameTime(before.weekly, weekly);
  const fresh = { dates: 'words' as const, open: null, last: null, sent: null, owed: [], since: instantOf(now) };
  return {
    ...fresh,
    ...(before ?? {}),
    ...place,
    kind: 'subscription',
    channel,
    weekly,
    by,
    upTo: moved ? instantOf(Math.max(now, notTodayAgain(before, weekly, now))) : before.upTo,
    owed: before === null || before.suspended !== null ? [] : before.owed,
    suspended: null,
  };
}

const sameTime = (one: Weekly, other: Weekly): boolean =>
  one.weekday === other.weekday && one.time === other.time && one.zone === other.zone;

/** Where one went today already, none is due on the same day at the new time. */
function notTodayAgain(before: Subscription | null, { zone }: Weekly, now: number): number {
  const today = localDay(now, zone);
  const last = before?.open ?? before?.sent ?? null;
  return last !== null && localDay(msOf(last), zone) === today ? endOfDay(today, zone) - 1 : 0;
}

function howOf(
  before: Subscription | null,
  { weekly, dates }: Pick<Subscription, 'weekly' | 'dates'>,
): 'new' | 'changed' | 'resumed' | 'same' {
  if (before === null) return 'new';
  if (before.suspended !== null) return 'resumed';
  const same = sameTime(before.weekly, weekly) && sameDays(before.weekly, weekly);
  return same && before.dates === dates ? 'same' : 'changed';
}

const sameDays = (one: Weekly, other: Weekly): boolean =>
  one.skipHolidays === other.skipHolidays && JSON.stringify(one.away ?? []) === JSON.stringify(other.away ?? []);

/** The council whose digest this channel had, where it was another. */
async function stopOthers(id: string, board: string, { posts, library }: ScopedServices): Promise<string | null> {
  let stopped: string | null = null;
  for (const { notice } of library) {
    if (notice.id !== board && (await unsubscribe(posts, notice.id, id))) stopped = notice.council;
  }
  return stopped;
}
