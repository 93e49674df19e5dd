import { asksHowItStands } from '../../model/share.ts';
import { isPast } from '../dates.ts';
import type { Kind } from '../kind.ts';
import { actions, duties, inGroup, isOurs, itemsOf, LISTED, perNotice, tally } from './common.ts';
import { capital, count } from '../../words/text.ts';

const alreadyLate = (n: number): string => ` ${count(n, ['is', 'are'])} already overdue.`;

/** Of those that were due. */
const stillLate = (n: number, all: number): string =>
  n === all
    ? ` ${n === 1 ? 'It is' : 'All of them are'} still overdue.`
    : ` ${n} of them ${n === 1 ? 'is' : 'are'} still overdue.`;

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
    // What was due then was so whether it is late by now or not.
    const told = past ? [...late, ...open] : open;
    const one = told.length === 1;
    const verb = past ? (one ? 'was due' : 'were due') : one ? 'falls due' : 'fall due';
    // Some were due, only none that stands like that.
    const nothing = asksHowItStands(question) ? 'Nothing like that' : 'Nothing';
    const none = past ? `${nothing} was due` : `${nothing} falls due`;
    const head = told.length === 0 ? none : `${capital(tally(told, question))} ${verb}`;
    const when = window === null || window.words === '' ? '' : ` ${window.words}`;
    const said =
      window === null || window.unplaced === null
        ? `${head}${when}.`
        : `I cannot tell what falls due by then: ${window.unplaced}.`;
    const overdue = late.length === 0 ? '' : past ? stillLate(late.length, told.length) : alreadyLate(late.length);
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
      words: 'what share of what was due in January got done',
      question: {
        window: [
          {
            kind: 'window',
            relation: 'in',
            point: { is: 'month', month: 1, year: null, which: null },
            approx: false,
          },
        ],
        lean: 'past',
        progress: 'closed',
        aggregate: 'share',
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
