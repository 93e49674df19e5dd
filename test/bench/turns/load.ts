import { Agent, request } from 'node:http';

/** What came back, and after how many milliseconds. */
export interface Answered {
  readonly ms: number;
  readonly text: string;
}

/** Posts to one bot over so many connections that are kept open. */
export function createLoad(url: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { port } = new URL(url);
  const post = (activity: unknown): Promise<Answered> =>
    new Promise((tell, fail) => {
      const body = Buffer.from(JSON.stringify(activity));
      const headers = { 'content-type': 'application/json', 'content-length': body.length };
      const begun = performance.now();
      const asked = request(
        { agent, port, host: '127.0.0.1', path: '/api/messages', method: 'POST', headers },
        (back) => {
          let text = '';
          back.setEncoding('utf8');
          back.on('data', (chunk: string) => (text += chunk));
          back.on('end', () => {
            if (back.statusCode === 200) tell({ ms: performance.now() - begun, text });
            else fail(new Error(`answered ${String(back.statusCode)}: ${text.slice(0, 200)}`));
          });
        },
      );
      asked.on('error', fail);
      asked.end(body);
    });
  return { post, end: () => agent.destroy() };
}

export type Load = ReturnType<typeof createLoad>;

/** Does jobs, so many at a time, in their order. */
export async function atATime<T>(jobs: readonly (() => Promise<T>)[], most: number): Promise<T[]> {
  const done: T[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < jobs.length; at = next++) {
      const job = jobs[at];
      if (job !== undefined) done.push(await job());
    }
  };
  await Promise.all(Array.from({ length: most }, work));
  return done;
}
