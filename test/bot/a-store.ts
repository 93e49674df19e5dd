import { openCosmosStore } from '../../data/cosmos/store.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import type { Store } from '../../data/store.ts';
import { startAccount, type TestAccount } from '../data/cosmos/account.ts';

let account: TestAccount | null = null;
afterAll(() => account?.close());

/** An empty store for a bot: the embedded one, or Cosmos DB over the real SDK where TEST_STORE says `cosmos`. */
export async function openTestStore(): Promise<Store> {
  if (process.env['TEST_STORE'] !== 'cosmos') return openSqliteStore(':memory:');
  account ??= await startAccount();
  await account.empty();
  return openCosmosStore(account.options);
}
