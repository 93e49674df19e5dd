import type { AnswerItem } from '../model/answer.ts';

/** One row of a group, in words: the ref, what is to be seen at once, the words, and what stands small below them. */
export interface DigestLine {
  readonly ref: string;
  readonly mark: string;
  /** The mark is bad news. */
  readonly alarm: boolean;
  readonly words: string;
  readonly foot: readonly string[];
  /** Of the foot, what a card shows apart; left out: nothing. */
  readonly state?: Pick<AnswerItem, 'status' | 'rag'>;
}

/** The parts that there are. */
export const filled = (parts: readonly (string | null)[]): string[] => parts.flatMap((part) => (part ? [part] : []));
