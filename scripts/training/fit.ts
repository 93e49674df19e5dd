import { KindName, Question } from '../../notices/model/question.ts';
import { SEEN, seenOf } from '../../notices/language/rank/chance.ts';
import { PARAPHRASING, TOGETHER, triedWithout } from './leave-out.ts';

// `npm run fit`: what the chance in notices/language/rank/chance.ts is made of, and what each threshold would come to.
// Fitted to the likeliest readings of authors who were left out, with all who were given the same meanings; who only put others' meanings
// into other words are not asked again.

const ROUNDS = 1500;
const RATE = 0.05;
const MOMENTUM = 0.9;
/** What keeps a kind of few examples near to nothing. */
const PRICE = 0.003;

interface Row {
  readonly seen: readonly number[];
  readonly right: boolean;
  readonly fold: number;
}

const tried = TOGETHER.flatMap((some, fold) => {
  const asked = some.filter((author) => !PARAPHRASING.includes(author));
  return triedWithout(some, asked).map((one) => ({ ...one, fold }));
});

/** Readings that could be taken at their word: nothing else speaks against them, and they have an answer. */
const rows = tried.flatMap(({ asked, likeliest, fold }): Row[] => {
  const [best] = asked.explain().candidates;
  if (best === undefined || best.doubt !== null || likeliest === null || likeliest === 'asked') return [];
  const seen = seenOf({ ...best, question: Question.parse(best.question) });
  const kinds = KindName.options.map((name) => (name === best.question.kind ? 1 : 0));
  return [{ seen: [1, ...SEEN.map((name) => seen[name]), ...kinds], right: likeliest === 'right', fold }];
});

const chanceOf = (weights: readonly number[], seen: readonly number[]): number =>
  1 / (1 + Math.exp(-seen.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));

/** Of one column: what it is in the mean, and how far from it. */
interface Spread {
  readonly mean: number;
  readonly by: number;
}

function spreadOf(column: readonly number[]): Spread {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  const by = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length);
  return { mean, by: by === 0 ? 1 : by };
}

/** The slopes are taken where every column is about as wide as the others, and the weights told for what is seen. */
function fitted(some: readonly Row[]): number[] {
  const size = 1 + SEEN.length + KindName.options.length;
  const spreads = Array.from({ length: size }, (_, at): Spread =>
    at === 0 || at > SEEN.length ? { mean: 0, by: 1 } : spreadOf(some.map(({ seen }) => seen[at] ?? 0)),
  );
  const evened = some.map(({ seen, right }) => ({
    right,
    seen: seen.map((value, at) => (value - (spreads[at]?.mean ?? 0)) / (spreads[at]?.by ?? 1)),
  }));
  const weights = Array.from({ length: size }, () => 0);
  const speed = Array.from({ length: size }, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slopes = Array.from({ length: size }, () => 0);
    for (const { seen, right } of evened) {
      const off = (chanceOf(weights, seen) - (right ? 1 : 0)) / evened.length;
      for (const [at, value] of seen.entries()) if (value !== 0) slopes[at] = (slopes[at] ?? 0) + off * value;
    }
    for (const [at, slope] of slopes.entries()) {
      const price = at > SEEN.length ? PRICE * (weights[at] ?? 0) : 0;
      speed[at] = MOMENTUM * (speed[at] ?? 0) + slope + price;
      weights[at] = (weights[at] ?? 0) - RATE * (speed[at] ?? 0);
    }
  }
  const told = weights.map((weight, at) => weight / (spreads[at]?.by ?? 1));
  const moved = told.reduce((sum, weight, at) => sum + weight * (spreads[at]?.mean ?? 0), 0);
  return [(told[0] ?? 0) - moved, ...told.slice(1)];
}

const [base = 0, ...weights] = fitted(rows);
const digits = (value: number): number => Math.round(value * 100) / 100;
const named = (names: readonly string[], values: readonly number[]): Record<string, number> =>
  Object.fromEntries(names.map((name, at) => [name, digits(values[at] ?? 0)]));
const found = {
  base: digits(base),
  seen: named(SEEN, weights),
  kinds: named(KindName.options, weights.slice(SEEN.length)),
};
process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);

// What a threshold comes to is told by readings that it was not fitted to.
const folds = TOGETHER.map((_, fold) => fitted(rows.filter((row) => row.fold !== fold)));
for (const [fold, some] of TOGETHER.entries()) {
  const own = rows.filter((row) => row.fold === fold);
  const asked = tried.filter((one) => one.fold === fold).length;
  process.stdout.write(`${some.join(', ')}: ${asked} questions\n`);
  for (const least of [0.6, 0.7, 0.75, 0.8, 0.85, 0.9]) {
    const taken = own.filter(({ seen }) => chanceOf(folds[fold] ?? [], seen) >= least);
    const share = (is: boolean): string =>
      `${((100 * taken.filter(({ right }) => right === is).length) / asked).toFixed(1)}%`;
    process.stdout.write(`  from ${least.toFixed(2)} on: right ${share(true)}, wrong ${share(false)}\n`);
  }
}
