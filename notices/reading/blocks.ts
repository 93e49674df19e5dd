import type { Span } from '../model/notice.ts';
import { type Flow, flowOf, spanOf } from './flow.ts';
import { type Line, lineSpan, linesOf } from './lines.ts';
import { type Marker, markerOf } from './markers.ts';

/** Lines that belong together: a paragraph, an item of a list, a heading, a label of the header or the signature. */
export interface Block {
  readonly marker: Marker | null;
  readonly indent: number;
  readonly flow: Flow;
  /** From its first character, the marker left out, to its last. */
  readonly span: Span;
  readonly lines: readonly Line[];
  /** Printed as a heading by the text itself: a line all in bold, or with number signs. */
  readonly bold: boolean;
}

export interface Footnote {
  readonly mark: string;
  readonly flow: Flow;
  readonly span: Span;
}

export interface Page {
  readonly lines: readonly Line[];
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
}

interface Draft {
  marker: Marker | null;
  lines: Line[];
  pieces: Span[];
  open: boolean;
  tail: string;
}

const LABEL =
  /^\s*\**\s*(?:To|TO|Name|NAME|Address|ADDRESS|Signed|SIGNED|Dated?|DATED?|Issued (?:to|by|on)|Ref(?:erence)?)\b[^.]{0,24}?\s?:/;
