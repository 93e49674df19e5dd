import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, isIPv6 } from 'node:net';
import { OWN_NOTICE } from '../cards/own-notice-words.ts';
import { PLAN } from '../cards/plan-words.ts';
import { NOTICE_FILE_LIMITS } from '../data/notice-files/limits.ts';
import { PLAN_LIMITS } from '../data/plan/limits.ts';
import type { FilePolicy } from './file-policy.ts';

export type FetchedFile =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `why` is a whole sentence for whoever sent it. */
  | { readonly ok: false; readonly why: string };

/** A turn of Teams ends after 15 s: a file that takes longer is given up. */
const PATIENCE_MS = 8000;
const MOST_HOPS = 3;

/** How large a file may be, and what is said of the others. */
export interface FileBounds {
  /** In bytes. */
  readonly most: number;
  readonly words: {
    readonly notAllowed: string;
    readonly notThere: string;
    readonly tooLarge: (megabytes: number) => string;
  };
}

const OF_PLANS: FileBounds = { most: PLAN_LIMITS.file, words: PLAN.fetch };
export const OF_NOTICES: FileBounds = { most: NOTICE_FILE_LIMITS.file, words: OWN_NOTICE.fetch };

/** Fetches a file that Teams keeps, at most as many bytes as a plan may have, or a notice. */
export async function fetchFile(url: string, policy: FilePolicy, bounds: FileBounds = OF_PLANS): Promise<FetchedFile> {
  const { words } = bounds;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    let next = URL.parse(url);
    for (let hop = 0; hop < MOST_HOPS; hop += 1) {
      const address = next !== null && policy.allowsFetch(next) ? await addressOf(next, policy, signal) : null;
      if (next === null || address === null) return { ok: false, why: words.notAllowed };
      const response = await send(next, address, { method: 'GET', signal });
      const { statusCode: status = 0, headers } = response;
      if (status < 300 || status >= 400 || headers.location === undefined) return await bytesOf(response, bounds);
      response.destroy();
      next = URL.parse(headers.location, next.href);
    }
    return { ok: false, why: words.notThere };
  } catch {
    // Whatever the network's reason, the person can do one thing about it.
    return { ok: false, why: words.notThere };
  }
}

/** Puts a file where the person accepted it, as Teams asks: the whole in one piece. `refused`: it may not go there. */
export async function uploadFile(
  url: string,
  bytes: Uint8Array,
  policy: FilePolicy,
): Promise<'done' | 'refused' | 'failed'> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const to = URL.parse(url);
    const address = to !== null && policy.allowsUpload(to) ? await addressOf(to, policy, signal) : null;
    if (to === null || address === null) return 'refused';
    const headers = {
      'content-type': 'application/octet-stream',
      'content-length': bytes.length,
      'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
    };
    const response = await send(to, address, { method: 'PUT', headers, signal }, bytes);
    response.destroy();
    const { statusCode: status = 0 } = response;
    return status >= 200 && status < 300 ? 'done' : 'failed';
  } catch {
    return 'failed';
  }
}

/** One address of the host; null where any that it stands for is not allowed. */
async function addressOf({ hostname }: URL, policy: FilePolicy, signal: AbortSignal): Promise<string | null> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) === 0 ? await inTime(policy.resolve(host), signal) : [host];
  const [first = null] = addresses;
  return addresses.every((address) => policy.allowsAddress(address)) ? first : null;
}

/** A name server that does not answer is given up like a file. */
function inTime<T>(found: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = new Promise<never>((_, fail) => {
    signal.addEventListener('abort', () => fail(new Error('too late')), { once: true });
  });
  return Promise.race([found, late]);
}

/** Connects to the address that was looked at: a name that is looked up again may stand for another by then. */
function send(url: URL, address: string, options: RequestOptions, body?: Uint8Array): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? secureRequest : plainRequest;
  const family = isIPv6(address) ? 6 : 4;
  const pinned: RequestOptions = {
    ...options,
    agent: false,
    lookup: (_host, { all }, found) => (all ? found(null, [{ address, family }]) : found(null, address, family)),
  };
  return new Promise((done, fail) => {
    request(url, pinned, done).on('error', fail).end(body);
  });
}

async function bytesOf(response: IncomingMessage, { most, words }: FileBounds): Promise<FetchedFile> {
  const { statusCode: status = 0, headers } = response;
  if (status < 200 || status >= 300) {
    response.destroy();
    return { ok: false, why: words.notThere };
  }
  if (Number(headers['content-length'] ?? 0) > most) {
    response.destroy();
    return { ok: false, why: words.tooLarge(Math.floor(most / 1024 / 1024)) };
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const pieces: AsyncIterable<unknown> = response;
  for await (const chunk of pieces) {
    if (!(chunk instanceof Uint8Array)) return { ok: false, why: words.notThere };
    size += chunk.length;
    if (size > most) return { ok: false, why: words.tooLarge(Math.floor(most / 1024 / 1024)) };
    chunks.push(chunk);
  }
  return { ok: true, bytes: Buffer.concat(chunks) };
}
