import { createServer } from 'node:http';
import { z } from 'zod';
import { asChild } from './as-child.ts';

// The Bot Connector service, as far as the bench needs it: it takes what a bot sends, counts it, and keeps the last of each
// conversation. `GET /count` tells how many came, `GET /last/ID` gives the last one.

const Address = z.object({ port: z.number() });

let count = 0;
const last = new Map<string, string>();

const server = createServer((request, response) => {
  const path = (request.url ?? '').split('?')[0] ?? '';
  response.setHeader('content-type', 'application/json');
  if (request.method === 'GET') {
    const [, what, id = ''] = path.split('/');
    response.end(what === 'count' ? String(count) : (last.get(decodeURIComponent(id)) ?? 'null'));
    return;
  }
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    count += 1;
    last.set(decodeURIComponent(/\/conversations\/([^/]+)\//.exec(path)?.[1] ?? ''), body);
    response.end(`{"id":"reply-${String(count)}"}`);
  });
});

server.listen(0, '127.0.0.1', () => {
  const end = () => new Promise<void>((done) => server.close(() => done()).closeAllConnections());
  asChild(Address.parse(server.address()).port, end, () => undefined);
});
