import { unfit } from '../../notices/ledger/check-again.ts';
import type { Hopeless } from '../../notices/ledger/check-outcome.ts';
import { draftOf } from '../../notices/ledger/draft-of.ts';
import { lastAlike } from '../../notices/ledger/history.ts';
import { memberOf, type Forbidden } from '../../notices/ledger/permission.ts';
import { isSameId } from '../../notices/model/directory-id.ts';
import type { Author, BoardLog, Change, ChangeOf } from '../../notices/model/log.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import type { Decision } from '../../data/journal.ts';
import type { RecordData, RecordSeveralData } from '../protocol/commands/recording.ts';
import type { Incoming } from '../protocol/incoming.ts';
import { nameOf } from '../places.ts';
import type { RecordedReply, RecordedRow, RowRefused } from '../protocol/recording.ts';
import type { Reply } from '../protocol/reply.ts';
import type { ScopedServices } from '../boards.ts';
import { noteRole } from './audited.ts';
import { mayNotRecord, notYours, recordingDesk } from './desk.ts';
import { propose } from './propose.ts';
import { checkRecord, checkSeveral } from './seal.ts';
import { viewOf, type ChangeView } from '../../notices/ledger/change-view.ts';

type Refused = { readonly why: Forbidden } | { readonly hopeless: Hopeless } | 'changed';

