import { openCosmosStore } from '../../data/cosmos/store.ts';
import { chained, entryDocument, NO_HASH } from '../../data/chain.ts';
import { BOARD_ID, createJournal, headDocument, type Draft } from '../../data/journal.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import type { Operation, Store } from '../../data/store.ts';
import type { Entry } from '../../notices/model/log.ts';
import { startRealBot } from '../bot/real-bot.ts';
import { startAccount } from '../data/cosmos/account.ts';
import { startFaultProxy } from '../data/cosmos/fault-proxy.ts';
import { countingStore, type Counts } from '../data/counting-store.ts';

// `npm run bench:store`: what a turn asks of the store, counted at the port and on the wire to Cosmos DB.

const ACTIONS = 200;
const UPDATES = 5_000;
const BOARDS = (process.env['BOARDS'] ?? '1,10,150').split(',').map(Number);
const AT = '2015-02-02T09:00:00.000Z';
const SYSTEM = { id: 'system', name: 'Noticeboard', role: 'system' } as const;

function draft(n: number): Draft {
  const update = {
    ...{ about: `A${(n % ACTIONS) + 1}`, date: '2015-01-05', by: 'Head of Safeguarding', status: null, rag: null },
    ...{ text: `Report ${n}: the audit of case files went on as planned, and the board was told so.`, percent: null },
    ...{ evidence: null, moved: null },
  };
  return { at: AT, by: SYSTEM, source: null, change: { what: 'update', update } };
}

/** One log, which every board of the bench gets: its actions, then its updates. */
function longLog(): Entry[] {
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
  const change = { what: 'taken-over' as const, actions, updates: [], measurements: [], calendar: [] };
  let last: Pick<Entry, 'seq' | 'hash'> = { seq: 0, hash: NO_HASH };
  return [{ ...draft(0), change }, ...Array.from({ length: UPDATES }, (_, n) => draft(n))].map((one, n) => {
    const entry = chained(last, { ...one, command: `command-${n}` });
    last = entry;
    return entry;
  });
}

async function fill(store: Store, boards: number, log: readonly Entry[]): Promise<void> {
  for (let n = 0; n < boards; n += 1) {
    const pk = `board-${n}`;
    for (let from = 0; from < log.length; from += 100)
      await store.commit(
        pk,
        log.slice(from, from + 100).map((entry): Operation => ({ op: 'upsert', document: entryDocument(pk, entry) })),
      );
    const last = log.at(-1) ?? { seq: 0, hash: NO_HASH };
    await store.commit(pk, [
      { op: 'create', document: { pk, id: BOARD_ID, kind: 'board', name: pk, notice: 'knowsley', planDay: null } },
      { op: 'create', document: headDocument(pk, last) },
    ]);
  }
}

function shown(name: string, { get, list, scan, commit, operations, bytesRead, bytesWritten }: Counts): string {
  const asked = `${get} get, ${list} list, ${scan} scan, ${commit} commit of ${operations}`;
  return `  ${name.padEnd(34)} ${asked.padEnd(42)} ${String(bytesRead).padStart(9)} read ${String(bytesWritten).padStart(6)} written`;
}

async function ofJournal(boards: number, log: readonly Entry[]): Promise<string[]> {
  const { store, take } = countingStore(openSqliteStore(':memory:'));
  await fill(store, boards, log);
  take();
  const journal = createJournal(store);
  const lines: string[] = [];
  const after = (name: string) => lines.push(shown(name, take()));
  await journal.read('board-0');
  after('first read of a board');
  await journal.read('board-0');
  after('question, warm');
  await journal.append('board-0', 'mine', () => ({ record: draft(UPDATES) }));
  after('update, warm');
  await createJournal(store).append('board-0', 'theirs', () => ({ record: draft(UPDATES) }));
  take();
  await journal.read('board-0');
  after('question after another’s update');
  await store.close();
  return lines;
}

/** Through the whole bot, over the real SDK and HTTP: what a turn asks for, and what goes over the wire. */
async function ofBot(): Promise<string[]> {
  const account = await startAccount();
  const proxy = await startFaultProxy(Number(new URL(account.options.endpoint).port));
  const { store, take } = countingStore(
    await openCosmosStore({ ...account.options, endpoint: `http://127.0.0.1:${proxy.port}` }),
  );
  const bot = await startRealBot(store, {}, undefined, { alone: true });
  const lines: string[] = [];
  const turn = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    take();
    proxy.seen.length = 0;
    await work();
    // What is remembered is written a little later, and belongs to the turn all the same.
    await bot.settle();
    lines.push(shown(name, take()));
    const wire = proxy.seen.map(({ method, kind }) => (kind === 'other' ? method : kind)).join(', ');
    const bytes = proxy.seen.reduce((sum, { sent, received }) => sum + sent + received, 0);
    lines.push(`    on the wire: ${proxy.seen.length} requests (${wire}), ${bytes} bytes of bodies`);
  };
  await bot.tell('alex', 'hello');
  await bot.settle();
  await turn('question, first', () => bot.tell('alex', 'what is overdue?'));
  await turn('question, warm', () => bot.tell('alex', 'what is due next month?'));
  let card = await bot.tell('alex', 'log A6: 88% seen alone in January, now amber');
  await turn('the sentence of an update', async () => {
    card = await bot.tell('alex', 'log A6: 91% seen alone in February, now amber');
  });
  const confirm = card.buttons['Confirm'] ?? card.buttons['Record'] ?? Object.values(card.buttons)[0];
  if (confirm !== undefined) await turn('its confirmation', () => bot.press('alex', confirm));
  await bot.close();
  await proxy.close();
  await account.close();
  return lines;
}

const log = longLog();
for (const boards of BOARDS) {
  process.stdout.write(`${boards} boards of ${ACTIONS} actions and ${UPDATES} updates, at the port:\n`);
  process.stdout.write(`${(await ofJournal(boards, log)).join('\n')}\n`);
}
process.stdout.write(`\nThe whole bot on the demonstration's boards, over the Cosmos DB SDK:\n`);
process.stdout.write(`${(await ofBot()).join('\n')}\n`);
process.exit(0);
