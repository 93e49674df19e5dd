import type { AnswerFigure, AnswerSection } from '../model/answer.ts';
import { type Rag, Status } from '../model/board.ts';
import { type GroupBy, type Question, Subject } from '../model/question.ts';
import { finishedOn } from '../progress/finished.ts';
import { GROUP_WORDS } from '../words/groups.ts';
import { KIND_WORDS } from '../words/kinds.ts';
import { partyWords } from '../words/parties.ts';
import { RAG_WORDS, STATUS_WORDS } from '../words/statuses.ts';
import { capital, listWords, monthWords } from '../words/text.ts';
import { THEMES } from '../words/themes.ts';
import { docOf, isOwn } from './about.ts';
import { agencyOf } from './holding.ts';
import { countedRows } from './counted-rows.ts';
import type { ConstraintName, Draft, Kind, Selection } from './kind.ts';
import { dayOf } from './order.ts';
import { type Group, itemOf, type Row } from './row.ts';
import { subjectOf } from './subjects.ts';

/** What rows are counted under: how it is called, and what orders it before the others. */
interface Label {
  readonly name: string;
  readonly order: string;
}

const NONE = '~';
const OTHERS = 'Other';
const named = (name: string): Label => ({ name: capital(name), order: name });
const placed = <Value extends string>(values: readonly Value[], value: Value, name: string): Label => ({
  name: capital(name),
  order: String(values.indexOf(value)).padStart(2, '0'),
});
const other: Label = { name: OTHERS, order: NONE };

/** An update counts where what it is about does. */
function standing(row: Row): Row {
  if (row.type !== 'update') return row;
  if (row.action !== null) return { ...row, type: 'action', state: row.action };
  const state = row.world.duties.find(({ duty }) => duty.ref === row.update.about);
  return state === undefined ? row : { ...row, type: 'duty', state, at: null, shown: null };
}

const holdersOf = (row: Row, form: 'agency' | 'party'): Label => {
  if (row.type === 'action') return named(row.state.action.agency);
  if (row.type !== 'duty') return other;
  const names = row.state.duty.holders.map((holder) => (form === 'agency' ? agencyOf(holder) : partyWords(holder)));
  return named(listWords(names));
};

function statusOf(row: Row): Label {
  if (row.type !== 'action' && row.type !== 'duty') return other;
  return placed(Status.options, row.state.status, STATUS_WORDS[row.state.status]);
}

const COLOURS: readonly Rag[] = ['red', 'amber', 'green', 'blue'];

function colourOf(row: Row): Label {
  if (row.type !== 'action') return { name: 'No RAG', order: NONE };
  return row.state.status === 'withdrawn'
    ? { name: capital(STATUS_WORDS.withdrawn), order: NONE }
    : placed(COLOURS, row.state.rag, `RAG ${RAG_WORDS[row.state.rag]}`);
}

/** Of what was finished the month in which it was, of all else the month of its date. */
function monthOf(row: Row, { progress, finished }: Question): Label {
  const then = progress === 'closed' || finished !== null;
  const day = then && row.type === 'action' ? finishedOn(row.state, row.world.log) : dayOf(row);
  return day === null || day === '9'
    ? { name: then ? 'No day in the log' : 'No date', order: NONE }
    : { name: monthWords(day), order: day.slice(0, 7) };
}

const SUBJECTS = THEMES.map(({ name }) => ({
  name,
  subject: subjectOf(Subject.parse({ words: name, theme: name })),
}));

function themesOf(row: Row): readonly Label[] {
  const doc = docOf(row);
  if (doc === null) return [other];
  const found = SUBJECTS.filter(({ subject }) => isOwn(row.world.corpus.has(doc, subject)));
  return found.length === 0 ? [other] : found.map(({ name }) => named(name));
}

const kindOf = (row: Row): Label =>
  row.type === 'duty' ? named(KIND_WORDS[row.state.duty.kind][1]) : row.type === 'action' ? named('actions') : other;

const ownerOf = (row: Row): Label => (row.type === 'action' ? named(row.state.action.owner) : holdersOf(row, 'party'));

const LABELS: Readonly<Record<GroupBy, (row: Row, question: Question) => readonly Label[]>> = {
  agency: (row) => [holdersOf(standing(row), 'agency')],
  holder: (row) => [holdersOf(standing(row), 'party')],
  owner: (row) => [ownerOf(standing(row))],
  colour: (row) => [colourOf(standing(row))],
  status: (row) => [statusOf(standing(row))],
  month: (row, question) => [monthOf(row, question)],
  theme: (row) => themesOf(standing(row)),
  kind: (row) => [kindOf(standing(row))],
};

