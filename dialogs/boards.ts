import type { Journal } from '../data/journal.ts';
import { emptyLog } from '../notices/ledger/board-log.ts';
import { memberOf, unread, wasOfficer, type Unread } from '../notices/ledger/permission.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import type { BoardLog, Member } from '../notices/model/log.ts';
import { isSameId } from '../notices/model/directory-id.ts';
import type { Incoming } from './protocol/incoming.ts';
import { subscriptionId, subscriptionOf } from './posting/documents.ts';
import type { DialogServices } from './services.ts';

/** A board as whoever speaks may see it, in the place where they speak. */
export type Seen =
  /** There is no such board. */
  | { readonly kind: 'none' }
  | { readonly kind: 'records'; readonly log: BoardLog; readonly member: Member | null }
  /** The notice alone. `bare` is a board of which nothing is recorded, for what needs one. */
  | { readonly kind: 'notice'; readonly why: Unread; readonly bare: BoardLog };

/** The boards' records for one turn: conversation reaches them this way only, so that nothing passes by the decision. */
export interface Boards {
  see(board: string): Promise<Seen>;
  /** Today on this board; that is no secret of it. */
  today(board: string): Promise<CalendarDate>;
  /** Whoever records is asked for a role by what decides. */
  readonly append: Journal['append'];
}

/** What conversation may use in one turn: everything, and of the boards what whoever speaks may see. */
export type ScopedServices = Omit<DialogServices, 'journal'> & { readonly boards: Boards };

export function scopedTo(incoming: Incoming, { journal, ...services }: DialogServices): ScopedServices {
  return { ...services, boards: boardsFor(incoming, { journal, ...services }) };
}

function boardsFor({ from, conversation, tenant = null }: Incoming, services: DialogServices): Boards {
  const { journal, audit, todayOf, everybodyReads } = services;
  const told = new Set<string>();

  async function see(board: string): Promise<Seen> {
    const log = await journal.read(board);
    if (log === null) return { kind: 'none' };
    const member = memberOf(from, log, services);
    const place = { id: conversation.place, personal: conversation.type === 'personal' };
    const reader = { known: from.id !== null, member, place, everybody: everybodyReads };
    const why = unread(reader, log);
    if (why === null || (why === 'not-linked' && unread(reader, await withDigest(board, log)) === null))
      return { kind: 'records', log, member };
    if (!told.has(board)) audit({ what: 'reading', who: from.id, tenant, board, outcome: 'refused', why });
    told.add(board);
    return { kind: 'notice', why, bare: emptyLog(log.records) };
  }

  /** Before links were kept, an officer who had the digest posted in a channel gave its people the records. */
  async function withDigest(board: string, log: BoardLog): Promise<BoardLog> {
    const { place } = conversation;
    if (log.places.some(({ id }) => id === place)) return log;
    const digest = (await subscriptionOf(services.posts, board, subscriptionId(place)))?.document ?? null;
    if (digest === null || digest.suspended !== null) return log;
    const { id } = digest.by;
    const byOfficer = services.officers.some((one) => isSameId(one, id)) || wasOfficer(id, log);
    return byOfficer ? { ...log, places: [...log.places, { id: place, linked: true }] } : log;
  }

  return {
    see,
    today: async (board) => todayOf((await journal.read(board))?.records ?? null),
    append: (board, command, decide) => journal.append(board, command, decide),
  };
}
