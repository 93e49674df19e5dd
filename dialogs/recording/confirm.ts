import { unfit } from '../../notices/commands/check-again.ts';
import type { Hopeless } from '../../notices/commands/checked.ts';
import { draftOf } from '../../notices/commands/draft-of.ts';
import { lastAlike } from '../../notices/log/history.ts';
import type { Forbidden } from '../../notices/log/permission.ts';
import type { NoticeReading } from '../../notices/model/notice.ts';
import type { Decision } from '../../data/journal.ts';
import type { RecordData } from '../command.ts';
import type { Incoming } from '../incoming.ts';
import { nameOf } from '../places.ts';
import type { Reply } from '../reply.ts';
import type { DialogServices } from '../services.ts';
import { mayNotRecord, memberOf, recordingDesk } from './desk.ts';
import { propose } from './propose.ts';
import { isSealedRecord } from './seal.ts';
import { viewOf, type ChangeView } from '../../notices/log/change-view.ts';

type Refused = { readonly why: Forbidden } | { readonly hopeless: Hopeless } | 'changed';

/** Records what was shown, once, if the person may and nothing came in between. Null: its board is gone. */
export async function confirm(
  data: RecordData,
  reading: NoticeReading,
  incoming: Incoming,
  services: DialogServices,
): Promise<Reply | null> {
  if (!isSealedRecord(data, services)) return { kind: 'problem', problem: { reason: 'tampered' } };
  if (data.by.id !== incoming.from.id)
    return { kind: 'problem', problem: { reason: 'not-yours-to-confirm', name: data.by.name } };
  return record(data, reading, incoming, services);
}

async function record(
  { notice, command, by, change, seen }: RecordData,
  reading: NoticeReading,
  incoming: Incoming,
  services: DialogServices,
): Promise<Reply | null> {
  const { journal, now, dayOf, todayOf, officers } = services;
  const source = { conversation: incoming.conversation.id, activity: incoming.id };
  const shown: { view: ChangeView | null } = { view: null };
  const done = await journal.append(notice, command, (log): Decision<Refused> => {
    const member = memberOf(by, log, services);
    const why = mayNotRecord(member, change, log);
    if (why !== null || member === null) return { refused: { why: why ?? 'no-role' } };
    const misfit = unfit(change, { log, clockDay: dayOf(now()), dayOf, standingOfficers: officers.length > 0 });
    if (misfit !== null) return { refused: misfit === 'check-anew' ? 'changed' : { hopeless: misfit } };
    if (lastAlike(log.entries, change) !== seen) return { refused: 'changed' };
    shown.view = viewOf(change, log, reading, todayOf(log.records));
    return { record: { at: now(), by: { ...by, role: member.role }, source, change } };
  });
  if (!done.ok) return refusal(done.refused, { notice, command, by, change }, reading, incoming, services);
  const { entry, log, again } = done;
  return {
    kind: 'recorded',
    notice: nameOf(reading),
    view: shown.view ?? viewOf(entry.change, log, reading, todayOf(log.records)),
    seq: entry.seq,
    by: entry.by,
    again,
  };
}

async function refusal(
  refused: Refused | 'no-board',
  { command, change, by }: Pick<RecordData, 'notice' | 'command' | 'by' | 'change'>,
  reading: NoticeReading,
  incoming: Incoming,
  services: DialogServices,
): Promise<Reply | null> {
  if (refused === 'no-board') return null;
  if (typeof refused === 'object' && 'hopeless' in refused)
    return { kind: 'problem', problem: { reason: 'hopeless', why: refused.hopeless } };
  if (typeof refused === 'object') {
    const { council } = reading.notice;
    return { kind: 'problem', problem: { reason: 'may-not', why: refused.why, council, said: '' } };
  }
  const desk = await recordingDesk(reading, incoming, services);
  if (desk === null) return null;
  const draft = draftOf(change);
  // What says nothing itself refers to an entry, and is never out of date without being hopeless.
  if (draft === null) return { kind: 'problem', problem: { reason: 'hopeless', why: 'nothing-changes' } };
  const meanwhile = lastAlike(desk.log.entries, change);
  const underway = { desk: { ...desk, person: by }, command, said: '' };
  return propose(draft, meanwhile === 0 ? underway : { ...underway, meanwhile }, services);
}
