import { z } from 'zod';

/**
 * What was learnt from the corpus. A class is a value of a facet: `kind=overdue`, `aggregate=count`. Of each feature it
 * says how much it speaks for or against each class; what is not listed speaks for nothing.
 */
export const Weights = z.object({
  classes: z.array(z.string()).min(1),
  bias: z.array(z.number()),
  /** By feature: the place of a class and the weight in tenths, and so on in turns. */
  features: z.record(z.string(), z.array(z.int())),
});
export type Weights = z.infer<typeof Weights>;

/** A weight is written as a whole number of tenths. */
export const TENTHS = 10;

/** How likely each value of each facet is, of one sentence; those of a facet come to one. */
export type Likely = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Model {
  /** `more`: one feature besides. */
  likely(features: ReadonlySet<string>, more?: string): Likely;
}

/** A facet's classes stand beside each other, from `start` up to `end`. */
interface Group {
  readonly facet: string;
  readonly values: readonly string[];
  readonly start: number;
}

function groupsOf(classes: readonly string[]): Group[] {
  const facets = [...new Set(classes.map((name) => name.slice(0, name.indexOf('='))))];
  return facets.map((facet) => {
    const own = classes.filter((name) => name.startsWith(`${facet}=`));
    const [first = ''] = own;
    return { facet, values: own.map((name) => name.slice(facet.length + 1)), start: classes.indexOf(first) };
  });
}

/** A log-linear model: the weights of what is seen, summed, make the chances of each value. */
export function createModel({ classes, bias, features: table }: Weights): Model {
  const groups = groupsOf(classes);
  const rows = new Map(Object.entries(table));
  return {
    likely(features, more) {
      const sums = new Float64Array(classes.length);
      const add = (row: readonly number[] | undefined): void => {
        for (let at = 0; row !== undefined && at < row.length; at += 2) {
          const place = row[at] ?? 0;
          sums[place] = (sums[place] ?? 0) + (row[at + 1] ?? 0) / TENTHS;
        }
      };
      for (const feature of features) add(rows.get(feature));
      if (more !== undefined) add(rows.get(more));
      const scale = scaleOf(features.size + (more === undefined ? 0 : 1));
      return new Map(
        groups.map(({ facet, values, start }) => [
          facet,
          chances(values, (at) => (bias[start + at] ?? 0) + scale * (sums[start + at] ?? 0)),
        ]),
      );
    },
  };
}

/** A long sentence has more features than a short one, and is no surer for it. */
export const scaleOf = (seen: number): number => 1 / Math.sqrt(Math.max(1, seen));

function chances(values: readonly string[], scoreOf: (at: number) => number): ReadonlyMap<string, number> {
  const scores = values.map((_, at) => scoreOf(at));
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const sum = raised.reduce((total, one) => total + one, 0);
  return new Map(values.map((value, at) => [value, (raised[at] ?? 0) / sum]));
}
