import { z } from 'zod';

/**
 * What an error of the SDK means. `answer`: the service decided about this document. `later`: it may go well another
 * time, and `applied` says whether a write may have been carried out all the same. `refused`: no sense in trying again.
 */
export type Fault =
  | { readonly kind: 'answer'; readonly status: 404 | 409 | 412 | 413 }
  | { readonly kind: 'later'; readonly applied: 'no' | 'maybe'; readonly afterMs: number | null; readonly what: string }
  | { readonly kind: 'refused'; readonly why: 'sign-in' | 'setup' | 'request'; readonly what: string };

/** The service answered, but not with what it was asked for: a proxy's page, half a body. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}

/** Our own clock ended the wait. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Nothing was written, and the next try will be different or finds the service less busy. */
export class TryAgain extends Error {
  override readonly name = 'TryAgain';
  readonly status: number;

  constructor(status: number) {
    super(`an operation ended with ${status}`);
    this.status = status;
  }
}

const SdkError = z.object({
  name: z.string().catch('Error'),
  message: z.string().catch(''),
  code: z.union([z.number(), z.string()]).optional().catch(undefined),
  substatus: z.number().optional().catch(undefined),
  retryAfterInMs: z.number().nonnegative().optional().catch(undefined),
  cause: z.unknown().optional(),
});
type SdkError = z.infer<typeof SdkError>;

/** The connection was never made, so that nothing can have been written. */
const NOT_SENT: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
const SIGN_IN = /^(CredentialUnavailable|(Aggregate)?Authentication(Required)?)Error$/;

/**
 * Reads an error of the SDK, of its HTTP client or of the identity library. Its words are not passed on: they can
 * hold what a header held. The code and the status say enough.
 */
export function faultOf(error: unknown): Fault {
  if (error instanceof UnreadableAnswer) return later('maybe', 'an answer that could not be read');
  if (error instanceof NoAnswer) return later('maybe', 'no answer in time');
  if (error instanceof TryAgain) return later('no', `HTTP ${error.status}`);
  const { success, data } = SdkError.safeParse(error);
  if (!success) return later('maybe', 'an error without a name');
  // A batch hides what happened in the cause of its error.
  if (data.cause !== undefined && data.message.startsWith('Batch request error')) return faultOf(data.cause);
  if (SIGN_IN.test(data.name)) return { kind: 'refused', why: 'sign-in', what: data.name };
  if (typeof data.code === 'number' && data.code >= 400) return ofStatus(data.code, data);
  if (NOT_SENT.has(data.code)) return later('no', String(data.code));
  if (data.name === 'TypeError' || data.name === 'SyntaxError')
    return later('maybe', 'an answer that could not be read');
  return later('maybe', String(data.code ?? data.name));
}

function ofStatus(status: number, { substatus, retryAfterInMs }: SdkError): Fault {
  const what = `HTTP ${status}${substatus === undefined ? '' : `/${substatus}`}`;
  switch (status) {
    case 404:
      // 1002: this replica has not come as far as our own last write. 1003: the container itself is not there.
      if (substatus === 1002) return later('no', what);
      if (substatus === 1003) return { kind: 'refused', why: 'setup', what };
      return { kind: 'answer', status };
    case 409:
    case 412:
    case 413:
      return { kind: 'answer', status };
    case 429:
    case 449:
      return later('no', what, retryAfterInMs ?? null);
    case 401:
    case 403:
      // 3: writing has moved to another region, and this address will follow.
      return substatus === 3 ? later('no', what) : { kind: 'refused', why: 'sign-in', what };
    case 408:
    case 410:
      return later('maybe', what);
    default:
      return status >= 500 ? later('maybe', what) : { kind: 'refused', why: 'request', what };
  }
}

function later(applied: 'no' | 'maybe', what: string, afterMs: number | null = null): Fault {
  return { kind: 'later', applied, afterMs, what };
}
