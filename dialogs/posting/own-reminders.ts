import { StoreError, type Store } from '../../data/store.ts';
import type { BoardLog } from '../../notices/model/log.ts';
import { addDays } from '../../notices/calendar/arithmetic.ts';
import type { Incoming } from '../protocol/incoming.ts';
import { CONTACTS, reminderOf, type Reminder } from './documents.ts';
import { allDue } from './due.ts';
import type { PostingOrder } from '../../notices/model/order.ts';
import { dayUntil } from './days-said.ts';
import type { PostingSaid } from '../protocol/posting.ts';
import type { ScopedServices } from '../boards.ts';

const MOST_TRIES = 5;
const FOR_GOOD = '9999-12-31';

/** No reminders to whoever says so, for so many days. */
export async function snooze(
  { days, until: said }: Pick<Extract<PostingOrder, { order: 'snooze' }>, 'days' | 'until'>,
  { from }: Incoming,
  services: ScopedServices,
): Promise<PostingSaid> {
  if (from.id === null) return { kind: 'nothing-due' };
  const today = services.dayOf(services.now());
  const resumes = said === undefined ? addDays(today, days + 1) : dayUntil(said, { ...services, today });
  if (resumes === null) return { kind: 'cannot', why: 'until-event' };
  const until = addDays(resumes, -1);
  await change(from.id, services.posts, (reminder) => ({ ...reminder, snoozed: until }));
  return { kind: 'snoozed', until };
}

/** No reminders to whoever says so until they say otherwise, or again from now on. */
export async function ownReminders(on: boolean, { from }: Incoming, services: ScopedServices): Promise<PostingSaid> {
  if (from.id === null) return { kind: 'nothing-due' };
  await change(from.id, services.posts, (reminder) => ({ ...reminder, snoozed: on ? null : FOR_GOOD }));
  return { kind: 'own-reminders', on };
}

/** No reminders of these any more to whoever says that they are somebody else's. */
export async function notMine(
  refs: readonly string[],
  { from }: Incoming,
  services: ScopedServices,
): Promise<PostingSaid> {
  if (from.id === null) return { kind: 'nothing-due' };
  const due = await allDue(from.id, services.posts, {
    ...services,
    logOf: (board) => logOfWith(board, services),
  });
  if (due.length === 0) return { kind: 'nothing-due' };
  const only = due.length === 1 ? due : [];
  const meant = refs.length === 0 ? only : due.filter(({ ref }) => refs.includes(ref));
  if (meant.length === 0) return { kind: 'which-not-mine', refs: due.map(({ ref }) => ref) };
  const more = meant.map(({ board, ref }) => ({ board, ref }));
  await change(from.id, services.posts, (reminder) => ({ ...reminder, notMine: [...reminder.notMine, ...more] }));
  return { kind: 'not-mine', refs: meant.map(({ ref }) => ref) };
}

/** Whoever owns something on a board has a role there, and may read it. */
async function logOfWith(board: string, { boards }: ScopedServices): Promise<BoardLog | null> {
  const seen = await boards.see(board);
  return seen.kind === 'records' ? seen.log : null;
}

async function change(person: string, posts: Store, to: (reminder: Reminder) => Reminder): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { document, etag } = await reminderOf(posts, person);
    const after = to(document);
    const done = await posts.commit(CONTACTS, [
      etag === null ? { op: 'create', document: after } : { op: 'replace', document: after, etag },
    ]);
    if (done.ok) return;
  }
  throw new StoreError('unavailable', 'The reminders were changed by too many at once.');
}
