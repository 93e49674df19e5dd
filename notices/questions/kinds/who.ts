import type { Question } from '../../model/question.ts';
import { type Cases, type Kind, unclear } from '../kind.ts';
import { atNext, type Row } from '../row.ts';
import { best, byRef, fitsAll, type Match, search, NARROWED, SEARCHED } from '../search.ts';
import { itemsOf, quoted, sentenceCase, suggestTopics } from './common.ts';
import { listWords, ownerWords } from '../../words/text.ts';
import { partiesWords } from '../../words/parties.ts';

/** "8(b): the council; in the plan A6 (Head of Safeguarding, Council)" */
function sentence(row: Row): string {
  if (row.type === 'action') {
    const { action } = row.state;
    return action.owner === ''
      ? `The plan names nobody for ${action.id}${action.agency === '' ? '' : ` (${action.agency})`}`
      : `${action.id} is led by the ${ownerWords(action)}`;
  }
  if (row.type !== 'duty') return '';
  const { duty, actions } = row.state;
  const serving = actions.map(
    ({ action: { id, owner, agency } }) =>
      `${id} (${[owner, agency].filter((one) => one !== '').join(', ') || 'nobody named'})`,
  );
  const plan = serving.length === 0 ? '' : `; in the plan: ${listWords(serving)}`;
  const named = duty.named.length === 0 ? '' : `, named as ${listWords(duty.named.map((name) => `“${name}”`))}`;
  const to = duty.recipients.length === 0 ? '' : `, to ${partiesWords(duty.recipients)}`;
  return `${duty.ref} is for ${partiesWords(duty.holders)}${to}${named}${plan}`;
}

const OF_REFS = 6;
const OF_WORDS = 4;

function rowsOf(question: Question, cases: Cases): readonly Match[] {
  const worlds = cases.map(({ world }) => world);
  if (question.refs.length > 0) return byRef(question, worlds).slice(0, OF_REFS);
  const found = search(question, worlds, { kinds: [...question.dutyKinds, ...question.likely] });
  const [top] = found;
  if (top === undefined || !fitsAll(top)) return found.slice(0, 1);
  // An owner in the plan answers better than "the council", where an action has all the words.
  const planned =
    question.subject === 'duty'
      ? []
      : found.filter((match) => match.type === 'action' && fitsAll(match) && match.score >= top.score * 0.7);
  const rest = best(
    found.filter((match) => !planned.includes(match)),
    0.9,
  );
  return [...planned, ...rest].slice(0, OF_WORDS);
}

/** Who must do something: the duty's holders and the owners of the actions that serve it. */
export const who: Kind = {
  says: 'Who must do it',
  rows: rowsOf,
  date: 'none',
  finds: SEARCHED,
  applies: [...NARROWED, 'me', 'except', 'any', 'overdue', 'limit', 'evidence', 'certainty', 'frequency', 'owners'],
  say: ({ question, rows }) => {
    const [top] = rows;
    if (top === undefined) return unclear('I find no duty or action in those words.', suggestTopics(question));
    if (question.refs.length === 0 && !fitsAll(top)) {
      const lacking = listWords(quoted(top.missing.map((words) => ({ words }))));
      return unclear(`I find nobody for ${lacking}.`, suggestTopics(question));
    }
    return {
      outcome: 'answered',
      summary: sentenceCase(rows.map(sentence)),
      items: itemsOf(rows.map(atNext)),
      value: null,
    };
  },
  examples: [
    { words: 'who owns 8(b)', question: { refs: ['8(b)'] } },
    {
      words: 'who carries out the multi-agency audits',
      question: { about: [{ words: 'multi agency' }, { words: 'audits' }] },
    },
  ],
};
