import { type Span } from '../model/notice.ts';
import type { Block } from './blocks.ts';
import { type Flow, flowOf } from './flow.ts';
import { cellStarts, isRow } from './joining.ts';
import { type Line } from './lines.ts';

/** One line of a table of actions. */
export interface ActionRow {
  readonly action: Flow;
  readonly owner: Flow | null;
  readonly when: Flow | null;
}

const HEADINGS = {
  action: /^(?:actions?|required actions?|action required|requirements?|measures?|tasks?|what|steps?)\b/i,
  owner: /^(?:owners?|leads?|lead officer|responsib\w+|who|by whom|accountable|agency)\b/i,
  when: /^(?:when|by when|dates?|due(?: date| by)?|deadlines?|timescales?|target date|completion(?: date)?)\b/i,
} as const;

interface Cell {
  readonly words: string;
  readonly span: Span;
}

/** The cells of a line with their places: between bars, or between wide gaps. */
function cellsOf({ text, start }: Line): Cell[] {
  const between = text.includes('|') ? /\|/g : /\t+ *| {3,}/g;
  const cells: Cell[] = [];
  const put = (from: number, to: number): void => {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const words = raw.trim();
    cells.push({ words, span: [start + from + lead, start + from + lead + words.length] });
  };
  let from = 0;
  for (const match of text.matchAll(between)) {
    put(from, match.index);
    from = match.index + match[0].length;
  }
  put(from, text.length);
  // Bars at both ends of a line, and the indent, make empty cells.
  return cells.filter(({ words }, at) => words !== '' || (at > 0 && at < cells.length - 1));
}

const NOTHING: Cell = { words: '', span: [0, 0] };

/** The cells of a line below the headings that they stand under; null where that cannot be told. */
function under(head: Line, line: Line): Cell[] | null {
  const cells = cellsOf(line);
  const starts = cellStarts(head.text);
  const count = cellsOf(head).length;
  if (cells.length === count) return cells;
  if (head.text.includes('|') || head.text.includes('\t') || line.text.includes('\t')) return null;
  const placed = Array.from({ length: count }, () => NOTHING);
  for (const cell of cells) {
    const at = starts.findIndex((start) => Math.abs(start - (cell.span[0] - line.start)) <= 1);
    if (at < 0) return null;
    placed[at] = cell;
  }
  return placed;
}

const RULE = /^[\s|:+-]+$/;
/** A cell that cannot be at its end. */
const OPEN_END = /(?:,|\b(?:the|an?|of|and|or|by|to|in|on|at|for|with|from|that|which))$/;

/** Whether a line holds more of the cells of the row above it: some are empty, and what there is of the action goes on. */
function goesOn(row: readonly Cell[][], cells: readonly Cell[], action: number): boolean {
  const own = cells[action]?.words ?? '';
  if (cells.every(({ words }) => words !== '')) return false;
  const above = row[action]?.at(-1)?.words ?? '';
  return own === '' || /^["'\u2018\u201C(]?[a-z]/.test(own) || OPEN_END.test(above);
}

/** The rows of a table whose first line names an action and a date or an owner; null for any other table, and for no table. */
export function actionsOf(text: string, block: Block): ActionRow[] | null {
  const [first, ...others] = block.lines.filter(({ text: line }) => !RULE.test(line));
  if (first === undefined || !isRow(first.text) || others.length === 0) return null;
  const names = cellsOf(first).map(({ words }) => words);
  const column = (name: keyof typeof HEADINGS): number => names.findIndex((words) => HEADINGS[name].test(words));
  const [action, owner, when] = [column('action'), column('owner'), column('when')];
  if (action < 0 || (owner < 0 && when < 0)) return null;
  /** Of each row its cells, and of each cell the pieces that stand on one line each. */
  const rows: Cell[][][] = [];
  for (const line of others) {
    const cells = under(first, line);
    if (cells === null) return null;
    const above = rows.at(-1);
    if (above !== undefined && goesOn(above, cells, action)) cells.forEach((cell, at) => above[at]?.push(cell));
    else rows.push(cells.map((cell) => [cell]));
  }
  const cell = (cells: readonly Cell[][], at: number): Flow | null => {
    const spans = (cells[at] ?? []).filter(({ words }) => words !== '').map(({ span }) => span);
    return spans.length === 0 ? null : flowOf(text, spans);
  };
  return rows.flatMap((cells) => {
    const what = cell(cells, action);
    return what === null ? [] : [{ action: what, owner: cell(cells, owner), when: cell(cells, when) }];
  });
}

/** A date in a cell of its own is one to be ready by. */
export function ledIn(when: Flow): Flow {
  if (!/^(?:\d|[A-Z][a-z]+ \d|end of)/.test(when.plain)) return when;
  const lead = 'by ';
  const at = when.offsets[0] ?? 0;
  return {
    words: lead + when.words,
    plain: lead + when.plain,
    offsets: [...Array.from(lead, () => at), ...when.offsets],
  };
}
