import { linksOf, type Update } from '../../model/board.ts';
import { FILTER_NAMES, FILTERS } from '../filters.ts';
import { type Draft, type Kind, type Selection, unclear } from '../kind.ts';
import { atNext, type UpdateRow } from '../row.ts';
import { NARROWED, SEARCHED } from '../search.ts';
import { itemsOf, NO_BOARD, OFFERS, recorded } from './common.ts';
import { foundEntries, isEntry, namedBy } from './log-rows.ts';
import { capital, dayWords, listWords } from '../../words/text.ts';
import { RAG_WORDS, STATUS_WORDS } from '../../words/statuses.ts';
import { dueClause } from '../../progress/when-words.ts';

export const entryWords = (update: Update): string =>
  `${update.about} (${dayWords(update.date)}, ${update.by}): ${update.text}${linksOf(update)
    .map((link) => ` Evidence: ${link}`)
    .join('')}`;

/** How many things an answer tells the latest of. */
const TOLD = 4;

/** Nothing recorded about it, then or at all: said of what it is. */
export function silence({ question, cases }: Selection): Draft {
  const named = namedBy(question, cases).map(atNext);
  if (named.length === 0) return unclear('I find no update in those words.', [OFFERS.changed]);
  const items = itemsOf(named);
  // There are some, and none of them is such: what they are about is not what was asked for either.
  const narrowed = FILTER_NAMES.some((name) => NARROWED.includes(name) && FILTERS[name].asked(question));
  const restricted = (narrowed || question.except.length > 0) && foundEntries(question, cases).length > 0;
  const window = cases.map((one) => one.window?.words ?? '').find((words) => words !== '');
  const when = window === undefined ? '' : ` ${window}`;
  const names = listWords([...new Set(items.map(({ ref }) => ref))]);
  const none = restricted ? 'No such update' : 'No update';
  const shown = restricted ? [] : items;
  return { outcome: 'answered', summary: `${none} is recorded about ${names}${when}.`, items: shown, value: null };
}

function standing(rows: readonly UpdateRow[]): string {
  const states = new Map(rows.flatMap(({ action }) => (action === null ? [] : [[action.action.id, action] as const])));
  const each = [...states.values()].map(
    ({ action, status, rag, due }) =>
      `${action.id} is ${STATUS_WORDS[status]}, RAG ${RAG_WORDS[rag]}, ${dueClause(due, action.timing)}`,
  );
  return each.length === 0 ? '' : `${capital(listWords(each))}.`;
}

/** The latest about a paragraph, an action or a subject, or all that was recorded; what has none says so. */
export const latest: Kind = {
  says: 'The latest update',
  rows: foundEntries,
  date: 'recorded',
  leans: () => 'past',
  finds: SEARCHED,
  applies: [
    ...NARROWED,
    'me',
    'window',
    'except',
    'any',
    'pick',
    'all',
    'limit',
    'evidence',
    'count',
    'owners',
    'trend',
  ],
  say: (selection) => {
    const { question, cases } = selection;
    if (recorded(cases).length === 0) return unclear(NO_BOARD, [OFFERS.review]);
    const rows = selection.rows.filter(isEntry);
    if (rows.length === 0) return silence(selection);
    const abouts = [...new Set(rows.map(({ update }) => update.about))].slice(0, TOLD);
    const of = (about: string): UpdateRow[] => {
      const own = rows.filter(({ update }) => update.about === about);
      if (question.aggregate === 'list' || question.limit !== null) return own;
      return question.pick === 'first' ? own.slice(0, 1) : own.slice(-1);
    };
    const shown = abouts.flatMap(of);
    const summary = [...shown.map(({ update }) => entryWords(update)), standing(shown)];
    return {
      outcome: 'answered',
      summary: summary.filter((line) => line !== '').join('\n'),
      items: itemsOf(shown).reverse(),
      value: null,
    };
  },
  examples: [
    {
      words: 'latest on A6 before december',
      question: {
        refs: ['A6'],
        window: [
          {
            kind: 'window',
            relation: 'before',
            point: { is: 'month', month: 12, year: null, which: null },
            approx: false,
          },
        ],
      },
    },
    { words: 'all updates about training', question: { about: [{ words: 'training' }], aggregate: 'list' } },
  ],
};

/** The day on which something was last updated. */
export const lastUpdated: Kind = {
  says: 'When it was last updated',
  rows: foundEntries,
  date: 'recorded',
  leans: () => 'past',
  finds: SEARCHED,
  applies: [...NARROWED, 'me', 'window', 'except', 'any', 'pick', 'evidence', 'date', 'owners'],
  say: (selection) => {
    if (recorded(selection.cases).length === 0) return unclear(NO_BOARD);
    const rows = selection.rows.filter(isEntry).toSorted((a, b) => (a.update.date < b.update.date ? -1 : 1));
    const row = selection.question.pick === 'first' ? rows[0] : rows.at(-1);
    if (row === undefined) return silence(selection);
    const { update } = row;
    const how = selection.question.pick === 'first' ? 'first' : 'last';
    return {
      outcome: 'answered',
      summary: `${update.about} was ${how} updated on ${dayWords(update.date)} by the ${update.by}: ${update.text}`,
      items: itemsOf([row]),
      value: update.date,
    };
  },
  examples: [{ words: 'when was A7 last updated', question: { refs: ['A7'] } }],
};
