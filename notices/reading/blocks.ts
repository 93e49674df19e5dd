import { withoutTrailing } from '../words/ends.ts';
import type { Span } from '../model/notice.ts';
import { type Flow, flowOf, spanOf } from './flow.ts';
import { CLOSED, continues, type Draft, type Gap } from './joining.ts';
import { type Line, lineSpan, linesOf } from './lines.ts';
import { type Marker, markerOf } from './markers.ts';
import { withNumberLists } from './number-lists.ts';

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

/** Groups the lines of a text into blocks, across page breaks and the footnotes between. */
export function blocksOf(text: string): Page {
  const lines = linesOf(text);
  const drafts: Draft[] = [];
  const wrap = wrapWidth(lines);
  let gap: Gap = 'page';
  lines.forEach((line, index) => {
    if (line.kind !== 'text') {
      gap = line.kind === 'furniture' ? 'page' : gap === 'page' ? 'page' : 'blank';
      return;
    }
    const current = drafts.at(-1);
    const marker = trusted(markerOf(line.text), drafts, gap);
    const following = nextMarker(lines, index);
    if (
      current !== undefined &&
      (isLone(current, marker) || continues(current, { line, marker, gap, following }, wrap))
    ) {
      const skip = marker?.style === 'bullet' ? marker.length : 0;
      extend(current, line, skip);
    } else {
      drafts.push(extend({ marker, lines: [], pieces: [], open: false, tail: '' }, line, marker?.length ?? 0));
    }
    gap = 'none';
  });
  const blocks = withNumberLists(drafts.map((draft) => finish(text, draft)));
  return { lines, blocks, footnotes: footnotesOf(text, lines) };
}

/** A marker alone on its line: what it marks is below it. */
const isLone = ({ marker, pieces }: Draft, next: Marker | null): boolean =>
  marker !== null && next === null && pieces.every(([start, end]) => start === end);

function extend(draft: Draft, line: Line, skip: number): Draft {
  const content = line.text.slice(skip);
  const sharp = /^\s*#{1,6}\s+/.exec(content)?.[0].length ?? 0;
  draft.lines.push(line);
  draft.pieces.push(lineSpan(line, skip + sharp));
  draft.tail = withoutTrailing(line.text.trim(), '*');
  draft.open = !CLOSED.test(draft.tail);
  return draft;
}

/** A figure or letter at a line's beginning is a marker only where the sequence allows it. */
function trusted(marker: Marker | null, drafts: readonly Draft[], gap: Gap): Marker | null {
  if (marker === null || marker.style === 'bullet') return marker;
  const current = drafts.at(-1);
  const tight = gap === 'none' && current?.open === true;
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
    bold: draft.lines.every((line) => /^(?:\*\*.*\*\*|#{1,6}\s.*)$/.test(line.text.trim())),
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
