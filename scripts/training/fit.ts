import { seenOf } from '../../notices/language/weigh.ts';
import { authors, triedWithout } from './leave-out.ts';

// `npm run fit -- [AUTHOR …]`: what the chance in notices/language/weigh.ts is made of, and what each threshold would come to.
// Fitted to the likeliest readings of authors that were left out, each in turn.

const ROUNDS = 4000;
const RATE = 0.05;

const named = process.argv.slice(2);
const tried = (named.length > 0 ? named : authors()).flatMap(triedWithout);

/** Readings that could be taken at their word: nothing else speaks against them, and they have an answer. */
const rows = tried.flatMap((one) => {
  const [best, next] = one.asked.explain().candidates;
  if (best === undefined || best.doubt !== null || one.likeliest === null || one.likeliest === 'asked') return [];
  return [{ seen: [1, ...seenOf(best, next ?? null)], right: one.likeliest === 'right' }];
});

const chanceOf = (weights: readonly number[], seen: readonly number[]): number =>
  1 / (1 + Math.exp(-seen.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));

const weights = [0, 0, 0, 0];
for (let round = 0; round < ROUNDS; round += 1) {
  const slopes = [0, 0, 0, 0];
  for (const { seen, right } of rows) {
    const off = chanceOf(weights, seen) - (right ? 1 : 0);
    for (const [at, value] of seen.entries()) slopes[at] = (slopes[at] ?? 0) + off * value;
  }
  for (const [at, slope] of slopes.entries()) weights[at] = (weights[at] ?? 0) - (RATE * slope) / rows.length;
}

const shown = ['base', 'score', 'ahead', 'agreed'].map((name, at) => `${name} ${(weights[at] ?? 0).toFixed(2)}`);
process.stdout.write(`${rows.length} readings of ${tried.length} questions: ${shown.join(', ')}\n`);
for (const least of [0.6, 0.7, 0.75, 0.8, 0.85, 0.9]) {
  const taken = rows.filter(({ seen }) => chanceOf(weights, seen) >= least);
  const share = (some: readonly unknown[]): string => `${((100 * some.length) / tried.length).toFixed(1)}%`;
  const [right, wrong] = [taken.filter((row) => row.right), taken.filter((row) => !row.right)];
  process.stdout.write(`  from ${least.toFixed(2)} on: right ${share(right)}, wrong ${share(wrong)}\n`);
}
