/** A sentence, or a piece of one, as the ranker sees it, and what it is. */
export interface Example {
  readonly features: Iterable<string>;
  readonly label: string;
}

/** Of one facet: its values, and of each feature the weight for each value. */
export interface LearntFacet {
  readonly values: readonly string[];
  readonly bias: readonly number[];
  readonly weights: ReadonlyMap<string, readonly number[]>;
}

const ROUNDS = 12;
const RATE = 3;
const SEED = 42;

/** Numbers without an order in them, and the same each time. */
function createShuffle(seed: number): (list: number[]) => void {
  let state = seed;
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return (list) => {
    for (let at = list.length - 1; at > 0; at -= 1) {
      const other = Math.floor(next() * (at + 1));
      [list[at], list[other]] = [list[other] ?? 0, list[at] ?? 0];
    }
  };
}

function numbered(examples: readonly Example[], seldom: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= seldom).map(([feature]) => feature);
  return new Map(often.map((feature, at) => [feature, at]));
}

/**
 * Multinomial logistic regression by FTRL-Proximal (McMahan and others, 2013): one example after the other, with a step for each
 * weight that shrinks with what it has learnt, and weights that stay at nothing until they are worth something. The same
 * examples in the same order give the same weights to the last digit. `worth`: how much a weight must be worth before it is more than
 * nothing; `seldom`: a feature of fewer examples says nothing yet. Both keep the tables small.
 */
export function learn(examples: readonly Example[], worth: number, seldom: number): LearntFacet {
  const index = numbered(examples, seldom);
  const values = [...new Set(examples.map(({ label }) => label))].sort();
  const size = values.length;
  const table = createTable((index.size + 1) * size);
  const bias = index.size * size;
  const rows = examples.map(({ features, label }) => {
    const all = [...features];
    const places = Int32Array.from(all.flatMap((feature) => index.get(feature) ?? []));
    return { places, label: values.indexOf(label), scale: 1 / Math.sqrt(Math.max(1, all.length)) };
  });
  const order = rows.map((_, at) => at);
  const shuffle = createShuffle(SEED);
  const chance = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order);
    for (const which of order) {
      const row = rows[which];
      if (row === undefined) continue;
      const { places, label, scale } = row;
      for (let at = 0; at < size; at += 1) chance[at] = table.weights[bias + at] ?? 0;
      for (const place of places)
        for (let at = 0; at < size; at += 1)
          chance[at] = (chance[at] ?? 0) + scale * (table.weights[place * size + at] ?? 0);
      normalise(chance);
      for (let at = 0; at < size; at += 1) {
        const slope = (chance[at] ?? 0) - (at === label ? 1 : 0);
        if (Math.abs(slope) < 1e-3) continue;
        table.step(bias + at, slope, 0);
        for (const place of places) table.step(place * size + at, slope * scale, worth);
      }
    }
  }
  const rowOf = (place: number): number[] => [...table.weights.subarray(place * size, (place + 1) * size)];
  return {
    values,
    bias: rowOf(index.size),
    weights: new Map([...index].map(([feature, place]) => [feature, rowOf(place)])),
  };
}

function createTable(length: number) {
  const weights = new Float64Array(length);
  const sums = new Float64Array(length);
  const squares = new Float64Array(length);
  return {
    weights,
    step(at: number, slope: number, worth: number): void {
      const before = squares[at] ?? 0;
      const after = before + slope * slope;
      const sum = (sums[at] ?? 0) + slope - ((Math.sqrt(after) - Math.sqrt(before)) / RATE) * (weights[at] ?? 0);
      squares[at] = after;
      sums[at] = sum;
      weights[at] = Math.abs(sum) <= worth ? 0 : (-(sum - Math.sign(sum) * worth) * RATE) / (1 + Math.sqrt(after));
    },
  };
}

/** Scores into chances that come to one. */
function normalise(scores: Float64Array): void {
  const top = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) sum += scores[at] = Math.exp((scores[at] ?? 0) - top);
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum;
}
