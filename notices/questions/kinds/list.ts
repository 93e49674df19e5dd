import { isDone } from '../../progress/action-state.ts';
import { finishedOn } from '../../progress/finished.ts';
import type { Question } from '../../model/question.ts';
import { FILTER_NAMES, FILTERS } from '../filters.ts';
import { type Case, type Kind, unclear } from '../kind.ts';
import { atNext, type Row } from '../row.ts';
import { actions, duties, earlierOpen, itemsOf, LISTED, OFFERS, perNotice, tally } from './common.ts';
import { capital, listWords } from '../../words/text.ts';

/** Statuses and colours are the plan's own; a question that names one is about actions. */
const asksAboutPlan = ({ any, groupBy, order, ...question }: Question): boolean =>
  [question, ...any].some(
    ({ subject, progress, status, rag, colour, finished, percent }) =>
      subject === 'action' ||
      progress !== null ||
      status.length + rag.length > 0 ||
      [colour, finished, percent].some((asked) => asked !== null),
  ) ||
  (order !== null && OF_PROGRESS.has(order)) ||
  (groupBy !== null && OF_PLAN.has(groupBy));

const OF_PROGRESS: ReadonlySet<string> = new Set(['least-done', 'most-done', 'stalest', 'freshest']);
/** What the lines of a plan have, and the duties of a notice have not. */
const OF_PLAN: ReadonlySet<string> = new Set(['agency', 'owner', 'colour', 'status']);

/** What somebody must do lies in the notice and in the plan. */
const asksOfSomebody = ({ subject, who }: Question): boolean => subject === null && who.length > 0;

function rowsIn(question: Question, { world }: Case): readonly Row[] {
  const ofNotice = duties(world).map(atNext);
  if (world.actions.length === 0 || question.subject === 'duty') return ofNotice;
  if (asksAboutPlan(question)) return actions(world);
  return asksOfSomebody(question) ? [...ofNotice, ...actions(world)] : ofNotice;
}

/** A list of everything answers nothing: something must choose. */
const narrows = (question: Question): boolean =>
  question.window.length + question.except.length + question.any.length > 0 ||
  question.groupBy !== null ||
  (question.order !== null && OF_PROGRESS.has(question.order)) ||
  FILTER_NAMES.some((name) => FILTERS[name].asked(question));

/** "What got finished in November": what came to pass lies behind us, whatever the tense. */
const happened = (question: Question): boolean =>
  asksAboutPlan(question) && (question.progress === 'closed' || question.status.some((one) => one !== 'not-started'));

const counts = ({ aggregate, progress }: Question): string =>
  aggregate !== null && progress === 'open' ? ' Open is neither complete nor business as usual.' : '';

/** An agency of the plan that the notice does not name is bound as one of the partners, which the list does not claim to be. */
function asPartner({ who }: Question, rows: readonly Row[], { world }: Case): string {
  const agencies = who.flatMap(({ party, agency }) => (party === null && agency !== null ? [agency] : []));
  if (agencies.length === 0 || agencies.length < who.length || rows.some(({ type }) => type === 'duty')) return '';
  const partners = world.duties.filter(({ duty }) => duty.holders.includes('partners')).map(({ duty }) => duty.ref);
  if (partners.length === 0) return '';
  const refs = listWords([...new Set(partners)]);
  return ` The notice puts no duty on ${listWords(agencies)} by name, and ${partners.length} on the partner agencies together: ${refs}.`;
}

/** What is finished without a day in the log was finished neither in time nor late, as far as anybody can tell. */
function undatedFinish({ finished }: Question, { world: { actions: all, log } }: Case): string {
  if (finished === null) return '';
  const unknown = all.filter((state) => isDone(state.status) && finishedOn(state, log) === null);
  if (unknown.length === 0) return '';
  const refs = listWords(unknown.map(({ action }) => action.id));
  return ` Of ${refs} the log does not say when ${unknown.length === 1 ? 'it was' : 'they were'} finished.`;
}

/** Whatever the restrictions let through: "which actions are red", "the fostering manager's actions". */
export const list: Kind = {
  says: 'List',
  rows: (question, cases) => cases.flatMap((one) => rowsIn(question, one)),
  date: 'recorded',
  leans: (question) => (happened(question) ? 'past' : 'future'),
  finds: [],
  applies: LISTED,
  say: (selection) => {
    if (!narrows(selection.question))
      return unclear('I am not sure which of them you mean.', [OFFERS.lateActions, OFFERS.review]);
    return perNotice((question, rows, one) => ({
      outcome: 'answered',
      summary: [
        rows.length === 0 ? 'Nothing matches.' : `${capital(tally(rows, question))}.`,
        counts(question),
        asksOfSomebody(question) && !asksAboutPlan(question) ? asPartner(question, rows, one) : '',
        undatedFinish(question, one),
        earlierOpen(rows),
      ].join(''),
      items: itemsOf(rows),
      value: null,
    }))(selection);
  },
  examples: [
    { words: 'which actions are rated red', question: { subject: 'action', rag: ['red'] } },
    { words: 'how many actions are not done', question: { subject: 'action', progress: 'open', aggregate: 'count' } },
    {
      words: 'how many reds has each agency',
      question: { subject: 'action', rag: ['red'], groupBy: 'agency', aggregate: 'count' },
    },
    { words: 'which actions have no RAG', question: { subject: 'action', colour: 'computed' } },
    {
      words: 'how many did we finish on time',
      question: { subject: 'action', finished: 'on-time', aggregate: 'count' },
    },
    {
      words: 'which actions are at least half done, least done first',
      question: { subject: 'action', percent: { comparison: '>=', value: 50 }, order: 'least-done' },
    },
    {
      words: 'which actions are red or overdue',
      question: { subject: 'action', any: [{ rag: ['red'] }, { overdue: true }] },
    },
    {
      words: 'what percentage of actions are complete',
      question: { subject: 'action', progress: 'closed', aggregate: 'share' },
    },
  ],
};
