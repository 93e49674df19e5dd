import { z } from 'zod';

/** One line of the audit: who did or tried what, on which board, and how it ended. It holds no words of people. */
export const AuditEvent = z.strictObject({
  what: z.enum(['signature', 'tenant', 'reading', 'recording', 'export', 'role', 'file', 'notice', 'own-notice']),
  /** The Entra object id of the person; null where nobody could be told. */
  who: z.string().min(1).max(200).nullable(),
  tenant: z.string().min(1).max(200).nullable(),
  board: z.string().min(1).max(64).nullable(),
  outcome: z.enum(['done', 'refused', 'failed']),
  /** A fixed word of ours that says why: `expired`, `no-role`. */
  why: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .nullable(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

/** Leaves one line behind. It never fails a turn and is not waited for. */
export type Audit = (event: AuditEvent) => void;
