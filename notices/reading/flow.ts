import type { Span } from '../model/notice.ts';

/**
 * Repaired text that remembers where each character stood in the file. `plain` has the same length as `words`, with
 * straight quotes and hyphens, so that patterns need to know one spelling only.
 */
export interface Flow {
  readonly words: string;
  readonly plain: string;
  readonly offsets: readonly number[];
}

/** Hyphens of these stay when a line ended behind them: "multi-" + "agency". */
const HYPHENATED = /\b(?:multi|co|self|re|non|well|long|short|inter|cross|high|low|pre|post|mid|sub|step)-$/i;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const LIGATURES: Readonly<Record<string, string>> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
};
const SUPERSCRIPT = /[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]/;
const PLAIN: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
};

/** Straight quotes and hyphens, character for character. */
export function plainText(words: string): string {
  return words.replace(/[\u2018\u2019\u201C\u201D\u2010-\u2014]/g, (character) => PLAIN[character] ?? character);
}

/** One line made of pieces of the text: joined, hyphenation mended, marks of footnotes, bold and italic left out. */
export function flowOf(text: string, pieces: readonly Span[]): Flow {
  const characters: string[] = [];
  const offsets: number[] = [];
  const put = (character: string, offset: number): void => {
    characters.push(character);
    offsets.push(offset);
  };
  for (const [start, end] of pieces) {
    if (characters.length > 0) joinPieces(characters, offsets, text[start] ?? '', start);
    for (let at = start; at < end; at += 1) {
      const character = text[at] ?? '';
      if (character > ' ' && character <= '~') {
        put(character, at);
        continue;
      }
      if (INVISIBLE.test(character) || SUPERSCRIPT.test(character)) continue;
      const letters = LIGATURES[character];
      if (letters !== undefined) for (const letter of letters) put(letter, at);
      else if (!/\s/.test(character)) put(character, at);
      else if (characters.length > 0 && characters[characters.length - 1] !== ' ') put(' ', at);
    }
  }
  return trimFlow(withoutMarks(withoutEmphasis(characters.join(''), offsets)));
}

function joinPieces(characters: string[], offsets: number[], next: string, at: number): void {
  const tail = characters.slice(-12).join('');
  if (/[a-z]-$/.test(tail) && /[a-z]/.test(next)) {
    if (HYPHENATED.test(tail)) return;
    characters.pop();
    offsets.pop();
    return;
  }
  if (!/\s$/.test(tail)) {
    characters.push(' ');
    offsets.push(Math.max(0, at - 1));
  }
}

const WORD_AHEAD = /(?:^|[^\w/.@-])[A-Za-z]?[a-z]{3,25}$/;
const YEAR_AHEAD = /\b[A-Z][a-z]{2,8} (?:19|20)\d{2}$/;

/** Where a footnote's figure that lost its raised place stands: "15 working days2 of", "8 February 20191". No word of prose ends with one. */
export function gluedMarks(plain: string): { readonly at: number; readonly mark: string }[] {
  return [...plain.matchAll(/\d{1,5}(?![\w/-])/g)].flatMap(({ index, 0: digits }) => {
    const ahead = plain.slice(Math.max(0, index - 28), index);
    if (digits.length <= 2 && WORD_AHEAD.test(ahead)) return [{ at: index, mark: digits }];
    const last = digits.slice(-1);
    const dated = digits.length === 5 && last !== '0' && YEAR_AHEAD.test(ahead + digits.slice(0, 4));
    return dated ? [{ at: index + 4, mark: last }] : [];
  });
}

/** The words without such figures. */
function withoutMarks(flow: Flow): Flow {
  const drop = new Set(gluedMarks(flow.plain).flatMap(({ at, mark }) => Array.from(mark, (_, index) => at + index)));
  if (drop.size === 0) return flow;
  const words = flow.words
    .split('')
    .filter((_, at) => !drop.has(at))
    .join('');
  return { words, plain: plainText(words), offsets: flow.offsets.filter((_, at) => !drop.has(at)) };
}

/** Takes away `*` and `**` in pairs; the star of "A*-C" is no mark. */
function withoutEmphasis(words: string, offsets: readonly number[]): Flow {
  if (!words.includes('*')) return { words, plain: plainText(words), offsets };
  const drop = new Set<number>();
  let open: { at: number; mark: string } | null = null;
  for (const match of words.matchAll(/\*{1,3}/g)) {
    const at = match.index;
    const before = words[at - 1] ?? ' ';
    const after = words[at + match[0].length] ?? ' ';
    if (open === null) {
      if (!/\w/.test(before) && !/\s/.test(after)) open = { at, mark: match[0] };
    } else if (match[0] === open.mark && !/\s/.test(before)) {
      for (let index = 0; index < match[0].length; index += 1) drop.add(open.at + index).add(at + index);
      open = null;
    }
  }
  if (open !== null && open.mark.length > 1) for (let i = 0; i < open.mark.length; i += 1) drop.add(open.at + i);
  const clean = words
    .split('')
    .filter((_, index) => !drop.has(index))
    .join('');
  return { words: clean, plain: plainText(clean), offsets: offsets.filter((_, index) => !drop.has(index)) };
}

function trimFlow(flow: Flow): Flow {
  const from = flow.words.length - flow.words.trimStart().length;
  return part(flow, from, flow.words.trimEnd().length);
}

/** The part of a flow between two positions in its words. */
export function part(flow: Flow, from: number, to: number): Flow {
  return {
    words: flow.words.slice(from, to),
    plain: flow.plain.slice(from, to),
    offsets: flow.offsets.slice(from, to),
  };
}

/** Two flows as one, with a space between them. */
export function together(one: Flow, other: Flow): Flow {
  const at = one.offsets.at(-1) ?? 0;
  return {
    words: `${one.words} ${other.words}`,
    plain: `${one.plain} ${other.plain}`,
    offsets: [...one.offsets, at, ...other.offsets],
  };
}

/** Where in the file the characters `from` to `to` of the words stand. */
export function spanOf(flow: Flow, from = 0, to = flow.words.length): Span {
  const start = flow.offsets[from] ?? 0;
  const end = to > from ? (flow.offsets[to - 1] ?? start) + 1 : start;
  return [start, end];
}
