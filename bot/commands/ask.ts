import { parseArgs } from 'node:util';
import { CalendarDate } from '../../notices/model/dates.ts';
import { batch } from './ask/batch.ts';
import { askLine, keptOr, openDesk, settingOf } from './ask/desk.ts';
import { type Line, Misuse, parseMeaning } from './ask/line.ts';
import { asJson, explained, writeSheet } from './ask/print.ts';
import { factsFromFlags } from './facts.ts';

const USAGE = `npm run --silent ask -- [options] "what's due before the next review?"

  --notice ID        kent, sutton, kingston, herefordshire, knowsley or one of your own; left out: every notice
  --board ID         adds that board's plan, updates, readings and calendar
  --as-of DATE       the day on which it is asked, 2011-05-01; left out: today in London
  --fact NAME=DATE   a date that the notice leaves open, repeatable: issued, received, ends, review, meeting
  --json             one JSON object instead of text
  --batch FILE       one question a line: {"id","question" or "meaning","notice","board","asOf","facts","after"};
                     prints one object a line
  --meaning JSON     a typed question instead of a sentence: {"act":"ask","question":{"kind":"overdue"}}; docs/question-type.md
  --store STORE      the store with notices and boards of your own; left out: the one that STORE in the settings names, where
                     a notice or board is asked for that does not come with the program
  --xlsx FILE        also writes the whole answer to a spreadsheet; a file that is there is not written over
  --explain          what was meant, and what each word of the sentence served for`;

async function run(args: string[], print: (line: string) => void): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      notice: { type: 'string' },
      board: { type: 'string' },
      'as-of': { type: 'string' },
      fact: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      batch: { type: 'string' },
      meaning: { type: 'string' },
      explain: { type: 'boolean', default: false },
      store: { type: 'string' },
      xlsx: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    print(USAGE);
    return;
  }
  if (values.batch !== undefined) {
    if (values.xlsx !== undefined) throw new Misuse('--xlsx writes the answer of one question; --batch has many.');
    if (positionals.length > 0) throw new Misuse('Give either --batch FILE or one question, not both.');
    await batch(values.store, values.batch, print);
    return;
  }
  const question = positionals.join(' ').trim();
  const meaning = values.meaning === undefined ? undefined : parseMeaning(values.meaning);
  if (meaning !== undefined && question !== '') throw new Misuse('Give either --meaning or a question, not both.');
  if (question === '' && meaning === undefined) throw new Misuse(`There is no question. ${USAGE}`);
  const facts = factsFromFlags(values.fact);
  if (typeof facts === 'string') throw new Misuse(facts);
  if (values['as-of'] !== undefined && !CalendarDate.safeParse(values['as-of']).success)
    throw new Misuse(`--as-of needs a date such as 2011-05-01, not ${values['as-of']}.`);
  const desk = openDesk(await keptOr(values.store, [values.notice, values.board]));
  const line: Line = { question, meaning, notice: values.notice, board: values.board, asOf: values['as-of'], facts };
  const asked = askLine(desk, line, settingOf(desk, line, null));
  if (values.xlsx !== undefined) await writeSheet(values.xlsx, asked, values.board ?? null);
  if (values.json) {
    print(asJson(null, asked));
    return;
  }
  if (values.explain) print(explained(asked));
  print(asked.answer.text);
  if (asked.answer.suggestions.length > 0)
    print(`You could ask: ${asked.answer.suggestions.map(({ words }) => words).join(' | ')}`);
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await run(process.argv.slice(2), print);
} catch (error) {
  const misuse =
    error instanceof Misuse ||
    (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  if (!misuse) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
