import { bracketAtEnd } from '../words/ends.ts';
import type { AnswerItem, Offer } from '../model/answer.ts';
import { type Question, written } from '../model/question.ts';

/** How an answer could be narrowed, where that would change it: each a whole question of its own. At most four. */
export function refinements(question: Question, items: readonly AnswerItem[]): Offer[] {
  const offer = (words: string, change: Partial<Question>): Offer => ({
    words,
    question: written({ ...question, ...change }),
  });
  const plainly = question.notices.length === 0 ? {} : { notices: question.notices };
  const [ref] = question.refs;
  if (question.kind === 'text' && ref !== undefined)
    return [{ words: `Who is responsible for ${ref}?`, question: { ...plainly, kind: 'who', refs: [ref] } }];
  const late = items.filter((item) => item.overdue).length;
  const of = (type: AnswerItem['type']): AnswerItem[] => items.filter((item) => item.type === type);
  const offers: Offer[] = [];
  if (question.kind === 'due' && late > 0 && late < items.length)
    offers.push(offer('only the overdue ones', { kind: 'overdue', window: [], aggregate: null, pick: null }));
  if (of('duty').length > 0 && of('action').length > 0) offers.push(offer('only the actions', { subject: 'action' }));
  const agencies = [...new Set(of('action').map((item) => bracketAtEnd(item.owner ?? '')?.inside ?? ''))].filter(
    (name) => name !== '',
  );
  const agency = agencies.find((name) => name !== 'Council');
  if (agencies.length > 1 && agency !== undefined)
    offers.push(
      offer(`only the ${agency} ones`, { who: [{ agency, party: null, post: null, as: null, named: null }] }),
    );
  if (items.length > 1 && question.kind !== 'who' && !question.owners)
    offers.push(offer('who has those?', { owners: true, aggregate: null }));
  const [first] = items;
  if (first !== undefined && question.kind !== 'text' && first.type !== 'update')
    offers.push({ words: `What does ${first.ref} say?`, question: { ...plainly, kind: 'text', refs: [first.ref] } });
  return offers.slice(0, 4);
}
