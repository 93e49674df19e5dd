// Long patterns are built of named parts, each no longer than a line.

/** The words of a line: "is are was". */
export const list = (words: string): string[] => words.trim().split(/\s+/);

/** One of these, each of which is a pattern itself. */
export const oneOf = (...parts: readonly string[]): string => `(?:${parts.join('|')})`;

/** One of these, or nothing. */
export const maybe = (...parts: readonly string[]): string => `${oneOf(...parts)}?`;
