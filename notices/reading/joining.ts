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

/** "Action | Owner | When" */
const BARS = /[^|\s][^|\n]{0,300}\|[^|\n]{0,300}[^|\s]\s{0,9}\|/;

/** A line of a table: at least three cells, which no sentence has. */
export function isRow(line: string): boolean {
  // Looking for cells in a line that has no bar takes longer than reading all the rest of it.
  return ROW.test(line.trim()) || (line.includes('|') && BARS.test(line));
}

/** Whether a line goes on with the block before it, judged by what both look like. */
export function continues(current: Draft, next: NextLine, wrap: number): boolean {
  const { line, marker, gap, following } = next;
  if (marker !== null) return falseBullet(current, line, marker, following);
  if (startsApart(current, line)) return false;
  const row = isRow(line.text);
  if (row || isRow(current.lines.at(-1)?.text ?? '')) return row && isRow(current.lines[0]?.text ?? '');
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
