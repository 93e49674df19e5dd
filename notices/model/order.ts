import { z } from 'zod';
import { HowToName } from './how-to.ts';
import { PartedBy } from './parted-by.ts';
import { DateStyle, TimeOfDay, Weekday } from './posting.ts';

/** What a sentence says of when; null where it says nothing of it. */
export const DayAndTime = z.strictObject({
  /** 1 is Monday. */
  weekday: Weekday.nullable(),
  time: TimeOfDay.nullable(),
  /** A zone of the IANA list. */
  zone: z.string().max(60).nullable(),
});
export type DayAndTime = z.infer<typeof DayAndTime>;

/**
 * What of an order there is no way to do: only every week; not for some weeks; not from elsewhere; not for one person; no such
 * dates; only from now on. Or what is to be said again: denied or doubted; two orders in one; more than one time or length.
 */
export const Cannot = z.enum([
  ...([
    'only-weekly',
    'one-day',
    'only-once',
    'until-event',
    'other-channel',
    'by-mail',
    'date-style',
    'set-days',
  ] as const),
  ...(['digest-for-one', 'one-person', 'one-action', 'at-meetings', 'reminder-rhythm'] as const),
  ...([
    'not-plain',
    'one-at-a-time',
    'which-time',
    'which-weekday',
    'which-days',
    'which-weeks',
    'which-posts',
  ] as const),
]);
export type Cannot = z.infer<typeof Cannot>;

const Words = z.string().max(300);
const Ref = z.string().min(1).max(40);
const Days = z.int().min(1).max(366);
const NoticeId = z.string().min(1).max(64);

/** Words in which days are said; which ones is worked out on the day on which it is said. */
const DaysSaid = z.string().min(1).max(600);

const ONE_ORDER = [
  /** The digest here every week; what is not said stays as it is. */
  z.strictObject({ order: z.literal('subscribe'), when: DayAndTime, skipHolidays: z.boolean().nullable() }),
  z.strictObject({ order: z.literal('stop-digest') }),
  z.strictObject({ order: z.literal('digest-now') }),
  z.strictObject({ order: z.literal('holidays'), skip: z.boolean() }),
  /** Owners are reminded so many days before. */
  z.strictObject({ order: z.literal('remind'), days: Days }),
  z.strictObject({ order: z.literal('stop-reminders') }),
  z.strictObject({ order: z.literal('where') }),
  /** This channel is about that council. */
  z.strictObject({ order: z.literal('link'), said: Words }),
  /** This channel is linked to its council's board no more. */
  z.strictObject({ order: z.literal('unlink') }),
  /** No digest here until a day, or over some days; what else was left out stays so. */
  z.strictObject({ order: z.literal('away'), how: z.enum(['until', 'over']), said: DaysSaid }),
  /** Of whoever says it: no reminder for so many days, or until a day. */
  z.strictObject({ order: z.literal('snooze'), days: Days, until: DaysSaid.optional() }),
  /** Of whoever says it: no reminder any more, or again. */
  z.strictObject({ order: z.literal('own-reminders'), on: z.boolean() }),
  /** Refs that are somebody else's; none: it does not say which. */
  z.strictObject({ order: z.literal('not-mine'), refs: z.array(Ref).readonly() }),
  /** How the digest here writes its dates. */
  z.strictObject({ order: z.literal('dates'), dates: DateStyle }),
  /** An address from which a calendar program reads the board's calendar: one's own, or this channel's. */
  z.strictObject({ order: z.literal('feed') }),
  z.strictObject({ order: z.literal('stop-feed') }),
  /** An order about posts that there is no way to carry out as it was said. */
  z.strictObject({
    order: z.literal('cannot'),
    why: Cannot,
    /** What is to be said by itself, as a person would. */
    parts: z.array(Words).max(3).readonly().optional(),
  }),
] as const;
const OnePostingOrder = z.discriminatedUnion('order', ONE_ORDER);
export type OnePostingOrder = z.infer<typeof OnePostingOrder>;

/** What a sentence wants of the bot's posts. */
export const PostingOrder = z.discriminatedUnion('order', [
  ...ONE_ORDER,
  /** Two things in one sentence, both of which can be done. */
  z.strictObject({ order: z.literal('both'), orders: z.array(OnePostingOrder).length(2).readonly() }),
]);
export type PostingOrder = z.infer<typeof PostingOrder>;

/** What a sentence wants of the conversation itself; a notice of null is the conversation's. */
const TalkOrder = z.discriminatedUnion('order', [
  z.strictObject({ order: z.literal('help') }),
  /** The councils to pick from. */
  z.strictObject({ order: z.literal('choose') }),
  z.strictObject({ order: z.literal('switch'), to: NoticeId }),
  z.strictObject({ order: z.literal('glance'), of: NoticeId.nullable() }),
  /** What the board's next digest would say. */
  z.strictObject({ order: z.literal('preview'), of: NoticeId.nullable() }),
  /** All that was recorded about an action or a paragraph. */
  z.strictObject({ order: z.literal('history'), ref: Ref }),
  /** Who has which role on the board. */
  z.strictObject({ order: z.literal('members') }),
  /** A notice of one's own is brought; its file comes with the message, or is asked for. */
  z.strictObject({ order: z.literal('add-notice') }),
  /** The open review of a notice, or a new one of what is published. */
  z.strictObject({ order: z.literal('review-notice'), of: NoticeId.nullable() }),
  /** The notice is lifted: from when is asked. */
  z.strictObject({ order: z.literal('lift-notice') }),
  /** The plan as a file; `by`: a sheet for each agency or theme. */
  z.strictObject({ order: z.literal('export'), by: PartedBy.optional() }),
  /** How something is done: a line of the page of how-tos. */
  z.strictObject({ order: z.literal('how-to'), of: HowToName }),
]);
export type TalkOrder = z.infer<typeof TalkOrder>;

/** Something that the bot is told to do and that changes nothing in the log. */
export const Order = z.union([PostingOrder, TalkOrder]);
export type Order = z.infer<typeof Order>;
