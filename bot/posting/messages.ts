import type { Operation } from '../../data/store.ts';
import type { Subscription } from '../../dialogs/posting/documents.ts';
import type { CalendarDate } from '../../notices/model/dates.ts';
import { localDay } from '../../notices/digest/schedule.ts';
import { msOf, type DateStyle, type Instant } from '../../notices/model/posting.ts';
import { owedWords } from '../../cards/posting-words.ts';
import type { Message } from './send.ts';

/** A message that is ready to be sent. */
export interface Composed {
  readonly message: Message;
  /** Things that it tells of. */
  readonly count: number;
  /** What is written when it went, in the partition of its post. */
  readonly besides?: () => Promise<readonly Operation[]>;
}

/** What digests and reminders say, made at the moment when they are sent. */
export interface Messages {
  /** Null: the notice is lifted, and the digest before said so. */
  digest(subscription: Subscription): Promise<Composed | null>;
  /** Null: there is nothing any more. `day` is that of the post. */
  reminder(person: string, slot: string): Promise<Composed | null>;
  /** Tells an officer that Teams takes no posts there. Null: that is not theirs to know any more. */
  suspended(subscription: Subscription, person: string): Promise<Composed | null>;
  /** What was kept for channels with the same digest is dropped. */
  forget(): void;
}

/** A board's digest as it is sent; `since` is the day of the one before it, and `sent` its moment. Null: there is none any more. */
export type ComposeDigest = (
  board: string,
  since: CalendarDate | null,
  dates: DateStyle,
  sent: Instant | null,
) => Promise<Message | null>;

/** Channels that follow one board in the same week get the same message: so many are kept while posts are sent. */
const KEPT = 50;

export function createMessages(
  composeDigest: ComposeDigest,
  reminder: Messages['reminder'],
  suspended: Messages['suspended'],
): Messages {
  const kept = new Map<string, Promise<Message | null>>();

  function digestOf(
    board: string,
    since: CalendarDate | null,
    dates: DateStyle,
    sent: Instant | null,
  ): Promise<Message | null> {
    const key = `${board} ${sent ?? ''} ${dates}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    const made = composeDigest(board, since, dates, sent);
    kept.set(key, made);
    return made;
  }

  return {
    digest: async ({ pk, weekly, sent, owed, dates }) => {
      const dayOf = (slot: string): CalendarDate => localDay(msOf(slot), weekly.zone);
      const message = await digestOf(pk, sent === null ? null : dayOf(sent), dates, sent);
      if (message === null) return null;
      const line = owedWords(
        owed.map(({ slot, end }) => ({ date: dayOf(slot), end })),
        dates,
      );
      return { message: line === null ? message : { ...message, text: line }, count: 1 };
    },
    reminder,
    suspended,
    forget: () => kept.clear(),
  };
}
