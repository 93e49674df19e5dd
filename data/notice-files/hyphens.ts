/** Tells whether a hyphen at a line's end belongs to the word, by what the text has elsewhere and by what words there are. */
export interface Hyphens {
  /** The first word of the next line put behind the last one of this line. */
  readonly join: (line: string, next: string) => string;
}

/** Characters of a word, at most: what is joined can be a whole page by now. */
const LONGEST = 60;
const LAST_PART = /([\p{L}'’-]*\p{L})([-\u2010\u00AD])$/u;
const FIRST_PART = /^\p{L}[\p{L}'’-]*/u;

/** `texts`: all lines of the document. `isWord`: whether a word in small letters is one of the language. */
export function hyphensOf(texts: readonly string[], isWord: (word: string) => boolean): Hyphens {
  const all = texts.join('\n').toLowerCase();
  const seen = new Set(all.match(/(?<![\p{L}-])\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu) ?? []);
  return {
    join: (line, next) => {
      const last = LAST_PART.exec(line.slice(-LONGEST));
      const first = FIRST_PART.exec(next)?.[0];
      if (last === null || first === undefined)
        return /[-\u2010]$/.test(line.slice(-1)) && /^\S/.test(next) ? line + next : `${line} ${next}`;
      const [, head = '', mark = ''] = last;
      const without = `${head}${first}`.toLowerCase();
      const stays =
        mark !== '\u00AD' && (seen.has(`${head}-${first}`.toLowerCase()) || !(seen.has(without) || isWord(without)));
      return `${line.slice(0, -1)}${stays ? '-' : ''}${next}`;
    },
  };
}
