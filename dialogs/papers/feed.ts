import { directoryId } from '../../notices/model/directory-id.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import { instantOf } from '../../notices/model/posting.ts';
import type { Member } from '../../notices/model/log.ts';
import type { ScopedServices } from '../boards.ts';
import { nameOf } from '../places.ts';
import type { Incoming } from '../protocol/incoming.ts';
import type { PostingSaid } from '../protocol/posting.ts';
import type { Reply } from '../protocol/reply.ts';
import { note } from '../recording/audited.ts';
import { recordingDesk } from '../recording/desk.ts';
import { mayNotExport } from '../recording/file-desk.ts';
import { commandId } from '../recording/seal.ts';
import { type Feed, feedId, feedPath, FEEDS, feedSecret, feedsOf } from './feed-documents.ts';

/**
 * Gives whoever asks, or the channel in which an officer or the chair asks, an address from which a calendar program reads the
 * board's calendar; the same one each time until it is stopped.
 */
export async function offerFeed(reading: ParsedNotice, incoming: Incoming, services: ScopedServices): Promise<Reply> {
  const said = (one: PostingSaid): Reply => ({ kind: 'posting', notice: nameOf(reading), said: one });
  const { feedAddress, posts } = services;
  const board = reading.notice.id;
  const desk = await recordingDesk(reading, incoming, services);
  const refused = desk === null ? null : mayNotExport(desk, incoming, services);
  if (refused !== null) return refused;
  const whose = whoseOf(incoming);
  if (desk === null || whose === null) return said({ kind: 'may-not', why: 'no-role', said: '' });
  if (feedAddress === null) return said({ kind: 'feed-off' });
  if (whose.to === 'channel') {
    const seen = await services.boards.see(board);
    if (!leads(seen.kind === 'records' ? seen.member : null))
      return said({ kind: 'may-not', why: 'officers-only', said: '' });
    if (!desk.log.places.some(({ id, linked }) => linked && id === whose.id)) return said({ kind: 'feed-not-linked' });
  }
  const here = (await feedsOf(posts, whose)).find(({ document }) => document.board === board)?.document;
  const feed = here ?? newFeed(board, whose, incoming, services);
  const secret = feedSecret(feed, services);
  if (here === undefined) {
    await posts.commit(FEEDS, [{ op: 'upsert', document: { ...feed, id: feedId(secret, services) } }]);
    note({ what: 'export', board, outcome: 'done', why: 'feed' }, incoming, services);
  }
  const address = `${feedAddress}${feedPath(secret)}`;
  return said({ kind: 'feed', address, of: whose.to, again: here !== undefined });
}

/** Ends the feeds of whoever says so, or of the channel in which an officer or the chair says so: of every board. */
export async function stopFeeds(reading: ParsedNotice, incoming: Incoming, services: ScopedServices): Promise<Reply> {
  const said = (one: PostingSaid): Reply => ({ kind: 'posting', notice: nameOf(reading), said: one });
  const whose = whoseOf(incoming);
  const feeds = whose === null ? [] : await feedsOf(services.posts, whose);
  if (whose?.to === 'channel') {
    for (const { document } of feeds) {
      const seen = await services.boards.see(document.board);
      if (!leads(seen.kind === 'records' ? seen.member : null))
        return said({ kind: 'may-not', why: 'officers-only', said: '' });
    }
  }
  for (const { document, etag } of feeds) {
    await services.posts.commit(FEEDS, [{ op: 'delete', id: document.id, etag }]);
    note({ what: 'export', board: document.board, outcome: 'done', why: 'feed-stopped' }, incoming, services);
  }
  return said(feeds.length === 0 ? { kind: 'no-feed' } : { kind: 'feed-stopped', count: feeds.length });
}

/** In personal chat a person has a feed of their own; elsewhere the channel has one. Null: Teams did not say who it is. */
function whoseOf({ conversation, from }: Incoming): Feed['whose'] | null {
  if (conversation.type !== 'personal') return { to: 'channel', id: conversation.place };
  return from.id === null ? null : { to: 'person', id: directoryId(from.id) ?? from.id };
}

function newFeed(board: string, whose: Feed['whose'], incoming: Incoming, services: ScopedServices): Feed {
  const made = instantOf(Date.parse(services.now()));
  const nonce = commandId(incoming, services);
  return { pk: FEEDS, id: '', kind: 'feed', board, whose, by: incoming.from.id ?? '', made, nonce };
}

const leads = (member: Member | null): boolean => member?.role === 'officer' || member?.role === 'chair';
