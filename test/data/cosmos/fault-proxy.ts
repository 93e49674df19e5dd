import { once } from 'node:events';
import { createServer, request as sendRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What can go wrong with one request on its way to the server or back. */
export const FAULTS = [
  '429',
  '449',
  '503',
  '500',
  'slow',
  'hang before',
  'hang after',
  'reset before',
  'reset after',
  'HTML 502',
  'HTML 200 after',
  'empty 503',
  'empty 200 after',
  'half an answer after',
] as const;
export type Fault = (typeof FAULTS)[number];

/** What is answered without asking the server. */
const REFUSALS: Partial<Record<Fault, { readonly status: number; readonly body: string }>> = {
  '429': { status: 429, body: '{"message":"too many"}' },
  '449': { status: 449, body: '{"message":"again"}' },
  '503': { status: 503, body: '{"message":"not now"}' },
  '500': { status: 500, body: '{"message":"oh"}' },
  'HTML 502': { status: 502, body: '<html><h1>Bad gateway</h1></html>' },
  'empty 503': { status: 503, body: '' },
};

/** After these the request was carried out although its answer is lost. */
export const isAfter = (fault: Fault): boolean => fault.endsWith('after');

export interface Seen {
  readonly method: string;
  readonly sent: number;
  readonly received: number;
  readonly kind: 'batch' | 'query plan' | 'query' | 'other';
}

/**
 * A server of this machine between the program and the Cosmos server. `decide` says of each request what goes wrong
 * with it; null lets it through.
 */
export async function startFaultProxy(target: number, port = 0) {
  let decide: (seen: Pick<Seen, 'method' | 'kind'>) => Fault | null = () => null;
  const seen: Seen[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => request.socket.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytesOf(request);
    const about = { method: request.method ?? '', kind: kindOf(request) };
    const fault = decide(about);
    const { socket } = request;
    const refused = fault === null ? undefined : REFUSALS[fault];
    if (refused !== undefined) {
      end(response, refused.status, refused.body, { 'x-ms-retry-after-ms': '30' });
      return;
    }
    if (fault === 'hang before') return;
    if (fault === 'reset before') {
      socket.resetAndDestroy();
      return;
    }
    if (fault === 'slow') await new Promise((done) => setTimeout(done, 60));
    const [answered, received] = await forwarded(request, body, target);
    seen.push({ ...about, sent: body.length, received: received.length });
    if (fault === 'hang after') return;
    if (fault === 'reset after') socket.resetAndDestroy();
    else if (fault === 'HTML 200 after') end(response, 200, '<html><h1>Welcome</h1></html>');
    else if (fault === 'empty 200 after') end(response, 200, '');
    else {
      const headers = { ...answered.headers, 'content-length': received.length };
      delete headers['transfer-encoding'];
      response.writeHead(answered.statusCode ?? 500, headers);
      if (fault !== 'half an answer after') response.end(received);
      else response.write(received.subarray(0, received.length / 2), () => socket.resetAndDestroy());
    }
  }

  await once(server.listen(port, '127.0.0.1'), 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('it does not listen');
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await once(server.close(), 'close');
  };
  return {
    port: address.port,
    seen,
    /** From now on. */
    decide: (how: typeof decide) => void (decide = how),
    /** The next so many requests that are not reading. */
    failWrites: (fault: Fault, times: number) => {
      let left = times;
      decide = (about) => (isWrite(about) && left-- > 0 ? fault : null);
    },
    heal: () => void (decide = () => null),
    /** Nobody listens there any more. Called again with the same port, `startFaultProxy` ends the outage. */
    close,
  };
}
export type FaultProxy = Awaited<ReturnType<typeof startFaultProxy>>;

export function isWrite({ method, kind }: Pick<Seen, 'method' | 'kind'>): boolean {
  return method !== 'GET' && (kind === 'batch' || kind === 'other');
}

function kindOf({ headers }: IncomingMessage): Seen['kind'] {
  if (headers['x-ms-cosmos-is-batch-request'] !== undefined) return 'batch';
  if (headers['x-ms-cosmos-is-query-plan-request'] !== undefined) return 'query plan';
  return headers['x-ms-documentdb-isquery'] === undefined ? 'other' : 'query';
}

/** In two steps: restify, where it is loaded, has put a `writeHead` of its own that gives nothing back. */
function end(response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers);
  response.end(body);
}

async function forwarded(request: IncomingMessage, body: Buffer, port: number): Promise<[IncomingMessage, Buffer]> {
  const { method, url: path, headers } = request;
  const sent = sendRequest({ host: '127.0.0.1', port, method, path, headers });
  sent.end(body);
  return new Promise((done, fail) => {
    sent.on('error', fail);
    sent.on('response', (answer) => void bytesOf(answer).then((bytes) => done([answer, bytes]), fail));
  });
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
