import { createDefaultHttpClient, type HttpClient } from '@azure/core-rest-pipeline';
import { CosmosClient, type Container, type CosmosClientOptions } from '@azure/cosmos';
import { StoreError } from '../store.ts';
import { placeOf, type Place } from './containers.ts';
import { PATIENCE, persevere, type Patience, type Try } from './patience.ts';

/** Which database of which account, and how to sign in. */
export interface CosmosOptions {
  /** `https://account.documents.azure.com`; plain http only for this machine. */
  readonly endpoint: string;
  readonly database: string;
  /** The account's key. Null: the identity that the program runs under. */
  readonly key: string | null;
  readonly patience?: Patience;
  /** Is told of each answer of the service: its HTTP status and what it charged, in request units. */
  readonly charged?: Charged;
}

type Charged = (status: number, units: number) => void;

/** A connection with its bounds. Nothing is sent before it is asked something. */
export interface Account {
  readonly host: string;
  readonly client: CosmosClient;
  readonly database: string;
  readonly container: (place: Place) => Container;
  readonly containerOf: (pk: string) => Container;
  readonly reading: <T>(work: (one: Try) => Promise<T>) => Promise<T>;
  readonly writing: <T>(work: (one: Try) => Promise<T>) => Promise<T>;
  readonly close: () => void;
}

/** Makes the client. Retries are ours, so that each is known to us: the SDK would hide some, and would wait too long. */
export async function connect({
  endpoint,
  database,
  key,
  patience = PATIENCE,
  charged,
}: CosmosOptions): Promise<Account> {
  const { host } = new URL(endpoint);
  const client = new CosmosClient({
    endpoint,
    ...(await signIn(key)),
    userAgentSuffix: 'noticeboard',
    ...(charged === undefined ? {} : { httpClient: telling(charged) }),
    connectionPolicy: {
      requestTimeout: patience.requestMs,
      // The account's own address leads to where it is written. Discovery would replay writes without telling.
      enableEndpointDiscovery: false,
      enableBackgroundEndpointRefreshing: false,
      enablePartitionLevelFailover: false,
      enablePartitionLevelCircuitBreaker: false,
      retryOptions: { maxRetryAttemptCount: 0, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 0 },
    },
  });
  const containers = {
    boards: client.database(database).container('boards'),
    others: client.database(database).container('others'),
  };
  let closed = false;
  const persevering =
    (writes: boolean) =>
    async <T>(work: (one: Try) => Promise<T>): Promise<T> => {
      if (closed) throw new StoreError('misuse', 'The store was closed.');
      return persevere({ host, patience, writes }, work);
    };
  return {
    host,
    client,
    database,
    container: (place) => containers[place],
    containerOf: (pk) => containers[placeOf(pk)],
    reading: persevering(false),
    writing: persevering(true),
    close: () => {
      closed = true;
      client.dispose();
    },
  };
}

/** The SDK's own client, whose answers tell what they cost. */
function telling(charged: Charged): HttpClient {
  const client = createDefaultHttpClient();
  return {
    sendRequest: async (request) => {
      const response = await client.sendRequest(request);
      const units = Number(response.headers.get('x-ms-request-charge') ?? 0);
      charged(response.status, Number.isFinite(units) ? units : 0);
      return response;
    },
  };
}

/** The identity library takes half a second to load, so only who needs it waits for it. */
async function signIn(key: string | null): Promise<Pick<CosmosClientOptions, 'key' | 'aadCredentials'>> {
  if (key !== null) return { key };
  const { DefaultAzureCredential } = await import('@azure/identity');
  return { aadCredentials: new DefaultAzureCredential() };
}
