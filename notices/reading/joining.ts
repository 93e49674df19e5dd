import type { Span } from '../model/notice.ts';
import type { Line } from './lines.ts';
import type { Marker } from './markers.ts';

/** A block while its lines are being gathered. */
export interface Draft {
  marker: Marker | null;
  lines: Line[];
  pieces: Span[];
  open: boolean;
  tail: string;
}

/** What stood between a line and the one before it: nothing, empty lines, or the end of a page. */
export type Gap = 'none' | 'blank' | 'page';

export interface NextLine {
  readonly line: Line;
  readonly marker: Marker | null;
  readonly gap: Gap;
  /** The marker of the item after it. */
  readonly following: Marker | null;
}

const LABEL =
  /^\**\s*(?:To|TO|Name|NAME|Address|ADDRESS|Signed|SIGNED|Dated?|DATED?|Issued (?:to|by|on)|Ref(?:erence)?)\b[^.]{0,24}?\s?:/;
/** A date on a line of its own, under a signature. */
const DATE_ALONE = /^\s*\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}\s*$/;
export const CLOSED = /[.;:?!]["'\u2019\u201D)\]*\u00B9\u00B2\u00B3\u2070-\u2079\d]{0,6}$/;
const CONNECTOR =
  /(?:,|\b(?:the|a|an|of|and|or|by|to|in|on|at|for|with|from|that|which|within|into|as|any|all|its|their|this|is|are|be|must|should|will|shall|not))$/;

/** Cells side by side: what is left of a table's row. */
const ROW = /\S(?: {3,}|\t+ *)\S.*\S(?: {3,}|\t+ *)\S/;

/** A line of a table: at least three cells, or two between bars, which no sentence has. */
export function isRow(line: string): boolean {
  if (ROW.test(line.trim())) return true;
  const cells = line.split('|');
  return cells.length > 2 && cells.filter((cell) => cell.trim() !== '').length > 1;
}

/**
 * A line below a row that holds more of its cells: between bars, or below where the cells of the first row begin and
 * without running over into the next one.
 */
export function goesOnInCells(first: string, line: string): boolean {
  if (first.includes('|')) return line.trim().startsWith('|') && line.trim().endsWith('|');
  const starts = cellStarts(first);
  const cells = Array.from(line.matchAll(CELL), ({ 0: words, index }) => ({ from: index, to: index + words.length }));
  return (
    cells.length > 0 &&
    cells.every(({ from, to }) => {
      const at = starts.findLastIndex((start) => start <= from + 1);
      return Math.abs((starts[at] ?? -9) - from) <= 1 && to <= (starts[at + 1] ?? Infinity) - 1;
    })
  );
}

/** What stands between gaps of three spaces or more. */
const CELL = /\S+(?: {1,2}\S+)*/g;

/** Where the cells of a row begin, counted in its characters. */
export const cellStarts = (line: string): number[] => Array.from(line.matchAll(CELL), ({ index }) => index);

/** Whether a line goes on with the block before it, judged by what both look like. */
export function continues(current: Draft, next: NextLine, wrap: number): boolean {
  const { line, marker, gap, following } = next;
  if (marker !== null) return falseBullet(current, line, marker, following);
  if (startsApart(current, line)) return false;
  const row = isRow(line.text);
  const head = current.lines[0]?.text ?? '';
  if (isRow(head) && gap === 'none' && current.lines.length > 1 && goesOnInCells(head, line.text)) return true;
  if (row || isRow(head)) return row && isRow(head);
  const content = line.text.trim();
  const mustGoOn = current.open && (CONNECTOR.test(current.tail) || unclosed(current));
  const lower = /^["'\u2018\u201C(*]*[a-z]/.test(content);
  if (mustGoOn || (lower && (gap === 'none' || current.open))) return true;
  const full = wrap < 160 && current.tail.length >= wrap * 0.75;
  if (gap === 'none') {
    const short = current.tail.length < wrap * 0.6;
    return current.open ? !(short && /^[*"'\u2018\u201C]*[A-Z]/.test(content)) : full;
  }
  // A page that ends in a full line seldom ends its paragraph; between empty lines a heading can be as long.
  if (gap === 'page' && full && content.length >= wrap * 0.75) return true;
  const heading = current.lines.length === 1 && current.marker === null;
  return current.open && full && !heading;
}

function startsApart(current: Draft, line: Line): boolean {
  if (LABEL.test(line.text.trimStart()) || DATE_ALONE.test(line.text) || /^\s*#{1,6}\s/.test(line.text)) return true;
  const first = current.lines[0]?.text.trimStart() ?? '';
  return LABEL.test(first) && /^(?:to|name)\b/i.test(first);
}

/** A continuation line that only looks like a bullet: "partners in health and the police play / - a full and active role". */
function falseBullet(current: Draft, line: Line, marker: Marker, following: Marker | null): boolean {
  if (marker.style !== 'bullet' || current.marker === null || current.marker.style === 'bullet') return false;
  if (!current.open || !/^[a-z]/.test(line.text.slice(marker.length))) return false;
  return following === null || following.style !== 'bullet';
}

function unclosed(draft: Draft): boolean {
  const words = draft.lines.map(({ text }) => text).join(' ');
  const count = (mark: RegExp): number => words.match(mark)?.length ?? 0;
  return count(/\(/g) > count(/\)/g) || count(/\u201C/g) > count(/\u201D/g) || count(/"/g) % 2 === 1;
}
