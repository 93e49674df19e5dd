import type { Store, Stored } from '../../data/store.ts';
import { instantOf, msOf, type SuspendedFor } from '../../notices/model/posting.ts';
import { forgetPerson } from '../../dialogs/posting/contacts.ts';
import { contactId, standsStill, subscriptionOf } from '../../dialogs/posting/documents.ts';
import { faultDetails, type Log } from '../log.ts';
import { addressOf, type Address } from './address.ts';
import type { Lease } from './lease.ts';
import type { Limits } from './limits.ts';
import type { Composed, Messages } from './messages.ts';
import type { Ending, Outbox, Post } from './outbox.ts';
import type { Send, Sent } from './send.ts';
import { officersToTell, type OfficersOf } from './tell-officers.ts';
import type { Watch } from '../watch/watch.ts';

/** No answer for so long: it is not known whether it arrived. */
export const PATIENCE_MS = 20_000;
/** What has to be left of the lease before something is sent: the answer is waited for, and noted. */
export const LEASE_LEFT_MS = PATIENCE_MS + 10_000;

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 10 * 60_000;
const MOST_ATTEMPTS = 30;

const MINUTE = 60_000;
/** False answers that nobody is there go away by themselves, mostly within minutes and sometimes in hours. */
const GONE_FIRST_MS = 5 * MINUTE;
const GONE_LONGEST_MS = 60 * MINUTE;
/** So long Teams may say so before it is believed. */
const GONE_FOR_MS = 6 * 60 * MINUTE;

export interface DeliverParts {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly lease: Lease;
  readonly limits: Limits;
  readonly messages: Messages;
  readonly officersOf: OfficersOf;
  readonly send: Send;
  readonly log: Log;
  readonly watch: Watch;
  readonly now: () => number;
  /** Milliseconds that only go forward. */
  readonly steady: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** 0 to 1. */
  readonly random: () => number;
  /** A name that is given once. */
  readonly newId: () => string;
}

/** What is known of a post before it is sent. */
interface Ready {
  readonly address: Address;
  readonly composed: Composed;
}

/** Sends one post that is due, if it is still wanted: claimed before, ended or put back after. */
export async function deliver(post: Stored<Post>, parts: DeliverParts): Promise<void> {
  const { outbox, lease, limits, now, newId, watch } = parts;
  if (post.document.state !== 'due' || msOf(post.document.notBefore) > now()) return;
  const ready = await prepare(post, parts);
  if ('end' in ready) {
    await outbox.end(post, ready);
    return;
  }
  const { address, composed } = ready;
  await limits(`${address.channelId} ${address.conversation}`, address.tenant ?? '');
  if (!lease.lasts(LEASE_LEFT_MS)) return;
  const claimed = await outbox.claim(post, newId());
  if (claimed === null) return;
  // The claim may have taken long.
  if (!lease.lasts(PATIENCE_MS)) {
    await outbox.putBack(claimed, now());
    return;
  }
  const from = parts.steady();
  const sent = await watch.during('post', () => sendOnce(address, composed, parts));
  watch.see({ kind: 'send', to: post.document.target.to, result: sent.kind, ms: parts.steady() - from });
  await conclude(claimed, sent, composed, parts);
}

/** The end of what may not be tried any more; null: it may. */
export function lateEnd(
  { document }: Stored<Post>,
  parts: Pick<DeliverParts, 'now' | 'store' | 'officersOf'>,
): Ending | null {
  const now = parts.now();
  const { gone, until } = document;
  if (now < lastMoment(document)) return null;
  if (gone !== undefined) return goneEnd(document, gone.why, `no longer there, ${gone.times} times`, parts);
  return msOf(until) <= now ? { end: 'skipped', note: 'too late' } : null;
}

/**
 * Where Teams says that nobody is there, it is believed after some hours; of an officer who is to be told of that very
 * thing not before the post is too late: somebody has to know.
 */
const lastMoment = ({ until, gone, target }: Post): number =>
  Math.min(msOf(until), gone === undefined || target.to === 'officer' ? Infinity : msOf(gone.since) + GONE_FOR_MS);

/** Nobody is there: what is posted there every week is suspended, and its officers are told in the same commit. */
const goneEnd = (
  post: Post,
  why: SuspendedFor,
  note: string,
  parts: Pick<DeliverParts, 'now' | 'store' | 'officersOf'>,
): Ending => ({ end: 'failed', note, suspend: why, besides: () => officersToTell(post, parts) });

