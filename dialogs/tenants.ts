import type { Incoming } from './protocol/incoming.ts';
import type { Reply } from './protocol/reply.ts';
import type { DialogServices } from './services.ts';

/** What asks for an answer; of the rest nothing is said. */
const ANSWERED: ReadonlySet<Incoming['kind']> = new Set([
  'joined',
  'message',
  'card-action',
  'file-consent',
  'search',
  'log-message',
]);

/**
 * What is said to people of a tenant that is not served, and nothing more is done for them: asked before anything is
 * read, remembered or stored. Null: they are ours.
 */
export function strangerReply(
  incoming: Incoming,
  { tenants, audit }: Pick<DialogServices, 'tenants' | 'audit'>,
): Reply | null {
  const { tenant = null, from } = incoming;
  if (tenants.length === 0 || (tenant !== null && tenants.includes(tenant))) return null;
  const why = tenant === null ? 'no-tenant' : 'other-tenant';
  audit({ what: 'tenant', who: from.id, tenant, board: null, outcome: 'refused', why });
  const answered = ANSWERED.has(incoming.kind) || (incoming.kind === 'unsupported' && incoming.reason !== 'not-for-us');
  return answered ? { kind: 'problem', problem: { kind: 'other-tenant' } } : { kind: 'nothing' };
}
