/** Words without what no document can hold and what turns the direction of the words after it: a log may have both. */
export const clean = (words: string): string =>
  words.toWellFormed().replace(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '');
