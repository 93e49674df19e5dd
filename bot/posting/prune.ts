import { AUDIT } from '../../data/audit.ts';
import type { DocumentKind, DocumentOf } from '../../data/documents.ts';
import { LIMITS, type Store } from '../../data/store.ts';
import { contactId } from '../../dialogs/posting/documents.ts';
import { addDays } from '../../notices/calendar/arithmetic.ts';
import { instantOf, msOf, type Instant } from '../../notices/model/posting.ts';
import { faultDetails, type Log } from '../log.ts';
import { everyOne } from './pages.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How many days something is kept; docs/privacy.md says why. */
export const KEPT_DAYS = {
  /** The shape of a question that could not be read. */
  misread: 90,
  /** A plan's file that nobody confirmed. */
  planFile: 7,
  /** A question to the board's officer. */
  askedOfficer: 30,
  /** The last questions of a conversation, since something was said there. */
  questions: 90,
  /** What a chat remembers, an address, what somebody was reminded of, a digest that was suspended: since it was of use. */
  unused: 400,
  /** What became of a post: whoever looks for what happened a year ago finds it. */
  posted: 400,
  audit: 731,
} as const;

export interface PruneParts {
  readonly store: Store;
  readonly log: Log;
  /** Off: of what could not be read, nothing stays. */
  readonly keepMisread: boolean;
}

/** What becomes of a document: it stays as it is, is deleted, or is replaced by this. */
type Fate<K extends DocumentKind> = 'stays' | 'goes' | DocumentOf<K>;

/** Forgets what was kept long enough, once a day. `now` in milliseconds since 1970. */
export type Prune = (now: number, goesOn: () => boolean) => Promise<void>;

/** Makes it. What goes wrong with one kind does not keep the others from being looked through; that is tried again in an hour. */
export function createPrune({ store, log, keepMisread }: PruneParts): Prune {
  let next = -Infinity;
  return async (now, goesOn) => {
    // Not where the clock was set back meanwhile.
    if (now < next && next - now <= DAY) return;
    next = now + DAY;
    for (const [what, work] of jobs(store, keepMisread, now, goesOn)) {
      try {
        await work();
      } catch (fault) {
        next = now + HOUR;
        log('not-pruned', { what, fault: faultDetails(fault) });
      }
    }
    if (!goesOn()) next = -Infinity;
  };
}

type Job = readonly [what: string, work: () => Promise<void>];

function jobs(store: Store, keepMisread: boolean, now: number, goesOn: () => boolean): readonly Job[] {
  const before = (days: number): Instant => instantOf(now - days * DAY);
  const passed = (at: Instant, days: number): boolean => at <= before(days);
  /** Those who are written to: their addresses and reminders stay. */
  const inUse = new Set<string>();

  async function each<K extends DocumentKind>(kind: K, fateOf: (document: DocumentOf<K>) => Fate<K>): Promise<void> {
    for await (const { document, etag } of everyOne(store, kind)) {
      if (!goesOn()) return;
      const fate = fateOf(document);
      if (fate === 'stays') continue;
      // Whoever changed it meanwhile made use of it.
      await store.commit(document.pk, [
        fate === 'goes' ? { op: 'delete', id: document.id, etag } : { op: 'replace', document: fate, etag },
      ]);
    }
  }

  return [
    [
      'misread',
      () =>
        each('misread', ({ form, date }) => {
          const kept = keepMisread && form === 'shape' && !passed(`${date}T00:00:00.000Z`, KEPT_DAYS.misread);
          return kept ? 'stays' : 'goes';
        }),
    ],
    [
      'plan-file',
      () => each('plan-file', ({ at }) => (at === undefined || passed(at, KEPT_DAYS.planFile) ? 'goes' : 'stays')),
    ],
    ['asked-officer', () => each('asked-officer', ({ at }) => (passed(at, KEPT_DAYS.askedOfficer) ? 'goes' : 'stays'))],
    ['conversation', () => each('conversation', (one) => conversationFate(one, now))],
    [
      'posts',
      async () => {
        await each('posted', ({ at, target }) => {
          if (passed(at, KEPT_DAYS.posted)) return 'goes';
          if (target.to !== 'channel') inUse.add(contactId('person', target.person));
          return 'stays';
        });
        await each('subscription', ({ suspended, channel }) => {
          if (suspended !== null && passed(suspended.since, KEPT_DAYS.unused)) return 'goes';
          inUse.add(contactId('channel', channel.id));
          return 'stays';
        });
        // Only once all is known that is in use.
        await each('contact', (contact) => {
          if (inUse.has(contact.id)) return 'stays';
          if (contact.at === undefined) return { ...contact, at: instantOf(now) };
          if (passed(contact.at, KEPT_DAYS.unused)) return 'goes';
          inUse.add(contact.id);
          return 'stays';
        });
        await each('reminder', ({ person, last, snoozed, told }) => {
          if (inUse.has(contactId('person', person))) return 'stays';
          const days = [last, snoozed, ...told.map(({ on }) => on)].filter((day) => day !== null);
          const since = addDays(before(KEPT_DAYS.unused).slice(0, 10), 1);
          return days.some((day) => day >= since) ? 'stays' : 'goes';
        });
      },
    ],
    ['audit', () => pruneAudit(store, before(KEPT_DAYS.audit), goesOn)],
  ];
}

/**
 * A chat's last questions go before the chat itself does. What a channel is linked to is written once and not at each
 * turn, so that its age says nothing: it stays, and holds nobody's words.
 */
function conversationFate(one: DocumentOf<'conversation'>, now: number): Fate<'conversation'> {
  const { at, state } = one;
  const { thread } = state;
  if (thread === undefined) return 'stays';
  // Written by an earlier version: counted from today on.
  if (at === undefined) return { ...one, at: instantOf(now) };
  const days = (now - msOf(at)) / DAY;
  const only = Object.keys(state).every((name) => name === 'thread');
  if (days >= (only ? KEPT_DAYS.questions : KEPT_DAYS.unused)) return 'goes';
  if (days < KEPT_DAYS.questions || JSON.stringify(thread) === '{}') return 'stays';
  return { ...one, state: { ...state, thread: {} } };
}

/** Its ids sort by time: what is too old stands at the beginning, and nothing behind it has to be read. */
async function pruneAudit(store: Store, before: Instant, goesOn: () => boolean): Promise<void> {
  while (goesOn()) {
    const { items } = await store.list(AUDIT, 'audit', { limit: LIMITS.operations });
    const old = items.filter(({ document }) => document.at <= before);
    if (old.length === 0) return;
    await store.commit(
      AUDIT,
      old.map(({ document: { id }, etag }) => ({ op: 'delete', id, etag })),
    );
    if (old.length < items.length) return;
  }
}
