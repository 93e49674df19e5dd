import { z } from 'zod';
import type { CalendarDate } from './dates.ts';
import { DateRange } from './terms.ts';

/** A moment, as milliseconds since 1970 give it back: `2015-02-02T09:00:00.000Z`. Compares as a string. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

export const instantOf = (at: number): Instant => new Date(at).toISOString();
export const msOf = (instant: Instant): number => Date.parse(instant);

/** 1 is Monday, 7 is Sunday. */
export const Weekday = z.int().min(1).max(7);

/** "09:00" to "23:59". */
export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is no time of the day');

/** A zone of the IANA list that this machine knows. */
export const Zone = z.string().refine(isZone, 'is no time zone');

/** How a digest writes its dates: "2 February 2015", "2 Chwefror 2015", "02/02/2015", "2015-02-02". */
export const DateStyle = z.enum(['words', 'welsh', 'numbers', 'iso']);
export type DateStyle = z.infer<typeof DateStyle>;

/** Nobody leaves out more stretches of days than that at once. */
export const MOST_AWAY = 20;

/** When the digest is posted: local time in its zone, whatever the clocks do. */
export const Weekly = z.strictObject({
  weekday: Weekday,
  time: TimeOfDay,
  zone: Zone,
  /** Nothing is posted on days of England's school holidays. */
  skipHolidays: z.boolean(),
  /** Days on which nothing is posted, besides; what is over is dropped when it is next changed. Left out: none. */
  away: z.array(DateRange).max(MOST_AWAY).readonly().optional(),
});
export type Weekly = z.infer<typeof Weekly>;

/** Why nothing is posted to a place any more. */
export const SuspendedFor = z.enum([
  'removed',
  'blocked',
  'not-found',
  'channel-renamed',
  'channel-deleted',
  'team-deleted',
]);
export type SuspendedFor = z.infer<typeof SuspendedFor>;

/**
 * How a post ended. `skipped`: its day was over before it could be sent, or nobody wanted it any more. `failed`: Teams
 * refused it. `unknown`: it may have arrived or not, and is not sent again.
 */
export const PostEnd = z.enum(['sent', 'skipped', 'failed', 'unknown']);
export type PostEnd = z.infer<typeof PostEnd>;

/** Asking what zones there are costs more than everything else about a subscription. */
const zones = new Map<string, boolean>();
const MOST_ZONES = 1000;

function isZone(zone: string): boolean {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  if (zones.size >= MOST_ZONES) zones.clear();
  zones.set(zone, isKnownHere(zone));
  return zones.get(zone) ?? false;
}

function isKnownHere(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** One channel as "where do you post?" tells of it. */
export interface ChannelPosts {
  readonly name: string | null;
  /** It is the one in which it was asked. */
  readonly here: boolean;
  readonly weekly: Weekly;
  readonly dates: DateStyle;
  readonly next: CalendarDate | null;
  readonly last: { readonly date: CalendarDate; readonly end: PostEnd } | null;
  /** `refused`: it is tried again at each turn. */
  readonly suspended: { readonly why: SuspendedFor; readonly since: CalendarDate; readonly refused: boolean } | null;
}

/** Something that an owner is reminded of. */
export interface Due {
  readonly board: string;
  readonly place: string;
  /** An action's id or a paragraph's ref. */
  readonly ref: string;
  readonly words: string;
  readonly due: CalendarDate;
  readonly overdue: boolean;
  /** It is complete, and since `due` asked whether it still holds. */
  readonly attest?: true;
}
