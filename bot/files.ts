import { PLAN } from '../cards/plan-words.ts';
import { PLAN_LIMITS } from '../data/plan/limits.ts';
import { isLoopback } from './listen.ts';

export type FetchedFile =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `why` is a whole sentence for whoever sent it. */
  | { readonly ok: false; readonly why: string };

/** A turn of Teams ends after 15 s: a file that takes longer is given up. */
const PATIENCE_MS = 8000;
const MOST_HOPS = 3;

const tooLarge = PLAN.fetch.tooLarge(PLAN_LIMITS.file / 1024 / 1024);

/**
 * Fetches a file that Teams keeps, at most as many bytes as a plan may have. `local`: without an app id the bot speaks
 * with this machine only, and there only it may fetch over http.
 */
export async function fetchFile(url: string, local: boolean): Promise<FetchedFile> {
  try {
    let next = url;
    for (let hop = 0; hop < MOST_HOPS; hop += 1) {
      if (!isAllowed(next, local)) return { ok: false, why: PLAN.fetch.notAllowed };
      const response = await fetch(next, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
      const onward = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || onward === null) return await bytesOf(response);
      await response.body?.cancel();
      next = new URL(onward, next).href;
    }
    return { ok: false, why: PLAN.fetch.notThere };
  } catch {
    // Whatever the network's reason, the person can do one thing about it.
    return { ok: false, why: PLAN.fetch.notThere };
  }
}

/** Where Teams keeps files: a name under https, and never an address of the network that the bot runs in. */
function isAllowed(url: string, local: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username } = new URL(url);
  if (local && isLoopback(hostname)) return protocol === 'http:' || protocol === 'https:';
  const isName = /^(?:[a-z\d-]+\.)+[a-z]{2,}$/i.test(hostname) && !/\.(?:local|internal|localhost)$/i.test(hostname);
  return protocol === 'https:' && isName && username === '';
}

async function bytesOf(response: Response): Promise<FetchedFile> {
  if (!response.ok || response.body === null) return { ok: false, why: PLAN.fetch.notThere };
  if (Number(response.headers.get('content-length') ?? 0) > PLAN_LIMITS.file) {
    await response.body.cancel();
    return { ok: false, why: tooLarge };
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const pieces: AsyncIterable<unknown> = response.body;
  for await (const chunk of pieces) {
    if (!(chunk instanceof Uint8Array)) return { ok: false, why: PLAN.fetch.notThere };
    size += chunk.length;
    if (size > PLAN_LIMITS.file) return { ok: false, why: tooLarge };
    chunks.push(chunk);
  }
  return { ok: true, bytes: Buffer.concat(chunks) };
}

/** Puts a file where the person accepted it, as Teams asks: the whole in one piece. False: it was not taken. */
export async function uploadFile(url: string, bytes: Uint8Array, local: boolean): Promise<boolean> {
  if (!isAllowed(url, local)) return false;
  try {
    const response = await fetch(url, {
      method: 'PUT',
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
      },
      body: new Uint8Array(bytes),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