/** In the order of what they are, or by name; the others by how many there are. Nobody is ranked by what is theirs. */
const BY_ORDER: ReadonlySet<GroupBy> = new Set<GroupBy>(['colour', 'status', 'month', 'owner']);
/** Of which the most is said. */
const WITH_MOST: ReadonlySet<GroupBy> = new Set<GroupBy>(['agency', 'holder', 'month', 'theme', 'kind']);

interface Counted extends Label {
  readonly rows: readonly Row[];
}

function groupsOf(groupBy: GroupBy, question: Question, rows: readonly Row[]): readonly Counted[] {
  const groups = new Map<string, { readonly label: Label; readonly rows: Row[] }>();
  for (const row of rows)
    for (const label of LABELS[groupBy](row, question)) {
      const group = groups.get(label.name) ?? { label, rows: [] };
      groups.set(label.name, group);
      group.rows.push(row);
    }
  const all = [...groups.values()].map(({ label, rows: own }): Counted => ({ ...label, rows: own }));
  const last = ({ order }: Label): number => Number(order === NONE);
  const byOrder = (a: Label, b: Label): number => (a.order < b.order ? -1 : Number(a.order > b.order));
  return all.sort(
    (a, b) => last(a) - last(b) || (BY_ORDER.has(groupBy) ? 0 : b.rows.length - a.rows.length) || byOrder(a, b),
  );
}

function mostWords(groupBy: GroupBy, groups: readonly Counted[]): string {
  const known = groups.filter(({ order }) => order !== NONE);
  if (!WITH_MOST.has(groupBy) || known.length < 2) return '';
  const most = Math.max(...known.map(({ rows }) => rows.length));
  const names = known.filter(({ rows }) => rows.length === most).map(({ name }) => name);
  if (names.length === known.length) return '';
  return ` The most: ${listWords(names)}, ${most}${names.length > 1 ? ' each' : ''}.`;
}

/** The agencies of the plan that have none, where it was not asked of some only. */
function agenciesWithout({ question, cases }: Selection, groups: readonly Counted[]): readonly string[] {
  if (question.groupBy !== 'agency' || question.who.length + question.any.length > 0) return [];
  const all = cases.flatMap(({ world }) => world.actions.map(({ action }) => capital(action.agency)));
  return [...new Set(all)].filter((agency) => !groups.some(({ name }) => name === agency));
}

const BESIDES: Readonly<Record<Group, string>> = {
  late: GROUP_WORDS.overdue,
  waiting: GROUP_WORDS.waiting,
  open: GROUP_WORDS.upcoming,
  undated: GROUP_WORDS.unresolved,
};

const section = (title: string, rows: readonly Row[]): AnswerSection[] =>
  rows.length === 0 ? [] : [{ title, size: rows.length, alarm: rows.every(({ group }) => group === 'late') }];

/** "How many reds has each agency": what is counted, counted apart, and the rows under what they are of. */
export function brokenDown(
  kind: Kind,
  applied: ReadonlySet<ConstraintName>,
  selection: Selection,
  draft: Draft,
): Draft {
  const { question, cases, rows } = selection;
  const { groupBy } = question;
  if (draft.outcome !== 'answered' || groupBy === null || !applied.has('groupBy') || rows.length === 0) return draft;
  const counted = countedRows(kind, question, cases, rows);
  const besides = rows.filter((row) => !counted.includes(row));
  const groups = groupsOf(groupBy, question, counted);
  const figures: AnswerFigure[] = [
    ...groups.map(({ name, rows: own }) => ({ name, words: String(own.length) })),
    ...agenciesWithout(selection, groups).map((name) => ({ name, words: '0' })),
  ];
  const summary = `${draft.summary}${mostWords(groupBy, groups)}`;
  // What is about several themes is counted under each, and listed once.
  if (groupBy === 'theme')
    return { ...draft, figures, summary: `${summary} What is about several themes is counted under each.` };
  const others = (Object.keys(BESIDES) as Group[]).map(
    (name) => [BESIDES[name], besides.filter(({ group }) => group === name)] as const,
  );
  const parts = [...groups.map(({ name, rows: own }) => [name, own] as const), ...others];
  return {
    ...draft,
    summary,
    figures,
    items: parts.flatMap(([, own]) => own.flatMap(itemOf)),
    sections: parts.flatMap(([title, own]) => section(title, own)),
  };
}
