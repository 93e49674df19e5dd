import { historyOf } from '../../notices/log/history.ts';
import { findRef } from '../../notices/commands/context.ts';
import { nameOf } from '../places.ts';
import type { Reply } from '../reply.ts';
import type { DialogServices } from '../services.ts';
import { memberOf, type RecordingDesk } from './desk.ts';

/** Everything that was recorded about an action or paragraph, newest first. Null: there is no such thing here. */
export function historyReply({ reading, log }: RecordingDesk, said: string, offset: number): Reply | null {
  const found = findRef(said, { reading, log });
  if (!('ref' in found)) return null;
  const { ref } = found;
  const action = log.records.actions.find(({ id }) => id === ref);
  const subject = action?.what ?? reading.provisions.find((one) => one.ref === ref)?.words ?? '';
  const told = historyOf(log.entries, ref).toReversed();
  return { kind: 'history', notice: nameOf(reading), ref, subject, told, offset };
}

/** Who has which role, and what the one who asks has. */
export function membersReply({ reading, log, person }: RecordingDesk, services: DialogServices): Reply {
  const you = { id: person.id, role: memberOf(person, log, services)?.role ?? null };
  return { kind: 'members', notice: nameOf(reading), members: log.members, you };
}
