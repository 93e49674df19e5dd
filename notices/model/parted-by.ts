import { z } from 'zod';

/** What a plan can be divided by, a sheet each. */
export const PartedBy = z.enum(['agency', 'theme']);
export type PartedBy = z.infer<typeof PartedBy>;
