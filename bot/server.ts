import restify, { type Request, type Response, type Server } from 'restify';
import type { Audit } from '../notices/model/audit.ts';
import { forAdapter, parseActivity } from './activity.ts';
import type { TeamsAdapter } from './adapter.ts';
import type { Door } from './auth/door.ts';
import type { Refusal } from './auth/token.ts';
import { MOST_BYTES, readJson } from './body.ts';
import type { Bounds } from './bounds.ts';
import { incomingOf } from './incoming.ts';
import type { FeedAnswer } from './feed.ts';
import { page, PAGE_NAMES } from './pages.ts';
import { faultDetails, type Log } from './log.ts';
import { rarely } from './rarely.ts';
import type { Ready } from './readiness.ts';
import { boundSockets } from './sockets.ts';
import { steadyNow } from './steady-clock.ts';
import { strangerOf } from './this-machine.ts';
import type { Turn } from './turn.ts';
import { metricsPage } from './watch/metrics-page.ts';
import type { OpenWatch } from './watch/open-watch.ts';
import type { Watch } from './watch/watch.ts';

export interface ServerServices {
  readonly adapter: TeamsAdapter;
  readonly door: Door;
  readonly turn: Turn;
  readonly log: Log;
  readonly watch: Watch;
  /** Null: there is no page of what was counted. */
  readonly metrics: OpenWatch['metrics'];
  readonly audit: Audit;
  readonly bounds: Bounds;
  /** What `/healthz` tells besides that it is up. */
  readonly health: () => Promise<Readonly<Record<string, unknown>>>;
  /** Whether what is said can be recorded. */
  readonly ready: () => Promise<Ready>;
  /** What a calendar program gets at this path, before anybody is asked who they are. */
  readonly feed: (path: string) => Promise<FeedAnswer>;
}

const MINUTE_MS = 60_000;

/**
 * The HTTP side: `/api/messages` for Teams, `/healthz` for whoever watches the process, `/readyz` for the store, `/metrics` for
 * whoever has its token; and for everybody the pages that the Teams app names.
 */
export function createServer(services: ServerServices): Server {
  const { adapter, door, turn, log, watch, metrics, audit, bounds, health, ready, feed } = services;
  const server = restify.createServer({ name: 'noticeboard' });
  boundSockets(server, bounds);
  const note = rarely(log, MINUTE_MS, steadyNow);

  server.pre((request, response, next) => {
    // Whoever wanted another protocol gets the answer in this one, and no socket to keep.
    if (request.headers.upgrade !== undefined) response.header('Connection', 'close');
    const stranger = door.open ? strangerOf(request.headers) : null;
    if (stranger !== null) refuse(request, response, stranger.status, stranger.why);
    next(stranger === null ? undefined : false);
  });

  server.get('/healthz', async (_request: Request, response: Response) => {
    try {
      response.send(200, { status: 'ok', ...(await health()) });
    } catch (fault) {
      log('unhealthy', { fault: faultDetails(fault) });
      response.send(503, { status: 'unavailable' });
    }
  });

  server.get('/readyz', async (_request: Request, response: Response) => {
    const answer = await ready();
    response.send(answer.ok ? 200 : 503, answer.ok ? { status: 'ok' } : { status: 'unavailable', why: answer.why });
  });

  async function calendar(request: Request, response: Response): Promise<void> {
    try {
      // The path is all that is looked at: who asks says nothing else that would be believed.
      sendFeed(await feed(request.url ?? ''), response);
    } catch (fault) {
      log('feed-failed', { fault: faultDetails(fault) });
      refuse(request, response, 503, 'not available now');
    }
  }
  server.get('/calendar/:file', calendar);
  server.head('/calendar/:file', calendar);
  for (const name of PAGE_NAMES) server.get(`/${name}`, page(name, log));

  if (metrics !== null) server.get('/metrics', metricsPage(metrics, note, log));

  server.post('/api/messages', async (request: Request, response: Response) => {
    try {
      // Who sends is told by the header alone: until that is known nothing else is read.
      const admission = await door.admit(request.headers.authorization);
      if (!admission.ok) {
        if (admission.why !== 'no-keys') {
          refuseSender(request, response, admission.why);
          return;
        }
        note('keys-unreachable', 'no-keys', { fault: faultDetails(admission.fault).message });
        refuse(request, response, 503, 'the keys of the Bot Connector service are out of reach');
        return;
      }
      const body = await readJson(request);
      if (!body.ok) {
        refuse(request, response, body.status, body.why);
        return;
      }
      const parsed = parseActivity(body.value);
      if (!parsed.ok) {
        refuse(request, response, 400, parsed.why);
        return;
      }
      const mismatch = door.mismatch(admission.caller, parsed.activity);
      if (mismatch !== null) {
        refuseSender(request, response, mismatch);
        return;
      }
      const incoming = incomingOf(parsed.activity);
      const activity = forAdapter(parsed.activity);
      const result = await adapter.run(admission.caller, activity, (context) => turn(context, incoming));
      response.send(result.status, result.body);
    } catch (fault) {
      // Faults of a turn end in the turn: this is the SDK.
      log('request-failed', { fault: faultDetails(fault) });
      refuse(request, response, 503, 'not available now');
    }
  });

  function refuseSender(request: Request, response: Response, why: Refusal): void {
    note('refused', why);
    watch.see({ kind: 'refused', why });
    audit({ what: 'signature', who: null, tenant: null, board: null, outcome: 'refused', why });
    if (door.open) refuse(request, response, 403, 'serviceUrl: without an app id answers go to this machine only');
    else refuse(request, response, 401, 'not signed by the Bot Connector service');
  }

  return server;
}

function refuse(request: Request, response: Response, status: number, why: string): void {
  // What is left of a large body is not read: the connection ends here. Node reads on, and drops, what is small.
  const { 'transfer-encoding': chunked, 'content-length': length } = request.headers;
  if (!request.complete && (chunked !== undefined || Number(length ?? 0) > MOST_BYTES))
    response.header('Connection', 'close');
  response.send(status, { error: why });
}

const NOT_KEPT = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };

function sendFeed(answer: FeedAnswer, response: Response): void {
  if (answer.status === 200) {
    response.writeHead(200, { ...NOT_KEPT, 'content-type': 'text/calendar; charset=utf-8' });
    response.end(answer.bytes);
    return;
  }
  const wait = answer.status === 429 ? { 'retry-after': String(answer.retrySeconds) } : {};
  response.writeHead(answer.status, { ...NOT_KEPT, ...wait, 'content-type': 'text/plain; charset=utf-8' });
  response.end(answer.status === 429 ? 'Too many requests.\n' : 'There is no such calendar.\n');
}
