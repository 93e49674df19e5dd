import { openCosmosStore } from '../../data/cosmos/store.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import type { Store } from '../../data/store.ts';
import { startAccount } from '../data/cosmos/account.ts';

/** An empty store for a bot: the embedded one, or Cosmos DB over the real SDK where TEST_STORE says `cosmos`. */
export async function openTestStore(): Promise<Store> {
  if (process.env['TEST_STORE'] !== 'cosmos') return openSqliteStore(':memory:');
  const account = await startAccount();
  const store = await openCosmosStore(account.options);
  return {
    ...store,
    close: async () => {
      await store.close();
      await account.close();
    },
  };
}
