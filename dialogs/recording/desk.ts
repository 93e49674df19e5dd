import { storable } from '../../notices/model/storable.ts';
import type { CalendarDate } from '../../notices/model/dates.ts';
import { forbidden, type Forbidden, type Unread } from '../../notices/ledger/permission.ts';
import { isSameId } from '../../notices/model/directory-id.ts';
import type { BoardLog, Change, Member } from '../../notices/model/log.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import type { Incoming, Person } from '../protocol/incoming.ts';
import type { Reply } from '../protocol/reply.ts';
import type { ScopedServices } from '../boards.ts';

/** A board at which something may be recorded, and who wants it. */
export interface RecordingDesk {
  readonly reading: ParsedNotice;
  /** Empty where the person may not read the board's records. */
  readonly log: BoardLog;
  /** Why that is so; null: they may. */
  readonly withheld: Unread | null;
  readonly today: CalendarDate;
  /** `id`: null where Teams did not say; such a person has no role. */
  readonly person: { readonly id: string | null; readonly name: string };
  readonly tenant: string | null;
  /** Other people that the message names, whose ids are known. */
  readonly mentioned: readonly { readonly id: string; readonly name: string }[];
}

/** The board of a notice as it is now; null where it has none. */
export async function recordingDesk(
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<RecordingDesk | null> {
  const seen = await services.boards.see(reading.notice.id);
  if (seen.kind === 'none') return null;
  const log = seen.kind === 'records' ? seen.log : seen.bare;
  const mentioned = incoming.kind === 'message' ? incoming.mentions : [];
  return {
    reading,
    log,
    withheld: seen.kind === 'notice' ? seen.why : null,
    today: services.todayOf(log.records),
    person: named(incoming.from),
    tenant: incoming.tenant ?? null,
    mentioned: mentioned.flatMap(({ id, name }) => (id === null ? [] : [{ id, name: named({ id, name }).name }])),
  };
}

const LONGEST_NAME = 200;

/** A name as it may stand in a log: whoever chose it may have chosen anything. */
function named({ id, name }: Person): RecordingDesk['person'] {
  return { id, name: storable((name ?? '').slice(0, LONGEST_NAME)).replace(/\s+/g, ' ') || (id ?? 'Somebody') };
}

/** What is said where the board's records are asked for by somebody who may not read them; null: they may. */
export function mayNotRead({
  withheld,
  reading: { notice },
}: Pick<RecordingDesk, 'withheld' | 'reading'>): Reply | null {
  if (withheld === null) return null;
  const { council, place } = notice;
  return { kind: 'problem', problem: { kind: 'may-not-read', withheld: { why: withheld, council, place } } };
}

/** A card of somebody else's: whoever may not read the board is not told whose; the others as the board calls them now. */
export async function notYours(
  by: { readonly id: string; readonly name: string },
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<Reply | null> {
  const desk = await recordingDesk(reading, incoming, services);
  if (desk === null) return null;
  const name = calledIn(desk.log, by);
  return mayNotRead(desk) ?? { kind: 'problem', problem: { kind: 'not-yours-to-confirm', name } };
}

/** A card has the name of its day, which may have been taken out since. */
function calledIn(
  { members, entries }: BoardLog,
  { id, name }: { readonly id: string; readonly name: string },
): string {
  const member = members.find((one) => isSameId(one.id, id));
  return member?.name ?? entries.findLast(({ by }) => isSameId(by.id, id))?.by.name ?? name;
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
