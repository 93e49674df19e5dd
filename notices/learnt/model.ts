import { z } from 'zod';

/** By feature: the place of a class and the weight in tenths, and so on in turns. */
type Rows = Readonly<Record<string, readonly number[]>>;

/**
 * What was learnt from the corpus. A class is a value of a facet: `kind=overdue`, `aggregate=count`. Of each feature it
 * says how much it speaks for or against each class; what is not listed speaks for nothing.
 */
export const Weights = z.object({
  classes: z.array(z.string()).min(1),
  bias: z.array(z.number()),
  /** Tens of thousands of rows: `createModel` looks at each as it packs it, and nothing else reads them. */
  features: z.custom<Rows>((value) => typeof value === 'object' && value !== null),
});
export type Weights = z.infer<typeof Weights>;

/** A weight is written as a whole number of tenths. */
export const TENTHS = 10;

/** How likely each value of each facet is, of one sentence; those of a facet come to one. */
export type Likely = Pick<ReadonlyMap<string, ReadonlyMap<string, number>>, 'get'>;

export interface Model {
  /** Sums what features say, once, however often it is then asked about with others beside them. */
  seen(features: ReadonlySet<string>): Seen;
}

export interface Seen {
  /** `more`: features besides. */
  likely(more?: readonly string[]): Likely;
}

/** A facet's classes stand beside each other, from `start`. */
interface Group {
  readonly values: readonly string[];
  readonly start: number;
}

function groupsOf(classes: readonly string[]): ReadonlyMap<string, Group> {
  const facets = [...new Set(classes.map((name) => name.slice(0, name.indexOf('='))))];
  return new Map(
    facets.map((facet) => {
      const own = classes.filter((name) => name.startsWith(`${facet}=`));
      const [first = ''] = own;
      return [facet, { values: own.map((name) => name.slice(facet.length + 1)), start: classes.indexOf(first) }];
    }),
  );
}

/** All rows in one array: how long each is, then the row. As lists of their own they take five times as much. */
interface Packed {
  readonly numbers: Int16Array;
  /** Where the row of a feature begins. */
  readonly at: ReadonlyMap<string, number>;
}

function pack(rows: Rows, classes: number): Packed {
  const all = Object.entries(rows);
  const numbers = new Int16Array(all.reduce((sum, [, row]) => sum + 1 + row.length, 0));
  const at = new Map<string, number>();
  let free = 0;
  for (const [feature, row] of all) {
    if (!isRow(row, classes)) throw new Error(`The weights of ${feature} are not what training writes.`);
    at.set(feature, free);
    numbers[free] = row.length;
    numbers.set(row, free + 1);
    free += 1 + row.length;
  }
  return { numbers, at };
}

const MOST = 0x7fff;

/** Places of classes and weights in turns. */
function isRow(row: unknown, classes: number): boolean {
  if (!Array.isArray(row) || row.length % 2 !== 0 || row.length > MOST) return false;
  return row.every((one: unknown, at) => {
    if (!Number.isInteger(one) || typeof one !== 'number') return false;
    return at % 2 === 0 ? one >= 0 && one < classes : Math.abs(one) <= MOST;
  });
}

/** A log-linear model: the weights of what is seen, summed, make the chances of each value. */
export function createModel({ classes, bias, features: rows }: Weights): Model {
  const groups = groupsOf(classes);
  const { numbers, at } = pack(rows, classes.length);
  // Tenths are added as whole numbers, so that it does not matter in what order.
  const add = (sums: number[], feature: string): void => {
    const from = at.get(feature);
    if (from === undefined) return;
    const end = from + 1 + (numbers[from] ?? 0);
    for (let place = from + 1; place < end; place += 2) {
      const of = numbers[place] ?? 0;
      sums[of] = (sums[of] ?? 0) + (numbers[place + 1] ?? 0);
    }
  };
  const likely = (sums: readonly number[], count: number): Likely => {
    const scale = scaleOf(count) / TENTHS;
    const told = new Map<string, ReadonlyMap<string, number>>();
    return {
      get(facet) {
        const group = groups.get(facet);
        if (group === undefined) return undefined;
        const made = told.get(facet) ?? chances(group, (of) => (bias[of] ?? 0) + scale * (sums[of] ?? 0));
        told.set(facet, made);
        return made;
      },
    };
  };
  return {
    seen(features) {
      const all = classes.map(() => 0);
      for (const feature of features) add(all, feature);
      return {
        likely(more = NONE) {
          const sums = more.length === 0 ? all : all.slice();
          for (const feature of more) add(sums, feature);
          return likely(sums, features.size + more.length);
        },
      };
    },
  };
}

const NONE: readonly never[] = [];

/** A long sentence has more features than a short one, and is no surer for it. */
export const scaleOf = (seen: number): number => 1 / Math.sqrt(Math.max(1, seen));

function chances({ values, start }: Group, scoreOf: (of: number) => number): ReadonlyMap<string, number> {
  const scores = values.map((_, at) => scoreOf(start + at));
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const sum = raised.reduce((total, one) => total + one, 0);
  return new Map(values.map((value, at) => [value, (raised[at] ?? 0) / sum]));
}
