import type { Activity } from 'botbuilder';
import { withoutTrailing } from '../../notices/words/ends.ts';
import { z } from 'zod';
import type { SuspendedFor } from '../../notices/model/posting.ts';
import type { Credentials } from '../credentials.ts';
import { createOutgoingToken } from '../auth/outgoing-token.ts';
import { serviceOf } from '../auth/service.ts';
import { BOUNDS } from '../bounds.ts';
import type { Address } from './address.ts';

export type Message = Partial<Activity>;

/** What became of a message. */
export type Sent =
  | { readonly kind: 'sent' }
  /** Surely not taken: to be sent again later, after so long where Teams says so. */
  | { readonly kind: 'later'; readonly afterMs: number | null; readonly why: string }
  /** Nothing may be sent there any more. */
  | { readonly kind: 'gone'; readonly why: SuspendedFor; readonly note: string }
  /** Not taken, and it would not be another time. */
  | { readonly kind: 'refused'; readonly why: string }
  /** It may have arrived: it is not sent again. */
  | { readonly kind: 'unknown'; readonly why: string };

/** Sends one message once. It does not throw. */
export type Send = (address: Address, message: Message, signal: AbortSignal) => Promise<Sent>;

const AGAIN = new Set([412, 429, 502, 504]);
const BLOCKED = /disabled|blocked|forbidden.{0,200}admin/i;
/** The connection was never made. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);
const Fault = z.object({ error: z.object({ code: z.string(), message: z.string().optional() }) });
const Cause = z.object({ cause: z.object({ code: z.string() }) });

/**
 * A client of our own for this one call: the SDK's sends again by itself after 429, 500 and 503, and no option of it
 * stops that, so that one message could become several.
 */
export function createSender(credentials: Credentials): Send {
  const token = createOutgoingToken(credentials, BOUNDS.callMs);
  const { isServiceUrl } = serviceOf(credentials);
  return async (address, message, signal) => {
    // It was checked when it was kept, perhaps under other settings: a token goes to Microsoft alone.
    if (!isServiceUrl(address.serviceUrl)) return { kind: 'refused', why: 'not an address of the service' };
    const headers = new Headers({ 'content-type': 'application/json' });
    try {
      const proof = await token();
      if (proof !== null) headers.set('authorization', `Bearer ${proof}`);
    } catch (fault) {
      return { kind: 'later', afterMs: null, why: `no token: ${messageOf(fault)}` };
    }
    try {
      const response = await fetch(urlOf(address), {
        method: 'POST',
        headers,
        body: JSON.stringify(activityOf(address, message)),
        signal,
      });
      // The body tells why; where it does not come to an end, the status does.
      return outcome(response.status, response.headers, await response.text().catch(() => ''));
    } catch (fault) {
      const code = Cause.safeParse(fault).data?.cause.code ?? '';
      if (NOT_CONNECTED.has(code)) return { kind: 'later', afterMs: null, why: code };
      return { kind: 'unknown', why: code === '' ? messageOf(fault) : code };
    }
  };
}

/** What Teams' answer means for the message. */
export function outcome(status: number, headers: Headers, body: string): Sent {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  const { code, message = '' } = Fault.safeParse(parsed(body)).data?.error ?? { code: '' };
  const why = `${status} ${code}`.trim();
  if (AGAIN.has(status)) return { kind: 'later', afterMs: retryAfter(headers), why };
  if (status === 403)
    return { kind: 'gone', why: BLOCKED.test(`${code} ${message}`) ? 'blocked' : 'removed', note: why };
  if (status === 404) return { kind: 'gone', why: 'not-found', note: why };
  if (status === 408 || status >= 500) return { kind: 'unknown', why };
  // A token that is refused is a matter of the installation, which may be mended.
  if (status === 401) return { kind: 'later', afterMs: null, why };
  return { kind: 'refused', why };
}

/** Seconds or a date, as HTTP has it. */
function retryAfter(headers: Headers): number | null {
  const said = headers.get('retry-after');
  if (said === null) return null;
  const seconds = Number(said);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(said);
  const sent = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) || Number.isNaN(sent) ? null : Math.max(0, date - sent);
}

function urlOf({ serviceUrl, conversation }: Address): string {
  return `${withoutTrailing(serviceUrl, '/')}/v3/conversations/${encodeURIComponent(conversation)}/activities`;
}

function activityOf({ serviceUrl, channelId, conversation, bot, tenant }: Address, message: Message): unknown {
  const where = { id: conversation, ...(tenant === null ? {} : { tenantId: tenant }) };
  return { type: 'message', ...message, channelId, serviceUrl, conversation: where, from: bot };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));
