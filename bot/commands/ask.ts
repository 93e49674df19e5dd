import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { boardIds, loadBoard } from '../../data/boards.ts';
import { loadCalendar } from '../../data/calendar.ts';
import { loadRanker } from '../../data/ranker.ts';
import { englishWhenAsked } from '../../data/english.ts';
import { loadLibrary } from '../../data/library.ts';
import type { BoardRecords } from '../../notices/model/board.ts';
import { CalendarDate } from '../../notices/model/dates.ts';
import { Facts } from '../../notices/model/facts.ts';
import { Meaning } from '../../notices/model/meaning.ts';
import { written } from '../../notices/model/question.ts';
import { answerTable } from '../../notices/questions/answer-table.ts';
import { type Asked, type Asker, createAsker } from '../../dialogs/asker.ts';
import type { Setting, Turn } from '../../dialogs/hearing.ts';
import { londonToday } from '../today.ts';
import { factsFromFlags } from './facts.ts';
import { keptFor, type KeptBoards } from './kept-boards.ts';

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

/** A mistake of the person who typed the command: one sentence, exit code 2. */
class Misuse extends Error {}

const Line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  question: z.string().optional(),
  /** A typed question; nothing is read then. */
  meaning: Meaning.optional(),
  notice: z.string().nullish(),
  board: z.string().nullish(),
  asOf: CalendarDate.optional(),
  facts: Facts.default({ review: [], meeting: [] }),
  after: z.union([z.string(), z.number()]).nullish(),
});
type Line = z.infer<typeof Line>;

const tell = (why: string): void => void process.stderr.write(`${why}\n`);

async function keptOr(
  named: string | undefined,
  wanted: readonly (string | null | undefined)[],
): Promise<KeptBoards | null> {
  const read = await keptFor(named, wanted, tell);
  if (typeof read === 'string') throw new Misuse(read);
  return read;
}

/** Everything that answering needs, loaded once; boards when they are first asked for. */
function openDesk(kept: KeptBoards | null): {
  asker: Asker;
  notices: readonly string[];
  board: (id: string) => BoardRecords;
} {
  const library = kept?.library.now ?? loadLibrary(undefined, tell);
  const versionOn = kept?.library.on ?? (() => null);
  const { isHoliday, terms } = loadCalendar();
  const boards = new Map<string, BoardRecords>();
  return {
    asker: createAsker({ library, versionOn, english: englishWhenAsked, ranker: loadRanker(), isHoliday, terms }),
    notices: library.map(({ notice }) => notice.id),
    board(id) {
      const known = kept?.boards.get(id) ?? boards.get(id);
      if (known !== undefined) return known;
      if (!boardIds().includes(id))
        throw new Misuse(
          `There is no board “${id}”; the boards are ${[...new Set([...boardIds(), ...(kept?.boards.keys() ?? [])])].join(', ')}.`,
        );
      const loaded = loadBoard(id);
      if (!loaded.ok) throw new Misuse(loaded.why);
      boards.set(id, loaded.board);
      return loaded.board;
    },
  };
}

type Desk = ReturnType<typeof openDesk>;

function settingOf(desk: Desk, line: Line, previous: Turn | null): Setting {
  if (line.notice && !desk.notices.includes(line.notice))
    throw new Misuse(`There is no notice “${line.notice}”; the notices are ${desk.notices.join(', ')}.`);
  const board = line.board ? desk.board(line.board) : null;
  return { asOf: line.asOf ?? londonToday(), notice: line.notice ?? null, facts: line.facts, board, previous };
}

const Named = z.object({ notice: z.string().nullish(), board: z.string().nullish() });

/** The notice and the board that a line names; what is wrong with a line is told when it is its turn. */
function namedIn(raw: string): (string | null | undefined)[] {
  const named = Named.safeParse(jsonOf(raw));
  return named.success ? [named.data.notice, named.data.board] : [];
}

