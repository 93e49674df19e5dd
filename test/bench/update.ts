import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TeamsAdapter } from '../../bot/adapter.ts';
import { createDoor } from '../../bot/auth/door.ts';
import { BOUNDS } from '../../bot/bounds.ts';
import { createServer } from '../../bot/server.ts';
import { chained, entryDocument, NO_HASH } from '../../data/chain.ts';
import { BOARD_ID, headDocument, type Draft } from '../../data/journal.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import type { Operation, Store } from '../../data/store.ts';
import type { Entry } from '../../notices/model/log.ts';
import type { Json } from '../bot/a-bot.ts';
import { cardOf, PEOPLE, startRealBot } from '../bot/real-bot.ts';
import { NO_WATCH } from '../../bot/watch/watch.ts';

// `npm run bench:update`: what saying and confirming an update costs over HTTP on the embedded store in a file, beside
// an echo bot on the same server, adapter and connector, turn about in one run.

const WARM = 40;
const ROUNDS = Number(process.env['ROUNDS'] ?? 250);
const ACTIONS = 200;
const ENTRIES = 5_000;
const AT = '2015-02-02T09:00:00.000Z';
const SYSTEM = { id: 'system', name: 'Noticeboard', role: 'system' } as const;

/** A board of so many actions and entries, with somebody who may log. */
async function fill(store: Store): Promise<void> {
  const pk = 'knowsley';
  const draft = (change: Draft['change']): Draft => ({ at: AT, by: SYSTEM, source: null, change });
  const actions = Array.from({ length: ACTIONS }, (_, n) => ({
    ...{
      id: `A${n + 1}`,
      serves: ['8(b)'],
      title: `Carry out part ${n + 1} of the plan`,
      owner: 'Head of Safeguarding',
    },
    ...{ agency: 'Council', how: 'As the plan says', due: '2015-06-30', firstDate: null, success: 'It is done' },
    ...{ status: 'in-progress' as const, rag: null },
  }));
  const { aadObjectId: id, name } = PEOPLE.alex;
  const first = [
    draft({ what: 'taken-over', actions, updates: [], measurements: [], calendar: [] }),
    draft({ what: 'member', member: { id, name, role: 'officer', holds: [] } }),
  ];
  const updates = Array.from({ length: ENTRIES - first.length }, (_, n) => {
    const text = `Report ${n}: the audit of case files went on as planned, and the board was told so.`;
    const update = {
      ...{ about: `A${(n % ACTIONS) + 1}`, date: '2015-01-05', by: 'Head of Safeguarding', text, status: null },
      ...{ rag: null, percent: null, evidence: null, moved: null },
    };
    return draft({ what: 'update', update });
  });
  let last: Pick<Entry, 'seq' | 'hash'> = { seq: 0, hash: NO_HASH };
  const log = [...first, ...updates].map((one, n) => {
    const entry = chained(last, { ...one, command: `command-${n}` });
    last = entry;
    return entry;
  });
  for (let from = 0; from < log.length; from += 100)
    await store.commit(
      pk,
      log.slice(from, from + 100).map((entry): Operation => ({ op: 'create', document: entryDocument(pk, entry) })),
    );
  await store.commit(pk, [
    {
      op: 'create',
      document: { pk, id: BOARD_ID, kind: 'board', name: 'Knowsley', notice: pk, planDay: '2015-02-02' },
    },
    { op: 'create', document: headDocument(pk, last) },
  ]);
}

/** A bot that says what was said to it; a pressed button gets the same in its answer. */
async function startEcho() {
  const adapter = new TeamsAdapter({}, BOUNDS);
  const server = createServer({
    adapter,
    turn: async (context, incoming) => {
      if (incoming.kind === 'message') await context.sendActivity({ type: 'message', text: incoming.text });
      else await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { statusCode: 200 } } });
    },
    door: createDoor({}, BOUNDS),
    bounds: BOUNDS,
    log: () => undefined,
    watch: NO_WATCH,
    metrics: null,
    audit: () => undefined,
    health: () => Promise.resolve({}),
    ready: () => Promise.resolve({ ok: true }),
    feed: () => Promise.resolve({ status: 404 }),
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', () => done());
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
      }),
  };
}

async function timedPost(url: string, activity: Json): Promise<{ readonly ms: number; readonly text: string }> {
  const body = JSON.stringify(activity);
  const begun = performance.now();
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await response.text();
  const ms = performance.now() - begun;
  if (response.status !== 200) throw new Error(`answered ${response.status}: ${text}`);
  return { ms, text };
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
const row = (name: string, times: readonly number[], echo: readonly number[]): string =>
  `  ${name.padEnd(34)} ${median(times).toFixed(2).padStart(7)} ms ${(median(times) / median(echo)).toFixed(2).padStart(6)} times an echo`;

async function measure(title: string, file: string, prepare: (store: Store) => Promise<void>): Promise<string[]> {
  const store = openSqliteStore(file);
  await prepare(store);
  const bot = await startRealBot(store);
  const echo = await startEcho();
  const times = { echo: [] as number[], say: [] as number[], confirm: [] as number[], echoPress: [] as number[] };
  const chat = { from: PEOPLE.alex, conversation: { id: 'chat-alex', conversationType: 'personal' } };
  const message = (n: number): Json =>
    bot.activity({
      type: 'message',
      text: `log A${(n % 20) + 1}: ${80 + (n % 20)}% seen alone, report ${n}, now amber`,
      ...chat,
    });
  const press = (data: unknown): Json => {
    const value = { action: { type: 'Action.Execute', verb: 'record', data }, trigger: 'manual' };
    return bot.activity({ type: 'invoke', name: 'adaptiveCard/action', value, ...chat });
  };
  for (let n = 0; n < WARM + ROUNDS; n += 1) {
    const echoed = await timedPost(echo.url, message(n));
    const said = await timedPost(bot.url, message(n));
    const data = cardOf(bot.connector.sent.at(-1)?.activity.attachments?.[0]?.content).buttons['Confirm'];
    const echoedPress = await timedPost(echo.url, press(data));
    const confirmed = await timedPost(bot.url, press(data));
    if (!confirmed.text.includes('Recorded')) throw new Error(`not recorded: ${confirmed.text.slice(0, 300)}`);
    if (n < WARM) continue;
    times.echo.push(echoed.ms);
    times.say.push(said.ms);
    times.echoPress.push(echoedPress.ms);
    times.confirm.push(confirmed.ms);
  }
  await echo.close();
  await bot.close();
  return [
    title,
    row('an echo bot’s turn', times.echo, times.echo),
    row('an echo bot’s turn for a button', times.echoPress, times.echo),
    row('saying an update: the proposal', times.say, times.echo),
    row('confirming it: recorded', times.confirm, times.echo),
    '',
  ];
}

const folder = mkdtempSync(join(tmpdir(), 'noticeboard-'));
try {
  const lines = [
    ...(await measure('The demonstration’s board:', join(folder, 'demonstration.db'), () => Promise.resolve())),
    ...(await measure(`A board of ${ACTIONS} actions and ${ENTRIES} entries:`, join(folder, 'large.db'), fill)),
  ];
  process.stdout.write(`${ROUNDS} rounds after ${WARM} to warm up; medians.\n\n${lines.join('\n')}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
