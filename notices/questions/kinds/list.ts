import type { Question } from '../../model/question.ts';
import { FILTER_NAMES, FILTERS } from '../filters.ts';
import { type Case, type Kind, unclear } from '../kind.ts';
import { atNext, type Row } from '../row.ts';
import { actions, duties, itemsOf, LISTED, OFFERS, perNotice, tally } from './common.ts';
import { capital } from '../../words/text.ts';

/** Statuses, colours, agencies and posts are the plan's own; a question that names one is about actions. */
const asksAboutPlan = ({ subject, progress, status, rag, who }: Question): boolean =>
  subject === 'action' ||
  progress !== null ||
  status.length + rag.length > 0 ||
  who.some(({ agency, post }) => agency !== null || post !== null);

function rowsIn(question: Question, { world }: Case): readonly Row[] {
  const ofPlan = world.actions.length > 0 && question.subject !== 'duty' && asksAboutPlan(question);
  return ofPlan ? actions(world) : duties(world).map(atNext);
}

/** A list of everything answers nothing: something must choose. */
const narrows = (question: Question): boolean =>
  question.window.length + question.except.length > 0 || FILTER_NAMES.some((name) => FILTERS[name].asked(question));

const counts = ({ aggregate, progress }: Question): string =>
  aggregate !== null && progress === 'open' ? ' Open is neither complete nor business as usual.' : '';

/** Whatever the restrictions let through: "which actions are red", "the fostering manager's actions". */
export const list: Kind = {
  says: 'List',
  rows: (question, cases) => cases.flatMap((one) => rowsIn(question, one)),
  date: 'recorded',
  finds: [],
  applies: LISTED,
  say: (selection) => {
    if (!narrows(selection.question))
      return unclear('I am not sure which of them you mean.', [OFFERS.lateActions, OFFERS.review]);
    return perNotice((question, rows) => ({
      outcome: 'answered',
      summary: `${rows.length === 0 ? 'Nothing matches.' : `${capital(tally(rows, question))}.`}${counts(question)}`,
      items: itemsOf(rows),
      value: null,
    }))(selection);
  },
  examples: [
    { words: 'which actions are rated red', question: { subject: 'action', rag: ['red'] } },
    { words: 'how many actions are not done', question: { subject: 'action', progress: 'open', aggregate: 'count' } },
    {
      words: 'what percentage of actions are complete',
      question: { subject: 'action', progress: 'closed', aggregate: 'share' },
    },
  ],
};
