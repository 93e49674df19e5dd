import type { DocumentOf } from '../../data/documents.ts';
import { scanAll } from '../../data/store.ts';
import { dayWords } from '../../notices/words/text.ts';
import { optionsOf, printOutcome, withStore, type Outcome } from './program.ts';

const USAGE = `npm run --silent misread -- [--store FILE] [--json]

Lists the shapes of questions that could not be read, or whose answer was said to be wrong, the newest first: how often each was asked, when last, on which
boards, and which of its words served nothing. A word that questions and notices do not have, a number and a date are
masked. They are kept for 90 days; KEEP_MISREAD=off in the settings keeps none. Mend one with \`npm run --silent ask -- --explain …\`; docs/questions.md says how.

  --store FILE   the file of the store; left out: the one that STORE in the settings names
  --json         one JSON array instead of text`;

type Document = DocumentOf<'misread'>;

/** The same words, however often and on whichever board they were asked. */
interface Misread {
  readonly words: string;
  readonly count: number;
  readonly last: string;
  readonly boards: readonly string[];
  readonly left: readonly string[];
  /** How often it was answered, and somebody said that the answer is wrong. */
  readonly disliked: number;
}

/** What the command prints for its arguments. */
export async function misread(args: readonly string[]): Promise<Outcome> {
  const options = optionsOf({
    args: [...args],
    options: {
      store: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (typeof options === 'string') return { ok: false, why: options };
  const { values } = options;
  if (values.help) return { ok: true, text: USAGE };
  return withStore(values.store, async (store) => {
    const all = await scanAll(store, 'misread');
    // What an earlier version kept word for word is shown to nobody.
    const shapes = all.filter(({ form }) => form === 'shape');
    const listed = grouped(shapes);
    if (values.json) return { ok: true, text: JSON.stringify(listed, null, 2) };
    return { ok: true, text: inWords(listed) + earlierWords(all.length - shapes.length) };
  });
}

function grouped(documents: readonly Document[]): Misread[] {
  const newestFirst = [...documents].sort((a, b) => b.date.localeCompare(a.date) || a.words.localeCompare(b.words));
  const groups = Map.groupBy(newestFirst, ({ words }) => words.toLowerCase());
  return [...groups.values()].flatMap((alike) => {
    const [newest] = alike;
    if (newest === undefined) return [];
    const boards = [...new Set(alike.map(({ board }) => board ?? 'every notice'))].sort();
    return [
      {
        words: newest.words,
        count: alike.length,
        last: newest.date,
        boards,
        left: newest.left,
        disliked: alike.filter((one) => one.disliked === true).length,
      },
    ];
  });
}

function earlierWords(earlier: number): string {
  if (earlier === 0) return '';
  const are = earlier === 1 ? 'is' : 'are';
  return `\n\n${earlier} more, kept word for word by an earlier version, ${are} not shown, and deleted within a day of running this one.`;
}

function inWords(listed: readonly Misread[]): string {
  if (listed.length === 0) return 'No question is waiting: every one that was asked could be read.';
  const lines = listed.flatMap(({ words, count, last, boards, left, disliked }) => [
    words,
    `    ${count === 1 ? 'once' : `${count} times`}, last on ${dayWords(last)}, ${boards.join(', ')}` +
      (left.length === 0 ? '' : `; left over: ${left.join(', ')}`) +
      (disliked === 0 ? '' : `; answered, and said to be wrong ${disliked === 1 ? 'once' : `${disliked} times`}`),
  ]);
  const asked = listed.length === 1 ? '1 question' : `${listed.length} questions`;
  return [`${asked} could not be read, or had a wrong answer, the newest first.`, '', ...lines].join('\n');
}

if (import.meta.main) void printOutcome(misread(process.argv.slice(2)));
