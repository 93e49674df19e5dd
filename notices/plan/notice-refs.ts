import { nearestRefs } from '../words/nearest-refs.ts';

/** The refs in a cell: those that the notice has, in its own spelling, and the others with what comes near. */
export interface CellRefs {
  readonly refs: readonly string[];
  readonly unknown: readonly { readonly text: string; readonly nearest: readonly string[] }[];
}

const LEADING = /^(?:(?:improvement )?notice |(?:sub-?)?para(?:graph)?s?\.? |section |refs?\.? |#)+/i;

/** "8b", "8 (B)" and "8.b" are 8(b). */
const key = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** "4; 15(b)", "paragraphs 4 and 15b". A ref is found by its letters and figures where only one is written so. */
export function refsIn(text: string, known: readonly string[]): CellRefs {
  const refs: string[] = [];
  const unknown: CellRefs['unknown'][number][] = [];
  for (const part of text.split(/[;,\n/&+]|\band\b/i)) {
    const token = part.trim().replace(LEADING, '').trim();
    if (token === '') continue;
    const ref = found(token, known);
    if (ref === null)
      unknown.push({ text: token, nearest: /\d/.test(token) ? nearestRefs(asPrinted(token), known) : [] });
    else if (!refs.includes(ref)) refs.push(ref);
  }
  return { refs, unknown };
}

/** Every ref that the text names is one of the notice's. */
export function knownRefs(text: string, known: readonly string[]): boolean {
  const { refs, unknown } = refsIn(text, known);
  return refs.length > 0 && unknown.length === 0;
}

function found(token: string, known: readonly string[]): string | null {
  if (known.includes(token)) return token;
  const alike = known.filter((ref) => key(ref) === key(token));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** "8z" as a notice would print it, to look for what comes near. */
const asPrinted = (token: string): string =>
  token
    .replace(/\s/g, '')
    .replace(/^([abp]?)(\d+)[.(]?([a-z])?\)?$/i, (_, letter: string, number: string, sub?: string) =>
      sub === undefined ? `${letter.toUpperCase()}${number}` : `${letter.toUpperCase()}${number}(${sub.toLowerCase()})`,
    );
