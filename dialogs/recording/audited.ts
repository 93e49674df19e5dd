import type { AuditEvent } from '../../notices/model/audit.ts';
import type { Change } from '../../notices/model/log.ts';
import type { ScopedServices } from '../boards.ts';
import type { Incoming } from '../incoming.ts';

/** Leaves a line behind about what was asked for here. */
export function note(
  event: Pick<AuditEvent, 'what' | 'board' | 'outcome' | 'why'>,
  { from, tenant = null }: Pick<Incoming, 'from' | 'tenant'>,
  { audit }: Pick<ScopedServices, 'audit'>,
): void {
  audit({ ...event, who: from.id, tenant });
}

/** A role that was given or taken away, or that was not. */
export function noteRole(
  change: Change,
  { board, outcome, why }: Pick<AuditEvent, 'board' | 'outcome' | 'why'>,
  incoming: Pick<Incoming, 'from' | 'tenant'>,
  services: Pick<ScopedServices, 'audit'>,
): void {
  if (change.what === 'member')
    note({ what: 'role', board, outcome, why: why ?? change.member.role }, incoming, services);
  if (change.what === 'no-member') note({ what: 'role', board, outcome, why: why ?? 'taken-away' }, incoming, services);
}
