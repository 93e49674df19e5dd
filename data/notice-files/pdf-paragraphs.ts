import type { Hyphens } from './hyphens.ts';
import type { Column } from './pdf-columns.ts';
import type { Row } from './pdf-pieces.ts';
import { tableAt } from './pdf-tables.ts';
import { textOfRow } from './pdf-words.ts';

/** A row of a page with what is judged by. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  /** Null where several fonts stand on the line. */
  readonly font: string | null;
  readonly column: { readonly left: number; readonly right: number };
  /** The first of its column, on whichever page. */
  readonly first: boolean;
  /** A whole table, with a line of text for each of its rows. */
  readonly table: boolean;
}

interface Paragraph {
  text: string;
  readonly lines: TextLine[];
}

const MARKER =
  /^(?:[-–—•▪●■◦‣·*\uE000-\uF8FF](?:\s|$)|o\s+[A-Za-z]|\(?(?:[1-9]\d?(?:\.[1-9]\d?){0,3}|[a-z]|[ivx]{1,5})[.)](?:\s|$)|[1-9]\d?(?:\.[1-9]\d?){1,3}\s)/i;
const FOOTNOTE = /^[⁰¹²³⁴-⁹]{1,3}/;
/** How far in all lines of a page may stand, in points. */
const MARGIN = 60;
const OPEN_END = /[\p{L}\p{N},'’"”)%-]$/u;

/** The lines of all columns of a document, in the order of reading. */
export function linesOf(columns: readonly Column[]): TextLine[] {
  return columns.flatMap((column) => {
    const alike = columns.filter((other) => isAlike(column, other));
    const margins = {
      left: Math.min(...alike.map(({ left }) => left)),
      right: usualRight(alike.flatMap(({ rows }) => rows)),
    };
    return unitsOf(column.rows).map(({ row, table }, index) => ({
      text: table ?? bulletMended(textOfRow(row)),
      ...{ left: row.left, right: row.right, base: row.base, size: row.size },
      font: fontOf(row),
      column: margins,
      first: index === 0,
      table: table !== null,
    }));
  });
}

/** The rows of a column, with each table as one; `row` is then its last. */
function unitsOf(rows: readonly Row[]): { readonly row: Row; readonly table: string | null }[] {
  const units: { row: Row; table: string | null }[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const table = tableAt(rows, at);
    const row = rows[at + (table?.rows ?? 1) - 1];
    // A table stands as far in as its first row, and ends with its last.
    if (row !== undefined)
      units.push({ row: { ...row, left: rows[at]?.left ?? row.left }, table: table?.text ?? null });
    at += (table?.rows ?? 1) - 1;
  }
  return units;
}

/** Where the longest lines end, but for a few that stand out: addresses that run over, a line of the page's foot. */
function usualRight(rows: readonly Row[]): number {
  const rights = rows.map(({ right }) => right).sort((a, b) => a - b);
  return rights[Math.ceil(rights.length * 0.97) - 1] ?? 0;
}

/** Columns of the same place on their pages: on one of them all lines may stand further in, or be short. */
function isAlike(one: Column, other: Column): boolean {
  const overlap = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const [narrow, wide] = [one.right - one.left, other.right - other.left].sort((a, b) => a - b);
  return Math.abs(one.left - other.left) < MARGIN && overlap > (wide ?? 0) * 0.6 && overlap > (narrow ?? 0) * 0.9;
}

/** A bullet of a symbol font has a place that means nothing elsewhere. */
const bulletMended = (text: string): string => text.replace(/^[\uE000-\uF8FF](?=\s|$)/, '•');

function fontOf({ pieces }: Row): string | null {
  const fonts = new Set(pieces.filter(({ text }) => /\p{L}{2}/u.test(text)).map(({ font }) => font));
  const [only] = fonts;
  return fonts.size === 1 ? (only ?? null) : null;
}

/**
 * Puts lines together to paragraphs, across columns and pages, one line each. What stands at the foot of a page below a
 * raised figure goes behind the paragraph that it would part.
 */
export function paragraphsOf(lines: readonly TextLine[], { join }: Hyphens): string[] {
  const pitch = usualPitch(lines);
  const out: Paragraph[] = [];
  let current: Paragraph | null = null;
  /** Those that wait for the end of the paragraph above them, and the last one of all. */
  let notes: Paragraph[] = [];
  let note: Paragraph | null = null;
  let inNotes = false;
  /** Which column this is, and in which the last footnote ended. */
  let [column, noteColumn] = [0, -1];
  const flush = (): void => {
    if (current !== null) out.push(current);
    out.push(...notes);
    [current, notes] = [null, []];
  };
  const add = (to: Paragraph, line: TextLine): void => {
    to.text = join(to.text, line.text);
    to.lines.push(line);
  };
  lines.forEach((line, index) => {
    if (line.first) [inNotes, column] = [false, column + 1];
    if (!inNotes && note !== null && noteColumn === column - 1 && goOnBelow(note, lines, index, pitch)) inNotes = true;
    if (FOOTNOTE.test(line.text)) {
      inNotes = true;
      note = { text: line.text, lines: [line] };
      notes.push(note);
    } else if (inNotes && note !== null) add(note, line);
    else if (current !== null && goesOn(current, line, pitch)) add(current, line);
    else {
      flush();
      current = { text: line.text, lines: [line] };
    }
    if (inNotes) noteColumn = column;
  });
  flush();
  return out.map(indented);
}

/** As far in as its first line stands, so that an item of a list within another is told from those around it. */
function indented({ text, lines: [first] }: Paragraph): string {
  const indent = first === undefined ? 0 : Math.round((first.left - first.column.left) / 8);
  return ' '.repeat(Math.min(Math.max(0, indent), 20)) + text;
}

/** Whether a footnote that did not end in its column goes on here: at the foot of the next one, above the notes of its own. */
function goOnBelow(note: Paragraph, lines: readonly TextLine[], index: number, pitch: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  const last = note.lines.at(-1);
  if (line === undefined || before === undefined || last === undefined || line.first) return false;
  if (/[.)>’”'"]$/.test(note.text.slice(-1)) || !isFull(last, line)) return false;
  if (line.base - before.base <= line.size * (pitch * 1.22 + 0.05)) return false;
  for (let next = index + 1; next < lines.length; next += 1) {
    const [above, below] = [lines[next - 1], lines[next]];
    if (above === undefined || below === undefined || below.first) return false;
    if (FOOTNOTE.test(below.text)) return true;
    if (below.base - above.base > below.size * (pitch * 1.22 + 0.05)) return false;
  }
  return false;
}

/** The distance of two lines that most lines have, by size of the letters. */
function usualPitch(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || line.first || Math.abs(before.size - line.size) > 0.5) return;
    const step = Math.round(((line.base - before.base) / line.size) * 20) / 20;
    if (step >= 0.9 && step <= 2.5) counts.set(step, (counts.get(step) ?? 0) + 1);
  });
  const most = Math.max(0, ...counts.values());
  // Of two that are as frequent, the smaller: between paragraphs there is more room than within.
  return Math.min(...[...counts].filter(([, count]) => count >= most * 0.7).map(([step]) => step), 2.5);
}

