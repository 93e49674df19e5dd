import { ConnectorClient, ConnectorFactory } from 'botframework-connector';
import type { OutgoingToken } from './auth/outgoing-token.ts';
import { withinTime } from './time-limit.ts';

type Operation = ConnectorClient['sendOperationRequest'];

/** The SDK's client, whose calls come to an end: it would wait for an answer, or as long as a Retry-After says. */
class BoundedConnectorClient extends ConnectorClient {
  readonly #callMs: number;

  constructor(serviceUrl: string, token: OutgoingToken, callMs: number) {
    const signRequest: ConnectorClient['credentials']['signRequest'] = async (request) => {
      const proof = await token();
      if (proof !== null) request.headers.set('authorization', `Bearer ${proof}`);
      return request;
    };
    super({ signRequest }, { baseUri: serviceUrl });
    this.#callMs = callMs;
  }

  override sendOperationRequest(...[given, ...rest]: Parameters<Operation>): ReturnType<Operation> {
    return withinTime('a call to Teams', this.#callMs, (abortSignal) =>
      super.sendOperationRequest({ ...given, options: { ...given.options, abortSignal } }, ...rest),
    );
  }
}

/** Teams has a handful of addresses; who sends others has no client kept. */
const MOST_KEPT = 20;

/** Makes clients for whichever address the service has, with one token for all. */
export class BoundedConnectors extends ConnectorFactory {
  readonly #token: OutgoingToken;
  readonly #callMs: number;
  readonly #kept = new Map<string, ConnectorClient>();

  constructor(token: OutgoingToken, callMs: number) {
    super();
    this.#token = token;
    this.#callMs = callMs;
  }

  /** A client holds nothing of the turn that asked for it, and is dear to make. */
  override create(serviceUrl: string): Promise<ConnectorClient> {
    const client = this.#kept.get(serviceUrl) ?? new BoundedConnectorClient(serviceUrl, this.#token, this.#callMs);
    if (this.#kept.size < MOST_KEPT) this.#kept.set(serviceUrl, client);
    return Promise.resolve(client);
  }
}
