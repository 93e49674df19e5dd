import { type Span } from '../model/notice.ts';
import type { Block } from './blocks.ts';
import { type Flow, flowOf, part, plainText } from './flow.ts';
import { cellStarts, isRow } from './joining.ts';
import { type Line } from './lines.ts';
import { timesIn } from './times.ts';

/** One line of a table of actions. */
export interface ActionRow {
  readonly action: Flow;
  readonly owner: Flow | null;
  readonly when: Flow | null;
  /** Cells below a heading that prints a day, or says "Target": what is to be reached by then. */
  readonly numbers: readonly Measured[];
  /** Where it stood. */
  readonly stood: Measured | null;
  /** Who is told, or gets it. */
  readonly told: Flow | null;
}

/** A cell with the heading that it stands under. */
export interface Measured {
  readonly head: Flow;
  readonly cell: Flow;
}

const HEADINGS = {
  action:
    /^(?:(?:required|agreed|priority|key|improvement) )?(?:actions?|requirements?|measures?|tasks?|what|steps?|activit(?:y|ies)|dut(?:y|ies)|commitments?|deliverables?|milestones?)\b/i,
  owner:
    /^(?:owners?|owned by|leads?|lead \w+|led by|responsib\w+|who|whom|by whom|account\w+|answerable|agency|body|organisation|party)\b/i,
  told: /^(?:to whom|recipients?|reports? to|reported to|sent to|submitted to|told to|audience|goes to|given to|for whom)\b/i,
  when: /^(?:when|by|by when|(?:due|target|end|start|completion|review) dates?|dates?|due|deadlines?|timescales?|timing|frequency|complet(?:ed?|ion)|(?:to be )?(?:completed?|done|delivered|achieved|finished|in place)(?: by)?)\b(?! whom)/i,
} as const;

/** What is measured, in a table of numbers to reach. */
const MEASURED = /^(?:indicators?|metrics?|measures?|performance|outcomes?|standards?|what|targets?)\b/i;
const STOOD =
  /^(?:as )?(?:at|of|in) |\b(?:baseline|now|today|current\w*|position|actual|outturn|latest|inspection|as at|starting)\b/i;
const TARGET = /\btargets?\b/i;

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
  const heads = cellsOf(first);
  const columns = columnsOf(heads.map(({ words }) => words));
  if (columns === null) return null;
  const { action } = columns;
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
  const measured = (cells: readonly Cell[][], at: number): Measured[] => {
    const own = cell(cells, at);
    const head = heads[at];
    return own === null || head === undefined ? [] : [{ head: flowOf(text, [head.span]), cell: own }];
  };
  return rows.flatMap((cells) => {
    const what = cell(cells, action);
    if (what === null) return [];
    return [
      {
        ...{ action: what, owner: cell(cells, columns.owner), when: cell(cells, columns.when) },
        numbers: columns.numbers.flatMap((at) => measured(cells, at)),
        stood: measured(cells, columns.stood)[0] ?? null,
        told: cell(cells, columns.told),
      },
    ];
  });
}

interface Columns {
  readonly action: number;
  readonly owner: number;
  readonly when: number;
  readonly stood: number;
  readonly told: number;
  readonly numbers: readonly number[];
}

/** Which column is which, by the headings; -1 for none, null where they make no table of duties. */
function columnsOf(names: readonly string[]): Columns | null {
  const plain = names.map(plainText);
  const is = (name: keyof typeof HEADINGS, words: string): boolean => HEADINGS[name].test(words);
  const stood = plain.findIndex((words) => STOOD.test(words));
  const dated = plain.flatMap((words, at) => (at > 0 && at !== stood && timesIn(words).length > 0 ? [at] : []));
  const named = plain.flatMap((words, at) =>
    at > 0 && at !== stood && TARGET.test(words) && !/\bdates?\b/i.test(words) ? [at] : [],
  );
  const numbers = dated.length > 0 ? dated : named;
  const free = (at: number): boolean => at !== stood && !numbers.includes(at);
  const owner = plain.findIndex((words, at) => free(at) && !is('told', words) && is('owner', words));
  const told = plain.findIndex((words, at) => free(at) && is('told', words));
  const when = plain.findIndex((words, at) => free(at) && at !== told && is('when', words));
  const said = plain.findIndex(
    (words, at) => free(at) && (is('action', words) || (numbers.length > 0 && MEASURED.test(words))),
  );
  const action = said < 0 && numbers.length > 0 && owner !== 0 && when !== 0 ? 0 : said;
  if (action < 0 || (owner < 0 && when < 0 && numbers.length === 0)) return null;
  return { action, owner, when, stood, numbers, told };
}

const BARE_DATE = /^(?:\d|Q[1-4]\b|[A-Z][a-z]+ \d|(?:the )?(?:end|start|beginning) (?:of )?)/i;

/** A date in a cell of its own is one to be ready by: "End of financial year 2020-21" is "by the end of the financial year". */
export function ledIn(when: Flow): Flow {
  if (!BARE_DATE.test(when.plain)) return when;
  const edge = /^(?:the )?(end|start|beginning) (?:of )?(?:the )?/i.exec(when.plain);
  if (edge === null) return ahead(/^Q/.test(when.plain) ? 'by the end of ' : 'by ', when);
  const year = /^(?:financial|academic|school|calendar) year/i.test(when.plain.slice(edge[0].length)) ? 'the ' : '';
  return ahead(`by the ${(edge[1] ?? '').toLowerCase()} of ${year}`, part(when, edge[0].length, when.plain.length));
}

/** Words with others ahead of them, which stand nowhere else. */
export function ahead(lead: string, words: Flow): Flow {
  const at = words.offsets[0] ?? 0;
  return {
    words: lead + words.words,
    plain: lead + words.plain,
    offsets: [...Array.from(lead, () => at), ...words.offsets],
  };
}
