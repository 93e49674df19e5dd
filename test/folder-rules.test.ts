import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** Each is a file with one import that the folder table forbids, and the rule that has to say so. */
const PLANTED: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['notices-are-pure', 'notices/reading/reads-a-file.ts', 'node:fs'],
  ['notices-are-pure', 'notices/model/knows-data.ts', '../../data/store.ts'],
  ['notices-are-pure', 'notices/progress/searches.ts', 'minisearch'],
  ['questions-are-pure', 'notices/questions/reads-a-file.ts', 'node:fs'],
  ['language-is-pure', 'notices/language/reads-a-file.ts', 'node:fs'],
  ['words-know-stems', 'notices/words/searches.ts', 'minisearch'],
  ['answers-see-no-words', 'notices/questions/looks-again.ts', '../language/reads.ts'],
  ['reading-answers-nothing', 'notices/language/answers.ts', '../questions/searches.ts'],
  ['records-know-neither', 'notices/digest/asks.ts', '../questions/searches.ts'],
  ['records-know-neither', 'notices/ledger/understands.ts', '../language/reads.ts'],
  ['records-know-neither', 'notices/ledger/takes-orders.ts', '../language/updates/orders.ts'],
  ['records-know-neither', 'notices/plan/asks.ts', '../questions/searches.ts'],
  ['reading-time-asks-no-calendar', 'notices/time/resolves.ts', '../calendar/resolves.ts'],
  ['values-read-no-words', 'notices/calendar/reads-again.ts', '../time/reads.ts'],
  ['the-model-stands-alone', 'notices/model/resolves.ts', '../calendar/resolves.ts'],
  ['cards-show-notices', 'cards/fetches.ts', '../data/store.ts'],
  ['cards-show-notices', 'cards/talks.ts', '../dialogs/converse.ts'],
  ['the-protocol-knows-notices', 'dialogs/protocol/stores.ts', '../../data/store.ts'],
  ['the-protocol-knows-notices', 'dialogs/protocol/talks.ts', '../converse.ts'],
  ['data-stores-notices', 'data/talks.ts', '../dialogs/protocol/reply.ts'],
  ['dialogs-know-the-port', 'dialogs/loads.ts', '../data/library.ts'],
  ['dialogs-know-the-port', 'dialogs/listens.ts', 'restify'],
  ['only-the-program-picks-an-adapter', 'bot/picks.ts', '../data/sqlite/store.ts'],
  ['engines-stay-in-their-adapter', 'data/queries.ts', 'node:sqlite'],
  ['nobody-imports-the-bot', 'cards/sends.ts', 'botbuilder'],
  ['nothing-imports-tests', 'bot/tests.ts', '../test/pretend.ts'],
  ['every-import-is-found', 'bot/dangles.ts', './nowhere.ts'],
];

/** Imports that the table allows, so that the rules are seen to let something through. */
const ALLOWED: readonly (readonly [file: string, imports: string])[] = [
  ['notices/model/checks.ts', 'zod'],
  ['notices/calendar/resolves.ts', '../model/checks.ts'],
  ['notices/time/reads.ts', '../model/checks.ts'],
  ['notices/questions/searches.ts', 'minisearch'],
  ['notices/language/reads.ts', 'zod'],
  ['notices/ledger/records.ts', 'zod'],
  ['notices/language/updates/orders.ts', '../../ledger/records.ts'],
  ['data/store.ts', '../notices/model/checks.ts'],
  ['data/library.ts', 'node:fs'],
  ['data/sqlite/store.ts', 'node:sqlite'],
  ['dialogs/converse.ts', '../data/store.ts'],
  ['dialogs/protocol/reply.ts', '../../notices/model/checks.ts'],
  ['cards/binds.ts', '../dialogs/protocol/reply.ts'],
  ['bot/start.ts', '../data/sqlite/store.ts'],
  ['bot/commands/ask.ts', '../../data/sqlite/store.ts'],
  ['bot/server.ts', 'restify'],
  ['test/pretend.ts', '../bot/start.ts'],
];

function plantedTree(): string {
  const tree = mkdtempSync(join(tmpdir(), 'folder-rules-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  };
  for (const name of ['zod', 'minisearch', 'restify', 'botbuilder']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = {};');
  }
  for (const [file, imports] of [...ALLOWED, ...PLANTED.map(([, file, imports]) => [file, imports] as const)])
    write(file, `import type * as it from '${imports}';\nexport type It = typeof it;\n`);
  write('cards/runs.ts', "import { It } from '../dialogs/protocol/reply.ts';\nexport const it = It;\n");
  write('bot/one.ts', "import { two } from './two.ts';\nexport const one = two;\n");
  write('bot/two.ts', "import { one } from './one.ts';\nexport const two = one;\n");
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, file), join(tree, file));
  return tree;
}

describe('the folder rules', () => {
  test('name every planted violation, and nothing else', () => {
    const tree = plantedTree();
    try {
      const run = spawnSync(
        process.execPath,
        [
          join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
          ...['--output-type', 'json', 'bot', 'cards', 'data', 'dialogs', 'notices'],
        ],
        { cwd: tree, encoding: 'utf8' },
      );
      expect(run.stderr).toBe('');
      const { violations } = Report.parse(JSON.parse(run.stdout)).summary;
      const found = new Set(violations.map(({ rule, from }) => `${rule.name}: ${from}`));
      for (const [rule, file] of PLANTED) expect(found).toContain(`${rule}: ${file}`);
      expect(found).toContain('cards-take-types-of-the-protocol: cards/runs.ts');
      expect(found).toContain('no-circles: bot/one.ts');
      const guilty = new Set([...PLANTED.map(([, file]) => file), 'cards/runs.ts', 'bot/one.ts', 'bot/two.ts']);
      expect([...found].filter((line) => !guilty.has(line.slice(line.indexOf(': ') + 2)))).toEqual([]);
    } finally {
      rmSync(tree, { recursive: true });
    }
  });
});