/** A date on a line of its own, under a signature. */
const DATE_ALONE = /^\s*\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}\s*$/;
const CLOSED = /[.;:?!]["'\u2019\u201D)\]*\u00B9\u00B2\u00B3\u2070-\u2079\d]{0,6}$/;
const CONNECTOR =
  /(?:,|\b(?:the|a|an|of|and|or|by|to|in|on|at|for|with|from|that|which|within|into|as|any|all|its|their|this|is|are|be|must|should|will|shall|not))$/;

/** Groups the lines of a text into blocks, across page breaks and the footnotes between. */
export function blocksOf(text: string): Page {
  const lines = linesOf(text);
  const drafts: Draft[] = [];
  const wrap = wrapWidth(lines);
  let gap = true;
  lines.forEach((line, index) => {
    if (line.kind !== 'text') {
      gap = true;
      return;
    }
    const current = drafts.at(-1);
    const marker = trusted(markerOf(line.text), drafts, gap);
    const following = nextMarker(lines, index);
    if (current !== undefined && continues(current, line, marker, gap, wrap, following)) {
      const skip = marker?.style === 'bullet' ? marker.length : 0;
      extend(current, line, skip);
    } else {
      drafts.push(extend({ marker, lines: [], pieces: [], open: false, tail: '' }, line, marker?.length ?? 0));
    }
    gap = false;
  });
  return { lines, blocks: drafts.map((draft) => finish(text, draft)), footnotes: footnotesOf(text, lines) };
}

function extend(draft: Draft, line: Line, skip: number): Draft {
  const content = line.text.slice(skip);
  const sharp = /^\s*#{1,6}\s+/.exec(content)?.[0].length ?? 0;
  draft.lines.push(line);
  draft.pieces.push(lineSpan(line, skip + sharp));
  draft.tail = line.text.trim().replace(/\*+$/, '');
  draft.open = !CLOSED.test(draft.tail);
  return draft;
}

function continues(
  current: Draft,
  line: Line,
  marker: Marker | null,
  gap: boolean,
  wrap: number,
  following: Marker | null,
): boolean {
  if (marker !== null) return falseBullet(current, line, marker, following);
  if (LABEL.test(line.text) || DATE_ALONE.test(line.text) || /^\s*#{1,6}\s/.test(line.text)) return false;
  if (LABEL.test(current.lines[0]?.text ?? '') && /^\s*(?:to|name)\b/i.test(current.lines[0]?.text ?? '')) return false;
  const content = line.text.trim();
  const mustGoOn = current.open && (CONNECTOR.test(current.tail) || unclosed(current));
  const lower = /^["'\u2018\u201C(*]*[a-z]/.test(content);
  // A paragraph that stops in a full line without a full stop goes on after the page break, also with a capital.
  const full = wrap < 160 && current.tail.length >= wrap * 0.75;
  const heading = current.lines.length === 1 && current.marker === null;
  if (gap) return mustGoOn || (current.open && (lower || (full && !heading)));
  if (mustGoOn || lower) return true;
  const short = current.tail.length < wrap * 0.6;
  if (current.open) return !(short && /^[*"'\u2018\u201C]*[A-Z]/.test(content));
  return full;
}

/** A continuation line that only looks like a bullet: "partners in health and the police play / - a full and active role". */
function falseBullet(current: Draft, line: Line, marker: Marker, following: Marker | null): boolean {
  if (marker.style !== 'bullet' || current.marker === null || current.marker.style === 'bullet') return false;
  if (!current.open || !/^[a-z]/.test(line.text.slice(marker.length))) return false;
  return following === null || following.style !== 'bullet';
}

/** A figure or letter at a line's beginning is a marker only where the sequence allows it. */
function trusted(marker: Marker | null, drafts: readonly Draft[], gap: boolean): Marker | null {
  if (marker === null || marker.style === 'bullet') return marker;
  const current = drafts.at(-1);
  const tight = !gap && current?.open === true;
  if (marker.style === 'number' && (marker.bare || tight)) {
    const last = drafts.findLast(({ marker: other }) => other?.style === 'number')?.marker;
    const expected = last === undefined || last === null ? 1 : Number(last.label) + 1;
    return Number(marker.label) === expected && (!marker.bare || !tight) ? marker : null;
  }
  if (marker.style === 'dotted' && tight) return null;
  return marker;
}

function nextMarker(lines: readonly Line[], from: number): Marker | null {
  for (let index = from + 1; index < Math.min(lines.length, from + 12); index += 1) {
    const line = lines[index];
    if (line?.kind !== 'text') continue;
    const marker = markerOf(line.text);
    if (marker !== null) return marker;
  }
  return null;
}

function unclosed(draft: Draft): boolean {
  const words = draft.lines.map(({ text }) => text).join(' ');
  const count = (mark: RegExp): number => words.match(mark)?.length ?? 0;
  return count(/\(/g) > count(/\)/g) || count(/\u201C/g) > count(/\u201D/g) || count(/"/g) % 2 === 1;
}

/** How long the text's full lines are: short where a PDF broke them, very long where a line is a paragraph. */
function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines
    .filter(({ kind }) => kind === 'text')
    .map(({ text }) => text.trim().length)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 80;
}

function finish(text: string, draft: Draft): Block {
  const flow = flowOf(text, draft.pieces);
  const first = draft.lines[0]?.text ?? '';
  return {
    marker: draft.marker,
    indent: first.length - first.trimStart().length,
    flow,
    span: spanOf(flow),
    lines: draft.lines,
    bold: draft.lines.every((line) => /^\s*(?:\*\*.*\*\*|#{1,6}\s.*)\s*$/.test(line.text)),
  };
}

function footnotesOf(text: string, lines: readonly Line[]): Footnote[] {
  const drafts: { mark: string; pieces: Span[] }[] = [];
  for (const line of lines) {
    if (line.kind !== 'footnote') continue;
    const last = drafts.at(-1);
    if (line.mark === null && last !== undefined) last.pieces.push(lineSpan(line));
    else drafts.push({ mark: line.mark ?? '', pieces: [lineSpan(line, line.mark === null ? 0 : markLength(line))] });
  }
  return drafts.map(({ mark, pieces }) => {
    const flow = flowOf(text, pieces);
    return { mark, flow, span: spanOf(flow) };
  });
}

function markLength(line: Line): number {
  return /^\s*(?:\[\d+\]|\d+\s|[\u2070\u00B9\u00B2\u00B3\u2074-\u2079]+)/.exec(line.text)?.[0].length ?? 0;
}
