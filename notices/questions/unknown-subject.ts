import type { Subject } from '../model/question.ts';
import type { Cases } from './kind.ts';
import { subjectOf } from './subjects.ts';

const NUMBER = /^\d+%?$/;

/**
 * A subject that no duty, action or update of the notices has at all. A number that is no date, limit or ref narrows no
 * list; where words are searched for it may be one of them.
 */
export function isUnknown(asked: Subject, cases: Cases, searched: boolean): boolean {
  if (asked.weak) return false;
  if (!searched && NUMBER.test(asked.words)) return true;
  const subject = subjectOf(asked);
  return !cases.some(({ world: { corpus } }) => corpus.docs.some((doc) => corpus.has(doc, subject)));
}
