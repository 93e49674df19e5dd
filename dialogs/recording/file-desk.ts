import type { ParsedNotice } from '../../notices/model/notice.ts';
import type { ScopedServices } from '../boards.ts';
import type { Incoming } from '../protocol/incoming.ts';
import type { Reply } from '../protocol/reply.ts';
import { note } from './audited.ts';
import { mayNotRead, recordingDesk, type RecordingDesk } from './desk.ts';

/**
 * Offers a file that is made of the board's records, to whoever may read them. In personal chat: only there a bot can give
 * somebody a file. Null: there is no such board.
 */
export async function atFileDesk(
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
  offer: (desk: RecordingDesk) => Promise<Reply>,
): Promise<Reply | null> {
  if (incoming.conversation.type !== 'personal')
    return { kind: 'problem', problem: { kind: 'files-in-personal-chat' } };
  const desk = await recordingDesk(reading, incoming, services);
  if (desk === null) return null;
  return mayNotExport(desk, incoming, services) ?? offer(desk);
}

/** Why somebody may not have the board's records as a file; null: they may. Whoever is refused leaves a line behind. */
export function mayNotExport(desk: RecordingDesk, incoming: Incoming, services: ScopedServices): Reply | null {
  if (desk.withheld === null) return null;
  const board = desk.reading.notice.id;
  note({ what: 'export', board, outcome: 'refused', why: desk.withheld }, incoming, services);
  return mayNotRead(desk);
}
