import { type Question, questionOf } from '../../model/question.ts';

/** The same for two questions that are the same. */
export const keyOf = (question: Question): string => JSON.stringify(questionOf(question.kind, question));

/** Of those with the same question the first. */
export function distinct<T extends { readonly question: Question }>(all: readonly T[]): T[] {
  const seen = new Set<string>();
  return all.filter(({ question }) => {
    const key = keyOf(question);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}
