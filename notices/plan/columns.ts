import { z } from 'zod';
import { type Heading, headingsOf, findHeadings, firstFullRow, isNamed, NAMES, PlanField } from './headings.ts';
import { knownRefs } from './notice-refs.ts';
import { type Cells, columnName, isBlank, textOf } from './table.ts';
import { dateIn } from './cell-dates.ts';
import { hasMonthsBelow, withMonths } from './two-rows.ts';
import { meansNothing, progressIn, ragIn } from './vocabulary.ts';

/** Which column is which, where somebody said so: by its heading or its letter; null says that there is none. */
export const PlanMapping = z.partialRecord(PlanField, z.string().min(1).max(200).nullable());
export type PlanMapping = z.infer<typeof PlanMapping>;

/** A column of the sheet, and what it was taken for; null where that is not known. */
export interface PlanColumn {
  readonly index: number;
  /** "C" */
  readonly column: string;
  readonly heading: string;
  readonly field: PlanField | null;
}

export type PlanColumns =
  /** `headingRow`: the last, where the headings take two rows. */
  | { readonly ok: true; readonly headingRow: number; readonly columns: readonly PlanColumn[] }
  /** `no-headings`: no row looks like headings. `no-such-column`: `wanted` is named by the mapping and not there. */
  | { readonly ok: false; readonly reason: 'no-headings' }
  | { readonly ok: false; readonly reason: 'no-such-column'; readonly wanted: string; readonly headings: string[] };

/** Finds the headings and takes each column for what its name, its content and the mapping say. */
export function columnsOf(rows: Cells, refs: readonly string[], mapping: PlanMapping): PlanColumns {
  const wanted = Object.values(mapping).filter((name) => name !== null);
  const first = findHeadings(rows, wanted) ?? (wanted.length > 0 ? firstFullRow(rows) : null);
  if (first === null) return { ok: false, reason: 'no-headings' };
  const headingRow = hasMonthsBelow(rows, first) ? first + 1 : first;
  const headings = allHeadings(rows, first, headingRow);
  const taken = new Map<PlanField, Heading>();
  for (const field of PlanField.options) {
    const name = mapping[field];
    if (name === undefined || name === null) continue;
    const heading = headings.find((one) => isNamed(one, name));
    if (heading === undefined) {
      const texts = headings.map(({ text }) => text).filter((text) => text !== '');
      return { ok: false, reason: 'no-such-column', wanted: name, headings: texts };
    }
    taken.set(field, heading);
  }
  byName(headings, taken, mapping, rows.slice(headingRow + 1));
  byContent(headings, taken, mapping, { rows: rows.slice(headingRow + 1), refs });
  const fieldOf = (heading: Heading): PlanField | null =>
    PlanField.options.find((field) => taken.get(field) === heading) ?? null;
  const columns = headings.map((heading) => {
    const { index, column, text } = heading;
    return { index, column, heading: text, field: fieldOf(heading) };
  });
  return { ok: true, headingRow, columns };
}

/** Columns without a heading too, where something stands in them. */
function allHeadings(rows: Cells, first: number, headingRow: number): Heading[] {
  const named = headingsOf(first === headingRow ? rows : [withMonths(rows, first)], first === headingRow ? first : 0);
  const width = rows.slice(headingRow + 1).reduce((most, row) => Math.max(most, row.length), named.length);
  const all = Array.from({ length: width }, (_, index) => {
    return named[index] ?? { index, column: columnName(index), text: '', name: '', dated: false };
  });
  const below = rows.slice(headingRow + 1);
  return all.filter(({ index, text }) => text !== '' || below.some((row) => !isBlank(row[index])));
}

const free = (headings: readonly Heading[], taken: ReadonlyMap<PlanField, Heading>, name: string) =>
  headings.find((heading) => heading.name === name && ![...taken.values()].includes(heading));

/** Of a column a month the last counts that anything stands in. */
const latest = (headings: readonly Heading[], one: Heading, below: Cells): Heading =>
  !one.dated
    ? one
    : (headings.findLast(
        ({ name, dated, index }) => dated && name === one.name && below.some((row) => !isBlank(row[index])),
      ) ?? one);

