import restify, { type Request, type Response, type Server } from 'restify';
import type { Audit } from '../notices/model/audit.ts';
import { forAdapter, parseActivity } from './activity.ts';
import { isRefusal, type TeamsAdapter } from './adapter.ts';
import { readJson } from './body.ts';
import { incomingOf } from './incoming.ts';
import { faultDetails, type Log } from './log.ts';
import type { Turn } from './turn.ts';

export interface ServerServices {
  readonly adapter: TeamsAdapter;
  readonly turn: Turn;
  readonly log: Log;
  readonly audit: Audit;
  /** What `/healthz` tells besides that it is up. */
  readonly health: () => Promise<Readonly<Record<string, unknown>>>;
}

/** The HTTP side: `/api/messages` for Teams, `/healthz` for whoever watches the process. */
export function createServer({ adapter, turn, log, health }: ServerServices): Server {
  const server = restify.createServer({ name: 'noticeboard' });

  server.get('/healthz', async (_request: Request, response: Response) => {
    try {
      response.send(200, { status: 'ok', ...(await health()) });
    } catch (fault) {
      log('unhealthy', { fault: faultDetails(fault) });
      response.send(503, { status: 'unavailable' });
    }
  });

  server.post('/api/messages', async (request: Request, response: Response) => {
    try {
      const body = await readJson(request);
      if (!body.ok) {
        refuse(response, body.status, body.why);
        return;
      }
      const parsed = parseActivity(body.value);
      if (!parsed.ok) {
        refuse(response, 400, parsed.why);
        return;
      }
      const incoming = incomingOf(parsed.activity);
      const header = request.headers.authorization ?? '';
      const result = await adapter.run(header, forAdapter(parsed.activity), (context) => turn(context, incoming));
      response.send(result.status, result.body);
    } catch (fault) {
      if (isRefusal(fault)) {
        refuse(response, 401, 'not signed by the Bot Connector service');
        return;
      }
      // Faults of a turn end in the turn: this is the SDK, or the key server out of reach.
      log('request-failed', { fault: faultDetails(fault) });
      refuse(response, 503, 'not available now');
    }
  });

  return server;
}

function refuse(response: Response, status: number, why: string): void {
  // What is left of a body that was too large is not read: the connection ends here.
  if (status === 413) response.header('Connection', 'close');
  response.send(status, { error: why });
}
