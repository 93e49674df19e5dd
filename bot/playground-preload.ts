import { Server } from 'node:net';

// Loaded into the playground's process before it starts. The playground lets anyone who reaches it speak as anyone,
// and listens on every interface: here it listens to this machine alone, and it ends when the bot does.

const listen: unknown = Reflect.get(Server.prototype, 'listen');
if (typeof listen !== 'function') throw new Error('this Node has no servers that listen');

Reflect.set(Server.prototype, 'listen', function loopbackOnly(this: Server, ...rest: readonly unknown[]): unknown {
  const [port] = rest;
  const done = rest.find((one) => typeof one === 'function');
  const where = typeof port === 'number' ? [{ port, host: '127.0.0.1' }, done] : rest;
  const listening: unknown = Reflect.apply(listen, this, where);
  return listening;
});

process.on('disconnect', () => process.exit());
