import type { Decision } from '../../data/journal.ts';
import { memberOf } from '../../notices/ledger/permission.ts';
import type { AuditEvent } from '../../notices/model/audit.ts';
import { storable } from '../../notices/model/storable.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import type { ScopedServices } from '../boards.ts';
import type { Incoming } from '../protocol/incoming.ts';
import { note } from '../recording/audited.ts';
import { commandId } from '../recording/seal.ts';
import { authorOf } from './subscribe.ts';

/** What is left behind where somebody may not say who reads a board. */
export const LINK_REFUSED = (board: string) =>
  ({ what: 'reading', board, outcome: 'refused', why: 'officers-link' }) satisfies Partial<AuditEvent>;

/**
 * Puts into the board's log that the people of this channel or group chat may read its records, or no longer. Gives the
 * entry's number; null: that was so already. Officers only, asked again at the moment it is recorded.
 */
export async function recordLink(
  { notice: { id: board } }: ParsedNotice,
  linked: boolean,
  incoming: Incoming,
  services: ScopedServices,
): Promise<number | null | 'refused'> {
  const { conversation, origin, id: activity } = incoming;
  const by = authorOf(incoming);
  const place = { id: conversation.place, name: storable((origin?.name ?? '').slice(0, 300)) || null };
  const done = await services.boards.append(
    board,
    commandId(incoming, services),
    (log): Decision<'officers-link' | 'as-it-was'> => {
      const member = memberOf(incoming.from, log, services);
      if (member?.role !== 'officer') return { refused: 'officers-link' };
      if (log.places.some((one) => one.id === place.id && one.linked === linked)) return { refused: 'as-it-was' };
      const source = { conversation: conversation.id, activity };
      return {
        record: { at: services.now(), by: { ...by, role: 'officer' }, source, change: { what: 'link', place, linked } },
      };
    },
  );
  if (!done.ok && done.refused === 'as-it-was') return null;
  if (!done.ok) {
    note(LINK_REFUSED(board), incoming, services);
    return 'refused';
  }
  if (!done.again)
    note({ what: 'reading', board, outcome: 'done', why: linked ? 'linked' : 'unlinked' }, incoming, services);
  return done.entry.seq;
}
