import { type Kind, unclear } from '../kind.ts';
import { itemsOf, LISTED, NO_BOARD, OFFERS, perNotice, recorded } from './common.ts';
import { entries } from './log-rows.ts';
import { capital, count } from '../../words/text.ts';

/** What was recorded: "what has changed since the last meeting". */
export const changes: Kind = {
  says: 'Updates recorded',
  rows: (_question, cases) => recorded(cases).flatMap(entries),
  date: 'recorded',
  leans: () => 'past',
  finds: [],
  applies: LISTED,
  say: (selection) => {
    if (recorded(selection.cases).length === 0) return unclear(NO_BOARD, [OFFERS.review]);
    return perNotice((_question, rows, { window }) => {
      const when = window === null || window.words === '' ? '' : ` ${window.words}`;
      const summary =
        rows.length === 0
          ? `No update is recorded${when}.`
          : `${capital(count(rows.length, ['update', 'updates']))}${when}.`;
      return { outcome: 'answered', summary, items: itemsOf(rows), value: null };
    })(selection);
  },
  examples: [
    { words: OFFERS.changed.words, question: { window: OFFERS.changed.question.window } },
    {
      words: 'the last three updates with evidence about the police’s actions',
      question: { who: [{ agency: 'Police' }], evidence: true, limit: 3 },
    },
  ],
};
