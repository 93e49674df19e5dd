import { openCosmosStore } from '../../data/cosmos/store.ts';
import { startAccount, type TestAccount } from '../data/cosmos/account.ts';
import { startFaultProxy } from '../data/cosmos/fault-proxy.ts';
import { startRealBot } from './real-bot.ts';

jest.setTimeout(60_000);

let account: TestAccount;
let proxy: Awaited<ReturnType<typeof startFaultProxy>>;
let bot: Awaited<ReturnType<typeof startRealBot>> | undefined;
beforeAll(async () => {
  account = await startAccount();
  proxy = await startFaultProxy(Number(new URL(account.options.endpoint).port));
});
afterAll(async () => {
  await proxy.close();
  await account.close();
});
afterEach(() => bot?.close());

async function started(alone: boolean) {
  await account.empty();
  const endpoint = `http://127.0.0.1:${String(proxy.port)}`;
  bot = await startRealBot(await openCosmosStore({ ...account.options, endpoint }), {}, undefined, { alone });
  return bot;
}

/** What goes over the wire while something is done, without what is written a second later. */
async function requests(work: () => Promise<unknown>): Promise<string[]> {
  proxy.seen.length = 0;
  await work();
  return proxy.seen.map(({ method, kind }) => (kind === 'other' ? method : kind));
}

it.each([
  ['alone over its store', true, ['GET']],
  ['beside other instances, which may have heard more of the conversation', false, ['GET', 'GET']],
])('a question or a proposal reads once whether the log has grown, %s', async (_, alone, reads) => {
  const { tell, settle, press } = await started(alone);
  await tell('alex', 'what is overdue?');
  await settle();
  expect(await requests(() => tell('alex', 'what is due next month?'))).toEqual(reads);
  await settle();
  let card = await tell('alex', 'log A6: 88% seen alone in January, now amber');
  await settle();
  const proposal = await requests(async () => {
    card = await tell('alex', 'log A6: 91% seen alone in February, now amber');
  });
  expect(proposal).toEqual(reads);
  await settle();
  const confirm = card.buttons['Confirm'];
  if (confirm === undefined) throw new Error('nothing to confirm');
  expect(await requests(() => press('alex', confirm))).toEqual(['GET', 'batch']);
});

it('what leaves nothing to go on from writes nothing', async () => {
  const { tell, settle } = await started(true);
  await tell('alex', 'hello');
  await settle();
  const thanks = await requests(async () => {
    await tell('alex', 'thank you');
    await settle();
  });
  expect(thanks.filter((method) => method !== 'GET')).toEqual([]);
});
