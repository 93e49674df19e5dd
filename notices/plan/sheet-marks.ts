import type { PlanSheet } from './table.ts';

/** What one row of a sheet shows besides its values: columns from 0. */
interface RowMarks {
  readonly hidden: boolean;
  readonly struck: ReadonlySet<number>;
  readonly carried: ReadonlySet<number>;
  /** The colour of each filled cell. */
  readonly fills: ReadonlyMap<number, string>;
}

const NONE: RowMarks = { hidden: false, struck: new Set(), carried: new Set(), fills: new Map() };

const known = new WeakMap<PlanSheet, ReadonlyMap<number, RowMarks>>();

/** The marks of a row, which a sheet may have thousands of; `row` is as the spreadsheet counts. */
export function marksIn(sheet: PlanSheet, row: number): RowMarks {
  const marks = known.get(sheet) ?? marksOf(sheet);
  known.set(sheet, marks);
  return marks.get(row) ?? NONE;
}

function marksOf({ hiddenRows, struck, carried, fills }: PlanSheet): ReadonlyMap<number, RowMarks> {
  const struckIn = Map.groupBy(struck, ({ row }) => row);
  const carriedIn = Map.groupBy(carried, ({ row }) => row);
  const fillsIn = Map.groupBy(fills, ({ row }) => row);
  const hidden = new Set(hiddenRows);
  const rows = new Set([...hidden, ...struckIn.keys(), ...carriedIn.keys(), ...fillsIn.keys()]);
  return new Map(
    [...rows].map((row) => [
      row,
      {
        hidden: hidden.has(row),
        struck: new Set((struckIn.get(row) ?? []).map(({ column }) => column)),
        carried: new Set((carriedIn.get(row) ?? []).map(({ column }) => column)),
        fills: new Map((fillsIn.get(row) ?? []).map(({ column, colour }) => [column, colour])),
      },
    ]),
  );
}
