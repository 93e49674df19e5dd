import { type Kind, unclear } from '../kind.ts';
import { atNext } from '../row.ts';
import { duties, isOurs, itemsOf, LISTED, OFFERS, perNotice, tally } from './common.ts';
import { capital } from '../../words/text.ts';

const NO_PLAN = 'I cannot tell: no plan is recorded for this notice.';
const BY_PARAGRAPH = 'An action counts for the paragraph that the plan names, and not for those above or below it.';

/** Duties of paragraphs that no action of the plan names: what the notice asks for and nobody has planned. */
export const uncovered: Kind = {
  says: 'Duties without an action',
  rows: (question, cases) =>
    cases
      .filter(({ world }) => world.actions.length > 0)
      .flatMap(({ world }) =>
        duties(world)
          .filter(isOurs(question))
          .filter(({ state }) => state.actions.length === 0),
      )
      .map(atNext),
  date: 'happens',
  finds: [],
  applies: LISTED,
  say: (selection) => {
    if (selection.cases.every(({ world }) => world.actions.length === 0)) return unclear(NO_PLAN, [OFFERS.review]);
    return perNotice((question, rows) => {
      const has = rows.length === 1 ? 'has' : 'have';
      const summary =
        rows.length === 0
          ? 'None of the duties asked for is without an action.'
          : `${capital(tally(rows, question))} ${has} no action. ${BY_PARAGRAPH}`;
      return { outcome: 'answered', summary, items: itemsOf(rows), value: null };
    })(selection);
  },
  examples: [
    { words: 'which duties have no action', question: {} },
    { words: 'how many LSCB duties have no action', question: { who: [{ party: 'lscb' }], aggregate: 'count' } },
  ],
};
