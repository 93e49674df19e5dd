import { checkDraft } from '../../notices/ledger/check-draft.ts';
import type { Checked } from '../../notices/ledger/check-outcome.ts';
import { draftOf } from '../../notices/ledger/draft-of.ts';
import type { Draft } from '../../notices/model/draft.ts';
import { suggestedBy } from '../../notices/language/updates/suggested.ts';
import { metricsOf } from '../../notices/progress/metrics.ts';
import { historyEntry, lastAlike } from '../../notices/ledger/history.ts';
import { mayRecord, memberOf, type Forbidden } from '../../notices/ledger/permission.ts';
import type { Change } from '../../notices/model/log.ts';
import { nameOf } from '../places.ts';
import type { Choices, ProposedRow } from '../protocol/recording.ts';
import type { Reply } from '../protocol/reply.ts';
import type { ScopedServices } from '../boards.ts';
import { ORDINAL_WORD } from '../../notices/words/numbers.ts';
import { noteRole } from './audited.ts';
import { mayNotRecord, type RecordingDesk } from './desk.ts';
import { rowId, sealFill, sealRecord, sealSeveral } from './seal.ts';
import { viewOf } from '../../notices/ledger/change-view.ts';

/** One command on its way: where, what was typed, and the id that it keeps until it is recorded. */
export interface Underway {
  readonly desk: RecordingDesk;
  readonly command: string;
  /** What the person typed, to be handed back where it is refused. */
  readonly said: string;
  /** An entry that came in between, told before it is confirmed anew. */
  readonly meanwhile?: number;
}

/** What is said back to a draft: what would be recorded, or a form, or why not. Nothing is recorded here. */
export function propose(draft: Draft, underway: Underway, services: ScopedServices): Reply {
  const { desk } = underway;
  const member = memberOf(desk.person, desk.log, services);
  if (!mayRecord(member)) {
    const why = member === null ? 'no-role' : 'observer';
    noteRole(draft, { board: desk.reading.notice.id, outcome: 'refused', why }, askerOf(desk), services);
    return mayNot(why, underway);
  }
  const checked = checkDraft(draft, checkContext(desk, services));
  switch (checked.kind) {
    case 'hopeless':
      return { kind: 'problem', problem: { kind: 'hopeless', why: checked.why } };
    case 'incomplete':
      return form(draft, checked, underway, services);
    case 'change':
      return proposal(checked.change, underway, services);
  }
}

/** Several things of one message as rows of one card, each with its own permission. Nothing is recorded here. */
export function proposeSeveral(drafts: readonly Draft[], underway: Underway, services: ScopedServices): Reply {
  const { desk, command } = underway;
  const member = memberOf(desk.person, desk.log, services);
  if (!mayRecord(member) || member === null) return mayNot(member === null ? 'no-role' : 'observer', underway);
  const by = { id: desk.person.id ?? member.id, name: desk.person.name };
  const checked = drafts.map((draft): ProposedRow => {
    const one = checkDraft(draft, checkContext(desk, services));
    if (one.kind === 'hopeless') return { kind: 'refused', draft, refused: { why: 'hopeless', hopeless: one.why } };
    if (one.kind === 'incomplete') {
      const { missing, wrong } = one;
      return { kind: 'refused', draft, refused: { why: 'incomplete', missing, wrong } };
    }
    const why = mayNotRecord(member, one.change, desk.log);
    return why === null
      ? { kind: 'change', view: viewOf(one.change, desk.log, desk.reading, desk.today) }
      : { kind: 'refused', draft, refused: { why: 'may-not', forbidden: why } };
  });
  const rows = checked.flatMap((row, at) => {
    if (row.kind !== 'change') return [];
    const { change } = row.view;
    return [{ command: rowId(command, at, services), change, seen: lastAlike(desk.log.entries, change) }];
  });
  const notice = nameOf(desk.reading);
  const confirm =
    rows.length === 0 ? null : sealSeveral({ do: 'record-several', notice: notice.id, by, rows }, services);
  return { kind: 'proposals', notice, by: { name: desk.person.name, role: member.role }, rows: checked, confirm };
}

const QUARTER = new RegExp(String.raw`\b(?:q|qtr|quarter) ?[1-4]\b|\b${ORDINAL_WORD} quarter\b`, 'i');

function proposal(change: Change, underway: Underway, services: ScopedServices): Reply {
  const { desk, command, meanwhile } = underway;
  const { person, reading, log, today } = desk;
  const member = memberOf(person, log, services);
  const refused = mayNotRecord(member, change, log);
  if (refused !== null || member === null) {
    const why = refused ?? 'no-role';
    noteRole(change, { board: reading.notice.id, outcome: 'refused', why }, askerOf(desk), services);
    return mayNot(why, underway);
  }
  const notice = nameOf(reading);
  const by = { id: person.id ?? member.id, name: person.name };
  const draft = draftOf(change);
  const view = viewOf(change, log, reading, today);
  const quarter = change.what === 'reading' && QUARTER.test(underway.said);
  const suggests = change.what === 'update' ? suggestedBy(change, view.before) : [];
  return {
    kind: 'proposal',
    notice,
    view,
    suggests,
    ...(quarter ? { quarter } : {}),
    by: { name: person.name, role: member.role },
    meanwhile: meanwhile === undefined ? null : historyEntry(log.entries, meanwhile),
    confirm: sealRecord(
      { do: 'record', notice: notice.id, command, by, change, seen: lastAlike(log.entries, change) },
      services,
    ),
    revise:
      draft === null || draft.what === 'no-member' || draft.what === 'minutes'
        ? null
        : sealFill({ notice: notice.id, command, draft }, by.id, services),
  };
}

/** A form with all that was said in it. */
export function form(
  draft: Draft,
  { missing, wrong }: Pick<Extract<Checked, { kind: 'incomplete' }>, 'missing' | 'wrong'>,
  { desk, command }: Underway,
  services: ScopedServices,
): Reply {
  const notice = nameOf(desk.reading);
  return {
    kind: 'form',
    notice,
    draft,
    choices: choicesOf(desk),
    missing,
    wrong,
    fill: sealFill({ notice: notice.id, command, draft }, desk.person.id, services),
    today: desk.today,
  };
}

function choicesOf({ log: { records }, reading }: RecordingDesk): Choices {
  const distinct = (words: readonly string[]): string[] => [...new Set(words)];
  return {
    actions: records.actions.map(({ id, title: what }) => ({ id, what })),
    metrics: distinct(metricsOf(reading, records).map(({ metric }) => metric)),
    agencies: distinct(['Council', ...records.actions.map(({ agency }) => agency)]),
    posts: distinct(records.actions.map(({ owner: who }) => who)),
  };
}

const askerOf = ({ person, tenant }: RecordingDesk) => ({ from: person, tenant });

function mayNot(why: Forbidden, { desk, said }: Underway): Reply {
  return { kind: 'problem', problem: { kind: 'may-not', why, council: desk.reading.notice.council, said } };
}

function checkContext({ reading, log, today, person, mentioned }: RecordingDesk, services: ScopedServices) {
  return {
    today,
    clockDay: services.dayOf(services.now()),
    dayOf: services.dayOf,
    reading,
    log,
    author: { id: person.id ?? '', name: person.name },
    standingOfficers: services.officers.length > 0,
    mentioned,
  };
}
