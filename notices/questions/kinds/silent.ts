import { isFinished } from '../../progress/action-state.ts';
import type { Question } from '../../model/question.ts';
import { FILTER_NAMES, FILTERS } from '../filters.ts';
import { type Kind, unclear } from '../kind.ts';
import { actions, itemsOf, LISTED, NO_BOARD, recorded } from './common.ts';
import { capital, count } from '../../words/text.ts';

const isNarrowed = (question: Question): boolean =>
  question.me || question.except.length > 0 || FILTER_NAMES.some((name) => FILTERS[name].asked(question));

/** Open actions without an update in the window; without a window, without any at all. */
export const silent: Kind = {
  says: 'Open actions without an update',
  rows: (_question, cases) =>
    recorded(cases).flatMap((world) => actions(world).filter(({ state }) => !isFinished(state.status))),
  date: 'silent',
  leans: () => 'past',
  finds: [],
  applies: LISTED,
  say: ({ question, cases, rows, whole }) => {
    if (recorded(cases).length === 0) return unclear(NO_BOARD);
    const items = itemsOf(rows);
    const when = cases.map(({ window }) => window?.words ?? '').find((words) => words !== '') ?? 'so far';
    const ofAll = rows.length < whole ? ` of ${whole}` : '';
    const summary =
      items.length === 0
        ? `${isNarrowed(question) ? 'None of the open actions asked for is without' : 'Every open action has'} an update ${when}.`
        : `${capital(count(items.length, [`open action${ofAll} has`, `open actions${ofAll} have`]))} no update ${when}.`;
    return { outcome: 'answered', summary, items, value: null };
  },
  examples: [
    {
      words: 'who has not updated in six weeks, first 2',
      question: {
        window: [{ kind: 'within', direction: 'last', step: { count: 6, unit: 'week' }, approx: false }],
        owners: true,
        limit: 2,
      },
    },
  ],
};
