import { errors, jwtVerify } from 'jose';
import type { Credentials } from '../credentials.ts';
import type { Bounds } from '../bounds.ts';
import { createKeys } from './keys.ts';
import { serviceOf } from './service.ts';
import { ALGORITHM, readToken, type Refusal } from './token.ts';

const CHANNEL = 'msteams';
/** Clocks differ; the SDK grants five minutes too. */
const TOLERANCE_S = 300;

/** Who sends: the service at an address, as its token says. Null: nobody is asked, so only this machine is heard. */
export interface Caller {
  readonly serviceUrl: string | null;
}

export type Admission =
  | { readonly ok: true; readonly caller: Caller }
  | { readonly ok: false; readonly why: Refusal }
  /** Its signature cannot be checked now. */
  | { readonly ok: false; readonly why: 'no-keys'; readonly fault: unknown };

/** What of an activity has to agree with who sent it. */
export interface Sender {
  readonly channelId: string;
  readonly serviceUrl: string;
}

export interface Door {
  /** Nobody is asked who they are. */
  readonly open: boolean;
  /** By the header alone, before anything else of a request is read. */
  readonly admit: (authorization: string | undefined) => Promise<Admission>;
  /** Null: it came from where the caller may send from. */
  readonly mismatch: (caller: Caller, sender: Sender) => Refusal | null;
}

/** Checks who sends to the bot. Without an app id nobody is asked, and answers go to this machine alone. */
export function createDoor(credentials: Credentials, bounds: Bounds): Door {
  const { app, issuer, metadata, isServiceUrl } = serviceOf(credentials);
  const isFrom = ({ serviceUrl }: Sender) => (isServiceUrl(serviceUrl) ? null : 'service');
  if (app === null) {
    const anybody: Admission = { ok: true, caller: { serviceUrl: null } };
    return { open: true, admit: () => Promise.resolve(anybody), mismatch: (_, sender) => isFrom(sender) };
  }
  const keys = createKeys(metadata, CHANNEL, bounds);
  return {
    open: false,
    admit: async (authorization) => {
      const read = readToken(authorization, { app, issuer });
      if (!read.ok) return read;
      try {
        await jwtVerify(read.jwt, keys, {
          algorithms: [ALGORITHM],
          issuer,
          audience: read.audience,
          requiredClaims: ['exp'],
          clockTolerance: TOLERANCE_S,
        });
        return { ok: true, caller: { serviceUrl: read.serviceUrl } };
      } catch (fault) {
        const why = refusalOf(fault);
        return why === null ? { ok: false, why: 'no-keys', fault } : { ok: false, why };
      }
    },
    mismatch: (caller, sender) => {
      if (sender.channelId !== CHANNEL) return 'channel';
      return sender.serviceUrl === caller.serviceUrl ? isFrom(sender) : 'service';
    },
  };
}

/** What is wrong with a token, or null where it is the keys that are missing. */
function refusalOf(fault: unknown): Refusal | null {
  if (fault instanceof errors.JWTExpired) return 'expired';
  if (fault instanceof errors.JWTClaimValidationFailed) return fault.claim === 'nbf' ? 'not-yet' : 'malformed';
  if (fault instanceof errors.JWKSNoMatchingKey || fault instanceof errors.JWKSMultipleMatchingKeys)
    return 'unknown-key';
  if (fault instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  const ofTheToken = [errors.JWSInvalid, errors.JWTInvalid, errors.JOSEAlgNotAllowed, errors.JOSENotSupported];
  return ofTheToken.some((kind) => fault instanceof kind) ? 'malformed' : null;
}
