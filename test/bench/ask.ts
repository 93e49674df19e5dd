import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { loadCalendar } from '../../data/calendar.ts';
import { loadEnglish } from '../../data/english.ts';
import { loadRanker } from '../../data/ranker.ts';
import { loadLibrary } from '../../data/library.ts';
import type { BoardRecords } from '../../notices/model/board.ts';
import { NO_FACTS } from '../../notices/model/facts.ts';
import { createAsker } from '../../dialogs/asker.ts';
import type { Setting } from '../../dialogs/hearing.ts';
import { boardOf } from '../questions/desk.ts';
import { generator, mutate } from '../questions/mutate.ts';
import { readQuestions } from '../questions/score.ts';

// `npm run bench:ask`: what a question costs, beside MiniSearch alone on the same questions over the same words.

const ACTIONS = 200;
const FUZZED = 2_000;
const ROUNDS = 5;
const BOUND_MS = 50;

/** Knowsley's plan again and again under new ids, with its log, until it has so many actions. */
function longPlan(board: BoardRecords): BoardRecords {
  const copies = Array.from({ length: ACTIONS }, (_, at) => {
    const action = board.actions[at % board.actions.length];
    return action === undefined ? [] : [{ from: action.id, action: { ...action, id: `A${at + 1}` } }];
  }).flat();
  const updates = copies.flatMap(({ from, action }) =>
    board.updates.filter(({ about }) => about === from).map((update) => ({ ...update, about: action.id })),
  );
  const aboutDuties = board.updates.filter(({ about }) => !board.actions.some(({ id }) => id === about));
  return { ...board, actions: copies.map(({ action }) => action), updates: [...updates, ...aboutDuties] };
}

/** Each of the inputs once a round: the time of each call, in milliseconds. */
function timed<Input>(inputs: readonly Input[], rounds: number, work: (input: Input) => void): number[] {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const input of inputs) {
      const begun = performance.now();
      work(input);
      times.push(performance.now() - begun);
    }
  return times;
}

const mean = (times: readonly number[]): number => times.reduce((sum, time) => sum + time, 0) / times.length;
const us = (ms: number): string => `${(ms * 1000).toFixed(0).padStart(7)} µs`;

function row(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return `${name.padEnd(44)} ${[mean(times), at(0.5), at(0.99), at(1)].map(us).join(' ')}`;
}

const library = loadLibrary();
const board = longPlan(boardOf('knowsley'));
const asker = createAsker({ library, english: loadEnglish(), ranker: loadRanker(), ...loadCalendar() });
const setting = (notice: string): Setting => ({
  asOf: '2015-02-02',
  notice,
  facts: NO_FACTS,
  board: notice === 'knowsley' ? board : null,
  previous: null,
});

const asked = [...readQuestions('given.jsonl'), ...readQuestions('held-out.jsonl')]
  .filter(({ after }) => after === undefined || after === null)
  .map(({ question, notice }) => ({ question, setting: setting(notice ?? 'knowsley') }));
type Asked = (typeof asked)[number];
const withPlan = asked.filter((one) => one.setting.board !== null);
const ask = (one: Asked): void => void asker.ask(one.question, one.setting);

/** MiniSearch off the shelf: the words of the same duties, actions and updates, an index for each notice. */
const indexes = new Map(
  library.map(({ notice, duties }) => {
    const plan = notice.id === 'knowsley' ? board : null;
    const texts = [
      ...duties.map(({ words }) => words),
      ...(plan?.actions ?? []).map(({ title: what, how, success }) => `${what} ${how} ${success}`),
      ...(plan?.updates ?? []).map(({ text }) => text),
    ];
    const index = new MiniSearch<{ id: number; text: string }>({
      fields: ['text'],
      searchOptions: { fuzzy: 0.2, prefix: true },
    });
    index.addAll(texts.map((text, id) => ({ id, text })));
    return [notice.id, index] as const;
  }),
);
const search = (one: Asked): void => void indexes.get(one.setting.notice ?? '')?.search(one.question);

timed(asked, 2, ask);
timed(asked, 2, search);
const own = timed(asked, ROUNDS, ask);
const ownWithPlan = timed(withPlan, ROUNDS, ask);
const alone = timed(asked, ROUNDS, search);
const aloneWithPlan = timed(withPlan, ROUNDS, search);

const random = generator(7);
const fuzzed = Array.from({ length: FUZZED }, (_, at) => {
  const one = asked[at % asked.length];
  return { question: mutate(one?.question ?? '', random).question, setting: one?.setting ?? setting('kent') };
});
const hostile = timed(fuzzed, 1, ask);
const slowest = Math.max(...hostile);
const slowestQuestion = fuzzed[hostile.indexOf(slowest)]?.question ?? '';
const over = hostile.filter((time) => time > BOUND_MS).length;

const command = join(import.meta.dirname, '../../bot/commands/ask.ts');
const kept = join(import.meta.dirname, '../../bot/compile-cache.js');
const cold = timed([1, 2, 3], 1, () => {
  // As `npm run ask` runs it.
  const args = ['--import', kept, command, '--notice', 'kent', '--as-of', '2011-05-01', 'what is overdue?'];
  const { status } = spawnSync(process.execPath, args);
  if (status !== 0) throw new Error(`ask ended with status ${String(status)}`);
});

const ratio = (ours: readonly number[], theirs: readonly number[]): string => (mean(ours) / mean(theirs)).toFixed(1);

process.stdout.write(
  `${[
    `${library.length} notices, a plan of ${board.actions.length} actions with ${board.updates.length} updates for one of them;`,
    `${asked.length} questions, ${withPlan.length} of them to the notice with the plan; ${ROUNDS} rounds, warm.`,
    '',
    `${' '.repeat(44)} ${['mean', 'median', '99%', 'slowest'].map((head) => head.padStart(10)).join(' ')}`,
    row('ask', own),
    row('ask, the notice with the plan', ownWithPlan),
    row('MiniSearch alone', alone),
    row('MiniSearch alone, the notice with the plan', aloneWithPlan),
    row(`ask, ${FUZZED} fuzzed questions`, hostile),
    '',
    `A question costs ${ratio(own, alone)} times what MiniSearch alone costs (with the plan ${ratio(ownWithPlan, aloneWithPlan)} times).`,
    `The slowest fuzzed question took ${slowest.toFixed(1)} ms, and ${over} of ${FUZZED} took more than ${BOUND_MS} ms:`,
    `  ${JSON.stringify(slowestQuestion.slice(0, 100))}`,
    `One question at the command line, cold: ${Math.min(...cold).toFixed(0)} ms (the best of ${cold.length}).`,
  ].join('\n')}\n`,
);
