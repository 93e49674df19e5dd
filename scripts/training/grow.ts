import type { SeenCase, Tree, Trees } from '../../notices/learnt/trees.ts';

/** One case that is known to be right or not. */
export interface Case {
  readonly seen: SeenCase;
  readonly right: boolean;
}

/** Trees enough, each of few questions, each of which only goes a little way: more of either learnt the authors by heart. */
const TREES = 150;
const DEPTH = 3;
const STEP = 0.08;
/** A leaf of fewer cases says nothing, and one of few says little. */
const FEWEST = 25;
const DRAG = 2;
/** A question that tells no more than this is not asked. */
const LEAST_GAIN = 1;
const BOUNDS = 24;

/** The cases by column: which of the bounds of a name each is at or over. */
interface Columns {
  readonly names: readonly string[];
  readonly bounds: readonly (readonly number[])[];
  readonly bins: readonly Uint8Array[];
}

function columnsOf(cases: readonly Case[]): Columns {
  const names = [...new Set(cases.flatMap(({ seen }) => Object.keys(seen)))].sort();
  const bounds = names.map((name) => boundsOf(cases.map(({ seen }) => seen[name] ?? 0)));
  const bins = names.map((name, at) =>
    Uint8Array.from(cases, ({ seen }) => (bounds[at] ?? []).filter((bound) => (seen[name] ?? 0) >= bound).length),
  );
  return { names, bounds, bins };
}

/** Between what values to ask: each there is, or as many as divide them evenly. */
function boundsOf(values: readonly number[]): number[] {
  const all = [...new Set(values.map(rounded))].sort((a, b) => a - b);
  if (all.length <= BOUNDS) return all.slice(1);
  return Array.from({ length: BOUNDS }, (_, at) => all[Math.floor(((at + 1) * all.length) / (BOUNDS + 1))] ?? 0);
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Slopes and how steep they are, summed over some cases. */
interface Sum {
  slope: number;
  bend: number;
  count: number;
}
const nothing = (): Sum => ({ slope: 0, bend: 0, count: 0 });
const worth = ({ slope, bend }: Sum): number => slope ** 2 / (bend + DRAG);

interface Split {
  readonly column: number;
  readonly bin: number;
  readonly gain: number;
}

/** Gradient-boosted trees (Friedman, 2001) on the logarithm of the odds. The same cases give the same trees. */
export function grow(cases: readonly Case[]): Trees {
  const columns = columnsOf(cases);
  const share = cases.filter(({ right }) => right).length / cases.length;
  const base = rounded(Math.log(share / (1 - share)));
  const told = new Float64Array(cases.length).fill(base);
  const trees = Array.from({ length: TREES }, () => {
    const chances = told.map((odds) => 1 / (1 + Math.exp(-odds)));
    const slopes = chances.map((chance, at) => (cases[at]?.right === true ? 1 : 0) - chance);
    const bends = chances.map((chance) => chance * (1 - chance));
    const sumOf = (some: readonly number[]): Sum => {
      const sum = nothing();
      for (const at of some) add(sum, slopes[at] ?? 0, bends[at] ?? 0);
      return sum;
    };
    const leaf = (some: readonly number[], all: Sum): number => {
      const value = rounded((STEP * all.slope) / (all.bend + DRAG));
      for (const at of some) told[at] = (told[at] ?? 0) + value;
      return value;
    };
    const branch = (some: readonly number[], depth: number): Tree => {
      const all = sumOf(some);
      const split = depth === 0 ? null : bestOf(some, all, columns, slopes, bends);
      if (split === null) return leaf(some, all);
      const bins = columns.bins[split.column];
      const isUnder = (at: number): boolean => (bins?.[at] ?? 0) <= split.bin;
      return [
        columns.names[split.column] ?? '',
        columns.bounds[split.column]?.[split.bin] ?? 0,
        branch(some.filter(isUnder), depth - 1),
        branch(
          some.filter((at) => !isUnder(at)),
          depth - 1,
        ),
      ];
    };
    return branch([...cases.keys()], DEPTH);
  });
  return { base, trees };
}

function add(sum: Sum, slope: number, bend: number, count = 1): void {
  sum.slope += slope;
  sum.bend += bend;
  sum.count += count;
}

/** The question that tells most of these cases; null: none is worth asking. */
function bestOf(
  some: readonly number[],
  all: Sum,
  { bounds, bins }: Columns,
  slopes: Float64Array,
  bends: Float64Array,
): Split | null {
  let best: Split = { column: -1, bin: 0, gain: LEAST_GAIN };
  for (const [column, own] of bounds.entries()) {
    const sums = Array.from({ length: own.length + 1 }, nothing);
    for (const at of some) {
      const sum = sums[bins[column]?.[at] ?? 0];
      if (sum !== undefined) add(sum, slopes[at] ?? 0, bends[at] ?? 0);
    }
    const under = nothing();
    for (const [bin, { slope, bend, count }] of sums.slice(0, -1).entries()) {
      add(under, slope, bend, count);
      const over = { slope: all.slope - under.slope, bend: all.bend - under.bend, count: all.count - under.count };
      if (under.count < FEWEST || over.count < FEWEST) continue;
      const gain = worth(under) + worth(over) - worth(all);
      if (gain > best.gain) best = { column, bin, gain };
    }
  }
  return best.column === -1 ? null : best;
}
