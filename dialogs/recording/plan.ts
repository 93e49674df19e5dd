import type { Decision } from '../../data/journal.ts';
import type { KeptPlan } from '../../data/plan/kept.ts';
import { storable } from '../../notices/model/storable.ts';
import { canonicalJson } from '../../notices/ledger/canonical-json.ts';
import { forbidden, memberOf, type Forbidden } from '../../notices/ledger/permission.ts';
import { isSameId } from '../../notices/model/directory-id.ts';
import type { Measurement } from '../../notices/model/board.ts';
import type { ChangeOf } from '../../notices/model/log.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import type { TakeIn } from '../../notices/plan/asides.ts';
import { type PlanChanges, type Settled, settledKey } from '../../notices/plan/change-model.ts';
import { changesNothing } from '../../notices/plan/changes.ts';
import type { PlanMapping } from '../../notices/plan/columns.ts';
import { planImport } from '../../notices/plan/import.ts';
import { type PreparedReadings, prepareReadings, readingsTaken } from '../../notices/plan/readings.ts';
import type { ReadingsBoard } from '../../notices/plan/readings-row.ts';
import { preparePlan } from '../../notices/plan/prepare.ts';
import { conflictWords } from '../../notices/plan/say.ts';
import { FIELD_WORDS } from '../../notices/plan/words.ts';
import { type ImportData, MOST_SETTLED, type TakenIn } from '../protocol/commands/plan.ts';
import { columnInput, NO_COLUMN, settleInput } from '../protocol/inputs.ts';
import type { PlanColumnsReply } from '../protocol/plan.ts';
import type { AttachedFile, Incoming } from '../protocol/incoming.ts';
import { nameOf } from '../places.ts';
import type { Reply } from '../protocol/reply.ts';
import type { ScopedServices } from '../boards.ts';
import { notYours, recordingDesk, type RecordingDesk } from './desk.ts';
import { checkImport, commandId, sealImport } from './seal.ts';

const EMPTY: ChangeOf<'plan'> = { what: 'plan', file: '', actions: [], updates: [] };

