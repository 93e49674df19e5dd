import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import type { Kind } from '../kind.ts';
import { actions, duties, inGroup, isOurs, itemsOf, LISTED, perNotice, tally } from './common.ts';
import { capital, count, dayWords } from '../../words/text.ts';

const verb = (n: number, past: boolean): string => (past ? (n === 1 ? 'was' : 'were') : n === 1 ? 'is' : 'are');

/** What is late, and beside it what is done and waits for the board. */
export const overdue: Kind = {
  says: 'Overdue',
  rows: (question, cases) =>
    cases.flatMap(({ world }) => [...duties(world).filter(isOurs(question)), ...actions(world)]),
  date: 'late',
  // What is late was due: “the December actions” are those of the December behind us.
  leans: () => 'past',
  finds: [],
  applies: [...LISTED, 'countdown'],
  main: 'late',
  say: perNotice((question, rows, { world }) => {
    const late = inGroup(rows, 'late');
    const waiting = inGroup(rows, 'waiting');
    const items = itemsOf([...late, ...waiting]);
    const [only] = items;
    if (question.aggregate === 'countdown' && late.length === 1 && only?.due) {
      const days = differenceInCalendarDays(parseISO(world.today), parseISO(only.due));
      const summary = `${only.ref} is ${count(days, ['day', 'days'])} overdue.`;
      return { outcome: 'answered', summary, items: itemsOf(late), value: days };
    }
    const past = question.asOf !== null;
    const summary =
      late.length === 0
        ? `Nothing ${past ? 'was' : 'is'} overdue on ${dayWords(world.today)}.`
        : `${capital(tally(late, question))} ${verb(late.length, past)} overdue.`;
    const also =
      waiting.length === 0
        ? ''
        : ` ${waiting.length} ${past ? 'waited' : waiting.length === 1 ? 'waits' : 'wait'} for sign-off.`;
    return { outcome: 'answered', summary: `${summary}${also}`, items, value: null };
  }),
  examples: [
    { words: 'what is overdue', question: {} },
    { words: 'which police actions are overdue', question: { subject: 'action', who: [{ agency: 'Police' }] } },
    { words: 'break the overdue actions down by owner', question: { subject: 'action', groupBy: 'owner' } },
  ],
};
