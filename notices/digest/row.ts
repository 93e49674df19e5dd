/** One row of a group, in words: the ref, what is to be seen at once, the words, and what stands small below them. */
export interface DigestLine {
  readonly ref: string;
  readonly mark: string;
  /** The mark is bad news. */
  readonly alarm: boolean;
  readonly words: string;
  readonly foot: readonly string[];
}

/** The parts that there are. */
export const filled = (parts: readonly (string | null)[]): string[] => parts.flatMap((part) => (part ? [part] : []));
