import type { AnswerItem } from '../../model/answer.ts';
import type { Question } from '../../model/question.ts';
import { isPartlyUnresolved } from '../../progress/items.ts';
import type { Kind, Selection } from '../kind.ts';
import { duties, isOurs, itemsOf, LISTED } from './common.ts';
import { listWords } from '../../words/text.ts';
import { factExplained } from '../../words/facts.ts';

/** What is continuing has no date either, and belongs to it where just that was asked. */
const hasNone = ({ certainty }: Question): boolean => certainty.includes('continuing');

const isUnclear = ({ missing, certainty }: AnswerItem): boolean => missing === null && certainty === 'unresolved';

function say({ question, rows }: Selection) {
  const items = itemsOf(rows);
  if (hasNone(question)) {
    const waiting = items.filter(({ missing }) => missing !== null).length;
    const unclear = items.filter(isUnclear).length;
    const doubted = unclear === 0 ? '' : `, ${unclear} in words that give no date`;
    const summary = `${items.length === 1 ? '1 has' : `${items.length} have`} no date: ${items.length - waiting - unclear} continuing, ${waiting} waiting for a missing fact${doubted}.`;
    return { outcome: 'answered', summary, items, value: null } as const;
  }
  const facts = [
    ...new Set(items.flatMap(({ missing }) => (missing === null ? [] : [factExplained(missing)]))),
    ...(items.some(isUnclear) ? ['what the notice means, where its words give no date'] : []),
  ];
  const summary =
    items.length === 0
      ? 'Every deadline that the notice gives can be dated.'
      : `${items.length === 1 ? '1 deadline cannot' : `${items.length} deadlines cannot`} be dated yet. Missing: ${listWords(facts)}.`;
  return { outcome: 'answered', summary, items, value: null } as const;
}

/** Duties whose deadline cannot be dated yet, with the fact that is missing. Meetings and reviews only when asked for. */
export const unresolved: Kind = {
  says: 'Deadlines that cannot be dated yet',
  rows: (question, cases) =>
    cases.flatMap(({ world }) =>
      duties(world).filter((row) => hasNone(question) || (isPartlyUnresolved(row.state) && isOurs(question)(row))),
    ),
  date: 'none',
  finds: [],
  applies: LISTED.filter((name) => name !== 'window' && name !== 'order' && name !== 'pick'),
  say,
  examples: [
    { words: 'which deadlines have no date yet', question: {} },
    {
      words: 'which targets have no date',
      question: { dutyKinds: ['target'], certainty: ['unresolved', 'continuing'] },
    },
  ],
};
