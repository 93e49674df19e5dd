import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity, type TurnContext } from 'botbuilder';
import { AuthenticationError, type AuthenticateRequestResult } from 'botframework-connector';

/** What the SDK wants to know to check who calls, and to prove who answers. Empty: nobody is checked. */
export type Credentials = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0];

export interface TurnResult {
  readonly status: number;
  readonly body: unknown;
}

// A token that is malformed, forged, expired or from the future is refused; the SDK lets these faults through.
const TOKEN_FAULTS = new Set(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError', 'SyntaxError']);

class StrictAuthentication extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    try {
      return await super.authenticateRequest(activity, header);
    } catch (fault) {
      if (fault instanceof Error && TOKEN_FAULTS.has(fault.name))
        throw new AuthenticationError('the token is not valid', 401);
      throw fault;
    }
  }
}

/** The SDK's adapter, taking an activity that was checked already and handing back what to answer. */
export class TeamsAdapter extends CloudAdapter {
  constructor(credentials: Credentials) {
    super(new StrictAuthentication(credentials));
  }

  async run(header: string, activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<TurnResult> {
    const response = await this.processActivity(header, activity, logic);
    return { status: response?.status ?? 200, body: response?.body };
  }
}

export const isRefusal = (fault: unknown): boolean => fault instanceof AuthenticationError;
