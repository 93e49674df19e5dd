import type { AnswerItem, AnswerSection, Offer } from '../../model/answer.ts';
import { type Position, positionOf } from '../../digest/position.ts';
import { type Question, written } from '../../model/question.ts';
import { listWords } from '../../words.ts';
import { count } from '../../words/wording.ts';
import type { Case, Draft, Kind, Selection } from '../kind.ts';
import type { Row } from '../row.ts';
import { actions, duties, isOurs, OFFERS, ROW_FILTERS } from './common.ts';
import { coloursOf, figuresOf, overdueWords, UNPLANNED } from './situation-figures.ts';

/** What stands on one screen below the figures. */
const SHOWN = 5;

function positionIn({ world }: Case, rows: readonly Row[]): Position {
  const own = rows.filter((row) => row.world === world);
  return positionOf(world, {
    duties: own.flatMap((row) => (row.type === 'duty' ? [row.state] : [])),
    actions: own.flatMap((row) => (row.type === 'action' ? [row.state] : [])),
  });
}

const isPlanned = ({ world }: Case): boolean => world.actions.length > 0;

/** The colours and what is late; where there is no plan, what can be told and what not. */
const headline = (one: Case, position: Position): string =>
  isPlanned(one)
    ? `${coloursOf(position)} ${overdueWords(position)}`
    : `${overdueWords(position)} ${UNPLANNED(one.world.reading.notice.place)}`;

/** The worst first: what is late, then what is red, then what waits for the board. */
function worst({ overdue, red, waiting }: Position): Pick<Listed, 'items' | 'sections'> {
  const groups: readonly (readonly [string, readonly AnswerItem[]])[] = [
    ['Overdue, the longest first', overdue],
    ['Red and not overdue', red],
    ['Waiting for sign-off', waiting],
  ];
  const kept = groups.map(([title, all], at) => {
    const before = groups.slice(0, at).reduce((sum, [, items]) => sum + items.length, 0);
    return { title, all, shown: all.slice(0, Math.max(0, SHOWN - before)) };
  });
  const filled = kept.filter(({ shown }) => shown.length > 0);
  return {
    items: filled.flatMap(({ shown }) => shown),
    sections: filled.map(({ title, all, shown }): AnswerSection => {
      const of = shown.length < all.length ? `${shown.length} of ${all.length}` : `${all.length}`;
      return { title: `${title} (${of})`, size: shown.length };
    }),
  };
}

interface Listed {
  readonly items: readonly AnswerItem[];
  readonly sections: readonly AnswerSection[];
}

/** What the figures stand for, each a question of its own under the same restrictions. */
function leads(question: Question, position: Position): Offer[] {
  const to = (change: Partial<Question>): Offer['question'] => written({ ...question, window: [], ...change });
  const { overdue, open, targets, waiting, beforeReview, since } = position;
  const offers: readonly (readonly [boolean, string, Offer['question']])[] = [
    [overdue.length > SHOWN, `Show the ${overdue.length} overdue`, to({ kind: 'overdue' })],
    [
      open.red > 0,
      `Show the ${open.red} red`,
      to({ kind: 'list', subject: 'action', rag: ['red'], progress: 'open', status: [] }),
    ],
    [
      (beforeReview ?? []).length > 0,
      `Show the ${(beforeReview ?? []).length} due before the review`,
      to({ kind: 'due', window: [...OFFERS.review.question.window] }),
    ],
    [
      targets.apart.length > 0,
      `Show the ${count(targets.apart.length, ['target', 'targets'])} not met`,
      to({ kind: 'reading', dutyKinds: ['target'], versus: true, met: false }),
    ],
    [
      since !== null && since.refs.updated.length > 0,
      OFFERS.changed.words,
      to({ kind: 'changes', window: [...OFFERS.changed.question.window] }),
    ],
    [
      waiting.length > 0,
      `Show the ${waiting.length} waiting for sign-off`,
      to({ kind: 'list', subject: null, status: ['complete-awaiting-sign-off'] }),
    ],
    [position.unresolved.length > 0, 'Show the dates to settle', to({ kind: 'unresolved' })],
  ];
  return offers.flatMap(([fits, words, asks]) => (fits ? [{ words, question: asks }] : [])).slice(0, 4);
}

function say({ question, cases, rows }: Selection): Draft {
  const [only] = cases;
  if (rows.length === 0)
    return { outcome: 'answered', summary: 'No action and no duty is left to count.', items: [], value: null };
  if (cases.length > 1)
    return {
      outcome: 'answered',
      summary: `${count(cases.length, ['notice', 'notices'])}: ${listWords(cases.map(({ world }) => world.reading.notice.place))}.`,
      items: [],
      value: null,
      figures: cases.map((one) => ({
        name: one.world.reading.notice.place,
        words: headline(one, positionIn(one, rows)).replace(/\.$/, ''),
      })),
    };
  const position = positionIn(only, rows);
  return {
    outcome: 'answered',
    summary: headline(only, position),
    value: null,
    figures: figuresOf(position, isPlanned(only)),
    ...worst(position),
    leads: leads(question, position),
  };
}

/** How a board stands, or a part of it: figures and no judgement. */
export const situation: Kind = {
  says: 'The situation (figures, not a judgement)',
  rows: (question, cases) =>
    cases.flatMap(({ world }) => [...duties(world).filter(isOurs(question)), ...actions(world)]),
  date: 'none',
  finds: [],
  applies: [...ROW_FILTERS, 'except', 'all'],
  say,
  examples: [
    { words: 'how are we doing', question: {} },
    { words: 'how are the police doing', question: { who: [{ agency: 'Police' }] } },
  ],
};
