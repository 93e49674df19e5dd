import type { IncomingHttpHeaders } from 'node:http';
import { isLoopback } from './listen.ts';

export interface Stranger {
  readonly status: 403 | 421;
  readonly why: string;
}

/**
 * Where nobody is asked who they are, only programs and pages of this machine are heard. A page of the web can give its
 * name this machine's address (DNS rebinding), but then the browser still tells that name in `Host` and `Origin`.
 */
export function strangerOf({ host, origin }: IncomingHttpHeaders): Stranger | null {
  if (host === undefined || !isOwn(`http://${host}`))
    return {
      status: 421,
      why: 'without an app id the bot answers to this machine only: ask for 127.0.0.1 or localhost',
    };
  if (origin !== undefined && !isOwn(origin))
    return {
      status: 403,
      why: 'without an app id the bot answers to this machine only, and not to pages of other sites',
    };
  return null;
}

/** A name or address of this machine under http, with any port and nothing else. */
function isOwn(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '' || url.pathname !== '/' || url.search !== '')
    return false;
  return /^https?:$/.test(url.protocol) && isLoopback(url.hostname.replace(/^\[|\]$/g, ''));
}
