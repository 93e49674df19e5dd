import type { AuditEvent } from '../../notices/model/audit.ts';
import type { Change } from '../../notices/model/log.ts';
import type { ScopedServices } from '../boards.ts';
import type { Incoming } from '../protocol/incoming.ts';

/** Leaves a line behind about what was asked for here. */
export function note(
  event: Pick<AuditEvent, 'what' | 'board' | 'outcome' | 'why'>,
  { from, tenant = null }: Pick<Incoming, 'from' | 'tenant'>,
  { audit }: Pick<ScopedServices, 'audit'>,
): void {
  audit({ ...event, who: from.id, tenant });
}

/** A role that was given or taken away, or that was not; of other changes nothing is left here, they stand in the log. */
export function noteRole(
  { what }: { readonly what: Change['what'] },
  event: Pick<AuditEvent, 'board' | 'outcome' | 'why'>,
  asker: Pick<Incoming, 'from' | 'tenant'>,
  services: Pick<ScopedServices, 'audit'>,
): void {
  if (what === 'member' || what === 'no-member') note({ what: 'role', ...event }, asker, services);
}