function goesOn({ lines, text }: Paragraph, line: TextLine, pitch: number): boolean {
  const last = lines.at(-1);
  const first = lines[0];
  if (last === undefined || first === undefined || last.table || line.table) return false;
  if (Math.abs(last.size - line.size) > line.size * 0.08) return false;
  const open = OPEN_END.test(text.slice(-2));
  const lower = /^[“"‘'(]?\p{Ll}/u.test(line.text);
  const marked = MARKER.test(line.text);
  const full = isFull(last, line);
  if (line.first) {
    if (marked && !(open && full && isUnder(lines, line))) return false;
    return open ? full || lower : full && isUnder(lines, line);
  }
  const step = (line.base - last.base) / line.size;
  if (step > pitch * 1.22 + 0.05 || step < 0) return false;
  if (marked) return full && open && isUnder(lines, line);
  if (lower && open) return true;
  if (last.font !== null && line.font !== null && last.font !== line.font && !full) return false;
  return full && isUnder(lines, line);
}

/** The next word would not have fitted. */
function isFull(last: TextLine, next: TextLine): boolean {
  const word = /^\S*/.exec(next.text)?.[0] ?? '';
  return last.right + widthOf(` ${word}`, next.size) > last.column.right - next.size * 0.4;
}

/** About as wide as common fonts have it: capitals and figures are wider than small letters. */
function widthOf(text: string, size: number): number {
  const wide = text.match(/[\p{Lu}mw%]/gu)?.length ?? 0;
  return size * (wide * 0.7 + (text.length - wide) * 0.44);
}

/** Whether a line begins where the lines of the paragraph do: below its second one, or below its first one's words. */
function isUnder(lines: readonly TextLine[], line: TextLine): boolean {
  const [first, second] = lines;
  if (first === undefined) return false;
  const from = (one: TextLine): number => one.left - one.column.left;
  const room = line.size * 0.6;
  if (second !== undefined) return Math.abs(from(second) - from(line)) <= room;
  const hangs = MARKER.test(first.text);
  return hangs ? from(line) >= from(first) - room : Math.abs(from(first) - from(line)) <= room * 5;
}
