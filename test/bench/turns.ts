import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { boundsOf, tableOf, type Figures } from './turns/figures.ts';
import { type Desk, echoed, type Kind, KINDS } from './turns/kinds.ts';
import { atATime, createLoad } from './turns/load.ts';
import { type Child, SERVERS, type ServerName, startChild } from './turns/messages.ts';

// `npm run bench`: what a turn costs over HTTP, beside an echo bot on the same SDK and server, and beside one that sends a card
// of the same size. Bots, connector and load are processes of their own; all are asked turn about in one run. `-- --check`
// ends with 1 where a ratio is past its bound.

const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
const TURNS = Number(process.env['TURNS'] ?? 150);
/** Before anything is measured each bot has as many behind it: until then it is being compiled. */
const WARM = Number(process.env['WARM'] ?? 1500);
const CONNECTIONS = (process.env['CONNECTIONS'] ?? '1,16,64').split(',').map(Number);

type Bots = Readonly<Record<ServerName, Child>>;

async function ask(connector: Child, path: string): Promise<unknown> {
  return (await fetch(`${connector.url}/${path}`)).json();
}

const deskOf = (bot: Child, connector: Child, connections: number): Desk => ({
  load: createLoad(bot.url, connections),
  connector: connector.url,
  last: (chat) => ask(connector, `last/${encodeURIComponent(chat)}`),
});

/** Some turns of one kind at one bot: how long each took, how long all, and what it cost the bot's process. */
async function measure(name: ServerName, bot: Child, connector: Child, kind: Kind, connections: number) {
  const desk = deskOf(bot, connector, connections);
  const turns = Math.max(TURNS, connections * 2);
  const numbers = Array.from({ length: turns }, (_, n) => n);
  // One after the other where it has to be pressed what was said before.
  const activities = await atATime(
    numbers.map((n) => () => (name === 'bot' ? kind.prepare(desk, n) : Promise.resolve(echoed(kind, desk, n)))),
    kind.pressed || kind.name === 'follow-up' ? 1 : connections,
  );
  const count = async (): Promise<number> => z.number().parse(await ask(connector, 'count'));
  const before = { replies: await count(), cpu: (await bot.usage()).cpuCollected };
  const begun = performance.now();
  const answers = await atATime(
    activities.map((activity) => () => desk.load.post(activity)),
    connections,
  );
  const wall = performance.now() - begun;
  const { cpu, delay } = await bot.usage();
  const replies = kind.pressed
    ? answers.filter(({ text }) => text.includes('"statusCode":200')).length
    : (await count()) - before.replies;
  if (replies !== turns) throw new Error(`${name}, ${kind.name}: ${String(replies)} replies to ${String(turns)} turns`);
  desk.load.end();
  return { times: answers.map(({ ms }) => ms), wall, cpu: (cpu - before.cpu) / 1000, delay };
}

/** The last card that the bot sent, for the echo that sends one of its size. */
async function cardFrom(bot: Child, connector: Child): Promise<Record<string, unknown>> {
  const desk = deskOf(bot, connector, 1);
  await desk.load.post(echoed({ name: '', pressed: false, prepare: () => Promise.resolve({}) }, desk, 0));
  desk.load.end();
  const Card = z.object({ attachments: z.tuple([z.object({ content: z.record(z.string(), z.unknown()) })]) });
  return Card.parse(await desk.last('chat-0')).attachments[0].content;
}

/** All kinds, one after the other, so often that what is measured then is compiled. */
async function warm(name: ServerName, bot: Child, connector: Child): Promise<void> {
  const desk = deskOf(bot, connector, 1);
  for (let n = 0; n < WARM; n += 1) {
    const kind = KINDS[n % KINDS.length];
    if (kind !== undefined) await desk.load.post(name === 'bot' ? await kind.prepare(desk, n) : echoed(kind, desk, n));
  }
  desk.load.end();
}

async function run(bots: Bots, connector: Child): Promise<Figures> {
  const card = await cardFrom(bots.bot, connector);
  bots['echo-card'].send({ card });
  await Promise.all(SERVERS.map((name) => warm(name, bots[name], connector)));
  const rows: Figures['rows'][number][] = [];
  for (const connections of CONNECTIONS)
    for (const kind of KINDS) {
      const all = new Map<ServerName, Awaited<ReturnType<typeof measure>>[]>(SERVERS.map((name) => [name, []]));
      // The first round is not counted.
      for (let round = 0; round <= ROUNDS; round += 1)
        for (const name of SERVERS) {
          const measured = await measure(name, bots[name], connector, kind, connections);
          if (round > 0) all.get(name)?.push(measured);
        }
      for (const name of SERVERS) {
        const some = all.get(name) ?? [];
        const times = some.flatMap((one) => one.times);
        const wall = some.reduce((sum, one) => sum + one.wall, 0);
        const cpu = some.reduce((sum, one) => sum + one.cpu, 0) / times.length;
        rows.push({
          name,
          kind: kind.name,
          connections,
          times,
          wall,
          cpu,
          delay: Math.max(...some.map((one) => one.delay)),
        });
      }
      process.stderr.write('.');
    }
  process.stderr.write('\n');
  const usage = await Promise.all(SERVERS.map(async (name) => [name, await bots[name].usage()] as const));
  return {
    rows,
    heap: Object.fromEntries(usage.map(([name, { heap }]) => [name, heap])),
    resident: Object.fromEntries(usage.map(([name, { resident }]) => [name, resident])),
    upIn: Object.fromEntries(SERVERS.map((name) => [name, bots[name].upIn])),
    cardBytes: JSON.stringify(card).length,
  };
}

const folder = mkdtempSync(join(tmpdir(), 'noticeboard-'));
const children: Child[] = [];
const started = async (program: string, ...args: string[]): Promise<Child> => {
  const child = await startChild(program, ...args);
  children.push(child);
  return child;
};
try {
  const connector = await started('connector.ts');
  const echo = await started('serve.ts', 'echo');
  const bot = await started('serve.ts', 'bot', join(folder, 'bench.db'));
  const figures = await run({ bot, echo, 'echo-card': await started('serve.ts', 'echo-card') }, connector);
  process.stdout.write(`${tableOf(figures, { rounds: ROUNDS, turns: TURNS })}\n`);
  const past = boundsOf(figures).filter(({ ok }) => !ok);
  if (process.argv.includes('--check') && past.length > 0) process.exitCode = 1;
} finally {
  await Promise.all(children.map((child) => child.end()));
  rmSync(folder, { recursive: true, force: true });
}
