import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLibrary } from '../../data/library.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import { longLog, writeBoards } from './growth/boards.ts';
import { placeOf, writeNotices } from './growth/notices.ts';
import { startedIn } from './growth/start.ts';
import { type Bound, boundLine, quantile } from './turns/figures.ts';
import { type Desk, KINDS, saidIn } from './turns/kinds.ts';
import { createLoad } from './turns/load.ts';
import { type Child, startChild } from './turns/messages.ts';

// `npm run bench:growth`: what a question and an update cost, what memory a bot needs, when it listens and how long the first
// question takes, with 1, 10 and 150 boards of 100 duties, 200 actions and 5,000 updates in its store. The bots, an echo and the
// connector are processes of their own, asked turn about. `BOARDS=1,10 UPDATES=500 ROUNDS=20` is for trying; `-- --check` ends with 1
// where a bound is passed.

const BOARDS = (process.env['BOARDS'] ?? '1,10,150').split(',').map(Number);
const ACTIONS = 200;
const UPDATES = Number(process.env['UPDATES'] ?? 5_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 60);
const WARM = Number(process.env['WARM'] ?? 200);
/** How often each is started. */
const STARTS = 5;
const MB = 1_048_576;

interface Grown {
  readonly name: string;
  readonly boards: number;
  readonly child: Child;
  readonly desk: Desk;
  readonly firstMs: number;
  readonly question: number[];
  readonly update: number[];
  /** Milliseconds of the processor for all questions. */
  cpu: number;
  readonly starts: number[];
  readonly file: string | null;
}

const note = (words: string): void => void process.stderr.write(`${words}\n`);
const folder = mkdtempSync(join(tmpdir(), 'noticeboard-growth-'));
const children: Child[] = [];
const started = async (program: string, ...args: string[]): Promise<Child> => {
  const child = await startChild(program, ...args);
  children.push(child);
  return child;
};
const kindOf = (name: string) => {
  const found = KINDS.find((kind) => kind.name === name);
  if (found === undefined) throw new Error(`no kind ${name}`);
  return found;
};
const [QUESTION, UPDATE] = [kindOf('question'), kindOf('update confirmed')];

/** The text of notices, and a store of so many boards. */
async function written(boards: number): Promise<{ readonly notices: string; readonly file: string }> {
  const [notices, file] = [join(folder, `notices-${String(boards)}`), join(folder, `${String(boards)}.db`)];
  const like = loadLibrary().find(({ notice }) => notice.id === 'knowsley');
  if (like === undefined) throw new Error('no notice to Knowsley');
  writeNotices(notices, boards, like);
  // Read once and kept, as at the first start of a program.
  const [first] = loadLibrary(notices);
  const refs = first?.duties.map(({ ref }) => ref) ?? [];
  const store = openSqliteStore(file);
  await writeBoards(store, boards, longLog(ACTIONS, UPDATES, refs));
  await store.close();
  return { notices, file };
}

async function grown(name: string, boards: number, connector: Child, args: readonly string[]): Promise<Grown> {
  const [, file = null] = args;
  // The first start compiles; the second is the one that counts.
  await (await startChild('serve.ts', ...args)).end();
  const child = await started('serve.ts', ...args);
  const desk: Desk = {
    load: createLoad(child.url, 1),
    connector: connector.url,
    last: async (chat) => (await fetch(`${connector.url}/last/${encodeURIComponent(chat)}`)).json(),
  };
  const { ms } = await desk.load.post(await QUESTION.prepare(desk, 0));
  return { name, boards, child, desk, firstMs: ms, question: [], update: [], cpu: 0, starts: [], file };
}

async function measure(all: readonly Grown[]): Promise<void> {
  for (const one of all) {
    one.desk.load.end();
    for (let n = 0; n < WARM; n += 1) await one.desk.load.post(await QUESTION.prepare(one.desk, n));
    if (one.boards > 0) for (let n = 0; n < 20; n += 1) await one.desk.load.post(await UPDATE.prepare(one.desk, n));
    await one.child.usage();
  }
  for (let round = 0; round < ROUNDS; round += 1)
    for (const one of all) {
      // A connection that was left alone for long may be about to be closed.
      one.desk.load.end();
      const { cpuCollected } = await one.child.usage();
      for (let n = 0; n < 12; n += 1) {
        const { ms } = await one.desk.load.post(await QUESTION.prepare(one.desk, round * 12 + n));
        one.question.push(ms);
      }
      one.cpu += ((await one.child.usage()).cpu - cpuCollected) / 1000;
      if (one.boards === 0) continue;
      const { ms } = await one.desk.load.post(await UPDATE.prepare(one.desk, round));
      one.update.push(ms);
    }
}

