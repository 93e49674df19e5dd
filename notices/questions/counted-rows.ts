import type { Question } from '../model/question.ts';
import { countsWhole } from './dates.ts';
import type { Cases, Kind } from './kind.ts';
import type { Row } from './row.ts';

/**
 * The rows that "how many" counts: those of the kind's main group. What was due in a time behind us was so whether it is late
 * by now or not, and what is late already belongs to what is due where it was asked for with it.
 */
export function countedRows(kind: Kind, question: Question, cases: Cases, rows: readonly Row[]): readonly Row[] {
  const { main } = kind;
  if (main === undefined) return rows;
  const lateToo = main === 'open' && (question.withOverdue || wasDue(question, cases));
  return rows.filter(({ group }) => group === main || (lateToo && group === 'late'));
}

/** What was due then is asked for, whatever has become of it. */
export const wasDue = (question: Question, cases: Cases): boolean =>
  cases.some(({ window, world }) => window !== null && countsWhole(window, world.today, question));
