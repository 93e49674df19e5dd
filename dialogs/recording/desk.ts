import { storable } from '../../notices/model/storable.ts';
import type { CalendarDate } from '../../notices/model/dates.ts';
import { forbidden, type Forbidden } from '../../notices/log/permission.ts';
import type { BoardLog, Change, Member } from '../../notices/model/log.ts';
import type { NoticeReading } from '../../notices/model/notice.ts';
import type { Incoming, Person } from '../incoming.ts';
import type { DialogServices } from '../services.ts';

/** A board at which something may be recorded, and who wants it. */
export interface RecordingDesk {
  readonly reading: NoticeReading;
  readonly log: BoardLog;
  readonly today: CalendarDate;
  readonly person: { readonly id: string; readonly name: string };
  /** Other people that the message names, whose ids are known. */
  readonly mentioned: readonly { readonly id: string; readonly name: string }[];
}

/** The board of a notice as it is now; null where it has none. */
export async function recordingDesk(
  reading: NoticeReading,
  incoming: Incoming,
  services: DialogServices,
): Promise<RecordingDesk | null> {
  const log = await services.journal.read(reading.notice.id);
  if (log === null) return null;
  const mentioned = incoming.kind === 'message' ? incoming.mentions : [];
  return {
    reading,
    log,
    today: services.todayOf(log.records),
    person: named(incoming.from),
    mentioned: mentioned.map(named),
  };
}

const LONGEST_NAME = 200;

/** A name as it may stand in a log: whoever chose it may have chosen anything. */
function named({ id, name }: Person): RecordingDesk['person'] {
  return { id, name: storable((name ?? '').slice(0, LONGEST_NAME)).replace(/\s+/g, ' ') || id };
}

/** The role of a person on a board: officers by the installation's settings are so on every board. */
export function memberOf(
  { id, name }: Pick<Person, 'id' | 'name'>,
  log: BoardLog | null,
  { officers }: Pick<DialogServices, 'officers'>,
): Member | null {
  if (officers.includes(id)) return { id, name: name ?? id, role: 'officer', holds: [] };
  return log?.members.find((member) => member.id === id) ?? null;
}

/** Why somebody may not record this on this board; null: they may. What is taken back they must be allowed to do, too. */
export function mayNotRecord(member: Member | null, change: Change, { records, entries }: BoardLog): Forbidden | null {
  const why = forbidden(member, change, records);
  if (why !== null || change.what !== 'undo') return why;
  const undone = entries.find(({ seq }) => seq === change.undoes);
  const before = undone === undefined ? null : forbidden(member, undone.change, records);
  // One's own words about what has another owner by now may still be taken back.
  return before === 'not-yours' ? null : before;
}
