import { MONTH_WORD } from '../words/calendar-words.ts';
/** How a printed unit is marked at its beginning. */
export interface Marker {
  readonly style: 'bullet' | 'number' | 'dotted' | 'letter' | 'roman' | 'letter-or-roman';
  /** "20", "1.1", "b", "ii"; empty for a bullet. */
  readonly label: string;
  /** Where the text behind the marker begins in the line. */
  readonly length: number;
  /** "6. (a)": the letter of the first item, which stands on the line of its number. */
  readonly inner?: string;
  /** The number stands without a full stop or bracket: only believed in sequence. */
  readonly bare: boolean;
}

const BULLET = /^\s*(?:[-\u2013\u2014\u2022\u25AA\u25CF\u25A0\u25E6\u2023\u00B7\uF0B7*]|o(?=\s+[A-Za-z]))(?:\s+|$)/;
const DOTTED =
  /^\s*\**(?:([1-9]\d?(?:\.[1-9]\d?){1,3})\.?\)?|([A-Z](?:[1-9]\d?|\.[1-9]\d?)(?:\.[1-9]\d?){0,2})[.)]|([A-Z]\d(?:\.[1-9]\d?){1,2}))\**(?:\s+|$)/;
const NUMBER = /^\s*\**(?:\(([1-9]\d{0,2})\)|([1-9]\d{0,2})[.)])\**(?:\s+|$)/;
const BARE_NUMBER = /^\s*\**([1-9]\d?)\**\s+(?=[A-Z\u201C"'*])/;
const LETTER = /^\s*\**(?:\(([a-zA-Z]|[ivx]{2,5})\)|([a-z]|[ivx]{2,5})[.)])\**(?:\s+|$)/;
const INNER = /^\(([a-h]|i)\)\s+(?=\S)/;
const MONTH_NEXT = new RegExp(`^\\s*\\d{1,2}\\s+${MONTH_WORD}\\b`, 'i');

/** Reads the marker of a line: a bullet, a number, a letter, or a bullet in front of either ("- (i) improve"). */
export function markerOf(line: string): Marker | null {
  const bullet = BULLET.exec(line)?.[0] ?? '';
  const rest = line.slice(bullet.length);
  const labelled = labelOf(rest);
  if (labelled !== null) return { ...labelled, length: bullet.length + labelled.length };
  return bullet === '' ? null : { style: 'bullet', label: '', length: bullet.length, bare: false };
}

function labelOf(line: string): Marker | null {
  const dotted = DOTTED.exec(line);
  const dots = dotted?.[1] ?? dotted?.[2] ?? dotted?.[3];
  if (dotted !== null && dots !== undefined)
    return { style: 'dotted', label: dots, length: dotted[0].length, bare: false };
  const number = NUMBER.exec(line);
  if (number !== null) {
    const inner = number[2] === undefined ? null : INNER.exec(line.slice(number[0].length));
    const length = number[0].length + (inner?.[0].length ?? 0);
    const label = number[1] ?? number[2] ?? '';
    return { style: 'number', label, length, bare: false, ...(inner === null ? {} : { inner: inner[1] ?? '' }) };
  }
  const letter = LETTER.exec(line);
  if (letter !== null) {
    const label = (letter[1] ?? letter[2] ?? '').toLowerCase();
    const style = label.length > 1 ? 'roman' : /[ivx]/.test(label) ? 'letter-or-roman' : 'letter';
    return { style, label, length: letter[0].length, bare: false };
  }
  const bare = MONTH_NEXT.test(line) ? null : BARE_NUMBER.exec(line);
  if (bare?.[1] !== undefined) return { style: 'number', label: bare[1], length: bare[0].length, bare: true };
  return null;
}