function jsonOf(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

/** Answers the lines of a file in order; a line may follow on from an earlier one of the same file. */
async function batch(store: string | undefined, file: string, print: (line: string) => void): Promise<void> {
  const lines = readBatch(file);
  const desk = openDesk(await keptOr(store, lines.flatMap(namedIn)));
  const turns = new Map<string, Turn | null>();
  for (const [at, raw] of lines.entries()) {
    const line = parseLine(raw, at + 1);
    const after = line.after === null || line.after === undefined ? null : String(line.after);
    if (after !== null && !turns.has(after))
      throw new Misuse(`Line ${at + 1} follows “${after}”, which no line before it has as its id.`);
    const setting = settingOf(desk, line, after === null ? null : (turns.get(after) ?? null));
    const asked = askOrFault(desk, line, setting);
    if (line.id !== undefined) turns.set(String(line.id), asked.turn);
    print(asJson(line.id ?? null, asked));
  }
}

/** The answer as the command promises it: the echo is its `reading`, and what a card draws from is none of it. */
function asJson(
  id: string | number | null,
  { answer, meaning, more }: Pick<Asked, 'answer' | 'meaning' | 'more'>,
): string {
  const { question, asOf, outcome, echo: reading, ...rest } = answer;
  return JSON.stringify({
    ...{ id, question, asOf, outcome, reading },
    ...rest,
    suggestions: answer.suggestions.map(({ words }) => words),
    refinements: answer.refinements.map(({ words }) => words),
    series: undefined,
    figures: undefined,
    sections: undefined,
    months: undefined,
    meaning: meaning === null ? null : shortened(meaning),
    more: more.length === 0 ? undefined : more.map(shortened),
  });
}

/** A meaning without what has its default. */
const shortened = (meaning: Meaning) =>
  meaning.act === 'ask' ? { act: 'ask', question: written(meaning.question) } : meaning;

/** What a line means, typed or said. */
const askLine = ({ asker }: Desk, { question, meaning }: Line, setting: Setting): Asked =>
  meaning === undefined ? asker.ask(question ?? '', setting) : asker.answer(meaning, setting, question ?? '');

/** A fault at one question is told in its own line and in the exit code: the lines after it are answered all the same. */
function askOrFault(desk: Desk, line: Line, setting: Setting): Pick<Asked, 'answer' | 'meaning' | 'more' | 'turn'> {
  const question = line.question ?? JSON.stringify(line.meaning);
  try {
    return askLine(desk, line, setting);
  } catch (error) {
    process.exitCode = 1;
    const why = 'Something went wrong inside the program at this question; it was not answered.';
    process.stderr.write(
      `${why} ${JSON.stringify(question)}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    const empty = { items: [], value: null, suggestions: [], refinements: [], series: [], figures: [], sections: [] };
    return {
      answer: { question, asOf: setting.asOf, outcome: 'clarify', echo: '', text: why, summary: why, ...empty },
      meaning: null,
      more: [],
      turn: null,
    };
  }
}

function readBatch(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
  } catch (error) {
    throw new Misuse(`${file} cannot be read: ${error instanceof Error ? error.message : 'no reason given'}.`);
  }
}

function parseLine(raw: string, number: number): Line {
  const value = jsonOf(raw);
  if (value === undefined)
    throw new Misuse(`Line ${number} is not JSON. Each line is one object such as {"question":"what is overdue?"}.`);
  const parsed = Line.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Misuse(`Line ${number}: ${issue?.path.join('.') ?? 'it'}: ${issue?.message ?? 'is not as expected'}.`);
  }
  if (parsed.data.question === undefined && parsed.data.meaning === undefined)
    throw new Misuse(`Line ${number} has neither a question nor a meaning.`);
  return parsed.data;
}

function explained({ explain }: Asked): string {
  const { clauses, words, spans, kind, question, leftOver, candidates, acts, chance } = explain();
  return [
    ...clauses.map((clause) => `clause ${clause}`),
    `words: ${words.join(' ')}`,
    ...spans,
    ...acts.slice(0, 3).map(([name, chance]) => `looks like ${name}: ${(100 * chance).toFixed(0)}%`),
    ...candidates.map(
      (one) =>
        `may mean ${one.score.toFixed(2)} ${JSON.stringify(one.question)}${one.doubt === null ? '' : ` but: ${one.doubt}`}`,
    ),
    ...(chance === null ? [] : [`the first is right with a chance of ${(100 * chance).toFixed(0)}%`]),
    `kind: ${kind ?? 'none'}`,
    `searched for: ${leftOver.join(', ') || 'nothing'}`,
    `meaning: ${question === null ? 'none' : JSON.stringify({ act: 'ask', question })}`,
  ].join('\n');
}

async function writeSheet(file: string, { answer }: Asked, board: string | null): Promise<void> {
  if (answer.outcome !== 'answered')
    throw new Misuse(`${file} was not written, as there is no answer to put into it. ${answer.text}`);
  const { answerWorkbook } = await import('../../data/plan/answer-workbook.ts');
  const bytes = await answerWorkbook(
    answerTable(answer, answer.question, board === null ? null : { board, entries: [] }),
  );
  try {
    writeFileSync(file, bytes, { flag: 'wx' });
  } catch (error) {
    throw new Misuse(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function parseMeaning(raw: string): Meaning {
  const value = jsonOf(raw);
  if (value === undefined)
    throw new Misuse('--meaning is not JSON. It is an object such as {"act":"ask","question":{"kind":"overdue"}}.');
  const parsed = Meaning.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Misuse(`--meaning: ${issue?.path.join('.') ?? 'it'}: ${issue?.message ?? 'is not as expected'}.`);
}

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
