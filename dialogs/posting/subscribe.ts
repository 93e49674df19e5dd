import type { DocumentOf } from '../../data/documents.ts';
import { StoreError, type Store } from '../../data/store.ts';
import { endOfDay, localDay, nextSlot } from '../../notices/digest/schedule.ts';
import { instantOf, msOf, Zone, type DateStyle, type Weekly } from '../../notices/model/posting.ts';
import { storable } from '../../notices/model/storable.ts';
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
}
export const NO_CHANGE: DigestWish = {
  when: { weekday: null, time: null, zone: null },
  skipHolidays: null,
  dates: null,
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
  { when, skipHolidays, dates: said }: DigestWish,
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<PostingSaid> {
  const { posts, terms } = services;
  const now = Date.parse(services.now());
  const board = reading.notice.id;
  const id = subscriptionId(incoming.conversation.place);
  // Out with the old before in with the new: a channel never has two.
  const instead = await stopOthers(id, board, services);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const stored = await subscriptionOf(posts, board, id);
    const before = stored?.document ?? null;
    const weekly = merged(before?.weekly ?? USUAL, when, skipHolidays);
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

function merged(
  before: Weekly,
  { weekday, time, zone }: Extract<PostingOrder, { order: 'subscribe' }>['when'],
  skipHolidays: boolean | null,
): Weekly {
  const known = Zone.safeParse(zone).data ?? before.zone;
  return {
    weekday: weekday ?? before.weekday,
    time: time ?? before.time,
    zone: known,
    skipHolidays: skipHolidays ?? before.skipHolidays,
  };
}

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
  return sameTime(before.weekly, weekly) && before.dates === dates && before.weekly.skipHolidays === weekly.skipHolidays
    ? 'same'
    : 'changed';
}

/** The council whose digest this channel had, where it was another. */
async function stopOthers(id: string, board: string, { posts, library }: ScopedServices): Promise<string | null> {
  let stopped: string | null = null;
  for (const { notice } of library) {
    if (notice.id !== board && (await unsubscribe(posts, notice.id, id))) stopped = notice.council;
  }
  return stopped;
}
