import type { AnswerItem, AnswerSection, Offer } from '../../model/answer.ts';
import { type Position, positionOf } from '../../digest/position.ts';
import { Filters, Question, written } from '../../model/question.ts';
import type { Case, Cases, Draft, Kind, Selection } from '../kind.ts';
import type { Row } from '../row.ts';
import { actions, duties, isOurs, OFFERS, ROW_FILTERS } from './common.ts';
import { coloursOf, figuresOf, overdueWords, undatedWords, UNPLANNED } from './situation-figures.ts';
import { count } from '../../words/text.ts';

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

/** The colours and what is late; where there is no plan, what is late by the notice alone. */
const headline = (one: Case, position: Position): string =>
  isPlanned(one)
    ? `${coloursOf(position)} ${overdueWords(position, false)}`
    : overdueWords(position, one.world.log.length === 0);

/** What cannot be told of those that have no plan. */
function unplanned(cases: Cases): string {
  const places = cases.filter((one) => !isPlanned(one)).map(({ world }) => world.reading.notice.place);
  return places.length === 0 ? '' : ` ${UNPLANNED(places)}`;
}

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
      return { title: `${title} (${of})`, size: shown.length, alarm: all === overdue };
    }),
  };
}

interface Listed {
  readonly items: readonly AnswerItem[];
  readonly sections: readonly AnswerSection[];
}

/** Which part of the board is meant, and on which day. */
function restrictionsOf(question: Question): Question {
  const filters = Filters.parse(Object.fromEntries(Object.entries(question).filter(([name]) => name in Filters.shape)));
  const { kind, notices, exceptNotices, except, asOf, me } = question;
  return Question.parse({ kind, notices, exceptNotices, except, asOf, me, ...filters });
}

/** What the figures stand for, each a question of its own under the same restrictions. */
function leads(question: Question, position: Position): Offer[] {
  const to = (change: Partial<Question>): Offer['question'] => written({ ...restrictionsOf(question), ...change });
  const { overdue, open, red, targets, waiting, beforeReview, since } = position;
  const offers: readonly (readonly [boolean, string, Offer['question']])[] = [
    [overdue.length > SHOWN, `Show the ${overdue.length} overdue`, to({ kind: 'overdue' })],
    [
      open.red > red.length + overdue.slice(0, SHOWN).filter(({ rag }) => rag === 'red').length || red.length > SHOWN,
      `Show the ${open.red} red`,
      to({ kind: 'list', subject: 'action', rag: ['red'], progress: 'open', status: [] }),
    ],
    [
      (beforeReview ?? []).length > 0,
      `Show the ${(beforeReview ?? []).length} due by the review`,
      to({ kind: 'due', window: [...OFFERS.review.question.window] }),
    ],
    [
      targets.apart.length > 0,
      `Show the ${count(targets.apart.length, ['target', 'targets'])} not met`,
      to({ kind: 'reading', dutyKinds: ['target'], versus: true, met: false }),
    ],
    [
      since !== null && since.refs.updated.length > 0,
      'Show what changed since the board',
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
  if (cases.length > 1) {
    const figures = cases.map((one) => {
      const position = positionIn(one, rows);
      return {
        name: one.world.reading.notice.place,
        words: `${headline(one, position)}${undatedWords(position)}`.replace(/\.$/, ''),
      };
    });
    const summary = `${count(cases.length, ['notice', 'notices'])}.${unplanned(cases)}`;
    return { outcome: 'answered', summary, items: [], value: null, figures, leads: [] };
  }
  const position = positionIn(only, rows);
  return {
    outcome: 'answered',
    summary: `${headline(only, position)}${unplanned(cases)}`,
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
  applies: [...ROW_FILTERS, 'except', 'owners', 'all'],
  say,
  examples: [
    { words: 'how are we doing', question: {} },
    { words: 'how are the police doing', question: { who: [{ agency: 'Police' }] } },
  ],
};