/** How long each takes until it listens, turn about; the first time is for what is compiled. */
async function measureStarts(all: readonly Grown[]): Promise<void> {
  for (let round = 0; round <= STARTS; round += 1)
    for (const one of all) {
      const ms = one.file === null ? await echoStartedIn() : await startedIn(one.file);
      if (round > 0) one.starts.push(ms);
    }
}

async function echoStartedIn(): Promise<number> {
  const child = await startChild('serve.ts', 'echo');
  await child.end();
  return child.upIn;
}

/** A question to each board, in a conversation that says which. */
async function askAll({ boards, desk }: Grown): Promise<void> {
  desk.load.end();
  for (let n = 0; n < boards; n += 1) await desk.load.post(saidIn(n, desk, `what is overdue in ${placeOf(n)}?`));
}

const cell = (value: number, digits: number, width = 9): string => value.toFixed(digits).padStart(width);

try {
  const connector = await started('connector.ts');
  const echo = await grown('echo', 0, connector, ['echo']);
  const bots: Grown[] = [];
  for (const boards of BOARDS) {
    note(`writing ${String(boards)} boards of ${String(UPDATES)} updates`);
    const { notices, file } = await written(boards);
    bots.push(await grown(`${String(boards)} boards`, boards, connector, ['bot', file, notices]));
  }
  note('starting');
  await measureStarts([echo, ...bots]);
  note('measuring');
  await measure([echo, ...bots]);
  const used = new Map<Grown, { readonly heap: number; readonly delay: number }>();
  for (const one of [echo, ...bots]) used.set(one, await one.child.usage());
  const after = new Map<Grown, { readonly heap: number; readonly delay: number }>();
  for (const one of bots) {
    await askAll(one);
    after.set(one, await one.child.usage());
  }
  const heapOf = (one: Grown): number => used.get(one)?.heap ?? Number.NaN;
  const heads = [
    'listens ms',
    'first ms',
    'question',
    'CPU ms',
    'update',
    'heap MB',
    'held ms',
    'all asked',
    'held ms',
  ];
  const lines = [echo, ...bots].map((one) =>
    [
      one.name.padEnd(12),
      ...[cell(quantile(one.starts, 0.5), 0, 10), cell(one.firstMs, 0), cell(quantile(one.question, 0.5), 2)],
      ...[cell(one.cpu / one.question.length, 2), cell(quantile(one.update, 0.5), 2), cell(heapOf(one) / MB, 0)],
      ...[cell(used.get(one)?.delay ?? Number.NaN, 0), cell((after.get(one)?.heap ?? Number.NaN) / MB, 0)],
      cell(after.get(one)?.delay ?? Number.NaN, 0),
    ].join(' '),
  );
  const [few, most] = [bots[0], bots.at(-1)];
  if (few === undefined || most === undefined) throw new Error('no boards');
  const many = `${String(most.boards)} boards`;
  const bounds: Bound[] = [
    boundOf(`processor time of a question at ${many} against ${few.name}`, most.cpu / few.cpu, 1.1),
    boundOf(
      `memory after collection with ${many} in the store, one of them asked about, against an echo`,
      heapOf(most) / heapOf(echo),
      2,
    ),
    boundOf(
      `start to listening with ${many} in the store, against an echo`,
      quantile(most.starts, 0.5) / quantile(echo.starts, 0.5),
      1.3,
    ),
  ];
  process.stdout.write(
    `${[
      `Boards of 100 duties, ${String(ACTIONS)} actions and ${String(UPDATES)} updates; ${String(ROUNDS)} rounds of 12 questions and an update each, turn about.`,
      'All to one board; then a question to each of them ("all asked"). "held": the longest that the main loop was.',
      '',
      ' '.repeat(13) + heads.map((head, at) => head.padStart(at === 0 ? 10 : 9)).join(' '),
      ...lines,
      '',
      ...bounds.map(boundLine),
    ].join('\n')}\n`,
  );
  if (process.argv.includes('--check') && bounds.some(({ ok }) => !ok)) process.exitCode = 1;
} finally {
  await Promise.all(children.map((child) => child.end()));
  rmSync(folder, { recursive: true, force: true });
}

function boundOf(what: string, is: number, bound: number): Bound {
  return { what: `${what}: at most`, is, bound, ok: is <= bound };
}
