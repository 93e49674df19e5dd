import { CosmosClient } from '@azure/cosmos';
import type { CosmosOptions } from '../../../data/cosmos/connect.ts';
import { initCosmos } from '../../../data/cosmos/store.ts';
import { startCosmosServer } from './server.ts';

/** What the SDK needs to sign with; the server in this process takes any. */
export const A_KEY = Buffer.from('a key for tests').toString('base64');

export interface TestAccount {
  readonly options: CosmosOptions;
  /** Whether it is Azure's own. */
  readonly real: boolean;
  readonly empty: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * A database for one test file: in a server of this process, or in the account that COSMOS_ENDPOINT names, where
 * COSMOS_KEY has to be set and COSMOS_DATABASE may name a database that holds nothing else.
 */
export async function startAccount(): Promise<TestAccount> {
  const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE: database = 'noticeboard-tests' } = process.env;
  const server = endpoint === undefined ? await startCosmosServer() : null;
  const options: CosmosOptions = {
    endpoint: endpoint ?? `http://127.0.0.1:${server?.port}`,
    database,
    key: server === null ? (key ?? null) : A_KEY,
    // The server in this process is slow, and shares its processor with everything else.
    patience: { requestMs: 20_000, callMs: 40_000 },
  };
  await initCosmos(options);
  return {
    options,
    real: server === null,
    empty: () => emptyDatabase(options),
    close: async () => server?.close(),
  };
}

/** Takes every item out of both containers, whichever program put it there. */
export async function emptyDatabase({ endpoint, key, database }: CosmosOptions): Promise<void> {
  const client = new CosmosClient({
    endpoint,
    ...(key === null ? {} : { key }),
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  for (const name of ['boards', 'others']) {
    const container = client.database(database).container(name);
    const { resources } = await container.items
      .query<{ id: string; pk: string }>('SELECT c.id, c.pk FROM c', { enableScanInQuery: true })
      .fetchAll();
    for (const { id, pk } of resources) await container.item(id, pk).delete();
  }
  client.dispose();
}
