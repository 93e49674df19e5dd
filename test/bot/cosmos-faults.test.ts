import { openCosmosStore } from '../../data/cosmos/store.ts';
import { verifyLog } from '../../data/verify.ts';
import { listAll, type Store } from '../../data/store.ts';
import { A_KEY, startAccount, type TestAccount } from '../data/cosmos/account.ts';
import { FAULTS, isAfter, isWrite, startFaultProxy, type FaultProxy } from '../data/cosmos/fault-proxy.ts';
import { startRealBot } from './real-bot.ts';

// The whole bot over HTTP, on Cosmos DB over the real SDK, with the line between them failing.
jest.setTimeout(60_000);

const PATIENCE = { requestMs: 400, callMs: 300 };
type Bot = Awaited<ReturnType<typeof startRealBot>>;

let account: TestAccount | undefined;
let proxy: FaultProxy;
let store: Store;
let bot: Bot;
beforeAll(async () => {
  const before = process.env['COSMOS_ENDPOINT'];
  delete process.env['COSMOS_ENDPOINT'];
  account = await startAccount();
  if (before !== undefined) process.env['COSMOS_ENDPOINT'] = before;
  proxy = await startFaultProxy(Number(new URL(account.options.endpoint).port));
  const { database } = account.options;
  const filling = await openCosmosStore(account.options);
  await (await startRealBot(filling)).close();
  const endpoint = `http://127.0.0.1:${proxy.port}`;
  store = await openCosmosStore({ endpoint, database, key: A_KEY, patience: PATIENCE });
  bot = await startRealBot(store);
});
beforeEach(() => proxy.heal());
afterAll(async () => {
  await bot.close();
  await proxy.close();
  await account?.close();
});

const entriesWith = async (words: string): Promise<number> => {
  const entries = await listAll(store, 'knowsley', 'entry');
  return entries.filter(({ document }) => JSON.stringify(document).includes(words)).length;
};
let count = 0;
async function asked(): Promise<{ readonly words: string; readonly button: Record<string, unknown> }> {
  const words = `the audit went on, part ${(count += 1)}`;
  const card = await bot.tell('alex', `log A6: ${words}`);
  const button = card.buttons['Confirm'];
  if (button === undefined) throw new Error(`nothing to confirm with: ${JSON.stringify(card)}`);
  return { words, button };
}

describe.each(FAULTS)('a confirmation while the store has "%s"', (fault) => {
  it('once is recorded once, and the person sees that it is', async () => {
    const { words, button } = await asked();
    proxy.failWrites(fault, 1);
    const { card } = await bot.press('alex', button);
    expect(card.text).toContain(words);
    proxy.heal();
    expect(await entriesWith(words)).toBe(1);
  });

  it('for good is told as what it is, and pressing again when it is over records it once', async () => {
    const { words, button } = await asked();
    proxy.decide((about) => (isWrite(about) && about.kind === 'batch' ? fault : null));
    const { card } = await bot.press('alex', button);
    const wasThere = await entriesWith(words);
    if (fault === '429' || fault === '449') expect(card.text).toMatch(/nothing was recorded|not recorded/i);
    // What is known: recorded, or not, or that it is open; never one where it is another.
    if (/nothing was recorded(?! twice)/i.test(card.text)) expect(wasThere).toBe(0);
    if (isAfter(fault)) expect(wasThere).toBe(1);
    expect(card.text).not.toMatch(/HTTP|Cosmos|ECONN|undefined/);
    proxy.heal();
    await bot.press('alex', button);
    expect(await entriesWith(words)).toBe(1);
    expect(await verifyLog(store, 'knowsley')).toMatchObject({ ok: true });
  });
});

describe('an outage', () => {
  it('is said in a sentence, and afterwards everything works without a restart', async () => {
    const { words, button } = await asked();
    const { port } = proxy;
    await proxy.close();
    const during = await bot.press('alex', button);
    expect(during.card.text).not.toBe('');
    expect(during.card.text).not.toMatch(/HTTP|Cosmos|ECONN|undefined/);
    proxy = await startFaultProxy(Number(new URL(account?.options.endpoint ?? '').port), port);
    await bot.press('alex', button);
    expect(await entriesWith(words)).toBe(1);
  });
});
