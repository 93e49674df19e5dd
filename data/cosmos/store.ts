import type { Store } from '../store.ts';
import { commitDocuments } from './commit.ts';
import { connect, type CosmosOptions } from './connect.ts';
import { getDocument, listDocuments, scanDocuments } from './read.ts';
import { indexingDoubts, makeMissing, verifyAccount } from './setup.ts';

/** The store in Azure Cosmos DB for NoSQL. Its database and containers have to be there. */
export async function openCosmosStore(options: CosmosOptions): Promise<Store> {
  const account = await connect(options);
  await verifyAccount(account);
  return {
    get: (pk, id) => getDocument(account, pk, id),
    list: (pk, kind, page) => listDocuments(account, pk, kind, page),
    scan: (kind, page) => scanDocuments(account, kind, page),
    commit: (pk, operations) => commitDocuments(account, pk, operations),
    close: () => {
      account.close();
      return Promise.resolve();
    },
  };
}

/** Makes what is missing of the database. `made` names it; `doubts` are sentences about what should be otherwise. */
export async function initCosmos(
  options: CosmosOptions,
): Promise<{ readonly made: readonly string[]; readonly doubts: readonly string[] }> {
  const account = await connect(options);
  try {
    const made = await makeMissing(account);
    await verifyAccount(account);
    return { made, doubts: await indexingDoubts(account) };
  } finally {
    account.close();
  }
}
