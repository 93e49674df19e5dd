import { isPast } from '../dates.ts';
import type { Kind } from '../kind.ts';
import { actions, duties, inGroup, isOurs, itemsOf, LISTED, perNotice, tally } from './common.ts';
import { capital, count } from '../../words/text.ts';

/** What falls due in a window, apart from what is overdue already and what cannot be dated. */
export const due: Kind = {
  says: 'Due',
  rows: (question, cases) =>
    cases.flatMap(({ world }) => [...duties(world).filter(isOurs(question)), ...actions(world)]),
  date: 'due',
  finds: [],
  applies: [...LISTED, 'date', 'withOverdue'],
  main: 'open',
  say: perNotice((question, rows, { world, window }) => {
    const late = inGroup(rows, 'late');
    const open = inGroup(rows, 'open');
    const undated = inGroup(rows, 'undated');
    const past = window !== null && isPast(window, world.today);
    const none = past ? (late.length > 0 ? 'Nothing else was due' : 'Nothing was due') : 'Nothing falls due';
    const one = open.length === 1;
    const verb = past ? (one ? 'was due' : 'were due') : one ? 'falls due' : 'fall due';
    const head = open.length === 0 ? none : `${capital(tally(open, question))} ${verb}`;
    const when = window === null || window.words === '' ? '' : ` ${window.words}`;
    const said =
      window === null || window.unplaced === null
        ? `${head}${when}.`
        : `I cannot tell what falls due by then: ${window.unplaced}.`;
    const overdue =
      late.length === 0 ? '' : ` ${count(late.length, ['is', 'are'])} ${past ? 'still' : 'already'} overdue.`;
    const unknown = undated.length === 0 ? '' : ` ${undated.length} more cannot be dated yet.`;
    const [first] = itemsOf(open);
    return {
      outcome: 'answered',
      summary: `${said}${overdue}${unknown}`,
      items: itemsOf([...late, ...open, ...undated]),
      value: question.aggregate === 'date' ? (first?.due ?? null) : null,
    };
  }),
  examples: [
    {
      words: "what's due before the next review?",
      question: {
        window: [
          {
            kind: 'window',
            relation: 'before',
            point: { is: 'event', event: 'review', which: { from: 'next', n: 1 }, when: null },
            approx: false,
          },
        ],
      },
    },
    {
      words: 'the first two actions due in the next three months, but not the police’s',
      question: {
        window: [{ kind: 'within', direction: 'next', step: { count: 3, unit: 'month' }, approx: false }],
        subject: 'action',
        except: [{ who: [{ agency: 'Police' }] }],
        limit: 2,
      },
    },
  ],
};
