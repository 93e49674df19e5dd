import { connect } from 'node:net';

/** A socket for what no decent client would send. */
export function open(url: string, text: string) {
  const { hostname, port } = new URL(url);
  let all = '';
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let over = false;
  const socket = connect(Number(port), hostname, () => socket.write(text));
  socket.on('data', (data) => {
    all += String(data);
    tell();
  });
  socket.on('error', () => undefined);
  const closed = new Promise<void>((done) => {
    socket.on('close', () => {
      over = true;
      done();
      tell();
    });
  });
  /** All that was heard, once it holds that. */
  const heard = (what: RegExp): Promise<string> =>
    new Promise((done, fail) => {
      const look = () => {
        if (what.test(all)) done(all);
        else if (over) fail(new Error(`closed after: ${all}`));
      };
      listeners.add(look);
      look();
    });
  return {
    heard,
    /** All that was heard until the other side ended it. */
    ended: () => closed.then(() => all),
    write: (more: string) => socket.write(more),
    drop: () => socket.destroy(),
  };
}
