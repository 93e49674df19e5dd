import { memberOf, unread } from '../../notices/ledger/permission.ts';
import type { DialogServices } from '../services.ts';
import { feedId, FEEDS } from './feed-documents.ts';

/** A calendar that may be read. */
export interface AdmittedCalendar {
  /** The same for the same bytes: the board, how far its log has come, and the day. */
  readonly key: string;
  readonly make: () => Promise<Uint8Array>;
}

type Wanted = Pick<
  DialogServices,
  'library' | 'journal' | 'posts' | 'papers' | 'seal' | 'officers' | 'everybodyReads' | 'todayOf'
>;

/**
 * The calendar behind a feed's secret, where whoever it was made for may still read the board. Null: there is none, whatever
 * the reason. Reads only.
 */
export async function feedCalendar(secret: string, services: Wanted): Promise<AdmittedCalendar | null> {
  const { posts, journal, library, officers, everybodyReads: everybody, todayOf, papers } = services;
  const stored = await posts.get(FEEDS, feedId(secret, services));
  if (stored?.document.kind !== 'feed') return null;
  const { board, whose } = stored.document;
  const log = await journal.read(board);
  const reading = library.find(({ notice }) => notice.id === board);
  if (log === null || reading === undefined) return null;
  const personal = whose.to === 'person';
  const member = personal ? memberOf({ id: whose.id, name: null }, log, { officers }) : null;
  if (unread({ known: true, member, place: { id: whose.id, personal }, everybody }, log) !== null) return null;
  const today = todayOf(log.records);
  return {
    key: `${board} ${log.entries.at(-1)?.hash ?? ''} ${today}`,
    make: async () => {
      const written = await papers.write({ parts: { reading, log, today }, order: { what: 'calendar' } });
      if (written.outcome === 'none') throw new Error(`there is no calendar: ${written.none.why}`);
      return written.bytes;
    },
  };
}