/** Records what was shown, once, if the person may and nothing came in between. Null: its board is gone. */
export async function confirm(
  data: RecordData,
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<Reply | null> {
  const sealed = checkRecord(data, services);
  if (sealed !== 'fine') return { kind: 'problem', problem: { kind: sealed } };
  const { id } = incoming.from;
  if (id === null || !isSameId(data.by.id, id)) return notYours(data.by, reading, incoming, services);
  return record(data, reading, incoming, services);
}

async function record(
  data: RecordData,
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<Reply | null> {
  const done = await append(data, reading, incoming, services);
  return done.ok
    ? { kind: 'recorded', notice: nameOf(reading), by: done.by, ...done.row }
    : refusal(done.refused, data, reading, incoming, services);
}

/** One change as somebody confirms it. `batch`: the commands that are confirmed with it do not come in between. */
type Confirmed = Pick<RecordData, 'notice' | 'command' | 'by' | 'change' | 'seen'> & {
  readonly batch?: ReadonlySet<string>;
};

type Appended =
  | { readonly ok: true; readonly by: Pick<Author, 'name' | 'role'>; readonly row: Recorded }
  | { readonly ok: false; readonly refused: Refused | 'no-board' };
type Recorded = Pick<RecordedReply, 'view' | 'seq' | 'again'>;

async function append(
  { notice, command, by, change, seen, batch }: Confirmed,
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<Appended> {
  const { boards, now, dayOf, todayOf, officers } = services;
  const source = { conversation: incoming.conversation.id, activity: incoming.id };
  const shown: { view: ChangeView | null } = { view: null };
  const done = await boards.append(notice, command, (log): Decision<Refused> => {
    const member = memberOf(by, log, services);
    const why = mayNotRecord(member, change, log);
    if (why !== null || member === null) return { refused: { why: why ?? 'no-role' } };
    const misfit = unfit(change, { log, clockDay: dayOf(now()), dayOf, standingOfficers: officers.length > 0 });
    if (misfit !== null) return { refused: misfit === 'check-anew' ? 'changed' : { hopeless: misfit } };
    const last = lastAlike(log.entries, change);
    const own = batch?.has(log.entries.find(({ seq }) => seq === last)?.command ?? '') === true;
    if (last !== seen && !own) return { refused: 'changed' };
    shown.view = viewOf(change, log, reading, todayOf(log.records));
    return { record: { at: now(), by: { ...by, role: member.role }, source, change } };
  });
  if (!done.ok) return done;
  const { entry, log, again } = done;
  // Recorded long ago, by somebody who may not read the board any more.
  if (again && memberOf(by, log, services) === null) return { ok: false, refused: { why: 'no-role' } };
  const changed = entry.change.what === 'undo' ? undoneBy(entry.change, log) : entry.change;
  const why = entry.change.what === 'undo' ? 'taken-back' : changed?.what === 'member' ? changed.member.role : 'ended';
  if (!again && changed !== null) noteRole(changed, { board: notice, outcome: 'done', why }, incoming, services);
  const view = shown.view ?? viewOf(entry.change, log, reading, todayOf(log.records));
  return { ok: true, by: entry.by, row: { view, seq: entry.seq, again } };
}

/** Records those of several that were not left out, one entry each; pressed again it records none of them twice. */
export async function confirmSeveral(
  data: RecordSeveralData & { readonly without: readonly number[] },
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<Reply | null> {
  const sealed = checkSeveral(data, services);
  if (sealed !== 'fine') return { kind: 'problem', problem: { kind: sealed } };
  const { notice, by } = data;
  if (incoming.from.id === null || !isSameId(by.id, incoming.from.id)) return notYours(by, reading, incoming, services);
  const desk = await recordingDesk(reading, incoming, services);
  if (desk === null) return null;
  const member = memberOf(by, desk.log, services);
  if (member === null) return refusal({ why: 'no-role' }, { ...firstOf(data), by }, reading, incoming, services);
  const batch = new Set(data.rows.map(({ command }) => command));
  const rows: RecordedRow[] = [];
  for (const [at, row] of data.rows.entries()) {
    const view = viewOf(row.change, desk.log, reading, desk.today);
    if (data.without.includes(at)) {
      rows.push({ kind: 'left-out', view });
      continue;
    }
    // In the order in which they were told: each stands on what those before it changed.
    const done = await append({ ...row, notice, by, batch }, reading, incoming, services);
    if (!done.ok && done.refused === 'no-board') return null;
    rows.push(
      done.ok ? { kind: 'recorded', ...done.row } : { kind: 'refused', view, refused: rowRefused(done.refused) },
    );
  }
  return { kind: 'recorded-several', notice: nameOf(reading), by: { name: by.name, role: member.role }, rows };
}

function firstOf({ rows: [first] }: RecordSeveralData): Pick<RecordData, 'command' | 'change'> {
  if (first === undefined) throw new Error('nothing is confirmed');
  return first;
}

function rowRefused(refused: Refused | 'no-board'): RowRefused {
  if (typeof refused !== 'object') return { why: 'changed' };
  return 'why' in refused
    ? { why: 'may-not', forbidden: refused.why }
    : { why: 'hopeless', hopeless: refused.hopeless };
}

const undoneBy = ({ undoes }: ChangeOf<'undo'>, { entries }: BoardLog): Change | null =>
  entries.find(({ seq }) => seq === undoes)?.change ?? null;

async function refusal(
  refused: Refused | 'no-board',
  { command, change, by }: Pick<RecordData, 'command' | 'by' | 'change'>,
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<Reply | null> {
  if (refused === 'no-board') return null;
  if (typeof refused === 'object' && 'hopeless' in refused)
    return { kind: 'problem', problem: { kind: 'hopeless', why: refused.hopeless } };
  if (typeof refused === 'object') {
    noteRole(change, { board: reading.notice.id, outcome: 'refused', why: refused.why }, incoming, services);
    const { council } = reading.notice;
    return { kind: 'problem', problem: { kind: 'may-not', why: refused.why, council, said: '' } };
  }
  const desk = await recordingDesk(reading, incoming, services);
  if (desk === null) return null;
  const draft = draftOf(change);
  // What says nothing itself refers to an entry, and is never out of date without being hopeless.
  if (draft === null) return { kind: 'problem', problem: { kind: 'hopeless', why: 'nothing-changes' } };
  const meanwhile = lastAlike(desk.log.entries, change);
  const underway = { desk: { ...desk, person: by }, command, said: '' };
  return propose(draft, meanwhile === 0 ? underway : { ...underway, meanwhile }, services);
}
