import type { Action } from '../model/board.ts';
import type { FileCells } from '../model/file-cells.ts';
import { asideOf, leadIn, type TakeIn } from './asides.ts';
import { type Legend, legendOf } from './colours.ts';
import type { PlanColumn, PlanMapping } from './columns.ts';
import type { PlanField } from './headings.ts';
import { type Numbered, numbered, remarkOn } from './numbers.ts';
import type { AsideRow, PlanReading, PlanRow, WrongRow } from './reading.ts';
import { type DraftRow, readRow } from './row.ts';
import { type FoundSheet, findSheets } from './sheets.ts';
import { columnName, isBlank, type PlanSheet } from './table.ts';
import { blueAlone, CELL, FAILURE, headedAlike, NOTE, SHEET } from './words.ts';

/** What a plan is read against: the refs of the notice, and the actions that the board has. */
export interface PlanContext {
  readonly refs: readonly string[];
  readonly actions: readonly Pick<Action, 'id' | 'title' | 'serves'>[];
}

/** What somebody said of how the file is to be read. */
export interface ReadOptions {
  /** Which column is which where their names do not say so. */
  readonly mapping?: PlanMapping;
  readonly take?: TakeIn;
}

const NOTHING_MORE: TakeIn = { hidden: false, struck: false };

/**
 * Understands the sheets of a file as an improvement plan. Which hold one, and which column is which, is found by what
 * stands in them. Nothing is dropped unsaid.
 */
export function readPlan(
  sheets: readonly PlanSheet[],
  context: PlanContext,
  { mapping = {}, take = NOTHING_MORE }: ReadOptions = {},
): PlanReading {
  const looked = findSheets(sheets, context.refs, mapping);
  if (!looked.ok) return looked;
  const { found, others } = looked;
  const legend = legendOf(sheets);
  const parts = found.map((one) => sorted(one, found.length > 1, { refs: context.refs, legend, take }));
  const [drafts, asides] = [parts.flatMap((part) => part.drafts), parts.flatMap((part) => part.asides)];
  if (drafts.length + asides.length === 0) return { ok: false, reason: 'no-rows', why: FAILURE.noRows, headings: [] };
  const idColumns = new Map(
    found.map(({ sheet, columns }) => [sheet.name, columns.find(({ field }) => field === 'id')] as const),
  );
  const idColumnOf = ({ sheet }: DraftRow): PlanColumn | undefined =>
    idColumns.get(sheet ?? found[0]?.sheet.name ?? '');
  const read = numbered(drafts, context.refs, context.actions).map((one) => actionRow(one, idColumnOf(one.draft)));
  const rows = read.filter((row) => 'action' in row);
  return {
    ok: true,
    sheets: found.map(({ sheet, headingRow, columns }) => ({ name: sheet.name, headingRow: headingRow + 1, columns })),
    others: [...others, ...found.flatMap(alikeHeaded), ...completeByColour(rows)],
    rows,
    wrong: read.filter((row) => 'problems' in row),
    asides,
    notes: [...found.flatMap(shownBesides), ...missingColumns(found)],
  };
}

interface Reading {
  readonly refs: readonly string[];
  readonly legend: Legend;
  readonly take: TakeIn;
}

/** The rows below the headings: those that are read as actions, and those that are something else. */
function sorted({ sheet, headingRow, columns }: FoundSheet, several: boolean, { refs, legend, take }: Reading) {
  const drafts: DraftRow[] = [];
  const asides: AsideRow[] = [];
  let lead: string | null = null;
  for (const [at, cells] of sheet.rows.entries()) {
    if (at <= headingRow || cells.every(isBlank)) continue;
    const place = { sheet: several ? sheet.name : null, row: at + 1 };
    const aside = asideOf(at + 1, { sheet, headingRow, columns, take });
    if (aside === null) {
      drafts.push(readRow(place, cells, { sheet, columns, refs, legend, lead }));
      continue;
    }
    asides.push({ ...place, ...aside });
    if (aside.leftOut === null) lead = leadIn(cells.map((cell) => (typeof cell === 'string' ? cell : '')).join(' '));
  }
  return { drafts, asides };
}

