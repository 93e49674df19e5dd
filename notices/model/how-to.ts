import { z } from 'zod';

/** What people ask how to do, the more definite first: where two fit, the first is meant. `notices/words/how-tos.ts` is the page. */
export const HowToName = z.enum([
  'own-notice',
  'import-plan',
  'export-plan',
  'owner',
  'new-action',
  'withdraw',
  'move-date',
  'complete',
  'minutes',
  'evidence',
  'indicator',
  'reading',
  'cancel-meeting',
  'meetings',
  'undo',
  'correct',
  'roles',
  'stop-digest',
  'digest',
  'remind',
  'link',
  'switch',
  'history',
  'papers',
  'update',
]);
export type HowToName = z.infer<typeof HowToName>;
