import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { DocumentOf } from '../../data/documents.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import { type Page, type Store, StoreError } from '../../data/store.ts';
import { dayWords } from '../../notices/words.ts';
import { readConfig, readEnvironment } from '../config.ts';

const USAGE = `npm run --silent misread -- [--store FILE] [--json]

Lists the questions that could not be read, the newest first: how often each was asked, when last, on which boards,
and which of its words served nothing. Mend one with \`npm run --silent ask -- --explain …\`; docs/questions.md says how.

  --store FILE   the file of the store; left out: the one that STORE in the settings names
  --json         one JSON array instead of text`;

const ParseFault = z.object({ message: z.string() });

type Outcome = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };
type Document = DocumentOf<'misread'>;

/** The same words, however often and on whichever board they were asked. */
interface Misread {
  readonly words: string;
  readonly count: number;
  readonly last: string;
  readonly boards: readonly string[];
  readonly left: readonly string[];
}

/** What the command prints for its arguments; `why` goes to standard error with exit code 2. */
export async function misread(args: readonly string[]): Promise<Outcome> {
  const asked = parse(args);
  if (typeof asked === 'string') return { ok: false, why: asked };
  if (asked.help) return { ok: true, text: USAGE };
  const named = asked.store === undefined ? storeOfSettings() : { ok: true as const, text: asked.store };
  if (!named.ok) return named;
  const file = named.text.replace(/^sqlite:/, '');
  // Opening would make a new one, and hide that another was meant.
  if (!existsSync(file)) return { ok: false, why: `There is no store file ${file}: name it with --store FILE.` };
  try {
    const listed = grouped(await allOf(file));
    return { ok: true, text: asked.json ? JSON.stringify(listed, null, 2) : inWords(listed) };
  } catch (fault) {
    if (fault instanceof StoreError) return { ok: false, why: fault.message };
    throw fault;
  }
}

function parse(args: readonly string[]): { store: string | undefined; json: boolean; help: boolean } | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        store: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { store: values.store, json: values.json, help: values.help };
  } catch (error) {
    const { message } = ParseFault.parse(error);
    return `${message.split('. ')[0] ?? message}. See --help.`;
  }
}

function storeOfSettings(): Outcome {
  const read = readConfig(readEnvironment());
  return read.ok ? { ok: true, text: read.config.store.file } : { ok: false, why: read.why };
}

async function allOf(file: string): Promise<Document[]> {
  const store: Store = openSqliteStore(file);
  try {
    const all: Document[] = [];
    let after: string | null = null;
    do {
      const page: Page<Document> = await store.scan('misread', { limit: 1000, after });
      all.push(...page.items.map(({ document }) => document));
      after = page.next;
    } while (after !== null);
    return all;
  } finally {
    await store.close();
  }
}

function grouped(documents: readonly Document[]): Misread[] {
  const newestFirst = [...documents].sort((a, b) => b.date.localeCompare(a.date) || a.words.localeCompare(b.words));
  const groups = Map.groupBy(newestFirst, ({ words }) => words.toLowerCase());
  return [...groups.values()].flatMap((alike) => {
    const [newest] = alike;
    if (newest === undefined) return [];
    const boards = [...new Set(alike.map(({ board }) => board ?? 'every notice'))].sort();
    return [{ words: newest.words, count: alike.length, last: newest.date, boards, left: newest.left }];
  });
}

function inWords(listed: readonly Misread[]): string {
  if (listed.length === 0) return 'No question is waiting: every one that was asked could be read.';
  const lines = listed.flatMap(({ words, count, last, boards, left }) => [
    words,
    `    ${count === 1 ? 'once' : `${count} times`}, last on ${dayWords(last)}, ${boards.join(', ')}` +
      (left.length === 0 ? '' : `; left over: ${left.join(', ')}`),
  ]);
  const asked = listed.length === 1 ? '1 question' : `${listed.length} questions`;
  return [`${asked} could not be read, the newest first.`, '', ...lines].join('\n');
}

async function run(): Promise<void> {
  const outcome = await misread(process.argv.slice(2));
  if (outcome.ok) process.stdout.write(`${outcome.text}\n`);
  else {
    process.stderr.write(`${outcome.why}\n`);
    process.exitCode = 2;
  }
}

if (import.meta.main) void run();
