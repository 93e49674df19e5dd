import { type Piece, type Row, rowOf, rowsOf, segmentsOf } from './pdf-pieces.ts';

/** Rows that are read one after the other, in the column that they stand in. */
export interface Column {
  readonly rows: readonly Row[];
  readonly left: number;
  readonly right: number;
}

/** So many rows side by side make two columns; where the pages before have them at the same place, one is enough. */
const FEWEST_ROWS = 5;
/** Room between columns, and the room within a row that does not part columns, in sizes of the letters. */
const GAP = 0.9;
const ROOM = 2;
const STEP = 4;
/** Columns within columns. */
const DEEPEST = 3;

interface Gutter {
  readonly at: number;
  /** The first row that stands in columns, and the first behind them. */
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** Divides a page at its gutters: what stands across them is read before and after, the columns from left to right. */
export function columnsOf(
  rows: readonly Row[],
  known: readonly number[],
  depth = 0,
): { columns: Column[]; gutters: number[] } {
  const gutter = depth < DEEPEST ? gutterIn(rows, known) : null;
  if (gutter === null) return { columns: rows.length === 0 ? [] : [columnOf(rows)], gutters: [] };
  const { at, from, to } = gutter;
  const within = rows.slice(from, to).flatMap((row) => segmentsOf(row, GAP));
  const side = (isLeft: boolean): Row[] =>
    rowsOf(within.filter(({ left }) => left < at === isLeft).flatMap(({ pieces }): readonly Piece[] => pieces));
  const parts = [
    columnsOf(rows.slice(0, from), known, depth + 1),
    columnsOf(side(true), known, depth + 1),
    columnsOf(side(false), known, depth + 1),
    columnsOf(rows.slice(to), known, depth + 1),
  ];
  return {
    columns: parts.flatMap(({ columns }) => columns),
    gutters: [at, ...parts.flatMap(({ gutters }) => gutters)],
  };
}

function columnOf(rows: readonly Row[]): Column {
  return { rows, left: Math.min(...rows.map(({ left }) => left)), right: Math.max(...rows.map(({ right }) => right)) };
}

/** Where most rows stand side by side without a word across. */
function gutterIn(rows: readonly Row[], known: readonly number[]): Gutter | null {
  if (rows.length === 0) return null;
  const all = rowOf(rows.flatMap(({ pieces }) => pieces));
  const segments = rows.map((row) => segmentsOf(row, GAP));
  const [first, last] = [all.left + (all.right - all.left) * 0.2, all.right - (all.right - all.left) * 0.2];
  const found: Gutter[] = [];
  for (let at = first; at <= last; at += STEP) {
    const fewest = known.some((other) => Math.abs(other - at) <= STEP) ? 1 : FEWEST_ROWS;
    for (const run of runsBeside(segments, at)) {
      if (run.score < fewest) continue;
      if (fewest === 1 || (fills(segments, run, true) && fills(segments, run, false))) found.push(run);
    }
  }
  // Bullets stand apart from their words too, so the room counts as well as the rows, up to what columns have.
  const worth = (run: Gutter): number =>
    run.score * (run.to - run.from) * Math.min(roomOf(segments, run).room, ROOM * all.size);
  const best = found.reduce<Gutter | null>((one, run) => (one !== null && worth(one) >= worth(run) ? one : run), null);
  return best === null ? null : { ...best, at: roomOf(segments, best).middle };
}

/** The room between the two sides. */
function roomOf(
  segments: readonly (readonly Row[])[],
  { at, from, to }: Gutter,
): { readonly room: number; readonly middle: number } {
  const within = segments.slice(from, to).flat();
  const right = Math.max(...within.filter((one) => one.right <= at).map((one) => one.right));
  const left = Math.min(...within.filter((one) => one.left >= at).map((one) => one.left));
  return { room: left - right, middle: (left + right) / 2 };
}

/** The longest runs of rows of which no segment stands across a place; the score is how many rows the thinner side has. */
function runsBeside(segments: readonly (readonly Row[])[], at: number): Gutter[] {
  const runs: Gutter[] = [];
  let from = 0;
  let [left, right] = [0, 0];
  const end = (to: number): void => {
    if (to > from) runs.push({ at, from, to, score: Math.min(left, right) });
    [from, left, right] = [to + 1, 0, 0];
  };
  segments.forEach((row, index) => {
    if (row.some((segment) => segment.left < at && segment.right > at)) {
      end(index);
      return;
    }
    if (row.some((segment) => segment.right <= at)) left += 1;
    if (row.some((segment) => segment.left >= at)) right += 1;
  });
  end(segments.length);
  return runs;
}

/** Prose fills its column, which cells of a table, labels and numbers do not. */
function fills(segments: readonly (readonly Row[])[], { at, from, to }: Gutter, onLeft: boolean): boolean {
  const within = segments
    .slice(from, to)
    .flat()
    .filter((one) => (onLeft ? one.right <= at : one.left >= at));
  const [left, right] = [Math.min(...within.map((one) => one.left)), Math.max(...within.map((one) => one.right))];
  const wide = within.filter((one) => one.right - one.left > (right - left) * 0.6).length;
  return wide * 2 >= within.length;
}
