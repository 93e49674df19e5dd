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

/** Makes clients for whichever address the service has, with one token for all. */
export class BoundedConnectors extends ConnectorFactory {
  readonly #token: OutgoingToken;
  readonly #callMs: number;

  constructor(token: OutgoingToken, callMs: number) {
    super();
    this.#token = token;
    this.#callMs = callMs;
  }

  override create(serviceUrl: string): Promise<ConnectorClient> {
    return Promise.resolve(new BoundedConnectorClient(serviceUrl, this.#token, this.#callMs));
  }
}