function byName(
  headings: readonly Heading[],
  taken: Map<PlanField, Heading>,
  mapping: PlanMapping,
  below: Cells,
): void {
  for (const field of PlanField.options) {
    if (mapping[field] !== undefined) continue;
    for (const name of NAMES[field]) {
      const heading = free(headings, taken, name);
      if (heading === undefined || taken.has(field)) continue;
      taken.set(field, latest(headings, heading, below));
    }
  }
  // Beside a revised date, the other date is the one that was agreed first.
  const revised = /^(?:revised|new|current)\b/.test(taken.get('when')?.name ?? '');
  if (!revised || taken.has('firstDate') || mapping.firstDate !== undefined) return;
  const original = NAMES.when.map((name) => free(headings, taken, name)).find((heading) => heading !== undefined);
  if (original !== undefined) taken.set('firstDate', original);
}

interface Content {
  readonly rows: Cells;
  readonly refs: readonly string[];
}

/** The names that may mean one thing or another. */
function byContent(
  headings: readonly Heading[],
  taken: Map<PlanField, Heading>,
  mapping: PlanMapping,
  { rows, refs }: Content,
): void {
  const open = (field: PlanField): boolean => !taken.has(field) && mapping[field] === undefined;
  const texts = ({ index }: Heading): string[] => rows.map((row) => textOf(row[index])).filter((text) => text !== '');
  const take = (names: readonly string[], ...fields: readonly [PlanField, (texts: string[]) => boolean][]): void => {
    for (const name of names) {
      const first = free(headings, taken, name);
      if (first === undefined) continue;
      const heading = latest(headings, first, rows);
      const field = fields.find(([one, fits]) => open(one) && fits(texts(heading)))?.[0];
      if (field !== undefined) taken.set(field, heading);
    }
  };
  const any = (): boolean => true;
  const mostly = (is: (text: string) => boolean) => (all: string[]) => all.filter(is).length * 2 > all.length;
  const isRefs = mostly((text) => knownRefs(text, refs));
  const counted = (all: string[]): boolean =>
    all.every((text) => /^\d+$/.test(text)) && new Set(all).size === all.length;
  // "Action" is the number beside "What", and the words where nothing else holds them.
  take(['action', 'actions'], ['what', any], ['id', any]);
  take(['milestone'], ['what', any], ['how', any]);
  take(['ref', 'reference'], ['serves', (all) => isRefs(all) && !counted(all)], ['id', any], ['serves', isRefs]);
  // A column of numbers is a count of the file's own, though the notice counts too: 8(a) is the notice's, and 2 and 2a are not.
  const printed = (all: string[]): boolean => isRefs(all) && all.some((text) => text.includes('('));
  take(['no', 'number', 'item'], ['serves', printed], ['id', any], ['serves', isRefs]);
  take(['progress', 'position', 'update'], ['status', mostly((text) => progressIn(text) !== null)]);
  // A status that is a colour throughout is the BRAG.
  const status = taken.get('status');
  if (status !== undefined && open('rag') && mapping.status === undefined && isColours(texts(status))) {
    taken.delete('status');
    taken.set('rag', status);
  }
  // A column of dates that is named as nothing known is when it is due, where there is one such column only.
  if (!open('when') || taken.has('firstDate')) return;
  const left = headings.filter((heading) => ![...taken.values()].includes(heading) && !NOT_DUE.test(heading.name));
  const [dates, ...others] = left.filter(({ index }) => {
    const cells = rows.map((row) => row[index] ?? null).filter((cell) => !isBlank(cell));
    return cells.length > 0 && cells.filter((cell) => dateIn(cell).ok).length * 2 > cells.length;
  });
  if (dates !== undefined && others.length === 0) taken.set('when', dates);
}

const isColours = (all: readonly string[]): boolean =>
  all.length > 0 && all.every((text) => meansNothing(text) || ragIn(text) !== null) && all.some(namesColour);
const namesColour = (text: string): boolean => /^(?:blue|red|amber|green)\b/i.test(text);

/** Dates of something else than the day by which an action is done. */
const NOT_DUE =
  /\b(?:start|started|begin|began|closed|added|raised|updated|update|review|reviewed|opened|last|meeting|logged)\b/;
