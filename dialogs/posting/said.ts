import type { CalendarDate } from '../../notices/model/dates.ts';
import type { ChannelPosts, DateStyle, Due, SuspendedFor, Weekly } from '../../notices/model/posting.ts';

/** What of an order there is no way to do: only every week; not for some weeks; not from elsewhere; not for one person; no such dates. */
export type Cannot = 'only-weekly' | 'whole-weeks' | 'other-channel' | 'one-person' | 'date-style';

/** What is said back about posts and reminders. */
export type PostingSaid =
  | {
      readonly what: 'subscribed';
      readonly weekly: Weekly;
      readonly dates: DateStyle;
      readonly next: CalendarDate | null;
      readonly how: 'new' | 'changed' | 'resumed' | 'same';
      /** The digest of this council was posted here until now, and no longer is. */
      readonly instead: string | null;
    }
  /** Whoever has no role on the board may not even ask; the others may not change it. `said` is handed back. */
  | { readonly what: 'may-not'; readonly why: 'no-role' | 'officers-only' | 'officers-link'; readonly said: string }
  | { readonly what: 'stopped' }
  /** Whoever asked in a channel was shown the digest in personal chat; false: it did not surely arrive there. */
  | { readonly what: 'previewed'; readonly shown: boolean }
  /** Nothing was changed. */
  | { readonly what: 'cannot'; readonly why: Cannot }
  /** There is nothing to stop or to change here. */
  | { readonly what: 'not-subscribed' }
  | { readonly what: 'reminders'; readonly days: number }
  | { readonly what: 'reminders-stopped' }
  | {
      readonly what: 'where';
      readonly channels: readonly ChannelPosts[];
      /** So many days before; null: owners are not reminded. */
      readonly reminders: number | null;
    }
  /** Personal chat: posts are for channels. */
  | { readonly what: 'for-channels' }
  /** `entry`: its number in the board's log; null: it was so already. */
  | { readonly what: 'linked'; readonly subscribed: boolean; readonly entry: number | null }
  | { readonly what: 'unlinked'; readonly entry: number | null }
  /** Personal chat is linked to no board. */
  | { readonly what: 'personal-unlinked' }
  | { readonly what: 'suspended'; readonly why: SuspendedFor; readonly channel: string | null }
  | { readonly what: 'snoozed'; readonly until: CalendarDate }
  | { readonly what: 'not-mine'; readonly refs: readonly string[] }
  | { readonly what: 'which-not-mine'; readonly refs: readonly string[] }
  | { readonly what: 'nothing-due' }
  /** Sent by itself: what an owner has to do soon. */
  | { readonly what: 'reminder'; readonly due: readonly Due[] };
