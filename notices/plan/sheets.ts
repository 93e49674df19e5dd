import { columnsOf, type PlanColumn, type PlanMapping } from './columns.ts';
import { firstFullRow, type PlanField } from './headings.ts';
import { type Cells, isBlank, type PlanSheet, textOf } from './table.ts';
import { FAILURE, SHEET } from './words.ts';

/** A sheet with the headings of a plan. */
export interface FoundSheet {
  readonly sheet: PlanSheet;
  /** From 0. */
  readonly headingRow: number;
  readonly columns: readonly PlanColumn[];
}

type Reason = 'no-headings' | 'no-such-column' | 'column-missing';
export type FoundSheets =
  | { readonly ok: true; readonly found: readonly FoundSheet[]; readonly others: readonly string[] }
  | ({ readonly ok: false } & Failure);

interface Failure {
  readonly reason: Reason;
  readonly why: string;
  readonly headings: readonly string[];
}

type Looked =
  | { readonly kind: 'plan'; readonly found: FoundSheet }
  | { readonly kind: 'other'; readonly why: string; readonly failure: Failure };

/** The sheets that hold a plan, by what stands in them; each other one with why it is none. */
export function findSheets(sheets: readonly PlanSheet[], refs: readonly string[], mapping: PlanMapping): FoundSheets {
  const filled = sheets.filter(({ hidden, rows }) => hidden || rows.some((row) => row.some((cell) => !isBlank(cell))));
  const ours = filled.some(isAboutExport);
  const looked = filled.map((sheet) => {
    const aside = ours && isPartOfExport(sheet);
    return lookAt(sheet, refs, mapping, aside);
  });
  const plans = looked.flatMap((one) => (one.kind === 'plan' ? [one.found] : []));
  const others = looked.flatMap((one) => (one.kind === 'other' ? [one.why] : []));
  const { kept, copies } = withoutCopies(plans);
  if (kept.length > 0) return { ok: true, found: kept, others: [...others, ...copies] };
  const failures = looked.flatMap((one) => (one.kind === 'other' ? [one.failure] : []));
  const worst = REASONS.map((reason) => failures.find((one) => one.reason === reason)).find((one) => one !== undefined);
  const failure = worst ?? { reason: 'no-headings', why: FAILURE.noHeadings, headings: [] };
  const hidden = sheets.length > 1 ? sheets.filter((sheet) => sheet.hidden).map(({ name }) => SHEET.hidden(name)) : [];
  return { ok: false, ...failure, why: [failure.why, ...hidden].join(' ') };
}

/** The one that says most of what to do comes first. */
const REASONS: readonly Reason[] = ['column-missing', 'no-such-column', 'no-headings'];

function lookAt(sheet: PlanSheet, refs: readonly string[], mapping: PlanMapping, ours: boolean): Looked {
  const other = (why: string, reason: Reason, failure: string, headings: readonly string[] = []): Looked => ({
    kind: 'other',
    why,
    failure: { reason, why: failure, headings },
  });
  const { name, hidden, rows } = sheet;
  if (ours) return other(SHEET.ours(name), 'no-headings', FAILURE.noHeadings);
  if (hidden) return other(SHEET.hidden(name), 'no-headings', FAILURE.hiddenSheet(name));
  const columns = columnsOf(rows, refs, mapping);
  if (!columns.ok)
    return columns.reason === 'no-headings'
      ? other(SHEET.noHeadings(name), columns.reason, FAILURE.noHeadings, headingsSeen(rows))
      : other(
          SHEET.noHeadings(name),
          columns.reason,
          FAILURE.noSuchColumn(columns.wanted, columns.headings),
          columns.headings,
        );
  const has = (field: PlanField): boolean => columns.columns.some((column) => column.field === field);
  const unknown = columns.columns.flatMap(({ field, heading }) => (field === null && heading !== '' ? [heading] : []));
  const all = columns.columns.flatMap(({ heading }) => (heading === '' ? [] : [heading]));
  if (!has('what')) return other(SHEET.noActions(name), 'column-missing', FAILURE.missing(['what'], unknown), all);
  const { headingRow } = columns;
  const found: Looked = { kind: 'plan', found: { sheet, headingRow, columns: columns.columns } };
  // "Ref, Description, Owner" may be a list of risks; with a date or a status it is a plan.
  const dated = (['when', 'firstDate', 'status', 'rag', 'percent'] as const).some(has) || mapping.when === null;
  return dated ? found : other(SHEET.noActions(name), 'column-missing', FAILURE.missing(['when'], unknown), all);
}

/** What stands in the first row that looks like headings, whatever they are called. */
function headingsSeen(rows: Cells): string[] {
  const at = firstFullRow(rows);
  return at === null ? [] : (rows[at] ?? []).map(textOf).filter((text) => text !== '');
}

/** A sheet with most of the numbers of an earlier one is a copy of it, which would make each of them stand twice. */
function withoutCopies(plans: readonly FoundSheet[]): { readonly kept: FoundSheet[]; readonly copies: string[] } {
  const kept: { readonly found: FoundSheet; readonly ids: ReadonlySet<string> }[] = [];
  const copies: string[] = [];
  for (const found of plans) {
    const ids = numbersIn(found);
    const like = kept.find((one) => [...ids].filter((id) => one.ids.has(id)).length * 2 > ids.size);
    if (ids.size > 1 && like !== undefined) copies.push(SHEET.copy(found.sheet.name, like.found.sheet.name));
    else kept.push({ found, ids });
  }
  return { kept: kept.map(({ found }) => found), copies };
}

function numbersIn({ sheet, headingRow, columns }: FoundSheet): Set<string> {
  const at = columns.find(({ field }) => field === 'id')?.index;
  // A plan without numbers, or that begins anew at 1 on each sheet, is told by its words.
  const what = columns.find(({ field }) => field === 'what')?.index ?? 0;
  const rows = sheet.rows.slice(headingRow + 1);
  return new Set(
    rows.flatMap((row) => {
      const words = textOf(row[what]);
      return words === '' ? [] : [`${at === undefined ? '' : textOf(row[at])} ${words}`];
    }),
  );
}

/** The first cell of the sheet that an export says in what it is. */
export const EXPORT_TITLE = 'Noticeboard export';
export const isAboutExport = ({ rows }: PlanSheet): boolean => textOf(rows[0]?.[0]) === EXPORT_TITLE;
const isPartOfExport = (sheet: PlanSheet): boolean =>
  isAboutExport(sheet) || sheet.name === 'Log' || sheet.name === 'Readings';
