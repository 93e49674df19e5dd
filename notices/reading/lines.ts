import type { Span } from '../model/notice.ts';
import { gluedMarks, plainText } from './flow.ts';

export interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  readonly text: string;
  readonly kind: 'blank' | 'furniture' | 'footnote' | 'text';
  /** A footnote line that begins one, with its mark. */
  readonly mark: string | null;
}

const SUPERSCRIPTS = '\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079';
const FOOTNOTE = new RegExp(`^\\s*([${SUPERSCRIPTS}]{1,3})\\s*(?:\\S|$)`);
const BRACKETED_FOOTNOTE = /^\s*\[(\d{1,2})\]\s*\S/;
/** A small figure that lost its raised place, in front of what only a footnote begins with. */
const FLAT_FOOTNOTE = /^\s*(\d{1,2})\s+(?:<?https?:|www\.|see\b|available (?:at|from)|statutory guidance\b|guidance:)/i;
/** The same in front of a sentence, where the text has its mark glued to a word. */
const NUMBERED_NOTE = /^\s*(\d{1,2})\s+[A-Z]/;
const ADDRESS_ONLY = /^\s*<?(?:https?:\/\/|www\.)\S+>?\s*$/;
const PAGE_NUMBER = /^\s*(?:[-\u2013]\s*)?(?:page\s+)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?(?:\s*[-\u2013])?\s*$/i;
const MARKING = /^\s*(?:official(?:[- ]sensitive)?|restricted|unclassified)\s*$/i;
const RULE = /^[\s_.\u2026=*~-]+$/;

/** The lines of a text with their places, and what each is: blank, page furniture, of a footnote, or text. */
export function linesOf(text: string): Line[] {
  const raw = splitLines(text);
  const running = runningLines(raw.map(({ text: line }) => line));
  const glued = new Set(gluedMarks(plainText(text)).map(({ mark }) => mark));
  const lines: Line[] = [];
  let inFootnote = false;
  for (const line of raw) {
    const kind = kindOf(line.text, running);
    if (kind !== 'text') {
      lines.push({ ...line, kind, mark: null });
      inFootnote = false;
      continue;
    }
    const noted = NUMBERED_NOTE.exec(line.text)?.[1];
    const mark = footnoteMark(line.text) ?? (noted !== undefined && glued.has(noted) ? noted : null);
    if (mark !== null || ADDRESS_ONLY.test(line.text)) inFootnote = true;
    lines.push({ ...line, kind: inFootnote ? 'footnote' : 'text', mark });
  }
  return lines;
}

function splitLines(text: string): { start: number; end: number; text: string }[] {
  const lines: { start: number; end: number; text: string }[] = [];
  const breaks = /\r\n|[\n\r\f\v\u2028\u2029]/g;
  let start = 0;
  for (const found of text.matchAll(breaks)) {
    lines.push({ start, end: found.index, text: text.slice(start, found.index) });
    start = found.index + found[0].length;
  }
  lines.push({ start, end: text.length, text: text.slice(start) });
  return lines;
}

function kindOf(line: string, running: ReadonlySet<string>): 'blank' | 'furniture' | 'text' {
  if (line.trim() === '' || line.trim() === '\uFEFF') return 'blank';
  if (RULE.test(line) || PAGE_NUMBER.test(line) || MARKING.test(line)) return 'furniture';
  return running.has(runningKey(line)) ? 'furniture' : 'text';
}

function footnoteMark(line: string): string | null {
  const found = FOOTNOTE.exec(line)?.[1];
  if (found !== undefined) return Array.from(found, (digit) => SUPERSCRIPTS.indexOf(digit)).join('');
  return BRACKETED_FOOTNOTE.exec(line)?.[1] ?? FLAT_FOOTNOTE.exec(line)?.[1] ?? null;
}

/** Short lines that stand on three pages or more with nothing but the page number changing. */
function runningLines(lines: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const trimmed = line.trim();
    if (trimmed.length < 4 || trimmed.length > 80 || /[:.;,]$/.test(trimmed)) continue;
    if (/^\W/.test(trimmed) || /\b(?:must|should|shall|will)\b/.test(trimmed)) continue;
    const key = runningKey(line);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([key]) => key));
}

function runningKey(line: string): string {
  return line
    .trim()
    .replace(/\bpage\s+\d+(?:\s+of\s+\d+)?\b|\s\d{1,3}$/gi, '')
    .toLowerCase();
}

/** Where a line's own characters stand, without the white space around them. */
export function lineSpan(line: Line, skip = 0): Span {
  const content = line.text.slice(skip);
  const lead = content.length - content.trimStart().length;
  const start = line.start + skip + lead;
  return [start, Math.max(start, line.start + skip + content.trimEnd().length)];
}
