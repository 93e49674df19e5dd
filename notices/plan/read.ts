import type { Action } from '../model/board.ts';
import { columnsOf, type PlanColumn, type PlanMapping } from './columns.ts';
import type { PlanField } from './headings.ts';
import { type Numbered, numbered, remarkOn } from './numbers.ts';
import type { PlanReading, PlanRow, WrongRow } from './reading.ts';
import { readRow } from './row.ts';
import { type Cells, type CellValue, isBlank, textOf } from './table.ts';
import { ASIDE, FAILURE, NOTE } from './words.ts';

/** What a plan is read against: the refs of the notice, and the actions that the board has. */
export interface PlanContext {
  readonly refs: readonly string[];
  readonly actions: readonly Pick<Action, 'id' | 'title' | 'serves'>[];
}

/**
 * Understands a table as an improvement plan. The columns are found by their headings, wherever those stand; `mapping`
 * says which is which where their names do not. Nothing is dropped unsaid.
 */
export function readPlan(rows: Cells, context: PlanContext, mapping: PlanMapping = {}): PlanReading {
  const found = columnsOf(rows, context.refs, mapping);
  if (!found.ok) {
    const why =
      found.reason === 'no-headings' ? FAILURE.noHeadings : FAILURE.noSuchColumn(found.wanted, found.headings);
    return { ok: false, reason: found.reason, why };
  }
  const { headingRow, columns } = found;
  const has = (field: PlanField): boolean => columns.some((column) => column.field === field);
  const missing = (['what', 'when'] as const).filter((field) => !has(field) && !(field === 'when' && has('firstDate')));
  if (missing.length > 0) {
    const unknown = columns
      .filter(({ field, heading }) => field === null && heading !== '')
      .map(({ heading }) => heading);
    return { ok: false, reason: 'column-missing', why: FAILURE.missing(missing, unknown) };
  }
  const { drafts, asides } = sorted(rows, headingRow, columns, context.refs);
  if (drafts.length + asides.length === 0) return { ok: false, reason: 'no-rows', why: FAILURE.noRows };
  const idColumn = columns.find(({ field }) => field === 'id');
  const all = numbered(drafts, context.refs, context.actions);
  const read = all.map((one) => actionRow(one, idColumn));
  return {
    ok: true,
    headingRow: headingRow + 1,
    columns,
    rows: read.filter((row) => 'action' in row),
    wrong: read.filter((row) => 'problems' in row),
    asides,
    notes: [
      ...(has('id') ? [] : [NOTE.noIds]),
      ...(has('serves') ? [] : [NOTE.noRefs]),
      ...(has('status') ? [] : [NOTE.noStatus]),
      ...(has('agency') ? [] : [NOTE.noAgency]),
    ],
  };
}

/** The rows below the headings: those that are read as actions, and those that are something else. */
function sorted(rows: Cells, headingRow: number, columns: readonly PlanColumn[], refs: readonly string[]) {
  const drafts: ReturnType<typeof readRow>[] = [];
  const asides: { readonly row: number; readonly words: string }[] = [];
  for (const [at, cells] of rows.entries()) {
    if (at <= headingRow || cells.every(isBlank)) continue;
    const words = asideWords(cells, columns);
    if (words === null) drafts.push(readRow(at + 1, cells, columns, refs));
    else asides.push({ row: at + 1, words });
  }
  return { drafts, asides };
}

function asideWords(cells: readonly CellValue[], columns: readonly PlanColumn[]): string | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  const [only] = filled;
  if (filled.length === 1 && typeof only === 'string') return ASIDE.heading(textOf(only));
  const again = columns.every(({ index, heading }) => textOf(cells[index]) === heading);
  return again ? ASIDE.again : null;
}

function actionRow(one: Numbered, idColumn: PlanColumn | undefined): PlanRow | WrongRow {
  const { draft, id, proposed, problem, warning } = one;
  const { row, problems, warnings, given, when, serves, status, ...rest } = draft;
  const said = problem === null ? problems : [remarkOn(idColumn, problem), ...problems];
  if (said.length > 0 || id === null || when === null) return { row, id, problems: said };
  const { what, who, agency, how, firstDate, success, rag } = rest;
  const action: Action = {
    ...{ id, serves: [...serves], title: what, owner: who, agency, how, due: when, firstDate, success },
    ...{ status: status ?? 'not-started', rag },
  };
  return {
    row,
    action,
    given,
    proposed,
    warnings: warning === null ? warnings : [remarkOn(idColumn, warning), ...warnings],
  };
}
