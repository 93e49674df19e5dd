import { localDay } from '../../notices/digest/schedule.ts';
import { msOf } from '../../notices/model/posting.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import { deskOf } from '../asking.ts';
import { digestReply } from '../digest.ts';
import type { Incoming } from '../protocol/incoming.ts';
import { mayNotRead } from '../recording/desk.ts';
import { nameOf } from '../places.ts';
import type { Reply } from '../protocol/reply.ts';
import type { ScopedServices } from '../boards.ts';
import { subscriptionId, subscriptionOf } from './documents.ts';

/** What this place's digest of a board would say now: the changes are those since its last one. */
export async function digestHere(
  reading: ParsedNotice,
  { conversation }: Incoming,
  services: ScopedServices,
): Promise<Reply> {
  const desk = await deskOf(reading, services);
  const refused = mayNotRead(desk);
  if (refused !== null) return refused;
  const id = subscriptionId(conversation.place);
  const last = (await subscriptionOf(services.posts, reading.notice.id, id))?.document ?? null;
  const day = last?.sent ? localDay(msOf(last.sent), last.weekly.zone) : null;
  // A demonstration's today lies years before the day on which its last one went.
  const since = day !== null && day <= desk.today ? day : null;
  return digestReply(desk, { since, show: null, offset: 0, dates: last?.dates ?? 'words' }, services);
}

/** The digest to whoever asks and nobody else: in a channel all would see it, so it goes to their personal chat. */
export async function preview(reading: ParsedNotice, incoming: Incoming, services: ScopedServices): Promise<Reply> {
  const digest = await digestHere(reading, incoming, services);
  if (digest.kind !== 'digest' || incoming.conversation.type === 'personal') return digest;
  // A link is of the channel: what its people read there does not follow them into their own chats.
  const seen = await services.boards.see(reading.notice.id);
  if (seen.kind === 'records' && seen.member === null && !services.everybodyReads)
    return mayNotRead({ withheld: 'no-role', reading }) ?? digest;
  const { id } = incoming.from;
  const shown = id !== null && (await services.tell(id, digest));
  return { kind: 'posting', notice: nameOf(reading), said: { kind: 'previewed', shown } };
}
