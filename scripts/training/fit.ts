import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chanceBy } from '../../notices/learnt/trees.ts';
import { signsOf } from '../../notices/language/rank/chance.ts';
import { Question } from '../../notices/model/question.ts';
import { type Case, grow } from './grow.ts';
import { PARAPHRASING, TOGETHER, triedWithout } from './leave-out.ts';

// `npm run fit`: writes notices/language/rank/chance.json, how likely the likeliest reading is right, and prints what each threshold would
// come to. Fitted to the likeliest readings of authors who were left out, with all who were given the same meanings; who only put
// others' meanings into other words are not asked again.

const FILE = join(import.meta.dirname, '..', '..', 'notices', 'language', 'rank', 'chance.json');

type Row = Case & { readonly fold: number };

const tried = TOGETHER.flatMap((some, fold) => {
  const asked = some.filter((author) => !PARAPHRASING.includes(author));
  return triedWithout(some, asked).map((one) => ({ ...one, fold }));
});

/** Readings that could be taken at their word: nothing else speaks against them, and they have an answer. */
const rows = tried.flatMap(({ asked, likeliest, fold }): Row[] => {
  const [best] = asked.explain().candidates;
  if (best === undefined || best.doubt !== null || likeliest === null || likeliest === 'asked') return [];
  return [{ seen: signsOf({ ...best, question: Question.parse(best.question) }), right: likeliest === 'right', fold }];
});

const trees = grow(rows);
// A tree a line, so that a change can be read.
const lines = trees.trees.map((tree) => JSON.stringify(tree)).join(',\n');
writeFileSync(FILE, `{ "base": ${trees.base}, "trees": [\n${lines}\n] }\n`);

// What a threshold comes to is told by readings that it was not fitted to.
const folds = TOGETHER.map((_, fold) => grow(rows.filter((row) => row.fold !== fold)));
for (const [fold, some] of TOGETHER.entries()) {
  const by = folds[fold] ?? trees;
  const own = rows.filter((row) => row.fold === fold);
  const asked = tried.filter((one) => one.fold === fold).length;
  process.stdout.write(`${some.join(', ')}: ${asked} questions\n`);
  for (const least of [0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]) {
    const taken = own.filter(({ seen }) => chanceBy(by, seen) >= least);
    const share = (is: boolean): string =>
      `${((100 * taken.filter(({ right }) => right === is).length) / asked).toFixed(1)}%`;
    process.stdout.write(`  from ${least.toFixed(2)} on: right ${share(true)}, wrong ${share(false)}\n`);
  }
}
