import { openCosmosStore } from '../../data/cosmos/store.ts';
import { startAccount, type TestAccount } from './cosmos/account.ts';
import { describeStore } from './store-contract.ts';

jest.setTimeout(process.env['COSMOS_ENDPOINT'] === undefined ? 20_000 : 120_000);

let account: TestAccount | undefined;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account?.close());

describeStore('the Cosmos DB store', async () => {
  if (account === undefined) throw new Error('no account');
  await account.empty();
  return openCosmosStore(account.options);
});
