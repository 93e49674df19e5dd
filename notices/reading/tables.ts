import { type Span } from '../model/notice.ts';
import type { Block } from './blocks.ts';
import { type Flow, flowOf } from './flow.ts';
import { isRow } from './joining.ts';
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

/** The cells of a line with their places: between bars, or between wide gaps. */
function cellsOf({ text, start }: Line): { words: string; span: Span }[] {
  const between = text.includes('|') ? /\|/g : /\t+ *| {3,}/g;
  const cells: { words: string; span: Span }[] = [];
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

const RULE = /^[\s|:+-]+$/;

/** The rows of a table whose first line names an action and a date or an owner; null for any other table, and for no table. */
export function actionsOf(text: string, block: Block): ActionRow[] | null {
  const [first, ...others] = block.lines.filter(({ text: line }) => !RULE.test(line));
  if (first === undefined || !isRow(first.text) || others.length === 0) return null;
  const names = cellsOf(first).map(({ words }) => words);
  const column = (name: keyof typeof HEADINGS): number => names.findIndex((words) => HEADINGS[name].test(words));
  const [action, owner, when] = [column('action'), column('owner'), column('when')];
  if (action < 0 || (owner < 0 && when < 0)) return null;
  const rows = others.map((line) => cellsOf(line));
  // A cell that goes over several lines cannot be told from a row of its own.
  if (rows.some((cells) => cells.length !== names.length)) return null;
  const cell = (cells: (typeof rows)[number], at: number): Flow | null => {
    const found = cells[at];
    return found === undefined || found.words === '' ? null : flowOf(text, [found.span]);
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