function completeByColour(rows: readonly PlanRow[]): string[] {
  const blue = rows.filter(({ warnings }) => warnings.some(({ words }) => words === CELL.blueIsComplete));
  return blue.length === 0 ? [] : [blueAlone(blue.map(({ action }) => action.id))];
}

/** Where two columns have one heading, nobody can tell by it which counts. */
function alikeHeaded({ columns }: FoundSheet): string[] {
  return columns.flatMap(({ column, heading, field }) => {
    const like = columns.filter((one) => one.field === null && one.heading === heading);
    return field === null || like.length === 0
      ? []
      : [
          headedAlike(
            column,
            like.map((one) => one.column),
            heading,
          ),
        ];
  });
}

/** What a sheet shows besides its values. */
function shownBesides({ sheet, headingRow, columns }: FoundSheet): string[] {
  const { hiddenColumns, carried, fills, rows } = sheet;
  const rag = columns.find(({ field }) => field === 'rag')?.index;
  const below = fills.filter(
    ({ row, column }) => row > headingRow + 1 && column !== rag && !isBlank(rows[row - 1]?.[column]),
  );
  const coloured = [...new Set(below.map(({ column }) => column))].toSorted((a, b) => a - b).map(columnName);
  const hidden = hiddenColumns.filter((column) => columns.some(({ index }) => index === column)).map(columnName);
  return [
    ...(hidden.length === 0 ? [] : [SHEET.hiddenColumns(hidden)]),
    ...(carried.length === 0 ? [] : [SHEET.carried(carried.length)]),
    ...(below.length === 0 ? [] : [SHEET.fills(below.length, coloured)]),
  ];
}

function missingColumns(found: readonly FoundSheet[]): string[] {
  const has = (field: PlanField): boolean =>
    found.some(({ columns }) => columns.some((column) => column.field === field));
  return [
    ...(has('id') ? [] : [NOTE.noIds]),
    ...(has('serves') ? [] : [NOTE.noRefs]),
    ...(has('status') || has('percent') || has('completed') ? [] : [NOTE.noStatus]),
    ...(has('when') || has('firstDate') ? [] : [NOTE.noDates]),
    ...(has('agency') ? [] : [NOTE.noAgency]),
  ];
}

function actionRow(one: Numbered, idColumn: PlanColumn | undefined): PlanRow | WrongRow {
  const { draft, id, proposed, problem, warning } = one;
  const { sheet, row, problems, warnings, given, when, timing, serves, status, ...rest } = draft;
  const said = problem === null ? problems : [remarkOn(idColumn, problem), ...problems];
  if (said.length > 0 || id === null) return { sheet, row, id, problems: said };
  const { what, who, agency, how, firstDate, success, rag } = rest;
  const action: Action = {
    ...{ id, serves: [...serves], title: what, owner: who, agency, how, due: when, firstDate, success },
    ...(timing === '' ? {} : { timing }),
    ...{ status: status ?? 'not-started', rag },
  };
  return {
    ...{ sheet, row, action, given, cells: cellsOfRow(draft), proposed },
    warnings: warning === null ? warnings : [remarkOn(idColumn, warning), ...warnings],
  };
}

/** What the row says, as the next file is compared with it. */
function cellsOfRow(draft: DraftRow): FileCells {
  const { given, when, timing, firstDate, status, rag } = draft;
  const texts = (['what', 'who', 'agency', 'how', 'success'] as const).filter((field) => given.includes(field));
  return {
    ...Object.fromEntries(texts.map((field) => [field, draft[field]])),
    ...(given.includes('serves') ? { serves: [...draft.serves] } : {}),
    ...(when === null && timing === '' ? {} : { when }),
    ...(when === null && timing !== '' ? { timing } : {}),
    ...(firstDate === null ? {} : { firstDate }),
    ...(status === null ? {} : { status }),
    ...(rag === null ? {} : { rag }),
  };
}
