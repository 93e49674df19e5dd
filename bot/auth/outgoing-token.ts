import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { AppCredentials, AuthenticationConstants } from 'botframework-connector';
import type { Credentials } from '../credentials.ts';
import { sharedWithin } from '../time-limit.ts';

/** The token that proves who answers; null where nobody is checked. */
export type OutgoingToken = () => Promise<string | null>;

/** The SDK keeps a token for as long as it holds. Many who wait for a new one share one fetch, which has a time limit. */
export function createOutgoingToken(credentials: Credentials, patienceMs: number): OutgoingToken {
  const { MicrosoftAppId: app, ToChannelFromBotOAuthScope: scope, ToChannelFromBotLoginUrl: login } = credentials ?? {};
  if (app === undefined || app === '') return () => Promise.resolve(null);
  const made = new ConfigurationServiceClientCredentialFactory(credentials).createCredentials(
    app,
    scope ?? AuthenticationConstants.ToChannelFromBotOAuthScope,
    login ?? AuthenticationConstants.ToChannelFromBotLoginUrl,
    true,
  );
  return sharedWithin('the token for Teams', patienceMs, async () => {
    const own = await made;
    if (!(own instanceof AppCredentials)) throw new Error('the credentials give no token');
    return own.getToken();
  });
}
