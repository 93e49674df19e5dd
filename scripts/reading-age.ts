import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { spokenIn, summaryOf, type SpokenSentence } from './readability.ts';

// `npm run words`: how hard to read is what the bot says? Every sentence in the sources that people see, by the formula of
// Flesch and Kincaid, as an age in years. `-- --all` lists each, the hardest first.

const ROOT = join(import.meta.dirname, '..');
/** Where words for people stand. What people say to the bot, and the words of a notice, are not the bot's. */
const FOLDERS = ['cards', 'notices/questions', 'notices/digest', 'notices/papers', 'notices/plan', 'notices/words'];
const FILES = ['notices/language/lexicon/refusals.ts'];
const SHOWN = 20;

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });

const files = [
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  ),
  ...FILES,
];
const sentences = files.flatMap((file) => spokenIn(file, readFileSync(join(ROOT, file), 'utf8')));
const hardest = sentences.toSorted((a, b) => b.age - a.age);
const long = sentences.filter(({ words }) => words > 25).toSorted((a, b) => b.words - a.words);
const line = ({ age, words, at, text }: SpokenSentence): string =>
  `${age.toFixed(1).padStart(6)} ${String(words).padStart(4)}  ${at}  ${text}`;

process.stdout.write(
  [
    summaryOf(sentences),
    '',
    `   age words  where and what, the hardest ${values.all ? 'first' : String(SHOWN)}`,
    ...(values.all ? hardest : hardest.slice(0, SHOWN)).map(line),
    '',
    `${long.length} sentences have more than 25 words${long.length === 0 ? '.' : ', the longest first:'}`,
    ...(values.all ? long : long.slice(0, SHOWN)).map(line),
    '',
  ].join('\n'),
);
