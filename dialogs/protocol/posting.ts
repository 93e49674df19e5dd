import type { CalendarDate } from '../../notices/model/dates.ts';
import type { Cannot } from '../../notices/model/order.ts';
import type { ChannelPosts, DateStyle, Due, SuspendedFor, Weekly } from '../../notices/model/posting.ts';
import type { NoticeName } from './notice-name.ts';

/** Whoever has no role on the board may not even ask; the others may not change it. */
export type MayNotPost = 'no-role' | 'officers-only' | 'officers-link';

/** What is said back about posts and reminders. */
export type PostingSaid =
  | {
      readonly kind: 'subscribed';
      readonly weekly: Weekly;
      readonly dates: DateStyle;
      readonly next: CalendarDate | null;
      readonly how: 'new' | 'changed' | 'resumed' | 'same';
      /** The digest of this council was posted here until now, and no longer is. */
      readonly instead: string | null;
    }
  /** `said` is handed back. */
  | { readonly kind: 'may-not'; readonly why: MayNotPost; readonly said: string }
  | { readonly kind: 'stopped' }
  /** Whoever asked in a channel was shown the digest in personal chat; false: it did not surely arrive there. */
  | { readonly kind: 'previewed'; readonly shown: boolean }
  /** Nothing was changed. */
  | { readonly kind: 'cannot'; readonly why: Cannot; readonly parts?: readonly string[] | undefined }
  /** There is nothing to stop or to change here. */
  | { readonly kind: 'not-subscribed' }
  /** `how`: whether that was so already. */
  | { readonly kind: 'reminders'; readonly days: number; readonly how: 'new' | 'changed' | 'same' }
  | { readonly kind: 'reminders-stopped' }
  | {
      readonly kind: 'where';
      readonly channels: readonly ChannelPosts[];
      /** So many days before; null: owners are not reminded. */
      readonly reminders: number | null;
    }
  /** Personal chat: posts are for channels. */
  | { readonly kind: 'for-channels' }
  /** `entry`: its number in the board's log; null: it was so already. */
  | { readonly kind: 'linked'; readonly subscribed: boolean; readonly entry: number | null }
  | { readonly kind: 'unlinked'; readonly entry: number | null }
  /** Personal chat is linked to no board. */
  | { readonly kind: 'personal-unlinked' }
  | { readonly kind: 'suspended'; readonly why: SuspendedFor; readonly channel: string | null }
  /** Told to officers by itself: Teams took no digest there for hours, and it is tried again at each turn. */
  | {
      readonly kind: 'refused';
      readonly why: SuspendedFor;
      readonly channel: string | null;
      readonly digestOf: CalendarDate;
      readonly next: CalendarDate | null;
    }
  | { readonly kind: 'snoozed'; readonly until: CalendarDate }
  /** Of whoever said it. */
  | { readonly kind: 'own-reminders'; readonly on: boolean }
  | { readonly kind: 'not-mine'; readonly refs: readonly string[] }
  | { readonly kind: 'which-not-mine'; readonly refs: readonly string[] }
  | { readonly kind: 'nothing-due' }
  /** `of`: whose it is. `again`: it was there already. */
  | { readonly kind: 'feed'; readonly address: string; readonly of: 'person' | 'channel'; readonly again: boolean }
  | { readonly kind: 'feed-stopped'; readonly count: number }
  | { readonly kind: 'no-feed' }
  /** Nobody set by which address calendar programs reach it. */
  | { readonly kind: 'feed-off' }
  | { readonly kind: 'feed-not-linked' }
  /** It was recorded that something completed still holds; `next`: what else is asked about. */
  | { readonly kind: 'attested'; readonly ref: string; readonly entry: number; readonly next: readonly Due[] }
  | { readonly kind: 'not-completed'; readonly ref: string }
  /** Sent by itself: what an owner has to do soon. */
  | { readonly kind: 'reminder'; readonly due: readonly Due[] }
  /** Two orders of one sentence, both of which were carried out. */
  | { readonly kind: 'both'; readonly said: readonly PostingSaid[] };

export interface PostingReply {
  readonly kind: 'posting';
  readonly notice: NoticeName;
  readonly said: PostingSaid;
}
