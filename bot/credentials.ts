import type { Credentials } from './adapter.ts';
import type { AppIdentity } from './config.ts';

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
