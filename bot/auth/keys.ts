import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Bounds } from '../bounds.ts';
import { steadyNow } from '../steady-clock.ts';

const HOUR_MS = 3_600_000;
/** As Microsoft asks: looked at anew once a day. */
const KEPT_MS = 24 * HOUR_MS;
/** A key that is not known is looked for, but not for every token that names one. */
const REST_MS = HOUR_MS / 12;

const Metadata = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) });
const Key = z.looseObject({ kty: z.literal('RSA'), kid: z.string(), endorsements: z.array(z.string()) });
const Keys = z.object({ keys: z.array(z.unknown()).max(1000) });

/**
 * The public keys of the Bot Connector service that are endorsed for a channel, found through its OpenID metadata. They
 * are kept; many who wait share one fetch, which has a time limit, and after one that failed there is a rest.
 */
export function createKeys(
  metadata: string,
  channel: string,
  { keysMs, keysRestMs }: Pick<Bounds, 'keysMs' | 'keysRestMs'>,
): JWTVerifyGetKey {
  let failed: { readonly at: number; readonly fault: unknown } | null = null;
  const fresh = (): JWTVerifyGetKey =>
    createRemoteJWKSet(new URL(metadata), {
      timeoutDuration: keysMs,
      cooldownDuration: REST_MS,
      cacheMaxAge: KEPT_MS,
      [customFetch]: async (url, options) => {
        if (failed !== null && steadyNow() - failed.at < keysRestMs) throw failed.fault;
        try {
          const { jwks_uri: address } = Metadata.parse(await json(url, options));
          const { keys } = Keys.parse(await json(address, options));
          const endorsed = keys.flatMap((key) => Key.safeParse(key).data ?? []);
          return Response.json({ keys: endorsed.filter(({ endorsements }) => endorsements.includes(channel)) });
        } catch (fault) {
          failed = { at: steadyNow(), fault };
          throw fault;
        }
      },
    });
  // jose counts by the clock: when that is set back, what was fetched would pass for new until it has caught up.
  let keys = fresh();
  let last = Date.now();
  return (header, token) => {
    const now = Date.now();
    if (now < last) keys = fresh();
    last = now;
    return keys(header, token);
  };
}

async function json(url: string, options: RequestInit): Promise<unknown> {
  const response = await fetch(url, options);
  if (response.ok) return response.json();
  await response.body?.cancel();
  throw new errors.JOSEError(`the key server answered ${response.status}`);
}
