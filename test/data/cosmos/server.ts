import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { z } from 'zod';

/**
 * A Cosmos server in this process, for tests. The package answers everything but transactional batches, which it cannot
 * read and would carry out by halves. This layer carries them out, one request at a time, so that nobody sees a half.
 *
 * It proves that our requests are well formed for the real SDK and that we read the answers. It does not prove how the
 * service behaves: what a batch answers, that a conditional patch or delete in it holds the batch back, the order of a
 * query over several physical partitions, limits, throttling and consistency are our reading of its documentation
 * here. The same suite runs against a real account where COSMOS_ENDPOINT is set.
 */
export async function startCosmosServer(): Promise<{
  readonly port: number;
  readonly close: () => Promise<void>;
}> {
  const inner = createHttpServer({ keepAlive: true });
  await once(inner.listen(0, '127.0.0.1'), 'listening');
  const innerPort = portOf(inner.address());
  let queue: Promise<unknown> = Promise.resolve();
  const outer = createServer((request, response) => {
    queue = queue.then(async () => {
      if (request.headers['x-ms-cosmos-is-batch-request'] !== undefined)
        return answerBatch(request, response, innerPort);
      const closed = once(response, 'close');
      inner.emit('request', request, response);
      return closed;
    });
    queue = queue.catch(() => response.destroy());
  });
  await once(outer.listen(0, '127.0.0.1'), 'listening');
  return {
    port: portOf(outer.address()),
    close: async () => {
      outer.closeAllConnections();
      inner.closeAllConnections();
      await Promise.all([once(outer.close(), 'close'), once(inner.close(), 'close')]);
    },
  };
}

const BatchOperation = z.looseObject({
  operationType: z.enum(['Create', 'Upsert', 'Replace', 'Delete', 'Patch', 'Read']),
  id: z.string().optional(),
  ifMatch: z.string().optional(),
  resourceBody: z.looseObject({ id: z.string().optional() }).optional(),
});
type BatchOperation = z.infer<typeof BatchOperation>;
const Found = z.looseObject({ _etag: z.string() });

/** First asks of each operation whether it could be done, then does all of them. Our batches name no document twice. */
async function answerBatch(request: IncomingMessage, response: ServerResponse, port: number): Promise<void> {
  const operations = z.array(BatchOperation).parse(JSON.parse(await bodyOf(request)));
  const path = `http://127.0.0.1:${port}${request.url ?? ''}`;
  const headers = {
    'x-ms-documentdb-partitionkey': String(request.headers['x-ms-documentdb-partitionkey']),
    // As the SDK sends it; without it the package fails on a document that is not there.
    'x-ms-documentdb-query-enablecrosspartition': 'true',
  };
  const statuses: number[] = [];
  for (const operation of operations) {
    const answer = await fetch(`${path}/${idOf(operation)}`, { headers });
    const found = answer.status === 200 ? Found.parse(await answer.json()) : null;
    statuses.push(statusOf(operation, found?._etag ?? null));
  }
  const failed = statuses.findIndex((status) => status >= 400);
  const results =
    failed === -1
      ? await Promise.all(operations.map((operation) => carryOut(operation, path, headers)))
      : statuses.map((statusCode, index) => ({ statusCode: index === failed ? statusCode : 424, requestCharge: 0 }));
  response.writeHead(failed === -1 ? 200 : 207, { 'content-type': 'application/json' });
  response.end(JSON.stringify(results));
}

function statusOf({ operationType, ifMatch }: BatchOperation, etag: string | null): number {
  if (operationType === 'Create') return etag === null ? 201 : 409;
  if (operationType === 'Upsert') return 200;
  if (etag === null) return 404;
  // As the service does, a read takes no notice of a condition.
  return operationType !== 'Read' && ifMatch !== undefined && ifMatch !== etag ? 412 : 200;
}

async function carryOut(operation: BatchOperation, path: string, headers: Readonly<Record<string, string>>) {
  const [method, url, more] = requestOf(operation, path);
  const body = operation.resourceBody === undefined ? {} : { body: JSON.stringify(operation.resourceBody) };
  const answer = await fetch(url, { method, headers: { ...headers, ...more }, ...body });
  if (!answer.ok) throw new Error(`${operation.operationType} could not be carried out: ${answer.status}`);
  const text = await answer.text();
  const resourceBody = text === '' ? undefined : (JSON.parse(text) as unknown);
  return { statusCode: answer.status, requestCharge: 1, eTag: Found.safeParse(resourceBody).data?._etag, resourceBody };
}

function requestOf(operation: BatchOperation, path: string): [string, string, Record<string, string>] {
  const itself = `${path}/${idOf(operation)}`;
  switch (operation.operationType) {
    case 'Create':
      return ['POST', path, {}];
    case 'Upsert':
      return ['POST', path, { 'x-ms-documentdb-is-upsert': 'true' }];
    case 'Replace':
      return ['PUT', itself, {}];
    case 'Delete':
      return ['DELETE', itself, {}];
    case 'Patch':
      return ['PATCH', itself, {}];
    case 'Read':
      return ['GET', itself, {}];
  }
}

function idOf({ id, resourceBody }: BatchOperation): string {
  return encodeURIComponent(id ?? resourceBody?.id ?? '');
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString();
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('it does not listen');
  return address.port;
}
