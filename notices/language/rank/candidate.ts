import type { Question } from '../../model/question.ts';
import type { Parsed } from '../parsed.ts';
import type { Understood } from '../understood.ts';
import type { Evidence } from './evidence.ts';

/** One thing that a sentence may mean. */
export interface Candidate {
  readonly question: Question;
  readonly understood: Understood;
  /** The sentence without the pieces that do not count in it. */
  readonly parsed: Parsed;
  /** The logarithm of how likely it is, beside the other candidates of the same sentence. */
  readonly score: number;
  /** What the score is made of, and what else tells whether it is right. */
  readonly evidence: Evidence;
  /** Why it is better asked back; null where nothing speaks against it. Looked for in the best alone. */
  readonly doubt: () => string | null;
  /** The rules by themselves come to the same. */
  readonly ruled: boolean;
}
