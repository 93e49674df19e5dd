import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Learnt } from '../../notices/language/rank/ranker.ts';
import type { Weights } from '../../notices/learnt/model.ts';
import { hearCorpus } from './corpus.ts';
import { readDuties, weighDuties } from './duties.ts';
import { weigh } from './weigh.ts';

// `npm run train` learns what notices/language/rank/weights.json holds from the corpus of sentences, and what
// notices/reading/opinion/weights.json holds from the corpus of duties: seconds, and the same each time.
// With --check nothing is written, and it ends non-zero where weights are not what their corpus gives.

/** A feature a line, so that what a sentence added or changed can be read. */
function rowsOf({ classes, bias, features }: Weights): string {
  const rows = Object.entries(features).map(([feature, row]) => `${JSON.stringify(feature)}:${JSON.stringify(row)}`);
  return `{"classes":${JSON.stringify(classes)},\n"bias":${JSON.stringify(bias)},\n"features":{\n${rows.join(',\n')}\n}}`;
}

function written(learnt: Learnt): string {
  const sections = (['kinds', 'facets', 'pieces'] as const).map((name) => `"${name}":${rowsOf(learnt[name])}`);
  return `{\n${sections.join(',\n')},\n"heard":${JSON.stringify(learnt.heard)}\n}\n`;
}

const FILES: Readonly<Record<string, () => string>> = {
  'notices/language/rank/weights.json': () => written(weigh(hearCorpus())),
  'notices/reading/opinion/weights.json': () => `${rowsOf(weighDuties([...readDuties().values()].flat()))}\n`,
};

// A name narrows it to the file that holds it: `npm run train -- opinion`.
const named = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '';
for (const [name, learnt] of Object.entries(FILES).filter(([file]) => file.includes(named))) {
  const file = join(import.meta.dirname, '..', '..', name);
  const text = learnt();
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
    process.stdout.write(`${name}: ${(text.length / 1024).toFixed(0)} KiB\n`);
  } else if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`${name} is not what the corpus gives. Run \`npm run train\`.\n`);
    process.exitCode = 1;
  }
}
