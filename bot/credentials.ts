import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { AppIdentity } from './config.ts';

/** What the SDK wants to know to prove who answers, and what the door asks of who calls. Empty: nobody is checked. */
export type Credentials = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0];

/** The identity under the names that the SDK looks for. None: nobody is checked, which is for this machine only. */
export function credentialsOf(app: AppIdentity | null): Credentials {
  if (app === null) return {};
  return {
    MicrosoftAppId: app.id,
    MicrosoftAppType: app.type,
    ...(app.password === null ? {} : { MicrosoftAppPassword: app.password }),
    ...(app.tenantId === null ? {} : { MicrosoftAppTenantId: app.tenantId }),
  };
}
