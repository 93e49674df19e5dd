import type { IncomingMessage } from 'node:http';

export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly why: string };

/** Teams sends at most some 100 KB. */
export const MOST_BYTES = 256 * 1024;

/** What is too large is read on so far and dropped: a connection that is shut in the middle may lose its answer. */
const MOST_DROPPED = 16 * MOST_BYTES;

/** Reads a request's JSON. By hand: restify's own parser also takes forms and writes uploads to disk. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(request.headers['content-type'] ?? '')) {
    return { ok: false, status: 415, why: 'the content type has to be application/json' };
  }
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
    return { ok: false, status: 415, why: 'the body may not be compressed' };
  }
  const tooLarge: Body = { ok: false, status: 413, why: `the body is larger than ${MOST_BYTES} bytes` };
  if (Number(request.headers['content-length'] ?? 0) > MOST_DROPPED) return tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!(chunk instanceof Uint8Array)) return { ok: false, status: 400, why: 'the body is not bytes' };
    size += chunk.length;
    if (size > MOST_DROPPED) return tooLarge;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  if (size > MOST_BYTES) return tooLarge;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, status: 400, why: 'the body is not JSON' };
  }
}
