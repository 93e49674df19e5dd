import { nearestRefs } from '../words/nearest-refs.ts';

/** The refs in a cell: those that the notice has, in its own spelling, and the others with what comes near. */
export interface CellRefs {
  readonly refs: readonly string[];
  readonly unknown: readonly { readonly text: string; readonly nearest: readonly string[] }[];
}

const LEADING = /^(?:(?:improvement )?notice |in (?=[abp]?\d)|(?:sub-?)?para(?:graph)?s?\.? |section |refs?\.? |#)+/i;

/** "8b", "8 (B)" and "8.b" are 8(b); 1.1 is not 11. */
const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(?<=\d)[^a-z0-9]+(?=\d)/g, '#')
    .replace(/[^a-z0-9#]/g, '');

const RANGE = /^(.{1,20}?) ?(?:-|–|\bto\b) ?(.{1,20})$/i;

/**
 * "4; 15(b)", "paragraphs 4 and 15b", "8 a, b and c", "8(a)-(c)", "Paragraphs 3 to 5". A ref is found by its letters and
 * figures where only one is written so; in a range all that the notice has between the two.
 */
export function refsIn(text: string, known: readonly string[]): CellRefs {
  const refs: string[] = [];
  const unknown: CellRefs['unknown'][number][] = [];
  let number = '';
  for (const part of text.split(/[;,\n/&+]|\band\b/i)) {
    const token = part.trim().replace(LEADING, '').trim();
    if (token === '') continue;
    const named = found(token, number, known);
    const these = named === null ? range(token, number, known) : [named];
    if (these.length === 0)
      unknown.push({ text: token, nearest: /\d/.test(token) ? nearestRefs(asPrinted(token), known) : [] });
    for (const ref of these) if (!refs.includes(ref)) refs.push(ref);
    number = /^[A-Z]?\d+/.exec(these.at(-1) ?? '')?.[0] ?? number;
  }
  return { refs, unknown };
}

/** Every ref that the text names is one of the notice's. */
export function knownRefs(text: string, known: readonly string[]): boolean {
  const { refs, unknown } = refsIn(text, known);
  return refs.length > 0 && unknown.length === 0;
}

/** "b" and "(b)" go on from the number before: "8 a, b and c". */
function found(token: string, number: string, known: readonly string[]): string | null {
  if (known.includes(token)) return token;
  const whole = number !== '' && /^\(?[a-z]\)?$/i.test(token) ? `${number}${token}` : token;
  const alike = known.filter((ref) => key(ref) === key(whole));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** All refs from the one to the other, of their own level: from 8(a) to 8(c), from 3 to 5. Empty: it is no range. */
function range(token: string, number: string, known: readonly string[]): string[] {
  const [, first = '', last = ''] = RANGE.exec(token) ?? [];
  const from = found(first.trim(), number, known);
  const to = from === null ? null : found(last.trim().replace(LEADING, ''), /^[A-Z]?\d+/.exec(from)?.[0] ?? '', known);
  if (from === null || to === null) return [];
  const level = (ref: string): string => ref.replace(/\d+/, '#').replace(/\([a-z]\)$/, '(x)');
  const between = known.slice(known.indexOf(from), known.indexOf(to) + 1);
  return level(from) === level(to) ? between.filter((ref) => level(ref) === level(from)) : [];
}

/** "8z" as a notice would print it, to look for what comes near. */
const asPrinted = (token: string): string =>
  token
    .replace(/\s/g, '')
    .replace(/^([abp]?)(\d+)[.(]?([a-z])?\)?$/i, (_, letter: string, number: string, sub?: string) =>
      sub === undefined ? `${letter.toUpperCase()}${number}` : `${letter.toUpperCase()}${number}(${sub.toLowerCase()})`,
    );
