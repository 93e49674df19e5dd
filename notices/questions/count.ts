import type { Filters, Question } from '../model/question.ts';
import { asksHowItStands, wholeByDefault } from '../model/share.ts';
import { countedRows } from './counted-rows.ts';
import { KINDS } from './kinds.ts';
import type { ConstraintName, Draft, Kind, Selection } from './kind.ts';
import type { Row } from './row.ts';
import { select } from './select.ts';
import { partiesWords } from '../words/parties.ts';
import { listWords } from '../words/text.ts';

/** Of what a share is the share: what the filters could choose from when statuses, colours and lateness are not asked for. */
const subjectOf = ({ question, cases }: Selection): 'action' | 'duty' =>
  question.subject ?? (cases.some(({ world }) => world.actions.length > 0) ? 'action' : 'duty');

const subjectsOf = (selection: Selection): string => (subjectOf(selection) === 'action' ? 'actions' : 'duties');

/** The rows that a share is a share of. */
function wholeOf(kind: Kind, selection: Selection): readonly Row[] {
  const { question, cases } = selection;
  const of = question.of ?? wholeByDefault(question);
  const subject = subjectOf(selection);
  // "What share is not the council's" is of all; "what share of those that are not the council's is red" of the rest.
  const except = question.of === null && !asksHowItStands(question) ? [] : question.except;
  const plain = { ...question, ...of, except, any: [], subject, limit: null, pick: null, groupBy: null } as const;
  // Of what falls in a time the share is of all that does; what came to pass in it was so among what came to pass.
  const inTime = kind.date === 'due' && question.window.length > 0;
  if (inTime) return countedRows(kind, plain, cases, select(kind, plain, cases, selection.mine).rows);
  const whole: Question = { ...plain, kind: 'list', window: cameToPass(of) ? question.window : [], aggregate: null };
  return select(KINDS.list, whole, cases, selection.mine).rows;
}

const cameToPass = ({ status, progress }: Filters): boolean => status.length > 0 || progress === 'closed';

/** An action or duty once, whatever rows it has; what is withdrawn counts on neither side of a share. */
function keyOf(row: Row): string | null {
  const notice = row.world.reading.notice.id;
  if (row.type === 'action') return row.state.status === 'withdrawn' ? null : `${notice} action ${row.state.action.id}`;
  return row.type === 'duty' ? `${notice} duty ${row.state.duty.id}` : null;
}

const byKey = (rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(
    rows.flatMap((row) => {
      const key = keyOf(row);
      return key === null ? [] : [[key, row] as const];
    }),
  );

/** Both sides of a share: those that are counted are always among those that they are a share of. */
function sidesOf(kind: Kind, selection: Selection): { readonly some: readonly Row[]; readonly all: number } {
  const { question, cases, rows } = selection;
  const whole = byKey(wholeOf(kind, selection).filter(({ type }) => type === subjectOf(selection)));
  const counts = byKey(countedRows(kind, question, cases, rows));
  return { some: [...counts].flatMap(([key, row]) => (whole.has(key) ? [row] : [])), all: whole.size };
}

const percent = (some: number, all: number): number => Math.round((1000 * some) / all) / 10;

/** What is finished is complete or business as usual: how much of it is complete is said beside it. */
function withoutUsual({ question }: Selection, rows: readonly Row[], all: number): string {
  if (question.progress !== 'closed' || question.of?.progress === 'closed') return '';
  const complete = rows.filter(
    (row) => (row.type === 'action' || row.type === 'duty') && row.state.status === 'complete',
  );
  return `, complete and business as usual together; ${complete.length} of ${all} (${percent(complete.length, all)}%) are complete`;
}

/** "How many": the number of what the question lists; "what share": of all that the filters could choose from. */
export function counted(kind: Kind, applied: ReadonlySet<ConstraintName>, selection: Selection, draft: Draft): Draft {
  if (draft.outcome !== 'answered' || kind.countsItself === true) return draft;
  const { question, cases, rows } = selection;
  const counts = countedRows(kind, question, cases, rows);
  if (applied.has('share')) {
    const { some, all } = sidesOf(kind, selection);
    const none = `There are no ${subjectsOf(selection)} to take a share of.`;
    if (all === 0) return { ...draft, summary: none, items: [], value: null };
    const share = percent(some.length, all);
    const of = `${some.length} of ${all} ${subjectsOf(selection)} (${share}%)`;
    return { ...draft, summary: `${of}${withoutUsual(selection, some, all)}.`, value: share };
  }
  const n = kind.main === undefined ? draft.items.length : counts.length;
  if (!applied.has('count')) return draft;
  // "3 actions." says how many already.
  const summary = draft.summary.startsWith(`${n} `) ? draft.summary : `${n}. ${draft.summary}`;
  return { ...draft, summary, value: n };
}

/** "Who has those?": said once, after what there is. */
export function owned(applied: ReadonlySet<ConstraintName>, draft: Draft): Draft {
  if (draft.outcome !== 'answered' || !applied.has('owners') || draft.items.length === 0) return draft;
  const owners = draft.items.map(({ owner, holders }) => owner ?? partiesWords(holders));
  const named = [...new Set(owners)].filter((owner) => owner !== '');
  return named.length === 0 ? draft : { ...draft, summary: `${draft.summary} Held by: ${listWords(named)}.` };
}
