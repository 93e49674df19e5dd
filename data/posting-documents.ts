import { z } from 'zod';
import { Json } from './json.ts';
import { CalendarDate } from '../notices/model/dates.ts';
import { DateStyle, Instant, PostEnd, SuspendedFor, Weekly } from '../notices/model/posting.ts';
import { Key, place } from './document-keys.ts';

// What is kept of posts, reminders and feeds.

export const Someone = z.strictObject({ id: z.string().min(1), name: z.string().min(1) });

/** The digest of one board into one channel, every week. Its partition is the board's. */
export const SubscriptionDocument = z.strictObject({
  ...place,
  kind: z.literal('subscription'),
  /** The channel or group chat. */
  channel: z.strictObject({ id: z.string().min(1), name: z.string().nullable(), team: z.string().nullable() }),
  weekly: Weekly,
  /** Subscriptions of older versions do not say. */
  dates: DateStyle.default('words'),
  by: Someone,
  since: Instant,
  /** Turns up to here are dealt with. */
  upTo: Instant,
  /** The turn whose post is in the outbox; null: none is. There is never a second one. */
  open: Instant.nullable(),
  /** How the last turn ended. */
  last: z.strictObject({ slot: Instant, end: PostEnd }).nullable(),
  /** The turn of the last digest that went. */
  sent: Instant.nullable(),
  /** Turns since then that did not go, or may not have: the next digest says so. */
  owed: z.array(z.strictObject({ slot: Instant, end: PostEnd })).max(10),
  /** `refused`: only Teams' answers say so; it is tried again at each turn. Else something happened there, and nothing is. */
  suspended: z.strictObject({ why: SuspendedFor, since: Instant, refused: z.literal(true).exactOptional() }).nullable(),
});

const PostTo = z.discriminatedUnion('to', [
  /** The id of the subscription, in the same partition. */
  z.strictObject({ to: z.literal('channel'), subscription: Key }),
  z.strictObject({ to: z.literal('person'), person: z.string().min(1) }),
  /** Who is told that this subscription, in the same partition, is suspended. */
  z.strictObject({ to: z.literal('officer'), person: z.string().min(1), subscription: Key }),
]);

/** Something to be sent: written before it is sent, and taken out when it is known how that ended. */
export const PostDocument = z.strictObject({
  ...place,
  kind: z.literal('post'),
  target: PostTo,
  slot: Instant,
  /** From here on it comes too late. */
  until: Instant,
  /** `sending`: whoever took it may have sent it. */
  state: z.enum(['due', 'sending']),
  /** Not to be tried before. */
  notBefore: Instant,
  attempts: z.int().nonnegative(),
  /** Of the one that is sending it. */
  claim: z.string().nullable(),
  /** Teams says that nobody is there, and since when: that may be wrong, so it is tried again for hours. */
  gone: z.strictObject({ why: SuspendedFor, since: Instant, times: z.int().positive() }).exactOptional(),
});

/** What became of a post. */
export const PostedDocument = z.strictObject({
  ...place,
  kind: z.literal('posted'),
  target: PostTo,
  slot: Instant,
  end: PostEnd,
  at: Instant,
  attempts: z.int().nonnegative(),
  /** For whoever runs the program: why it ended so. */
  note: z.string().max(500).nullable(),
});

/** Which of several instances does the sending. */
export const LeaseDocument = z.strictObject({
  ...place,
  kind: z.literal('lease'),
  /** Null: given back. */
  holder: z.string().nullable(),
  until: Instant,
});

/** How to write to a channel or a person, as last seen, and when. Only `bot/` knows what the address means. */
export const ContactDocument = z.strictObject({
  ...place,
  kind: z.literal('contact'),
  at: Instant.optional(),
  address: Json,
});

/** A board's wish that owners are reminded. */
export const RemindersDocument = z.strictObject({
  ...place,
  kind: z.literal('reminders'),
  days: z.int().positive().max(60),
  by: Someone,
  since: Instant,
});

/** What one person was reminded of, over all boards. */
export const ReminderDocument = z.strictObject({
  ...place,
  kind: z.literal('reminder'),
  person: z.string().min(1),
  /** The last day on which there was a message. */
  last: CalendarDate.nullable(),
  /** No message up to this day, which is included. */
  snoozed: CalendarDate.nullable(),
  told: z.array(z.strictObject({ board: z.string(), ref: z.string(), due: CalendarDate, on: CalendarDate })),
  /** Said to be somebody else's. */
  notMine: z.array(z.strictObject({ board: z.string(), ref: z.string() })),
});

/** An address from which a calendar program reads a board's calendar. It is found under a hash of its secret, which is not kept. */
export const FeedDocument = z.strictObject({
  ...place,
  kind: z.literal('feed'),
  board: z.string().min(1),
  /** A person's directory id, or a channel's or group chat's. */
  whose: z.strictObject({ to: z.enum(['person', 'channel']), id: z.string().min(1).max(2000) }),
  /** Who asked for it: a directory id. */
  by: z.string(),
  made: Instant,
  /** So that no two have the same secret. */
  nonce: z.string().min(1).max(200),
});