/** A file that was attached in personal chat: how it was understood, and what it would change. Null: no board. */
export async function readAttached(
  file: AttachedFile,
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<Reply | null> {
  const desk = await recordingDesk(reading, incoming, services);
  if (desk === null) return null;
  const refused = mayImport(desk, services);
  if (refused !== null) return refused;
  const table = await services.plans.fetch(file);
  if (!table.ok) return notUsed(file.name, table.why);
  const name = storable(file.name).slice(0, LONGEST_NAME) || 'the file';
  const plan = { file: name, sheets: table.sheets, notes: table.notes };
  const command = commandId(incoming, services);
  const shown = dryRun(plan, desk, { command, offset: 0, take: null, mapping: {}, changedMeanwhile: false }, services);
  if (shown.kind !== 'plan-read' && shown.kind !== 'plan-columns') return shown;
  const kept = await services.plans.keep(reading.notice.id, command, plan);
  return kept ? shown : { kind: 'problem', problem: { kind: 'plan-too-large', name: file.name } };
}

/** A file's name stands in the log, and before who agreed to its dates. */
const LONGEST_NAME = 200;

const notUsed = (name: string, why: string): Reply => ({ kind: 'problem', problem: { kind: 'file', name, why } });

function mayImport(desk: RecordingDesk, services: ScopedServices): Reply | null {
  const why = forbidden(memberOf(desk.person, desk.log, services), EMPTY, desk.log.records);
  return why === null ? null : mayNot(why, desk.reading);
}

const mayNot = (why: Forbidden, { notice: { council } }: ParsedNotice): Reply => ({
  kind: 'problem',
  problem: { kind: 'may-not', why, council, said: '' },
});

interface Shown {
  readonly command: string;
  readonly offset: number;
  readonly take: TakenIn | null;
  readonly mapping: PlanMapping;
  readonly changedMeanwhile: boolean;
}

function dryRun(
  { file, sheets, notes }: KeptPlan,
  { reading, log, today, person }: RecordingDesk,
  { command, offset, take, mapping, changedMeanwhile }: Shown,
  services: ScopedServices,
): Reply {
  const { id, name } = person;
  if (id === null) return mayNot('no-role', reading);
  const prepared = preparePlan(sheets, { reading, log, today }, { take: takeIn(take), mapping });
  const notice = nameOf(reading);
  const figures = prepared.ok ? null : prepareReadings(sheets, { reading, log, today });
  if (figures !== null) {
    const sealed = { do: 'import' as const, notice: notice.id, command, by: { id, name } };
    return {
      ...{
        kind: 'plan-read',
        holds: 'readings',
        notice,
        file,
        offset,
        command,
        changedMeanwhile,
        take: null,
        mapping: {},
      },
      ...{ summary: figures.summary, lines: [...figures.lines, ...notes], leftOut: { hidden: 0, struck: 0 } },
      confirm:
        figures.fresh.length + figures.conflicts.length === 0
          ? null
          : sealImport({ ...sealed, shown: sealOfFigures(figures, services) }, services),
      conflicts: figures.conflicts.slice(0, MOST_SETTLED).map(({ words }, at) => ({ input: settleInput(at), words })),
      moreConflicts: Math.max(0, figures.conflicts.length - MOST_SETTLED),
    };
  }
  if (!prepared.ok) {
    const { why, headings } = prepared;
    return headings.length === 0 ? notUsed(file, why) : askColumns({ notice, file, why, headings, command });
  }
  const { changes, summary } = prepared;
  const lines = [...prepared.lines, ...notes];
  const data = {
    ...{ do: 'import' as const, notice: notice.id, command, by: { id, name }, shown: sealOf(changes, services) },
    ...(take === null ? {} : { take }),
    ...(Object.keys(mapping).length === 0 ? {} : { mapping }),
  };
  const confirm = changesNothing(changes) ? null : sealImport(data, services);
  const left = (why: 'hidden' | 'struck'): number =>
    prepared.reading.asides.filter(({ leftOut }) => leftOut === why).length;
  return {
    ...{
      kind: 'plan-read',
      holds: 'plan',
      notice,
      file,
      summary,
      lines,
      offset,
      command,
      confirm,
      take,
      mapping,
      changedMeanwhile,
    },
    conflicts: changes.conflicts
      .slice(0, MOST_SETTLED)
      .map((one, at) => ({ input: settleInput(at), words: conflictWords(one) })),
    moreConflicts: Math.max(0, changes.conflicts.length - MOST_SETTLED),
    leftOut: { hidden: left('hidden'), struck: left('struck') },
  };
}

/** What an action is made of; the rest a form need not ask. */
const ASKED = ['what', 'who', 'when', 'id', 'serves', 'status', 'rag'] as const;
const MOST_HEADINGS = 40;

const askColumns = (said: Pick<PlanColumnsReply, 'notice' | 'file' | 'why' | 'headings' | 'command'>): Reply => ({
  ...said,
  kind: 'plan-columns',
  headings: said.headings.slice(0, MOST_HEADINGS),
  asked: ASKED.map((field) => ({
    input: columnInput(field),
    words: FIELD_WORDS[field],
    needed: field === 'what',
  })),
  none: NO_COLUMN,
});

const takeIn = (take: TakenIn | null): TakeIn => ({
  hidden: take === 'hidden' || take === 'both',
  struck: take === 'struck' || take === 'both',
});

/** What was chosen beside each cell, by the order in which they were shown. */
const settledOf = ({ conflicts }: PlanChanges, choices: ImportData['settle'] = []): Settled =>
  new Map(
    conflicts.slice(0, MOST_SETTLED).flatMap(({ id, field }, at) => {
      const choice = choices[at] ?? null;
      return choice === null ? [] : [[settledKey(id, field), choice] as const];
    }),
  );

const sealOf = (changes: PlanChanges, { seal }: ScopedServices): string => seal(canonicalJson(['plan', changes]));

const sealOfFigures = ({ fresh, conflicts }: PreparedReadings, { seal }: ScopedServices): string =>
  seal(canonicalJson(['readings', fresh, conflicts.map(({ reading, was }) => [reading, was])]));

/** The figures of a file as they were shown, with those that were settled for the file; null: they are others now. */
function figuresShown(
  sheets: KeptPlan['sheets'],
  board: ReadingsBoard,
  { shown, settle = [] }: Pick<ImportData, 'shown' | 'settle'>,
  services: ScopedServices,
): readonly Measurement[] | null {
  const figures = prepareReadings(sheets, board);
  if (figures === null || sealOfFigures(figures, services) !== shown) return null;
  return readingsTaken(figures, (at) => settle[at] === 'file');
}

/** Another page of what was shown, of the board as it is now. Null: the file is no longer kept. */
export async function planLines(
  {
    command,
    offset,
    take = null,
    mapping = {},
  }: Pick<Shown, 'command' | 'offset'> & Partial<Pick<Shown, 'take' | 'mapping'>>,
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<Reply | null> {
  const desk = await recordingDesk(reading, incoming, services);
  if (desk === null) return null;
  const refused = mayImport(desk, services);
  if (refused !== null) return refused;
  const plan = await services.plans.kept(reading.notice.id, command);
  if (plan === null) return { kind: 'problem', problem: { kind: 'plan-gone' } };
  return dryRun(plan, desk, { command, offset, take, mapping, changedMeanwhile: false }, services);
}

/** Records the plan as it was shown, in one entry; where the board has changed, shows it anew instead. */
export async function importPlan(
  data: ImportData,
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<Reply | null> {
  const { notice, command, by, shown, take = null, mapping = {} } = data;
  const sealed = checkImport(data, services);
  if (sealed !== 'fine') return { kind: 'problem', problem: { kind: sealed } };
  const { id } = incoming.from;
  if (id === null || !isSameId(by.id, id)) return notYours(by, reading, incoming, services);
  const plan = await services.plans.kept(notice, command);
  const { boards, now, todayOf, plans } = services;
  const source = { conversation: incoming.conversation.id, activity: incoming.id };
  const done = await boards.append(
    notice,
    command,
    (log): Decision<{ readonly why: Forbidden } | 'gone' | 'changed' | 'unsettled'> => {
      const member = memberOf(by, log, services);
      const why = forbidden(member, EMPTY, log.records);
      if (why !== null || member === null) return { refused: { why: why ?? 'no-role' } };
      if (plan === null) return { refused: 'gone' };
      const today = todayOf(log.records);
      const board = { reading, log, today };
      const asShown = preparePlan(plan.sheets, board, { take: takeIn(take), mapping });
      if (!asShown.ok) {
        const measurements = figuresShown(plan.sheets, board, data, services);
        if (measurements === null) return { refused: 'changed' };
        if (measurements.length === 0) return { refused: 'unsettled' };
        const change = { what: 'readings' as const, file: plan.file, measurements: [...measurements] };
        return { record: { at: now(), by: { ...by, role: member.role }, source, change } };
      }
      if (sealOf(asShown.changes, services) !== shown) return { refused: 'changed' };
      const settled = settledOf(asShown.changes, data.settle);
      const prepared =
        settled.size === 0 ? asShown : preparePlan(plan.sheets, board, { take: takeIn(take), mapping, settled });
      if (!prepared.ok) return { refused: 'changed' };
      if (recordsNothing(prepared.changes) && settled.size === 0) return { refused: 'unsettled' };
      const { file } = plan;
      const importer = { day: today, by: by.name, agreedBy: `the plan “${file}”`, file };
      const change = { what: 'plan' as const, file, ...writable(planImport(prepared.changes, importer)) };
      return { record: { at: now(), by: { ...by, role: member.role }, source, change } };
    },
  );
  if (done.ok && memberOf(by, done.log, services) === null) return mayNot('no-role', reading);
  if (done.ok) {
    // It is recorded, whether what waited for it can be taken away or not.
    await services.whereItMay('plan-file', () => plans.drop(notice, command));
    const { change, seq } = done.entry;
    const { actions, updates } = change.what === 'plan' ? change : EMPTY;
    const readings = change.what === 'readings' ? change.measurements.length : null;
    const file = change.what === 'plan' || change.what === 'readings' ? change.file : '';
    return {
      ...{ kind: 'plan-imported', readings },
      notice: nameOf(reading),
      ...{ file, seq, actions: actions.length, updates: updates.length, again: done.again },
    };
  }
  if (done.refused === 'no-board') return null;
  if (typeof done.refused === 'object') return mayNot(done.refused.why, reading);
  const desk = await recordingDesk(reading, incoming, services);
  if (desk === null || plan === null) return { kind: 'problem', problem: { kind: 'plan-gone' } };
  const changedMeanwhile = done.refused !== 'unsettled';
  return dryRun(plan, desk, { command, offset: 0, take, mapping, changedMeanwhile }, services);
}

const recordsNothing = ({ added, changed }: PlanChanges): boolean => added.length + changed.length === 0;

const writable = ({ actions, updates, seen }: ReturnType<typeof planImport>) => ({
  actions: [...actions],
  updates: [...updates],
  ...(seen.length === 0 ? {} : { seen: [...seen] }),
});
