import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { verifyLogs } from '../../bot/commands/verify-log.ts';
import { storedLog } from '../data/stored-log.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import type { Entry } from '../../notices/model/log.ts';
import { generator } from '../questions/mutate.ts';
import type { Json } from './a-bot.ts';
import { startProgram, type Child } from './child.ts';
import { startFakeConnector } from './fake-connector.ts';
import { cardOf, PEOPLE } from './real-bot.ts';

// The real program under a stream of confirmed updates, killed again and again; each life goes on with the file that the
// last one left. Most of the time is the program's start: `KILLS=50` takes some two or three minutes on two slow cores.

jest.setTimeout(600_000);

const KILLS = Number(process.env['KILLS'] ?? 20);
const SEED = Number(process.env['KILL_SEED'] ?? 1);
/** Two installations, each with a file of its own, so that both cores are used. */
const FILES = 2;
/** So many people log at once, each about an action of their own and one thing after another. */
const PEOPLE_AT_ONCE = 4;
/** One life of so many is killed while it starts, and one while the file is new. */
const KILLED_EARLY = 8;
const LONGEST_START_MS = 2500;
const LONGEST_STREAM_MS = 300;
/** A press is answered in some milliseconds: half the kills aim at that, the others hit whatever there is. */
const LONGEST_PRESS_MS = 12;

interface Said {
  readonly person: number;
  readonly text: string;
  readonly message: Json;
  /** What the button Confirm carries, once its card was seen. */
  confirm: Json | null;
  acknowledged: boolean;
}

let folder: string;
let connector: Awaited<ReturnType<typeof startFakeConnector>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'noticeboard-'));
  connector = await startFakeConnector();
});
afterAll(async () => {
  await connector.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One installation through its lives. */
function installation(name: string, seed: number) {
  const file = join(folder, `${name}.db`);
  const random = generator(seed);
  /** All that was said, in order; of each person the last may be unfinished. */
  const said: Said[] = [];
  const counts = { lives: 0, cut: 0, cutAfterRecording: 0 };

  const common = (id: string, person: number): Json => ({
    id,
    channelId: 'msteams',
    serviceUrl: connector.url,
    recipient: { id: 'bot-1', name: 'Noticeboard' },
    from: PEOPLE.alex,
    conversation: { id: chatOf(person), conversationType: 'personal' },
  });
  const chatOf = (person: number) => `chat-${name}-${person}`;

  function say(person: number): Said {
    const n = said.length;
    const text = `update number ${n} in life ${counts.lives}`;
    const message = { ...common(`said-${n}`, person), type: 'message', text: `A${person + 1}: ${text}` };
    const one: Said = { person, text, message, confirm: null, acknowledged: false };
    said.push(one);
    return one;
  }

  /** The last card in this chat that offers to record exactly this. */
  function confirmOf({ text, person }: Said): Json | null {
    for (const { path, activity } of connector.sent.toReversed()) {
      if (!path.includes(`${chatOf(person)}/`)) continue;
      const { Confirm } = cardOf(activity.attachments?.[0]?.content).buttons;
      if (JSON.stringify(Confirm ?? '').includes(`"${text}"`)) return Confirm ?? null;
    }
    return null;
  }

  /** Takes one update as far as it goes. False: the program is gone. */
  async function finish(port: string, one: Said, again: boolean, pressing = () => {}): Promise<boolean> {
    // What was delivered and not answered is delivered again.
    if (one.confirm === null || (again && random() < 0.5)) {
      if ((await post(port, one.message)) === null) return false;
      one.confirm = confirmOf(one) ?? one.confirm;
    }
    if (one.confirm === null) throw new Error(`no card came for: ${one.text}`);
    const value = { action: { type: 'Action.Execute', verb: 'record', data: one.confirm } };
    const press = { type: 'invoke', name: 'adaptiveCard/action', value };
    pressing();
    const answer = await post(port, { ...common(`press-${one.text}`, one.person), ...press });
    if (answer === null) {
      counts.cut += 1;
      return false;
    }
    const card = JSON.stringify((JSON.parse(answer) as { value: unknown }).value);
    if (!card.includes('Recorded')) throw new Error(`neither recorded nor said to be: ${card.slice(0, 500)}`);
    if (card.includes('recorded already')) counts.cutAfterRecording += 1;
    one.acknowledged = true;
    return true;
  }

  /** One person: what the last life left unfinished first, then one update after another until the program is gone. */
  async function talk(port: string, person: number, pressing: () => void): Promise<void> {
    const left = said.findLast((one) => one.person === person);
    let again = left !== undefined && !left.acknowledged;
    let one = again && left !== undefined ? left : say(person);
    while (await finish(port, one, again, pressing)) {
      again = false;
      one = say(person);
    }
  }

  async function live(): Promise<void> {
    counts.lives += 1;
    const program = start(file);
    if (counts.lives % KILLED_EARLY === 1) {
      await sleep(random() * LONGEST_START_MS);
      return program.kill();
    }
    const port = await program.printed(/listening on port (\d+)/);
    const aimed = random() < 0.5;
    const earlier = Math.floor(random() * 20);
    let presses = 0;
    await new Promise<void>((killed, fail) => {
      const pressing = () => {
        if (presses++ !== earlier) return;
        setTimeout(() => void program.kill().then(killed), random() * (aimed ? LONGEST_PRESS_MS : LONGEST_STREAM_MS));
      };
      const people = Array.from({ length: PEOPLE_AT_ONCE }, (_, person) => talk(port, person, pressing));
      Promise.all(people).catch(
        (fault: unknown) =>
          void program.kill().then(() => fail(new Error('a person was not answered', { cause: fault }))),
      );
    });
    expect(program.output()).not.toMatch(/"level":"error"/);
  }

  async function entries(): Promise<readonly Entry[]> {
    const store = openSqliteStore(file);
    try {
      return (await storedLog(store, 'knowsley')).entries;
    } finally {
      await store.close();
    }
  }

  return { file, said, counts, live, entries, finish };
}

const start = (file: string): Child =>
  startProgram({ STORE: `sqlite:${file}`, PORT: '0', PLAYGROUND: 'off', DEMONSTRATION: 'on' });

/** Null: the program was killed before it had answered in full. */
async function post(port: string, activity: Json): Promise<string | null> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  }).then(
    async (response) => ({ status: response.status, text: await response.text().catch(() => null) }),
    () => null,
  );
  if (answer === null || answer.text === null) return null;
  if (answer.status !== 200) throw new Error(`answered ${answer.status}: ${answer.text}`);
  return answer.text;
}

