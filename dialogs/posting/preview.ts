import { localDay } from '../../notices/digest/schedule.ts';
import { msOf } from '../../notices/model/posting.ts';
import type { NoticeReading } from '../../notices/model/notice.ts';
import { deskOf } from '../asking.ts';
import { digestReply } from '../digest.ts';
import type { Incoming } from '../incoming.ts';
import { nameOf } from '../places.ts';
import type { Reply } from '../reply.ts';
import type { DialogServices } from '../services.ts';
import { subscriptionId, subscriptionOf } from './documents.ts';

/** What this place's digest of a board would say now: the changes are those since its last one. */
export async function digestHere(
  reading: NoticeReading,
  { conversation }: Incoming,
  services: DialogServices,
): Promise<Extract<Reply, { kind: 'digest' }>> {
  const desk = await deskOf(reading, services);
  const id = subscriptionId(conversation.place);
  const last = (await subscriptionOf(services.posts, reading.notice.id, id))?.document ?? null;
  const day = last?.sent ? localDay(msOf(last.sent), last.weekly.zone) : null;
  // A demonstration's today lies years before the day on which its last one went.
  const since = day !== null && day <= desk.today ? day : null;
  return digestReply(desk, { since, show: null, offset: 0, dates: last?.dates ?? 'words' }, services);
}

/** The digest to whoever asks and nobody else: in a channel all would see it, so it goes to their personal chat. */
export async function preview(reading: NoticeReading, incoming: Incoming, services: DialogServices): Promise<Reply> {
  const digest = await digestHere(reading, incoming, services);
  if (incoming.conversation.type === 'personal') return digest;
  const shown = await services.tell(incoming.from.id, digest);
  return { kind: 'posting', notice: nameOf(reading), said: { what: 'previewed', shown } };
}
