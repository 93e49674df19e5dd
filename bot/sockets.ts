import type { Server } from 'restify';
import type { Bounds } from './bounds.ts';

/** Gives every socket an end, whatever comes on it or does not, and the server a most of them. Before it listens. */
export function boundSockets(server: Server, bounds: Bounds): void {
  const { server: http } = server;
  // restify listens to `upgrade`, for which Node takes the socket to be somebody else's; without a listener it is an
  // ordinary request. A CONNECT, to which nobody listens either, is cut off.
  http.removeAllListeners('upgrade');
  http.maxConnections = bounds.connections;
  http.headersTimeout = bounds.headersMs;
  http.requestTimeout = bounds.requestMs;
  http.keepAliveTimeout = bounds.idleMs;
  http.setTimeout(bounds.socketMs);
  // Node reads this one when it begins to listen; its type knows it as an option only, and restify passes none.
  Object.assign(http, { connectionsCheckingInterval: bounds.checkMs });
}