/** Where it goes and what it says; or its end, where it is not wanted any more, comes too late or cannot be sent. */
async function prepare(post: Stored<Post>, parts: DeliverParts): Promise<Ready | Ending> {
  const { store, messages, log } = parts;
  const { target, pk, slot } = post.document;
  const late = lateEnd(post, parts);
  if (late !== null) return late;
  if (target.to === 'channel') {
    const stored = await subscriptionOf(store, pk, target.subscription);
    if (stored === null || stored.document.open !== slot) return { end: 'skipped', note: 'stopped meanwhile' };
    if (standsStill(stored.document)) return { end: 'skipped', note: 'suspended meanwhile' };
    const address = await addressOf(store, contactId('channel', stored.document.channel.id));
    if (address === null) return goneEnd(post.document, 'removed', 'no address', parts);
    const composed = await messages.digest(stored.document);
    return composed === null
      ? { end: 'skipped', note: 'the notice is lifted, and the digest said so' }
      : { address, composed };
  }
  if (target.to === 'officer') return prepareForOfficer(target, pk, parts);
  const address = await addressOf(store, contactId('person', target.person));
  if (address === null) return { end: 'skipped', note: 'no address' };
  const composed = await messages.reminder(target.person, slot);
  if (composed === null) return { end: 'skipped', note: 'nothing to be reminded of any more' };
  log('reminding', { items: composed.count });
  return { address, composed };
}

async function prepareForOfficer(
  { person, subscription }: Extract<Post['target'], { to: 'officer' }>,
  board: string,
  { store, messages }: DeliverParts,
): Promise<Ready | Ending> {
  const stored = await subscriptionOf(store, board, subscription);
  if (stored?.document.suspended?.refused !== true) return { end: 'skipped', note: 'it goes on by now' };
  const address = await addressOf(store, contactId('person', person));
  const composed = address === null ? null : await messages.suspended(stored.document, person);
  return address === null || composed === null ? { end: 'skipped', note: 'nobody to tell' } : { address, composed };
}

async function sendOnce(address: Address, { message }: Composed, { send, sleep }: DeliverParts): Promise<Sent> {
  const enough = new AbortController();
  const answered = new AbortController();
  const silence = sleep(PATIENCE_MS, answered.signal).then((): Sent => {
    enough.abort();
    return { kind: 'unknown', why: 'no answer' };
  });
  try {
    return await Promise.race([send(address, message, enough.signal), silence]);
  } finally {
    answered.abort();
  }
}

async function conclude(claimed: Stored<Post>, sent: Sent, { besides }: Composed, parts: DeliverParts): Promise<void> {
  const { outbox, log, now, random, store } = parts;
  const { target, attempts, until } = claimed.document;
  const end = (ending: Ending) => {
    const told = ending.end === 'sent' || ending.end === 'unknown';
    return outbox.end(claimed, told && besides !== undefined ? { ...ending, besides } : ending);
  };
  switch (sent.kind) {
    case 'sent':
      return end({ end: 'sent', note: null });
    case 'unknown':
      return end({ end: 'unknown', note: sent.why });
    case 'refused':
      return end({ end: 'failed', note: sent.why });
    case 'gone': {
      const before = claimed.document.gone;
      const gone = { why: sent.why, since: before?.since ?? instantOf(now()), times: (before?.times ?? 0) + 1 };
      const doubled = Math.min(GONE_LONGEST_MS, GONE_FIRST_MS * 2 ** (gone.times - 1));
      const next = now() + doubled * (1 + random() / 2);
      if (next < lastMoment({ ...claimed.document, gone })) return outbox.putBack(claimed, next, gone);
      if (target.to !== 'channel') await forget(store, target.person, log);
      return end(goneEnd(claimed.document, sent.why, sent.note, parts));
    }
    case 'later': {
      const doubled = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1));
      // Jitter only adds: what Teams asks for is the least.
      const next = now() + Math.max(sent.afterMs ?? 0, doubled) * (1 + random() / 2);
      if (attempts >= MOST_ATTEMPTS || next >= msOf(until)) return end({ end: 'failed', note: sent.why });
      return outbox.putBack(claimed, next);
    }
  }
}

/** Somebody who blocked the bot is not written to until they write again. */
async function forget(store: Store, person: string, log: Log): Promise<void> {
  try {
    await forgetPerson(store, person);
  } catch (fault) {
    log('contact-not-forgotten', { fault: faultDetails(fault) });
  }
}
