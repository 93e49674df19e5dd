import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity, type TurnContext } from 'botbuilder';
import { AuthenticationConstants, ClaimsIdentity, type AuthenticateRequestResult } from 'botframework-connector';
import type { Caller } from './auth/door.ts';
import { createOutgoingToken } from './auth/outgoing-token.ts';
import type { Bounds } from './bounds.ts';
import { BoundedConnectors } from './connector.ts';
import type { Credentials } from './credentials.ts';

export interface TurnResult {
  readonly status: number;
  readonly body: unknown;
}

/** The SDK's adapter, taking an activity whose sender was checked already and handing back what to answer. */
export class TeamsAdapter extends CloudAdapter {
  readonly #app: string;
  readonly #audience: string;
  readonly #connectors: BoundedConnectors;

  constructor(credentials: Credentials, { callMs }: Pick<Bounds, 'callMs'>) {
    super(new ConfigurationBotFrameworkAuthentication(credentials));
    this.#app = credentials?.MicrosoftAppId ?? '';
    this.#audience = credentials?.ToChannelFromBotOAuthScope ?? AuthenticationConstants.ToChannelFromBotOAuthScope;
    this.#connectors = new BoundedConnectors(createOutgoingToken(credentials, callMs), callMs);
  }

  async run(caller: Caller, activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<TurnResult> {
    const response = await this.processActivity(this.#resultFor(caller), activity, logic);
    return { status: response?.status ?? 200, body: response?.body };
  }

  /** What the SDK would have found: it never sees a token, as it reads one before it checks it. */
  #resultFor({ serviceUrl }: Caller): AuthenticateRequestResult {
    const claims =
      serviceUrl === null
        ? []
        : [
            { type: AuthenticationConstants.AudienceClaim, value: this.#app },
            { type: AuthenticationConstants.ServiceUrlClaim, value: serviceUrl },
          ];
    return {
      audience: this.#audience,
      claimsIdentity: new ClaimsIdentity(claims, true),
      connectorFactory: this.#connectors,
    };
  }
}
