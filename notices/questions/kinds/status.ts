import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import { type Kind, unclear } from '../kind.ts';
import { atNext, type Row } from '../row.ts';
import { byRef, fitsAll, search, NARROWED, SEARCHED } from '../search.ts';
import { itemsOf, OFFERS } from './common.ts';
import { count, dayWords, listWords } from '../../words/text.ts';
import { RAG_WORDS, STATUS_WORDS } from '../../words/statuses.ts';
import { dueClause } from '../../progress/when-words.ts';

const SHOWN = 8;

function standing(row: Row): string {
  if (row.type === 'action') {
    const { action, status, rag, computedRag, due, last, overdue } = row.state;
    const beside = rag === computedRag ? '' : ` (by its date it would be ${RAG_WORDS[computedRag]})`;
    const said =
      last === null
        ? 'no update so far'
        : `last update ${dayWords(last.date)}: ${last.text}${last.percent === null ? '' : ` (${last.percent}%)`}`;
    return `${action.id} is ${STATUS_WORDS[status]}, RAG ${RAG_WORDS[rag]}${beside}, ${overdue && due !== null ? `OVERDUE since ${dayWords(due)}` : dueClause(due, action.timing)}; ${said}`;
  }
  if (row.type !== 'duty') return '';
  const { duty, status, through, actions, last } = row.state;
  const ids = listWords(actions.map(({ action }) => action.id));
  const via = through === null ? '' : `, taken from ${through.action.id}, the least advanced of ${ids}`;
  const said = last === null ? '' : `; last update ${dayWords(last.date)}: ${last.text}`;
  return `${duty.ref} is ${STATUS_WORDS[status]}${via}${said}`;
}

/** How one action or duty stands. */
export const status: Kind = {
  says: 'Where it stands',
  rows: (question, cases) => {
    const worlds = cases.map(({ world }) => world);
    if (question.refs.length > 0) return byRef(question, worlds);
    const found = search(question, worlds).slice(0, 3);
    const [top] = found;
    return found.filter((row, at) => at === 0 || (row.score >= (top?.score ?? 0) * 0.95 && fitsAll(row)));
  },
  date: 'none',
  finds: SEARCHED,
  applies: [...NARROWED, 'me', 'countdown', 'overdue', 'except', 'any', 'limit', 'count', 'trend', 'versus', 'owners'],
  say: ({ question, rows }) => {
    const [top] = rows;
    if (top === undefined || !fitsAll(top))
      return unclear('I find no action or duty in those words.', [OFFERS.lateActions]);
    const close = rows.slice(0, SHOWN);
    const items = itemsOf(close.map(atNext));
    const lines = close.map(standing).join('.\n');
    const late = close.length === 1 && top.type === 'action' && top.state.overdue ? top.state.due : null;
    if (question.aggregate !== 'countdown' || late === null)
      return { outcome: 'answered', summary: `${lines}.`, items, value: null };
    const days = differenceInCalendarDays(parseISO(top.world.today), parseISO(late));
    const summary = `${count(days, ['day', 'days'])} overdue. ${lines}.`;
    return { outcome: 'answered', summary, items, value: days };
  },
  examples: [{ words: 'whats the status of A10', question: { refs: ['A10'] } }],
};
