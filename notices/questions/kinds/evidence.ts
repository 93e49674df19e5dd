import type { Question } from '../../model/question.ts';
import { passing } from '../filters.ts';
import { type Cases, type Draft, type Kind, type Selection, unclear } from '../kind.ts';
import type { Row } from '../row.ts';
import { NARROWED, SEARCHED } from '../search.ts';
import { strongOf } from '../subjects.ts';
import { actions, itemsOf, NO_BOARD, OFFERS, recorded } from './common.ts';
import { entries, foundEntries, isEntry } from './log-rows.ts';
import { entryWords } from './latest.ts';
import { capital, count, listWords } from '../../words/text.ts';

const isNamed = ({ refs, about, who }: Question): boolean => refs.length + who.length + strongOf(about).length > 0;

/** With evidence: entries of the log. Without: actions that no entry gives any. */
function rowsOf(question: Question, cases: Cases): readonly Row[] {
  if (question.evidence === false)
    return recorded(cases).flatMap((world) => actions(world).filter(passing(SEARCHED, question, world)));
  return isNamed(question) ? foundEntries(question, cases) : recorded(cases).flatMap(entries);
}

function without({ rows }: Selection): Draft {
  const items = itemsOf(rows.map((row) => ({ ...row, note: 'no evidence recorded' })));
  const summary = `${capital(count(items.length, ['action has', 'actions have']))} no evidence recorded.`;
  return { outcome: 'answered', summary, items, value: null };
}

/** The links that were recorded for a paragraph, an action or a subject, or what has none. */
export const evidence: Kind = {
  says: 'Evidence recorded',
  rows: rowsOf,
  date: 'recorded',
  leans: () => 'past',
  finds: SEARCHED,
  applies: [
    ...NARROWED,
    'me',
    'evidence',
    'window',
    'except',
    'any',
    'order',
    'limit',
    'pick',
    'count',
    'all',
    'overdue',
    'owners',
  ],
  say: (selection) => {
    const { question, cases } = selection;
    if (recorded(cases).length === 0) return unclear(NO_BOARD);
    if (question.evidence === false) return without(selection);
    const found = selection.rows.filter(isEntry);
    const linked = found.filter(({ update }) => update.evidence !== null);
    const window = cases.map((one) => one.window?.words ?? '').find((words) => words !== '');
    const when = window === undefined ? '' : ` ${window}`;
    if (linked.length > 0)
      return {
        outcome: 'answered',
        summary: linked.map(({ update }) => entryWords(update)).join('\n'),
        items: itemsOf(linked).reverse(),
        value: linked.at(-1)?.update.evidence ?? null,
      };
    const names = isNamed(question) ? [...new Set([...question.refs, ...found.map(({ update }) => update.about)])] : [];
    if (names.length === 0 && strongOf(question.about).length > 0 && window === undefined)
      return unclear('I find no update in those words.', [OFFERS.changed]);
    const of = names.length === 0 ? '' : ` for ${listWords(names)}`;
    const summary = `No evidence is recorded${of}${when}.`;
    return { outcome: 'answered', summary, items: itemsOf(isNamed(question) ? found.slice(-1) : []), value: null };
  },
  examples: [
    { words: 'evidence for A15', question: { refs: ['A15'] } },
    { words: 'which police actions have no evidence', question: { evidence: false, who: [{ agency: 'Police' }] } },
  ],
};
