/** Tells whether a hyphen at a line's end belongs to the word, by what the text has elsewhere and by what words there are. */
export interface Hyphens {
  /** The first word of the next line put behind the last one of this line. */
  readonly join: (line: string, next: string) => string;
}

/** Characters of a word, at most: what is joined can be a whole page by now. */
const LONGEST = 60;
const OF_A_WORD = /[\p{L}'’-]/u;
const FIRST_PART = /^\p{L}[\p{L}'’-]*/u;

/** What stands before the hyphen at a line's end; null where none stands there behind a letter. */
function headOf(line: string): { readonly head: string; readonly mark: string } | null {
  const mark = line.slice(-1);
  if (!/[-\u2010\u00AD]/.test(mark) || !/\p{L}/u.test(line.slice(-2, -1))) return null;
  let start = line.length - 1;
  while (start > Math.max(0, line.length - LONGEST) && OF_A_WORD.test(line.charAt(start - 1))) start -= 1;
  return { head: line.slice(start, -1), mark };
}

/** `texts`: all lines of the document. `isWord`: whether a word in small letters is one of the language. */
export function hyphensOf(texts: readonly string[], isWord: (word: string) => boolean): Hyphens {
  const all = texts.join('\n').toLowerCase();
  const seen = new Set(all.match(/(?<![\p{L}-])\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu) ?? []);
  return {
    join: (line, next) => {
      const last = headOf(line);
      const first = FIRST_PART.exec(next)?.[0];
      if (last === null || first === undefined)
        return /[-\u2010]$/.test(line.slice(-1)) && /^\S/.test(next) ? line + next : `${line} ${next}`;
      const { head, mark } = last;
      const without = `${head}${first}`.toLowerCase();
      const stays =
        mark !== '\u00AD' && (seen.has(`${head}-${first}`.toLowerCase()) || !(seen.has(without) || isWord(without)));
      return `${line.slice(0, -1)}${stays ? '-' : ''}${next}`;
    },
  };
}
