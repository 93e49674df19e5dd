import { type Question, questionOf } from '../../model/question.ts';

/** The same for two questions that are the same. */
export const keyOf = (question: Question): string => JSON.stringify(questionOf(question.kind, question));

/** Only lines of a plan have a colour, an update or a link: that they are meant need not be said. */
function isOfPlan({ kind, progress, status, rag }: Question): boolean {
  const ofPlan = kind === 'evidence' || kind === 'silent' || kind === 'changes';
  return ofPlan || (kind === 'list' && (progress !== null || status.length + rag.length > 0));
}

const plainly = (question: Question): Question =>
  question.subject === 'action' && isOfPlan(question) ? { ...question, subject: null } : question;

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
