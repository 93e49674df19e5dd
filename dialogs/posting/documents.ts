import { shortKeyOf } from '../../data/document-keys.ts';
import type { DocumentOf } from '../../data/documents.ts';
import { endOfDay, localDay } from '../../notices/digest/schedule.ts';
import { directoryId } from '../../notices/model/directory-id.ts';
import { msOf } from '../../notices/model/posting.ts';
import type { Stored, Store } from '../../data/store.ts';

export type Subscription = DocumentOf<'subscription'>;
export type Reminder = DocumentOf<'reminder'>;

/** The partition of what is known about people and places, whatever board they belong to. */
export const CONTACTS = 'contacts';

/** Logs of earlier versions name the same person in other case. */
const keptPerson = (id: string): string => directoryId(id) ?? id;

/**
 * Until when the turns of a subscription were dealt with. Never later than today: a clock that was wrong for a while may
 * have said so, and would have the digest stay away until then.
 */
export function dealtWithUpTo({ upTo, weekly: { zone } }: Pick<Subscription, 'upTo' | 'weekly'>, now: number): number {
  const said = msOf(upTo);
  return said <= endOfDay(localDay(now, zone), zone) ? said : now;
}

/** Nothing is posted there until somebody asks for it again. What only Teams' answers suspended is tried at each turn. */
export const standsStill = ({ suspended }: Pick<Subscription, 'suspended'>): boolean =>
  suspended !== null && suspended.refused !== true;

export const subscriptionId = (channel: string): string => `subscription-${shortKeyOf(channel)}`;
export const contactId = (whose: 'channel' | 'person', id: string): string =>
  `contact-${whose}-${shortKeyOf(whose === 'person' ? keptPerson(id) : id)}`;
export const reminderId = (person: string): string => `reminder-${shortKeyOf(keptPerson(person))}`;
export const REMINDERS_ID = 'reminders';

/** The subscription of a channel to a board's digest; null where it has none. */
export async function subscriptionOf(store: Store, board: string, id: string): Promise<Stored<Subscription> | null> {
  const stored = await store.get(board, id);
  return stored?.document.kind === 'subscription' ? { document: stored.document, etag: stored.etag } : null;
}

/** What one person was reminded of; a fresh start where they never were. */
export async function reminderOf(
  store: Store,
  person: string,
): Promise<{ readonly document: Reminder; readonly etag: string | null }> {
  const id = reminderId(person);
  const stored = await store.get(CONTACTS, id);
  if (stored?.document.kind === 'reminder') return { document: stored.document, etag: stored.etag };
  const document: Reminder = {
    pk: CONTACTS,
    id,
    kind: 'reminder',
    person,
    last: null,
    snoozed: null,
    told: [],
    notMine: [],
  };
  return { document, etag: null };
}
