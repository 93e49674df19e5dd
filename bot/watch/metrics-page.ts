import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'restify';
import { faultDetails, type Log } from '../log.ts';
import type { rarely } from '../rarely.ts';
import type { OpenWatch } from './open-watch.ts';

const TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** `/metrics`, as Prometheus asks for it: for whoever brings the token of the settings, and for nobody else. */
export function metricsPage(
  { token, text }: NonNullable<OpenWatch['metrics']>,
  note: ReturnType<typeof rarely>,
  log: Log,
) {
  const expected = digestOf(`Bearer ${token}`);
  return async ({ headers: { authorization = '' } }: Request, response: Response): Promise<void> => {
    // Digests are of one length, so that comparing them tells nothing of the token.
    if (!timingSafeEqual(digestOf(authorization), expected)) {
      note('refused', 'metrics');
      response.header('WWW-Authenticate', 'Bearer');
      response.send(401, { error: 'the token in METRICS_TOKEN is asked for' });
      return;
    }
    try {
      response.sendRaw(200, await text(), { 'Content-Type': TYPE });
    } catch (fault) {
      log('page-not-read', { page: 'metrics', fault: faultDetails(fault) });
      response.send(503, { error: 'not available now' });
    }
  };
}

const digestOf = (words: string): Buffer => createHash('sha256').update(words).digest();