const textsIn = (log: readonly Entry[]): string[] =>
  log.flatMap(({ change }) => (change.what === 'update' ? [change.update.text] : []));

it(`killed ${KILLS} times, it keeps every update that it acknowledged, and none twice`, async () => {
  const places = Array.from({ length: FILES }, (_, n) => installation(`file-${n + 1}`, SEED + n));
  await Promise.all(
    places.map(async ({ live, counts }, n) => {
      const kills = Math.floor((KILLS + n) / FILES);
      while (counts.lives < kills) await live();
    }),
  );
  const total = { updates: 0, cut: 0, cutAfterRecording: 0 };
  for (const { file, said, counts, entries, finish } of places) {
    const log = await entries();
    const texts = textsIn(log);
    const acknowledged = said.filter((one) => one.acknowledged);
    expect(acknowledged.map(({ text }) => text).filter((text) => !texts.includes(text))).toEqual([]);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
    expect(new Set(log.map(({ command }) => command)).size).toBe(log.length);
    expect(await verifyLogs(['--store', file])).toMatchObject({ ok: true });

    // Of what was cut off, each is told to have been recorded or is recorded now.
    const program = start(file);
    const port = await program.printed(/listening on port (\d+)/);
    for (const one of said) if (!one.acknowledged) expect(await finish(port, one, true)).toBe(true);
    await program.stop();
    expect(textsIn(await entries()).toSorted()).toEqual(said.map(({ text }) => text).toSorted());
    expect(await verifyLogs(['--store', file])).toMatchObject({ ok: true });
    total.updates += said.length;
    total.cut += counts.cut;
    total.cutAfterRecording += counts.cutAfterRecording;
  }
  // It would prove little if nothing had been under way when it was killed.
  expect(total.updates).toBeGreaterThan(KILLS);
  expect(total.cut).toBeGreaterThan(KILLS / 5);
  process.stdout.write(
    `${total.updates} updates; ${total.cut} presses were cut off, ${total.cutAfterRecording} of them after it was recorded.\n`,
  );
});
