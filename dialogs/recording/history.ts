import { historyOf } from '../../notices/ledger/history.ts';
import { findRef } from '../../notices/ledger/check-context.ts';
import { nameOf } from '../places.ts';
import type { Reply } from '../protocol/reply.ts';
import type { ScopedServices } from '../boards.ts';
import { memberOf } from '../../notices/ledger/permission.ts';
import { mayNotRead, type RecordingDesk } from './desk.ts';

/** Everything that was recorded about an action or paragraph, newest first. Null: there is no such thing here. */
export function historyReply(desk: RecordingDesk, said: string, offset: number): Reply | null {
  const refused = mayNotRead(desk);
  if (refused !== null) return refused;
  const { reading, log } = desk;
  const found = findRef(said, { reading, log });
  const measure = log.records.indicators?.find(({ id }) => id.toLowerCase() === said.trim().toLowerCase());
  const ref = 'ref' in found ? found.ref : measure?.id;
  if (ref === undefined) return null;
  const action = log.records.actions.find(({ id }) => id === ref);
  const printed = reading.provisions.find((one) => one.ref === ref)?.words;
  const subject = action?.title ?? printed ?? measure?.name ?? '';
  const told = historyOf(log.entries, ref).toReversed();
  return { kind: 'history', notice: nameOf(reading), ref, subject, told, offset };
}

/** Who has which role, and what the one who asks has. */
export function membersReply({ reading, log, person, withheld }: RecordingDesk, services: ScopedServices): Reply {
  const you = { id: person.id, role: memberOf(person, log, services)?.role ?? null };
  const { council, place } = reading.notice;
  // Whoever has no role yet has to learn their own id all the same, or nobody could give them one.
  const left = withheld === null ? {} : { withheld: { why: withheld, council, place } };
  return { kind: 'members', notice: nameOf(reading), members: log.members, you, ...left };
}
