import type { CalendarDate } from '../model/dates.ts';
import type { Deadline, Doubt, Duty, Target } from '../model/notice.ts';
import { boundBefore } from '../words/bounds.ts';
import { deadlinesIn } from './deadlines.ts';
import { type Flow, part, spanOf } from './flow.ts';
import { between } from './ranges.ts';
import type { Comparison } from './shares.ts';
import { type ActionRow, ahead, ledIn } from './tables.ts';
import { timesIn } from './times.ts';

export interface RowNumbers {
  readonly found: Pick<Duty, 'deadlines' | 'targets'>;
  readonly doubts: readonly Doubt[];
}

const FIGURE = /\d[\d,]{0,9}(?:\.\d{1,2})?/g;
const EMPTY = /^(?:-|n\/?a|none|to be (?:agreed|confirmed|set)|tb[ac])?$/i;

/** The numbers that a line of a table wants reached, one for each column with a date; null where it has no such column. */
export function numbersOfRow(
  { action, when, numbers, stood }: ActionRow,
  issued: CalendarDate | null,
  above = '',
): RowNumbers | null {
  if (numbers.length === 0) return null;
  const deadlines: Deadline[] = [];
  const targets: Target[] = [];
  const doubts: Doubt[] = [];
  const before = stood === null ? null : valueIn(stood.cell.plain);
  for (const { head, cell } of numbers) {
    const range = between(cell.plain);
    const value = range[0]?.value ?? valueIn(cell.plain);
    if (value === null) {
      if (!EMPTY.test(cell.plain)) doubts.push(doubtOf(action, `“${cell.words}” was not read as a number to reach`));
      continue;
    }
    const years = yearsOf(above, action.plain);
    if (years === 'unsure' && BARE_YEARS.test(head.plain))
      doubts.push(doubtOf(action, `Whether “${head.words}” is a financial or an academic year cannot be told`));
    const due = dueIn(head, issued, years) ?? (when === null ? null : dueIn(when, issued));
    if (due !== null) deadlines.push(due);
    else doubts.push(doubtOf(action, `By when “${cell.words}” has to be reached cannot be told`));
    const from = before ?? valueIn(numbers[0] === undefined ? '' : numbers[0].cell.plain);
    const comparison =
      range[0]?.comparison ??
      sideOf(cell.plain) ??
      (from === null || from === value ? null : value < from ? '<=' : '>=');
    if (comparison === null)
      doubts.push(doubtOf(action, `On which side of “${cell.words}” it has to be cannot be told`));
    targets.push({
      metric: action.words,
      comparison: comparison ?? '>=',
      value,
      unit: /%|per ?cent/i.test(cell.plain) || /^(?:%|percentage|proportion)/i.test(action.plain) ? '%' : '',
      benchmark: null,
      baseline:
        before === null || stood === null || targets.length > 0
          ? null
          : { value: before, period: periodOf(stood.head) },
      deadline: due === null ? null : deadlines.length - 1,
      span: spanOf(cell),
    });
    const upper = range[1];
    const lower = targets.at(-1);
    if (upper !== undefined && lower !== undefined)
      targets.push({ ...lower, comparison: upper.comparison, value: upper.value, baseline: null });
  }
  return { found: { deadlines, targets }, doubts };
}

const doubtOf = (action: Flow, why: string): Doubt => ({ why, words: action.words, span: spanOf(action) });

/** The one number of a cell; null for none and for several. */
function valueIn(plain: string): number | null {
  const found = plain.match(FIGURE) ?? [];
  return found.length === 1 ? Number(found.join('').replaceAll(',', '')) : null;
}

function sideOf(plain: string): Comparison | null {
  if (/^(?:\u2265|>)|\+$|\bor (?:more|above|higher|better|over)\b/i.test(plain)) return '>=';
  if (/^(?:\u2264|<)|\bor (?:less|fewer|lower|below|under)\b/i.test(plain)) return '<=';
  const side = boundBefore(plain.slice(0, plain.search(/\d/)))?.side;
  return side === undefined || side === 'unsure' ? null : side;
}

/** Which years a heading of two years means, by the words ahead of the table. */
type Years = 'academic' | 'as-printed' | 'unsure';

const BARE_YEARS = /(?<!\byear )\b(?:19|20)\d{2}[-/]\d{2,4}\b/;

/** "figures for NI 99 are for the academic year": said of the lines that begin with that name, or of all. */
function yearsOf(above: string, action: string): Years {
  if (!/\bacademic years?\b/i.test(above)) return 'as-printed';
  const name = /^([^:,(]{2,40})[:(]/.exec(action)?.[1]?.trim() ?? action;
  const parts = above.split(/[.;]|, and /);
  const own = parts.find((part) => part.includes(name) && /\b(?:academic|financial) years?\b/i.test(part));
  if (own !== undefined) return /\bacademic\b/i.test(own) ? 'academic' : 'as-printed';
  return /\bfinancial years?\b/i.test(above) ? 'unsure' : 'academic';
}

/** The day that a heading or a cell prints, as one to be ready by. */
function dueIn(words: Flow, issued: CalendarDate | null, years: Years = 'as-printed'): Deadline | null {
  const [first] = timesIn(words.plain);
  const time = first === undefined ? words : part(words, first.from, first.to);
  const led =
    years === 'academic' && BARE_YEARS.test(time.plain) ? ahead('by the end of the academic year ', time) : ledIn(time);
  const [found] = deadlinesIn(led, 'own', { issued, before: null }).deadlines;
  return found === undefined || found.deadline.form === 'unclear' ? null : found.deadline;
}

/** "Baseline (December 2022)": when it stood there. */
function periodOf(head: Flow | null): string {
  const [first] = head === null ? [] : timesIn(head.plain);
  return first === undefined || head === null ? '' : head.words.slice(first.from, first.to);
}
