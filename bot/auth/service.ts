import type { Credentials } from '../credentials.ts';
import { isLoopback } from '../listen.ts';

/** The Bot Connector service that the bot trusts. */
export interface Service {
  /** The bot's app id; null: nobody is asked who they are. */
  readonly app: string | null;
  /** Who makes its tokens. */
  readonly issuer: string;
  /** Where its OpenID metadata is, which names its keys. */
  readonly metadata: string;
  /** Whether answers, and the token that proves them, may be sent there. */
  readonly isServiceUrl: (text: string) => boolean;
}

// Of the public cloud. Government clouds have others: without settings that name them they are not let in.
const ISSUER = 'https://api.botframework.com';
const METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
/** The whole name: anybody may have another one below trafficmanager.net. */
const HOSTS = new Set(['smba.trafficmanager.net']);
const DOMAINS = ['.botframework.com', '.teams.microsoft.com'];

/**
 * Without an app id the playground on this machine stands for the service. So may it where keys are published on
 * this machine, as tests do: whoever is trusted to make tokens here may receive answers here.
 */
export function serviceOf(credentials: Credentials): Service {
  const { MicrosoftAppId, ToBotFromChannelTokenIssuer, ToBotFromChannelOpenIdMetadataUrl } = credentials ?? {};
  const app = MicrosoftAppId || null;
  const metadata = ToBotFromChannelOpenIdMetadataUrl || METADATA;
  const local = app === null || isLoopback(new URL(metadata).hostname);
  return {
    app,
    issuer: ToBotFromChannelTokenIssuer || ISSUER,
    metadata,
    isServiceUrl: local ? isOfThisMachine : isOfMicrosoft,
  };
}

function isOfThisMachine(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && isLoopback(url.hostname.replace(/^\[|\]$/g, ''));
}

function isOfMicrosoft(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.protocol !== 'https:' || url.port !== '' || url.username !== '') return false;
  return HOSTS.has(url.hostname) || DOMAINS.some((domain) => url.hostname.endsWith(domain));
}
