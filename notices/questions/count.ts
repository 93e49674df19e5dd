import { Filters, filtersOf, type Question } from '../model/question.ts';
import { countedRows } from './counted-rows.ts';
import { KINDS } from './kinds.ts';
import type { ConstraintName, Draft, Kind, Selection } from './kind.ts';
import { select } from './select.ts';
import { partiesWords } from '../words/parties.ts';
import { listWords } from '../words/text.ts';

/** Of what a share is the share: what the filters could choose from when statuses, colours and lateness are not asked for. */
const subjectOf = ({ question, cases }: Selection): 'action' | 'duty' =>
  question.subject ?? (cases.some(({ world }) => world.actions.length > 0) ? 'action' : 'duty');

const subjectsOf = (selection: Selection): string => (subjectOf(selection) === 'action' ? 'actions' : 'duties');

function wholeOf(kind: Kind, selection: Selection): number {
  const { question, cases } = selection;
  const of =
    question.of ?? filtersOf({ ...restrictionsOf(question), status: [], rag: [], progress: null, overdue: null });
  const subject = subjectOf(selection);
  const plain = { ...question, ...of, subject, limit: null };
  // Of what falls in a time the share is of all that does; of anything else, of all that there is.
  const inTime = kind.date === 'due' && question.window.length > 0;
  const whole: Question = inTime ? plain : { ...plain, kind: 'list', window: [], aggregate: null };
  const { rows } = select(inTime ? kind : KINDS.list, whole, cases, selection.mine);
  const counts = inTime ? countedRows(kind, whole, cases, rows) : rows;
  return counts.filter((row) => row.type !== 'action' || row.state.status !== 'withdrawn').length;
}

const restrictionsOf = (question: Question): Partial<Filters> =>
  Object.fromEntries(Object.entries(question).filter(([name]) => name in Filters.shape));

const percent = (some: number, all: number): number => (all === 0 ? 0 : Math.round((1000 * some) / all) / 10);

/** What is finished is complete or business as usual: how much of it is complete is said beside it. */
function withoutUsual({ question, rows }: Selection, all: number): string {
  if (question.progress !== 'closed') return '';
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
    const all = wholeOf(kind, selection);
    const n =
      kind.main === undefined ? draft.items.length : counts.filter(({ type }) => type === subjectOf(selection)).length;
    const share = percent(n, all);
    const of = `${n} of ${all} ${subjectsOf(selection)} (${share}%)`;
    return { ...draft, summary: `${of}${withoutUsual(selection, all)}.`, value: share };
  }
  const n = kind.main === undefined ? draft.items.length : counts.length;
  return applied.has('count') ? { ...draft, summary: `${n}. ${draft.summary}`, value: n } : draft;
}

/** "Who has those?": said once, after what there is. */
export function owned(applied: ReadonlySet<ConstraintName>, draft: Draft): Draft {
  if (draft.outcome !== 'answered' || !applied.has('owners') || draft.items.length === 0) return draft;
  const owners = draft.items.map(({ owner, holders }) => owner ?? partiesWords(holders));
  const named = [...new Set(owners)].filter((owner) => owner !== '');
  return named.length === 0 ? draft : { ...draft, summary: `${draft.summary} Held by: ${listWords(named)}.` };
}
