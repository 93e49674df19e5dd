import { z } from 'zod';

/** Why nobody is let in: fixed words, for the log and the audit. */
export type Refusal =
  | 'no-token'
  | 'no-bearer'
  | 'malformed'
  | 'algorithm'
  | 'critical-header'
  | 'issuer'
  | 'audience'
  | 'another-bot'
  | 'no-service'
  | 'expired'
  | 'not-yet'
  | 'unknown-key'
  | 'signature'
  | 'service'
  | 'channel';

/** What a token has to be before its signature is looked at. */
export interface Expected {
  /** The bot's app id. */
  readonly app: string;
  readonly issuer: string;
}

export type ReadToken =
  | { readonly ok: true; readonly jwt: string; readonly audience: string; readonly serviceUrl: string }
  | { readonly ok: false; readonly why: Refusal };

/** The Connector's tokens have some 1,200 characters. */
const LONGEST = 8192;
const BEARER = 'bearer ';
const BASE64URL = /^[\w-]+$/;

export const ALGORITHM = 'RS256';

const Header = z.object({
  alg: z.string(),
  kid: z.string().min(1).max(200),
  typ: z.literal(['JWT', 'jwt']).optional(),
  crit: z.unknown().optional(),
  b64: z.unknown().optional(),
});
const Seconds = z.number().min(0);
const Payload = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: Seconds,
  nbf: Seconds.optional(),
  iat: Seconds.optional(),
  serviceurl: z.unknown().optional(),
  appid: z.unknown().optional(),
  azp: z.unknown().optional(),
});

/**
 * Reads what a token says of itself, without trusting it: only one that says it was made by the Bot Connector service for
 * this bot is worth a look at its signature. Tokens of the emulator, of other bots (skills) and of App Service
 * have other issuers or name another app beside this one.
 */
export function readToken(authorization: string | undefined, expected: Expected): ReadToken {
  const refused = (why: Refusal): ReadToken => ({ ok: false, why });
  if (authorization === undefined || authorization === '') return refused('no-token');
  if (authorization.length > LONGEST) return refused('malformed');
  if (authorization.slice(0, BEARER.length).toLowerCase() !== BEARER) return refused('no-bearer');
  const jwt = authorization.slice(BEARER.length);
  const parts = jwt.split('.', 4);
  if (parts.length === 3 && parts[2] === '') return refused('algorithm');
  if (parts.length !== 3 || !parts.every((part) => BASE64URL.test(part))) return refused('malformed');
  const header = Header.safeParse(decoded(parts[0]));
  const payload = Payload.safeParse(decoded(parts[1]));
  if (!header.success || !payload.success) return refused('malformed');
  if (header.data.alg !== ALGORITHM) return refused('algorithm');
  if (header.data.crit !== undefined || header.data.b64 !== undefined) return refused('critical-header');
  const { iss, aud, serviceurl, appid, azp } = payload.data;
  if (iss !== expected.issuer) return refused('issuer');
  if (aud.toLowerCase() !== expected.app.toLowerCase()) return refused('audience');
  if ([appid, azp].some((other) => other !== undefined && other !== aud)) return refused('another-bot');
  if (typeof serviceurl !== 'string' || serviceurl === '') return refused('no-service');
  return { ok: true, jwt, audience: aud, serviceUrl: serviceurl };
}

function decoded(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
