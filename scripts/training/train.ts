import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Learnt } from '../../notices/language/rank/ranker.ts';
import { hearCorpus } from './corpus.ts';
import { weigh } from './weigh.ts';

// `npm run train` learns from the corpus what notices/language/rank/weights.json holds: seconds, and the same each time.
// With --check nothing is written, and it ends non-zero where the weights are not what the corpus gives.

const FILE = join(import.meta.dirname, '..', '..', 'notices', 'language', 'rank', 'weights.json');

/** A feature a line, so that what a sentence added or changed can be read. */
function written(learnt: Learnt): string {
  const sections = [learnt.kinds, learnt.facets, learnt.pieces].map(({ classes, bias, features }, at) => {
    const rows = Object.entries(features).map(([feature, row]) => `${JSON.stringify(feature)}:${JSON.stringify(row)}`);
    const name = ['kinds', 'facets', 'pieces'][at] ?? '';
    return `"${name}":{"classes":${JSON.stringify(classes)},\n"bias":${JSON.stringify(bias)},\n"features":{\n${rows.join(',\n')}\n}}`;
  });
  return `{\n${sections.join(',\n')}\n}\n`;
}

const text = written(weigh(hearCorpus()));
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, text);
  process.stdout.write(`notices/language/rank/weights.json: ${(text.length / 1024).toFixed(0)} KiB\n`);
} else if (readFileSync(FILE, 'utf8') !== text) {
  process.stderr.write('notices/language/rank/weights.json is not what the corpus gives. Run `npm run train`.\n');
  process.exitCode = 1;
}
