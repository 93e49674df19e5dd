import { type KindName, type Question, questionOf } from '../../model/question.ts';

/** The same for two questions that are the same. */
export const keyOf = (question: Question): string => JSON.stringify(questionOf(question.kind, question));

/** Lines of a plan are what most people mean by what they list, whether they say so or not. */
const OF_PLAN: ReadonlySet<KindName> = new Set<KindName>(['overdue', 'due', 'list', 'evidence', 'silent', 'changes']);

const plainly = (question: Question): Question =>
  OF_PLAN.has(question.kind) && question.subject === 'action' ? { ...question, subject: null } : question;

/** Of those that ask the same the first, whether or not they say that it is of the plan. */
export function distinct<T extends { readonly question: Question }>(all: readonly T[]): T[] {
  const seen = new Set<string>();
  return all.filter(({ question }) => {
    const key = keyOf(plainly(question));
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}
