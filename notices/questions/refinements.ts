import { bracketAtEnd } from '../ends.ts';
import type { AnswerItem } from '../model/answer.ts';
import type { Understood } from './understand.ts';

/** Ordinary questions that narrow an answer, where they would change it. At most four. */
export function refinements({ kind, query }: Understood, items: readonly AnswerItem[]): string[] {
  const late = items.filter((item) => item.overdue).length;
  const duties = items.filter((item) => item.type === 'duty');
  const actions = items.filter((item) => item.type === 'action');
  const offered: string[] = [];
  if (kind.name === 'due' && late > 0 && late < items.length) offered.push('only the overdue ones');
  if (duties.length > 0 && actions.length > 0) offered.push('only the actions');
  const agencies = [...new Set(actions.map((item) => bracketAtEnd(item.owner ?? '')?.inside ?? ''))].filter(
    (name) => name !== '',
  );
  if (agencies.length > 1) offered.push(`only the ${agencies.find((name) => name !== 'Council') ?? 'council'} ones`);
  if (items.length > 1 && kind.name !== 'who') offered.push('who has those?');
  const [first] = items;
  if (first !== undefined && kind.name !== 'text' && first.type !== 'update')
    offered.push(`What does ${first.ref} say?`);
  return query.refs.length > 0 && kind.name === 'text'
    ? [`Who is responsible for ${query.refs[0] ?? ''}?`]
    : offered.slice(0, 4);
}
